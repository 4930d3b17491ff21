// One body's political meetings: who decides, and when they meet; typed, pasted or read from a file.
import { ok, type Result } from '../../../kernel/result.ts';
import { ORGANS, type Organ, type ScheduleEdit } from '../../../modules/procurement/schedule/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { FileField } from '../../components/file-upload.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { meetingsOf, organOf } from './meetings-table.tsx';
import { type Hidden, PreviewBox } from './preview.tsx';
import {
  mayChangeFor,
  problemAt,
  type ScheduleAnswer,
  type ScheduleProps,
  schedulePath,
} from './schedule-parts.tsx';
import { ScheduleFaults, type Tried, tryEdit } from './try-edit.tsx';
import {
  LONGEST_DATES,
  linesOf,
  PAPERS_DAYS,
  readMeetings,
  type TypedMeetings,
  typedMeetings,
} from './typed.ts';

interface Sent extends Tried {
  readonly form: 'organ' | 'meetings';
  readonly organ: Organ | null;
  readonly typed: TypedMeetings;
}

interface PageProps {
  readonly props: ScheduleProps;
  readonly body: BodyId;
  readonly sent: Sent;
}

const NOBODY = 'ingen';

const pathOf = (props: ScheduleProps, body: BodyId, part = ''): string =>
  schedulePath(props, `/moter/${body}${part}`);

const fieldOf = (path: string): string =>
  path === 'days' ? 'dager' : path.startsWith('dates') ? 'datoer' : 'organ';

function OrganForm({ props, body, sent }: PageProps) {
  const { meetings, organs } = props.words.texts;
  return (
    <form class="stack narrow" method="post" action={pathOf(props, body, '/vedtak')}>
      {sent.form === 'organ' ? (
        <ScheduleFaults props={props} problems={sent.problems} idOf={fieldOf} />
      ) : null}
      <SelectField
        id="organ"
        name="organ"
        label={meetings.who}
        value={sent.organ ?? NOBODY}
        options={[
          { value: NOBODY, label: meetings.nobodyOption },
          ...ORGANS.map((organ) => ({ value: organ, label: organs[organ] })),
        ]}
      />
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="se">
          {meetings.saveOrgan}
        </button>
      </p>
    </form>
  );
}

function DatesForm({ props, body, sent }: PageProps) {
  const { meetings } = props.words.texts;
  const problems = sent.form === 'meetings' ? sent.problems : [];
  return (
    <form class="stack narrow" method="post" action={pathOf(props, body)} enctype="multipart/form-data">
      <ScheduleFaults props={props} problems={problems} idOf={fieldOf} />
      <input type="hidden" name="organ" value={sent.organ ?? NOBODY} />
      <TextArea
        id="datoer"
        name="datoer"
        label={meetings.dates}
        hints={meetings.datesHints}
        value={sent.typed.dates}
        rows={8}
        maxLength={LONGEST_DATES}
        error={problemAt(props, problems, 'dates')}
      />
      <TextField
        id="dager"
        name="dager"
        label={meetings.days}
        hint={meetings.daysHint}
        value={sent.typed.days}
        isNumber
        maxLength={3}
        error={problemAt(props, problems, 'days')}
      />
      <FileField accept=".ics,.csv,.txt" words={meetings} />
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="se">
          {meetings.saveDates}
        </button>
      </p>
    </form>
  );
}

function hiddenOf({ form, organ, typed }: Sent): Hidden {
  const chosen = ['organ', organ ?? NOBODY] as const;
  return form === 'organ' ? [chosen] : [chosen, ['datoer', typed.dates], ['dager', typed.days]];
}

function page({ props, body, sent }: PageProps): Page {
  const { asked, view, words } = props;
  const { meetings, organs, title } = words.texts;
  const path = pathOf(props, body);
  return procurementPage({
    asked,
    view,
    heading: meetings.pageTitle(words.parties.nameOf(body)),
    below: { label: title, path: '/tidsplan' },
    lead: meetings.pageLead,
    ...(sent.problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        {sent.preview ? (
          <PreviewBox
            props={props}
            preview={sent.preview}
            action={sent.form === 'organ' ? pathOf(props, body, '/vedtak') : path}
            discard={path}
            hidden={hiddenOf(sent)}
          />
        ) : null}
        <div class="frame section">
          <OrganForm props={props} body={body} sent={sent} />
        </div>
        {sent.organ === null ? null : (
          <Section id="moter" title={meetings.datesOf(organs[sent.organ])}>
            <DatesForm props={props} body={body} sent={sent} />
          </Section>
        )}
        <p class="frame section-end">
          <a href={schedulePath(props)}>{words.texts.step.back}</a>
        </p>
      </>
    ),
  });
}

/** As it stands, for the organ that decides or another that has been chosen. */
function standing(props: ScheduleProps, body: BodyId, organ: Organ | null): Sent {
  const dates = linesOf(meetingsOf(props, body, organ), props.words.format.date);
  return { form: 'organ', organ, typed: { dates, days: String(PAPERS_DAYS) }, problems: [], preview: null };
}

/** Runs with the body that the address names, where whoever asks may change what is its own. */
const withBody =
  (answer: (props: ScheduleProps, body: BodyId) => PageResult | Promise<PageResult>): ScheduleAnswer =>
  (props) => {
    const named = props.asked.request.params['kommune'] ?? '';
    const body = props.book.grounds.bodies.find((one) => one === named);
    return body && mayChangeFor(props, body) ? answer(props, body) : notFoundPage(props.asked.request);
  };

export const showMeetings = withBody((props, body) =>
  page({ props, body, sent: standing(props, body, organOf(props, body)) }),
);

const organIn = (form: FormData): Organ | null =>
  ORGANS.find((one) => one === textIn(form, 'organ', 20)) ?? null;

export const chooseOrgan = withBody(async (props, body) => {
  const form = await props.asked.form();
  const organ = organIn(form);
  const sent = standing(props, body, organ);
  return tryEdit(props, {
    form,
    edit: ok({ kind: 'organ', body, organ }),
    page: (tried) => page({ props, body, sent: { ...sent, ...tried } }),
  });
});

export const keepMeetings = withBody(async (props, body) => {
  const form = await props.asked.form();
  const organ = organIn(form) ?? organOf(props, body) ?? 'council';
  const typed = typedMeetings(form);
  const dates = await readMeetings(form, typed);
  // A file is read once: what it said stands in the field from then on.
  const shown = dates.ok ? { ...typed, dates: linesOf(dates.value, props.words.format.date) } : typed;
  const sent: Sent = { form: 'meetings', organ, typed: shown, problems: [], preview: null };
  const edit: Result<ScheduleEdit> = dates.ok
    ? ok({ kind: 'meetings', body, organ, dates: dates.value })
    : dates;
  return tryEdit(props, { form, edit, page: (tried) => page({ props, body, sent: { ...sent, ...tried } }) });
});
