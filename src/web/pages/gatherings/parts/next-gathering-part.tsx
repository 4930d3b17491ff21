// «Neste samling»: the one that comes first, as whoever looks at it needs it. Stands on the list and on the network's own page.
import { attendingOf, comesTo, type GatheringView, gatheringsIn } from '../../../../flows/gatherings/view.ts';
import { whenText, whereText } from '../../../../flows/gatherings/words.ts';
import { localDateAt } from '../../../../kernel/local-date.ts';
import { nextGathering } from '../../../../modules/network/gatherings/next-thing.ts';
import { capitalised } from '../../../../texts/format.ts';
import { mayAnswerInNetwork, type NetworkProps } from '../../networks/network-frame.tsx';
import { gatheringWords, listPath } from '../gathering-parts.tsx';

interface NextGatheringProps {
  readonly props: NetworkProps;
  readonly views: readonly GatheringView[];
}

/** How many of the party's own people come. */
function ownComing({ registrations, participants }: GatheringView, party: string): number {
  const own = new Set(participants.filter(({ body }) => (body as string) === party).map(({ id }) => id));
  return registrations.filter(({ participant, answer }) => own.has(participant) && answer !== 'no').length;
}

/** Nothing where no gathering that comes has a time. */
export function NextGathering({ props, views }: NextGatheringProps) {
  const { asked, view } = props;
  const { request } = asked;
  const { next: words } = gatheringWords(request);
  const gathering = nextGathering(gatheringsIn(views), asked.ctx.now);
  const own = views.find((one) => one.gathering === gathering);
  if (!gathering?.time || !own) return null;
  const attending = attendingOf(own);
  const answers = mayAnswerInNetwork(props) && !view.isLeader;
  const when = whenText(request.language, gathering.time);
  const at = listPath(props, `/${gathering.number}`);
  return (
    <section class="next-step" aria-labelledby="neste-samling">
      <p class="next-step-word">
        {words.coming(request.format.date(localDateAt(gathering.time.startsAt.getTime())))}
      </p>
      <h2 id="neste-samling">{gathering.title}</h2>
      <p>
        {words.comingText(capitalised(when), whereText(request.language, gathering))}{' '}
        {answers
          ? words.ownComes(view.parties.nameOf(asked.party.id), ownComing(own, asked.party.id))
          : words.comes(comesTo(attending), attending.waiting)}
      </p>
      <p class="buttons">
        <a class="ds-button" href={answers ? `${at}#hvem` : at}>
          {answers ? words.register : words.open}
        </a>
        <a href={`${at}/samling.ics`}>{words.calendar}</a>
      </p>
    </section>
  );
}
