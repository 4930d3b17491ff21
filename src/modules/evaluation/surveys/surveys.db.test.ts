// On a real database: rounds are sent, answered, reminded of and closed; who has answered and what was answered cannot be joined;
// nobody but the program reads either; and the external evaluator reads her own evaluation until her day.
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { addDays, localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { hashOfKey } from '../../accounts/secret.ts';
import { beginNetwork } from '../../network/life/commands.ts';
import { deleteInterview, endReading, giveReading, keepInterview } from '../readings/commands.ts';
import { interviewsOf, ownReadings, readersOf } from '../readings/queries.ts';
import { giveAnswer, keepPaperAnswers } from './answer-commands.ts';
import { behindSurveyLink } from './link-queries.ts';
import { goalsToReach, measuresOf } from './measure-queries.ts';
import type { Question, Side, Survey, WaveKind } from './model.ts';
import { addPeople } from './people-commands.ts';
import {
  countsOfWaves,
  peopleAsked,
  quotesOf,
  surveyById,
  surveysAbout,
  surveysToMove,
  wavesDue,
} from './queries.ts';
import { sortQuotes } from './quote-commands.ts';
import { resultsOf } from './result-queries.ts';
import { closeWave, endWave, openWave, remindOfWave, type SurveyLetter } from './send-commands.ts';
import { bringForward, makeSurvey, moveSurvey } from './survey-commands.ts';

const [NAMSOS, GRONG] = ['5007', '5045'] as const as readonly string[] as readonly [PartyId, PartyId];
const DAY_MS = 24 * 3_600_000;
const said = (text: string) => ({ nb: text, nn: text, en: text });
const QUESTIONS: readonly Question[] = [
  { id: 'goals', kind: 'scale', text: said('Jeg kjenner målet.') },
  { id: 'change', kind: 'text', text: said('Hva bør endres?') },
];

const around = castBeforeAll({
  leader: [NAMSOS, 'networkLeader'],
  reader: [NAMSOS, 'reader'],
  stranger: [GRONG, 'buyer'],
});
const { as, system } = around;
const today = () => localDateAt(around.site.now().getTime());
const WAVES: readonly WaveKind[] = ['before', 'after', 'm3'];

let network: string;
beforeAll(async () => {
  const heading = { title: 'Nettverk', purpose: 'Lære', begins: null, ends: localDate('2027-05-01') };
  network = value(await beginNetwork(system(), { party: NAMSOS, isDemo: false, ...heading }));
});

async function made(kinds: readonly WaveKind[] = WAVES): Promise<string> {
  return value(
    await makeSurvey(as('leader'), {
      party: NAMSOS,
      subject: { kind: 'network', id: network },
      isDemo: false,
      title: 'Slik virker nettverket',
      instrument: { id: 'network', version: 1 },
      questions: QUESTIONS,
      kinds,
      beforeOn: kinds.includes('before') ? today() : null,
      endsOn: localDate('2027-05-01'),
    }),
  );
}

/** Keeps each letter's secret by the name it is to. */
const secretsIn =
  (found: Map<string, string>): SurveyLetter =>
  ({ name }, secret) => {
    found.set(name, secret);
    return { kind: 'survey.asked', subject: 'Svar', body: secret };
  };

interface Sent {
  readonly id: string;
  readonly wave: string;
  readonly secrets: Map<string, string>;
}

/** With so many people, the first half of them from small municipalities. */
async function sent(people: number, kinds: readonly WaveKind[] = WAVES): Promise<Sent> {
  const id = await made(kinds);
  const at = { survey: id, party: NAMSOS };
  const asked = Array.from({ length: people }, (_, place) => ({
    name: `Deltaker ${place}`,
    email: `deltaker${place}@${id.slice(-8)}.test.example`,
    body: place % 2 === 0 ? '5007' : '5045',
    side: (place < people / 2 ? 'small' : 'large') as Side,
  }));
  value(await addPeople(as('leader'), { ...at, people: asked }));
  const survey = (await surveyById(system(), id)) as Survey;
  const wave = survey.waves[0]?.id ?? '';
  const secrets = new Map<string, string>();
  value(await openWave(system(), { survey: id, wave, letter: secretsIn(secrets) }));
  return { id, wave, secrets };
}

async function answer(secret: string, goals: number, change?: string, pair = '') {
  const behind = await behindSurveyLink(system(), { secret, address: 'test' });
  if (behind.kind !== 'opened') throw new Error(behind.kind);
  const { turnout, survey } = behind.link;
  const ctx: Ctx = around.site.services.ctx({
    kind: 'link',
    link: turnout,
    party: survey.party,
    isDemo: false,
  });
  const values = change === undefined ? { goals } : { goals, change };
  return giveAnswer(ctx, { party: survey.party, turnout, values, pair });
}

describe('a round', () => {
  test('is sent to everybody, answered once, reminded of once, and closed with its figures', async () => {
    const { id, wave, secrets } = await sent(12);
    const [first, second, ...others] = [...secrets.values()] as [string, string, ...string[]];
    value(await answer(first, 2, 'Mer tid hjemme'));
    expect(codes(await answer(first, 5))).toEqual(['survey.answeredBefore']);
    expect(codes(await answer(second, 7))).toEqual(['survey.valueWrong']);
    for (const secret of others.slice(0, 9)) value(await answer(secret, 4));

    const again = new Map<string, string>();
    expect(value(await remindOfWave(system(), { survey: id, wave, letter: secretsIn(again) }))).toBe(2);
    expect(value(await remindOfWave(system(), { survey: id, wave, letter: secretsIn(again) }))).toBe(0);
    expect([...again.keys()]).toContain('Deltaker 1');
    // Both links of whoever was reminded open, and the answer counts once.
    value(await answer(again.get('Deltaker 1') as string, 3));
    expect(codes(await answer(second, 3))).toEqual(['survey.answeredBefore']);

    const survey = (await surveyById(as('reader'), id)) as Survey;
    expect((await countsOfWaves(as('reader'), survey)).get(wave)).toEqual({
      asked: 12,
      answered: 11,
      onPaper: 0,
    });
    const paper = [{ side: 'large' as const, pair: '', values: { goals: 6 } }];
    value(await keepPaperAnswers(as('leader'), { survey: id, party: NAMSOS, wave, answers: paper }));
    expect((await resultsOf(as('reader'), id))?.result.waves).toEqual([]);

    expect(value(await endWave(as('leader'), { survey: id, party: NAMSOS, wave }))).toBe(12);
    const [result] = (await resultsOf(as('reader'), id))?.result.waves ?? [];
    expect(result).toMatchObject({ asked: 12, answered: 12, bodies: 2 });
    expect(result?.questions).toMatchObject([
      { question: 'goals', all: { answers: 12, counts: [0, 1, 1, 9, 0, 1] } },
    ]);
    await expect(answer(first, 3)).resolves.toMatchObject({ ok: false });
  });

  test('closes by itself after its last day, and a late link says so', async () => {
    const { id, wave, secrets } = await sent(6);
    around.site.wait(21 * DAY_MS);
    expect(await wavesDue(system(), today())).toContainEqual({ survey: id, wave, is: 'toClose' });
    expect(await wavesDue(system(), today(), true)).toEqual([]);
    const [secret] = secrets.values();
    expect(await behindSurveyLink(system(), { secret: secret as string, address: 'test' })).toEqual({
      kind: 'over',
    });
    expect(value(await closeWave(system(), { survey: id, wave }))).toBe(0);
    around.site.wait(-21 * DAY_MS);
  });

  test('what people wrote waits until somebody has read it, apart from the rest', async () => {
    const { id, wave, secrets } = await sent(6);
    for (const secret of secrets.values()) value(await answer(secret, 3, 'Flere eksempler'));
    value(await endWave(as('leader'), { survey: id, party: NAMSOS, wave }));
    const survey = (await surveyById(as('leader'), id)) as Survey;
    const waiting = await quotesOf(as('leader'), survey);
    expect(waiting.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'waiting'));
    const [shown, ...hidden] = waiting.map((quote) => quote.id);
    expect(
      value(await sortQuotes(as('leader'), { survey: id, party: NAMSOS, shown: [shown as string], hidden })),
    ).toBe(6);
    const answers = await acting(system(), ({ db }) =>
      db.selectFrom('survey_answer').select('answers').where('wave_id', '=', wave).execute(),
    );
    expect(answers.map((row) => row.answers)).toEqual(Array.from({ length: 6 }, () => ({ goals: 3 })));
  });

  test('of four keeps what was written to itself', async () => {
    const { id, wave, secrets } = await sent(6);
    for (const secret of [...secrets.values()].slice(0, 4)) value(await answer(secret, 3, 'Gjenkjennelig'));
    value(await endWave(as('leader'), { survey: id, party: NAMSOS, wave }));
    expect(await quotesOf(as('leader'), (await surveyById(as('leader'), id)) as Survey)).toEqual([]);
    expect((await resultsOf(as('leader'), id))?.result.waves[0]).toMatchObject({
      answered: 4,
      questions: null,
    });
  });

  test('is asked on the day that follows from the end, also when that moves', async () => {
    const id = await made();
    const at = { survey: id, party: NAMSOS };
    const daysOf = async () => (await surveyById(as('leader'), id))?.waves.map(({ opensOn }) => opensOn);
    expect(await daysOf()).toEqual([today(), '2027-05-01', '2027-08-01']);
    value(await moveSurvey(as('leader'), { ...at, endsOn: localDate('2027-06-15') }));
    expect(await daysOf()).toEqual([today(), '2027-06-15', '2027-09-15']);
    const toMove = await surveysToMove(system());
    expect(toMove).toContainEqual({ survey: id, party: NAMSOS, endsOn: '2027-05-01' });
    expect(await surveysToMove(system(), true)).toEqual([]);
    const survey = (await surveyById(as('leader'), id)) as Survey;
    value(await bringForward(as('leader'), { ...at, wave: survey.waves[1]?.id ?? '' }));
    expect(await daysOf()).toEqual([today(), today(), '2027-09-15']);
    expect(codes(await moveSurvey(as('leader'), { ...at, endsOn: localDate('2027-06-15') }))).toEqual([
      'survey.nothingMoved',
    ]);
  });
});

