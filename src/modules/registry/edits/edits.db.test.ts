// Changes to the register on a real database: who may do what, what the register says afterwards, and that the loader keeps it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { realReference } from '../../../../test/reference-files.ts';
import type { Result } from '../../../kernel/result.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { INSTALLATION, type PartyId } from '../../accounts/model.ts';
import { loadReferenceData } from '../commands.ts';
import type { BodyId, Register } from '../model.ts';
import { loadRegister, registerVersion } from '../queries.ts';
import {
  decideFact,
  decideFactForInstallation,
  disputeFact,
  type FactProposal,
  proposeFact,
  proposeFactForInstallation,
  withdrawFact,
} from './commands.ts';
import { type FactTarget, type FactValue, NO_VALUE } from './fact.ts';
import { changesFor, changeWith } from './queries.ts';

const NII = 'nii' as PartyId;
const VAERNES = 'vaernes' as PartyId;
const NAMSOS = '5007' as PartyId;
const OSLO = '0301' as PartyId;
const MEMBER: FactValue = { ...NO_VALUE, memberKind: 'participant', from: '2026-01', to: null };
const NAMSOS_IN_VAERNES: FactTarget = {
  kind: 'membership',
  cooperation: 'vaernes',
  member: '5007' as BodyId,
  row: null,
};
const WEBSITE: FactTarget = { kind: 'cooperation', cooperation: 'nii', field: 'website' };
const SOURCE = { reference: 'Vedtak 12/26', sourceDate: '2026-02-03' };

let database: TestDatabase;
let site: OwnSite;
let visitor: Ctx;
let people: Readonly<Record<'nii' | 'vaernes' | 'namsos' | 'oslo' | 'buyer' | 'installation', Ctx>>;

const ctxOf = ({ id, isDemo }: SeededPerson): Ctx =>
  site.services.ctx({ kind: 'person', person: id, isDemo });

async function somebody(party: string, role: 'administrator' | 'coordinator' | 'buyer'): Promise<Ctx> {
  const name = `${party}-${role}`.replace('*', 'alle');
  return ctxOf(await site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] }));
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  visitor = site.services.ctx({ kind: 'visitor' });
  people = {
    nii: await somebody('nii', 'coordinator'),
    vaernes: await somebody('vaernes', 'coordinator'),
    namsos: await somebody('5007', 'administrator'),
    oslo: await somebody('0301', 'administrator'),
    buyer: await somebody('5007', 'buyer'),
    installation: await somebody('*', 'administrator'),
  };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('truncate fact_change, cooperation, membership, confirmed_outside cascade');
  await loadReferenceData(site.services.ctx({ kind: 'system', name: 'test' }), realReference());
});

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codesOf = <T>(result: Result<T>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code).toSorted();
const register = (): Promise<Register> => loadRegister(visitor);

const proposal = (party: PartyId, target: FactTarget, after: FactValue | null): FactProposal => ({
  party,
  target,
  after,
  note: '',
  ...SOURCE,
});
const websiteOf = (text: string | null) => proposal(NII, WEBSITE, { ...NO_VALUE, text });
const verdict = (change: string, party: PartyId, what: 'confirm' | 'reject' = 'confirm') => ({
  change,
  party,
  verdict: what,
  note: '',
});
const joining = () => proposal(VAERNES, NAMSOS_IN_VAERNES, MEMBER);
const memberOf = (from: Register, cooperation: string, member: string) =>
  from.memberships.find((it) => it.cooperationId === cooperation && it.member === member);

