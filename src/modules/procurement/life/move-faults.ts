// What is wrong with a move in itself: texts too long or with a national identity number, volumes that are no amounts, a
// mandate without a case number. Asked before the conditions of the table. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { sumOre } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { lotsBecomeOther } from './lot-identity.ts';
import {
  buyersOf,
  type Item,
  type Lot,
  type Notice,
  type ProcurementState,
  type Term,
  type Volumes,
} from './model.ts';
import type { Move, Participation } from './moves.ts';
import { basisOf, divisionBasisOf } from './volumes.ts';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 4000;
const MOST_ITEMS = 200;
const MOST_LOTS = 30;
const MOST_YEARS = 15;
const LARGEST_AMOUNT = 1e9;
/** As much as the optimiser takes, in ore. */
const LARGEST_VALUE = 1e13;
const ID = /^[a-z]\d{1,4}$/;

function titleFault(title: string): Problem[] {
  if (title.trim() === '') return [problem('procurement.titleMissing', 'title')];
  return title.length > LONGEST_TITLE
    ? [problem('procurement.titleLong', 'title', { most: LONGEST_TITLE })]
    : textFaults(title, 'title');
}

const textFaults = (text: string, path: string): Problem[] => [
  ...(text.length > LONGEST_TEXT ? [problem('procurement.textLong', path, { most: LONGEST_TEXT })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

function termFaults({ firstYear, years, optionYears }: Term, today: LocalDate): Problem[] {
  const thisYear = Number(today.slice(0, 4));
  return isWhole(years, 1, MOST_YEARS) &&
    isWhole(optionYears, 0, years - 1) &&
    isWhole(firstYear, thisYear - 1, thisYear + 10)
    ? []
    : [problem('procurement.termOutside', 'term', { mostYears: MOST_YEARS, firstYear: thisYear })];
}

const isMoney = (value: number): boolean => isWhole(value, 0, LARGEST_VALUE);

function itemFaults(item: Item, lots: readonly Lot[]): Problem[] {
  const path = `item:${item.id}`;
  const facts = { name: item.name };
  return [
    ...(item.name.trim() === '' ? [problem('procurement.itemNameMissing', path)] : []),
    ...(item.unit.trim() === '' ? [problem('procurement.unitMissing', path, facts)] : []),
    ...(isMoney(item.unitPrice) && item.unitPrice > 0
      ? []
      : [problem('procurement.priceOutside', path, facts)]),
    ...(lots.some(({ id }) => id === item.lot) ? [] : [problem('procurement.lotUnknown', path, facts)]),
    ...textFaults(`${item.name} ${item.unit}`, path),
  ];
}

const hasDoubles = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;

/** Ids are made by the program: where one is not as it makes them, or stands twice, it is a bug and no mistake. */
function askIds(ids: readonly string[]): void {
  if (hasDoubles(ids) || !ids.every((id) => ID.test(id))) throw new Error(`faulty ids: ${ids.join(' ')}`);
}

function listFaults(lots: readonly Lot[], items: readonly Item[]): Problem[] {
  askIds([...lots.map(({ id }) => id), ...items.map(({ id }) => id)]);
  if (lots.length === 0) return [problem('procurement.lotsMissing', 'lots')];
  if (lots.length > MOST_LOTS) return [problem('procurement.lotsMany', 'lots', { most: MOST_LOTS })];
  if (items.length > MOST_ITEMS) return [problem('procurement.itemsMany', 'items', { most: MOST_ITEMS })];
  return [
    ...lots.flatMap(({ id, name, maximum }) => [
      ...(name.trim() === '' ? [problem('procurement.lotNameMissing', `lot:${id}`)] : []),
      ...(maximum === null || (isMoney(maximum) && maximum > 0)
        ? []
        : [problem('procurement.maximumOutside', `lot:${id}`, { name })]),
      ...textFaults(name, `lot:${id}`),
    ]),
    ...items.flatMap((item) => itemFaults(item, lots)),
  ];
}

/** The item by which volumes come to more than can be reckoned with, as by a number typed in the wrong field; null: they do not. */
function itemBeyond(volumes: Volumes, items: readonly Item[]): Item | null {
  const worths = items.map((item) => ({
    item,
    worth: (volumes[item.id] ?? []).reduce((sum, amount) => sum + amount * item.unitPrice, 0),
  }));
  const whole = worths.reduce((sum, { worth }) => sum + worth, 0);
  if (whole <= LARGEST_VALUE) return null;
  return worths.reduce((most, one) => (one.worth > most.worth ? one : most)).item;
}

/** With new prices, what is given already must not come to more than can be reckoned with either. */
function beyondFaults(items: readonly Item[], { members }: ProcurementState): Problem[] {
  const beyond = new Set(members.flatMap(({ volumes }) => itemBeyond(volumes, items) ?? []));
  return [...beyond].map(({ id, name }) => problem('procurement.priceOutside', `item:${id}`, { name }));
}

/** What is written for a lot must not come to be about another one. */
const otherLotFaults = (move: Extract<Move, { kind: 'describe' }>, state: ProcurementState): Problem[] =>
  lotsBecomeOther(state, move).map(({ id, name }) => problem('procurement.lotOther', `lot:${id}`, { name }));

function participationFaults(
  { volumes, reservations, ceiling }: Participation,
  { items, term }: ProcurementState,
): Problem[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const beyond = itemBeyond(volumes, items);
  return [
    ...(beyond ? [problem('procurement.amountOutside', `volume:${beyond.id}`, { name: beyond.name })] : []),
    ...Object.entries(volumes).flatMap(([id, amounts]) => {
      const item = known.get(id);
      if (!item) return [problem('procurement.itemUnknown', 'volumes', { item: id })];
      const path = `volume:${id}`;
      if (amounts.length !== term.years)
        return [problem('procurement.yearsMissing', path, { name: item.name })];
      return amounts.every((amount) => Number.isFinite(amount) && amount >= 0 && amount <= LARGEST_AMOUNT)
        ? []
        : [problem('procurement.amountOutside', path, { name: item.name })];
    }),
    ...(ceiling === null || (isMoney(ceiling) && ceiling > 0)
      ? []
      : [problem('procurement.ceilingOutside', 'ceiling')]),
    ...textFaults(reservations, 'reservations'),
  ];
}

function mandateFaults(move: Extract<Move, { kind: 'giveMandate' }>, today: LocalDate): Problem[] {
  const { caseNumber, document, date } = move.mandate;
  return [
    ...(caseNumber.trim() === '' ? [problem('procurement.caseNumberMissing', 'caseNumber')] : []),
    ...(document.trim() === '' ? [problem('procurement.documentMissing', 'document')] : []),
    ...(date > today ? [problem('procurement.mandateAhead', 'date', { today })] : []),
    ...textFaults(`${caseNumber} ${document}`, 'document'),
  ];
}

function standingFaults({ bodies, mandate }: Extract<Move, { kind: 'registerStanding' }>): Problem[] {
  const { agreement, validFrom, validTo, limit } = mandate;
  return [
    ...(bodies.length === 0 ? [problem('procurement.nobodyChosen', 'bodies')] : []),
    ...(agreement.trim() === '' ? [problem('procurement.agreementMissing', 'agreement')] : []),
    ...(validTo !== null && validTo < validFrom ? [problem('procurement.validityTurned', 'validTo')] : []),
    ...(limit === null || (isMoney(limit) && limit > 0)
      ? []
      : [problem('procurement.limitOutside', 'limit')]),
    ...textFaults(agreement, 'agreement'),
  ];
}

/** One fee for each buyer and for nobody else; somebody may have come or left since they were worked out. */
function sharingFaults(
  { sharing }: Extract<Move, { kind: 'chooseSharing' }>,
  state: ProcurementState,
): Problem[] {
  if (sumOre(sharing.fees.map(({ fee }) => fee)) !== sharing.pot) throw new Error('fees that miss their pot');
  const buyers = buyersOf(state).map(({ body }) => body);
  const charged = sharing.fees.map(({ body }) => body);
  return sharing.basis === basisOf(state) && buyers.join() === charged.toSorted().join()
    ? []
    : [problem('procurement.sharingOld', 'sharing')];
}

/** Every item in a lot that is, and nothing laid out from volumes that have changed since. */
function divisionFaults(move: Extract<Move, { kind: 'divideLots' }>, state: ProcurementState): Problem[] {
  const { lots, items, places, basis } = move;
  const asked = state.items.map((item) => ({ ...item, lot: items[item.id] ?? '' }));
  const known = new Set(lots.map(({ id }) => id));
  if (Object.values(places).some((own) => Object.values(own).some((lot) => !known.has(lot)))) {
    throw new Error('a place in a lot that is not');
  }
  if (basis !== divisionBasisOf(state)) return [problem('procurement.divisionOld', 'division')];
  return listFaults(lots, asked);
}

const LONGEST_REFERENCE = 200;
const HTTP = /^https?:\/\/\S+$/;

function noticeFaults({ reference, url, caseNumber, publishedOn, deadline }: Notice): Problem[] {
  const isLong = [reference, url, caseNumber].some((text) => text.length > LONGEST_REFERENCE);
  return [
    ...(isLong ? [problem('procurement.textLong', 'reference', { most: LONGEST_REFERENCE })] : []),
    ...(url !== '' && !HTTP.test(url) ? [problem('procurement.urlFaulty', 'url')] : []),
    ...(deadline <= publishedOn
      ? [problem('procurement.tenderDeadlineEarly', 'deadline', { published: publishedOn })]
      : []),
    ...textFaults(`${reference} ${caseNumber}`, 'reference'),
  ];
}

const aboutFaults = (about: string): Problem[] =>
  about.trim() === '' ? [problem('procurement.complaintAboutMissing', 'about')] : textFaults(about, 'about');

/** Codes: procurement.* of what is missing, too long or outside its range, and text.nationalNumber. */
export function faultsOf(move: Move, state: ProcurementState | null, today: LocalDate): Problem[] {
  switch (move.kind) {
    case 'begin':
      return [...titleFault(move.title), ...termFaults(move.term, today)];
    case 'describe':
      return [
        ...titleFault(move.title),
        ...termFaults(move.term, today),
        ...listFaults(move.lots, move.items),
        ...(state ? beyondFaults(move.items, state) : []),
        ...(state ? otherLotFaults(move, state) : []),
      ];
    case 'divideLots':
      return state ? divisionFaults(move, state) : [];
    case 'invite':
      return move.bodies.length === 0 ? [problem('procurement.nobodyChosen', 'bodies')] : [];
    case 'registerStanding':
      return standingFaults(move);
    case 'join':
      return [
        ...(state ? participationFaults(move.participation, state) : []),
        ...textFaults(move.reason ?? '', 'reason'),
      ];
    case 'giveMandate':
      return mandateFaults(move, today);
    case 'chooseSharing':
      return state ? sharingFaults(move, state) : [];
    case 'announce':
      return noticeFaults(move.notice);
    case 'correctNotice':
      return [...noticeFaults(move.notice), ...textFaults(move.reason, 'reason')];
    case 'receiveComplaint':
      return aboutFaults(move.about);
    case 'switchImpartiality':
      return textFaults(move.fact ?? '', 'fact');
    case 'startRequirements':
      return textFaults(move.withoutDialogue ?? '', 'reason');
    case 'decline':
    case 'withdraw':
    case 'chooseRegime':
    case 'goBack':
    case 'reevaluate':
    case 'annulAward':
    case 'settleComplaint':
    case 'reopen':
    case 'cancel':
      return textFaults(move.reason, 'reason');
    default:
      return [];
  }
}
