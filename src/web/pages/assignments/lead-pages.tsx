// What the leader does with an assignment that is ready: gives it, moves its last day, closes it, takes it back, throws a draft away.
import { assignmentLetters, participantsFor } from '../../../flows/assignments/letters.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  closeAssignment,
  giveAssignment,
  moveDue,
  removeAssignment,
  withdrawAssignment,
} from '../../../modules/network/assignments/lead-commands.ts';
import { LONGEST } from '../../../modules/network/assignments/rules.ts';
import type { Participant } from '../../../modules/network/life/model.ts';
import { participantsOf } from '../../../modules/network/life/queries.ts';
import { TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { versionIn } from '../networks/form-parts.tsx';
import { assignmentPage } from './assignment-page.tsx';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  askedOf,
  assignmentHref,
  assignmentPart,
  assignmentProblemAt,
  assignmentWords,
  belowAssignment,
} from './assignment-parts.tsx';

/** Participants of all bodies it is for. */
async function everybody({ place, own }: AssignmentProps): Promise<Participant[]> {
  const participants = await participantsOf(place.ctx, { network: place.network.id, body: null });
  return participantsFor(
    participants,
    own.asked.map(({ body }) => body),
  );
}

export const give: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const { assignment } = own;
  const letters = await assignmentLetters(place.services, {
    kind: 'given',
    network: place.network,
    assignment,
    to: await everybody(props),
    dueOn: assignment.dueOn,
  });
  const version = versionIn(await place.form());
  const done = await giveAssignment(place.ctx, { ...askedOf(props), letters, version });
  return place.after(done, assignmentPart(props, '?sagt=gitt'), (problems) =>
    assignmentPage(props, problems),
  );
};

export const close: AssignmentAnswer = async (props) =>
  props.place.after(
    await closeAssignment(props.place.ctx, askedOf(props)),
    assignmentPart(props, '?sagt=avsluttet'),
    (problems) => assignmentPage(props, problems),
  );

export const remove: AssignmentAnswer = async (props) =>
  props.place.after(await removeAssignment(props.place.ctx, askedOf(props)), '?sagt=slettet', (problems) =>
    assignmentPage(props, problems),
  );

interface OneField {
  readonly heading: string;
  readonly lead: string;
  /** Of the field, the form's address and where problems lead. */
  readonly name: 'frist' | 'trekk';
  readonly path: 'dueOn' | 'why';
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly button: string;
  readonly keep: string;
}

function oneFieldPage(props: AssignmentProps, field: OneField, problems: readonly Problem[]): Page {
  const { request } = props.place;
  return belowAssignment(props, {
    heading: field.heading,
    lead: field.lead,
    problems,
    children: (
      <form class="frame section stack narrow" method="post" action={assignmentHref(props, `/${field.name}`)}>
        <AssignmentFaults request={request} problems={problems} idOf={() => field.name} />
        <TextField
          id={field.name}
          name={field.name}
          label={field.label}
          {...(field.hint === undefined ? {} : { hint: field.hint })}
          value={field.value}
          maxLength={field.maxLength}
          error={assignmentProblemAt(request, problems, field.path)}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {field.button}
          </button>
          <a href={assignmentHref(props)}>{field.keep}</a>
        </p>
      </form>
    ),
  });
}

function duePage(props: AssignmentProps, value: string, problems: readonly Problem[]): Page {
  const { due: words, form } = assignmentWords(props.place.request);
  const field = { ...words, heading: words.title, label: words.due, hint: form.dueHint } as const;
  return oneFieldPage(props, { ...field, name: 'frist', path: 'dueOn', value, maxLength: 40 }, problems);
}

export const showDue: AssignmentAnswer = (props) => {
  const { dueOn } = props.own.assignment;
  return duePage(props, dueOn === null ? '' : props.place.request.format.date(dueOn), []);
};

export const move: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const typed = textIn(await place.form(), 'frist', 40);
  const due = parseLocalDate(typed, 'dueOn');
  if (!due.ok) return duePage(props, typed, due.problems);
  const letters = await assignmentLetters(place.services, {
    kind: 'moved',
    network: place.network,
    assignment: own.assignment,
    to: await everybody(props),
    dueOn: due.value,
  });
  const done = await moveDue(place.ctx, { ...askedOf(props), letters, dueOn: due.value });
  return place.after(done, assignmentPart(props, '?sagt=flyttet'), (problems) =>
    duePage(props, typed, problems),
  );
};

function withdrawPage(props: AssignmentProps, value: string, problems: readonly Problem[]): Page {
  const { withdraw: words } = assignmentWords(props.place.request);
  const field = { ...words, heading: words.title, label: words.why } as const;
  return oneFieldPage(
    props,
    { ...field, name: 'trekk', path: 'why', value, maxLength: LONGEST.why },
    problems,
  );
}

export const showWithdraw: AssignmentAnswer = (props) => withdrawPage(props, '', []);

export const withdraw: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const why = textIn(await place.form(), 'trekk', LONGEST.why + 1);
  const letters = await assignmentLetters(place.services, {
    kind: 'withdrawn',
    network: place.network,
    assignment: own.assignment,
    to: await everybody(props),
    dueOn: null,
    about: { why },
  });
  const done = await withdrawAssignment(place.ctx, { ...askedOf(props), letters, why });
  return place.after(done, assignmentPart(props, '?sagt=trukket'), (problems) =>
    withdrawPage(props, why, problems),
  );
};
