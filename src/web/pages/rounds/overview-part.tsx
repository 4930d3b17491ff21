// Rounds on a party's first page: a body's that waits for its answer, and how far a cooperation's own have come.
import { may } from '../../../modules/accounts/policy.ts';
import { waitingRounds } from '../../../modules/planning/rounds/queries.ts';
import { NextStep } from '../../components/next-step.tsx';
import type { AskedForParty } from '../../own/routes.ts';

/** Null where no round is out. */
export async function roundsPart(asked: AskedForParty) {
  const { ctx, request, paths, party, parties, signedIn } = asked;
  if (!may(signedIn.grants, 'round.view', party.id)) return null;
  const [first, ...others] = await waitingRounds(ctx, { party: party.id, today: request.today });
  if (!first) return null;
  const { format } = request;
  const words = request.texts.rounds.overview;
  const deadline = first.deadline ? format.dateLong(first.deadline) : '';
  const isAsker = first.party === party.id;
  return (
    <div class="frame section" key="runder">
      <NextStep
        texts={request.texts.site}
        id="runden"
        title={isAsker ? words.title(first.title) : words.bodyTitle(first.title)}
        text={
          isAsker
            ? words.text(format.number(first.delivered), format.number(first.members), deadline)
            : words.bodyText(parties.nameOf(first.party), deadline)
        }
        href={paths.ownOf(party.id, `/runder/${first.id}${isAsker ? '' : '/svar'}`)}
        button={isAsker ? words.button : words.bodyButton}
      >
        {others.length > 0 ? (
          <a href={paths.ownOf(party.id, '/runder')}>{words.more(format.number(others.length))}</a>
        ) : null}
      </NextStep>
    </div>
  );
}