describe('nobody joins an answer with whoever gave it', () => {
  const COLUMNS = ['survey_turnout', 'survey_answer', 'survey_box', 'survey_quote'] as const;

  test.each(['leader', 'reader', 'stranger'])(
    '%s reads neither who has answered nor an answer',
    async (who) => {
      const { wave, secrets } = await sent(6);
      for (const secret of secrets.values()) value(await answer(secret, 4));
      const counts = await acting(as(who), async ({ db }) => {
        const found: number[] = [];
        for (const table of COLUMNS) {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
          where wave_id = ${wave}`.execute(db);
          found.push(rows[0]?.n ?? -1);
        }
        return found;
      });
      expect(counts).toEqual([0, 0, 0, 0]);
    },
  );

  /** Each guesses the answer of the person at a place, from a whole copy of the database and the log. */
  test('by id, place or transaction does no better than chance, open or closed', async () => {
    const PEOPLE = 6;
    const WORLDS = 12;
    const hits = { box: 0, place: 0, id: 0, transaction: 0 };
    for (let world = 0; world < WORLDS; world++) {
      const { id, wave, secrets } = await sent(PEOPLE);
      const order = [...secrets.values()];
      // Person n says n + 1: whoever knows an answer's place knows whose it is.
      for (const [place, secret] of order.entries()) value(await answer(secret, place + 1));
      const box = await acting(system(), ({ db }) =>
        db.selectFrom('survey_box').select('answers').where('wave_id', '=', wave).executeTakeFirstOrThrow(),
      );
      const sealed = JSON.parse(box.answers) as { values: { goals: number } }[];
      hits.box += sealed.filter(({ values }, place) => values.goals === place + 1).length;
      value(await endWave(as('leader'), { survey: id, party: NAMSOS, wave }));
      const rows = await acting(system(), async ({ db }) => {
        const found = await sql<{ id: string; goals: number; tx: string }>`select id,
          (answers->>'goals')::int as goals, xmin::text as tx from survey_answer where wave_id = ${wave}`.execute(
          db,
        );
        return found.rows;
      });
      hits.place += rows.filter(({ goals }, place) => goals === place + 1).length;
      const byId = [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
      hits.id += byId.filter(({ goals }, place) => goals === place + 1).length;
      hits.transaction += new Set(rows.map(({ tx }) => tx)).size - 1;
    }
    // By chance one of six is right in each world: twelve in all, and hardly ever more than twenty-four
    // (the number of fixed points of twelve random orders is about Poisson(12); more than 28 comes one time in 30 000).
    for (const strategy of ['box', 'place', 'id'] as const) expect(hits[strategy]).toBeLessThanOrEqual(28);
    expect(hits.transaction).toBe(0);
  });

  test('what people chose to be known by is kept only as long as there is a round to match', async () => {
    const pairsOf = async (kinds: readonly WaveKind[]) => {
      const { id, wave, secrets } = await sent(6, kinds);
      for (const [place, secret] of [...secrets.values()].entries()) {
        value(await answer(secret, 4, undefined, place < 2 ? 'Storgata' : `Fjellet ${place}`));
      }
      value(await endWave(as('leader'), { survey: id, party: NAMSOS, wave }));
      const rows = await acting(system(), ({ db }) =>
        db.selectFrom('survey_answer').select('pair_hash').where('wave_id', '=', wave).execute(),
      );
      const guessed = hashOfKey(`${id}:storgata`);
      return {
        isGuessed: rows.some(({ pair_hash }) => pair_hash === guessed),
        different: new Set(rows.map(({ pair_hash }) => pair_hash)).size,
      };
    };
    expect(await pairsOf(WAVES)).toEqual({ isGuessed: true, different: 5 });
    expect(await pairsOf(['before'])).toEqual({ isGuessed: false, different: 5 });
  });

  test('paper beside four answers by link shows none of the four', async () => {
    const { id, wave, secrets } = await sent(6);
    const at = { survey: id, party: NAMSOS, wave };
    const paper = { side: 'large' as const, pair: '', values: { goals: 6 } };
    // A form may name no round at all.
    expect(
      codes(await keepPaperAnswers(as('leader'), { survey: id, party: NAMSOS, wave: '', answers: [paper] })),
    ).toEqual(['survey.notOpen']);
    value(await keepPaperAnswers(as('leader'), { ...at, answers: [paper, paper, paper, paper, paper] }));
    for (const secret of [...secrets.values()].slice(0, 4)) value(await answer(secret, 1, 'Gjenkjennelig'));
    value(await endWave(as('leader'), at));
    expect(await quotesOf(as('leader'), (await surveyById(as('leader'), id)) as Survey)).toEqual([]);
    expect((await resultsOf(as('leader'), id))?.result.waves[0]).toMatchObject({
      answered: 9,
      questions: null,
    });
  });

  test('the log tells that somebody has answered, and nothing of what', async () => {
    const { id, secrets } = await sent(6);
    const [secret] = secrets.values();
    value(await answer(secret as string, 5, 'Noe å kjenne igjen'));
    const rows = await acting(system(), ({ db }) =>
      db.selectFrom('audit').select(['action', 'facts']).where('object', '=', `survey:${id}`).execute(),
    );
    expect(rows.filter(({ action }) => action === 'survey.answered')).toEqual([
      { action: 'survey.answered', facts: { wave: 'before' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('kjenne igjen');
  });
});

describe('others', () => {
  test('see nothing of it, and ask for nothing', async () => {
    const { id, wave } = await sent(6);
    expect(await surveyById(as('stranger'), id)).toBeNull();
    expect(await peopleAsked(as('reader'), id)).toEqual([]);
    expect(await surveysAbout(as('stranger'), { kind: 'network', id: network })).toEqual([]);
    expect(codes(await endWave(as('stranger'), { survey: id, party: GRONG, wave }))).toEqual(['survey.gone']);
    expect(codes(await endWave(as('reader'), { survey: id, party: NAMSOS, wave }))).toEqual([
      'access.otherRole',
    ]);
  });

  test('an external evaluator reads until her day, keeps interviews with consent, and is gone after it', async () => {
    const { id } = await sent(6);
    const subject = { kind: 'network' as const, id: network };
    const until = addDays(today(), 30);
    const reader = {
      email: 'forsker@test.example',
      name: 'Ekstern Evaluerer',
      language: 'nb' as const,
      isDemo: false,
      letter: () => ({ kind: 'reading.given', subject: 'Les', body: 'Les' }),
    };
    const give = { party: NAMSOS, subject, title: 'Nettverk', until, reader };
    value(await giveReading(as('leader'), give));
    expect(codes(await giveReading(as('leader'), give))).toEqual(['reading.givenBefore']);
    const { id: person } = await acting(system(), ({ db }) =>
      db.selectFrom('person').select('id').where('email', '=', reader.email).executeTakeFirstOrThrow(),
    );
    const she = () => around.site.services.ctx({ kind: 'person', person: person as PersonId, isDemo: false });
    const [reading] = await ownReadings(she());
    expect(reading).toMatchObject({ subject, until });
    expect(await surveyById(she(), id)).toMatchObject({ id });
    expect(await peopleAsked(she(), id)).toEqual([]);
    expect(await measuresOf(she(), network)).toEqual([]);
    expect(await goalsToReach(she(), network)).toEqual([]);

    const interview = {
      reading: reading?.id ?? '',
      role: 'Innkjøper i en liten kommune',
      consentedOn: today(),
      consent: 'written' as const,
      notes: 'Fortalte om tid.',
    };
    expect(codes(await keepInterview(she(), { ...interview, consent: null }))).toEqual([
      'reading.consentMissing',
    ]);
    value(await keepInterview(she(), interview));
    const [kept] = await interviewsOf(she(), interview.reading);
    expect(await interviewsOf(as('leader'), interview.reading)).toEqual([]);
    value(await deleteInterview(she(), { reading: interview.reading, interview: kept?.id ?? '' }));

    expect(await readersOf(as('leader'), { party: NAMSOS, subject })).toMatchObject([{ name: reader.name }]);
    around.site.wait(31 * DAY_MS);
    expect(await ownReadings(she())).toEqual([]);
    expect(await surveyById(she(), id)).toBeNull();
    expect(codes(await keepInterview(she(), interview))).toEqual(['reading.gone']);
    around.site.wait(-31 * DAY_MS);
    value(await endReading(as('leader'), { party: NAMSOS, reading: reading?.id ?? '' }));
    expect(await surveyById(she(), id)).toBeNull();
  });
});
