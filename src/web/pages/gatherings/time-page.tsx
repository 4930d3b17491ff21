// Finding the time of a gathering: asking when people can, and setting it, from what they answered or without asking; or moving
// one that has been called.
import { gatheringLetters } from '../../../flows/gatherings/letters.ts';
import { whenText } from '../../../flows/gatherings/words.ts';
import { addDays, type LocalDate, localDateAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { TimeSpan } from '../../../modules/network/gatherings/model.ts';
import { openPoll, settleTime } from '../../../modules/network/gatherings/plan-commands.ts';
import { LONGEST, mayDo } from '../../../modules/network/gatherings/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { faultsOf, SendButton } from '../networks/form-parts.tsx';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  GatheringFaults,
  type GatheringProps,
  gatheringPath,
  gatheringProblemAt,
  gatheringWords,
} from './gathering-parts.tsx';
import { PollResult } from './parts/poll-part.tsx';
import { LONGEST_TIMES, lineOf, readTimes } from './typed.ts';

interface Typed {
  readonly slots: string;
  readonly endsOn: string;
  /** Id of a slot, or `annet`. */
  readonly chosen: string;
  readonly time: string;
  readonly registerBy: string;
  readonly why: string;
}

interface Sent {
  readonly form: 'poll' | 'settle' | null;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const OTHER = 'annet';
const DAYS_TO_ANSWER = 7;

const pollIdOf = (path: string): string => (path === 'endsOn' ? 'svar-innen' : 'tidspunkter');
const SETTLE_FIELDS: Readonly<Record<string, string>> = { registerBy: 'meld-innen', why: 'hvorfor' };
const settleIdOf = (path: string): string => SETTLE_FIELDS[path] ?? 'tidspunkt';

function PollForm({ props, sent }: { props: GatheringProps; sent: Sent }) {
  const { request } = props.asked;
  const words = gatheringWords(request).finding;
  const problems = sent.form === 'poll' ? sent.problems : [];
  return (
    <form class="stack narrow" method="post" action={gatheringPath(props, '/sporsmal')}>
      <GatheringFaults request={request} problems={problems} idOf={pollIdOf} />
      <TextArea
        id="tidspunkter"
        name="tidspunkter"
        label={words.slots}
        hints={words.slotsHints}
        value={sent.typed.slots}
        rows={6}
        maxLength={LONGEST_TIMES}
        error={gatheringProblemAt(request, problems, 'slots')}
      />
      <TextField
        id="svar-innen"
        name="svar-innen"
        label={words.endsOn}
        value={sent.typed.endsOn}
        maxLength={20}
        error={gatheringProblemAt(request, problems, 'endsOn')}
      />
      <SendButton
        label={props.phase === 'polling' ? words.askAgain : words.ask}
        isSecondary={props.phase === 'polling'}
      />
    </form>
  );
}

function Choice({ props, chosen }: { props: GatheringProps; chosen: string }) {
  const { request } = props.asked;
  const words = gatheringWords(request);
  const { poll } = props.own;
  return (
    <fieldset class="stack-s">
      <legend>{words.finding.choose}</legend>
      <div class="choices">
        {poll.slots.map((one) => (
          <label key={one.slot.id}>
            <input type="radio" name="valgt" value={one.slot.id} checked={chosen === one.slot.id} />
            {whenText(request.language, one.slot)}
            {poll.best.includes(one) ? ` (${words.poll.best})` : ''}
          </label>
        ))}
        <label>
          <input type="radio" name="valgt" value={OTHER} checked={chosen === OTHER} />
          {words.finding.other}
        </label>
      </div>
    </fieldset>
  );
}

function SettleForm({ props, sent }: { props: GatheringProps; sent: Sent }) {
  const { request } = props.asked;
  const words = gatheringWords(request).finding;
  const problems = sent.form === 'settle' ? sent.problems : [];
  const errorAt = (path: string) => gatheringProblemAt(request, problems, path);
  const isPolled = props.phase === 'polling' && props.own.slots.length > 0;
  const isMoved = props.phase === 'coming';
  return (
    <form class="stack narrow" method="post" action={gatheringPath(props, '/tid')}>
      <GatheringFaults request={request} problems={problems} idOf={settleIdOf} />
      {isPolled ? <Choice props={props} chosen={sent.typed.chosen} /> : null}
      <TextField
        id="tidspunkt"
        name="tidspunkt"
        label={isPolled ? words.other : words.otherTime}
        hint={words.otherHint}
        value={sent.typed.time}
        maxLength={60}
        error={errorAt('time')}
      />
      {isPolled ? (
        <TextField
          id="hvorfor"
          name="hvorfor"
          label={words.why}
          value={sent.typed.why}
          maxLength={LONGEST.why}
          error={errorAt('why')}
        />
      ) : null}
      <TextField
        id="meld-innen"
        name="meld-innen"
        label={words.registerBy}
        value={sent.typed.registerBy}
        maxLength={20}
        error={errorAt('registerBy')}
      />
      <SendButton label={isMoved ? words.move : words.settle} />
    </form>
  );
}

/** As it stands, with what is most likely filled in. */
function standing({ asked, own }: GatheringProps): Typed {
  const { format } = asked.request;
  const { gathering, poll } = own;
  const best = poll.best[0]?.slot ?? null;
  const time = gathering.time ?? best;
  const today = localDateAt(asked.ctx.now.getTime());
  const dayOf = (at: Date): LocalDate => localDateAt(at.getTime());
  const weekBefore = time && addDays(dayOf(time.startsAt), -DAYS_TO_ANSWER);
  const registerBy = gathering.registerBy ?? (weekBefore && (weekBefore > today ? weekBefore : today));
  return {
    slots: own.slots.map((slot) => lineOf(slot, format)).join('\n'),
    endsOn: format.date(gathering.pollEndsOn ?? addDays(today, DAYS_TO_ANSWER)),
    chosen: best?.id ?? OTHER,
    time: gathering.time ? lineOf(gathering.time, format) : '',
    registerBy: registerBy ? format.date(registerBy) : '',
    why: gathering.timeWhy,
  };
}

function page(props: GatheringProps, sent: Sent): Page {
  const words = gatheringWords(props.asked.request);
  const mayAsk = mayDo('poll', props.phase);
  const isMoved = props.phase === 'coming';
  const settle = (
    <Section id="bestem" title={isMoved ? words.finding.otherTime : words.finding.settleTitle}>
      <div class="stack">
        <p>{isMoved ? words.finding.moveLead : words.finding.settleLead}</p>
        <SettleForm props={props} sent={sent} />
      </div>
    </Section>
  );
  const ask = (
    <Section id="spor" title={words.finding.pollTitle}>
      <div class="stack">
        <p>{words.finding.pollLead}</p>
        <PollForm props={props} sent={sent} />
      </div>
    </Section>
  );
  return belowGathering(props, {
    heading: isMoved ? words.finding.moveTitle : words.finding.title,
    problems: sent.problems,
    children: (
      <>
        {props.phase === 'polling' ? (
          <Section id="svar" title={words.poll.title}>
            <PollResult {...props} />
          </Section>
        ) : null}
        {props.phase === 'polling' ? settle : mayAsk ? ask : null}
        {props.phase === 'polling' ? ask : settle}
      </>
    ),
  });
}

export const showTime: GatheringAnswer = (props) =>
  page(props, { form: null, typed: standing(props), problems: [] });

export const ask: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const form = await asked.form();
  const typed: Typed = {
    ...standing(props),
    slots: textIn(form, 'tidspunkter', LONGEST_TIMES + 1),
    endsOn: textIn(form, 'svar-innen', 20),
  };
  const slots = readTimes(typed.slots, 'slots');
  const endsOn = parseLocalDate(typed.endsOn, 'endsOn');
  const refused = (problems: readonly Problem[]): Page => page(props, { form: 'poll', typed, problems });
  if (!slots.ok || !endsOn.ok) return refused(faultsOf([slots, endsOn]));
  const letters = await gatheringLetters(asked.services, {
    kind: 'poll',
    network: view.network,
    gathering: own.gathering,
    to: own.participants,
    until: endsOn.value,
  });
  const poll = { slots: slots.value, endsOn: endsOn.value, letters };
  const done = await openPoll(asked.ctx, { ...askedOf(props), ...poll });
  return afterwards(props, done, { to: `/${own.gathering.number}?sagt=spurt`, refused });
};

