// The weekly letter, whole, in three languages; who gets it; and that it never tells what its reader may not see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OutboxLetter, type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { localDate } from '../../kernel/local-date.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import type { Result } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { writeNotices } from '../../modules/accounts/outbox-commands.ts';
import type { Occasion } from '../../modules/accounts/upkeep/schedule.ts';
import { addItem } from '../../modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS } from '../../modules/planning/plan-item.ts';
import { sendProposal } from '../../modules/planning/proposals/commands.ts';
import { draftProposal, editProposal } from '../../modules/planning/proposals/draft-commands.ts';
import { NOTHING_OUT } from '../../modules/planning/proposals/model.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import { sendRound } from '../../modules/planning/rounds/commands.ts';
import { beginRound } from '../../modules/planning/rounds/draft-commands.ts';
import { NO_MAIL } from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { planRules } from '../plan/plan-rules.ts';
import { sendWeeklyDigests } from './weekly-digest.ts';

const NAMSOS = '5007' as PartyId;
const FROSTA = '5036' as PartyId;
const MONDAY = '2026-11-23T07:00' as Occasion;
let database: TestDatabase;
let site: OwnSite;
let kari: SeededPerson;

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });

async function addTo(body: PartyId, facts: Partial<ItemFacts> & Pick<ItemFacts, 'title'>): Promise<void> {
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const category = [...rules.categories.keys()][0] as string;
  const added = await addItem(system(), {
    body: body as string as BodyId,
    facts: { ...NO_FACTS, kind: 'contract', category, ...facts },
    source: 'typed',
    sourceNote: null,
    visibility: 'details',
    rules,
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

async function send(occasion: Occasion = MONDAY): Promise<void> {
  const { signal } = new AbortController();
  await sendWeeklyDigests({ services: site.services, occasion, since: occasion, signal });
}

const letters = async (): Promise<OutboxLetter[]> =>
  (await site.links()).filter(({ kind }) => kind === 'digest');
const letterTo = async (to: string): Promise<string> => {
  const found = (await letters()).filter((letter) => letter.to === to);
  return found
    .map(({ subject, body }) => `${subject}\n\n${body}`.replaceAll(/[\w-]{43}/g, 'HEMMELIG'))
    .join('=====\n');
};

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const buyer = { party: NAMSOS, role: 'buyer' } as const;
  kari = await site.seedPerson({ email: 'kari@test.example', name: 'Kari Test', parties: [buyer] });
  await site.seedPerson({
    email: 'nils@test.example',
    name: 'Nils Test',
    language: 'nn',
    parties: [{ party: NAMSOS, role: 'coordinator' }],
  });
  await site.seedPerson({
    email: 'emma@test.example',
    name: 'Emma Test',
    language: 'en',
    parties: [buyer, { party: FROSTA, role: 'buyer' }],
  });
  await site.seedPerson({ email: 'off@test.example', name: 'Off', parties: [buyer] });
  await site.seedPerson({
    email: 'reader@test.example',
    name: 'R',
    parties: [{ party: NAMSOS, role: 'reader' }],
  });
  await site.seedPerson({
    email: 'admin@test.example',
    name: 'A',
    parties: [{ party: NAMSOS, role: 'administrator' }],
  });
  await site.seedPerson({ email: 'past@test.example', name: 'P', parties: [{ ...buyer, to: '2026-11-22' }] });
  await site.seedPerson({
    email: 'delegated@test.example',
    name: 'D',
    parties: [{ party: 'vaernesregionen', role: 'coordinator' }],
  });
  await site.seedDelegation(NAMSOS, 'vaernesregionen');
  await acting(system(), ({ db }) =>
    db.updateTable('person').set({ wants_digest: false }).where('email', '=', 'off@test.example').execute(),
  );
  await addTo(NAMSOS, {
    title: 'Brøyting av gang- og sykkelveier',
    endsOn: localDate('2027-04-30'),
    options: [{ months: 12, noticeBy: localDate('2027-01-31'), state: 'open' }],
  });
  await addTo(NAMSOS, { title: 'Nytt sak- og arkivsystem', kind: 'need', startsOn: localDate('2027-03-01') });
  await addTo(NAMSOS, { title: 'Lenge til', endsOn: localDate('2027-05-23') });
  await addTo(NAMSOS, { title: 'Forbi', endsOn: localDate('2026-11-21') });
  for (let day = 10; day < 19; day++) {
    await addTo(FROSTA, { title: `Frosta ${day}`, endsOn: localDate(`2027-02-${day}`) });
  }
  await acting(system(), (inside) =>
    writeNotices(inside, [
      {
        person: kari.id,
        party: NAMSOS,
        kind: 'deadline.end',
        facts: { title: 'Salt', on: '01.12.2026' },
        path: '/arbeid/5007/frister',
      },
    ]),
  );
  await send();
});
afterAll(() => database.close());

describe('the letter', () => {
  test('in bokmål, with what is not read and what must be decided', async () => {
    expect(await letterTo('kari@test.example')).toBe(`Ukebrev for Namsos

Hei, Kari Test

NAMSOS

Dette har du ikke lest ennå
- Salt: avtalen slutter 01.12.2026.
http://localhost:3000/arbeid/5007

Dette må dere avgjøre de neste seks månedene
- 31.01.2027 – Brøyting av gang- og sykkelveier: siste dag for å si fra om opsjonen
- 01.03.2027 – Nytt sak- og arkivsystem: skal starte
- 30.04.2027 – Brøyting av gang- og sykkelveier: avtalen slutter
http://localhost:3000/arbeid/5007/frister

Du får brevet på mandager når det er noe å fortelle. Slutt å få det her:
http://localhost:3000/ukebrev/HEMMELIG

Hilsen Samkjøp
`);
  });

  test('in nynorsk', async () => {
    expect(await letterTo('nils@test.example')).toBe(`Vekebrev for Namsos

Hei, Nils Test

NAMSOS

Dette må de avgjere dei neste seks månadene
- 31.01.2027 – Brøyting av gang- og sykkelveier: siste dag for å seie frå om opsjonen
- 01.03.2027 – Nytt sak- og arkivsystem: skal starte
- 30.04.2027 – Brøyting av gang- og sykkelveier: avtalen sluttar
http://localhost:3000/nn/arbeid/5007/frister

Du får brevet på måndagar når det er noko å fortelje. Slutt å få det her:
http://localhost:3000/nn/ukebrev/HEMMELIG

Helsing Samkjøp
`);
  });

  test('in English, for two bodies, with a count of what there is no room for', async () => {
    expect(await letterTo('emma@test.example')).toBe(`Weekly letter for 2 organisations

Hello, Emma Test

FROSTA

You must decide this in the next six months
- 10.02.2027 – Frosta 10: the contract ends
- 11.02.2027 – Frosta 11: the contract ends
- 12.02.2027 – Frosta 12: the contract ends
- 13.02.2027 – Frosta 13: the contract ends
- 14.02.2027 – Frosta 14: the contract ends
- 15.02.2027 – Frosta 15: the contract ends
- 16.02.2027 – Frosta 16: the contract ends
- 17.02.2027 – Frosta 17: the contract ends
And one more.
http://localhost:3000/en/arbeid/5036/frister

NAMSOS

You must decide this in the next six months
- 31.01.2027 – Brøyting av gang- og sykkelveier: last day to tell about the option
- 01.03.2027 – Nytt sak- og arkivsystem: to start
- 30.04.2027 – Brøyting av gang- og sykkelveier: the contract ends
http://localhost:3000/en/arbeid/5007/frister

You get this letter on Mondays when there is something to tell. Stop getting it here:
http://localhost:3000/en/ukebrev/HEMMELIG

Regards, Samkjøp
`);
  });

  test('goes to those who buy for the body themselves and want it', async () => {
    expect((await letters()).map(({ to }) => to).toSorted()).toEqual([
      'emma@test.example',
      'kari@test.example',
      'nils@test.example',
    ]);
  });

  test('has an address by which mail programs end the letters, the same as the last link', async () => {
    const rows = await acting(system(), ({ db }) =>
      db.selectFrom('mail').select(['body', 'unsubscribe_url']).where('kind', '=', 'digest').execute(),
    );
    for (const { body, unsubscribe_url: url } of rows) expect(body).toContain(`\n${url}\n`);
    expect(new Set(rows.map(({ unsubscribe_url: url }) => url)).size).toBe(3);
  });
});

test('the same Monday gives no second letter, the next one does', async () => {
  await send();
  expect((await letters()).length).toBe(3);
  site.wait(7 * 24 * 3_600_000);
  await send('2026-11-30T07:00' as Occasion);
  expect((await letters()).length).toBe(6);
  const entries = await database.db
    .selectFrom('audit')
    .select(['object', 'facts'])
    .where('action', '=', 'digest.written')
    .execute();
  expect(entries).toEqual([
    { object: 'digest:2026-11-23', facts: { letters: 3 } },
    { object: 'digest:2026-11-30', facts: { letters: 3 } },
  ]);
});

test('a proposal that waits for the body stands first, until it has answered', async () => {
  const [trondheim, namsos] = ['5001' as BodyId, NAMSOS as string as BodyId];
  const member = { needs: [], basis: 'assumed' as const };
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const [category] = [...rules.categories.values()];
  const party = '5001' as PartyId;
  const id = given(
    await draftProposal(system(), {
      party,
      isDemo: false,
      run: null,
      category: category?.id ?? '',
      lead: trondheim,
      start: quarterOf(localDate('2027-04-01')),
      members: [trondheim, namsos].map((body) => ({ ...member, body })),
    }),
  );
  const at = async () => ({ party, id, version: (await proposalOf(system(), id))?.version ?? 0 });
  const edit = { lead: trondheim, deadline: localDate('2027-01-15'), message: '', without: [] };
  given(await editProposal(system(), { ...(await at()), ...edit }));
  given(await sendProposal(system(), { ...(await at()), reached: [namsos], outgoing: NOTHING_OUT }));
  const waiting = `Forslag som venter på svar fra dere
- Svar innen 15.01.2027: ${category?.nameNb}, fra Trondheim
http://localhost:3000/arbeid/5007/forslag`;
  await send('2027-01-04T07:00' as Occasion);
  expect((await letterTo('kari@test.example')).split('=====').at(-1)).toContain(`NAMSOS\n\n${waiting}\n`);
  await acting(system(), ({ db }) =>
    db
      .updateTable('proposal_member')
      .set({ answer: 'not', answered_at: site.now(), answered_by: 'test' })
      .where('proposal_id', '=', id)
      .execute(),
  );
  await send('2027-01-11T07:00' as Occasion);
  expect((await letterTo('kari@test.example')).split('=====').at(-1)).not.toContain('Forslag som venter');
});

test('an invented body and a real one are never told of in one letter', async () => {
  await site.seedPerson({
    email: 'demo@test.example',
    name: 'Demo',
    isDemo: true,
    parties: [
      { party: '9901', role: 'buyer' },
      { party: NAMSOS, role: 'buyer' },
    ],
  });
  await addTo('9901' as PartyId, { title: 'Oppdiktet', endsOn: localDate('2027-02-01') });
  await send('2026-12-07T07:00' as Occasion);
  const text = await letterTo('demo@test.example');
  expect(text).toContain('Oppdiktet');
  expect(text).not.toContain('Brøyting');
});

test('nobody gets a letter with nothing in it', async () => {
  await site.seedPerson({
    email: 'empty@test.example',
    name: 'Empty',
    parties: [{ party: '5001', role: 'buyer' }],
  });
  await send('2026-12-14T07:00' as Occasion);
  expect(await letterTo('empty@test.example')).toBe('');
});

test('a round is told of where it waits for an answer, and to whoever asks when its last day is near', async () => {
  const coordinator = { party: 'vaernes', role: 'coordinator' } as const;
  await site.seedPerson({ email: 'round@test.example', name: 'Runa', parties: [coordinator] });
  const party = 'vaernes' as PartyId;
  const deadline = localDate('2027-02-20');
  const id = given(
    await beginRound(system(), {
      party,
      isDemo: false,
      title: 'Behov 2028',
      year: 2028,
      message: '',
      deadline,
      silence: 'notWith',
      lines: [{ title: 'Salt', category: 'kontormobler', startsOn: null, item: null }],
      members: [NAMSOS, FROSTA].map((one) => ({
        body: one as string as BodyId,
        contactName: '',
        contactEmail: '',
      })),
    }),
  );
  const reached = [NAMSOS, FROSTA] as readonly string[] as readonly BodyId[];
  given(await sendRound(system(), { party, id, reached, mail: NO_MAIL }));
  const last = async (to: string): Promise<string> => (await letterTo(to)).split('=====').at(-1) ?? '';

  await send('2027-01-18T07:00' as Occasion);
  expect(await last('kari@test.example')).toContain(`Runder som venter på svar fra dere
- Svar innen 20.02.2027: Behov 2028, fra Værnesregionen Innkjøp
http://localhost:3000/arbeid/5007/runder`);
  expect(await last('nils@test.example')).toContain(
    'Rundar som ventar på svar frå dykk\n- Svar innan 20.02.2027: Behov 2028, frå Værnesregionen Innkjøp\n',
  );
  expect(await last('round@test.example')).toBe('');

  await acting(system(), ({ db }) =>
    db
      .updateTable('round_member')
      .set({ delivered_at: site.now() })
      .where('round_id', '=', id)
      .where('body_id', '=', NAMSOS as string)
      .execute(),
  );
  site.wait(Date.parse('2027-02-08T07:00Z') - site.now().getTime());
  await send('2027-02-08T07:00' as Occasion);
  expect(await last('kari@test.example')).not.toContain('Runder som venter');
  expect(await last('round@test.example')).toContain(`Runder dere følger opp
- Frist 20.02.2027: Behov 2028. 1 av 2 har levert.
http://localhost:3000/arbeid/vaernes/runder`);
});
