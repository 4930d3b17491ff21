// A signed-in person's calendar of one network's gatherings.
import { removeNetworkFeed, renewNetworkFeed } from '../../../modules/network/gatherings/feed-commands.ts';
import { networkFeedSince } from '../../../modules/network/gatherings/feed-queries.ts';
import { CalendarAddress, type KeptAddress } from '../../components/calendar-address.tsx';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, redirect } from '../../page.ts';
import type { NetworkAnswer } from '../networks/found-network.ts';
import type { NetworkProps } from '../networks/network-frame.tsx';
import { gatheringsPage, gatheringWords, listPath } from './gathering-parts.tsx';

function page(props: NetworkProps, kept: KeptAddress): Page {
  const { request } = props.asked;
  const words = gatheringWords(request).feed;
  return gatheringsPage(props, {
    heading: words.title,
    lead: words.lead,
    children: (
      <div class="frame section section-end stack">
        <CalendarAddress
          {...kept}
          words={words}
          format={request.format}
          renewAt={listPath(props, '/kalender')}
          removeAt={listPath(props, '/kalender/fjern')}
        />
      </div>
    ),
  });
}

const askedOf = ({ asked, view }: NetworkProps) => ({ network: view.network.id, party: asked.party.id });

export const showFeed: NetworkAnswer = async (props) => {
  const { network, party } = askedOf(props);
  return page(props, { since: await networkFeedSince(props.asked.ctx, network, party), address: null });
};

/** Answers with the page itself: the address is known now only, and must not stand in another address. */
export const renewFeed: NetworkAnswer = async (props) => {
  const { ctx, paths, services } = props.asked;
  const renewed = await renewNetworkFeed(ctx, askedOf(props));
  if (!renewed.ok) {
    return accessRefusal(props.asked, renewed.problems) ?? redirect(listPath(props, '/kalender'));
  }
  return page(props, { since: ctx.now, address: `${services.baseUrl}${paths.calendarFeed(renewed.value)}` });
};

export const removeFeed: NetworkAnswer = async (props) => {
  await removeNetworkFeed(props.asked.ctx, askedOf(props));
  return redirect(`${listPath(props, '/kalender')}?sagt=fjernet`);
};
