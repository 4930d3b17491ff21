// Random people around a joint procurement: moves that mostly make sense, and some that do not, from one seed.
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import type { Problem } from '../src/kernel/result.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  buyersOf,
  type ProcurementState,
  TASKS,
  type TaskKind,
} from '../src/modules/procurement/life/model.ts';
import type { Move } from '../src/modules/procurement/life/moves.ts';
import type { RequirementsSummary } from '../src/modules/procurement/life/requirements-conditions.ts';
import { basisOf, wholeOf, worthOfLot } from '../src/modules/procurement/life/volumes.ts';
import { type DivideMove, divideMove } from '../src/modules/procurement/lots/division.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { isLate, lateMove } from './procurement-late-moves.ts';

/** Everything that is asked of the market stands as it must before the lock. */
export const REQUIREMENTS_READY: RequirementsSummary = {
  requirements: 4,
  unchecked: [],
  untraced: [],
  forLots: [],
  unmetNeeds: [],
  criteria: 3,
  weightSum: 100,
  climate: null,
};

export type LaterMove = Exclude<Move, { kind: 'begin' }>;

export const LEADER = '5007' as PartyId;
export const BODIES = ['5007', '5045', '5049', '5053', '5054'] as unknown as readonly BodyId[];
const CATEGORY = 'safety';

export const BEGIN: Extract<Move, { kind: 'begin' }> = {
  kind: 'begin',
  title: 'Trygghetsalarmer',
  category: CATEGORY,
  contract: 'goods',
  term: { firstYear: 2027, years: 4, optionYears: 2 },
};