describe('a membership', () => {
  test('is proposed by the cooperation, confirmed by the body, and then stands in the register with its source', async () => {
    const before = await registerVersion(visitor);
    const change = given(await proposeFact(people.vaernes, joining()));
    expect(await registerVersion(visitor)).toBe(before);
    expect(memberOf(await register(), 'vaernes', '5007')).toBeUndefined();

    given(await decideFact(people.namsos, verdict(change, NAMSOS)));
    const after = await register();
    expect(after.version).not.toBe(before);
    expect(memberOf(after, 'vaernes', '5007')).toEqual({
      cooperationId: 'vaernes',
      member: '5007',
      memberKind: 'participant',
      period: { from: '2026-01-01', to: null },
      written: { from: '2026-01', to: null },
      source: { references: ['Vedtak 12/26'], date: '2026-02-03' },
      confidence: 'high',
    });
    expect(after.changes).toMatchObject([
      {
        id: change,
        before: null,
        after: MEMBER,
        state: 'confirmed',
        by: { party: 'vaernes', role: 'coordinator' },
        decidedBy: { party: '5007', role: 'administrator' },
      },
    ]);
    expect(JSON.stringify(after.changes)).not.toContain('person:');
  });

  test('ends, changes kind and is taken back by new changes, each with the value before it', async () => {
    const stored = await database.db
      .selectFrom('membership')
      .select(['key', 'member_kind'])
      .where('cooperation_id', '=', 'vaernes')
      .where('member', '=', '5034')
      .executeTakeFirstOrThrow();
    const target: FactTarget = {
      kind: 'membership',
      cooperation: 'vaernes',
      member: '5034' as BodyId,
      row: stored.key,
    };
    const change = async (after: FactValue | null): Promise<void> => {
      const asked = proposal(INSTALLATION, target, after);
      const id = given(await proposeFactForInstallation(people.installation, asked));
      given(await decideFactForInstallation(people.installation, verdict(id, INSTALLATION)));
    };
    await change({ ...NO_VALUE, memberKind: 'owner', from: null, to: '2026-10' });
    expect(memberOf(await register(), 'vaernes', '5034')).toMatchObject({
      memberKind: 'owner',
      period: { from: null, to: '2026-11-01' },
    });
    await change(null);
    expect(memberOf(await register(), 'vaernes', '5034')).toBeUndefined();
    await change({ ...NO_VALUE, memberKind: stored.member_kind });
    const after = await register();
    expect(memberOf(after, 'vaernes', '5034')).toMatchObject({ memberKind: stored.member_kind });
    expect(after.changes.map((it) => it.after?.memberKind ?? null)).toEqual([
      'owner',
      null,
      stored.member_kind,
    ]);
  });

  test('is not written twice for the same days, nor over what has changed meanwhile', async () => {
    const [one, other] = [
      given(await proposeFact(people.vaernes, joining())),
      given(await proposeFact(people.vaernes, joining())),
    ];
    given(await decideFact(people.namsos, verdict(one, NAMSOS)));
    expect(codesOf(await decideFact(people.namsos, verdict(other, NAMSOS)))).toEqual(['fact.overlap']);

    const first = given(await proposeFact(people.nii, websiteOf('https://en.example.no')));
    const second = given(await proposeFact(people.nii, websiteOf('https://to.example.no')));
    given(await decideFactForInstallation(people.installation, verdict(first, INSTALLATION)));
    const late = await decideFactForInstallation(people.installation, verdict(second, INSTALLATION));
    expect(codesOf(late)).toEqual(['fact.changedMeanwhile']);
    expect((await changeWith(people.nii, second))?.state).toBe('proposed');
  });
});

describe('who decides', () => {
  test('nobody confirms her own proposal, except those who run the installation', async () => {
    const change = given(await proposeFact(people.vaernes, joining()));
    expect(codesOf(await decideFact(people.vaernes, verdict(change, VAERNES)))).toEqual(['fact.own']);
    const own = given(await proposeFact(people.nii, websiteOf(null)));
    expect(codesOf(await decideFact(people.nii, verdict(own, NII)))).toEqual(['fact.own']);
    const asked = proposal(INSTALLATION, WEBSITE, { ...NO_VALUE, text: 'https://tre.example.no' });
    const made = given(await proposeFactForInstallation(people.installation, asked));
    given(await decideFactForInstallation(people.installation, verdict(made, INSTALLATION)));
  });

  test('a person with roles on both sides does not confirm what she proposed', async () => {
    const both = ctxOf(
      await site.seedPerson({
        email: 'begge@test.example',
        name: 'Begge',
        parties: [
          { party: 'vaernes', role: 'coordinator' },
          { party: '5007', role: 'administrator' },
        ],
      }),
    );
    const change = given(await proposeFact(both, joining()));
    expect(codesOf(await decideFact(both, verdict(change, NAMSOS)))).toEqual(['fact.own']);
    given(await decideFact(people.namsos, verdict(change, NAMSOS)));
  });

  test('others neither see, decide nor dispute; a buyer has no such right', async () => {
    const change = given(await proposeFact(people.vaernes, joining()));
    expect(await changeWith(people.oslo, change)).toBeNull();
    expect(codesOf(await decideFact(people.oslo, verdict(change, OSLO)))).toEqual(['fact.gone']);
    expect(codesOf(await decideFact(people.buyer, verdict(change, NAMSOS)))).toEqual(['access.otherRole']);
    expect(codesOf(await proposeFact(people.buyer, { ...joining(), party: NAMSOS }))).toEqual([
      'access.otherRole',
    ]);
    expect(codesOf(await decideFactForInstallation(people.nii, verdict(change, INSTALLATION)))).toEqual([
      'access.noRole',
    ]);
  });

  test('people of the demonstration do not change the register', async () => {
    const demo = ctxOf(
      await site.seedPerson({
        email: 'vis@test.example',
        name: 'Vis',
        parties: [{ party: '9901', role: 'administrator' }],
        isDemo: true,
      }),
    );
    const asked = { ...joining(), party: '9901' as PartyId };
    expect(codesOf(await proposeFact(demo, asked))).toEqual(['fact.demo']);
  });

  test('what was turned down or withdrawn changes nothing and is settled', async () => {
    const one = given(await proposeFact(people.vaernes, joining()));
    given(await decideFact(people.namsos, verdict(one, NAMSOS, 'reject')));
    const other = given(await proposeFact(people.vaernes, joining()));
    given(await withdrawFact(people.vaernes, { change: other, party: VAERNES }));
    for (const change of [one, other]) {
      expect(codesOf(await decideFact(people.namsos, verdict(change, NAMSOS)))).toEqual(['fact.settled']);
    }
    const after = await register();
    expect(after.changes).toEqual([]);
    expect(memberOf(after, 'vaernes', '5007')).toBeUndefined();
  });
});

