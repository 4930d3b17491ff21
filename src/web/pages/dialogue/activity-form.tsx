// The form of an activity, and what was typed in it understood. Which fields are there follows from its kind.
import { instantAt, parseClockTime } from '../../../kernel/clock-time.ts';
import { localDateAt, localTimeAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import {
  ACTIVITY_KINDS,
  type Activity,
  type ActivityFacts,
  type ActivityKind,
  ALLOCATIONS,
  type Allocation,
} from '../../../modules/procurement/dialogue/model.ts';
import { takesSignUps } from '../../../modules/procurement/dialogue/transitions.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { DialogueFaults, dialogueProblemAt, Submit, Version } from './dialogue-parts.tsx';

const LONGEST_STARTS = 3000;

export interface TypedActivity {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly about: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly isDigital: boolean;
  readonly replyBy: string;
  readonly howToReply: string;
  readonly allocation: Allocation;
  readonly minutes: string;
  readonly starts: string;
}

export const readKind = (text: string | null): ActivityKind | null =>
  ACTIVITY_KINDS.find((kind) => kind === text) ?? null;

export const newActivity = (request: PageRequest, kind: ActivityKind): TypedActivity => ({
  kind,
  title: request.texts.dialogue.kinds[kind],
  about: '',
  date: '',
  from: '',
  to: '',
  place: '',
  isDigital: false,
  replyBy: '',
  howToReply: '',
  allocation: 'lot',
  minutes: '45',
  starts: '',
});

const clock = (at: Date): string => localTimeAt(at.getTime()).replace(':', '.');

/** As it is kept. */
export function typedOf({ format }: PageRequest, activity: Activity): TypedActivity {
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  const { startsAt, endsAt, slots } = activity;
  return {
    kind: activity.kind,
    title: activity.title,
    about: activity.about,
    date: startsAt ? day(startsAt) : '',
    from: startsAt ? clock(startsAt) : '',
    to: endsAt ? clock(endsAt) : '',
    place: activity.place,
    isDigital: activity.isDigital,
    replyBy: activity.replyBy ? format.date(activity.replyBy) : '',
    howToReply: activity.howToReply,
    allocation: activity.allocation ?? 'lot',
    minutes: String(activity.slotMinutes ?? 45),
    starts: slots.map((slot) => `${day(slot.startsAt)} ${clock(slot.startsAt)}`).join('\n'),
  };
}

export function typedActivity(form: FormData, kind: ActivityKind): TypedActivity {
  const allocation = textIn(form, 'tildeling', 20);
  return {
    kind,
    title: textIn(form, 'navn', 201),
    about: textIn(form, 'omtale', 4001),
    date: textIn(form, 'dato', 20),
    from: textIn(form, 'fra', 10),
    to: textIn(form, 'til', 10),
    place: textIn(form, 'sted', 501),
    isDigital: textIn(form, 'digitalt', 5) === 'ja',
    replyBy: textIn(form, 'frist', 20),
    howToReply: textIn(form, 'svar', 1001),
    allocation: ALLOCATIONS.find((one) => one === allocation) ?? 'lot',
    minutes: textIn(form, 'minutter', 5),
    starts: textIn(form, 'moter', LONGEST_STARTS),
  };
}

function readTime(date: string, time: string, path: string): Result<Date | null> {
  if (date === '' || time === '') return ok(null);
  const day = parseLocalDate(date, 'startsAt');
  const at = parseClockTime(time, path);
  if (!day.ok) return day;
  return at.ok ? ok(instantAt(day.value, at.value)) : at;
}

/** One line for each meeting: a date and a time. */
function readStarts(text: string): Result<Date[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => {
    const [date = '', ...rest] = line.split(/\s+/);
    const day = parseLocalDate(date, 'slots');
    const time = parseClockTime(rest.join(' '), 'slots');
    if (!day.ok) return day;
    return time.ok ? ok(instantAt(day.value, time.value)) : time;
  });
  const faults = read.flatMap((one) => (one.ok ? [] : one.problems));
  return faults.length > 0 ? refuse(...faults) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Codes: date.*, time.format. What is missing is refused when it is announced. */
export function readActivity(typed: TypedActivity): Result<ActivityFacts> {
  const { kind } = typed;
  const startsAt = kind === 'conference' ? readTime(typed.date, typed.from, 'startsAt') : ok(null);
  const endsAt = kind === 'conference' ? readTime(typed.date, typed.to, 'endsAt') : ok(null);
  const replyBy = typed.replyBy === '' ? ok(null) : parseLocalDate(typed.replyBy, 'replyBy');
  const starts = kind === 'oneToOne' ? readStarts(typed.starts) : ok([]);
  const isWhole = /^\d{1,4}$/.test(typed.minutes);
  const faults: Problem[] = [
    ...[startsAt, endsAt, replyBy, starts].flatMap((one) => (one.ok ? [] : one.problems)),
    ...(kind === 'oneToOne' && !isWhole
      ? [problem('dialogue.slotLength', 'slotMinutes', { least: 10, most: 240 })]
      : []),
  ];
  if (!startsAt.ok || !endsAt.ok || !replyBy.ok || !starts.ok || faults.length > 0) return refuse(...faults);
  return ok({
    kind,
    title: typed.title,
    about: typed.about,
    startsAt: startsAt.value,
    endsAt: endsAt.value,
    place: typed.place,
    isDigital: typed.isDigital,
    replyBy: replyBy.value,
    howToReply: typed.howToReply,
    slots:
      kind === 'oneToOne'
        ? { allocation: typed.allocation, minutes: Number(typed.minutes), starts: starts.value }
        : null,
  });
}

interface ActivityFormProps {
  readonly request: PageRequest;
  readonly action: string;
  readonly typed: TypedActivity;
  readonly version: number;
  readonly problems: readonly Problem[];
}

function WhenFields({ request, typed, problems }: ActivityFormProps) {
  const words = request.texts.dialogue.activities;
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  return (
    <div class="field-row">
      <TextField
        id="startsAt"
        name="dato"
        label={words.date}
        hint={words.dateHint}
        value={typed.date}
        error={error('startsAt')}
      />
      <TextField id="from" name="fra" label={words.from} value={typed.from} />
      <TextField id="endsAt" name="til" label={words.to} value={typed.to} error={error('endsAt')} />
    </div>
  );
}

function SlotFields({ request, typed, problems }: ActivityFormProps) {
  const { activities: words, allocations } = request.texts.dialogue;
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  return (
    <>
      <Choices
        name="tildeling"
        legend={words.allocation}
        hint={words.allocationHint}
        options={ALLOCATIONS.map((value) => ({ value, label: allocations[value] }))}
        chosen={[typed.allocation]}
      />
      <TextField
        id="slotMinutes"
        name="minutter"
        label={words.slotMinutes}
        value={typed.minutes}
        error={error('slotMinutes')}
        isNumber
      />
      <TextArea
        id="slots"
        name="moter"
        label={words.slotStarts}
        hints={[words.slotStartsHint]}
        value={typed.starts}
        rows={6}
        maxLength={LONGEST_STARTS}
        error={error('slots')}
      />
    </>
  );
}

export function ActivityForm(props: ActivityFormProps) {
  const { request, action, typed, version, problems } = props;
  const words = request.texts.dialogue.activities;
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  const { kind } = typed;
  const isHeld = kind === 'conference' || kind === 'oneToOne';
  return (
    <form method="post" action={action} class="stack message-form">
      <DialogueFaults request={request} problems={problems} />
      <Version version={version} />
      <input type="hidden" name="form" value={kind} />
      <TextField
        id="title"
        name="navn"
        label={words.name}
        value={typed.title}
        maxLength={200}
        error={error('title')}
      />
      <TextArea
        id="activityAbout"
        name="omtale"
        label={words.about}
        hints={[words.aboutHint]}
        value={typed.about}
        rows={6}
        maxLength={4000}
        error={error('activityAbout')}
      />
      {kind === 'conference' ? <WhenFields {...props} /> : null}
      {kind === 'oneToOne' ? <SlotFields {...props} /> : null}
      {isHeld ? (
        <>
          <TextField
            id="place"
            name="sted"
            label={words.place}
            value={typed.place}
            maxLength={500}
            error={error('place')}
          />
          <label class="check">
            <input type="checkbox" name="digitalt" value="ja" checked={typed.isDigital} />
            {words.isDigital}
          </label>
        </>
      ) : null}
      <TextField
        id="replyBy"
        name="frist"
        label={takesSignUps(kind) ? words.replyBy.signUp : words.replyBy.answer}
        hint={words.dateHint}
        value={typed.replyBy}
        error={error('replyBy')}
      />
      <TextArea
        id="howToReply"
        name="svar"
        label={words.howToReply}
        value={typed.howToReply}
        rows={2}
        maxLength={1000}
        error={error('howToReply')}
      />
      <Submit label={words.keep} />
    </form>
  );
}
