// A draft is changed and sent: whom to ask, who leads, until when, with what words; and whom to write to where nobody of a
// body is here. Two forms: what is sent is what was saved.

import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { proposalProblem, proposalProblemAt } from './problem-text.ts';
import { nameOf, type ViewProps } from './proposal-parts.tsx';

/** As typed. */
export interface TypedDraft {
  readonly members: readonly string[];
  readonly lead: string;
  readonly deadline: string;
  readonly message: string;
}

/** E-mails by body, as typed. */
export type TypedContacts = Readonly<Record<string, string>>;

export interface SentDraft {
  readonly typed: TypedDraft | null;
  readonly contacts: TypedContacts;
  readonly problems: readonly Problem[];
}

const USUAL_DAYS = 21;
const LONGEST_MESSAGE = 4000;
const LONGEST_EMAIL = 254;

export const typedDraft = (form: FormData): TypedDraft => ({
  members: form.getAll('med').filter((one) => typeof one === 'string'),
  lead: textIn(form, 'leder', 10),
  deadline: textIn(form, 'frist', 20),
  message: textIn(form, 'tekst', LONGEST_MESSAGE + 1),
});

const contactName = (body: string): string => `epost-${body}`;

export const typedContacts = (form: FormData, bodies: readonly BodyId[]): TypedContacts =>
  Object.fromEntries(bodies.map((body) => [body, textIn(form, contactName(body), LONGEST_EMAIL)]));

interface DraftProps extends ViewProps {
  /** Of the proposal's page; each form adds its part. */
  readonly path: string;
  readonly sent: SentDraft | null;
  /** Bodies that somebody answers for here. */
  readonly reached: readonly BodyId[];
  /** Who proposes needs no letter. */
  readonly proposer: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  members: 'med',
  lead: 'leder',
  deadline: 'frist',
  message: 'tekst',
};

const fieldOf = ({ path }: Problem): string =>
  path.startsWith('contact.') ? contactName(path.slice('contact.'.length)) : (FIELDS[path] ?? 'frist');

function Faults({ request, sent }: DraftProps) {
  const lines = (sent?.problems ?? []).map((one) => ({
    id: fieldOf(one),
    text: proposalProblem(request, one),
  }));
  return <ErrorSummary title={request.texts.proposals.faults} lines={lines} />;
}

function EditForm({ request, view, path, sent }: DraftProps) {
  const words = request.texts.proposals.draft;
  const { proposal, today } = view;
  const problems = sent?.problems ?? [];
  const typed = sent?.typed ?? {
    members: proposal.members.map(({ body }) => body as string),
    lead: proposal.lead as string,
    deadline: request.format.date(proposal.deadline ?? addDays(today, USUAL_DAYS)),
    message: proposal.message,
  };
  const options = proposal.members.map(({ body }) => ({ value: body, label: nameOf(view, body) }));
  return (
    <form class="stack" method="post" action={`${path}/endre`}>
      <input type="hidden" name="versjon" value={String(proposal.version)} />
      <div id="med">
        <Choices
          name="med"
          legend={words.members}
          hint={words.membersHint}
          type="checkbox"
          options={options}
          chosen={typed.members}
        />
      </div>
      <SelectField
        id="leder"
        name="leder"
        label={words.leadField}
        value={typed.lead}
        options={options}
        error={proposalProblemAt(request, problems, 'lead')}
      />
      <div class="narrow">
        <TextField
          id="frist"
          name="frist"
          label={words.deadline}
          hint={words.deadlineHint}
          value={typed.deadline}
          maxLength={20}
          error={proposalProblemAt(request, problems, 'deadline')}
        />
      </div>
      <TextArea
        id="tekst"
        name="tekst"
        label={words.message}
        hints={words.messageHints}
        value={typed.message}
        maxLength={LONGEST_MESSAGE}
        error={proposalProblemAt(request, problems, 'message')}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

/** Bodies of a draft that need a personal link. */
export const unreachedOf = (
  { view }: Pick<DraftProps, 'view'>,
  reached: readonly BodyId[],
  proposer: string,
): BodyId[] =>
  view.proposal.members
    .map(({ body }) => body)
    .filter((body) => !reached.includes(body) && (body as string) !== proposer);

function SendForm(props: DraftProps) {
  const { request, view, path, sent, reached, proposer } = props;
  const words = request.texts.proposals.draft;
  const { proposal } = view;
  if (proposal.deadline === null) return <p>{words.sendNoDeadline}</p>;
  const here = reached.filter((body) => (body as string) !== proposer);
  return (
    <form class="stack" method="post" action={`${path}/send`}>
      <input type="hidden" name="versjon" value={String(proposal.version)} />
      <p>{words.sendText(request.format.dateLong(proposal.deadline))}</p>
      {here.length > 0 ? (
        <p>{words.reached(request.format.list(here.map((body) => nameOf(view, body))))}</p>
      ) : null}
      {unreachedOf(props, reached, proposer).map((body) => (
        <TextField
          key={body}
          id={contactName(body)}
          name={contactName(body)}
          label={words.contact(nameOf(view, body))}
          hint={words.contactHint}
          type="email"
          value={sent?.contacts[body] ?? ''}
          maxLength={LONGEST_EMAIL}
          error={proposalProblemAt(request, sent?.problems ?? [], `contact.${body}`)}
        />
      ))}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

export function DraftSection(props: DraftProps) {
  const { request, path } = props;
  const words = request.texts.proposals.draft;
  return (
    <Section id="utkast" title={words.title}>
      <div class="stack">
        <Faults {...props} />
        <div class="two">
          <EditForm {...props} />
          <div class="stack">
            <h3>{words.sendTitle}</h3>
            <SendForm {...props} />
            <form class="buttons" method="post" action={`${path}/fjern`}>
              <button class="ds-button" data-variant="tertiary" type="submit">
                {words.remove}
              </button>
              <span class="small">{words.removeText}</span>
            </form>
          </div>
        </div>
      </div>
    </Section>
  );
}
