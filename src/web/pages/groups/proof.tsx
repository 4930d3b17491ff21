// How good the plan is proved to be, and what the independent verifier found.
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import type { Plan } from '../../../modules/optimiser/model.ts';
import { ProofBar } from '../../components/charts/proof-bar.tsx';
import type { PageRequest } from '../../page.ts';
import { namesOf, type PlannedView } from './run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  /** Category id; without it the proof is about the whole plan. */
  readonly category?: string;
}

interface Room {
  readonly found: Ore;
  /** At most this much better can it be bought: its cost less what is proved to be needed. */
  readonly room: Ore;
}

/** Of one category, or of the whole plan. */
function roomIn({ groups, standAlone, certificate }: Plan, category: string | undefined): Room {
  const isOf = (part: { readonly category: string }): boolean => !category || part.category === category;
  const costs = [...groups, ...standAlone].filter(isOf).map(({ cost }) => cost);
  const bounds = certificate.components.filter(isOf).map(({ lowerBound }) => lowerBound);
  const found = sumOre(groups.filter(isOf).map(({ saving }) => saving.base));
  return { found, room: ore(Math.max(0, sumOre(costs) - sumOre(bounds))) };
}

function sentence({ request, view, category }: Props, room: Ore): string {
  const words = request.texts.groups.proof;
  // Half a krone is shown as none.
  const isClosed = room < 50;
  if (!category) return isClosed ? words.best : words.atMost(request.format.money(room));
  const name = namesOf(request, view).categoryIn(category);
  return isClosed ? words.bestOf(name) : words.atMostOf(request.format.money(room), name);
}

function Picture({ request, found, room }: Room & { request: PageRequest }) {
  const { proof } = request.texts.groups;
  const { money } = request.format;
  const foundText = proof.found(money(found));
  const roomText = room < 50 ? proof.noRoom : proof.room(money(room));
  const description = `${foundText}. ${roomText}.`;
  return <ProofBar id="proof" {...{ found, room: room < 50 ? 0 : room, foundText, roomText, description }} />;
}

export function Proof(props: Props) {
  const { request, view } = props;
  const words = request.texts.groups.proof;
  const { number, money } = request.format;
  const { plan, outcome } = view;
  const found = roomIn(plan, props.category);
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
        <strong>{sentence(props, found.room)}</strong>
      </p>
      {found.found > 0 ? <Picture request={request} {...found} /> : null}
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
