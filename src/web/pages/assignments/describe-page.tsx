// What the leader writes of an assignment: begun, and changed until it is given.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { changeAssignment, planAssignment } from '../../../modules/network/assignments/lead-commands.ts';
import {
  type AssignmentFacts,
  GATHERING_SIDES,
  type GatheringSide,
} from '../../../modules/network/assignments/model.ts';
import { LONGEST } from '../../../modules/network/assignments/rules.ts';
import type { Gathering } from '../../../modules/network/gatherings/model.ts';
import { gatheringBooks } from '../../../modules/network/gatherings/queries.ts';
import { DIVISIONS } from '../../../modules/network/intake/model.ts';
import { keptGroups } from '../../../modules/network/intake/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { Choices, type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SendButton, versionIn } from '../networks/form-parts.tsx';
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
import type { AssignmentPlace } from './place.ts';

interface Typed extends Omit<AssignmentFacts, 'dueOn'> {
  readonly due: string;
}

const EMPTY: Typed = {
  title: '',
  text: '',
  gathering: null,
  side: 'after',
  due: '',
  bodies: null,
  isShared: true,
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'navn',
  text: 'tekst',
  gathering: 'samling',
  dueOn: 'frist',
  bodies: 'til',
};
const idOf = (path: string): string => FIELDS[path] ?? 'navn';

interface Choosable {
  readonly gatherings: readonly Gathering[];
  /** Which bodies it can be for; the value is their numbers. */
  readonly groups: readonly Option[];
}

const choiceOf = (bodies: readonly BodyId[] | null): string => bodies?.toSorted().join(' ') ?? '';

/** All, each group as the leader has kept it, and what stands already. */
async function choosable(
  { ctx, network, parties, request }: AssignmentPlace,
  typed: Typed,
): Promise<Choosable> {
  const words = assignmentWords(request).form;
  const { divisions } = request.texts.networkIntake;
  const kept = await keptGroups(ctx, network.id);
  const names = (bodies: readonly BodyId[]): string =>
    request.format.list(bodies.map((body) => parties.nameOf(body)));
  const groups = DIVISIONS.flatMap((division) =>
    (kept[division] ?? []).map(({ number, bodies }) => ({
      value: choiceOf(bodies),
      label: words.bodiesGroup(divisions[division].title, number, names(bodies)),
    })),
  );
  const chosen = choiceOf(typed.bodies);
  const isKnown = typed.bodies === null || groups.some(({ value }) => value === chosen);
  return {
    gatherings: (await gatheringBooks(ctx, network.id))
      .map(({ gathering }) => gathering)
      .filter(({ state }) => state !== 'cancelled'),
    groups: [
      { value: '', label: words.bodiesAll },
      ...groups,
      ...(isKnown ? [] : [{ value: chosen, label: words.bodiesSame(names(typed.bodies ?? [])) }]),
    ],
  };
}

interface FieldsProps {
  readonly place: AssignmentPlace;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly choices: Choosable;
}

function Fields({ place, typed, problems, choices }: FieldsProps) {
  const { request } = place;
  const words = assignmentWords(request);
  const errorAt = (path: string) => assignmentProblemAt(request, problems, path);
  return (
    <>
      <AssignmentFaults request={request} problems={problems} idOf={idOf} />
      <TextField
        id="navn"
        name="navn"
        label={words.form.title}
        value={typed.title}
        maxLength={LONGEST.title}
        error={errorAt('title')}
      />
      <TextArea
        id="tekst"
        name="tekst"
        label={words.form.text}
        hints={words.form.textHints}
        value={typed.text}
        rows={7}
        maxLength={LONGEST.text}
        error={errorAt('text')}
      />
      <TextField
        id="frist"
        name="frist"
        label={words.form.due}
        hint={words.form.dueHint}
        value={typed.due}
        error={errorAt('dueOn')}
      />
      <SelectField
        id="samling"
        name="samling"
        label={words.form.gathering}
        value={String(typed.gathering ?? '')}
        options={[
          { value: '', label: words.form.gatheringNone },
          ...choices.gatherings.map(({ number, title }) => ({ value: String(number), label: title })),
        ]}
        error={errorAt('gathering')}
      />
      {choices.gatherings.length === 0 ? null : (
        <Choices
          name="side"
          legend={words.form.side}
          options={GATHERING_SIDES.map((side) => ({ value: side, label: words.sides[side] }))}
          chosen={[typed.side]}
        />
      )}
      <SelectField
        id="til"
        name="til"
        label={words.form.bodies}
        value={choiceOf(typed.bodies)}
        options={choices.groups}
        error={errorAt('bodies')}
      />
      <Choices
        name="lesere"
        legend={words.form.shared}
        options={[
          { value: 'alle', label: words.form.sharedAll },
          { value: 'leder', label: words.form.sharedLeader },
        ]}
        chosen={[typed.isShared ? 'alle' : 'leder']}
      />
    </>
  );
}

