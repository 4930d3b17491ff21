// What waits in the procurement and with whom: what the next phase lacks, found by itself, and tasks that people have written. What
// waits for whoever looks stands first.
import { noticesOf } from '../../../flows/procurement-work/tell.ts';
import { type Waiting, waitingIn } from '../../../flows/procurement-work/waiting.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type NamedPerson, namesOf } from '../../../modules/accounts/audit-queries.ts';
import { type PersonId, parseParty } from '../../../modules/accounts/model.ts';
import { peopleOf } from '../../../modules/accounts/people-queries.ts';
import type { Task } from '../../../modules/procurement/work/model.ts';
import { tasksOf } from '../../../modules/procurement/work/queries.ts';
import { LONGEST_TASK, mayFinish } from '../../../modules/procurement/work/rules.ts';
import { finishTask, reopenTask, writeTask } from '../../../modules/procurement/work/task-commands.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Option } from '../../components/form-fields.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { dateTyped } from '../people/typed-forms.ts';
import { firstMend } from '../procurement/missing.tsx';
import { procurementProblem } from '../procurement/problem-text.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';
import { TaskForm, type TypedTask } from './task-form.tsx';
import {
  mayWrite,
  PlaceLink,
  placeIn,
  placeOptions,
  type RefusedWork,
  workPage,
  workPath,
} from './work-parts.tsx';

const MOST_PEOPLE = 200;

const NOTHING: TypedTask = { title: '', doer: '', person: '', due: '', place: 'procurement' };

interface View {
  readonly waiting: readonly Waiting[];
  readonly tasks: readonly Task[];
  readonly names: readonly NamedPerson[];
  readonly people: readonly Option[];
  readonly places: readonly Option[];
  readonly typed: TypedTask;
  readonly problems: readonly Problem[];
}

type Props = ProcurementProps & { readonly work: View };

/** The sentence of what waits. */
function waitingText({ asked, view }: ProcurementProps, { problem: what, doer }: Waiting): string {
  const words = asked.request.texts.procurementWork.tasks;
  if (what.code === 'work.answer') return words.answer(view.parties.nameOf(doer));
  if (what.code === 'work.minutes') return words.minutes(String(what.facts['number']));
  if (doer === asked.party.id) {
    const { ownMandate, ownImpartiality } = asked.request.texts.procurement.next;
    if (what.code === 'procurement.mandateMissing') return ownMandate;
    if (what.code === 'procurement.impartialityMissing') return ownImpartiality;
  }
  return procurementProblem(asked, what);
}

/** Where it is mended, for whoever can; null where it is with somebody else. */
function mendHref(props: ProcurementProps, { problem: what, doer }: Waiting): string | null {
  if (doer !== props.asked.party.id) return null;
  if (what.code === 'work.answer') return procurementPath(props, '/svar');
  if (what.code === 'work.minutes')
    return procurementPath(props, `/dialog/referater/${what.facts['number']}`);
  return firstMend(props, [what])?.href ?? null;
}

function Next(props: Props) {
  const { asked, work } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork;
  const own = work.tasks.find(({ doneAt, doer }) => doneAt === null && doer === asked.party.id);
  const found = work.waiting.find((one) => mendHref(props, one) !== null);
  if (found) {
    return (
      <NextStep
        texts={texts.site}
        id="neste"
        title={waitingText(props, found)}
        text={words.tasks.waitingText}
        href={mendHref(props, found) ?? ''}
        button={words.tasks.mend}
      />
    );
  }
  if (!own) return null;
  return (
    <NextStep
      texts={texts.site}
      id="neste"
      title={words.overview.title(own.title)}
      text={words.overview.text(
        props.view.procurement.state.title,
        own.dueOn === null ? '' : format.dateLong(own.dueOn),
      )}
      href="#oppgaver"
      button={words.overview.button}
    />
  );
}

function WaitingTable(props: Props) {
  const { asked, view, work } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork.tasks;
  const isOwn = ({ doer }: Waiting): boolean => doer === asked.party.id;
  const rows = [...work.waiting.filter(isOwn), ...work.waiting.filter((one) => !isOwn(one))];
  return (
    <Section id="venter" title={words.waitingTitle} margin={<p>{words.waitingMargin}</p>}>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <DataTable<Waiting>
          caption={words.waitingCaption}
          columns={[
            {
              label: words.columns.what,
              cell: (one) => {
                const href = mendHref(props, one);
                return (
                  <>
                    {waitingText(props, one)} {href ? <a href={href}>{words.mend}</a> : null}
                  </>
                );
              },
            },
            { label: words.columns.who, cell: ({ doer }) => view.parties.nameOf(doer) },
            {
              label: words.columns.due,
              cell: ({ dueOn }) => (dueOn === null ? words.noDue : format.date(dueOn)),
            },
          ]}
          rows={rows}
          keyOf={({ problem: what, doer }) =>
            `${doer} ${what.code} ${what.path} ${JSON.stringify(what.facts)}`
          }
        />
      )}
    </Section>
  );
}

function StateButton(props: Props & { readonly task: Task }) {
  const { asked, view, task } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork.tasks;
  const said =
    task.doneAt === null ? words.waits : words.doneOn(format.date(localDateAt(task.doneAt.getTime())));
  const may =
    mayWrite(props, 'procurement.work.write') && mayFinish(task, asked.party.id, view.procurement.state.lead);
  if (!may) return <>{said}</>;
  const isDone = task.doneAt !== null;
  return (
    <form method="post" action={workPath(props, 'tasks', `/${isDone ? 'apne' : 'gjort'}`)}>
      {isDone ? <span>{said} </span> : null}
      <input type="hidden" name="nummer" value={String(task.number)} />
      <input type="hidden" name="versjon" value={String(task.version)} />
      <button
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        type="submit"
        aria-label={isDone ? words.reopenOf(task.title) : words.doneOf(task.title)}
      >
        {isDone ? words.reopen : words.done}
      </button>
    </form>
  );
}

