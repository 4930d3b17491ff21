// What the pages of assignments share: the assignment as the reader may see it, sentences of what is wrong, where a body stands, and
// what a hand-in points to.
import { type AssignmentView, viewOfAssignment } from '../../../flows/assignments/view.ts';
import { type LocalDate, localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { HandIn } from '../../../modules/network/assignments/model.ts';
import type { Standing } from '../../../modules/network/assignments/rules.ts';
import type { NetworkFile } from '../../../modules/network/files/model.ts';
import type { Gathering } from '../../../modules/network/gatherings/model.ts';
import { gatheringBook } from '../../../modules/network/gatherings/queries.ts';
import type { AssignmentsTexts } from '../../../texts/assignments.nb.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Mark } from '../../components/mark.tsx';
import { StoredFileLink } from '../../components/stored-file.tsx';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { networkProblem } from '../networks/found-network.ts';
import type { AssignmentPlace, FramedAssignmentPage } from './place.ts';

/** One assignment, and where the reader stands. */
export interface AssignmentProps {
  readonly place: AssignmentPlace;
  readonly own: AssignmentView;
}

export type AssignmentAnswer = (props: AssignmentProps) => PageResult | Promise<PageResult>;

export const assignmentWords = ({ texts }: PageRequest): AssignmentsTexts => texts.assignments;

/** What is wrong and how to mend it; dates in it are written as people write them. */
function assignmentProblem(request: PageRequest, one: Problem): string {
  const known = request.texts.assignments.problems as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  const say = known[one.code];
  if (!say) return networkProblem(request, one);
  const facts = Object.entries(one.facts).map(([name, value]) =>
    name === 'first' || name === 'last' ? [name, request.format.date(value as LocalDate)] : [name, value],
  );
  return say(Object.fromEntries(facts));
}

/** The sentence of the first problem at a path, or below it; undefined where there is none. */
export function assignmentProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}:`));
  return found && assignmentProblem(request, found);
}

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  readonly idOf: (path: string) => string;
}

/** A problem stands once, however many fields have it. */
export function AssignmentFaults({ request, problems, idOf }: FaultsProps) {
  const lines = new Map(
    problems.map((one) => {
      const line = { id: idOf(one.path), text: assignmentProblem(request, one) };
      return [`${line.id} ${line.text}`, line];
    }),
  );
  return <ErrorSummary title={request.texts.assignments.faults} lines={[...lines.values()]} />;
}

/** A page of the assignment itself, below the list. */
export const assignmentPart = ({ own }: AssignmentProps, part = ''): string =>
  `/${own.assignment.number}${part}`;

export const assignmentHref = (props: AssignmentProps, part = ''): string =>
  props.place.href(assignmentPart(props, part));

/** A page below one assignment. */
export function belowAssignment(
  props: AssignmentProps,
  framed: FramedAssignmentPage & { readonly heading: string },
): Page {
  const { place, own } = props;
  return place.page({
    ...framed,
    crumbs: [{ label: own.assignment.title, href: assignmentHref(props) }],
    children: (
      <>
        {framed.children}
        <p class="frame section-end no-print">
          <a href={assignmentHref(props)}>{assignmentWords(place.request).back}</a>
        </p>
      </>
    ),
  });
}

export const assignmentGone = ({ request }: AssignmentPlace): PageResult =>
  notFoundPage(request, assignmentWords(request).problems['assignment.gone']({}));

/** For an assignment that the reader may see; all others look the same. */
export async function withAssignment(place: AssignmentPlace, answer: AssignmentAnswer): Promise<PageResult> {
  const nr = place.request.params['nr'] ?? '';
  const number = /^\d{1,4}$/.test(nr) ? Number(nr) : 0;
  const asked = { network: place.network.id, number, reader: place.reader };
  const own = await viewOfAssignment(place.ctx, asked);
  return own ? answer({ place, own }) : assignmentGone(place);
}

/** What every command on an assignment is asked with. */
export const askedOf = ({ place, own }: AssignmentProps) => ({
  network: place.network.id,
  party: place.party,
  number: own.assignment.number,
});

/** The gathering it belongs to; null where it belongs to none, or to one the reader does not see. */
export async function gatheringOf({ place, own }: AssignmentProps): Promise<Gathering | null> {
  const { gathering: number } = own.assignment;
  if (number === null) return null;
  const book = await gatheringBook(place.ctx, { network: place.network.id, number });
  return book && (book.gathering.state !== 'draft' || place.reader.leads) ? book.gathering : null;
}

/** «Etter «Skriv behovet»» */
export const gatheringText = (
  request: PageRequest,
  { side }: AssignmentView['assignment'],
  gathering: Pick<Gathering, 'title'>,
): string => assignmentWords(request).gathering[side](gathering.title);

function standingText(request: PageRequest, { state, deliveredOn, isLate }: Standing): string {
  const { standing: words } = assignmentWords(request);
  if (deliveredOn !== null) {
    const on = request.format.date(deliveredOn);
    return isLate ? words.deliveredLate(on) : words.delivered(on);
  }
  if (state === 'draft') return isLate ? words.lateDraft : words.draft;
  return isLate ? words.late : words.notBegun;
}

export function StandingMark({ request, standing }: { request: PageRequest; standing: Standing }) {
  const label = standingText(request, standing);
  const { state } = standing;
  if (state === 'notBegun') return <>{label}</>;
  const kind = state === 'delivered' ? 'confirmed' : 'uncertain';
  return <Mark kind={kind} texts={request.texts.site} label={label} />;
}

/** «Sist endret 12.12.2026 kl. 10.05.» */
export function changedText(request: PageRequest, { changedAt }: HandIn): string {
  const at = changedAt.getTime();
  const clock = localTimeAt(at).replace(':', '.');
  return assignmentWords(request).handIn.changed(request.format.date(localDateAt(at)), clock);
}

export const HandInFile = ({ file, ...props }: AssignmentProps & { readonly file: NetworkFile }) => (
  <StoredFileLink
    request={props.place.request}
    file={file}
    href={assignmentHref(props, `/filer/${file.id}`)}
  />
);

interface HandInTextProps {
  readonly props: AssignmentProps;
  readonly handIn: HandIn;
  /** The level of its headings, below the one it stands under. */
  readonly at: 'h2' | 'h3';
}

/** What a body has written, its files, and what it points to; titles alone of what is its own in Samkjøp. */
export function HandInText({ props, handIn, at: Heading }: HandInTextProps) {
  const words = assignmentWords(props.place.request);
  return (
    <>
      {handIn.text === '' ? <p>{words.answer.empty}</p> : <p class="as-written narrow">{handIn.text}</p>}
      {handIn.webLinks.length === 0 ? null : (
        <>
          <Heading>{words.answer.links}</Heading>
          <ul class="lines">
            {handIn.webLinks.map((link) => (
              <li key={link}>
                <a href={link} rel="nofollow noreferrer">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {handIn.files.length === 0 ? null : (
        <>
          <Heading>{words.answer.files}</Heading>
          <ul class="lines">
            {handIn.files.map((file) => (
              <li key={file.id}>
                <HandInFile {...props} file={file} />
              </li>
            ))}
          </ul>
        </>
      )}
      {handIn.things.length === 0 ? null : (
        <>
          <Heading>{words.answer.things}</Heading>
          <ul class="lines">
            {handIn.things.map(({ kind, id, title }) => (
              <li key={`${kind} ${id}`}>{words.answer.thing(words.things[kind], title)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
