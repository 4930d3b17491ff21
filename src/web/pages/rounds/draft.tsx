// A draft: about the round, what it asks about, whom it asks, and the button that sends it. Each part is a form of its own;
// what is sent is what was saved.
import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PartyContact } from '../../../modules/accounts/recipient-queries.ts';
import { LONGEST_TITLE } from '../../../modules/planning/rounds/draft-commands.ts';
import type { Round, RoundLine } from '../../../modules/planning/rounds/model.ts';
import type { SharedEnding } from '../../../modules/planning/rounds/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { categoriesByName } from '../plan/fact-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { categoryName } from '../site/category-words.ts';
import { HeadingForm, type TypedHeading } from './heading-form.tsx';
import { roundProblem, roundProblemAt } from './problem-text.ts';
import { type RoundProps, roundPath, Said, startText } from './round-parts.tsx';

export interface TypedMember {
  readonly isAsked: boolean;
  readonly name: string;
  readonly email: string;
}

/** What was just sent and could not be used. */
export interface SentDraft {
  readonly part: 'heading' | 'lines' | 'members' | 'send';
  readonly problems: readonly Problem[];
  readonly heading?: TypedHeading;
  readonly line?: { readonly title: string; readonly category: string; readonly start: string };
  readonly members?: ReadonlyMap<string, TypedMember>;
}

export interface DraftProps extends RoundProps {
  readonly sent: SentDraft | null;
  readonly suggested: readonly SharedEnding[];
  /** Bodies that may be asked: the cooperation's members and those chosen besides. */
  readonly choices: readonly BodyId[];
  readonly people: ReadonlyMap<BodyId, readonly PartyContact[]>;
}

/** Of the year before the round's and the year itself, so that what ends at new year is there. */
export const suggestedSpan = ({ year }: Round) => ({
  from: addDays(localDate(`${year}-01-01`), -180),
  to: localDate(`${year}-12-31`),
});

const categoryText = ({ request }: AskedForParty, id: string): string => {
  const category = request.snapshot.categories.categories.byId.get(id);
  return category ? categoryName(category, request.language) : id;
};

/** How a suggestion would stand in the round. */
export const suggestionTitle = (asked: AskedForParty, { title, category }: SharedEnding): string =>
  title ?? categoryText(asked, category);

const problemsOf = ({ sent }: DraftProps, part: SentDraft['part']): readonly Problem[] =>
  sent?.part === part ? sent.problems : [];

function Faults({
  props,
  part,
  idOf,
}: {
  props: DraftProps;
  part: SentDraft['part'];
  idOf: (path: string) => string;
}) {
  const { request } = props.asked;
  const lines = problemsOf(props, part).map((one) => ({
    id: idOf(one.path),
    text: roundProblem(request, one),
  }));
  return <ErrorSummary title={request.texts.rounds.faults} lines={lines} />;
}

function Lines({ asked, round }: DraftProps) {
  const { request } = asked;
  const words = request.texts.rounds.draft;
  if (round.lines.length === 0) return <p>{words.noLines}</p>;
  return (
    <DataTable<RoundLine>
      caption={words.linesCaption}
      columns={[
        { label: words.columns.title, cell: ({ title }) => title },
        { label: words.columns.category, cell: ({ category }) => categoryText(asked, category) },
        { label: words.columns.start, cell: (line) => startText(request, round, line) },
        {
          label: words.columns.remove,
          cell: ({ id, title }) => (
            <label class="check">
              <input type="checkbox" name="fjern" value={id} />
              {words.columns.remove}
              <span class="visually-hidden"> {title}</span>
            </label>
          ),
        },
      ]}
      rows={round.lines}
      keyOf={({ id }) => id}
    />
  );
}

function Suggestions({ asked, suggested }: DraftProps) {
  const { request, parties } = asked;
  const words = request.texts.rounds.draft;
  if (suggested.length === 0) return <p class="small">{words.noneSuggested}</p>;
  return (
    <fieldset class="stack-s">
      <legend>{words.suggested}</legend>
      <p class="tiny">{words.suggestedHint}</p>
      {suggested.map((one) => (
        <label class="check" key={one.item}>
          <input type="checkbox" name="forslag" value={one.item} />
          {words.suggestion(
            suggestionTitle(asked, one),
            parties.nameOf(one.body),
            request.format.date(one.earliest),
          )}
        </label>
      ))}
    </fieldset>
  );
}

const LINE_FIELDS: Readonly<Record<string, string>> = {
  lineTitle: 'linje',
  category: 'kategori',
  start: 'oppstart',
};

function LinesForm(props: DraftProps) {
  const { asked, round, sent } = props;
  const { request } = asked;
  const words = request.texts.rounds.draft;
  const problems = problemsOf(props, 'lines');
  const typed = sent?.line ?? { title: '', category: '', start: '' };
  const options = categoriesByName(request).map((one) => ({
    value: one.id,
    label: categoryName(one, request.language),
  }));
  const at = (path: string) => roundProblemAt(request, problems, path);
  return (
    <form class="stack" method="post" action={roundPath(props, '/linjer')}>
      <Faults props={props} part="lines" idOf={(path) => LINE_FIELDS[path] ?? 'linje'} />
      <Lines {...props} />
      <Suggestions {...props} />
      <h3>{words.own}</h3>
      <TextField
        id="linje"
        name="linje"
        label={words.lineTitle}
        value={typed.title}
        maxLength={LONGEST_TITLE}
        error={at('lineTitle')}
      />
      <SelectField
        id="kategori"
        name="kategori"
        label={words.category}
        value={typed.category}
        options={[{ value: '', label: words.chooseCategory }, ...options]}
        error={at('category')}
      />
      <TextField
        id="oppstart"
        name="oppstart"
        label={words.start}
        hint={request.texts.rounds.heading.dateHint}
        value={typed.start}
        error={at('start')}
      />
      <input type="hidden" name="versjon" value={String(round.version)} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.saveLines}
        </button>
      </p>
    </form>
  );
}

