// On a party's first page: benefits that wait for its word.
import type { VNode } from 'preact';
import { may } from '../../../modules/accounts/policy.ts';
import { benefitsWaitingFor } from '../../../modules/evaluation/benefits/queries.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { benefitHref, rangeWords } from './benefit-parts.tsx';

export async function benefitsPart(asked: AskedForParty): Promise<VNode | null> {
  const { request, ctx, party, parties, signedIn } = asked;
  if (!may(signedIn.grants, 'benefit.confirm', party.id)) return null;
  const waiting = await benefitsWaitingFor(ctx, party.id);
  if (waiting.length === 0) return null;
  const words = request.texts.benefits.overview;
  return (
    <Section id="gevinster" title={words.title}>
      <ul class="lines">
        {waiting.map((benefit) => (
          <li key={benefit.id}>
            <a href={benefitHref(asked, benefit.id)}>{benefit.facts.title}</a>
            <p class="small">
              {rangeWords(request, benefit.facts)}. {words.from(parties.nameOf(benefit.party))}.
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