describe('a dispute', () => {
  const against = (change: string, party: PartyId) => ({
    change,
    party,
    reference: 'https://kommunen.example.no/sak/9',
    sourceDate: '2026-03',
    note: '',
  });

  test('keeps both values and both sources in public until the installation settles it', async () => {
    const change = given(await proposeFact(people.vaernes, joining()));
    given(await disputeFact(people.namsos, against(change, NAMSOS)));
    expect((await register()).changes).toMatchObject([
      {
        state: 'disputed',
        isApplied: false,
        before: null,
        after: MEMBER,
        source: { references: ['Vedtak 12/26'] },
        dispute: {
          by: { party: '5007', role: 'administrator' },
          source: { references: ['https://kommunen.example.no/sak/9'], date: '2026-03' },
        },
      },
    ]);
    expect(codesOf(await decideFact(people.namsos, verdict(change, NAMSOS)))).toEqual([
      'fact.installationDecides',
    ]);
    given(await decideFactForInstallation(people.installation, verdict(change, INSTALLATION)));
    const after = await register();
    expect(after.changes[0]?.state).toBe('confirmed');
    expect(memberOf(after, 'vaernes', '5007')).toBeDefined();
  });

  test('of what is already confirmed leaves the register as it is; upheld, it is taken back', async () => {
    const asked = { ...joining(), party: INSTALLATION };
    const change = given(await proposeFactForInstallation(people.installation, asked));
    given(await decideFactForInstallation(people.installation, verdict(change, INSTALLATION)));
    given(await disputeFact(people.namsos, against(change, NAMSOS)));
    expect(memberOf(await register(), 'vaernes', '5007')).toBeDefined();
    expect(codesOf(await disputeFact(people.vaernes, against(change, VAERNES)))).toEqual([
      'fact.alreadyDisputed',
    ]);
    given(await decideFactForInstallation(people.installation, verdict(change, INSTALLATION, 'reject')));
    const after = await register();
    expect(memberOf(after, 'vaernes', '5007')).toBeUndefined();
    expect(after.changes).toEqual([]);
  });

  test('needs a stake and a source', async () => {
    const change = given(await proposeFact(people.vaernes, joining()));
    given(await decideFact(people.namsos, verdict(change, NAMSOS)));
    expect(codesOf(await disputeFact(people.oslo, against(change, OSLO)))).toEqual(['fact.gone']);
    const own = await disputeFact(people.namsos, against(change, NAMSOS));
    expect(codesOf(own)).toEqual(['fact.own']);
    const bare = { ...against(change, VAERNES), reference: '', sourceDate: '' };
    expect(codesOf(await disputeFact(people.vaernes, bare))).toEqual([
      'fact.sourceDateMissing',
      'fact.sourceMissing',
    ]);
  });

  test('of a cooperation by one of its members', async () => {
    const change = given(
      await proposeFact(people.vaernes, {
        ...proposal(
          VAERNES,
          { kind: 'cooperation', cooperation: 'vaernes', field: 'hasCompleteMembership' },
          {
            ...NO_VALUE,
            text: 'no',
          },
        ),
      }),
    );
    const stjordal = await somebody('5035', 'administrator');
    given(await disputeFact(stjordal, against(change, '5035' as PartyId)));
    expect((await changeWith(people.vaernes, change))?.state).toBe('disputed');
  });
});