function MemberFields({ props, body }: { props: DraftProps; body: BodyId }) {
  const { asked, round, sent, people } = props;
  const { request, parties } = asked;
  const words = request.texts.rounds.draft;
  const kept = round.members.find((member) => member.body === body);
  const typed = sent?.members?.get(body) ?? {
    isAsked: kept !== undefined || round.members.length === 0,
    name: kept?.contactName ?? '',
    email: kept?.contactEmail ?? '',
  };
  const names = (people.get(body) ?? []).map(({ name }) => name);
  const name = parties.nameOf(body);
  const error =
    roundProblemAt(request, problemsOf(props, 'members'), `contact.${body}`) ??
    roundProblemAt(request, problemsOf(props, 'send'), `contact.${body}`);
  return (
    <fieldset class="round-member">
      <legend>{name}</legend>
      <label class="check">
        <input type="checkbox" name="spor" value={body} checked={typed.isAsked} />
        {words.ask(name)}
      </label>
      <p class="small">{names.length > 0 ? words.people(request.format.list(names)) : words.nobody}</p>
      <div class="field-row">
        <TextField
          id={`navn-${body}`}
          name={`navn-${body}`}
          label={words.contactName}
          value={typed.name}
          maxLength={120}
        />
        <TextField
          id={`epost-${body}`}
          name={`epost-${body}`}
          label={words.contactEmail}
          value={typed.email}
          maxLength={254}
          error={error}
        />
      </div>
    </fieldset>
  );
}

const contactField = (path: string): string =>
  path.startsWith('contact.') ? `epost-${path.slice('contact.'.length)}` : 'flere';

function MembersForm(props: DraftProps) {
  const { asked, round, choices } = props;
  const { request, parties, party } = asked;
  const words = request.texts.rounds.draft;
  const others = parties
    .list(party.isDemo)
    .filter(({ kind, id }) => kind !== 'cooperation' && !(choices as readonly string[]).includes(id))
    .map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <form class="stack" method="post" action={roundPath(props, '/medlemmer')}>
      <Faults props={props} part="members" idOf={contactField} />
      <p>{words.membersText}</p>
      {choices.map((body) => (
        <MemberFields key={body} props={props} body={body} />
      ))}
      <SelectField
        id="flere"
        name="flere"
        label={words.more}
        value=""
        options={[{ value: '', label: words.chooseMore }, ...others]}
      />
      <input type="hidden" name="versjon" value={String(round.version)} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.saveMembers}
        </button>
      </p>
    </form>
  );
}

function SendForm(props: DraftProps) {
  const { asked, round } = props;
  const { request } = asked;
  const words = request.texts.rounds.draft;
  return (
    <div class="stack">
      <Faults
        props={props}
        part="send"
        idOf={(path) => (path === 'deadline' ? 'frist' : path === 'lines' ? 'linje' : contactField(path))}
      />
      {round.deadline === null ? (
        <p>{words.noDeadline}</p>
      ) : (
        <form class="stack" method="post" action={roundPath(props, '/send')}>
          <input type="hidden" name="versjon" value={String(round.version)} />
          <p>{words.sendText(request.format.dateLong(round.deadline))}</p>
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.send}
            </button>
          </p>
        </form>
      )}
      <form method="post" action={roundPath(props, '/fjern')}>
        <button class="ds-button" data-variant="tertiary" type="submit">
          {words.remove}
        </button>
      </form>
    </div>
  );
}

export function draftPage(props: DraftProps): Page {
  const { asked, round, sent } = props;
  const { request, party, paths } = asked;
  const { draft: words, heading, list } = request.texts.rounds;
  const typed = sent?.heading ?? {
    title: round.title,
    year: String(round.year),
    message: round.message,
    deadline: round.deadline ? request.format.date(round.deadline) : '',
    silence: round.silence,
  };
  return {
    kind: 'page',
    title: round.title,
    own: { party, current: 'rounds' },
    crumbs: [{ label: list.title, href: paths.ownOf(party.id, '/runder') }],
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, round.isDemo),
    body: (
      <>
        <div class="frame head">
          <h1>{round.title}</h1>
          <p class="lead">{words.lead}</p>
          <Said request={request} />
        </div>
        <Section id="om" title={words.about}>
          <HeadingForm
            request={request}
            action={roundPath(props, '/endre')}
            typed={typed}
            problems={problemsOf(props, 'heading')}
            button={heading.save}
            version={round.version}
          />
        </Section>
        <Section id="linjer" title={words.lines}>
          <LinesForm {...props} />
        </Section>
        <Section id="medlemmer" title={words.members}>
          <MembersForm {...props} />
        </Section>
        <Section id="send" title={words.sendTitle}>
          <SendForm {...props} />
        </Section>
      </>
    ),
  };
}
