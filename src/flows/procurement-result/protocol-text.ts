// What the protocol says of what is registered, item by item, as sentences: made once for page and paper.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, sumOre } from '../../kernel/money.ts';
import type { Category } from '../../modules/planning/model.ts';
import { buyersOf, type ProcurementState } from '../../modules/procurement/life/model.ts';
import { wholeOf, worthOfAll } from '../../modules/procurement/life/volumes.ts';
import {
  type ProtocolItemId,
  type ProtocolRule,
  protocolRules,
} from '../../modules/procurement/protocol-rules.ts';
import { isLateTender, lateWinners } from '../../modules/procurement/result/late.ts';
import type { Outcome, Tender } from '../../modules/procurement/result/model.ts';
import { protocolMissing, standingContracts } from '../../modules/procurement/result/rules.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { ProcurementView } from '../procurement/view.ts';
import type { ProtocolSources, ResultView } from './result-view.ts';

export interface ProtocolAsked {
  readonly view: ProcurementView;
  readonly back: ResultView;
  readonly sources: ProtocolSources;
  readonly language: Language;
}

interface Writing extends ProtocolAsked {
  readonly texts: Texts;
  readonly format: Format;
  readonly state: ProcurementState;
}

export interface ProtocolEntry {
  readonly rule: ProtocolRule;
  /** What is filled in. */
  readonly lines: readonly string[];
  /** What is written by hand. */
  readonly answer: string;
  readonly isMissing: boolean;
}

const says = ({ texts }: Writing) => texts.procurementProtocol.says;
const money = ({ format }: Writing, amount: Ore | null): string =>
  amount === null ? '' : format.money(amount);
const day = ({ format }: Writing, date: LocalDate): string => format.date(date);
const nameIn = ({ view }: Writing, party: string): string => view.parties.nameOf(party);
const lotName = ({ state }: Writing, id: string): string =>
  state.lots.find((lot) => lot.id === id)?.name ?? id;
const tenderIn = ({ back }: Writing, id: string): Tender | undefined =>
  back.result.tenders.find((one) => one.id === id);

function buyerLines(writing: Writing): string[] {
  const { view, state, format } = writing;
  const words = says(writing);
  const buyers = buyersOf(state);
  return [
    ...buyers.map(({ body }) =>
      words.buyers(nameIn(writing, body), view.parties.find(body)?.orgNumber ?? ''),
    ),
    words.leads(nameIn(writing, state.lead)),
    ...buyers.flatMap(({ body, mandate }) => {
      if (mandate === null) return [];
      const name = nameIn(writing, body);
      return mandate.kind === 'standing'
        ? [words.standing(name, mandate.agreement)]
        : [words.caseMandate(name, mandate.caseNumber, format.date(mandate.date))];
    }),
  ];
}

const categoryName = ({ nameNb, nameNn, nameEn }: Category, language: Language): string =>
  ({ nb: nameNb, nn: nameNn, en: nameEn })[language];

function subjectLines(writing: Writing): string[] {
  const { state, view, format, language, texts } = writing;
  const words = says(writing);
  const maximum = sumOre(state.lots.flatMap((lot) => lot.maximum ?? []));
  const { notice, regime } = state;
  return [
    words.subject(state.title, categoryName(view.category, language)),
    words.value(format.money(wholeOf(worthOfAll(state))), format.money(maximum)),
    words.lots(format.list(state.lots.map(({ name }) => name))),
    ...(notice
      ? [words.notice(notice.reference, day(writing, notice.publishedOn), day(writing, notice.deadline))]
      : []),
    ...(regime ? [words.regime(texts.lawRules.regimes[regime.part], regime.reason)] : []),
  ];
}

function tenderLines(writing: Writing): string[] {
  const words = says(writing);
  const { tenders } = writing.back.result;
  if (tenders.length === 0) return [words.noTenders];
  return tenders.map((tender) => {
    const { number, supplier, prices } = tender;
    const lots = Object.entries(prices).map(([lot, price]) =>
      words.price(lotName(writing, lot), money(writing, price)),
    );
    const all = [...lots, ...(isLateTender(tender, writing.state) ? [words.late] : [])].join(', ');
    return words.tender(String(number), supplier, all);
  });
}

function rejectedLines(writing: Writing): string[] {
  const words = says(writing);
  const rejected = writing.back.result.tenders.flatMap(({ supplier, rejected: why }) =>
    why === null ? [] : [words.rejected(supplier, why.section, why.reason)],
  );
  return rejected.length > 0 ? rejected : [words.noneRejected];
}

/** Only what is known: why it was not rejected is written by hand. */
function lateLines(writing: Writing): string[] {
  const words = says(writing);
  const late = lateWinners(writing.back.result, writing.state);
  return late.length === 0
    ? [words.noLateWinner]
    : late.map(({ supplier, receivedOn }) =>
        words.lateWinner(supplier, receivedOn === null ? '' : day(writing, receivedOn)),
      );
}

