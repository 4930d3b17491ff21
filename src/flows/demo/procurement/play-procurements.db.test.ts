// The invented joint procurements are there in every phase, each with what its phase is about, and all of it goes with the
// world. The dumps before and after are compared in demo-world.db.test.ts.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { REQUIREMENTS_READY } from '../../../../test/procurement-moves.ts';
import { IS_LONG } from '../../../../test/runs.ts';
import { files, filesWithProcurements } from '../../../../test/world.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { dialogueOf } from '../../../modules/procurement/dialogue/queries.ts';
import { packagesOf } from '../../../modules/procurement/documents/queries.ts';
import { openItemsFor, publishedHeads } from '../../../modules/procurement/ledger-queries.ts';
import { NO_RESULT } from '../../../modules/procurement/life/late-conditions.ts';
import { PHASES } from '../../../modules/procurement/life/model.ts';
import { procurementOf } from '../../../modules/procurement/life/queries.ts';
import { obstaclesTo } from '../../../modules/procurement/life/transitions.ts';
import { contributionsOf, needsOf, votesOf } from '../../../modules/procurement/needs/queries.ts';
import { summaryOf } from '../../../modules/procurement/needs/rules.ts';
import { viewOfProcurement } from '../../procurement/view.ts';
import { documentsDesk } from '../../procurement-documents/standing.ts';
import { verifyPackage } from '../../procurement-documents/verify-package.ts';
import { systemCtx, todayOf } from '../../services.ts';
import { loadDemoWorld, removeDemoWorld } from '../load-demo-world.ts';
import { readDemoWorld } from '../read-demo-world.ts';

/** The whole world is played, on a machine that others work on, too. */
const PATIENCE_MS = 180_000;

let database: TestDatabase;
let site: OwnSite;
const ctx = () => systemCtx(site.services, 'demo');

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  await database.pool.query('delete from body where is_demo');
  await loadDemoWorld(site.services, files, { isAskedFor: true });
}, PATIENCE_MS);
afterAll(() => database.close());

async function inPhase(phase: string): Promise<string> {
  const { rows } = await database.pool.query('select id from procurement where phase = $1', [phase]);
  expect(rows).toHaveLength(1);
  return rows[0].id as string;
}

async function stateIn(phase: string) {
  const found = await procurementOf(ctx(), await inPhase(phase));
  if (!found) throw new Error(`nothing in ${phase}`);
  return found.state;
}

