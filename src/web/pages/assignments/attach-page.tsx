// Lets a hand-in point to the body's own contracts, needs and procurements: searched for among what it has. For those who are signed
// in: whoever comes by a link alone may have been put in by the leader, and sees nothing of the body's lists.
import { type FoundThings, findOwnThings, ownThing } from '../../../flows/assignments/own-things.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { attachThing, detachThing } from '../../../modules/network/assignments/hand-in-commands.ts';
import { type OwnThing, THING_KINDS } from '../../../modules/network/assignments/model.ts';
import { mayDo } from '../../../modules/network/assignments/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  askedOf,
  assignmentGone,
  assignmentHref,
  assignmentPart,
  assignmentWords,
  belowAssignment,
} from './assignment-parts.tsx';

const LONGEST_SEARCH = 80;

interface ThingButtonProps {
  readonly props: AssignmentProps;
  readonly thing: OwnThing;
  /** Below the page's own address. */
  readonly part: '' | '/fjern';
  readonly label: string;
  readonly whole: string;
}

function ThingButton({ props, thing, part, label, whole }: ThingButtonProps) {
  return (
    <form class="inline" method="post" action={assignmentHref(props, `/legg-ved${part}`)}>
      <input type="hidden" name="slag" value={thing.kind} />
      <input type="hidden" name="id" value={thing.id} />
      <button class="as-link" type="submit" aria-label={whole}>
        {label}
      </button>
    </form>
  );
}

function Attached(props: AssignmentProps) {
  const words = assignmentWords(props.place.request);
  const things = props.own.ownHandIn?.things ?? [];
  return (
    <Section id="lagt-ved" title={words.attach.attached}>
      {things.length === 0 ? (
        <p>{words.handIn.thingsNone}</p>
      ) : (
        <ul class="ruled-list">
          {things.map((thing) => (
            <li key={`${thing.kind} ${thing.id}`}>
              {words.answer.thing(words.things[thing.kind], thing.title)}{' '}
              <ThingButton
                props={props}
                thing={thing}
                part="/fjern"
                label={words.attach.detach}
                whole={words.attach.detachOf(thing.title)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Found({ props, found }: { props: AssignmentProps; found: FoundThings }) {
  const { attach: words } = assignmentWords(props.place.request);
  const attached = props.own.ownHandIn?.things ?? [];
  const isAttached = ({ kind, id }: OwnThing): boolean =>
    attached.some((one) => one.kind === kind && one.id === id);
  const things = found.things.filter((thing) => !isAttached(thing));
  if (things.length === 0) return null;
  const more = found.count - found.things.length;
  return (
    <>
      <h3>{words.kinds[found.kind]}</h3>
      <ul class="ruled-list">
        {things.map((thing) => (
          <li key={thing.id}>
            {thing.title}{' '}
            <ThingButton
              props={props}
              thing={thing}
              part=""
              label={words.choose}
              whole={words.chooseOf(thing.title)}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="small">{words.more(more)}</p> : null}
    </>
  );
}

async function page(props: AssignmentProps, problems: readonly Problem[]): Promise<Page> {
  const { place } = props;
  const { request, ctx, reader } = place;
  const { attach: words } = assignmentWords(request);
  const search = (request.query.get('sok') ?? '').trim().slice(0, LONGEST_SEARCH);
  const all = reader.body === null ? [] : await findOwnThings(ctx, { body: reader.body, words: search });
  const found = all.filter(({ things }) => things.length > 0);
  return belowAssignment(props, {
    heading: words.title,
    lead: words.lead,
    problems,
    children: (
      <>
        <div class="frame">
          <AssignmentFaults request={request} problems={problems} idOf={() => 'sok'} />
        </div>
        <Attached {...props} />
        <div class="frame section stack">
          <form class="stack narrow" method="get" action={assignmentHref(props, '/legg-ved')}>
            <TextField id="sok" name="sok" label={words.search} value={search} maxLength={LONGEST_SEARCH} />
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.button}
              </button>
              <a href={assignmentHref(props, '/svar')}>{words.back}</a>
            </p>
          </form>
          {found.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            found.map((one) => <Found key={one.kind} props={props} found={one} />)
          )}
        </div>
      </>
    ),
  });
}

const mayAttach = ({ place, own }: AssignmentProps): boolean =>
  place.isSignedIn && place.mayAnswer && own.own !== null && mayDo('answer', own.assignment.state);

export const showAttach: AssignmentAnswer = (props) =>
  mayAttach(props) ? page(props, []) : assignmentGone(props.place);

async function sentThing({ place }: AssignmentProps): Promise<{ kind: string; id: string }> {
  const form = await place.form();
  return { kind: textIn(form, 'slag', 20), id: textIn(form, 'id', 40) };
}

const THING_GONE = refuse(problem('assignment.thingGone', 'thing'));

export const attach: AssignmentAnswer = async (props) => {
  const { place } = props;
  const { body } = place.reader;
  if (!mayAttach(props) || body === null) return assignmentGone(place);
  const thing = await ownThing(place.ctx, { body, ...(await sentThing(props)) });
  const done = thing ? await attachThing(place.ctx, { ...askedOf(props), thing }) : THING_GONE;
  return place.after(done, assignmentPart(props, '/legg-ved?sagt=vedlagt'), (problems) =>
    page(props, problems),
  );
};

export const detach: AssignmentAnswer = async (props) => {
  const { place } = props;
  if (!mayAttach(props)) return assignmentGone(place);
  const { kind, id } = await sentThing(props);
  const known = THING_KINDS.find((one) => one === kind);
  const done = known
    ? await detachThing(place.ctx, { ...askedOf(props), thing: { kind: known, id } })
    : THING_GONE;
  return place.after(done, assignmentPart(props, '/legg-ved?sagt=fjernet'), (problems) =>
    page(props, problems),
  );
};
