// The plan: what is next and with whom first, then what is late or cannot be held, then every step drawn and in a table, the
// political meetings, and the contracts that must be replaced.
import { daysText, namesOf, type ScheduleWords, stepName, whyText } from '../../../flows/schedule/words.ts';
import { daysBetween } from '../../../kernel/local-date.ts';
import type { TimedStep } from '../../../modules/procurement/schedule/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { ScheduleChart } from './chart.tsx';
import { MeetingsTable } from './meetings-table.tsx';
import { Clashes } from './preview.tsx';
import {
  MovedList,
  mayLeadPlan,
  type ScheduleProps,
  saidIn,
  schedulePath,
  stepPath,
} from './schedule-parts.tsx';

/** The first day ahead; what is late has its own box. */
function nextStepOf({ book }: ScheduleProps): TimedStep | null {
  const open = book.schedule.steps.filter(({ isDone, was }) => !isDone && was === null);
  return open.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0] ?? null;
}

function Next(props: ScheduleProps) {
  const { words, asked, book } = props;
  const { next } = words.texts;
  const step = nextStepOf(props);
  if (!step) return <p class="frame section">{next.none}</p>;
  const left = daysBetween(book.schedule.today, step.on);
  const parts = [
    next.text(stepName(words, step.step), words.format.dateLong(step.on)),
    next.left(left),
    next.who(namesOf(words, step.holders)),
  ];
  return (
    <div class="frame section">
      <NextStep
        texts={asked.request.texts.site}
        id="neste-frist"
        title={next.title}
        text={parts.join(' ')}
        href={stepPath(props, step.step)}
        button={next.open}
      />
    </div>
  );
}