describe('each phase', () => {
  test('has one procurement, led by an invented municipality', async () => {
    const { rows } = await database.pool.query(
      'select phase, party, is_demo from procurement order by phase',
    );
    expect(rows).toEqual(PHASES.toSorted().map((phase) => ({ phase, party: '9901', is_demo: true })));
  });

  test('forming: one late, one option, invitations out', async () => {
    const { members, joinBy, reserveBy } = await stateIn('forming');
    const today = todayOf(site.services);
    expect(
      members.map(({ body, answer, commitment, isLate, isStanding }) => [
        body,
        answer,
        commitment,
        isLate,
        isStanding,
      ]),
    ).toEqual([
      ['9901', 'joins', 'binding', false, false],
      ['9902', 'none', 'binding', false, false],
      ['9903', 'none', 'binding', false, true],
      ['9904', 'joins', 'option', false, false],
      ['9905', 'joins', 'binding', true, false],
    ]);
    expect([joinBy, reserveBy].every((day) => day !== null && day > today)).toBe(true);
  });

  test('needs: goals, groups and situations, contributions from many roles, a vote under way', async () => {
    const id = await inPhase('needs');
    const { needs } = await needsOf(ctx(), id);
    const stands = needs.filter(({ mergedInto, asideReason }) => mergedInto === null && asideReason === null);
    expect(summaryOf(stands.map(({ facts }) => facts))).toEqual({
      goals: 2,
      unmeasurable: 1,
      userGroups: 2,
      situations: 3,
    });
    expect(needs.length - stands.length).toBe(1);
    const given = await contributionsOf(ctx(), id);
    expect(new Set(given.map(({ role }) => role)).size).toBe(8);
    expect(given.filter(({ asideReason }) => asideReason !== null)).toHaveLength(1);
    const [vote] = await votesOf(ctx(), id);
    expect(vote?.ballots.map(({ body }) => body).toSorted()).toEqual(['9901', '9902', '9904']);
    expect([vote?.closedAt, (vote?.endsOn ?? '') > todayOf(site.services)]).toEqual([null, true]);
  });

  test('dialogue: held and coming, signed up, answered, one thing told to one, a seal', async () => {
    const id = await inPhase('dialogue');
    const dialogue = await dialogueOf(ctx(), id);
    expect(dialogue?.activities.map(({ kind, state }) => [kind, state])).toEqual([
      ['conference', 'held'],
      ['oneToOne', 'held'],
      ['hearing', 'published'],
    ]);
    expect(dialogue?.participants).toHaveLength(3);
    expect(dialogue?.questions.map(({ answeredAt }) => answeredAt !== null)).toEqual([true, true, false]);
    expect(dialogue?.minutes.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(dialogue?.minutes.every(({ commentBy }) => (commentBy ?? '') >= todayOf(site.services))).toBe(
      true,
    );
    // The minutes, too, are still between two.
    const open = await openItemsFor(ctx(), id);
    expect(open).toHaveLength(3);
    expect(await publishedHeads(ctx(), id)).toHaveLength(1);
  });

  test('dialogue: it does not move on while one knows what the others do not', async () => {
    const id = await inPhase('dialogue');
    const state = await stateIn('dialogue');
    const moment = {
      today: todayOf(site.services),
      party: state.lead,
      needs: { goals: 2, unmeasurable: 0, userGroups: 2, situations: 3 },
      result: NO_RESULT,
      standstillDays: 10,
      uneven: await openItemsFor(ctx(), id),
      regimes: [],
      lotAssessment: null,
      requirements: REQUIREMENTS_READY,
    };
    const move = { kind: 'startRequirements', withoutDialogue: null } as const;
    expect(obstaclesTo(state, move, moment).map(({ code }) => code)).toEqual([
      'procurement.unevenInformation',
    ]);
  });

  test('locked: standing and per-case mandates, one that left, nothing uneven, a history', async () => {
    const state = await stateIn('locked');
    expect(
      state.members.map(({ body, mandate, withdrew }) => [body, mandate?.kind, withdrew !== null]),
    ).toEqual([
      ['9901', 'case', false],
      ['9902', 'case', false],
      ['9903', 'standing', false],
      ['9904', 'case', false],
      ['9905', undefined, true],
    ]);
    expect([state.locks, state.sharing?.rule]).toEqual([1, 'stable']);
    const id = await inPhase('locked');
    expect(await openItemsFor(ctx(), id)).toEqual([]);
    const { rows } = await database.pool.query(
      'select count(*)::int as n from procurement_move where procurement_id = $1',
      [id],
    );
    expect(rows[0].n).toBeGreaterThan(20);
  });

  test('after the lock: by part III in the standstill with a complaint, by part IV under contract, by part II closed', async () => {
    const awarded = await stateIn('awarded');
    expect([awarded.regime?.part, awarded.complaints.map(({ settled }) => settled)]).toEqual([
      'partIII',
      [null],
    ]);
    expect((awarded.award?.until ?? '') >= todayOf(site.services)).toBe(true);
    expect((await stateIn('contracted')).regime?.part).toBe('partIV');
    const closed = await stateIn('closed');
    expect([closed.regime?.part, closed.award?.until]).toEqual(['partII', null]);
    const { rows } = await database.pool.query(
      "select body_id, count(*)::int as n from plan_item where source = 'procurement' group by body_id order by body_id",
    );
    expect(rows).toEqual(['9901', '9902', '9903', '9904'].map((body_id) => ({ body_id, n: 4 })));
  });

  test('from the lock on: documents that say what stands now, and a whole package', async () => {
    const phases = ['locked', 'announced', 'evaluated', 'awarded', 'contracted', 'closed'];
    for (const phase of phases) {
      const id = await inPhase(phase);
      const asked = { id, party: '9901' as PartyId };
      const view = await viewOfProcurement(site.services, ctx(), asked);
      const desk = view && (await documentsDesk(ctx(), view, 'nb'));
      const needed = desk?.standings.filter(({ isNeeded }) => isNeeded) ?? [];
      expect([phase, needed.length > 2, ...needed.map(({ changed }) => changed)]).toEqual([
        ...[phase, true],
        ...needed.map(() => []),
      ]);
      expect([phase, ...needed.map(({ state }) => state)]).toEqual([phase, ...needed.map(() => 'approved')]);
      const [made] = await packagesOf(ctx(), id);
      const bytes = await site.services.files.read(made?.sha256 ?? '');
      expect([phase, bytes && verifyPackage(bytes).ok]).toEqual([phase, true]);
    }
  });

  test('cancelled: with why', async () => {
    expect((await stateIn('cancelled')).reason).toMatch(/forlenget/);
  });
});

/** Between them they take every step; all are played in the long run. */
const LONGEST = ['last', 'avsluttet'];

test.each(IS_LONG ? [37, 160, 300] : [160])(
  'it can be played %i days later',
  async (days) => {
    await removeDemoWorld(ctx());
    site.wait(days * 24 * 3_600_000);
    const played = IS_LONG ? files : filesWithProcurements(...LONGEST);
    await loadDemoWorld(site.services, played, { isAskedFor: true });
    const { rows } = await database.pool.query('select count(*)::int as n from procurement');
    expect(rows).toEqual([{ n: IS_LONG ? PHASES.length : LONGEST.length }]);
    site.wait(-days * 24 * 3_600_000);
  },
  PATIENCE_MS,
);

test('what the file tells fits together', () => {
  const { procurements: told } = readDemoWorld(files, todayOf(site.services));
  expect(told.procurements.map(({ phase }) => phase)).toEqual(PHASES);
  expect(told.about).toMatch(/^Oppdiktet/);
});
