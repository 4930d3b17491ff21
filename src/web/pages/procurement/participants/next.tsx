// The one next step of whoever looks: for the leading party what stands in the way of the next phase, or the way to it; for
// an invited body what is waited for from it. The only warm point of the page.
import type { Problem } from '../../../../kernel/result.ts';
import { changedSinceAnswer } from '../../../../modules/procurement/life/asked-basis.ts';
import { mandateFault } from '../../../../modules/procurement/life/conditions.ts';
import { AFTER_NOTICE, type Member, type Phase } from '../../../../modules/procurement/life/model.ts';
import type { MoveKind } from '../../../../modules/procurement/life/moves.ts';
import { obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import { NextStep } from '../../../components/next-step.tsx';
import { countOfBodies } from '../../proposals/body-words.ts';
import { mayLead, Version } from '../form-parts.tsx';
import { LateMinutes } from '../late-minutes.tsx';
import { condensed, firstMend, Missing } from '../missing.tsx';
import { procurementProblem } from '../problem-text.ts';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';
import { LateNext } from './late-next.tsx';

type Ahead = Extract<MoveKind, 'startNeeds' | 'startDialogue' | 'startRequirements' | 'lock'>;

/** The way on from each phase. */
const AHEAD: Readonly<Partial<Record<Phase, Ahead>>> = {
  forming: 'startNeeds',
  needs: 'startDialogue',
  dialogue: 'startRequirements',
  requirements: 'lock',
};

/** What stands in the way of the next phase. */
function obstaclesAhead({ view }: ProcurementProps, ahead: Ahead): Problem[] {
  const { state } = view.procurement;
  const move =
    ahead === 'startRequirements' ? ({ kind: ahead, withoutDialogue: null } as const) : { kind: ahead };
  return obstaclesTo(state, move, view.moment);
}

/** «to kommuner mangler fullmakt», or how many things are missing where they are of several kinds. */
function inShort({ asked }: ProcurementProps, problems: readonly Problem[]): string {
  const { texts, format } = asked.request;
  const words = texts.procurement.next;
  const codes = new Set(problems.map(({ code }) => code));
  const [code = ''] = codes;
  const short = codes.size === 1 ? words.short[code] : undefined;
  const bodies = [...new Set(problems.flatMap(({ facts }) => facts['body'] ?? []))].map(String);
  if (short) return short(bodies.length > 0 ? countOfBodies(asked.request, bodies) : '');
  return words.things(format.countWord(condensed(problems).length));
}

function NotYet(props: ProcurementProps & { readonly ahead: Ahead; readonly problems: readonly Problem[] }) {
  const { asked, ahead, problems } = props;
  const { texts } = asked.request;
  const words = texts.procurement.next;
  const mend = firstMend(props, problems);
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{texts.site.nextStep}</p>
      <h2 id="neste">{words.notYet[ahead](inShort(props, problems))}</h2>
      <Missing {...props} problems={problems} />
      {mend ? (
        <p class="buttons">
          <a class="ds-button" href={mend.href}>
            {words.mend[mend.place]}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** A phase is begun by a button; the list is locked on a page that shows it first. */
function Go(props: ProcurementProps & { readonly ahead: Ahead }) {
  const { asked, view, ahead } = props;
  const { texts } = asked.request;
  const words = texts.procurement.next;
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{texts.site.nextStep}</p>
      <h2 id="neste">{words.goTitle[ahead]}</h2>
      <p>{words.goText[ahead]}</p>
      {ahead === 'lock' || ahead === 'startRequirements' ? <LateMinutes {...props} /> : null}
      {ahead === 'lock' ? (
        <p class="buttons">
          <a class="ds-button" href={procurementPath(props, '/las')}>
            {words.goButton.lock}
          </a>
        </p>
      ) : (
        <form class="buttons" method="post" action={procurementPath(props, '/fase')}>
          <Version version={view.procurement.leadVersion} />
          <button class="ds-button" type="submit" name="til" value={ahead}>
            {words.goButton[ahead]}
          </button>
        </form>
      )}
    </section>
  );
}

function LeadStep(props: ProcurementProps) {
  const { asked, view } = props;
  const { texts } = asked.request;
  const words = texts.procurement.next;
  const { state } = view.procurement;
  if (state.members.length === 0 && state.phase === 'forming') {
    return (
      <NextStep
        texts={texts.site}
        id="neste"
        title={words.inviteTitle}
        text={words.inviteText}
        href={procurementPath(props, '/inviter')}
        button={words.inviteButton}
      >
        <a href={procurementPath(props, '/staende')}>{texts.procurement.members.standingLink}</a>
      </NextStep>
    );
  }
  const ahead = AHEAD[state.phase];
  if (!ahead) return null;
  const problems = obstaclesAhead(props, ahead);
  return problems.length > 0 ? (
    <NotYet {...props} ahead={ahead} problems={problems} />
  ) : (
    <Go {...props} ahead={ahead} />
  );
}

interface Waited {
  readonly title: string;
  readonly text: string;
  readonly part: string;
  readonly button: string;
}

/** What is waited for from the body; null where nothing is. */
function waitedFor({ asked, view }: ProcurementProps, own: Member): Waited | null {
  const { texts, format } = asked.request;
  const words = texts.procurement.next;
  const { state } = view.procurement;
  if (own.answer === 'none') {
    const isLate = state.joinBy !== null && view.moment.today > state.joinBy;
    const title =
      state.joinBy === null || isLate ? words.ownAnswerOpen : words.ownAnswer(format.dateLong(state.joinBy));
    return { title, text: words.ownAnswerText, part: '/svar', button: words.mend.answer };
  }
  if (own.answer !== 'joins') return null;
  if (!state.items.every(({ id }) => own.volumes[id]?.length === state.term.years)) {
    return { title: words.ownVolumes, text: words.ownVolumesText, part: '/svar', button: words.mend.answer };
  }
  const changed = changedSinceAnswer(own, state).map(({ name }) => `«${name}»`);
  if (changed.length > 0) {
    const text = words.ownAnswerOldText(format.list(changed));
    return { title: words.ownAnswerOld, text, part: '/svar', button: words.mend.answer };
  }
  const fault = mandateFault(own, state, view.moment.today);
  if (fault) {
    const isNone = fault.code === 'procurement.mandateMissing';
    const text = isNone ? words.ownMandateText : procurementProblem(asked, fault);
    return { title: words.ownMandate, text, part: '/fullmakt', button: words.mend.mandate };
  }
  const { isOn, fact, declared } = own.impartiality;
  return (isOn || fact !== null) && declared === null
    ? {
        title: words.ownImpartiality,
        text: words.ownImpartialityText,
        part: '/habilitet',
        button: words.mend.impartiality,
      }
    : null;
}

function OwnStep(props: ProcurementProps & { readonly own: Member }) {
  const { asked, view, own } = props;
  const { texts, format } = asked.request;
  const words = texts.procurement.next;
  if (own.withdrew) return <p class="done">{words.ownWithdrew(format.date(own.withdrew.on))}</p>;
  const waited = waitedFor(props, own);
  if (waited) {
    return (
      <NextStep
        texts={texts.site}
        id="neste"
        title={waited.title}
        text={waited.text}
        href={procurementPath(props, waited.part)}
        button={waited.button}
      />
    );
  }
  if (own.answer === 'declines') return <p class="done">{words.ownDeclined}</p>;
  return <p class="done">{words.ownDone(view.parties.nameOf(view.procurement.state.lead))}</p>;
}

/** Of a body that leads and buys: what waits for it as a buyer, in one line below. */
function OwnLine(props: ProcurementProps & { readonly own: Member }) {
  const waited = waitedFor(props, props.own);
  if (!waited) return null;
  return (
    <p>
      {props.asked.request.texts.procurement.next.youToo}{' '}
      <a href={procurementPath(props, waited.part)}>{waited.title}</a>
    </p>
  );
}

export function NextThing(props: ProcurementProps) {
  const { asked, view } = props;
  const { texts } = asked.request;
  const words = texts.procurement.next;
  const { state } = view.procurement;
  if (state.phase === 'cancelled') return <p class="refused">{words.cancelled(state.reason ?? '')}</p>;
  if (AFTER_NOTICE.includes(state.phase)) return <LateNext {...props} />;
  if (state.phase === 'locked') {
    return (
      <NextStep
        texts={texts.site}
        id="neste"
        title={words.lockedTitle}
        text={words.lockedText}
        href={procurementPath(props, '/liste')}
        button={words.lockedButton}
      />
    );
  }
  if (mayLead(props)) {
    return (
      <div class="stack">
        <LeadStep {...props} />
        {view.own ? <OwnLine {...props} own={view.own} /> : null}
      </div>
    );
  }
  return view.own ? <OwnStep {...props} own={view.own} /> : null;
}
