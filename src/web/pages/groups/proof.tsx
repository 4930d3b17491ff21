// How good the plan is proved to be, and what the independent verifier found.
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import type { Plan } from '../../../modules/optimiser/model.ts';
import type { PageRequest } from '../../page.ts';
import { namesOf, type PlannedView } from './run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  /** Category id; without it the proof is about the whole plan. */
  readonly category?: string;
}

/** At most this much better can the category be bought: its cost less what is proved to be needed. */
function roomIn(plan: Plan, category: string): Ore {
  const costs = [...plan.groups, ...plan.standAlone].filter((part) => part.category === category);
  const bounds = plan.certificate.components.filter((part) => part.category === category);
  const room = sumOre(costs.map(({ cost }) => cost)) - sumOre(bounds.map(({ lowerBound }) => lowerBound));
  return ore(Math.max(0, room));
}

function sentence({ request, view, category }: Props): string {
  const words = request.texts.groups.proof;
  const { plan } = view;
  const room = category
    ? roomIn(plan, category)
    : ore(Math.max(0, plan.totals.cost - plan.totals.lowerBound));
  // Half a krone is shown as none.
  const isClosed = room < 50;
  if (!category) return isClosed ? words.best : words.atMost(request.format.money(room));
  const name = namesOf(request, view).categoryIn(category);
  return isClosed ? words.bestOf(name) : words.atMostOf(request.format.money(room), name);
}

export function Proof(props: Props) {
  const { request, view } = props;
  const words = request.texts.groups.proof;
  const { number, money } = request.format;
  const { plan, outcome } = view;
  const methods = Map.groupBy(plan.certificate.components, ({ method }) => method);
  const count = (method: 'enumeration' | 'prices' | 'single'): string =>
    number(methods.get(method)?.length ?? 0);
  if (outcome.issues.length > 0) {
    return (
      <p class="refused" role="alert">
        {words.wrong(number(outcome.issues.length))}
      </p>
    );
  }
  return (
    <div class="proof">
      <p>
        <strong>{sentence(props)}</strong>
      </p>
      <details class="quiet-fold">
        <summary>{words.how}</summary>
        <div class="stack-s small">
          <p>{words.checked}</p>
          <p>{words.methods(count('enumeration'), count('prices'), count('single'))}</p>
          <p>{words.exact(money(plan.totals.cost), money(plan.totals.lowerBound))}</p>
          <p>{words.technical(String(plan.meta.seed), plan.meta.engine, plan.meta.inputHash)}</p>
        </div>
      </details>
    </div>
  );
}
