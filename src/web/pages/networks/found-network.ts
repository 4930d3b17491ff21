// Finds the network that an address is about, as the party may see it; for all others it does not exist. What a command refuses
// leads back to the form it came from. And the sentences of what is refused.
import { viewOfNetwork } from '../../../flows/networks/view.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { type NetworkProps, networkPath } from './network-frame.tsx';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function networkProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = { ...texts.files.problems, ...texts.networks.problems } as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  return known[code]?.(facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function networkProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && networkProblem(request, found);
}

export type NetworkAnswer = (props: NetworkProps) => PageResult | Promise<PageResult>;

const networkGone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, networkProblem(request, problem('network.gone', 'network')));

/** For a network that the party leads or is asked into or in; all others look the same. */
export const foundNetwork =
  (answer: NetworkAnswer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const id = asked.request.params['id'] ?? '';
    const view = await viewOfNetwork(asked.services, asked.ctx, { id, party: asked.party.id });
    return view ? answer({ asked, view }) : networkGone(asked);
  };

interface Afterwards {
  /** Where it leads when it was done: below the network's address. */
  readonly part?: string;
  /** What is said there, by its word in the address. */
  readonly said: string;
  /** The page as it was typed, with what is wrong. */
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To the page with what was done; or the page as it was typed, with what is wrong. */
export const afterNetwork = (
  props: NetworkProps,
  done: Result<unknown>,
  { part = '', said, refused }: Afterwards,
): PageResult | Promise<PageResult> =>
  answerSent(props.asked, done, {
    to: `${networkPath(props, part)}?sagt=${said}`,
    refused: (problems) =>
      problems.some(({ code }) => code === 'network.gone') ? networkGone(props.asked) : refused(problems),
  });
