// From a notice's results to awards. The notice ties result, contract, tender, bidder and firm together by identifiers;
// here the ties are followed, and where one is missing nothing is guessed except what can only be meant.
import type { Element } from 'slimdom';
import type { Award, NoticeAmount } from './award-notice.ts';
import type { Lot } from './lots.ts';
import { all, amountAt, dateAt, first, textAt, textsAt, wordsAt } from './notice-xml.ts';
import type { Organisation } from './organisations.ts';

export interface ResultContext {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly lots: readonly Lot[];
  readonly language: string | null;
}

interface Tender {
  readonly id: string;
  readonly lotId: string | null;
  readonly rank: string | null;
  readonly value: NoticeAmount | null;
  readonly bidders: readonly Organisation[];
}

interface Contract {
  readonly id: string;
  readonly title: string | null;
  readonly signedOn: Award['signedOn'];
  readonly tenders: readonly Tender[];
}

interface Results {
  readonly tenders: ReadonlyMap<string, Tender>;
  readonly contracts: ReadonlyMap<string, Contract>;
}

/** A lot's result, or what the contracts say of it where the notice has no results. */
interface LotResult {
  readonly lotId: string | null;
  readonly hasWinner: boolean;
  readonly tenders: readonly Tender[];
  readonly contracts: readonly Contract[];
  readonly frameworkCeiling: NoticeAmount | null;
}

/** What a contract, or a result without contracts, adds to its lot. */
interface Won {
  readonly title: string | null;
  readonly signedOn: Award['signedOn'];
  readonly tenders: readonly Tender[];
  readonly value: NoticeAmount | null;
}

const NOTHING_WON: Won = { title: null, signedOn: null, tenders: [], value: null };

const known = <T>(ids: readonly string[], found: ReadonlyMap<string, T>): T[] =>
  [...new Set(ids)].map((id) => found.get(id)).filter((it) => it !== undefined);

const byId = <T extends { readonly id: string }>(values: readonly T[]): Map<string, T> =>
  new Map(values.map((value) => [value.id, value]));

function readResults(result: Element | null, { organisations, language }: ResultContext): Results {
  const bidders = new Map(
    all(result, 'efac:TenderingParty').map((party) => [
      textAt(party, 'cbc:ID') ?? '',
      known(textsAt(party, 'efac:Tenderer/cbc:ID'), organisations),
    ]),
  );
  const tenders = byId(
    all(result, 'efac:LotTender').map((tender) => ({
      id: textAt(tender, 'cbc:ID') ?? '',
      lotId: textAt(tender, 'efac:TenderLot/cbc:ID'),
      rank: textAt(tender, 'cbc:RankCode'),
      value: amountAt(tender, 'cac:LegalMonetaryTotal/cbc:PayableAmount'),
      bidders: known(textsAt(tender, 'efac:TenderingParty/cbc:ID'), bidders).flat(),
    })),
  );
  const contracts = byId(
    all(result, 'efac:SettledContract').map((contract) => ({
      id: textAt(contract, 'cbc:ID') ?? '',
      title: wordsAt(contract, 'cbc:Title', language)?.replaceAll(/\s+/g, ' ') ?? null,
      signedOn: dateAt(contract, 'cbc:IssueDate'),
      tenders: known(textsAt(contract, 'efac:LotTender/cbc:ID'), tenders),
    })),
  );
  return { tenders, contracts };
}

function lotResults(result: Element | null, { tenders, contracts }: Results): LotResult[] {
  const read = all(result, 'efac:LotResult').map((element) => {
    const code = textAt(element, 'cbc:TenderResultCode');
    const settled = known(textsAt(element, 'efac:SettledContract/cbc:ID'), contracts);
    const named = known(textsAt(element, 'efac:LotTender/cbc:ID'), tenders);
    return {
      lotId: textAt(element, 'efac:TenderLot/cbc:ID'),
      // A notice of a changed contract has no code: somebody won long ago.
      hasWinner: code === 'selec-w' || (code === null && settled.length + named.length > 0),
      tenders: named,
      contracts: settled,
      frameworkCeiling: amountAt(element, 'efac:FrameworkAgreementValues/cbc:MaximumValueAmount'),
    };
  });
  if (read.length > 0) return read;
  return [...contracts.values()].map((contract) => ({
    lotId: contract.tenders[0]?.lotId ?? null,
    hasWinner: true,
    tenders: contract.tenders,
    contracts: [contract],
    frameworkCeiling: null,
  }));
}

