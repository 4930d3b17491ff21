// A round in the archives of the cooperation that asks and of each body that is asked; a draft, and an answer that is only
// saved, are in none.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Dispatch } from '../../modules/planning/archive/model.ts';
import { dispatchesOf, dispatchOf } from '../../modules/planning/archive/queries.ts';
import { beginRound } from '../../modules/planning/rounds/draft-commands.ts';
import type { Round } from '../../modules/planning/rounds/model.ts';
import { roundOf } from '../../modules/planning/rounds/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { giveRoundAnswer } from '../rounds/answer.ts';
import { askEverybody, endRound, giveOtherDeadline, remindSilent } from '../rounds/manage.ts';

const COOPERATION = 'nii' as PartyId;
const TINGVOLL = '1560' as PartyId;
let database: TestDatabase;
let site: OwnSite;
let coordinator: SeededPerson;
let buyer: SeededPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (email: string, party: string, role: 'buyer' | 'coordinator') =>
    site.seedPerson({ email, name: 'Somebody', parties: [{ party, role }] });
  coordinator = await person('koordinator@test.example', COOPERATION, 'coordinator');
  buyer = await person('tingvoll@test.example', TINGVOLL, 'buyer');
});
afterAll(() => database.close());

const as = ({ id }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo: false });
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The oldest first. */
async function kept(party: PartyId, person: SeededPerson): Promise<Dispatch[]> {
  const all = { kind: null, from: null, until: null, hasCaseNumber: null, isExported: null };
  const { rows } = await dispatchesOf(as(person), { ...all, party }, { from: 0, size: 50 });
  const whole = await Promise.all(rows.map(({ id }) => dispatchOf(as(person), { party, id })));
  return whole.flatMap((one) => one ?? []).reverse();
}

const begun = async (title: string): Promise<string> =>
  must(
    await beginRound(as(coordinator), {
      party: COOPERATION,
      isDemo: false,
      title,
      year: 2027,
      message: 'Svar gjerne snart.',
      deadline: localDate('2026-12-10'),
      silence: 'reserve',
      lines: [{ title: 'Kontorstoler', category: 'kontormobler', startsOn: null, item: null }],
      members: [{ body: TINGVOLL as string as BodyId, contactName: '', contactEmail: '' }],
    }),
  );

test('is kept when it is sent, and each answer when it is delivered', async () => {
  const id = await begun('Behov 2027');
  const read = async (person: SeededPerson) => (await roundOf(as(person), { id, body: null })) as Round;
  expect(await kept(COOPERATION, coordinator)).toEqual([]);
  const draft = await read(coordinator);
  must(await askEverybody(site.services, { ctx: as(coordinator), round: draft }, draft.version));

  const [line] = draft.lines;
  const answer = async (isDelivered: boolean) => {
    const round = await read(buyer);
    const version = round.members[0]?.version ?? 0;
    const receipt = {
      body: TINGVOLL as string as BodyId,
      person: buyer.id,
      name: 'Somebody',
      email: buyer.email,
      // Her own language is not that of the archives.
      language: 'en' as const,
      isDemo: false,
      path: '/',
    };
    const given = { line: line?.id ?? '', answer: 'join' as const, volume: 60, unit: 'stoler' };
    const answers = [{ ...given, annualValue: null, laterOn: null, comment: 'Haster.' }];
    const reply = { version, name: 'Somebody', answers, isDelivered, receipt };
    must(await giveRoundAnswer(site.services, { ctx: as(buyer), round }, reply));
  };
  await answer(false);
  expect((await kept(TINGVOLL, buyer)).map(({ kind }) => kind)).toEqual(['roundSent']);
  await answer(true);

  const words = (all: readonly Dispatch[]) =>
    all.map(({ direction, title, counterparts }) => [direction, title, ...counterparts]);
  const own = await kept(COOPERATION, coordinator);
  expect(words(own)).toEqual([
    ['U', 'Runde om behov: Behov 2027', TINGVOLL],
    ['I', 'Svar på runde om behov: Behov 2027', TINGVOLL],
  ]);
  expect(own[0]?.content).toContain(
    'Svarfrist: 10. desember 2026\n\nSvar gjerne snart.\n\nGjelder: Kontorstoler',
  );
  expect(own[1]?.content).toBe('Kontorstoler: Med oss, 60 stoler i året (Haster.)');
  expect(words(await kept(TINGVOLL, buyer))).toEqual([
    ['I', 'Runde om behov: Behov 2027', COOPERATION],
    ['U', 'Svar på runde om behov: Behov 2027', COOPERATION],
  ]);
  expect(new Set(own.map(({ subject }) => subject))).toEqual(new Set([`round:${id}`]));
});

test('so are reminders, once for each that is sent, another deadline, and the end', async () => {
  const id = await begun('Behov 2028');
  const at = async () => ({
    ctx: as(coordinator),
    round: (await roundOf(as(coordinator), { id, body: null })) as Round,
  });
  const { round } = await at();
  must(await askEverybody(site.services, await at(), round.version));
  expect(must(await remindSilent(site.services, await at()))).toBe(1);
  expect(must(await remindSilent(site.services, await at()))).toBe(0);
  must(await giveOtherDeadline(site.services, await at(), localDate('2026-12-20')));
  must(await endRound(site.services, await at()));
  const received = (await kept(TINGVOLL, buyer)).filter(({ subject }) => subject === `round:${id}`);
  expect(received.map(({ direction, title, content }) => [direction, title, content])).toEqual([
    ['I', 'Runde om behov: Behov 2028', expect.any(String)],
    [
      'I',
      'Påminnelse om runde om behov: Behov 2028',
      'Nordmøre Interkommunale Innkjøpssamarbeid venter på svar. Svarfristen er 10. desember 2026.',
    ],
    ['I', 'Ny svarfrist for runde om behov: Behov 2028', 'Svarfristen er flyttet til 20. desember 2026.'],
    ['I', 'Runde om behov er avsluttet: Behov 2028', 'Runden er avsluttet. Svarene kan ikke endres lenger.'],
  ]);
  const own = (await kept(COOPERATION, coordinator)).filter(({ subject }) => subject === `round:${id}`);
  expect(own.map(({ direction, counterparts }) => [direction, ...counterparts])).toEqual(
    Array(4).fill(['U', TINGVOLL]),
  );
});
