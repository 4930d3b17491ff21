// On the network's first page: the need most bodies have in common, and experiences of others that fit it.
import { networkNeeds } from '../../../flows/network-chain/network-needs.ts';
import { capitalised } from '../../../texts/format.ts';
import { Section } from '../../components/section.tsx';
import { similarSection } from '../library/similar.tsx';
import { type NetworkProps, networkPath } from '../networks/network-frame.tsx';
import { countOfBodies } from '../proposals/body-words.ts';
import { categoryNames } from '../site/category-words.ts';
import { needsAsked } from './needs-page.tsx';

/** Both sections ready to be put on the page; a draft, which nobody has joined, has none. */
export async function foundForPart(props: NetworkProps) {
  const { asked, view } = props;
  if (view.network.status === 'draft') return {};
  const { request, services } = asked;
  const words = request.texts.networkChain.overview;
  const needs = await networkNeeds(services, needsAsked(props));
  const [first] = needs;
  const others = needs.length - 1;
  const found = (
    <Section
      id="felles"
      title={words.title}
      aside={<a href={networkPath(props, '/kjeden')}>{words.chain}</a>}
    >
      <div class="stack">
        {first ? (
          <p>
            {words.text(
              capitalised(countOfBodies(request, first.bodies)),
              categoryNames(request)(first.category),
            )}{' '}
            {others > 0 ? words.more(others, request.format.countWord(others)) : null}
          </p>
        ) : (
          <p>{words.none}</p>
        )}
        <p class="buttons">
          <a class="ds-button" data-variant="secondary" href={networkPath(props, '/felles-behov')}>
            {words.link}
          </a>
        </p>
      </div>
    </Section>
  );
  return { found, similar: await similarSection(asked, { category: first?.category ?? null, step: 'need' }) };
}
