// The topics that are proposed, those set aside below, and the form that proposes another.
import type { Problem } from '../../../kernel/result.ts';
import type { Topic } from '../../../modules/network/topics/model.ts';
import { LONGEST_ROLE, LONGEST_TEXT, LONGEST_TITLE } from '../../../modules/network/topics/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { fromWords, type TopicsPage, topicsProblem, topicsProblemAt } from './topics-page.ts';

/** A proposal as it was typed, with what is wrong. */
export interface SentTopic {
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly why: string;
  readonly role: string;
}

function Topics({ page, rows, caption }: { page: TopicsPage; rows: readonly Topic[]; caption: string }) {
  const { list: words } = page.request.texts.topics;
  return (
    <DataTable<Topic>
      caption={caption}
      columns={[
        {
          label: words.columns.topic,
          cell: ({ number, title }) => <a href={page.href(`/${number}`)}>{title}</a>,
        },
        { label: words.columns.from, cell: (topic) => fromWords(page, topic) },
        {
          label: words.columns.comments,
          isNumber: true,
          cell: ({ comments }) => page.request.format.number(comments),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

export function TopicsSection({ page }: { page: TopicsPage }) {
  const { list: words } = page.request.texts.topics;
  const { standing, topics } = page.topics;
  const aside = topics.filter(({ asideReason }) => asideReason !== null);
  return (
    <Section id="temaer-foreslatt" title={words.title}>
      <div class="stack-s">
        {standing.length > 0 ? (
          <Topics page={page} rows={standing} caption={words.caption} />
        ) : (
          <p>{words.none}</p>
        )}
        {aside.length > 0 ? (
          <details class="fold">
            <summary>{words.aside}</summary>
            <div class="fold-inside">
              <Topics page={page} rows={aside} caption={words.aside} />
            </div>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

const FIELDS: Readonly<Record<string, string>> = { title: 'navn', why: 'hvorfor', role: 'rolle' };

/** For those who may propose; nothing for others. */
export function ProposeSection({ page, sent }: { page: TopicsPage; sent: SentTopic | null }) {
  const { request } = page;
  const { propose: words, faults } = request.texts.topics;
  if (!page.mayPropose) return null;
  const problems = sent?.problems ?? [];
  return (
    <Section id="foresla" title={words.title}>
      <form class="stack narrow" method="post" action={page.href()}>
        <ErrorSummary
          title={faults}
          lines={problems.map((one) => ({
            id: FIELDS[one.path] ?? 'navn',
            text: topicsProblem(request, one),
          }))}
        />
        <TextField
          id="navn"
          name="navn"
          label={words.name}
          hint={words.nameHint}
          value={sent?.title ?? ''}
          maxLength={LONGEST_TITLE}
          error={topicsProblemAt(request, problems, 'title')}
        />
        <TextArea
          id="hvorfor"
          name="hvorfor"
          label={words.why}
          value={sent?.why ?? ''}
          rows={3}
          maxLength={LONGEST_TEXT}
          error={topicsProblemAt(request, problems, 'why')}
        />
        <TextField
          id="rolle"
          name="rolle"
          label={words.role}
          hint={words.roleHint}
          value={sent?.role ?? page.role}
          maxLength={LONGEST_ROLE}
          error={topicsProblemAt(request, problems, 'role')}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </Section>
  );
}
