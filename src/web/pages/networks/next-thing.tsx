// The one thing to do now in a network, for whoever looks at it: the leader on the way to a start, a body on its way in.
import { mayAnswerInNetwork, mayLeadNetwork, type NetworkProps, networkPath } from './network-frame.tsx';

interface Thing {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Below the network's address. */
  readonly path: string;
  /** A move of the network, sent instead of a link followed. */
  readonly move?: 'open' | 'start';
}

const isCommitted = ({ view }: NetworkProps, body: string): boolean =>
  view.commitments.some((one) => (one.body as string) === body);

function leadersThing(props: NetworkProps): Thing {
  const { request } = props.asked;
  const { overview: words } = request.texts.networks;
  const { network, findings, bodies } = props.view;
  const others = bodies.filter(({ body }) => (body as string) !== network.leader);
  const toDesign = findings.filter(({ part }) => part !== null).length;
  if (network.status === 'draft') {
    if (toDesign > 0)
      return {
        ...words.finish,
        title: words.finish.title(request.format.number(toDesign)),
        path: '/utforming',
      };
    if (others.length === 0) return { ...words.invite, path: '/deltakere/inviter' };
    return { ...words.open, path: '/status', move: 'open' };
  }
  if (network.status === 'open') {
    const waiting = bodies.filter(({ body }) => !isCommitted(props, body));
    if (waiting.length === 0) return { ...words.start, path: '/status', move: 'start' };
    const count = request.format.number(waiting.length);
    return { ...words.waiting, title: words.waiting.title(count), path: '/deltakere' };
  }
  return network.status === 'running'
    ? { ...words.running, path: '/utforming' }
    : { ...words.over, path: '/utforming' };
}

function bodysThing(props: NetworkProps): Thing {
  const { asked, view } = props;
  const { overview: words } = asked.request.texts.networks;
  const { status, leader } = view.network;
  if (status === 'closed') return { ...words.over, path: '/utforming' };
  const own = asked.party.id as string;
  if (status !== 'draft' && mayAnswerInNetwork(props)) {
    if (!view.intakes.some(({ body }) => (body as string) === own)) {
      return {
        ...words.answer,
        title: words.answer.title(view.parties.nameOf(leader)),
        path: '/deltakere/skjema',
      };
    }
    if (!isCommitted(props, own)) return { ...words.commit, path: '/deltakere/forplikt' };
  }
  return { ...words.running, path: '/utforming' };
}

export function NextNetworkThing(props: NetworkProps) {
  const { asked } = props;
  const { texts } = asked.request;
  const thing = mayLeadNetwork(props) ? leadersThing(props) : bodysThing(props);
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{texts.site.nextStep}</p>
      <h2 id="neste">{thing.title}</h2>
      <p>{thing.text}</p>
      {thing.move ? (
        <form method="post" action={networkPath(props, thing.path)}>
          <p class="buttons">
            <button class="ds-button" type="submit" name="til" value={thing.move}>
              {thing.button}
            </button>
          </p>
        </form>
      ) : (
        <p class="buttons">
          <a class="ds-button" href={networkPath(props, thing.path)}>
            {thing.button}
          </a>
        </p>
      )}
    </section>
  );
}
