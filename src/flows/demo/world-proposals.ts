// proposals.csv and answers.csv to proposals with their answers. Every member of a proposal that has been sent has one
// row of answers, so that a file says who has not answered instead of leaving it out.
import { z } from 'zod';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { DEMO_ANSWERS, DEMO_PROPOSAL_STATES, type DemoAnswer, type DemoProposal } from './demo-world.ts';
import {
  broken,
  type KnownFields,
  listOf,
  optional,
  type Reading,
  refuseFaults,
  repeated,
  slug,
  text,
  whole,
} from './world-csv.ts';

const proposalSchema = ({ body, category }: KnownFields) =>
  z.object({
    id: slug,
    state: z.enum(DEMO_PROPOSAL_STATES),
    category,
    lead: body,
    members: listOf(body),
    sentDaysAgo: optional(whole),
    deadlineDays: optional(whole),
  });
type ProposalRow = z.output<ReturnType<typeof proposalSchema>>;

const answerSchema = ({ body }: KnownFields) =>
  z.object({
    proposal: slug,
    body,
    answer: z.enum(DEMO_ANSWERS),
    answeredDaysAgo: optional(whole),
    comment: text,
  });
type AnswerRow = z.output<ReturnType<typeof answerSchema>>;

/** Throws where a file is faulty or the two do not fit together. */
export function readProposals({ table, fields, today }: Reading): DemoProposal[] {
  const proposals = table('proposals.csv', proposalSchema(fields));
  const answers = table('answers.csv', answerSchema(fields));
  refuseFaults([...proposalFaults(proposals), ...answerFaults(proposals, answers)]);
  return proposals.map(({ sentDaysAgo, deadlineDays, ...proposal }) => ({
    ...proposal,
    sentOn: sentDaysAgo === null ? null : addDays(today, -sentDaysAgo),
    deadline: deadlineDays === null ? null : addDays(today, deadlineDays),
    answers: proposal.members.flatMap((member) =>
      answers
        .filter((row) => row.proposal === proposal.id && row.body === member)
        .map((row) => toAnswer(row, today)),
    ),
  }));
}

const toAnswer = ({ body, answer, answeredDaysAgo, comment }: AnswerRow, today: LocalDate): DemoAnswer => ({
  body,
  answer,
  answeredOn: answeredDaysAgo === null ? null : addDays(today, -answeredDaysAgo),
  comment,
});

function proposalFaults(rows: readonly ProposalRow[]): string[] {
  const say = (fault: string) => (row: ProposalRow) => `proposals.csv: ${row.id} ${fault}`;
  return [
    ...repeated('proposals.csv', rows, ({ id }) => id),
    ...broken(rows, ({ lead, members }) => !members.includes(lead), say('is led by an outsider')),
    ...broken(
      rows,
      ({ state, sentDaysAgo, deadlineDays }) =>
        [sentDaysAgo, deadlineDays].some((days) => (days === null) !== (state === 'draft')),
      say('has dates and is a draft, or neither'),
    ),
  ];
}

function answerFaults(proposals: readonly ProposalRow[], rows: readonly AnswerRow[]): string[] {
  const sent = proposals.filter(({ state }) => state !== 'draft');
  const asked = sent.flatMap(({ id, members }) => members.map((member) => `${id}:${member}`));
  const keyOf = ({ proposal, body }: AnswerRow): string => `${proposal}:${body}`;
  const answered = rows.map(keyOf);
  const sentAgo = new Map(sent.map(({ id, sentDaysAgo }) => [id, sentDaysAgo ?? 0]));
  const say = (fault: string) => (row: AnswerRow) => `answers.csv: ${keyOf(row)} ${fault}`;
  return [
    ...repeated('answers.csv', rows, keyOf),
    ...asked.filter((key) => !answered.includes(key)).map((key) => `answers.csv: ${key} is missing`),
    ...broken(rows, (row) => !asked.includes(keyOf(row)), say('was not asked')),
    ...broken(
      rows,
      ({ answer, answeredDaysAgo }) => (answer === 'none') !== (answeredDaysAgo === null),
      say('has a day and no answer, or the other way round'),
    ),
    ...broken(
      rows,
      ({ proposal, answeredDaysAgo }) => (answeredDaysAgo ?? 0) > (sentAgo.get(proposal) ?? 0),
      say('is answered before it was sent'),
    ),
  ];
}
