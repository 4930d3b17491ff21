// On the network's first page: what the latest vote came to, with a way to the topics.
import { type LatestVote, latestVoteOf } from '../../../flows/topics/view.ts';
import { type NetworkProps, networkPath } from '../networks/network-frame.tsx';
import { ResultSection } from './result-section.tsx';

/** Read for `TopicsPart`. */
export const topicsForPart = ({ asked, view }: NetworkProps): Promise<LatestVote> =>
  latestVoteOf(asked.ctx, { network: view.network.id, bodies: view.bodies });

/** «Dette vil dere snakke om»; nothing before there has been a vote. */
export function TopicsPart({ topics, ...props }: NetworkProps & { readonly topics: LatestVote }) {
  const { asked, view } = props;
  if (!topics.latest) return null;
  return (
    <>
      <ResultSection
        page={{
          request: asked.request,
          parties: view.parties,
          participants: view.participants,
          voters: topics.voters,
          isLatest: true,
        }}
        result={topics.latest}
        id="tema"
      />
      <p class="frame section-end">
        <a href={networkPath(props, '/tema')}>{asked.request.texts.topics.result.see}</a>
      </p>
    </>
  );
}