const sideIn = (sent: string): GatheringSide => GATHERING_SIDES.find((one) => one === sent) ?? 'after';

const LONGEST_BODIES = 4000;

function typedIn(form: FormData): Typed {
  const bodies = textIn(form, 'til', LONGEST_BODIES);
  const gathering = textIn(form, 'samling', 5);
  return {
    title: textIn(form, 'navn', LONGEST.title + 1),
    text: textIn(form, 'tekst', LONGEST.text + 1),
    gathering: /^\d{1,4}$/.test(gathering) ? Number(gathering) : null,
    side: sideIn(textIn(form, 'side', 10)),
    due: textIn(form, 'frist', 40),
    bodies: bodies === '' ? null : (bodies.split(' ') as BodyId[]),
    isShared: textIn(form, 'lesere', 10) !== 'leder',
  };
}

const dueIn = ({ due }: Typed): Result<LocalDate | null> =>
  due === '' ? ok(null) : parseLocalDate(due, 'dueOn');

async function newPage(place: AssignmentPlace, typed: Typed, problems: readonly Problem[]): Promise<Page> {
  const words = assignmentWords(place.request).form;
  return place.page({
    heading: words.newTitle,
    lead: words.lead,
    problems,
    children: (
      <form class="frame section section-end stack narrow" method="post" action={place.href('/ny')}>
        <Fields place={place} typed={typed} problems={problems} choices={await choosable(place, typed)} />
        <SendButton label={words.save} />
      </form>
    ),
  });
}

export const showNew = (place: AssignmentPlace): Promise<Page> => newPage(place, EMPTY, []);

export async function plan(place: AssignmentPlace): Promise<PageResult> {
  const typed = typedIn(await place.form());
  const due = dueIn(typed);
  if (!due.ok) return newPage(place, typed, due.problems);
  const done = await planAssignment(place.ctx, {
    network: place.network.id,
    party: place.party,
    facts: { ...typed, dueOn: due.value },
  });
  return place.after(done, done.ok ? `/${done.value}?sagt=lagret` : '', (problems) =>
    newPage(place, typed, problems),
  );
}

async function editPage(props: AssignmentProps, typed: Typed, problems: readonly Problem[]): Promise<Page> {
  const { place, own } = props;
  const words = assignmentWords(place.request).form;
  return belowAssignment(props, {
    heading: words.editTitle,
    lead: words.lead,
    problems,
    children: (
      <form class="frame section stack narrow" method="post" action={assignmentHref(props, '/endre')}>
        <input type="hidden" name="versjon" value={String(own.assignment.version)} />
        <Fields place={place} typed={typed} problems={problems} choices={await choosable(place, typed)} />
        <SendButton label={words.save} />
      </form>
    ),
  });
}

export const showEdit: AssignmentAnswer = (props) => {
  const { assignment } = props.own;
  const due = assignment.dueOn === null ? '' : props.place.request.format.date(assignment.dueOn);
  return editPage(props, { ...assignment, due }, []);
};

export const change: AssignmentAnswer = async (props) => {
  const { place } = props;
  const form = await place.form();
  const typed = typedIn(form);
  const due = dueIn(typed);
  if (!due.ok) return editPage(props, typed, due.problems);
  const done = await changeAssignment(place.ctx, {
    ...askedOf(props),
    facts: { ...typed, dueOn: due.value },
    version: versionIn(form),
  });
  return place.after(done, assignmentPart(props, '?sagt=lagret'), (problems) =>
    editPage(props, typed, problems),
  );
};
