// What pages of common needs and of the chain share: sentences of what is refused, what an outcome is called and where it stands.
import type { OutcomeName, OutcomePiece } from '../../../flows/network-chain/chain-view.ts';
import type { Problem } from '../../../kernel/result.ts';
import { capitalised } from '../../../texts/format.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { PageRequest } from '../../page.ts';
import { networkProblem } from '../networks/found-network.ts';
import type { NetworkProps } from '../networks/network-frame.tsx';
import { proposalProblem } from '../proposals/problem-text.ts';
import { categoryNames } from '../site/category-words.ts';

/** What is wrong and how to mend it. */
function chainProblem(request: PageRequest, one: Problem): string {
  const known = request.texts.networkChain.problems as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  if (one.code.startsWith('proposal.')) return proposalProblem(request, one);
  return known[one.code]?.(one.facts) ?? networkProblem(request, one);
}

export function ChainFaults({ request, problems }: { request: PageRequest; problems: readonly Problem[] }) {
  const lines = problems.map((one) => ({ id: 'valg', text: chainProblem(request, one) }));
  return <ErrorSummary title={request.texts.networks.faults} lines={lines} />;
}

/** What has just been done, by its word in the address. */
export const saidIn = ({ query, texts }: PageRequest): string | null =>
  texts.networkChain.said[query.get('sagt') ?? ''] ?? null;

/** The name of what came of a network, inside a sentence. */
export const nameText = (request: PageRequest, { title, category }: OutcomeName): string =>
  title ?? categoryNames(request)(category);

/** «Forslag til kjøpegruppe: vannmålere», or «Et felles innkjøp» where the name is not shown. */
export function outcomeTitle(request: PageRequest, { outcome, shown }: OutcomePiece): string {
  const words = request.texts.networkChain.outcomes;
  return shown.kind === 'closed'
    ? words.closed[outcome.kind]
    : words[outcome.kind](nameText(request, shown.name));
}

const ADDRESSES = { proposal: '/forslag', procurement: '/anskaffelser' } as const;

/** What came of the network: a link where the party may read it, and what is known of where it stands. */
export function OutcomeText({
  asked,
  piece,
}: Pick<NetworkProps, 'asked'> & { readonly piece: OutcomePiece }) {
  const { request, paths, party, parties } = asked;
  const { texts, format } = request;
  const words = texts.networkChain.outcomes;
  const { outcome, shown } = piece;
  const title = outcomeTitle(request, piece);
  const pathTo = (kind: keyof typeof ADDRESSES, id: string): string =>
    paths.ownOf(party.id, `${ADDRESSES[kind]}/${id}`);
  const isOpen = shown.kind === 'proposal' || shown.kind === 'procurement';
  const lines = [
    words.by(parties.nameOf(outcome.party), format.date(outcome.startedOn)),
    shown.kind === 'proposal' ? words.state(texts.proposals.states[shown.state]) : '',
    shown.kind === 'procurement' ? words.state(texts.procurement.phases[shown.phase]) : '',
    shown.kind === 'procurement' && shown.ceiling !== null ? words.ceiling(format.money(shown.ceiling)) : '',
  ].filter(Boolean);
  return (
    <>
      {isOpen ? <a href={pathTo(outcome.kind, outcome.id)}>{title}</a> : title}
      <span class="small block">
        {lines.join(' ')}
        {shown.kind === 'proposal' && shown.became !== null ? (
          <>
            {' '}
            <a href={pathTo('procurement', shown.became)}>{words.became}</a>
          </>
        ) : null}
      </span>
    </>
  );
}

/** «Vannmålere». */
export const categoryHeading = (request: PageRequest, id: string): string =>
  capitalised(categoryNames(request)(id));
