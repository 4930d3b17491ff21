// On the page of a proposal that goes on: the way to the procurement it became, or the button that begins it.
import { may } from '../../../modules/accounts/policy.ts';
import type { Proposal } from '../../../modules/planning/proposals/model.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { mayBegin } from './begin.tsx';

interface FromProposalProps {
  readonly asked: AskedForParty;
  readonly proposal: Proposal;
  /** Id of the procurement it became, where whoever looks may see it. */
  readonly begun: string | null;
}

export function FromProposal({ asked, proposal, begun }: FromProposalProps) {
  const { request, paths, party, parties, signedIn } = asked;
  const words = request.texts.procurement.begin.onProposal;
  const canBegin =
    begun === null && mayBegin(party, proposal) && may(signedIn.grants, 'procurement.begin', party.id);
  return (
    <Section id="anskaffelse" title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        {begun ? (
          <p class="buttons">
            <a class="ds-button" href={paths.ownOf(party.id, `/anskaffelser/${begun}`)}>
              {words.see}
            </a>
          </p>
        ) : null}
        {canBegin ? (
          <p class="buttons">
            <a class="ds-button" href={paths.ownOf(party.id, '/anskaffelser/ny', { forslag: proposal.id })}>
              {words.button}
            </a>
          </p>
        ) : null}
        {begun || canBegin ? null : <p>{words.other(parties.nameOf(proposal.lead))}</p>}
      </div>
    </Section>
  );
}
