// The goals of a network: how it was, what is to be reached, and how far it has come where somebody has measured it.
import type { NetworkGoal } from '../../../modules/network/design/model.ts';
import type { PageRequest } from '../../page.ts';

interface GoalsProps {
  readonly request: PageRequest;
  readonly goals: readonly NetworkGoal[];
  /** The latest figure of each goal, by its id; left out: nothing is measured yet. */
  readonly measured?: ReadonlyMap<string, number>;
}

/** How much of the way from the baseline to the target is gone, from 0 to 1; null where it cannot be said. */
function shareOf({ baseline, target }: NetworkGoal, now: number | undefined): number | null {
  if (now === undefined || baseline === null || target === null || target === baseline) return null;
  return Math.min(1, Math.max(0, (now - baseline) / (target - baseline)));
}

function GoalLine({
  request,
  goal,
  now,
}: Pick<GoalsProps, 'request'> & { goal: NetworkGoal; now: number | undefined }) {
  const { format, texts } = request;
  const words = texts.networks.overview;
  const { title, baseline, target, dueOn, method } = goal;
  const figure = (value: number): string => format.number(value, Number.isInteger(value) ? 0 : 1);
  const share = shareOf(goal, now);
  const parts = [
    now === undefined ? '' : words.goalNow(figure(now)),
    baseline === null ? words.goalStartUnknown : words.goalStart(figure(baseline)),
    target === null ? '' : words.goalTarget(figure(target)),
    dueOn === null ? '' : words.goalDue(format.date(dueOn)),
    method === '' ? '' : words.goalMethod(method),
  ];
  return (
    <li>
      <strong>{title}</strong>
      {share === null ? null : <progress max={1} value={share} aria-label={words.goalMeter(title)} />}
      <span class="small block">{parts.filter(Boolean).join(' ')}</span>
    </li>
  );
}

export function NetworkGoals({ request, goals, measured }: GoalsProps) {
  const words = request.texts.networks.overview;
  return (
    <section class="stack" aria-labelledby="mal">
      <h2 id="mal">{words.goals}</h2>
      {goals.length === 0 ? (
        <p>{words.noGoals}</p>
      ) : (
        <ul class="ruled-list">
          {goals.map((goal) => (
            <GoalLine key={goal.id} request={request} goal={goal} now={measured?.get(goal.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}
