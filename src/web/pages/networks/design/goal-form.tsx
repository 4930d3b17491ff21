// One goal of a network: what should improve, how it is today, what is to be reached when, and how that is seen.
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../../kernel/result.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { keepGoal, removeGoal } from '../../../../modules/network/design/commands.ts';
import type { NetworkGoal } from '../../../../modules/network/design/model.ts';
import { TextField } from '../../../components/form-fields.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageRequest, PageResult } from '../../../page.ts';
import { notFoundPage } from '../../error.tsx';
import {
  faultsOf,
  fieldsIn,
  NetworkFaults,
  readDay,
  readFigure,
  SendButton,
  versionIn,
} from '../form-parts.tsx';
import { afterNetwork, networkProblem, networkProblemAt } from '../found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';

const FIELDS = ['title', 'unit', 'baseline', 'target', 'dueOn', 'method'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;
const NEW = 'nytt';

interface GoalProps extends NetworkProps {
  /** Null: a new one. */
  readonly goal: NetworkGoal | null;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** The goal the address is about; undefined where there is none. */
function goalIn({ asked, view }: NetworkProps): NetworkGoal | null | undefined {
  const id = asked.request.params['mal'] ?? '';
  if (id === NEW) return null;
  return isUuid(id) ? view.design.goals.find((goal) => goal.id === id) : undefined;
}

const gone = (request: PageRequest): Page =>
  notFoundPage(request, networkProblem(request, { code: 'network.goalGone', path: 'goal', facts: {} }));

function typedOf({ format }: PageRequest, goal: NetworkGoal | null): Typed {
  const figure = (value: number | null): string =>
    value === null ? '' : format.number(value, Number.isInteger(value) ? 0 : 2);
  return {
    title: goal?.title ?? '',
    unit: goal?.unit ?? '',
    baseline: figure(goal?.baseline ?? null),
    target: figure(goal?.target ?? null),
    dueOn: goal?.dueOn ? format.date(goal.dueOn) : '',
    method: goal?.method ?? '',
  };
}

function Fields({ asked, typed, problems }: GoalProps) {
  const { request } = asked;
  const words = request.texts.networkDesign.goals;
  const field = (
    name: (typeof FIELDS)[number],
    label: string,
    more: { hint?: string; maxLength?: number } = {},
  ) => (
    <TextField
      id={name}
      name={name}
      label={label}
      value={typed[name]}
      error={networkProblemAt(request, problems, name)}
      {...more}
    />
  );
  return (
    <>
      {field('title', words.title, { maxLength: 200 })}
      {field('unit', words.unit, { hint: words.unitHint })}
      {field('baseline', words.baseline, { hint: words.baselineHint })}
      {field('target', words.target)}
      {field('dueOn', words.due, { hint: request.texts.networks.dateHint })}
      {field('method', words.method, { maxLength: 300 })}
    </>
  );
}

function page(props: GoalProps): Page {
  const { asked, view, goal, problems } = props;
  const { request } = asked;
  const { networks } = request.texts;
  const words = request.texts.networkDesign.goals;
  return networkPage({
    ...props,
    tab: 'design',
    heading: goal ? words.editTitle : words.newTitle,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        {mayLeadNetwork(props) ? (
          <form
            class="stack message-form"
            method="post"
            action={networkPath(props, `/utforming/mal/${goal?.id ?? NEW}`)}
          >
            <NetworkFaults request={request} problems={problems} />
            <input type="hidden" name="versjon" value={String(view.design.version)} />
            <Fields {...props} />
            <SendButton label={networks.save} />
            {goal ? (
              <p class="buttons">
                <button class="ds-button" data-variant="secondary" type="submit" name="slett" value="ja">
                  {words.remove}
                </button>
              </p>
            ) : null}
          </form>
        ) : (
          <p>{networks.onlyLeaders}</p>
        )}
      </div>
    ),
  });
}

export function goalPage(props: NetworkProps): Page {
  const { request } = props.asked;
  const goal = goalIn(props);
  return goal === undefined
    ? gone(request)
    : page({ ...props, goal, typed: typedOf(request, goal), problems: [] });
}

export async function saveGoal(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const goal = goalIn(props);
  if (goal === undefined) return gone(asked.request);
  const form = await asked.form();
  const typed = fieldsIn(form, FIELDS, 320);
  const refused = (problems: readonly Problem[]): Page => page({ ...props, goal, typed, problems });
  const which = { network: view.network.id, party: asked.party.id, version: versionIn(form) };
  const after = { part: '/utforming', said: 'lagret', refused };
  if (goal && textIn(form, 'slett', 4) === 'ja') {
    return afterNetwork(props, await removeGoal(asked.ctx, { ...which, goal: goal.id }), after);
  }
  const baseline = readFigure(typed.baseline, 'baseline');
  const target = readFigure(typed.target, 'target');
  const dueOn: Result<LocalDate | null> = readDay(typed.dueOn, 'dueOn');
  if (!baseline.ok || !target.ok || !dueOn.ok) return refused(faultsOf([baseline, target, dueOn]));
  const { title, unit, method } = typed;
  const facts = { title, unit, method, baseline: baseline.value, target: target.value, dueOn: dueOn.value };
  return afterNetwork(props, await keepGoal(asked.ctx, { ...which, goal: goal?.id ?? null, facts }), after);
}
