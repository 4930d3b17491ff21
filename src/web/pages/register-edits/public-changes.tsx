// On public pages: what is disputed, with both values and both sources, and what has been changed. Roles and parties are
// named, persons never.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { PublicChange } from '../../../modules/registry/edits/fact.ts';
import type { Source } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { targetText, tellerText, valueText } from './fact-words.ts';

interface ChangesProps {
  readonly request: PageRequest;
  readonly changes: readonly PublicChange[];
}

interface SideProps {
  readonly request: PageRequest;
  readonly change: PublicChange;
  readonly side: 'before' | 'after';
}

/** What one of two that disagree rests on. */
function sourcesOf({ source, beforeSource, dispute }: PublicChange, side: SideProps['side']): Source[] {
  if (side === 'after') return [source];
  return [beforeSource, dispute?.source ?? null].filter((one) => one !== null);
}

function Side({ request, change, side }: SideProps) {
  const { registerSays } = request.texts.registerEdits.public;
  const isShown = (side === 'after') === change.isApplied;
  const by = side === 'after' ? change.by : change.dispute?.by;
  return (
    <>
      {valueText(request, change.target, change[side])}
      {sourcesOf(change, side).map((source) => (
        <span class="tiny block" key={source.references.join(' ')}>
          <SourceLine request={request} source={source} />
        </span>
      ))}
      {by && <span class="tiny block">{tellerText(request, by)}</span>}
      {isShown && <span class="tiny block">{registerSays}</span>}
    </>
  );
}

function Disputed({ request, changes }: ChangesProps) {
  const words = request.texts.registerEdits.public;
  const { columns } = words;
  if (changes.length === 0) return null;
  return (
    <Section id="omstridt" title={words.disputedTitle}>
      <div class="stack">
        <p>{words.disputedLead}</p>
        <DataTable
          caption={words.disputedCaption(changes.length)}
          rows={changes}
          keyOf={({ id }) => id}
          columns={[
            { label: columns.what, cell: ({ target }) => targetText(request, target) },
            {
              label: columns.one,
              isWhole: true,
              cell: (change) => <Side request={request} change={change} side="before" />,
            },
            {
              label: columns.other,
              isWhole: true,
              cell: (change) => <Side request={request} change={change} side="after" />,
            },
          ]}
        />
      </div>
    </Section>
  );
}

function Confirmed({ request, changes }: ChangesProps) {
  const { public: words } = request.texts.registerEdits;
  const { columns } = words;
  if (changes.length === 0) return null;
  return (
    <Section id="endringer" title={words.historyTitle}>
      <DataTable
        caption={words.caption(changes.length)}
        rows={changes}
        keyOf={({ id }) => id}
        columns={[
          { label: columns.what, cell: ({ target }) => targetText(request, target) },
          { label: columns.before, cell: ({ target, before }) => valueText(request, target, before) },
          { label: columns.after, cell: ({ target, after }) => valueText(request, target, after) },
          {
            label: columns.source,
            cell: ({ source }) => <SourceLine request={request} source={source} />,
          },
          {
            label: columns.at,
            cell: ({ decidedAt }) =>
              decidedAt ? (
                <span class="no-break">{request.format.date(localDateAt(decidedAt.getTime()))}</span>
              ) : null,
          },
          {
            label: columns.by,
            isWhole: true,
            cell: ({ by, decidedBy }) =>
              words.proposedAndConfirmed(
                tellerText(request, by),
                decidedBy ? tellerText(request, decidedBy) : '',
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Both sections; nothing where nothing was changed. `changes`: the oldest first. */
export function ChangeSections({ request, changes }: ChangesProps) {
  const newestFirst = changes.toReversed();
  return (
    <>
      <Disputed request={request} changes={newestFirst.filter(({ state }) => state === 'disputed')} />
      <Confirmed request={request} changes={newestFirst.filter(({ state }) => state === 'confirmed')} />
    </>
  );
}

/** The way to a proposal, for those who are signed in; a visitor has the way to tell us. */
export function ProposeLink({
  request,
  about,
}: {
  request: PageRequest;
  about: { readonly kommune?: string; readonly samarbeid?: string };
}) {
  if (!request.viewer) return null;
  return (
    <p>
      <a href={pathsFor(request.language).proposeChange(about)}>
        {request.texts.registerEdits.public.propose}
      </a>
    </p>
  );
}
