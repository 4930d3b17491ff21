// What a body hands in: a draft that only it sees, then delivered, and changed until the assignment is closed. The same by a link.
import type { Problem } from '../../../kernel/result.ts';
import { keepHandIn } from '../../../modules/network/assignments/hand-in-commands.ts';
import { LONGEST, MOST_WEB_LINKS, mayDo } from '../../../modules/network/assignments/rules.ts';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { versionIn } from '../networks/form-parts.tsx';
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
} from './assignment-parts.tsx';

interface Typed {
  readonly text: string;
  /** One address on each line. */
  readonly links: string;
  readonly version: number;
}

const FIELDS: Readonly<Record<string, string>> = { text: 'svar', webLinks: 'lenker' };
const idOf = (path: string): string => FIELDS[path.split(':')[0] ?? ''] ?? 'svar';

/** Titles of what is attached, and what keeps the text and leads to attaching; by a link nobody attaches. */
function Things({ place, own }: AssignmentProps) {
  const words = assignmentWords(place.request);
  const things = own.ownHandIn?.things ?? [];
  return (
    <div class="stack-s">
      <h3>{words.handIn.things}</h3>
      {things.length === 0 ? null : (
        <ul class="lines">
          {things.map(({ kind, id, title }) => (
            <li key={`${kind} ${id}`}>{words.answer.thing(words.things[kind], title)}</li>
          ))}
        </ul>
      )}
      <p class="small">{place.isSignedIn ? words.handIn.thingsLead : words.handIn.thingsByLink}</p>
      {place.isSignedIn ? (
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="legg-ved">
            {things.length === 0 ? words.handIn.attach : words.handIn.attachMore}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Names of the files, and what keeps the text and leads to putting one in. */
function Files({ place, own }: AssignmentProps) {
  const words = assignmentWords(place.request);
  const files = own.ownHandIn?.files ?? [];
  return (
    <div class="stack-s">
      <h3>{words.answer.files}</h3>
      {files.length === 0 ? null : (
        <ul class="lines">
          {files.map(({ id, fileName }) => (
            <li key={id}>{fileName}</li>
          ))}
        </ul>
      )}
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="filer">
          {files.length === 0 ? words.handIn.addFile : words.handIn.addMoreFiles}
        </button>
      </p>
    </div>
  );
}

function Form(props: AssignmentProps & { readonly typed: Typed; readonly problems: readonly Problem[] }) {
  const { place, own, typed, problems } = props;
  const { request } = place;
  const { handIn: words } = assignmentWords(request);
  const isDelivered = own.ownHandIn?.state === 'delivered';
  return (
    <form class="stack narrow" method="post" action={assignmentHref(props, '/svar')}>
      <AssignmentFaults request={request} problems={problems} idOf={idOf} />
      <input type="hidden" name="versjon" value={String(typed.version)} />
      <TextArea
        id="svar"
        name="svar"
        label={words.text}
        hints={words.textHints}
        value={typed.text}
        rows={10}
        maxLength={LONGEST.answer}
        error={assignmentProblemAt(request, problems, 'text')}
      />
      <TextArea
        id="lenker"
        name="lenker"
        label={words.webLinks}
        hints={words.webLinksHints}
        value={typed.links}
        rows={2}
        error={assignmentProblemAt(request, problems, 'webLinks')}
      />
      <Files {...props} />
      <Things {...props} />
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="lever">
          {isDelivered ? words.save : words.deliver}
        </button>
        {isDelivered ? null : (
          <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="lagre">
            {words.keep}
          </button>
        )}
      </p>
      {own.ownHandIn ? <p class="small">{changedText(request, own.ownHandIn)}</p> : null}
    </form>
  );
}

function page(props: AssignmentProps, typed: Typed, problems: readonly Problem[]): Page {
  const { place, own } = props;
  const { handIn: words, page: around } = assignmentWords(place.request);
  const { assignment } = own;
  const isDelivered = own.ownHandIn?.state === 'delivered';
  return belowAssignment(props, {
    heading: words.title,
    lead: isDelivered ? words.leadDelivered : words.lead,
    problems,
    children: (
      <>
        <Section
          id="oppgaven"
          title={assignment.title}
          margin={<p>{assignment.isShared ? words.all : words.leaderOnly}</p>}
        >
          <div class="stack">
            {place.ownCase === null ? null : <p>{around.ownCase(place.ownCase)}</p>}
            <p class="as-written narrow">{assignment.text}</p>
          </div>
        </Section>
        <div class="frame section">
          <Form {...props} typed={typed} problems={problems} />
        </div>
      </>
    ),
  });
}

export const mayHandIn = ({ place, own }: AssignmentProps): boolean =>
  place.mayAnswer && own.own !== null && mayDo('answer', own.assignment.state);

export const showHandIn: AssignmentAnswer = (props) => {
  if (!mayHandIn(props)) return assignmentGone(props.place);
  const { ownHandIn: handIn } = props.own;
  const typed = {
    text: handIn?.text ?? '',
    links: handIn?.webLinks.join('\n') ?? '',
    version: handIn?.version ?? 0,
  };
  return page(props, typed, []);
};

const LONGEST_LINKS = (MOST_WEB_LINKS + 3) * (LONGEST.webLink + 1);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Wish = 'lever' | 'lagre' | 'filer' | 'legg-ved';

/** Where each way of sending leads, and what is said there. */
const TO: Readonly<Record<Wish, (wasDelivered: boolean) => string>> = {
  lever: (wasDelivered) => (wasDelivered ? '?sagt=endret' : '?sagt=levert'),
  lagre: (wasDelivered) => (wasDelivered ? '?sagt=endret' : '?sagt=utkast'),
  filer: () => '/filer',
  'legg-ved': () => '/legg-ved',
};

export const handIn: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const form = await place.form();
  const sent = textIn(form, 'gjor', 10);
  const wish = (Object.keys(TO) as Wish[]).find((one) => one === sent) ?? 'lagre';
  const typed: Typed = {
    text: textIn(form, 'svar', LONGEST.answer + 1),
    links: textIn(form, 'lenker', LONGEST_LINKS),
    version: versionIn(form),
  };
  const done = await keepHandIn(place.ctx, {
    ...askedOf(props),
    text: typed.text,
    webLinks: linesOf(typed.links),
    isDelivered: wish === 'lever',
    version: typed.version,
  });
  const wasDelivered = own.ownHandIn?.state === 'delivered';
  return place.after(done, assignmentPart(props, TO[wish](wasDelivered)), (problems) =>
    page(props, typed, problems),
  );
};