function winnerLine(writing: Writing, { lot, winners, reason }: Outcome): string {
  const words = says(writing);
  if (winners.length === 0) return words.noWinner(lotName(writing, lot), reason);
  const names = winners.map(({ tender, value, scores }) =>
    words.worth(tenderIn(writing, tender)?.supplier ?? '', money(writing, value), scores),
  );
  return words.winner(lotName(writing, lot), writing.format.list(names), reason);
}

function impartialityLines(writing: Writing): string[] {
  const words = says(writing);
  return (['none', 'handled'] as const).flatMap((kind) => {
    const names = buyersOf(writing.state)
      .filter(({ impartiality }) => impartiality.declared === kind)
      .map(({ body }) => nameIn(writing, body));
    return names.length === 0 ? [] : [words.impartial[kind](writing.format.list(names))];
  });
}

function preparationLines(writing: Writing): string[] {
  const words = says(writing);
  const { sources, state } = writing;
  if (state.withoutDialogue !== null) return [words.noDialogue(state.withoutDialogue)];
  const { suppliers, measures } = sources.advantages;
  if (suppliers.length === 0) return [words.nobodyTookPart];
  return [
    ...suppliers.map(({ supplier, tookPartIn, learnt }) => {
      const open = learnt.filter(({ isOpen }) => isOpen).length;
      const told = words.learnt(String(learnt.length - open), String(open));
      return `${words.tookPart(supplier.name, String(tookPartIn.length))}${learnt.length === 0 ? '' : ` ${told}`}`;
    }),
    ...measures.map(({ text }) => words.measure(text)),
  ];
}

function climateLines(writing: Writing): string[] {
  const words = says(writing);
  const { climate } = writing.sources;
  if (climate === null) return [words.noClimate];
  return [
    [words.climate[climate.way], climate.reason, climate.evidence].filter((one) => one !== '').join(' '),
  ];
}

function standstillLines(writing: Writing): string[] {
  const words = says(writing);
  const { award, complaints } = writing.state;
  const { outcomes } = writing.texts.procurementResult.complaint;
  return [
    award === null
      ? words.noAward
      : words.standstill(day(writing, award.sentOn), award.until === null ? '' : day(writing, award.until)),
    ...complaints.map(({ receivedOn, about, settled }) =>
      words.complaint(
        day(writing, receivedOn),
        about,
        settled === null ? words.openComplaint : `${outcomes[settled.outcome]}. ${settled.reason}`,
      ),
    ),
  ];
}

function contractLines(writing: Writing): string[] {
  const words = says(writing);
  const contracts = standingContracts(writing.back.result);
  if (contracts.length === 0) return [words.noContract];
  return contracts.map(({ lot, tender, signedOn, ceiling }) =>
    words.contract(
      lotName(writing, lot),
      tenderIn(writing, tender)?.supplier ?? '',
      day(writing, signedOn),
      money(writing, ceiling),
    ),
  );
}

function undividedLines(writing: Writing): string[] {
  const { state, sources, format } = writing;
  const reason = sources.lotReason === null ? [] : [sources.lotReason];
  return state.lots.length > 1
    ? [says(writing).divided(format.countWord(state.lots.length)), ...reason]
    : reason;
}

/** Nothing is filled in where a person must say it. */
const LINES: Readonly<Partial<Record<ProtocolItemId, (writing: Writing) => string[]>>> = {
  buyers: buyerLines,
  subject: subjectLines,
  undivided: undividedLines,
  tenders: tenderLines,
  rejected: rejectedLines,
  lateWinner: lateLines,
  impartiality: impartialityLines,
  preparation: preparationLines,
  climate: climateLines,
  winner: (writing) => writing.back.result.outcomes.map((outcome) => winnerLine(writing, outcome)),
  standstill: standstillLines,
  contract: contractLines,
  cancelled: (writing) => {
    const { phase, reason } = writing.state;
    const words = says(writing);
    return [phase === 'cancelled' ? words.cancelled(reason ?? '') : words.notCancelled];
  },
};

/** In the order of the items; none before a part of the rules is chosen. */
export function protocolEntries(asked: ProtocolAsked): ProtocolEntry[] {
  const { state } = asked.view.procurement;
  if (state.regime === null) return [];
  const writing: Writing = {
    ...asked,
    state,
    texts: textsFor(asked.language),
    format: formatFor(asked.language),
  };
  const known = { hasLotReason: asked.sources.lotReason !== null };
  const missing = new Set(
    protocolMissing(state, { result: asked.back.result, known }).map(({ item }) => item),
  );
  return protocolRules(state.regime.part).map((rule) => ({
    rule,
    lines: LINES[rule.item]?.(writing) ?? [],
    answer: asked.back.result.answers[rule.item] ?? '',
    isMissing: missing.has(rule.item),
  }));
}