/** Who is late, and with what it holds up. */
function Late(props: ScheduleProps) {
  const { words, book } = props;
  const { late } = words.texts;
  const steps = book.schedule.steps.filter(({ was }) => was !== null);
  if (steps.length === 0) return null;
  return (
    <section class="frame section stack-s" aria-labelledby="forsinket">
      <h2 id="forsinket">{late.title}</h2>
      <ul class="lines">
        {steps.map((step) => {
          const was = step.was ?? step.on;
          const days = daysText(words, daysBetween(was, book.schedule.today));
          const held = step.holdsUp.slice(0, 4).map((one) => stepName(words, one));
          const who = namesOf(words, step.waitsFor.length > 0 ? step.waitsFor : step.holders);
          return (
            <li key={step.step}>
              <a href={stepPath(props, step.step)}>
                {late.line(stepName(words, step.step), words.format.date(was), days)}
              </a>{' '}
              {held.length > 0 ? late.who(who, words.format.list(held)) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Warnings(props: ScheduleProps) {
  const { words, book } = props;
  const { clash, drift, frame } = words.texts;
  const { schedule, stored } = book;
  const behind = new Set(schedule.steps.filter(({ isDone }) => isDone).map(({ step }) => step));
  const drifted = book.drifted.filter(({ step }) => !behind.has(step));
  return (
    <>
      {schedule.clashes.length > 0 ? (
        <section class="frame section stack-s" aria-labelledby="kan-ikke-holdes">
          <h2 id="kan-ikke-holdes">{clash.title}</h2>
          <Clashes props={props} clashes={schedule.clashes} />
        </section>
      ) : null}
      {schedule.isPriorNoticeVoid ? <p class="frame section">{frame.void}</p> : null}
      {drifted.length > 0 ? (
        <section class="frame section stack-s" aria-labelledby="flyttet">
          <h2 id="flyttet">{drift.title}</h2>
          <p>{drift.lead(words.format.date(stored.datedOn ?? schedule.today))}</p>
          <MovedList props={props} moved={drifted} />
        </section>
      ) : null}
    </>
  );
}

function slackText(words: ScheduleWords, { slack, isCritical }: TimedStep): string {
  const { table } = words.texts;
  if (slack === null) return '';
  if (slack < 0) return table.short(daysText(words, -slack));
  return slack === 0 || isCritical ? table.critical : daysText(words, slack);
}

/** What is behind us, folded. */
function DoneSteps(props: ScheduleProps) {
  const { words, book } = props;
  const { table } = words.texts;
  const done = book.schedule.steps.filter(({ isDone }) => isDone);
  if (done.length === 0) return null;
  return (
    <details class="quiet-fold">
      <summary>{table.doneAlready(done.length)}</summary>
      <ul class="plain-list">
        {done.map(({ step, on }) => (
          <li key={step}>
            <a href={stepPath(props, step)}>{table.doneOn(stepName(words, step), words.format.date(on))}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Steps(props: ScheduleProps) {
  const { words, book } = props;
  const { table } = words.texts;
  const { format } = words;
  const open = book.schedule.steps.filter(({ isDone }) => !isDone);
  return (
    <DataTable<TimedStep>
      caption={table.caption}
      columns={[
        {
          label: table.step,
          cell: ({ step }) => <a href={stepPath(props, step)}>{stepName(words, step)}</a>,
        },
        { label: table.on, cell: ({ on }) => format.date(on) },
        { label: table.who, cell: ({ holders }) => namesOf(words, holders) },
        { label: table.slack, cell: (step) => slackText(words, step) },
        {
          label: table.why,
          isWhole: true,
          cell: (step) => (
            <span class="small">
              {whyText(words, step)}
              {step.hold.kind === 'work' && step.isOurEstimate ? ` (${table.estimate})` : ''}
              {step.otherwise.length > 0
                ? ` ${table.otherwise(format.list(step.otherwise.map((date) => format.date(date))))}`
                : ''}
            </span>
          ),
        },
      ]}
      rows={open}
      keyOf={({ step }) => step}
    />
  );
}

/** By when the old contracts run out, and how long there would be none. */
function OldContracts(props: ScheduleProps) {
  const { words, book } = props;
  const { old } = words.texts;
  const start = book.schedule.steps.find(({ step }) => step === 'start');
  return (
    <Section id="gamle-avtaler" title={old.title}>
      <p class="small">{old.lead}</p>
      {book.oldContracts.length === 0 ? <p>{old.none}</p> : null}
      <ul class="lines">
        {book.oldContracts.map(({ body, replacedBy }) => {
          const gap = start ? daysBetween(replacedBy, start.on) : 0;
          return (
            <li key={body}>
              {old.line(words.parties.nameOf(body), words.format.date(replacedBy))}{' '}
              {gap > 0 ? <strong>{old.gap(daysText(words, gap))}</strong> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Frame(props: ScheduleProps) {
  const { words, book } = props;
  const { frame } = words.texts;
  const { wantedStart, procedure } = book.schedule;
  const start = wantedStart === null ? frame.noStart : frame.startIs(words.format.date(wantedStart));
  return (
    <p class="frame section">
      {frame.is(words.texts.procedures[procedure], start)}{' '}
      {mayLeadPlan(props) ? <a href={schedulePath(props, '/ramme')}>{frame.change}</a> : null}
    </p>
  );
}

function Files(props: ScheduleProps) {
  const { files, changes } = props.words.texts;
  return (
    <Section id="ta-med" title={files.title}>
      <ul class="plain-list">
        <li>
          <a href={schedulePath(props, '/kalender.ics')}>{files.calendar}</a>
        </li>
        <li>
          <a href={schedulePath(props, '/kalender')}>{files.follow}</a>
        </li>
        <li>
          <a href={schedulePath(props, '/tidsplan.xlsx')}>{files.excel}</a>
        </li>
        <li>
          <a href={schedulePath(props, '/endringer')}>{changes.all}</a>
        </li>
      </ul>
    </Section>
  );
}

export function overviewPage(props: ScheduleProps): Page {
  const { asked, view, words } = props;
  const { texts } = words;
  const framed = procurementPage({
    asked,
    view,
    tab: 'schedule',
    lead: texts.lead,
    said: saidIn(props),
    children: (
      <>
        {view.procurement.state.phase === 'cancelled' ? (
          <p class="frame section">{texts.next.cancelled}</p>
        ) : (
          <>
            <Next {...props} />
            <Late {...props} />
            <Warnings {...props} />
          </>
        )}
        <Section id="linje" title={texts.chart.title}>
          <ScheduleChart {...props} />
        </Section>
        <Frame {...props} />
        <Section id="steg" title={texts.table.title}>
          <div class="stack-s">
            <DoneSteps {...props} />
            <Steps {...props} />
            <p class="small">{texts.estimates}</p>
            <p class="small">{texts.counting}</p>
          </div>
        </Section>
        <MeetingsTable {...props} />
        <OldContracts {...props} />
        <Files {...props} />
      </>
    ),
  });
  return { ...framed, title: `${texts.title} – ${view.procurement.state.title}` };
}
