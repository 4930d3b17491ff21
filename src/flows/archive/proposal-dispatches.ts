// What is kept of a proposal when something of it is sent: the proposal, reminders, more time, how it ended, each answer.
// Nothing that a body keeps to itself stands there: not its value, not its part of the figures.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { DispatchKind, NewDispatch } from '../../modules/planning/archive/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { Proposal, ProposalAnswer, ProposalState } from '../../modules/planning/proposals/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { type Services, todayOf } from '../services.ts';
import { type ArchiveWriter, dispatchesBetween } from './between.ts';

export const proposalSubject = ({ id }: Pick<Proposal, 'id'>): string => `proposal:${id}`;

const othersIn = ({ members, party }: Proposal): PartyId[] =>
  members.map(({ body }) => partyOfBody(body)).filter((other) => other !== party);

const deadlineIn = ({ deadline }: Proposal, { language }: ArchiveWriter): string =>
  deadline === null ? '' : formatFor(language).dateLong(deadline);

type Kind = Extract<DispatchKind, `proposal${string}`>;

interface Words {
  readonly kind: Kind;
  readonly content: (writer: ArchiveWriter) => readonly string[];
}

const wordsOf =
  ({ kind, content }: Words) =>
  (writer: ArchiveWriter) => {
    const words = writer.texts.archive.dispatches;
    return {
      caseTitle: words.caseTitle(writer.category),
      title: words[kind](writer.category),
      content: content(writer),
    };
  };

const toMembers = (
  services: Services,
  proposal: Proposal,
  words: Words,
  to = othersIn(proposal),
): Promise<NewDispatch[]> =>
  dispatchesBetween(services, {
    kind: words.kind,
    subject: proposalSubject(proposal),
    isDemo: proposal.isDemo,
    category: proposal.category,
    from: proposal.party,
    to,
    write: wordsOf(words),
  });

/** The proposal itself, to those it asks. */
export const sentProposal = (services: Services, proposal: Proposal): Promise<NewDispatch[]> =>
  toMembers(services, proposal, {
    kind: 'proposalSent',
    content: (writer) => {
      const { language, texts, parties, category } = writer;
      const format = formatFor(language);
      return texts.archive.dispatches.proposalContent({
        from: parties.nameOf(proposal.party),
        category,
        members: format.list(proposal.members.map(({ body }) => parties.nameOf(body))),
        lead: parties.nameOf(proposal.lead),
        start: format.quarter(proposal.start),
        deadline: deadlineIn(proposal, writer),
        message: proposal.message,
      });
    },
  });

/** To those who have not answered. */
export const remindedProposal = (
  services: Services,
  proposal: Proposal,
  silent: readonly PartyId[],
): Promise<NewDispatch[]> => {
  const content = (writer: ArchiveWriter) =>
    writer.texts.archive.dispatches.reminderContent(
      writer.parties.nameOf(proposal.party),
      deadlineIn(proposal, writer),
    );
  const others = othersIn(proposal).filter((party) => silent.includes(party));
  return toMembers(services, proposal, { kind: 'proposalReminder', content }, others);
};

/** `proposal` has the new deadline. */
export const prolongedProposal = (services: Services, proposal: Proposal): Promise<NewDispatch[]> =>
  toMembers(services, proposal, {
    kind: 'proposalProlonged',
    content: (writer) => writer.texts.archive.dispatches.prolongedContent(deadlineIn(proposal, writer)),
  });

export type ProposalEnd = Exclude<ProposalState, 'draft' | 'sent'>;

const ENDS: readonly ProposalEnd[] = ['agreed', 'declined', 'expired', 'withdrawn'];

/** What is kept of each way it may end today, read before it does: by whoever proposes it, or because nothing comes of it. */
export async function endedProposal(
  services: Services,
  proposal: Proposal,
): Promise<(end: ProposalEnd) => readonly NewDispatch[]> {
  const today = todayOf(services);
  const kept = new Map<ProposalEnd, NewDispatch[]>();
  for (const end of ENDS) {
    const content = ({ language, texts, parties }: ArchiveWriter) => [
      texts.proposals.page.ended[end](formatFor(language).date(today), parties.nameOf(proposal.party)),
    ];
    kept.set(end, await toMembers(services, proposal, { kind: 'proposalEnded', content }));
  }
  return (end) => kept.get(end) ?? [];
}

export interface SentAnswer {
  readonly body: BodyId;
  readonly answer: Exclude<ProposalAnswer, 'none'>;
  readonly comment: string;
}

/** A body's answer, to whoever proposes; nothing is sent where they are the same. */
export const answeredProposal = async (
  services: Services,
  proposal: Proposal,
  { body, answer, comment }: SentAnswer,
): Promise<NewDispatch[]> => {
  const from = partyOfBody(body);
  if (from === proposal.party) return [];
  return dispatchesBetween(services, {
    kind: 'proposalAnswer',
    subject: proposalSubject(proposal),
    isDemo: proposal.isDemo,
    category: proposal.category,
    from,
    to: [proposal.party],
    write: wordsOf({
      kind: 'proposalAnswer',
      content: ({ texts, parties }) => {
        const said = texts.proposals.answers[answer];
        const word = said.charAt(0).toLowerCase() + said.slice(1);
        return texts.archive.dispatches.answerContent(parties.nameOf(body), word, comment);
      },
    }),
  });
};
