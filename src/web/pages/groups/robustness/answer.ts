// How sure the plan is, in a few sentences.
import { type Ore, ore } from '../../../../kernel/money.ts';
import { capitalised } from '../../../../texts/format.ts';
import { factorQuoted, type RobustnessProps, turningValue, valueAtEnd } from './robustness-view.ts';

function holding({ request, robustness }: RobustnessProps): string {
  const words = request.texts.groupRobustness.answer;
  const { format } = request;
  const all = robustness.groups.length;
  const standing = robustness.groups.filter(({ hold }) => hold !== 'fragile').length;
  if (standing === all) return all === 1 ? words.allHoldOne : words.allHold;
  if (standing === 0) return words.noneHold;
  return words.someFall(capitalised(format.countWord(standing)), format.countWord(all));
}

const negated = (amount: Ore): Ore => ore(-amount);

const about = ({ request }: RobustnessProps, amount: Ore): string =>
  request.texts.groups.result.about(request.format.moneyRounded(amount));

/** Whether it holds, and what would make it lose: for somebody who reads nothing else. */
export function robustnessLead(props: RobustnessProps): string {
  const { request, robustness } = props;
  const words = request.texts.groupRobustness.answer;
  const [first] = robustness.factors
    .flatMap(({ id, planBreaks }) => (planBreaks ? [{ id, ...planBreaks }] : []))
    .toSorted((a, b) => a.way - b.way);
  if (first)
    return `${holding(props)} ${words.falls(factorQuoted(props, first.id), turningValue(props, first))}`;
  return robustness.isWhole ? `${holding(props)} ${words.neverFalls}` : holding(props);
}

/** What matters most, and what happens when everything goes badly. */
export function robustnessWorst(props: RobustnessProps): string {
  const { request, robustness } = props;
  const words = request.texts.groupRobustness.answer;
  const { together, saving } = robustness;
  const [first] = robustness.factors;
  const sentences: string[] = [];
  if (first) {
    const { planned, end } = first.worse;
    const name = factorQuoted(props, first.id);
    const value = valueAtEnd(props, first.id, end);
    sentences.push(
      planned >= 0
        ? words.most(name, value, about(props, planned), about(props, saving))
        : words.mostLoses(name, value, about(props, negated(planned))),
    );
  }
  if (together) {
    const { planned } = together.worse;
    sentences.push(
      planned >= 0
        ? words.together(about(props, planned))
        : words.togetherLoses(about(props, negated(planned))),
    );
  }
  return sentences.join(' ');
}
