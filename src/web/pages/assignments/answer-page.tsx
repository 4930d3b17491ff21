// What one body has handed in, what was said about it, and a form to say something. The same by a link.
import { assignmentLetters, participantsFor } from '../../../flows/assignments/letters.ts';
import type { Problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { deleteFeedback, giveFeedback } from '../../../modules/network/assignments/hand-in-commands.ts';
import type { Feedback, HandIn } from '../../../modules/network/assignments/model.ts';
import { feedbackTo, LONGEST, mayDo, sayingFaults } from '../../../modules/network/assignments/rules.ts';
import { participantsOf } from '../../../modules/network/life/queries.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  askedOf,
  assignmentGone,
  assignmentHref,
  assignmentPart,
  assignmentProblemAt,
  assignmentWords,
  belowAssignment,
  changedText,
  HandInText,
} from './assignment-parts.tsx';
import type { AssignmentPlace } from './place.ts';

interface AnswerProps extends AssignmentProps {
  readonly handIn: HandIn;
}

/** «Lillefjord, innkjøp»; or who leads. */
function fromWords({ request, parties, network }: AssignmentPlace, { body, role }: Feedback): string {
  const { answer: words } = assignmentWords(request);
  return body === null
    ? words.leader(parties.nameOf(network.leader))
    : words.from(parties.nameOf(body), role);
}

const mayDelete = ({ place, own }: AssignmentProps, { body }: Feedback): boolean =>
  mayDo('answer', own.assignment.state) &&
  (place.mayLead || (place.mayAnswer && body !== null && body === place.reader.body));

