// A meeting is entered; its minutes are written, sent, decided on and told of: one page that shows the step they are at.

import type { Problem } from '../../../kernel/result.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import {
  COMMENT_DAYS,
  type Decision,
  publishMinutes,
  sendMinutes,
  settleMinutes,
  writeMinutes,
} from '../../../modules/procurement/dialogue/minutes-commands.ts';
import type { Minutes, Paragraph } from '../../../modules/procurement/dialogue/model.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dayText,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  momentText,
  placeOf,
  Submit,
  SureBox,
  telling,
  uncheckedIn,
  Version,
  whyNoForm,
} from './dialogue-parts.tsx';

const LONGEST = 100_000;
const LONGEST_TOLD = 8000;

/** What was just sent and could not be used. */
interface SentMinutes {
  readonly problems: readonly Problem[];
  readonly text?: string;
  readonly decisions?: readonly Decision[];
}

type MinutesProps = DialogueProps & { readonly minutes: Minutes; readonly sent: SentMinutes | null };

const withMinutes =
  (answer: (props: DialogueProps, minutes: Minutes) => PageResult | Promise<PageResult>): DialogueAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const found = props.talk.dialogue.minutes.find((one) => String(one.number) === number);
    return found ? answer(props, found) : notFoundPage(props.asked.request);
  };

const textOf = (paragraphs: readonly Pick<Paragraph, 'text'>[]): string =>
  paragraphs.map(({ text }) => text).join('\n\n');

function Draft({ minutes, sent, ...props }: MinutesProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.minutes;
  const action = dialoguePart(props, `/referater/${minutes.number}`);
  const kept = textOf(minutes.paragraphs);
  const deadline = request.format.date(addWorkingDays(request.today, COMMENT_DAYS));
  const isUnchecked = uncheckedIn(props).some(({ id }) => id === minutes.participant);
  return (
    <div class="stack message-form">
      <form method="post" action={`${action}/skriv`} class="stack">
        <Version version={minutes.version} />
        <TextArea
          id="paragraphs"
          name="tekst"
          label={words.textLabel}
          hints={[words.textHint]}
          value={sent?.text ?? (kept || words.template.join('\n\n'))}
          rows={16}
          maxLength={LONGEST}
          error={dialogueProblemAt(request, sent?.problems ?? [], 'paragraphs')}
        />
        <Submit label={words.keep} />
      </form>
      {isUnchecked ? (
        <p class="notice">
          {words.unchecked(minutes.supplierName)}{' '}
          <a href={`${dialoguePart(props, '/leverandorer')}#bekreft`}>{words.toCheck}</a>
        </p>
      ) : null}
      {minutes.paragraphs.length > 0 && !isUnchecked ? (
        <form method="post" action={`${action}/send`} class="stack">
          <Version version={minutes.version} />
          <p class="small">{words.sendText(COMMENT_DAYS, deadline)}</p>
          <Submit label={words.send} isSecond />
        </form>
      ) : null}
    </div>
  );
}

/** A paragraph with what the supplier says of it. */
function Said({ paragraph, ...props }: DialogueProps & { readonly paragraph: Paragraph }) {
  const words = props.asked.request.texts.dialogue.minutes;
  const { text, comment, isMarked, markedWhy, decision, decidedWhy } = paragraph;
  return (
    <>
      <p class="letter-text">{text}</p>
      {comment ? (
        <p class="small">
          <strong>{words.comment}</strong> {comment}
        </p>
      ) : null}
      {isMarked ? (
        <p class="small">
          <strong>{words.marked}</strong> {markedWhy ? words.markedWhy(markedWhy) : ''}
        </p>
      ) : null}
      {decision ? (
        <p class="tiny">
          {decision === 'secret' ? words.secret : words.open}
          {decidedWhy ? `: ${decidedWhy}` : ''}
        </p>
      ) : null}
    </>
  );
}

function Decide({ minutes, sent, ...props }: MinutesProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.minutes;
  const chosenFor = (place: number, isMarked: boolean): string =>
    sent?.decisions?.find((one) => one.place === place)?.decision ?? (isMarked ? '' : 'open');
  return (
    <form
      method="post"
      action={dialoguePart(props, `/referater/${minutes.number}/avgjor`)}
      class="stack message-form"
    >
      <Version version={minutes.version} />
      <h2>{words.decideTitle}</h2>
      <p>{words.decideText}</p>
      {minutes.paragraphs.map((paragraph) => {
        const { place, isMarked } = paragraph;
        return (
          <section key={place} class="stack-s form-part" id={`paragraph:${place}`}>
            <h3>{words.paragraph(place)}</h3>
            <Said {...props} paragraph={paragraph} />
            <Choices
              name={`avsnitt-${place}`}
              legend={words.paragraph(place)}
              options={[
                { value: 'open', label: words.open },
                { value: 'secret', label: words.secret },
              ]}
              chosen={[chosenFor(place, isMarked)]}
            />
            <TextField
              id={`why-${place}`}
              name={`hvorfor-${place}`}
              label={words.why}
              value={sent?.decisions?.find((one) => one.place === place)?.why ?? ''}
              maxLength={1000}
              error={dialogueProblemAt(request, sent?.problems ?? [], `paragraph:${place}`)}
            />
          </section>
        );
      })}
      <Submit label={words.decide} />
    </form>
  );
}

