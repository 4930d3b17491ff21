// On the page of an evaluation: the ways to its benefits and its logic model.
import { benefitsPart, logicPart } from '../../../flows/benefits/addresses.ts';
import type { Subject } from '../../../modules/evaluation/surveys/model.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';

interface LinksProps {
  readonly request: PageRequest;
  readonly benefits: string;
  readonly logic: string;
}

export function BenefitLinks({ request, benefits, logic }: LinksProps) {
  const { texts } = request;
  return (
    <Section id="gevinster" title={texts.benefits.title}>
      <div class="stack">
        <p>{texts.benefits.lead}</p>
        <ul class="plain-list">
          <li>
            <a href={benefits}>{texts.benefits.link}</a>
          </li>
          <li>
            <a href={logic}>{texts.logic.link}</a>
          </li>
        </ul>
      </div>
    </Section>
  );
}

export function EvaluationLinks({ asked, subject }: { asked: AskedForParty; subject: Subject }) {
  const { request, paths, party } = asked;
  return (
    <BenefitLinks
      request={request}
      benefits={paths.ownOf(party.id, benefitsPart(subject))}
      logic={paths.ownOf(party.id, logicPart(subject))}
    />
  );
}
