// A draft of why a procurement is divided as it is, or is not: made of its volumes and the optimiser's figures, in the words of
// the draft for groups, for the leader to correct. What only the buyers know stands in brackets.
import type { ProcurementLotPlans } from '../../../flows/procurement-lots/lot-plans.ts';
import type { LotPlans } from '../../../modules/optimiser/lots.ts';
import { buyersOf } from '../../../modules/procurement/life/model.ts';
import { costLines } from '../groups/group/lot-draft.tsx';
import { reachText } from '../groups/group/lot-figures.ts';
import { categoryInSentence } from '../site/category-words.ts';
import { type LotsProps, lotsInWords, type PlannedProps, plansBy } from './lots-parts.ts';

function assessed({ asked, view, book }: LotsProps): string {
  const { texts, format, language } = asked.request;
  const words = texts.procurementLots.draft;
  const what = categoryInSentence(view.category, language);
  const buyers = format.list(buyersOf(view.procurement.state).map(({ body }) => view.parties.nameOf(body)));
  const value = format.money(book.worth);
  return book.duty.mustExplain
    ? words.assessedBy(what, buyers, value, book.duty.rule.source.section)
    : words.assessed(what, buyers, value);
}

/** What is known of suppliers; in brackets, what only the buyers can add. */
function market({ asked }: LotsProps, known: ProcurementLotPlans['known'] | null): string {
  const { texts, format } = asked.request;
  const words = texts.procurementLots.draft;
  const inDialogue = known?.inDialogue ?? 0;
  return [
    ...(known?.survey ?? []),
    ...(inDialogue === 0 ? [] : [words.known(format.countWord(inDialogue))]),
    texts.groupLots.draft.market,
  ].join(' ');
}

function whyOne(props: LotsProps, plans: LotPlans, known: ProcurementLotPlans['known']): string[] {
  const { request } = props.asked;
  const words = request.texts.groupLots.draft;
  const { one, divided } = plans;
  return [
    `${assessed(props)} ${words.notDivided}`,
    words.object,
    ...(divided ? [costLines({ request, plans }, divided).join(' ')] : []),
    ...(plans.answer === 'dividedIsCheapest' ? [words.cheaperYet] : []),
    plans.answer === 'tooFewBids'
      ? words.tooFewBids(request.format.countWord(2))
      : words.oneBids(request.format.number(one.fewestBids, 1)),
    market(props, known),
    words.reachOne(reachText(request, one.reach.small)),
  ];
}

function whyDivided(props: LotsProps, known: ProcurementLotPlans['known'] | null): string[] {
  const { asked, view, book } = props;
  const { texts, format } = asked.request;
  const { procurementLots, groupLots } = texts;
  const figures = book.division?.figures;
  const who = book.lots.map(({ name, buyers, worth }) =>
    procurementLots.draft.lot(
      name,
      format.list(buyers.map(({ body }) => view.parties.nameOf(body))),
      format.money(worth),
    ),
  );
  const count = lotsInWords(props, book.lots.length);
  return [
    `${assessed(props)} ${procurementLots.draft.isDivided(count, book.division?.way ?? 'hand')}`,
    who.join('\n'),
    groupLots.draft.object,
    ...(figures ? [groupLots.draft.dividedBids(format.number(figures.fewestBids, 1))] : []),
    market(props, known),
    groupLots.draft.together,
  ];
}

/** Null where there are too few volumes to say anything. */
export function draftOf(props: PlannedProps): string | null {
  const { asked, book, planned, view } = props;
  const { request } = asked;
  const words = request.texts.groupLots.draft;
  const found = planned === 'failed' ? null : planned;
  const plans = found && plansBy(found, null);
  const isDivided = book.lots.length > 1;
  if (book.worth === 0 || (!isDivided && !plans)) return null;
  const lines =
    isDivided || !found || !plans
      ? whyDivided(props, found?.known ?? null)
      : whyOne(props, plans, found.known);
  return [...lines, words.own, words.estimates(request.format.date(view.moment.today))].join('\n\n');
}
