// How the votes are counted, in words, with an example that is worked out by what counts real votes.
import { SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { countVote, proposedProgramme } from '../../../modules/network/topics/count.ts';
import type { CountedBallot } from '../../../modules/network/topics/model.ts';
import type { PageRequest } from '../../page.ts';

/** Five bodies, four topics, three votes each. */
const BALLOTS: readonly CountedBallot[] = [
  { side: 'small', topics: [1, 3] },
  { side: 'small', topics: [1, 3] },
  { side: 'large', topics: [1, 2, 4] },
  { side: 'large', topics: [1, 2, 4] },
  { side: 'large', topics: [1, 2, 3] },
];
const TOPICS = [1, 2, 3, 4];
const PLACES = 3;

function Example({ request }: { request: PageRequest }) {
  const words = request.texts.topics.method;
  const { format } = request;
  const nameOf = (topic: number): string => words.exampleTopics[topic - 1] ?? '';
  const count = countVote(TOPICS, BALLOTS);
  const { undecided, chosen } = proposedProgramme(count, PLACES);
  const { programme } = request.texts.topics;
  return (
    <>
      <h3>{words.exampleTitle}</h3>
      <p>{words.exampleText}</p>
      <ul>
        {BALLOTS.map(({ topics }, place) => (
          <li key={words.exampleBodies[place]}>
            {words.exampleBallot(words.exampleBodies[place] ?? '', format.list(topics.map(nameOf)))}
          </li>
        ))}
      </ul>
      <ul>
        {count.standings.map(({ topic, votes, place, isShared }) => (
          <li key={topic}>
            {words.exampleResult(nameOf(topic), format.number(votes), format.number(place), isShared)}
          </li>
        ))}
      </ul>
      <p>{format.list(chosen.map(({ topic }) => programme.isIn(nameOf(topic))))}.</p>
      {undecided.length > 0 ? <p>{words.exampleUndecided(format.list(undecided.map(nameOf)))}</p> : null}
    </>
  );
}

export function MethodFold({ request }: { request: PageRequest }) {
  const words = request.texts.topics.method;
  return (
    <section class="frame section">
      <details class="fold">
        <summary>{words.title}</summary>
        <div class="fold-inside">
          <ul>
            {words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="small">{words.limit(request.format.number(SMALL_BELOW))}</p>
          <Example request={request} />
        </div>
      </details>
    </section>
  );
}
