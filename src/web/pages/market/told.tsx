// Entries of the ledger as somebody outside the procurement may read them: what everybody was told, or what one supplier was.
import type { SeenEntry } from '../../../modules/procurement/ledger-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { PageRequest } from '../../page.ts';
import { Typed } from './activities.tsx';
import { atText } from './market-words.ts';

interface ToldProps {
  readonly request: PageRequest;
  readonly caption: string;
  readonly entries: readonly SeenEntry[];
}

const happened = (request: PageRequest, entry: SeenEntry): string =>
  atText(request, new Date(entry.happened));

export function ToldTable({ request, caption, entries }: ToldProps) {
  const words = request.texts.market.one.toldColumns;
  const { kinds } = request.texts.ledger;
  return (
    <DataTable
      caption={caption}
      rows={entries}
      keyOf={({ seq }) => String(seq)}
      rowId={({ seq }) => `oppforing-${seq}`}
      columns={[
        { label: words.number, cell: ({ seq }) => request.format.number(seq) },
        { label: words.when, cell: (entry) => happened(request, entry) },
        { label: words.kind, cell: ({ kind }) => kinds[kind] },
        { label: words.what, isWhole: true, cell: ({ text }) => <Typed text={text} /> },
      ]}
    />
  );
}

function What({ request, entry }: { request: PageRequest; entry: SeenEntry }) {
  const words = request.texts.marketOwn.entitled;
  const { opened, attachments, activity, text, hash } = entry;
  const { secret, people } = opened;
  return (
    <>
      <Typed text={text || activity} />
      {attachments.map(({ name }) => (
        <p key={name} class="tiny">
          {words.attachment(name)}
        </p>
      ))}
      {people === undefined ? null : <p class="tiny">{words.people(people ?? words.erased)}</p>}
      {secret === undefined ? null : <p class="tiny">{words.secret(secret ?? words.erased)}</p>}
      <p class="tiny seal">{words.seal(`${hash.slice(0, 6)}…${hash.slice(-4)}`)}</p>
    </>
  );
}

/** For a supplier: also what is between it and the body. */
export function EntitledTable({ request, caption, entries }: ToldProps) {
  const words = request.texts.marketOwn.entitled;
  const { kinds, scopes } = request.texts.ledger;
  return (
    <DataTable
      caption={caption}
      rows={entries}
      keyOf={({ seq }) => String(seq)}
      columns={[
        { label: words.columns.number, cell: ({ seq }) => request.format.number(seq) },
        { label: words.columns.when, cell: (entry) => happened(request, entry) },
        { label: words.columns.kind, cell: ({ kind }) => kinds[kind] },
        {
          label: words.columns.to,
          cell: ({ scope }) => (scope === 'none' || scope === 'one' ? words.ours : scopes[scope]),
        },
        {
          label: words.columns.what,
          isWhole: true,
          cell: (entry) => <What request={request} entry={entry} />,
        },
      ]}
    />
  );
}
