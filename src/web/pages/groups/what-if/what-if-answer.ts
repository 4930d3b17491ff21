// What a plan would become, in sentences: for the page, and for the box that follows the sliders.
import { ore } from '../../../../kernel/money.ts';
import type { WhatIf } from '../../../../modules/optimiser/what-if.ts';
import type { PageRequest } from '../../../page.ts';
import { groupName } from '../robustness/robustness-view.ts';
import { namesOf, type PlannedView } from '../run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly answer: WhatIf;
}

/** More names than this are counted. */
const MOST_NAMES = 4;
/** Nearer than this is shown as the same. */
const LEAST_CHANGE = 50_000;

function listed({ request }: Props, names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  if (rest <= 0) return request.format.list(names);
  const more = request.texts.groupRobustness.groups.others(request.format.number(rest));
  return `${names.slice(0, MOST_NAMES).join(', ')} ${more}`;
}

/** What it saves; alone it is the headline of the page. */
export function whatIfHeading({ request, answer }: Props): string {
  const { format, texts } = request;
  const words = texts.groupRobustness.whatIf;
  const { low, base, high } = answer.saving;
  if (answer.groups === 0) return words.loses;
  return words.saves(
    texts.groups.result.about(format.moneyRounded(base)),
    format.moneyRounded(low),
    format.moneyRounded(high),
  );
}

/** Against the plan as it is, and what becomes of the groups. */
export function whatIfDetails(props: Props): string {
  const { request, view, answer } = props;
  const { format, texts } = request;
  const words = texts.groupRobustness.whatIf;
  const about = (amount: number): string => texts.groups.result.about(format.moneyRounded(ore(amount)));
  const change = answer.saving.base - view.plan.totals.saving.base;
  const difference =
    Math.abs(change) < LEAST_CHANGE
      ? words.same
      : change > 0
        ? words.more(about(change))
        : words.less(about(-change));
  const names = namesOf(request, view);
  const named = (ids: readonly string[]): string =>
    listed(
      props,
      view.plan.groups.filter(({ id }) => ids.includes(id)).map((group) => groupName(props, group)),
    );
  const { gone, changed, arisen } = answer;
  const isSame = gone.length + changed.length + arisen.length === 0;
  return [
    difference,
    ...(isSame ? [words.unchanged] : [words.groups(format.countWord(answer.groups), answer.groups === 1)]),
    ...(gone.length > 0 ? [words.gone(named(gone))] : []),
    ...(arisen.length > 0
      ? [
          words.arisen(
            listed(
              props,
              arisen.map(({ category }) => names.category(category)),
            ),
          ),
        ]
      : []),
    ...(changed.length > 0 ? [words.changed(named(changed))] : []),
  ].join(' ');
}