/** Null unless every tender tells its value in the same currency. */
function sumOf(tenders: readonly Tender[]): NoticeAmount | null {
  const values = tenders.flatMap(({ value }) => value ?? []);
  const [one] = values;
  if (one === undefined || values.length < tenders.length) return null;
  if (values.some(({ currency }) => currency !== one.currency)) return null;
  // Hundredths are added as whole numbers, so that no third decimal appears.
  const hundredths = values.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return { amount: hundredths / 100, currency: one.currency };
}

/** Without contracts, a result lists the tenders it ranked: the first won, unless it is a framework for several. */
function winners(tenders: readonly Tender[], isFramework: boolean): readonly Tender[] {
  const best = tenders.filter(({ rank }) => rank === '1');
  return isFramework || best.length === 0 ? tenders : best;
}

function wonIn(result: LotResult, isFramework: boolean): Won[] {
  if (!result.hasWinner) return [NOTHING_WON];
  const { contracts, frameworkCeiling } = result;
  if (contracts.length === 0) {
    const tenders = winners(result.tenders, isFramework);
    return [{ ...NOTHING_WON, tenders, value: sumOf(tenders) ?? frameworkCeiling }];
  }
  return contracts.map(({ title, signedOn, tenders }) => {
    const here = tenders.filter((tender) => result.tenders.includes(tender));
    const isAlone = contracts.length === 1;
    // A contract may cover several lots, each with its tender, and may name no tender where it is the lot's only one.
    const own = here.length > 0 ? here : tenders.length === 0 && isAlone ? result.tenders : tenders;
    return { title, signedOn, tenders: own, value: sumOf(own) ?? (isAlone ? frameworkCeiling : null) };
  });
}

/** Some files name a lot that is not there; then it is the only one, or the one with the contract's title. */
const lotFor = (lots: readonly Lot[], id: string | null, title: string | null): Lot | undefined =>
  lots.find(({ lotId }) => lotId !== null && lotId === id) ??
  (lots.length === 1 ? lots[0] : lots.find(({ lotTitle }) => title !== null && lotTitle === title));

function award(lot: Lot | undefined, result: LotResult, won: Won): Award {
  const bidders = [...new Set(won.tenders.flatMap((tender) => tender.bidders))];
  const firms = bidders.filter(({ name }) => name !== null);
  return {
    lotId: lot?.lotId ?? result.lotId,
    lotTitle: lot?.lotTitle ?? null,
    contractTitle: won.title,
    hasWinner: result.hasWinner,
    supplierNames: firms.map(({ name }) => name as string),
    supplierOrgNumbers: firms.map(({ orgNumber }) => orgNumber),
    hasPersonAmongSuppliers: bidders.some(({ isPerson }) => isPerson),
    value: won.value,
    isValueShared: false,
    cpv: lot?.cpv ?? [],
    startsOn: lot?.startsOn ?? null,
    endsOn: lot?.endsOn ?? null,
    durationMonths: lot?.durationMonths ?? null,
    isUnlimited: lot?.isUnlimited ?? false,
    options: lot?.options ?? null,
    maximumRenewals: lot?.maximumRenewals ?? null,
    isFramework: lot?.isFramework ?? false,
    signedOn: won.signedOn,
  };
}

/** The notice's own sum: of contracts, otherwise the ceiling of its framework agreements. */
export const totalValueOf = (result: Element | null): NoticeAmount | null =>
  amountAt(result, 'cbc:TotalAmount') ?? amountAt(result, 'efbc:OverallMaximumFrameworkContractsAmount');

const isSame = (one: NoticeAmount | null, other: NoticeAmount | null): boolean =>
  one !== null && one.amount === other?.amount && one.currency === other.currency;

/** In the notice's order. A single award without a value of its own has the notice's. */
export function awardsOf(extension: Element | null, context: ResultContext): Award[] {
  const { lots } = context;
  const result = first(extension, 'efac:NoticeResult');
  const total = totalValueOf(result);
  const awards = lotResults(result, readResults(result, context)).flatMap((lotResult) => {
    const isFramework = lotFor(lots, lotResult.lotId, null)?.isFramework ?? false;
    return wonIn(lotResult, isFramework).map((won) =>
      award(lotFor(lots, lotResult.lotId, won.title), lotResult, won),
    );
  });
  const won = awards.filter(({ hasWinner }) => hasWinner).length;
  return awards.map((it) =>
    won === 1 && it.hasWinner
      ? { ...it, value: it.value ?? total }
      : { ...it, isValueShared: isSame(it.value, total) },
  );
}
