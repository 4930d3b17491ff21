// Who does what: every task with whoever leads, or with one that buys.
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { type PartyId, parseParty } from '../../../../modules/accounts/model.ts';
import { buyersOf, TASKS, type TaskKind } from '../../../../modules/procurement/life/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { CellSelect } from '../cells.tsx';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { versionIn } from '../typed.ts';

const fieldOf = (task: TaskKind): string => `oppgave-${task}`;

function Table(props: ProcurementProps & { readonly isForm: boolean }) {
  const { asked, view, isForm } = props;
  const { procurement, procurementForms } = asked.request.texts;
  const words = procurementForms.tasks;
  const { state } = view.procurement;
  const able = [...new Set<string>([state.lead, ...buyersOf(state).map(({ body }) => body)])];
  const options = [
    { value: '', label: words.choose },
    ...able.map((party) => ({ value: party, label: view.parties.nameOf(party) })),
  ];
  return (
    <DataTable<TaskKind>
      caption={words.caption}
      columns={[
        { label: words.columns.task, cell: (task) => procurement.tasks[task] },
        {
          label: words.columns.who,
          cell: (task) => {
            const chosen = state.tasks[task];
            if (!isForm) return chosen === null ? words.choose : view.parties.nameOf(chosen);
            return (
              <CellSelect
                name={fieldOf(task)}
                label={words.columns.who}
                of={procurement.tasks[task]}
                value={chosen ?? ''}
                options={options}
              />
            );
          },
        },
      ]}
      rows={TASKS}
      keyOf={(task) => task}
    />
  );
}

function page(props: ProcurementProps, problems: readonly Problem[]): Page {
  const words = props.asked.request.texts.procurementForms.tasks;
  const why = whyNoLeadForm(props);
  return procurementPage({
    ...props,
    heading: words.title,
    lead: why ?? words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame section">
        {why === null ? (
          <form class="stack narrow" method="post" action={procurementPath(props, '/oppgaver')}>
            <Faults asked={props.asked} problems={problems} idOf={() => fieldOf(TASKS[0])} />
            <Version version={props.view.procurement.leadVersion} />
            <Table {...props} isForm />
            <SubmitButton label={words.button} />
          </form>
        ) : (
          <Table {...props} isForm={false} />
        )}
      </div>
    ),
  });
}

export const tasksPage = (props: ProcurementProps): Page => page(props, []);

export async function assignTasks(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const able = new Set<string>([
    view.procurement.state.lead,
    ...buyersOf(view.procurement.state).map(({ body }) => body),
  ]);
  const given = TASKS.map((task): [TaskKind, PartyId | null] => {
    const party = parseParty(textIn(form, fieldOf(task), 80));
    return [task, party !== null && able.has(party) ? party : null];
  });
  const tasks = Object.fromEntries(given) as Record<TaskKind, PartyId | null>;
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [{ kind: 'assignTasks', tasks }]);
  return afterMove(props, made, { said: 'oppgaver', refused: (problems) => page(props, problems) });
}