/** The one that is chosen, or the one that is written. */
function timeIn({ own }: GatheringProps, { chosen, time }: Typed): Result<TimeSpan> {
  const slot = own.slots.find(({ id }) => id === chosen);
  if (slot) return ok({ startsAt: slot.startsAt, endsAt: slot.endsAt });
  const read = readTimes(time, 'time');
  if (!read.ok) return read;
  const [span] = read.value;
  return span ? ok(span) : refuse(problem('gathering.slotUnknown', 'time'));
}

export const settle: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const form = await asked.form();
  const typed: Typed = {
    ...standing(props),
    chosen: textIn(form, 'valgt', 40),
    time: textIn(form, 'tidspunkt', 60),
    registerBy: textIn(form, 'meld-innen', 20),
    why: textIn(form, 'hvorfor', LONGEST.why + 1),
  };
  const time = timeIn(props, typed);
  const registerBy = parseLocalDate(typed.registerBy, 'registerBy');
  const refused = (problems: readonly Problem[]): Page => page(props, { form: 'settle', typed, problems });
  if (!time.ok || !registerBy.ok) return refused(faultsOf([time, registerBy]));
  const isMoved = props.phase === 'coming';
  const letters = await gatheringLetters(asked.services, {
    kind: isMoved ? 'moved' : 'called',
    network: view.network,
    gathering: { ...own.gathering, time: time.value },
    to: own.participants,
    until: registerBy.value,
  });
  const settled = { time: time.value, registerBy: registerBy.value, why: typed.why, letters };
  const done = await settleTime(asked.ctx, { ...askedOf(props), ...settled });
  return afterwards(props, done, {
    to: `/${own.gathering.number}?sagt=${isMoved ? 'flyttet' : 'kalt'}`,
    refused,
  });
};