describe('other facts', () => {
  test('every fact of a cooperation', async () => {
    const values = {
      name: 'Namdal innkjøp',
      legalForm: 'oppgavefellesskap',
      host: '5007',
      website: 'https://namdal.example.no/',
      hasCompleteMembership: 'no',
      period: null,
    } as const;
    for (const [field, text] of Object.entries(values)) {
      const target = { ...WEBSITE, field: field as keyof typeof values };
      const dates = field === 'period' ? { from: '2003-05', to: '2029-12-31' } : {};
      const asked = proposal(NII, target, { ...NO_VALUE, text, ...dates });
      const id = given(await proposeFact(people.nii, asked));
      given(await decideFactForInstallation(people.installation, verdict(id, INSTALLATION)));
    }
    const nii = (await register()).cooperations.find(({ id }) => id === 'nii');
    expect(nii).toMatchObject({
      name: 'Namdal innkjøp',
      legalForm: 'oppgavefellesskap',
      host: '5007',
      website: 'https://namdal.example.no/',
      hasCompleteMembership: false,
      period: { from: '2003-05-01', to: '2030-01-01' },
      written: { from: '2003-05', to: '2029-12-31' },
    });
    expect(nii?.source.references).toContain('Vedtak 12/26');
  });

  test('confirmed outside: from and to and including, and ended again', async () => {
    const target: FactTarget = { kind: 'outside', member: '5007' as BodyId, row: null };
    const asked = proposal(VAERNES, target, { ...NO_VALUE, from: '2025', to: null });
    const id = given(await proposeFact(people.vaernes, asked));
    given(await decideFact(people.namsos, verdict(id, NAMSOS)));
    expect((await register()).outside).toMatchObject([
      { member: '5007', period: { from: '2025-01-01', to: null } },
    ]);
    const row = (await register()).changes[0]?.target;
    if (row?.kind !== 'outside' || row.row === null) throw new Error('no row');
    const ended = proposal(VAERNES, row, { ...NO_VALUE, from: '2025-01-01', to: '2026-06' });
    const end = given(await proposeFact(people.vaernes, ended));
    given(await decideFact(people.namsos, verdict(end, NAMSOS)));
    expect((await register()).outside).toMatchObject([{ period: { from: '2025-01-01', to: '2026-07-01' } }]);
  });

  test('faults are told all at once', async () => {
    const asked = { ...websiteOf('ikke en adresse'), reference: '', sourceDate: '2027' };
    expect(codesOf(await proposeFact(people.nii, asked))).toEqual([
      'fact.address',
      'fact.sourceInFuture',
      'fact.sourceMissing',
    ]);
    const turned = { ...joining(), after: { ...MEMBER, from: '2026', to: '2025' } };
    expect(codesOf(await proposeFact(people.vaernes, turned))).toEqual(['fact.endBeforeStart']);
    const nobody = { ...NAMSOS_IN_VAERNES, member: '4999' as BodyId };
    expect(codesOf(await proposeFact(people.vaernes, proposal(VAERNES, nobody, MEMBER)))).toEqual([
      'fact.gone',
    ]);
    const website = (await register()).cooperations.find(({ id }) => id === 'nii')?.website ?? null;
    const same = proposal(NII, WEBSITE, { ...NO_VALUE, text: website });
    expect(codesOf(await proposeFact(people.nii, same))).toEqual(['fact.unchanged']);
  });
});

