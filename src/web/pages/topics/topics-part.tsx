// On the network's first page: what the latest vote came to, with a way to the topics.
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type TopicsView, topicsViewOf } from '../../../flows/topics/view.ts';
import { type NetworkProps, networkPath } from '../networks/network-frame.tsx';
import { ResultSection } from './result-section.tsx';

/** Read for `TopicsPart`. */
export const topicsForPart = ({ asked, view }: NetworkProps): Promise<TopicsView> =>
  topicsViewOf(asked.ctx, {
    network: view.network.id,
    bodies: view.bodies,
    participant: null,
    today: asked.request.today,
  });

/** «Dette vil dere snakke om»; nothing before there has been a vote. */
export function TopicsPart({ topics, ...props }: NetworkProps & { readonly topics: TopicsView }) {
  const { asked, view } = props;
  const parties: PartyDirectory = view.parties;
  if (!topics.latest) return null;
  return (
    <>
      <ResultSection
        page={{
          request: asked.request,
          parties,
          participants: view.participants,
          voters: topics.voters,
          isLatest: true,
        }}
        result={topics.latest}
        id="tema"
      />
      <p class="frame">
        <a href={networkPath(props, '/tema')}>{asked.request.texts.topics.result.see}</a>
      </p>
    </>
  );
}
