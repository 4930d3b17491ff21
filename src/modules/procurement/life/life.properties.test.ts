// What must hold of a joint procurement whatever anybody does: some twenty thousand random moves, each let through or refused
// by the table, looked at with rules written here anew.
import { describe, expect, test } from 'vitest';
import { isLate, lateFaults, resultAround } from '../../../../test/procurement-late-moves.ts';
import {
  BEGIN,
  Dice,
  LEADER,
  nextMove,
  REQUIREMENTS_READY,
  whoMakes,
} from '../../../../test/procurement-moves.ts';
import { runs } from '../../../../test/runs.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Subject, Surroundings } from './conditions.ts';
import { buyersOf, type ProcurementState } from './model.ts';
import type { MadeMove, MoveKind } from './moves.ts';
import { applyMove, replay } from './replay.ts';
import { looksAt, obstaclesTo } from './transitions.ts';
import { assessmentBasisOf, wholeOf, worthOf, worthOfAll, worthOfLot } from './volumes.ts';

const FIRST = localDate('2026-11-02');
const STEPS = 200;

/** What other subjects tell; now and then something is missing. */
const around = (dice: Dice, today: LocalDate, state: ProcurementState): Surroundings => ({
  today,
  result: resultAround(dice, today, state),
  standstillDays: dice.chance(0.95) ? 10 : null,
  needs: { goals: dice.chance(0.97) ? 2 : 0, unmeasurable: 0, userGroups: 1, situations: 3 },
  requirements: dice.chance(0.97)
    ? REQUIREMENTS_READY
    : {
        ...REQUIREMENTS_READY,
        ...dice.one([{ climate: 'notMet' as const }, { weightSum: 90 }, { unchecked: [2] }]),
      },
  uneven: dice.chance(0.03) ? [{ seq: 7, date: today }] : [],
  regimes: dice.chance(0.9) ? ['partII', 'partIII'] : ['partIII'],
  lotAssessment: dice.chance(0.9) ? { basis: dice.chance(0.95) ? assessmentBasisOf(state) : 'old' } : null,
});

const SUBJECTS: readonly Subject[] = ['result', 'needs', 'uneven', 'requirements', 'lotAssessment'];

/** As a command hands it on: what the move is said not to look at is not there, so that a condition that does fails. */
function asRead(now: Surroundings, kind: Exclude<MoveKind, 'begin'>): Surroundings {
  const unread: readonly string[] = SUBJECTS.filter((subject) => !looksAt(kind, subject));
  return Object.fromEntries(Object.entries(now).filter(([key]) => !unread.includes(key))) as never;
}

/** A second opinion on what must be in place when a procurement is locked. */
function faultsWhenLocked(state: ProcurementState, { needs: _, ...now }: Surroundings): string[] {
  const { members, items, term, lots, division, sharing, tasks, regime } = state;
  const buyers = members.filter((member) => member.answer === 'joins' && member.withdrew === null);
  const faults: string[] = [];
  if (buyers.length < 2) faults.push('fewer than two');
  for (const member of buyers) {
    const { mandate, volumes, impartiality, body } = member;
    if (mandate === null) faults.push(`${body} without mandate`);
    if (mandate?.kind === 'standing' && mandate.validTo !== null && mandate.validTo < now.today) {
      faults.push(`${body} with a mandate that has run out`);
    }
    if (items.some(({ id }) => (volumes[id] ?? []).length !== term.years))
      faults.push(`${body} without volumes`);
    if ((impartiality.isOn || impartiality.fact !== null) && impartiality.declared === null) {
      faults.push(`${body} has not answered about impartiality`);
    }
  }
  for (const lot of lots) {
    let worth = 0;
    for (const { body, volumes } of buyers) {
      const own = division?.places[body] ?? {};
      for (const item of items.filter((one) => (own[one.id] ?? one.lot) === lot.id)) {
        for (const amount of (volumes[item.id] ?? []).slice(0, term.years)) worth += amount * item.unitPrice;
      }
    }
    if (lot.maximum === null || worth <= 0 || worth > lot.maximum) faults.push(`lot ${lot.id}`);
  }
  const charged = (sharing?.fees ?? []).map(({ body }) => body).join();
  if (charged !== buyers.map(({ body }) => body).join()) faults.push('shared among others');
  if (Object.values(tasks).some((task) => task === null)) faults.push('a task that nobody has');
  if (!now.regimes.includes(regime?.part ?? 'outsideAct')) faults.push('another part of the rules');
  if (now.uneven.length > 0) faults.push('uneven information');
  if (
    regime?.part === 'partIII' &&
    lots.length === 1 &&
    now.lotAssessment?.basis !== assessmentBasisOf(state)
  ) {
    faults.push('no reason for not dividing');
  }
  const isCut = Object.keys(division?.places ?? {}).length > 0 && lots.length > 1;
  if (isCut && buyers.some(({ body }) => !division?.bodies.includes(body)))
    faults.push('a buyer without a lot');
  const { climate, weightSum, unchecked } = now.requirements;
  if (climate !== null || weightSum !== 100 || unchecked.length > 0) faults.push('requirements');
  return faults;
}

interface Walk {
  readonly log: readonly MadeMove[];
  readonly state: ProcurementState;
  readonly made: ReadonlyMap<string, number>;
  readonly refused: ReadonlySet<string>;
}

