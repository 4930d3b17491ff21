// A draft of the reasons for dividing or not (§ 19-4), made of the figures above it, to be copied and corrected. What only
// the buyers know stands in brackets. The rules it rests on stand below with source and status.
import { oreFromNok } from '../../../../kernel/money.ts';
import { LOT_RULES } from '../../../../modules/law/lot-rules.ts';
import type { LotPlan } from '../../../../modules/optimiser/lots.ts';
import { RuleLines } from '../../../components/rule-lines.tsx';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { letterOf } from '../run-map.tsx';
import { buyersOf, namesOf, needsOf } from '../run-view.ts';
import {
  costOf,
  countOf,
  divisionsOf,
  type LotsView,
  type PlansShown,
  plannedCost,
  reachOf,
  reachText,
  yearly,
} from './lot-figures.ts';

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function assessed({ request, view, group }: LotsView): string {
  const { format, texts } = request;
  const names = namesOf(request, view);
  const value = needsOf(group).reduce((sum, need) => sum + need.value, 0);
  return texts.groupLots.draft.assessed(
    names.categoryIn(group.category),
    format.list(buyersOf(group).map(names.body)),
    format.money(oreFromNok(value)),
  );
}

/** What dividing costs, and what of it is what. */
export function costLines(props: PlansShown, plan: LotPlan): readonly string[] {
  const { request, plans } = props;
  const words = request.texts.groupLots.draft;
  const { followUp, bids, purchases } = plan.extra;
  const { moneyRounded } = request.format;
  return [
    words.cost(countOf(request, plan), plans.by, costOf(request, plan)),
    words.costParts(moneyRounded(followUp), moneyRounded(bids), moneyRounded(purchases)),
  ];
}

/** Ends every draft. */
function ending({ request }: LotsView): readonly string[] {
  const words = request.texts.groupLots.draft;
  return [words.own, words.estimates(request.format.date(request.today))];
}

function whyOne(props: LotsView): readonly string[] {
  const { request, plans } = props;
  const words = request.texts.groupLots.draft;
  const { one, divided } = plans;
  return [
    `${assessed(props)} ${words.notDivided}`,
    words.object,
    ...(divided ? [costLines(props, divided).join(' ')] : []),
    ...(plans.answer === 'dividedIsCheapest' ? [words.cheaperYet] : []),
    plans.answer === 'tooFewBids'
      ? words.tooFewBids(request.format.countWord(2))
      : words.oneBids(request.format.number(one.fewestBids, 1)),
    words.market,
    words.reachOne(reachText(request, one.reach.small)),
    ...ending(props),
  ];
}

function whyDivided(props: LotsView, plan: LotPlan): readonly string[] {
  const { request, view, group, plans } = props;
  const { format, texts } = request;
  const words = texts.groupLots.draft;
  const names = namesOf(request, view);
  const values = new Map(needsOf(group).map(({ need, value }) => [need, value]));
  const who = plan.lots.map(({ authorities, trades, needs }, at) => {
    const value = needs.reduce((sum, need) => sum + (values.get(need) ?? 0), 0);
    const bodies = format.list(authorities.map(names.body));
    const named = trades.length > 0 ? `${bodies} (${texts.groupLots.lots.cpv(format.list(trades))})` : bodies;
    return words.lot(letterOf(at), named, format.moneyRounded(yearly(value)));
  });
  return [
    `${assessed(props)} ${words.isDivided(countOf(request, plan), plans.by)}`,
    who.join('\n'),
    words.object,
    costLines(props, plan).join(' '),
    words.dividedBids(format.number(plan.fewestBids, 1)),
    words.market,
    words.reach(reachOf(request, plan, plans.one)),
    words.together,
    ...ending(props),
  ];
}

/** A plan in equal lots needs no reason for not dividing. */
function whyEqual(props: LotsView): readonly string[] {
  const { request, group } = props;
  const { format, texts } = request;
  const words = texts.groupLots.draft;
  const count = format.countWord(group.lots.length);
  const { volume, expectedBids } = group.lots[0]!;
  return [
    `${assessed(props)} ${words.isDivided(count, 'amount')} ${words.equalLots(format.moneyRounded(yearly(volume)))}`,
    words.object,
    words.cost(count, 'amount', plannedCost(props)),
    words.dividedBids(format.number(expectedBids, 1)),
    words.market,
    words.together,
    ...ending(props),
  ];
}

function draftsOf(props: LotsView): readonly Draft[] {
  const { request, group, plans } = props;
  const { draft, plans: names } = request.texts.groupLots;
  const divided = divisionsOf(plans).map(
    ({ name, plan }): Draft => ({
      id: `utkast-${name}`,
      title: draft.divided(countOf(request, plan), names[name].toLowerCase()),
      paragraphs: whyDivided(props, plan),
    }),
  );
  const first: Draft =
    group.lots.length === 1
      ? { id: 'utkast-one', title: draft.one, paragraphs: whyOne(props) }
      : {
          id: 'utkast-like',
          title: draft.equal(request.format.countWord(group.lots.length)),
          paragraphs: whyEqual(props),
        };
  return [first, ...divided];
}

const CHARACTERS_IN_LINE = 85;

/** So many that all of the text shows on a wide page. */
export const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / CHARACTERS_IN_LINE)), 1);

function Rules({ request }: { request: PageRequest }) {
  const { groupLots, law } = request.texts;
  return (
    <details class="fold">
      <summary>{groupLots.draft.rulesTitle}</summary>
      <div class="fold-inside">
        <RuleLines
          request={request}
          rules={LOT_RULES.map((rule) => ({ ...rule, text: groupLots.rules[rule.id] }))}
        />
        <p class="small">
          <a href={pathsFor(request.language).rules()}>{request.texts.rules.seeAll}</a>
        </p>
        <p class="small">{law.disclaimer}</p>
      </div>
    </details>
  );
}

export function LotDrafts(props: LotsView) {
  const { request, plans } = props;
  const words = request.texts.groupLots.draft;
  return (
    <>
      {draftsOf(props).map(({ id, title, paragraphs }) => {
        const text = paragraphs.join('\n\n');
        return (
          <details class="fold" key={id}>
            <summary>{title}</summary>
            <div class="fold-inside">
              {plans.procedure === 'eea' ? null : <p>{words.below}</p>}
              <p>{words.intro}</p>
              <div class="ds-field">
                <label class="ds-label" for={id}>
                  {words.label}
                </label>
                <textarea class="ds-input draft" id={id} rows={rowsOf(text)} readOnly value={text} />
              </div>
            </div>
          </details>
        );
      })}
      <Rules request={request} />
    </>
  );
}
