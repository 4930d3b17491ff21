// What the pages of a procurement's lots share: the book of lots, the ways it could be divided, and how they are named.
import { lotPlansFor, type ProcurementLotPlans } from '../../../flows/procurement-lots/lot-plans.ts';
import type { LotBasis, LotPlans } from '../../../modules/optimiser/lots.ts';
import type { LotBook } from '../../../modules/procurement/lots/model.ts';
import { lotBook } from '../../../modules/procurement/lots/queries.ts';
import type { PageResult } from '../../page.ts';
import { foundProcurement, procurementGone } from '../procurement/found-procurement.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';

export const WAYS: Readonly<Record<LotBasis, string>> = { place: 'sted', amount: 'mengde', trade: 'kjop' };

export interface LotsProps extends ProcurementProps {
  readonly book: LotBook;
}

/** With what is asked of the optimiser; null where too few have given volumes, `failed` where the thread ended. */
export interface PlannedProps extends LotsProps {
  readonly planned: ProcurementLotPlans | 'failed' | null;
}

export const lotsPath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `/delkontrakter${part}`);

/** For a procurement that the party leads or has been asked to take part in; all others look the same. */
export const foundLots = (answer: (props: LotsProps) => PageResult | Promise<PageResult>) =>
  foundProcurement(async (props) => {
    const { asked, view } = props;
    const book = await lotBook(asked.ctx, asked.party.id, view.procurement.id);
    return book ? answer({ ...props, book }) : procurementGone(asked);
  });

export async function planned(props: LotsProps): Promise<PlannedProps> {
  const { asked, view } = props;
  try {
    return { ...props, planned: await lotPlansFor(asked.services, asked.ctx, view.procurement) };
  } catch (error) {
    asked.services.onError(error);
    return { ...props, planned: 'failed' };
  }
}

/** As the address or the form asks for; else the first there is. */
export const plansBy = ({ plans }: ProcurementLotPlans, asked: string | null): LotPlans | null =>
  plans.find(({ by }) => WAYS[by] === asked) ?? plans[0] ?? null;

const MOST_NAMED = 3;

/** «Storvik, Nes og Ytre Fjord», and how many more where they are many. */
export function listed({ asked }: ProcurementProps, names: readonly string[]): string {
  const { texts, format } = asked.request;
  if (names.length <= MOST_NAMED + 1) return format.list(names);
  const more = format.countWord(names.length - MOST_NAMED);
  return texts.procurementLots.plans.andMore(names.slice(0, MOST_NAMED).join(', '), more);
}

/** «to delkontrakter», «én kontrakt». */
export const lotsInWords = ({ asked }: ProcurementProps, count: number): string =>
  asked.request.texts.procurementLots.count(asked.request.format.countWord(count), count === 1);