describe('around it', () => {
  test('the loader keeps what was changed and says so', async () => {
    const change = given(await proposeFact(people.nii, websiteOf('https://ny.example.no')));
    given(await decideFactForInstallation(people.installation, verdict(change, INSTALLATION)));
    const joined = given(await proposeFact(people.vaernes, joining()));
    given(await decideFact(people.namsos, verdict(joined, NAMSOS)));
    const system = site.services.ctx({ kind: 'system', name: 'test' });
    const loaded = await loadReferenceData(system, realReference());
    expect(loaded.flatMap((table) => table.keptEdits)).toEqual(['nii']);
    const after = await register();
    expect(after.cooperations.find(({ id }) => id === 'nii')?.website).toBe('https://ny.example.no');
    expect(memberOf(after, 'vaernes', '5007')).toBeDefined();
    expect(after.changes).toHaveLength(2);
  });

  /** Kind, whose, what and where of every notice since the last time, each once. */
  async function told(): Promise<string[]> {
    const { rows } = await database.pool.query(
      "delete from notice returning kind || ' ' || party || ' ' || (facts ->> 'what') || ' ' || path as line",
    );
    return [...new Set(rows.map(({ line }) => String(line)))].toSorted();
  }

  test('those who can answer are told, and then those who asked; nobody else', async () => {
    await told();
    const change = given(await proposeFact(people.vaernes, joining()));
    const what = 'Namsos, Værnesregionen Innkjøp';
    expect(await told()).toEqual([
      `fact.proposed * ${what} /drift/register/${change}`,
      `fact.proposed 5007 ${what} /arbeid/5007/register/${change}`,
    ]);
    given(await decideFact(people.namsos, verdict(change, NAMSOS)));
    expect(await told()).toEqual([`fact.confirmed vaernes ${what} /arbeid/vaernes/register/${change}`]);
  });

  test('the installation is told where it alone can confirm, of what is disputed, and of what it proposed', async () => {
    await told();
    const own = given(await proposeFact(people.nii, websiteOf('https://ny.example.no')));
    expect(await told()).toEqual([
      expect.stringMatching(new RegExp(`^fact\\.proposed \\* .+ /drift/register/${own}$`)),
    ]);
    const change = given(await proposeFact(people.vaernes, joining()));
    await told();
    given(await disputeFact(people.namsos, { change, party: NAMSOS, note: '', ...SOURCE }));
    expect((await told()).map((line) => line.split(' ', 2).join(' '))).toEqual([
      'fact.disputed *',
      'fact.disputed vaernes',
    ]);
    const theirs = given(
      await proposeFactForInstallation(people.installation, { ...joining(), party: INSTALLATION }),
    );
    await told();
    given(await decideFact(people.vaernes, verdict(theirs, VAERNES)));
    expect((await told()).map((line) => line.split(' ', 2).join(' '))).toEqual([
      'fact.confirmed *',
      'fact.confirmed 5007',
    ]);
  });

  test('whoever edits for a party and runs the installation too is told once, at the party', async () => {
    const both = await site.seedPerson({
      email: 'namsos-og-drift@test.example',
      name: 'Begge',
      parties: [
        { party: NAMSOS, role: 'coordinator' },
        { party: INSTALLATION, role: 'administrator' },
      ],
    });
    await told();
    given(await proposeFact(people.vaernes, joining()));
    const { rows } = await database.pool.query('select party from notice where person_id = $1', [both.id]);
    expect(rows).toEqual([{ party: NAMSOS }]);
  });

  test('lists by who has a stake, state and page; entries in the log without persons in their facts', async () => {
    const one = given(await proposeFact(people.vaernes, joining()));
    given(await proposeFact(people.nii, websiteOf('https://ny.example.no')));
    const all = { state: null, from: 0, size: 10 };
    expect((await changesFor(people.namsos, NAMSOS, all)).changes.map(({ id }) => id)).toEqual([one]);
    expect((await changesFor(people.installation, INSTALLATION, all)).count).toBe(2);
    expect((await changesFor(people.installation, INSTALLATION, { ...all, size: 1 })).changes).toHaveLength(
      1,
    );
    expect((await changesFor(people.oslo, OSLO, all)).count).toBe(0);
    given(await decideFact(people.namsos, verdict(one, NAMSOS)));
    expect((await changesFor(people.namsos, NAMSOS, { ...all, state: 'proposed' })).count).toBe(0);
    const log = await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
      db
        .selectFrom('audit')
        .select(['action', 'party', 'facts'])
        .where('object', '=', `fact:${one}`)
        .execute(),
    );
    const facts = { about: 'membership', cooperation: 'vaernes', member: '5007' };
    expect(log).toEqual([
      { action: 'fact.proposed', party: 'vaernes', facts },
      { action: 'fact.confirmed', party: '5007', facts },
    ]);
  });
});
