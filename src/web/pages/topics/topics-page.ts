// What every page of topics is made of, whether somebody is signed in or comes by a personal link: what she sees, where its
// pages lie, and what she may do. And the sentences of what is refused.
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { OwnBallot, TopicsView } from '../../../flows/topics/view.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { Participant } from '../../../modules/network/life/model.ts';
import type { Topic } from '../../../modules/network/topics/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';

export interface TopicsPage {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly topics: TopicsView;
  /** By whose names open ballots of participants are shown. */
  readonly participants: readonly Participant[];
  /** The address of a page of the topics; empty: the first. */
  readonly href: (part?: string) => string;
  /** Her ballot in the vote that goes on; null where she has none. */
  readonly own: OwnBallot | null;
  /** For which body she acts; null: for those who lead the network and are no body in it. */
  readonly body: BodyId | null;
  readonly mayPropose: boolean;
  readonly mayLead: boolean;
  /** Where she works, as it is known already. */
  readonly role: string;
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function topicsProblem({ texts, format }: PageRequest, { code, facts }: Problem): string {
  const known = { ...texts.networks.problems, ...texts.topics.problems } as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  const said = Object.entries(facts).map(([name, fact]) =>
    name === 'first' || name === 'last' ? [name, format.date(localDate(String(fact)))] : [name, fact],
  );
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function topicsProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && topicsProblem(request, found);
}

/** What the address says has been done; null for words it does not know. */
export const topicsSaid = ({ texts, query }: PageRequest): string | null =>
  texts.topics.said[query.get('sagt') ?? ''] ?? null;

/** «Lillefjord, hjemmetjenesten». */
export function fromWords(
  { request, parties }: Pick<TopicsPage, 'request' | 'parties'>,
  { body, role }: Pick<Topic, 'body' | 'role'>,
): string {
  const words = request.texts.topics;
  return words.from(body === null ? words.list.leader : parties.nameOf(body as string as PartyId), role);
}

/** Whoever may change a topic or a comment: the leader, and the body it came from. */
export const isHers = (
  { mayLead, mayPropose, body }: TopicsPage,
  made: { readonly body: BodyId | null },
): boolean => mayLead || (mayPropose && body !== null && made.body === body);