/** Numbers from a seed: the same seed, the same people. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  one<T>(among: readonly T[]): T {
    return among[this.below(among.length)] as T;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

const reason = (dice: Dice): string => (dice.chance(0.9) ? 'Slik ble vi enige om det.' : ' ');

function describe(state: ProcurementState, dice: Dice): LaterMove {
  const lots = Array.from({ length: 1 + dice.below(2) }, (_, place) => {
    const id = `d${place + 1}`;
    const estimate = wholeOf(worthOfLot(state, id));
    const spread = dice.one([0.9, 1, 1.3]);
    return {
      id,
      name: `Del ${id}`,
      maximum: dice.chance(0.85) && estimate > 0 ? ore(Math.round(estimate * spread)) : null,
    };
  });
  const items = Array.from({ length: dice.below(4) }, (_, place) => ({
    id: `v${place + 1}`,
    name: `Vare ${place + 1}`,
    unit: dice.chance(0.97) ? 'stk.' : '',
    unitPrice: ore(100 * (1 + dice.below(5000))),
    lot: dice.one([...lots.map(({ id }) => id), ...(dice.chance(0.05) ? ['d9'] : [])]),
  }));
  const isKept = state.items.length > 0 && dice.chance(0.7);
  const kept = state.items.map((item) => ({
    ...item,
    lot: lots.some(({ id }) => id === item.lot) ? item.lot : 'd1',
  }));
  const term = dice.chance(0.9) ? state.term : { firstYear: 2027, years: 2, optionYears: 1 };
  return {
    kind: 'describe',
    title: state.title,
    contract: 'goods',
    term,
    lots,
    items: isKept ? kept : items,
  };
}

function divide(state: ProcurementState, dice: Dice): DivideMove {
  const names = Array.from({ length: 1 + dice.below(3) }, (_, place) => `Del ${place + 1}`);
  const isByBody = dice.chance(0.6);
  const places = new Map<string, number>();
  const move = divideMove(state, {
    way: names.length === 1 ? 'one' : 'hand',
    names,
    placeOf: (body, item) => {
      const key = isByBody ? body : item;
      const place = places.get(key) ?? dice.below(names.length);
      places.set(key, place);
      return place;
    },
    figures: null,
  });
  return dice.chance(0.95) ? move : { ...move, basis: 'old' };
}

function join(state: ProcurementState, body: BodyId, dice: Dice): LaterMove {
  const years = dice.chance(0.95) ? state.term.years : state.term.years + 1;
  const asked = dice.chance(0.95) ? state.items : state.items.slice(1);
  const volumes = Object.fromEntries(
    asked.map(({ id }) => [id, Array.from({ length: years }, () => dice.below(dice.chance(0.9) ? 500 : 2))]),
  );
  const commitment = dice.one(['binding', 'option'] as const);
  return { kind: 'join', body, participation: { commitment, volumes, reservations: '', ceiling: null } };
}

const mandateFor = (body: BodyId, dice: Dice, today: LocalDate): LaterMove => ({
  kind: 'giveMandate',
  body,
  mandate: {
    kind: 'case',
    form: dice.one(['powerOfAttorney', 'decision'] as const),
    caseNumber: dice.chance(0.95) ? '2026/41' : '',
    date: addDays(today, dice.chance(0.95) ? -dice.below(30) : 3),
    document: 'Fullmakt',
  },
});

const standing = (bodies: readonly BodyId[], dice: Dice, today: LocalDate): LaterMove => ({
  kind: 'registerStanding',
  bodies,
  reserveBy: addDays(today, 1 + dice.below(20)),
  mandate: {
    kind: 'standing',
    agreement: 'Avtale om innkjøpssamarbeid',
    validFrom: localDate('2020-01-01'),
    validTo: dice.chance(0.9) ? null : addDays(today, dice.below(40)),
    categories: dice.chance(0.9) ? [] : ['other'],
    limit: dice.chance(0.8) ? null : ore(1e8),
  },
});

function sharing(state: ProcurementState, dice: Dice): LaterMove {
  const buyers = buyersOf(state);
  const fees = buyers.map(({ body }) => ({ body, fee: ore(100 * dice.below(1000)) }));
  const pot = ore(fees.reduce((sum, { fee }) => sum + fee, 0));
  const basis = dice.chance(0.95) ? basisOf(state) : 'old';
  return { kind: 'chooseSharing', sharing: { rule: 'volume', pot, fees, basis } };
}

function phaseMove(state: ProcurementState, dice: Dice, today: LocalDate): LaterMove {
  const back = dice.chance(0.1);
  if (state.phase === 'locked' || isLate(state.phase)) return lateMove(state, dice, today);
  if (dice.chance(0.01)) return { kind: 'cancel', reason: reason(dice) };
  if (back) return { kind: 'goBack', reason: reason(dice) };
  switch (state.phase) {
    case 'forming':
      return { kind: 'startNeeds' };
    case 'needs':
      return dice.chance(0.5)
        ? { kind: 'startDialogue' }
        : { kind: 'startRequirements', withoutDialogue: dice.chance(0.9) ? 'Kjent marked.' : null };
    case 'dialogue':
      return { kind: 'startRequirements', withoutDialogue: null };
    case 'requirements':
      return { kind: 'lock' };
    default:
      return lateMove(state, dice, today);
  }
}

/** What a careful leader does about one thing that is missing; null where another must act first. */
function mending(state: ProcurementState, { code, path }: Problem, today: LocalDate): LaterMove | null {
  const body = path.split(':')[1] as BodyId;
  const sure = new Dice(7);
  switch (code) {
    case 'procurement.volumesMissing':
    case 'procurement.answerOld':
      return {
        kind: 'join',
        body,
        participation: {
          commitment: 'binding',
          volumes: Object.fromEntries(
            state.items.map(({ id }) => [id, state.term.years === 4 ? [9, 9, 9, 9] : [9, 9]]),
          ),
          reservations: '',
          ceiling: null,
        },
      };
    case 'procurement.mandateMissing':
    case 'procurement.mandateRunOut':
    case 'procurement.mandateCategory':
    case 'procurement.mandateLimit':
      return {
        kind: 'giveMandate',
        body,
        mandate: { kind: 'case', form: 'decision', caseNumber: '26/1', date: today, document: 'Vedtak' },
      };
    case 'procurement.impartialityMissing':
      return { kind: 'declareImpartiality', body, found: 'none' };
    case 'procurement.maximumMissing':
    case 'procurement.maximumLow':
    case 'procurement.lotEmpty': {
      const lots = state.lots.filter(({ id }) => state.items.some(({ lot }) => lot === id));
      const { title, term, items } = state;
      const roomy = lots.map((lot) => ({ ...lot, maximum: ore(2 * wholeOf(worthOfLot(state, lot.id))) }));
      return { kind: 'describe', title, contract: 'goods', term, items, lots: roomy };
    }
    case 'procurement.lotUnplaced':
      return divideMove(state, { way: 'one', names: ['Alt'], placeOf: () => 0, figures: null });
    case 'procurement.taskMissing':
      return {
        kind: 'assignTasks',
        tasks: Object.fromEntries(TASKS.map((task) => [task, LEADER])) as Record<TaskKind, PartyId>,
      };
    case 'procurement.sharingMissing':
    case 'procurement.sharingOld':
      return sharing(state, sure);
    case 'procurement.regimeMissing':
    case 'procurement.regimeOther':
      return { kind: 'chooseRegime', part: 'partIII', reason: 'Verdien er over terskelen.' };
    default:
      return null;
  }
}

