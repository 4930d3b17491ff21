// The form that writes a task: what, who, and by when.
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST_TASK } from '../../../modules/procurement/work/rules.ts';
import { type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import { WorkFaults, workPath, workProblemAt } from './work-parts.tsx';

export interface TypedTask {
  readonly title: string;
  readonly doer: string;
  readonly person: string;
  readonly due: string;
  readonly place: string;
}

interface TaskFormProps extends ProcurementProps {
  readonly typed: TypedTask;
  readonly problems: readonly Problem[];
  readonly places: readonly Option[];
  /** Of the party's own people. */
  readonly people: readonly Option[];
}

export function TaskForm(props: TaskFormProps) {
  const { asked, view, typed, problems, places, people } = props;
  const words = asked.request.texts.procurementWork;
  const { form } = words.tasks;
  const at = (path: string) => workProblemAt(props, problems, path);
  const doers = view.procurement.readers.map((party) => ({
    value: party,
    label: view.parties.nameOf(party),
  }));
  return (
    <details class="quiet-fold" open={problems.length > 0}>
      <summary>{form.title}</summary>
      <form class="stack narrow" method="post" action={workPath(props, 'tasks')}>
        <WorkFaults props={props} problems={problems} fields={{ title: 'hva', doer: 'hvem', due: 'frist' }} />
        <TextField
          id="hva"
          name="hva"
          label={form.what}
          value={typed.title}
          maxLength={LONGEST_TASK}
          error={at('title')}
        />
        <SelectField
          id="hvem"
          name="hvem"
          label={form.who}
          value={typed.doer}
          options={[{ value: '', label: form.choose }, ...doers]}
          error={at('doer')}
        />
        <TextField
          id="frist"
          name="frist"
          label={form.due}
          hint={form.dueHint}
          value={typed.due}
          error={at('due')}
        />
        <SelectField
          id="gjelder"
          name="gjelder"
          label={words.places.label}
          value={typed.place}
          options={places}
        />
        <SelectField
          id="person"
          name="person"
          label={form.person}
          value={typed.person}
          options={[{ value: '', label: form.anybody }, ...people]}
        />
        <p class="tiny">{form.personOnlyOwn}</p>
        <p class="buttons">
          <button class="ds-button" type="submit">
            {form.button}
          </button>
        </p>
      </form>
    </details>
  );
}
