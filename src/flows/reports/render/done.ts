// What was done: gatherings held, topics chosen, work between the gatherings, and what is said to have come of it.

import type {
  ReportedAssignment,
  ReportedGathering,
  ReportedOutcome,
  TopicsChapter,
} from '../../../modules/evaluation/reports/model.ts';
import type { Block } from '../../../modules/exchange/formats/docx/paper.ts';
import type { GatheringForm } from '../../../modules/network/gatherings/model.ts';
import type { RenderContext } from './render-context.ts';

const under = (text: string, blocks: readonly Block[]): Block[] => [
  { kind: 'heading', level: 2, text },
  ...blocks,
];

function gatheringBlocks(
  { words, texts, format }: RenderContext,
  held: readonly ReportedGathering[],
): Block[] {
  const { columns } = words.gatherings;
  if (held.length === 0) return [{ kind: 'paragraph', text: words.gatherings.none }];
  return [
    {
      kind: 'table',
      caption: words.gatherings.caption,
      headings: [columns.title, columns.on, columns.form, columns.registered, columns.decisions],
      rows: held.map(({ number, title, on, form, registered, decisions, decisionsDone }) => [
        `${number}. ${title}`,
        format.date(on),
        texts.gatherings.forms[form as GatheringForm],
        format.number(registered),
        decisions === 0 ? '0' : words.gatherings.decided(decisions, decisionsDone),
      ]),
      numberColumns: [3],
    },
  ];
}

function topicBlocks({ words, format }: RenderContext, { proposed, vote, topics }: TopicsChapter): Block[] {
  const { columns } = words.topics;
  const lines = [
    words.topics.proposed(format.number(proposed)),
    vote
      ? words.topics.voted(format.number(vote.voted), vote.unit === 'body', format.date(vote.endsOn))
      : words.topics.noVote,
  ];
  return [
    { kind: 'paragraph', text: lines.join(' ') },
    ...(topics.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.topics.caption,
            headings: [columns.title, columns.chosen, columns.why],
            rows: topics.map(({ title, isChosen, basis, reason }) => [
              title,
              isChosen ? words.yes : words.no,
              [words.topics.bases[basis] ?? basis, reason].filter(Boolean).join('. '),
            ]),
            numberColumns: [],
          },
        ]),
  ];
}

function assignmentBlocks(
  { words, format }: RenderContext,
  assignments: readonly ReportedAssignment[],
): Block[] {
  const { columns } = words.assignments;
  if (assignments.length === 0) return [{ kind: 'paragraph', text: words.assignments.none }];
  return [
    {
      kind: 'table',
      caption: words.assignments.caption,
      headings: [columns.title, columns.due, columns.asked, columns.delivered, columns.answered],
      rows: assignments.map(({ number, title, dueOn, asked, delivered, answered }) => [
        `${number}. ${title}`,
        dueOn ? format.date(dueOn) : '',
        ...[asked, delivered, answered].map((count) => format.number(count)),
      ]),
      numberColumns: [2, 3, 4],
    },
  ];
}

function outcomeBlocks({ words, format }: RenderContext, outcomes: readonly ReportedOutcome[]): Block[] {
  if (outcomes.length === 0) return [{ kind: 'paragraph', text: words.outcomes.none }];
  return [
    {
      kind: 'bullets',
      items: outcomes.map(({ kind, title, startedOn }) =>
        words.outcomes.line(words.outcomes.kinds[kind] ?? kind, title, format.date(startedOn)),
      ),
    },
    { kind: 'note', text: words.outcomes.note },
  ];
}

export function doneBlocks(context: RenderContext): Block[] {
  const { words } = context;
  const { gatherings, topics, assignments, outcomes } = context.snapshot.chapters;
  return [
    ...(gatherings ? under(words.gatherings.title, gatheringBlocks(context, gatherings)) : []),
    ...(topics ? under(words.topics.title, topicBlocks(context, topics)) : []),
    ...(assignments ? under(words.assignments.title, assignmentBlocks(context, assignments)) : []),
    ...(outcomes ? under(words.outcomes.title, outcomeBlocks(context, outcomes)) : []),
  ];
}