/** What was said about a hand-in. */
export function FeedbackList({ handIn, ...props }: AnswerProps) {
  const { place, own } = props;
  const { request } = place;
  const { answer: words } = assignmentWords(request);
  const said = feedbackTo(own, handIn);
  if (said.length === 0) return <p>{words.noFeedback}</p>;
  return (
    <ul class="ruled-list">
      {said.map((one) => (
        <li key={one.id}>
          {one.good === '' ? null : (
            <p class="as-written narrow">
              <strong>{words.good}:</strong> {one.good}
            </p>
          )}
          {one.consider === '' ? null : (
            <p class="as-written narrow">
              <strong>{words.consider}:</strong> {one.consider}
            </p>
          )}
          <p class="tiny">{words.by(fromWords(place, one), request.format.date(one.on))}</p>
          {mayDelete(props, one) ? (
            <form method="post" action={assignmentHref(props, `/svar/${handIn.body}/slett`)}>
              <input type="hidden" name="tilbakemelding" value={one.id} />
              <button
                class="ds-button"
                data-variant="tertiary"
                type="submit"
                aria-label={words.removeOf(fromWords(place, one))}
              >
                {words.remove}
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface Typed {
  readonly good: string;
  readonly consider: string;
  readonly role: string;
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const FIELDS: Readonly<Record<string, string>> = { good: 'bra', consider: 'tenk', role: 'rolle' };

function Say({ handIn, sent, ...props }: AnswerProps & { readonly sent: Sent | null }) {
  const { place, own } = props;
  const { request, reader } = place;
  const { answer: words, problems: refusals } = assignmentWords(request);
  if (!mayDo('answer', own.assignment.state) || !(place.mayAnswer || place.mayLead)) return null;
  const [obstacle] = sayingFaults(own, handIn.body, reader);
  if (obstacle) {
    const say = obstacle.code === 'assignment.deliverFirst' ? refusals[obstacle.code]({}) : null;
    return say === null ? null : (
      <p>
        {say} <a href={assignmentHref(props, '/svar')}>{assignmentWords(request).page.ownStart}</a>
      </p>
    );
  }
  const problems = sent?.problems ?? [];
  const typed = sent?.typed ?? { good: '', consider: '', role: place.role };
  const errorAt = (path: string) => assignmentProblemAt(request, problems, path);
  return (
    <form class="stack narrow" method="post" action={assignmentHref(props, `/svar/${handIn.body}`)}>
      <h3>{words.give}</h3>
      <p class="small">{reader.body === null ? words.giveLeadLeader : words.giveLead}</p>
      <AssignmentFaults request={request} problems={problems} idOf={(path) => FIELDS[path] ?? 'bra'} />
      <TextArea
        id="bra"
        name="bra"
        label={words.good}
        value={typed.good}
        rows={3}
        maxLength={LONGEST.feedback}
        error={errorAt('good')}
      />
      <TextArea
        id="tenk"
        name="tenk"
        label={words.consider}
        value={typed.consider}
        rows={3}
        maxLength={LONGEST.feedback}
        error={errorAt('consider')}
      />
      {reader.body === null ? null : (
        <TextField
          id="rolle"
          name="rolle"
          label={words.role}
          hint={words.roleHint}
          value={typed.role}
          maxLength={LONGEST.role}
          error={errorAt('role')}
        />
      )}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

function page(props: AnswerProps, sent: Sent | null): Page {
  const { place, handIn } = props;
  const { request, parties } = place;
  const words = assignmentWords(request);
  return belowAssignment(props, {
    heading: words.answer.title(parties.nameOf(handIn.body)),
    lead: changedText(request, handIn),
    problems: sent?.problems ?? [],
    children: (
      <>
        <div class="frame section stack">
          <HandInText props={props} handIn={handIn} at="h2" />
        </div>
        <Section id="tilbakemeldinger" title={words.page.feedbackHead}>
          <div class="stack">
            <FeedbackList {...props} />
            <Say {...props} sent={sent} />
          </div>
        </Section>
      </>
    ),
  });
}

/** For a delivered hand-in that the reader may see. */
const withHandIn =
  (answer: (props: AnswerProps) => PageResult | Promise<PageResult>): AssignmentAnswer =>
  (props) => {
    const body = props.place.request.params['body'] ?? '';
    const handIn = props.own.handIns.find((one) => one.body === body && one.state === 'delivered');
    return handIn ? answer({ ...props, handIn }) : assignmentGone(props.place);
  };

export const showAnswer: AssignmentAnswer = withHandIn((props) => page(props, null));

export const say: AssignmentAnswer = withHandIn(async (props) => {
  const { place, own, handIn } = props;
  const { parties, network, reader } = place;
  const form = await place.form();
  const typed: Typed = {
    good: textIn(form, 'bra', LONGEST.feedback + 1),
    consider: textIn(form, 'tenk', LONGEST.feedback + 1),
    role: reader.body === null ? '' : textIn(form, 'rolle', LONGEST.role + 1),
  };
  const participants = await participantsOf(place.ctx, { network: network.id, body: handIn.body });
  const letters = await assignmentLetters(place.services, {
    kind: 'feedback',
    network,
    assignment: own.assignment,
    to: participantsFor(participants, [handIn.body]),
    dueOn: null,
    about: { bodies: [parties.nameOf(reader.body ?? network.leader)] },
    // Whoever says more does not write again.
    onceKey: `assignment:${own.assignment.id}:feedback:${reader.body ?? 'leader'}:${handIn.body}`,
  });
  const done = await giveFeedback(place.ctx, {
    ...askedOf(props),
    ...typed,
    receiver: handIn.body,
    letters,
  });
  return place.after(done, assignmentPart(props, `/svar/${handIn.body}?sagt=tilbakemelding`), (problems) =>
    page(props, { typed, problems }),
  );
});

export const removeSaid: AssignmentAnswer = withHandIn(async (props) => {
  const { place, handIn } = props;
  const feedback = textIn(await place.form(), 'tilbakemelding', 40);
  if (!isUuid(feedback)) return assignmentGone(place);
  const done = await deleteFeedback(place.ctx, { ...askedOf(props), feedback });
  return place.after(done, assignmentPart(props, `/svar/${handIn.body}?sagt=slettet`), () =>
    assignmentGone(place),
  );
});