function TaskTable(props: Props & { readonly tasks: readonly Task[] }) {
  const { asked, view, work, tasks } = props;
  const { texts, format, today } = asked.request;
  const words = texts.procurementWork.tasks;
  const personOf = ({ person }: Task): string => {
    const name = person && work.names.find(({ id }) => id === person)?.name;
    return name ? `, ${name}` : '';
  };
  const dueText = ({ dueOn, doneAt }: Task): string => {
    if (dueOn === null) return words.noDue;
    return dueOn < today && doneAt === null ? words.late(format.date(dueOn)) : format.date(dueOn);
  };
  return (
    <DataTable<Task>
      caption={words.caption}
      columns={[
        {
          label: words.columns.what,
          cell: (task) => (
            <>
              {task.title}
              <span class="tiny block">
                <PlaceLink props={props} place={task.place} />
              </span>
            </>
          ),
        },
        {
          label: words.columns.who,
          cell: (task) => `${view.parties.nameOf(task.doer)}${personOf(task)}`,
        },
        { label: words.columns.due, cell: dueText },
        { label: words.columns.state, cell: (task) => <StateButton {...props} task={task} /> },
      ]}
      rows={tasks}
      keyOf={({ id }) => id}
    />
  );
}

async function page(
  props: ProcurementProps,
  typed: TypedTask = NOTHING,
  { problems = [], places }: RefusedWork = {},
): Promise<Page> {
  const { asked, view } = props;
  const { ctx, party, request } = asked;
  const words = request.texts.procurementWork.tasks;
  const tasks = await tasksOf(ctx, view.procurement.id);
  const may = mayWrite(props, 'procurement.work.write');
  const people = may
    ? await peopleOf(ctx, party.id, { search: '', role: null, from: 0, size: MOST_PEOPLE })
    : { rows: [] };
  const work: View = {
    waiting: waitingIn(view),
    tasks,
    names: await namesOf(
      ctx,
      tasks.flatMap(({ person }) => person ?? []),
    ),
    people: [...new Map(people.rows.map(({ person, name }) => [person as string, name]))].map(
      ([value, label]) => ({ value, label }),
    ),
    places: may ? (places ?? (await placeOptions(props))) : [],
    typed: {
      ...typed,
      place: typed.place === 'procurement' ? (request.query.get('gjelder') ?? typed.place) : typed.place,
    },
    problems,
  };
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  const inside = { ...props, work };
  return workPage({
    ...props,
    part: 'tasks',
    lead: words.lead,
    isRefused: problems.length > 0,
    children: (
      <>
        <div class="frame section">
          <Next {...inside} />
        </div>
        <Section id="oppgaver" title={words.title}>
          <div class="stack">
            {open.length === 0 ? <p>{words.none}</p> : <TaskTable {...inside} tasks={open} />}
            {may ? <TaskForm {...props} {...work} /> : null}
            {done.length > 0 ? (
              <details class="quiet-fold">
                <summary>{words.showDone(request.format.number(done.length))}</summary>
                <TaskTable {...inside} tasks={done} />
              </details>
            ) : null}
          </div>
        </Section>
        <WaitingTable {...inside} />
      </>
    ),
  });
}

export const tasksPage = (props: ProcurementProps): Promise<Page> => page(props);

export async function addTask(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { services, ctx, party } = asked;
  const form = await asked.form();
  const typed: TypedTask = {
    title: textIn(form, 'hva', LONGEST_TASK + 1),
    doer: textIn(form, 'hvem', 80),
    person: textIn(form, 'person', 40),
    due: textIn(form, 'frist', 20),
    place: textIn(form, 'gjelder', 80),
  };
  const due = dateTyped(typed.due, 'due');
  if (due.problems.length > 0) return page(props, typed, { problems: [problem('work.dueUnknown', 'due')] });
  const places = await placeOptions(props);
  const doer = parseParty(typed.doer);
  const told = { procurement: view.procurement, party: party.id, kind: 'task' as const, text: typed.title };
  const written = await writeTask(ctx, {
    procurement: view.procurement.id,
    party: party.id,
    place: placeIn(places, typed.place),
    title: typed.title,
    doer,
    person: isUuid(typed.person) ? (typed.person as PersonId) : null,
    dueOn: due.value,
    notices: await noticesOf(services, { ...told, to: doer ? [doer] : [] }),
  });
  return answerSent(props.asked, written, {
    to: `${workPath(props, 'tasks')}?sagt=oppgave#oppgaver`,
    refused: (problems) => page(props, typed, { problems, places }),
  });
}

const changing =
  (change: typeof finishTask, said: string) =>
  async (props: ProcurementProps): Promise<PageResult> => {
    const { asked, view } = props;
    const form = await asked.form();
    const changed = await change(asked.ctx, {
      procurement: view.procurement.id,
      party: asked.party.id,
      number: Number(textIn(form, 'nummer', 6)) || 0,
      version: Number(textIn(form, 'versjon', 6)) || 0,
    });
    return answerSent(props.asked, changed, {
      to: `${workPath(props, 'tasks')}?sagt=${said}#oppgaver`,
      refused: (problems) =>
        problems.some(({ code }) => code === 'work.gone')
          ? notFoundPage(asked.request)
          : page(props, NOTHING, { problems }),
    });
  };

export const doneTask = changing(finishTask, 'gjort');
export const openTask = changing(reopenTask, 'igjen');