/** Somebody's next move. `missing`: what stands in the way of locking, where that is what is worked on. */
export function nextMove(
  state: ProcurementState,
  dice: Dice,
  { today, missing }: { readonly today: LocalDate; readonly missing: readonly Problem[] },
): LaterMove {
  if (isLate(state.phase) && dice.chance(0.7)) return lateMove(state, dice, today);
  const [first] = missing;
  if (first && dice.chance(0.6)) {
    const mended = mending(state, first, today);
    if (mended) return mended;
  }
  const body = dice.one(BODIES);
  const some = BODIES.filter(() => dice.chance(0.5));
  const makers: readonly (() => LaterMove)[] = [
    () => describe(state, dice),
    () => describe(state, dice),
    () => divide(state, dice),
    () => ({ kind: 'invite', bodies: some, joinBy: addDays(today, dice.below(25)) }),
    () => standing(some, dice, today),
    () => ({ kind: 'uninvite', body }),
    () => join(state, body, dice),
    () => join(state, body, dice),
    () => join(state, body, dice),
    () => join(state, body, dice),
    () => ({ kind: 'decline', body, reason: 'Vi har avtale.' }),
    () => mandateFor(body, dice, today),
    () => mandateFor(body, dice, today),
    () => mandateFor(body, dice, today),
    () => ({ kind: 'withdraw', body, reason: reason(dice) }),
    () => ({
      kind: 'switchImpartiality',
      body,
      isOn: dice.chance(0.4),
      fact: dice.chance(0.9) ? null : 'Eierskap',
    }),
    () => ({ kind: 'declareImpartiality', body, found: 'none' }),
    () => ({ kind: 'declareImpartiality', body, found: 'handled' }),
    () => ({
      kind: 'assignTasks',
      tasks: Object.fromEntries(TASKS.map((task) => [task, dice.chance(0.97) ? LEADER : null])) as Record<
        TaskKind,
        PartyId | null
      >,
    }),
    () => ({ kind: 'chooseRegime', part: dice.one(['partII', 'partIII'] as const), reason: reason(dice) }),
    () => sharing(state, dice),
    () => sharing(state, dice),
    ...Array.from({ length: 8 }, () => () => phaseMove(state, dice, today)),
  ];
  return dice.one(makers)();
}

/** Mostly who may make it; now and then somebody else. */
export function whoMakes(move: LaterMove, dice: Dice): PartyId {
  if (dice.chance(0.03)) return dice.one(BODIES) as string as PartyId;
  const isOwn = 'body' in move && move.kind !== 'uninvite';
  return isOwn ? (move.body as string as PartyId) : LEADER;
}
