// When the contract is wanted to start, and how it is bought.
import { ok } from '../../../kernel/result.ts';
import { PROCEDURES, type Procedure } from '../../../modules/procurement/schedule/model.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import { type Page, redirect } from '../../page.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { PreviewBox } from './preview.tsx';
import {
  mayLeadPlan,
  problemAt,
  type ScheduleAnswer,
  type ScheduleProps,
  schedulePath,
} from './schedule-parts.tsx';
import { ScheduleFaults, type Tried, tryEdit } from './try-edit.tsx';
import { readDateOrNone } from './typed.ts';

interface Typed {
  readonly wanted: string;
  readonly procedure: Procedure;
}

interface Sent extends Tried {
  readonly typed: Typed;
}

function Form({ props, typed, problems }: Omit<Sent, 'preview'> & { readonly props: ScheduleProps }) {
  const { words } = props;
  const texts = words.texts.frame;
  return (
    <form class="stack narrow" method="post" action={schedulePath(props, '/ramme')}>
      <ScheduleFaults props={props} problems={problems} idOf={() => 'start'} />
      <TextField
        id="start"
        name="start"
        label={texts.wanted}
        hint={texts.wantedHint}
        value={typed.wanted}
        maxLength={20}
        error={problemAt(props, problems, 'wantedStart')}
      />
      <Choices
        name="framgangsmate"
        legend={texts.procedure}
        options={PROCEDURES.map((one) => ({ value: one, label: words.texts.procedures[one] }))}
        chosen={[typed.procedure]}
      />
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="se">
          {words.texts.step.see}
        </button>
        <a href={schedulePath(props)}>{words.texts.step.back}</a>
      </p>
    </form>
  );
}

function page(props: ScheduleProps, { typed, problems, preview }: Sent): Page {
  const { asked, view, words } = props;
  const texts = words.texts.frame;
  const path = schedulePath(props, '/ramme');
  return procurementPage({
    asked,
    view,
    heading: texts.title,
    below: { label: words.texts.title, path: '/tidsplan' },
    lead: texts.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        {preview ? (
          <PreviewBox
            props={props}
            preview={preview}
            action={path}
            discard={path}
            hidden={[
              ['start', typed.wanted],
              ['framgangsmate', typed.procedure],
            ]}
          />
        ) : null}
        <div class="frame section-end">
          <Form props={props} typed={typed} problems={problems} />
        </div>
      </>
    ),
  });
}

export const showFrame: ScheduleAnswer = (props) => {
  const { wantedStart, procedure } = props.book.stored;
  const wanted = wantedStart === null ? '' : props.words.format.date(wantedStart);
  return mayLeadPlan(props)
    ? page(props, { typed: { wanted, procedure }, problems: [], preview: null })
    : redirect(schedulePath(props));
};

export const changeFrame: ScheduleAnswer = async (props) => {
  const form = await props.asked.form();
  const chosen = textIn(form, 'framgangsmate', 20);
  const procedure = PROCEDURES.find((one) => one === chosen) ?? props.book.stored.procedure;
  const typed: Typed = { wanted: textIn(form, 'start', 20), procedure };
  const wantedStart = readDateOrNone(typed.wanted, 'wantedStart');
  const edit = wantedStart.ok
    ? ok({ kind: 'frame' as const, wantedStart: wantedStart.value, procedure })
    : wantedStart;
  return tryEdit(props, { form, edit, page: (tried) => page(props, { typed, ...tried }) });
};
