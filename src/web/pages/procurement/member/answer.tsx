// A body's answer to the invitation; and the same form for the leading party, which registers those with a standing mandate.
import { leadMoves, ownMoves } from '../../../../flows/procurement/manage.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import { askedBasis } from '../../../../modules/procurement/life/asked-basis.ts';
import { type Member, memberOf } from '../../../../modules/procurement/life/model.ts';
import type { Move } from '../../../../modules/procurement/life/moves.ts';
import { obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { ExplainedChoices } from '../../../components/explained-choices.tsx';
import { TextField } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { textIn } from '../../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../../page.ts';
import { Faults, mayAnswer, mayLead, Version } from '../form-parts.tsx';
import { afterMove, procurementGone } from '../found-procurement.ts';
import { Missing } from '../missing.tsx';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { LONGEST_TEXT, versionAgain, versionIn } from '../typed.ts';
import {
  participationBefore,
  participationIn,
  readParticipation,
  type TypedParticipation,
  withFirstYear,
} from './typed-participation.ts';
import { VolumesTable } from './volumes-table.tsx';

interface AnswerProps extends ProcurementProps {
  readonly member: Member;
  /** True where the leading party fills it in for a standing member. */
  readonly isForOther: boolean;
}

interface Sent {
  readonly typed: TypedParticipation;
  readonly problems: readonly Problem[];
  readonly version: number;
  /** The form is only given back: nothing was refused. */
  readonly isDraft?: boolean;
}

const FIELDS: Readonly<Record<string, string>> = {
  answer: 'svar',
  reservations: 'forbehold',
  ceiling: 'grense',
  name: 'navn',
  email: 'epost',
  reason: 'hvorfor',
  volumes: 'volumtabell',
};

const fieldOf = (path: string): string =>
  path.startsWith('volume:') ? `volum-${path.slice('volume:'.length)}-0` : (FIELDS[path] ?? path);

type FormProps = AnswerProps & Omit<Sent, 'isDraft'>;

function Whether({ asked, typed, problems, isForOther }: FormProps) {
  const words = asked.request.texts.procurementAnswers.answer;
  const choices = [
    { value: 'joins', label: words.join, text: words.joinText },
    { value: 'declines', label: words.decline, text: words.declineText },
  ];
  if (isForOther) return null;
  return (
    <>
      <ExplainedChoices
        name="svar"
        legend={words.joinTitle}
        choices={choices}
        chosen={typed.answer}
        error={procurementProblemAt(asked, problems, 'answer')}
      />
      <div class="narrow">
        <TextArea
          id="hvorfor"
          name="hvorfor"
          label={words.why}
          value={typed.why}
          rows={2}
          maxLength={LONGEST_TEXT}
          error={procurementProblemAt(asked, problems, 'reason')}
        />
      </div>
    </>
  );
}

function Terms({ asked, typed, problems }: FormProps) {
  const words = asked.request.texts.procurementAnswers.answer;
  return (
    <div class="stack narrow">
      <TextArea
        id="forbehold"
        name="forbehold"
        label={words.reservations}
        hints={words.reservationsHints}
        value={typed.reservations}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={procurementProblemAt(asked, problems, 'reservations')}
      />
      <TextField
        id="grense"
        name="grense"
        label={words.ceiling}
        hint={words.ceilingHint}
        value={typed.ceiling}
        error={procurementProblemAt(asked, problems, 'ceiling')}
      />
    </div>
  );
}

function Reach({ asked, typed, problems }: FormProps) {
  const words = asked.request.texts.procurementAnswers.answer;
  return (
    <div class="stack narrow">
      <h3>{words.contactTitle}</h3>
      <p class="small">{words.contactHint}</p>
      <TextField
        id="navn"
        name="navn"
        label={words.contactName}
        value={typed.contact.name}
        maxLength={200}
        error={procurementProblemAt(asked, problems, 'name')}
      />
      <TextField
        id="epost"
        name="epost"
        label={words.contactEmail}
        value={typed.contact.email}
        maxLength={254}
        type="email"
        error={procurementProblemAt(asked, problems, 'email')}
      />
    </div>
  );
}

/** The body has answered itself: what the leader writes over needs a reason, and the body is told. */
function WhyOver({ asked, view, member, typed, problems }: FormProps) {
  if (member.answeredBy !== (member.body as string)) return null;
  const words = asked.request.texts.procurementAnswers.answer;
  return (
    <div class="narrow">
      <TextArea
        id="hvorfor"
        name="hvorfor"
        label={words.over(view.parties.nameOf(member.body))}
        hints={[words.overHint]}
        value={typed.why}
        rows={2}
        maxLength={LONGEST_TEXT}
        error={procurementProblemAt(asked, problems, 'reason')}
      />
    </div>
  );
}

function Form(props: FormProps) {
  const { asked, view, typed, problems, version, isForOther, member } = props;
  const words = asked.request.texts.procurementAnswers.answer;
  const { items } = view.procurement.state;
  const action = procurementPath(props, isForOther ? `/medlem/${member.body}` : '/svar');
  return (
    <form method="post" action={action}>
      {/* Enter in a field presses the first button of a form: that one saves. */}
      <button
        class="visually-hidden"
        type="submit"
        name="gjor"
        value="lagre"
        tabIndex={-1}
        aria-hidden="true"
      >
        {words.button}
      </button>
      <Version version={version} />
      <input type="hidden" name="grunnlag" value={askedBasis(view.procurement.state)} />
      <div class="frame section">
        <div class="stack">
          <Faults asked={asked} problems={problems} idOf={fieldOf} />
          <Whether {...props} />
          <ExplainedChoices
            name="binder"
            legend={words.commitmentTitle}
            choices={[
              { value: 'binding', label: words.binding, text: words.bindingText },
              { value: 'option', label: words.option, text: words.optionText },
            ]}
            chosen={typed.commitment}
          />
        </div>
      </div>
      <Section
        id="volumtabell"
        title={words.volumesTitle}
        margin={
          <>
            <p>
              <strong>{words.marginTitle}</strong>
            </p>
            <p>{words.margin}</p>
          </>
        }
      >
        {items.length === 0 ? <p>{words.noItems}</p> : <VolumesTable {...props} />}
      </Section>
      <div class="frame section">
        <div class="stack">
          <Terms {...props} />
          {isForOther ? <WhyOver {...props} /> : <Reach {...props} />}
          <p class="buttons">
            <button class="ds-button" type="submit" name="gjor" value="lagre">
              {words.button}
            </button>
          </p>
        </div>
      </div>
    </form>
  );
}

function leadText({ asked, view, isForOther }: AnswerProps): string {
  const { texts, format } = asked.request;
  const words = texts.procurementAnswers.answer;
  const { lead, joinBy } = view.procurement.state;
  if (isForOther) return words.forText;
  if (joinBy === null) return words.joinText;
  const deadline = format.dateLong(joinBy);
  return view.moment.today > joinBy ? words.late(deadline) : words.lead(view.parties.nameOf(lead), deadline);
}

/** What stands in the way of answering at all. */
function closedFor({ view, member }: AnswerProps): Problem[] {
  const participation = { commitment: 'binding', volumes: {}, reservations: '', ceiling: null } as const;
  const move = { kind: 'join', body: member.body, participation, reason: '–' } as const;
  return obstaclesTo(view.procurement.state, move, view.moment);
}

function page(props: AnswerProps, sent: Sent | null): Page {
  const { asked, view, member, isForOther } = props;
  const { texts } = asked.request;
  const words = texts.procurementAnswers.answer;
  const closed = closedFor(props);
  const isAllowed = isForOther ? mayLead(props) : mayAnswer(props);
  const shown = sent ?? { typed: participationBefore(props, member), problems: [], version: member.version };
  return procurementPage({
    ...props,
    heading: isForOther ? words.titleFor(view.parties.nameOf(member.body)) : words.title,
    lead: leadText(props),
    ...(sent && !sent.isDraft ? { status: 422 as const } : {}),
    children:
      closed.length > 0 || !isAllowed ? (
        <div class="frame section">
          {closed.length > 0 ? <Missing {...props} problems={closed} /> : <p>{words.onlyBuyers}</p>}
        </div>
      ) : (
        <Form {...props} {...shown} />
      ),
  });
}

type Act = (props: AnswerProps) => PageResult | Promise<PageResult>;

/** For a body that is among the members itself. */
const asMember =
  (act: Act) =>
  (props: ProcurementProps): PageResult | Promise<PageResult> =>
    props.view.own
      ? act({ ...props, member: props.view.own, isForOther: false })
      : procurementGone(props.asked);

/** For the leading party, about a member with a standing mandate. */
const forStanding =
  (act: Act) =>
  (props: ProcurementProps): PageResult | Promise<PageResult> => {
    const { asked, view } = props;
    const member = memberOf(view.procurement.state, (asked.request.params['kommune'] ?? '') as BodyId);
    return view.isLead && member?.isStanding
      ? act({ ...props, member, isForOther: true })
      : procurementGone(asked);
  };

/** What the answer says; null where none is chosen. */
function moveOf(
  { member, isForOther, view }: AnswerProps,
  typed: TypedParticipation,
): { move: Extract<Move, { kind: 'join' | 'decline' }> | null; problems: readonly Problem[] } {
  const answer = isForOther ? 'joins' : typed.answer;
  if (answer === 'declines') {
    return { move: { kind: 'decline', body: member.body, reason: typed.why }, problems: [] };
  }
  if (answer !== 'joins') return { move: null, problems: [problem('procurement.answerMissing', 'answer')] };
  const participation = readParticipation(typed, view.procurement.state.items);
  return participation.ok
    ? {
        move: {
          ...{ kind: 'join', body: member.body, participation: participation.value },
          ...(isForOther && typed.why.trim() !== '' ? { reason: typed.why.trim() } : {}),
        },
        problems: [],
      }
    : { move: null, problems: participation.problems };
}

const save: Act = async (props) => {
  const { asked, view, member, isForOther } = props;
  const { ctx, services } = asked;
  const form = await asked.form();
  const typed = participationIn(form, props);
  const version = versionIn(form) ?? member.version;
  if (textIn(form, 'gjor', 20) === 'kopier') {
    return page(props, { typed: withFirstYear(typed), problems: [], version, isDraft: true });
  }
  const refused = (problems: readonly Problem[]) =>
    page(props, { typed, problems, version: versionAgain(problems, { sent: version, now: member.version }) });
  // Whoever is in sees what it means for the others before it leaves.
  const isLeaving = typed.answer === 'declines' && member.answer === 'joins' && !member.isStanding;
  if (isLeaving && !isForOther) return redirect(procurementPath(props, '/trekk'));
  const { move, problems } = moveOf(props, typed);
  if (!move) return refused(problems);
  const basis = textIn(form, 'grunnlag', 40);
  const moving = { ctx, view, version, ...(basis === '' ? {} : { basis }) };
  if (isForOther) {
    return afterMove(props, await leadMoves(services, moving, [move]), { said: 'svar', refused });
  }
  const own = move.kind === 'join' ? { ...moving, contact: typed.contact } : moving;
  const made = await ownMoves(services, own, [move]);
  return afterMove(props, made, { said: move.kind === 'decline' ? 'nei' : 'svar', refused });
};

export const answerPage = asMember((props) => page(props, null));
export const giveAnswer = asMember(save);
export const standingAnswerPage = forStanding((props) => page(props, null));
export const giveStandingAnswer = forStanding(save);
