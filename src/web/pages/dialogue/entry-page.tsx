// One entry of the log whole, with what is sealed in it; an administrator of whoever leads may erase that, with a reason that the
// log keeps.
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { eraseField } from '../../../modules/procurement/ledger-commands.ts';
import type { ReadEntry, SealedField } from '../../../modules/procurement/ledger-model.ts';
import { ledgerEntry } from '../../../modules/procurement/ledger-queries.ts';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  momentText,
  placeOf,
  Submit,
} from './dialogue-parts.tsx';
import { toldBy, toldTo } from './log-part.tsx';

const LONGEST_REASON = 1000;
const FIELDS: readonly SealedField[] = ['people', 'actorName', 'secret'];

interface SentErasure {
  readonly field: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

interface EntryProps extends DialogueProps {
  readonly row: ReadEntry;
  readonly sent: SentErasure | null;
}

const mayErase = ({ asked, talk }: DialogueProps): boolean =>
  talk.leads && may(asked.signedIn.grants, 'ledger.erase', asked.party.id);

function EraseForm({ row, sent, field, ...props }: EntryProps & { readonly field: SealedField }) {
  const { texts } = props.asked.request;
  const words = texts.dialogue.log;
  const own = sent?.field === field ? sent : null;
  return (
    <form
      method="post"
      action={dialoguePart(props, `/logg/${row.entry.seq}/slett`)}
      class="stack message-form"
    >
      <input type="hidden" name="felt" value={field} />
      <h3>{words.eraseTitle(texts.ledger.fields[field])}</h3>
      <p>{words.eraseText}</p>
      <TextArea
        id={`text-${field}`}
        name="grunn"
        label={words.eraseReason}
        hints={[words.eraseHint]}
        value={own?.reason ?? ''}
        rows={2}
        maxLength={LONGEST_REASON}
        error={dialogueProblemAt(props.asked.request, own?.problems ?? [], 'text')}
      />
      <Submit label={words.erase} isSecond />
    </form>
  );
}

function Sealed(props: EntryProps) {
  const { row, asked } = props;
  const { texts } = asked.request;
  const words = texts.dialogue.log;
  const sealed = FIELDS.filter((field) => field in row.opened);
  const isHidden = row.entry.sealed.secret !== undefined && !sealed.includes('secret');
  if (sealed.length === 0) return <p>{isHidden ? words.sealedHidden : words.sealedNone}</p>;
  const left = sealed.filter((field) => row.opened[field] !== null);
  return (
    <div class="stack">
      <p>{words.sealedText}</p>
      {isHidden ? <p>{words.sealedHidden}</p> : null}
      <dl class="facts">
        {sealed.map((field) => (
          <>
            <dt key={`${field} name`}>{texts.ledger.fields[field]}</dt>
            <dd key={field}>{row.opened[field]?.value ?? words.erased}</dd>
          </>
        ))}
      </dl>
      {mayErase(props)
        ? left.map((field) => <EraseForm key={field} {...props} field={field} />)
        : left.length > 0 && <p class="small">{words.onlyAdministrators}</p>}
    </div>
  );
}

function entryPage(props: DialogueProps, row: ReadEntry, sent: SentErasure | null): Page {
  const { request } = props.asked;
  const { dialogue, ledger } = request.texts;
  const words = dialogue.log;
  const { entry } = row;
  const facts: readonly (readonly [string, string])[] = [
    [words.columns.at, momentText(request, new Date(entry.happened))],
    [words.columns.from, toldBy(props, row)],
    [words.columns.to, toldTo(props, row)],
    ...(entry.activity === '' ? [] : [[dialogue.minutes.activity, entry.activity] as const]),
  ];
  return dialoguePage({
    ...props,
    heading: `${words.entry(entry.seq)}: ${ledger.kinds[entry.kind]}`,
    isRefused: sent !== null,
    children: (
      <>
        <div class="frame section-end stack">
          <DialogueFaults
            request={request}
            problems={sent?.problems ?? []}
            idOf={() => `text-${sent?.field}`}
          />
          <dl class="facts">
            {facts.map(([name, text]) => (
              <>
                <dt key={`${name} name`}>{name}</dt>
                <dd key={name}>{text}</dd>
              </>
            ))}
          </dl>
          <h2>{words.whole}</h2>
          <p class="letter-text">{entry.text === '' ? words.noText : entry.text}</p>
          <p class="tiny">
            {words.columns.seal}: <code class="hash hash-text">{row.hash}</code>
          </p>
        </div>
        <Section id="forseglet" title={words.sealedTitle}>
          <Sealed {...props} row={row} sent={sent} />
        </Section>
      </>
    ),
  });
}

async function rowIn({ asked, view }: DialogueProps): Promise<ReadEntry | null> {
  const number = asked.request.params['nr'] ?? '';
  return /^\d{1,9}$/.test(number)
    ? ledgerEntry(asked.ctx, { procurement: view.procurement.id, seq: Number(number) })
    : null;
}

export const showEntry: DialogueAnswer = async (props) => {
  const row = await rowIn(props);
  return row ? entryPage(props, row, null) : notFoundPage(props.asked.request);
};

export const erase: DialogueAnswer = async (props) => {
  const row = await rowIn(props);
  const form = await props.asked.form();
  const field = FIELDS.find((one) => one === textIn(form, 'felt', 20));
  if (!row || !field) return notFoundPage(props.asked.request);
  const reason = textIn(form, 'grunn', LONGEST_REASON + 1);
  const { seq } = row.entry;
  const erased = await eraseField(props.asked.ctx, { ...placeOf(props), seq, field, reason });
  return afterDialogue(props, erased, {
    to: `/logg/${seq}`,
    said: 'erased',
    refused: (problems) => entryPage(props, row, { field, reason, problems }),
  });
};