/** One procurement's life: every move that is let through is checked. */
function walk(seed: number): Walk {
  const dice = new Dice(seed);
  let today = FIRST;
  let state = applyMove(null, BEGIN, { today, party: LEADER });
  const log: MadeMove[] = [
    { seq: 1, at: new Date(`${today}T11:00:00Z`), actor: 'person:1', party: LEADER, move: BEGIN },
  ];
  const made = new Map<string, number>();
  const refused = new Set<string>();
  for (let step = 0; step < STEPS; step++) {
    if (dice.chance(isLate(state.phase) ? 0.4 : 0.1)) today = addDays(today, 1 + dice.below(4));
    const now = around(dice, today, state);
    const missing =
      state.phase === 'requirements' ? obstaclesTo(state, { kind: 'lock' }, { ...now, party: LEADER }) : [];
    const move = nextMove(state, dice, { today, missing });
    const party = whoMakes(move, dice);
    const problems = obstaclesTo(state, move, { ...asRead(now, move.kind), party });
    for (const { code } of problems) refused.add(code);
    if (problems.length > 0) continue;
    const next = applyMove(state, move, { today, party });
    made.set(move.kind, (made.get(move.kind) ?? 0) + 1);
    log.push({ seq: log.length + 1, at: new Date(`${today}T11:00:00Z`), actor: 'person:1', party, move });
    checkStep(state, next, now);
    state = next;
  }
  return { log, state, made, refused };
}

function checkStep(before: ProcurementState, after: ProcurementState, now: Surroundings): void {
  expect(['cancelled', 'closed']).not.toContain(before.phase);
  expect(lateFaults(before, after, now)).toEqual([]);
  if (after.phase === 'locked' && before.phase !== 'locked') {
    expect(faultsWhenLocked(after, now)).toEqual([]);
    expect(before.phase).toBe('requirements');
  }
  const bodies = after.members.map(({ body }) => body);
  expect(bodies).toEqual([...new Set(bodies)].sort());
  const whole = wholeOf(worthOfAll(after));
  const byLot = after.lots.reduce((sum, { id }) => sum + wholeOf(worthOfLot(after, id)), 0);
  const byMember = buyersOf(after).reduce(
    (sum, member) => sum + wholeOf(worthOf(member, after.items, after.term)),
    0,
  );
  expect([byLot, byMember]).toEqual([whole, whole]);
}

const walks = Array.from({ length: runs(120) }, (_, seed) => walk(seed + 1));

describe('whatever anybody does', () => {
  test('no illegal state is reached, and every part of the table is walked', () => {
    const made = new Set(walks.flatMap((one) => [...one.made.keys()]));
    const kinds = `describe divideLots invite registerStanding uninvite join decline giveMandate withdraw switchImpartiality
      declareImpartiality assignTasks chooseRegime chooseSharing startNeeds startDialogue startRequirements goBack lock
      reopen announce correctNotice evaluate reevaluate award annulAward receiveComplaint settleComplaint contract close
      cancel`;
    expect([...made].sort()).toEqual(kinds.split(/\s+/).sort());
    const locks = walks.reduce((sum, one) => sum + (one.made.get('lock') ?? 0), 0);
    expect(locks).toBeGreaterThan(50);
    expect(walks.length * STEPS).toBeGreaterThanOrEqual(20_000);
  });

  test('every refusal of the table is met', () => {
    const refused = new Set(walks.flatMap((one) => [...one.refused]));
    const lacking =
      `phase leaderOnly memberOnly fewBuyers stillWaiting goalsMissing unevenInformation mandateMissing
      mandateRunOut mandateCategory mandateLimit volumesMissing answerOld impartialityMissing itemsMissing lotEmpty maximumMissing
      lotWithoutVolume maximumLow lotReasonMissing lotReasonOld lotUnplaced lotOther divisionOld taskMissing sharingMissing sharingOld regimeMissing regimeOther reasonMissing notMember
      otherAnswer noticeMissing noticeAhead noticeBeforeLock noticeOut tenderDeadlineEarly urlFaulty tendersOpen
      outcomeMissing outcomeUnreasoned rejectionUnreasoned awardOutside standstillShort standstillTurned standstillUnknown
      standstillRuns standstillPromised complaintOpen complaintUpheld complaintOutside complaintGone complaintAboutMissing
      contractMissing signedEarly handOverMissing protocolMissing reserveTooLate noDialogueReason nobodyAsked deadlinePast`
        .split(/\s+/)
        .filter((code) => !refused.has(`procurement.${code}`));
    expect(lacking).toEqual([]);
  });

  test('playing the log again gives the same state, to the end and half-way', () => {
    for (const { log, state } of walks) {
      expect(replay(log)).toEqual(state);
      const half = log.slice(0, Math.ceil(log.length / 2));
      expect(
        replay(
          JSON.parse(JSON.stringify(half)).map((made: MadeMove) => ({ ...made, at: new Date(made.at) })),
        ),
      ).toEqual(replay(half));
    }
  });

  test('a log with a gap is not played', () => {
    const { log } = walks.find((one) => one.log.length > 5) as Walk;
    expect(() => replay(log.toSpliced(2, 1))).toThrow('move 3 is missing');
    expect(() => replay([])).toThrow('an empty log');
  });
});