function Publish({ minutes, sent, ...props }: MinutesProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.minutes;
  const open = minutes.paragraphs.filter(({ decision }) => decision !== 'secret');
  const problems = sent?.problems ?? [];
  return (
    <form
      method="post"
      action={dialoguePart(props, `/referater/${minutes.number}/publiser`)}
      class="stack message-form"
    >
      <Version version={minutes.version} />
      <h2>{words.publishTitle}</h2>
      <TextArea
        id="text"
        name="tekst"
        label={words.publishText}
        hints={[words.publishHint]}
        value={sent?.text ?? textOf(open)}
        rows={10}
        maxLength={LONGEST_TOLD}
        error={dialogueProblemAt(request, problems, 'text')}
      />
      <SureBox label={request.texts.dialogue.publish.isSure} problems={problems} />
      <Submit label={words.publish} />
    </form>
  );
}

function Paragraphs({ minutes, ...props }: DialogueProps & { readonly minutes: Minutes }) {
  const words = props.asked.request.texts.dialogue.minutes;
  const hidden = minutes.paragraphs.filter(({ decision }) => decision === 'secret').length;
  if (minutes.paragraphs.length === 0) return <p>{words.notYours}</p>;
  return (
    <div class="stack">
      <ul class="lines">
        {minutes.paragraphs.map((paragraph) => (
          <li key={paragraph.place}>
            <Said {...props} paragraph={paragraph} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p class="small">{words.hidden(hidden)}</p> : null}
    </div>
  );
}

function Step(props: MinutesProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.minutes;
  const { state, commentBy, commentedAt, comment, publishedEntry } = props.minutes;
  if (whyNoForm(props)) return <Paragraphs {...props} />;
  if (state === 'draft') return <Draft {...props} />;
  if (state === 'sent') {
    const isRunning = commentBy !== null && request.today <= commentBy && commentedAt === null;
    return (
      <div class="stack">
        <p>{commentBy ? words.sentText(request.format.date(commentBy)) : ''}</p>
        <p>{commentedAt ? words.commented(dayText(request, commentedAt)) : words.notCommented}</p>
        {comment ? (
          <p class="letter-text">
            <strong>{words.comment}</strong> {comment}
          </p>
        ) : null}
        {isRunning ? <Paragraphs {...props} /> : <Decide {...props} />}
      </div>
    );
  }
  return (
    <div class="stack">
      {state === 'settled' ? <Publish {...props} /> : <p>{words.publishedIn(publishedEntry ?? 0)}</p>}
      <Paragraphs {...props} />
    </div>
  );
}

function minutesPage(props: DialogueProps, minutes: Minutes, sent: SentMinutes | null): Page {
  const { request } = props.asked;
  const { minutes: words, minutesStates } = request.texts.dialogue;
  return dialoguePage({
    ...props,
    heading: words.item(minutes.number, minutes.supplierName),
    lead: `${words.held(momentText(request, minutes.heldAt))}, ${minutesStates[minutes.state]}`,
    isRefused: sent !== null,
    children: (
      <div class="frame section-end stack">
        <DialogueFaults request={request} problems={sent?.problems ?? []} />
        <Step {...props} minutes={minutes} sent={sent} />
      </div>
    ),
  });
}

export const showMinutes: DialogueAnswer = withMinutes((props, minutes) => minutesPage(props, minutes, null));

const askedOf = (props: DialogueProps, minutes: Minutes, form: FormData) => ({
  ...placeOf(props),
  minutes: minutes.id,
  version: Number(textIn(form, 'versjon', 10)),
});

const after = (
  props: DialogueProps,
  minutes: Minutes,
  {
    done,
    said,
    sent,
  }: {
    readonly done: Parameters<typeof afterDialogue>[1];
    readonly said: string;
    readonly sent: Omit<SentMinutes, 'problems'>;
  },
) =>
  afterDialogue(props, done, {
    to: `/referater/${minutes.number}`,
    said,
    refused: (problems) => minutesPage(props, minutes, { ...sent, problems }),
  });

export const keepMinutes: DialogueAnswer = withMinutes(async (props, minutes) => {
  const form = await props.asked.form();
  const text = textIn(form, 'tekst', LONGEST).replaceAll('\r\n', '\n');
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  const done = await writeMinutes(props.asked.ctx, { ...askedOf(props, minutes, form), paragraphs });
  return after(props, minutes, { done, said: 'minutes', sent: { text } });
});

export const send: DialogueAnswer = withMinutes(async (props, minutes) => {
  const form = await props.asked.form();
  const asked = { ...askedOf(props, minutes, form), telling: telling(props, 'minutes') };
  return after(props, minutes, { done: await sendMinutes(props.asked.ctx, asked), said: 'sent', sent: {} });
});

export const decide: DialogueAnswer = withMinutes(async (props, minutes) => {
  const form = await props.asked.form();
  const decisions = minutes.paragraphs.flatMap(({ place }): Decision[] => {
    const decision = textIn(form, `avsnitt-${place}`, 10);
    const why = textIn(form, `hvorfor-${place}`, 1001);
    return decision === 'open' || decision === 'secret' ? [{ place, decision, why }] : [];
  });
  const asked = { ...askedOf(props, minutes, form), decisions, telling: telling(props, 'settled') };
  const done = await settleMinutes(props.asked.ctx, asked);
  return after(props, minutes, { done, said: 'settled', sent: { decisions } });
});

export const publishOpen: DialogueAnswer = withMinutes(async (props, minutes) => {
  const form = await props.asked.form();
  const text = textIn(form, 'tekst', LONGEST_TOLD + 1);
  const done = await publishMinutes(props.asked.ctx, {
    ...askedOf(props, minutes, form),
    text,
    isSure: textIn(form, 'sikker', 5) === 'ja',
    telling: telling(props, 'news'),
  });
  return after(props, minutes, { done, said: 'minutesPublished', sent: { text } });
});
