// On the page of a proposal or a procurement: which networks it came of, for those who may read them.
import type { OutcomeThing } from '../../../modules/network/chain/model.ts';
import { originsOf } from '../../../modules/network/chain/queries.ts';
import type { AskedForParty } from '../../own/routes.ts';

/** A line ready to be put on a page; null where it came of no network that the party may read. */
export async function fromNetwork(asked: AskedForParty, thing: OutcomeThing) {
  const { ctx, paths, party, request } = asked;
  const origins = (await originsOf(ctx, thing)).filter(({ readers }) => readers.includes(party.id));
  if (origins.length === 0) return null;
  return (
    <div class="frame">
      {origins.map(({ network, title }) => (
        <p key={network} class="small">
          <a href={paths.ownOf(party.id, `/nettverk/${network}/kjeden`)}>
            {request.texts.networkChain.origin(title)}
          </a>
        </p>
      ))}
    </div>
  );
}
