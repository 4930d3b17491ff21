// What to do now in the dialogue: the one warm point of its page.
import type { ComponentChildren } from 'preact';
import { DRAFT_DAYS, lateDrafts } from '../../../modules/procurement/dialogue/transitions.ts';
import { NextStep } from '../../components/next-step.tsx';
import { LateMinutes } from '../procurement/late-minutes.tsx';
import { type DialogueProps, dialoguePart, mayWrite, Submit, uncheckedIn } from './dialogue-parts.tsx';

interface Thing {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Below the dialogue's address. */
  readonly part: string;
}

/** The first of what waits; null: nothing does. */
function waiting(props: DialogueProps): Thing | null {
  const { asked, talk } = props;
  const { request } = asked;
  const words = request.texts.dialogue.next;
  const { about, activities, questions, minutes } = talk.dialogue;
  if (about === '') {
    return {
      title: words.prepareTitle,
      text: words.prepareText,
      button: words.prepare,
      part: '/forberedelse',
    };
  }
  if (activities.length === 0) {
    const { activityTitle: title, activityText: text, activity: button } = words;
    return { title, text, button, part: '/aktiviteter/ny' };
  }
  const late = lateDrafts(minutes, request.today);
  if (late[0]) {
    const { number } = late[0];
    const text = words.lateText(DRAFT_DAYS);
    return { title: words.lateTitle(late.length), text, button: words.minutes, part: `/referater/${number}` };
  }
  const question = questions.find(({ answeredAt }) => answeredAt === null);
  if (question) {
    const count = questions.filter(({ answeredAt }) => answeredAt === null).length;
    const part = `/sporsmal/${question.number}`;
    return { title: words.answerTitle(count), text: words.answerText, button: words.answer, part };
  }
  const unchecked = uncheckedIn(props).length;
  if (unchecked > 0) {
    const { checkText: text, check: button } = words;
    return { title: words.checkTitle(unchecked), text, button, part: '/leverandorer#bekreft' };
  }
  const unfinished = minutes.filter(({ state }) => state !== 'published');
  const [first] = unfinished;
  if (first) {
    const part = `/referater/${first.number}`;
    const title = words.minutesTitle(unfinished.length);
    return { title, text: words.minutesText, button: words.minutes, part };
  }
  const toDraw = activities.find(
    ({ state, allocation, drawnAt, replyBy, signUps }) =>
      state === 'published' &&
      allocation === 'lot' &&
      drawnAt === null &&
      signUps.length > 0 &&
      replyBy !== null &&
      request.today > replyBy,
  );
  if (toDraw) {
    const part = `/aktiviteter/${toDraw.number}`;
    return { title: words.drawTitle, text: words.drawText(toDraw.title), button: words.draw, part };
  }
  const draft = activities.find(({ state }) => state === 'draft');
  if (draft) {
    const part = `/aktiviteter/${draft.number}`;
    return { title: words.publishTitle, text: words.publishText(draft.title), button: words.publish, part };
  }
  const deadline = activities
    .flatMap(({ state, replyBy }) => (state === 'published' && replyBy !== null ? [replyBy] : []))
    .filter((day) => day >= request.today)
    .toSorted()[0];
  return deadline
    ? {
        title: words.waitTitle,
        text: words.waitText(request.format.date(deadline)),
        button: words.wait,
        part: '/fortalt',
      }
    : null;
}

function Plain({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="next-step" aria-labelledby="neste">
      <h2 id="neste">{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

/** On to the requirements: the table of moves says whether it may be done. */
function MoveOn({ isSecond, ...props }: DialogueProps & { readonly isSecond: boolean }) {
  return (
    <form method="post" action={dialoguePart(props, '/videre')}>
      <LateMinutes {...props} />
      <input type="hidden" name="versjon" value={String(props.view.procurement.leadVersion)} />
      <Submit label={props.asked.request.texts.dialogue.next.on} isSecond={isSecond} />
    </form>
  );
}

interface NextThingProps extends DialogueProps {
  readonly isTalking: boolean;
  readonly mayMoveOn: boolean;
}

export function NextThing(props: NextThingProps) {
  const { asked, view, isTalking, mayMoveOn } = props;
  const { texts } = asked.request;
  const words = texts.dialogue.next;
  const { phase } = view.procurement.state;
  const thing = mayWrite(props) ? waiting(props) : null;
  const isBefore = phase === 'forming' || phase === 'needs';
  if (thing && (isTalking || phase === 'needs')) {
    const { title, text, button, part } = thing;
    const whole = isBefore ? `${text} ${words.notBegunText}` : text;
    return (
      <>
        <NextStep
          texts={texts.site}
          id="neste"
          title={title}
          text={whole}
          href={dialoguePart(props, part)}
          button={button}
        />
        {phase === 'dialogue' && mayMoveOn ? <MoveOn {...props} isSecond /> : null}
      </>
    );
  }
  if (isBefore) return <Plain title={words.notBegun} text={words.notBegunText} />;
  if (phase !== 'dialogue') return <Plain title={words.onTitle} text="" />;
  return (
    <Plain title={words.onTitle} text={words.onText}>
      {mayMoveOn ? <MoveOn {...props} isSecond={false} /> : null}
    </Plain>
  );
}
