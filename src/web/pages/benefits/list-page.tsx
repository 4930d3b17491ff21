// The page of all benefits of what is evaluated, with the one thing to do now: register, propose or confirm.
import type { VNode } from 'preact';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Benefit } from '../../../modules/evaluation/benefits/model.ts';
import { benefitsOf, ownWritings } from '../../../modules/evaluation/benefits/queries.ts';
import { missingWords } from '../../../modules/evaluation/benefits/rules.ts';
import { NextStep } from '../../components/next-step.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { mayLeadSubject } from '../surveys/subject-pages.tsx';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import { benefitHref, benefitSaid, benefitsHref, evaluationFrame, newBenefitHref } from './benefit-parts.tsx';
import { BenefitListBody } from './list-body.tsx';

interface ListView {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly benefits: readonly Benefit[];
  /** Those that whoever asks has written herself. */
  readonly own: ReadonlySet<string>;
}

function Next({ asked, about, benefits, own }: ListView): VNode | null {
  const { request, party, signedIn } = asked;
  const words = request.texts.benefits.list;
  const leads = mayLeadSubject(asked, about);
  const waiting = may(signedIn.grants, 'benefit.confirm', party.id)
    ? benefits.find(
        (one) => one.state === 'proposed' && missingWords(one).includes(party.id) && !own.has(one.id),
      )
    : undefined;
  const draft = leads ? benefits.find(({ state }) => state === 'draft') : undefined;
  const step = (title: string, text: string, href: string, button: string) => (
    <div class="frame">
      <NextStep texts={request.texts.site} id="neste" title={title} text={text} href={href} button={button} />
    </div>
  );
  if (waiting) {
    const title = words.confirmTitle(waiting.facts.title);
    return step(title, words.confirmText, benefitHref(asked, waiting.id), words.confirmButton);
  }
  if (draft) {
    const title = words.draftTitle(draft.facts.title);
    return step(title, words.draftText, benefitHref(asked, draft.id), words.draftButton);
  }
  return leads && benefits.length === 0
    ? step(words.firstTitle, words.firstText, newBenefitHref(asked, about.subject), words.register)
    : null;
}

export async function benefitsPage(asked: AskedForParty, about: EvaluatedSubject): Promise<Page> {
  const { request, ctx, parties } = asked;
  const words = request.texts.benefits;
  const benefits = await benefitsOf(ctx, about.subject);
  const own = await ownWritings(
    ctx,
    benefits.map(({ id }) => id),
  );
  const leads = mayLeadSubject(asked, about);
  return evaluationFrame({
    asked,
    isDemo: about.isDemo,
    above: about.title,
    title: words.title,
    lead: words.lead,
    crumbs: [evaluationCrumb(asked, about)],
    said: benefitSaid(request),
    children: (
      <>
        <Next asked={asked} about={about} benefits={benefits} own={own} />
        {benefits.length === 0 && !leads ? <p class="frame">{words.list.none}</p> : null}
        <BenefitListBody
          request={request}
          benefits={benefits}
          nameOf={(party) => parties.nameOf(party)}
          hrefOf={(benefit) => benefitHref(asked, benefit)}
          listHref={(query) => benefitsHref(asked, about.subject, query)}
        />
        {leads && benefits.length > 0 ? (
          <p class="frame buttons">
            <a class="ds-button" data-variant="secondary" href={newBenefitHref(asked, about.subject)}>
              {words.list.register}
            </a>
          </p>
        ) : null}
      </>
    ),
  });
}
