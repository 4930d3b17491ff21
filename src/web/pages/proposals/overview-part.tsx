// Proposals on a body's first page: the one that is due first as the next step, and how many more there are.
import { may } from '../../../modules/accounts/policy.ts';
import { unansweredBy } from '../../../modules/planning/proposals/queries.ts';
import { NextStep } from '../../components/next-step.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { categoryInSentence } from '../site/category-words.ts';

const MOST = 20;

/** Null where nothing waits for an answer, and for a cooperation: its bodies answer. */
export async function proposalsPart(asked: AskedForParty) {
  const { ctx, request, paths, party, parties, signedIn } = asked;
  if (party.kind === 'cooperation' || !may(signedIn.grants, 'proposal.view', party.id)) return null;
  const waiting = await unansweredBy(ctx, { body: party.id, today: request.today, most: MOST });
  const [first, ...others] = waiting;
  const category = first && request.snapshot.categories.categories.byId.get(first.category);
  if (!first || !category) return null;
  const words = request.texts.proposals.overview;
  const what = categoryInSentence(category, request.language);
  const deadline = request.format.dateLong(first.deadline);
  return (
    <div class="frame section" key="forslag">
      <NextStep
        texts={request.texts.site}
        id="svar-paa-forslag"
        title={words.title(what)}
        text={words.text(parties.nameOf(first.party), what, deadline)}
        href={paths.ownOf(party.id, `/forslag/${first.id}`)}
        button={words.button}
      >
        {others.length > 0 ? (
          <a href={paths.ownOf(party.id, '/forslag')}>{words.more(request.format.number(others.length))}</a>
        ) : null}
      </NextStep>
    </div>
  );
}
