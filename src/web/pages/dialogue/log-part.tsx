// The ledger as a table, the latest first: who told what to whom, whether all know it, and the seal of each line.
import { equalTreatmentRule } from '../../../modules/procurement/equal-treatment-rules.ts';
import type { LedgerEntry, ReadEntry } from '../../../modules/procurement/ledger-model.ts';
import { ledgerEntries } from '../../../modules/procurement/ledger-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import {
  type DialogueProps,
  dayText,
  dialoguePart,
  mayWrite,
  momentText,
  sealText,
} from './dialogue-parts.tsx';

const LOG_SIZE = 20;
const LONGEST_CELL = 200;

interface LogPage {
  readonly rows: readonly ReadEntry[];
  readonly count: number;
  /** From 1. */
  readonly page: number;
}

interface LogProps extends DialogueProps {
  readonly log: LogPage;
}

export function toldBy({ view }: DialogueProps, { entry, opened }: ReadEntry): string {
  if (entry.supplier) return entry.supplier.name;
  const name = opened.actorName?.value;
  const party = view.parties.nameOf(entry.party);
  return name ? `${party}, ${name}` : party;
}

export function toldTo({ asked, view }: DialogueProps, { entry }: Pick<ReadEntry, 'entry'>): string {
  const words = asked.request.texts.dialogue.log;
  const { scope, suppliers } = entry.to;
  if (scope === 'public') return words.toPublic;
  if (scope === 'all') return words.toAll;
  if (suppliers.length > 0) return asked.request.format.list(suppliers.map(({ name }) => name));
  return entry.supplier ? view.parties.nameOf(entry.party) : words.toNobody;
}

/** Text of the program's own words and people's, shortened; the whole stands in the file. */
function what({ asked }: DialogueProps, { entry }: ReadEntry): string {
  const { ledger, dialogue } = asked.request.texts;
  const kind = ledger.kinds[entry.kind];
  const label = entry.kind === 'joined' || entry.text === '' ? `${kind}: ${entry.activity}` : '';
  const said = entry.text.replaceAll(/\s+/g, ' ').trim();
  const short = said.length > LONGEST_CELL ? `${said.slice(0, LONGEST_CELL).trimEnd()} …` : said;
  const files = entry.attachments.map(({ name }) => name);
  return [label || short || kind, files.length > 0 ? dialogue.log.attachments(files.join(', ')) : '']
    .filter(Boolean)
    .join(' ');
}

function Equal({ entry, ...props }: DialogueProps & { readonly entry: LedgerEntry }) {
  const { texts, format } = props.asked.request;
  const words = texts.dialogue.log;
  const { open, evenedBy, answeredIn, telling } = props.talk.standing;
  const { seq, kind, to: told } = entry;
  const item = open.find((one) => one.entry.seq === seq);
  if (item) {
    const labels = { one: words.onlyOne, some: words.onlySome, all: words.notAll } as const;
    return (
      <Mark
        kind="closed"
        texts={texts.site}
        label={labels[told.scope as keyof typeof labels] ?? words.notAll}
      />
    );
  }
  const evened = evenedBy.get(seq);
  if (evened)
    return <Mark kind="confirmed" texts={texts.site} label={words.evened(format.list(evened.map(String)))} />;
  if (kind === 'question') {
    const answer = answeredIn.get(seq);
    return answer === undefined ? (
      <Mark kind="uncertain" texts={texts.site} label={words.waits} />
    ) : (
      <Mark kind="confirmed" texts={texts.site} label={words.answered(answer)} />
    );
  }
  return telling.has(seq) ? (
    <Mark kind="confirmed" texts={texts.site} label={words.everyone} />
  ) : (
    <span class="small">{words.nothing}</span>
  );
}

function LogTable(props: LogProps) {
  const { asked, log, talk } = props;
  const { request } = asked;
  const words = request.texts.dialogue.log;
  const open = new Set(talk.standing.open.map(({ entry }) => entry.seq));
  const pages = Math.max(1, Math.ceil(log.count / LOG_SIZE));
  return (
    <div class="stack">
      <div class="ledger">
        <DataTable
          caption={words.caption}
          columns={[
            {
              label: words.columns.seq,
              cell: ({ entry }: ReadEntry) => (
                <a href={dialoguePart(props, `/logg/${entry.seq}`)} aria-label={words.open(entry.seq)}>
                  {entry.seq}
                </a>
              ),
            },
            {
              label: words.columns.at,
              cell: ({ entry }) => (
                <span class="no-break">{momentText(request, new Date(entry.happened))}</span>
              ),
            },
            { label: words.columns.from, cell: (row) => toldBy(props, row) },
            { label: words.columns.to, cell: (row) => toldTo(props, row) },
            { label: words.columns.what, cell: (row) => what(props, row) },
            { label: words.columns.equal, cell: ({ entry }) => <Equal {...props} entry={entry} /> },
            { label: words.columns.seal, cell: ({ hash }) => <code class="hash">{sealText(hash)}</code> },
          ]}
          rows={log.rows}
          keyOf={({ hash }) => hash}
          rowId={({ entry }) => `p${entry.seq}`}
          rowClass={({ entry }) => (open.has(entry.seq) ? 'bad-row' : undefined)}
        />
      </div>
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={log.page}
        pages={pages}
        hrefOf={(page) => `${dialoguePart(props)}?side=${page}#logg`}
      />
    </div>
  );
}

function Margin(props: DialogueProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.log;
  const [head] = props.talk.heads;
  return (
    <>
      <p>
        <strong>{words.marginTitle}</strong> {words.margin}
      </p>
      <p>
        {head ? (
          <>
            {words.lastHead} <code class="hash">{sealText(head.hash)}</code>,{' '}
            {dayText(request, head.publishedAt)}.
          </>
        ) : (
          words.noHead
        )}
      </p>
    </>
  );
}

export function LogSection(props: LogProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.log;
  return (
    <Section
      id="logg"
      title={words.title}
      aside={
        <a class="ds-button" data-variant="secondary" data-size="sm" href={dialoguePart(props, '/logg')}>
          {words.download}
        </a>
      }
      margin={<Margin {...props} />}
    >
      <div class="stack">
        {props.log.count === 0 ? (
          <div class="empty">
            <h3>{words.none}</h3>
            <p>{words.noneText}</p>
          </div>
        ) : (
          <LogTable {...props} />
        )}
        {mayWrite(props) ? (
          <p class="inline-links">
            <a href={dialoguePart(props, '/fortalt')}>{words.tell}</a>{' '}
            <a href={dialoguePart(props, '/publiser')}>{words.tellAll}</a>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** The rule that the same shall be told to all, by the part that governs. */
export const ruleOf = ({ view }: DialogueProps) =>
  equalTreatmentRule(view.procurement.state.regime?.part ?? null);

const pageIn = ({ asked }: DialogueProps): number => {
  const { query } = asked.request;
  const typed = query.get('side') ?? '';
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
};

/** The part of the log that is asked for: by its page, or by an entry that is in it. */
export async function logOf(props: DialogueProps): Promise<LogPage> {
  const { asked, view } = props;
  const read = (page: number) =>
    ledgerEntries(asked.ctx, {
      procurement: view.procurement.id,
      from: (page - 1) * LOG_SIZE,
      size: LOG_SIZE,
    });
  const wanted = Number(asked.request.query.get('oppforing') ?? '');
  const first = await read(pageIn(props));
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > first.count)
    return { ...first, page: pageIn(props) };
  const page = Math.floor((first.count - wanted) / LOG_SIZE) + 1;
  return { ...(await read(page)), page };
}
