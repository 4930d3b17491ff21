// One benefit for those who do something with it: the leading party proposes, changes and withdraws it; those who are named in it and
// the leading party say whether they stand behind it.
import type { VNode } from 'preact';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Benefit } from '../../../modules/evaluation/benefits/model.ts';
import { ownWritings, versionsOf } from '../../../modules/evaluation/benefits/queries.ts';
import { confirmersOf, LONGEST, mayMove, takesWords } from '../../../modules/evaluation/benefits/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import {
  BenefitFaults,
  benefitHref,
  benefitProblemAt,
  benefitSaid,
  benefitsHref,
  evaluationFrame,
  StateMark,
} from './benefit-parts.tsx';
import { BenefitBody } from './one-body.tsx';

export interface BenefitProps {
  readonly asked: AskedForParty;
  readonly benefit: Benefit;
  readonly about: EvaluatedSubject & { readonly isOpen: boolean };
}

/** What was sent and could not be used. */
export interface SentBenefit {
  readonly form: 'say' | 'withdraw' | 'other';
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
}

export const mayLeadBenefit = ({ asked, benefit }: BenefitProps): boolean =>
  benefit.party === asked.party.id && may(asked.signedIn.grants, 'survey.lead', asked.party.id);

interface PartProps {
  readonly props: BenefitProps;
  readonly sent: SentBenefit | null;
}

const Version = ({ benefit }: { benefit: Benefit }) => (
  <input type="hidden" name="versjon" value={benefit.version} />
);

function Propose({ props: { asked, benefit } }: PartProps) {
  const { request, parties } = asked;
  const words = request.texts.benefits.one;
  const names = confirmersOf(benefit).map((party) => parties.nameOf(party));
  return (
    <div class="frame">
      <section class="next-step" aria-labelledby="neste">
        <p class="next-step-word">{request.texts.site.nextStep}</p>
        <h2 id="neste">{words.proposeTitle}</h2>
        <p>{words.proposeText(request.format.list(names))}</p>
        <form method="post" action={benefitHref(asked, benefit.id, '/foresla')}>
          <Version benefit={benefit} />
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.propose}
            </button>
            <a href={benefitHref(asked, benefit.id, '/endre')}>{words.change}</a>
          </p>
        </form>
      </section>
    </div>
  );
}

/** Why whoever asks may not say anything of it; null where she may. */
function silenceWords({ asked, benefit }: BenefitProps, isOwn: boolean): string | null {
  const words = asked.request.texts.benefits.one;
  const { party, signedIn } = asked;
  if (isOwn) return words.ownWriting;
  const grants = signedIn.grants.filter((grant) => grant.party === party.id);
  const isThroughLeader = party.id !== benefit.party && grants.every(({ via }) => via === benefit.party);
  return isThroughLeader ? words.throughLeader : null;
}

function SayForm({ props, sent, hasSaid }: PartProps & { hasSaid: boolean }) {
  const { asked, benefit } = props;
  const { request, party } = asked;
  const words = request.texts.benefits.one;
  const { problems, typed } =
    sent?.form === 'say' ? sent : { problems: [], typed: {} as SentBenefit['typed'] };
  return (
    <form class="stack narrow" method="post" action={benefitHref(asked, benefit.id, '/svar')}>
      <BenefitFaults
        request={request}
        problems={problems}
        idOf={(path) => (path === 'reason' ? 'grunn' : 'stilling')}
      />
      <p>
        {words.sayText} {party.id === benefit.party ? words.sayWhole : ''}
      </p>
      {hasSaid ? <p>{words.saidBefore}</p> : null}
      <Version benefit={benefit} />
      <TextField
        id="stilling"
        name="stilling"
        label={words.role}
        value={typed['stilling'] ?? ''}
        error={benefitProblemAt(request, problems, 'role')}
        maxLength={LONGEST.role}
      />
      <TextArea
        id="grunn"
        name="grunn"
        label={words.reason}
        hints={[words.reasonHint]}
        value={typed['grunn'] ?? ''}
        rows={2}
        maxLength={LONGEST.text}
        error={benefitProblemAt(request, problems, 'reason')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit" name="svar" value="confirmed">
          {words.confirm}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" name="svar" value="disputed">
          {words.dispute}
        </button>
      </p>
    </form>
  );
}

/** The next step until it is answered; afterwards folded away, and nothing for who may not answer. */
function Say({ props, sent, isOwn }: PartProps & { isOwn: boolean }) {
  const { asked, benefit } = props;
  const { request, party } = asked;
  const words = request.texts.benefits.one;
  const silence = silenceWords(props, isOwn);
  const hasSaid = benefit.words.some((word) => word.party === party.id);
  if (hasSaid)
    return silence ? null : (
      <div class="frame">
        <details class="fold" open={sent?.form === 'say'}>
          <summary>{words.sayAgain}</summary>
          <div class="fold-inside">
            <SayForm props={props} sent={sent} hasSaid />
          </div>
        </details>
      </div>
    );
  return (
    <div class="frame">
      <section class={silence ? 'stack' : 'next-step'} aria-labelledby="neste">
        {silence ? null : <p class="next-step-word">{request.texts.site.nextStep}</p>}
        <h2 id="neste">{words.sayTitle(party.name)}</h2>
        {silence ? <p>{silence}</p> : <SayForm props={props} sent={sent} hasSaid={false} />}
      </section>
    </div>
  );
}

function Lead({ props: { asked, benefit }, sent }: PartProps) {
  const { request } = asked;
  const words = request.texts.benefits.one;
  const { problems, typed } =
    sent?.form === 'withdraw' ? sent : { problems: [], typed: {} as SentBenefit['typed'] };
  if (benefit.state === 'withdrawn') return null;
  return (
    <Section id="endre" title={words.changeTitle}>
      <div class="stack">
        {benefit.state === 'draft' ? null : (
          <div class="stack-s">
            <p>
              <a href={benefitHref(asked, benefit.id, '/endre')}>{words.change}</a>
            </p>
            <p class="small">{words.changeText}</p>
          </div>
        )}
        {mayMove(benefit, 'withdraw') ? (
          <details class="fold" open={problems.length > 0}>
            <summary>{words.withdraw}</summary>
            <form class="stack narrow" method="post" action={benefitHref(asked, benefit.id, '/trekk')}>
              <BenefitFaults request={request} problems={problems} idOf={() => 'hvorfor'} />
              <Version benefit={benefit} />
              <TextArea
                id="hvorfor"
                name="hvorfor"
                label={words.withdrawWhy}
                value={typed['hvorfor'] ?? ''}
                rows={2}
                maxLength={LONGEST.text}
                error={benefitProblemAt(request, problems, 'reason')}
              />
              <p class="buttons">
                <button class="ds-button" data-variant="secondary" type="submit">
                  {words.withdraw}
                </button>
              </p>
            </form>
          </details>
        ) : null}
        {mayMove(benefit, 'delete') ? (
          <form method="post" action={benefitHref(asked, benefit.id, '/slett')}>
            <Version benefit={benefit} />
            <p class="buttons">
              <button class="ds-button" data-variant="tertiary" type="submit">
                {words.delete}
              </button>
            </p>
          </form>
        ) : null}
      </div>
    </Section>
  );
}

function Next({ props, sent, isOwn }: PartProps & { isOwn: boolean }): VNode | null {
  const { asked, benefit } = props;
  const { party, signedIn } = asked;
  if (mayLeadBenefit(props) && mayMove(benefit, 'propose')) return <Propose props={props} sent={sent} />;
  const isAsked = takesWords(benefit) && confirmersOf(benefit).includes(party.id);
  return isAsked && may(signedIn.grants, 'benefit.confirm', party.id) ? (
    <Say props={props} sent={sent} isOwn={isOwn} />
  ) : null;
}

export async function benefitPage(props: BenefitProps, sent: SentBenefit | null = null): Promise<Page> {
  const { asked, benefit, about } = props;
  const { request, ctx, parties } = asked;
  const words = request.texts.benefits;
  const versions = await versionsOf(ctx, benefit.id);
  const isOwn = (await ownWritings(ctx, [benefit.id])).size > 0;
  const other = sent?.form === 'other' ? sent.problems : [];
  return evaluationFrame({
    asked,
    isDemo: benefit.isDemo,
    above: words.one.about,
    title: benefit.facts.title,
    lead: (
      <>
        {about.title} <StateMark request={request} benefit={benefit} />
      </>
    ),
    crumbs: about.isOpen
      ? [evaluationCrumb(asked, about), { label: words.title, href: benefitsHref(asked, about.subject) }]
      : [],
    said: benefitSaid(request),
    isRefused: sent !== null,
    children: (
      <>
        {other.length > 0 ? (
          <div class="frame">
            <BenefitFaults request={request} problems={other} idOf={() => 'hva'} />
          </div>
        ) : null}
        <Next props={props} sent={sent} isOwn={isOwn} />
        <BenefitBody
          request={request}
          benefit={benefit}
          versions={versions}
          nameOf={(party) => parties.nameOf(party)}
        />
        {mayLeadBenefit(props) ? <Lead props={props} sent={sent} /> : null}
      </>
    ),
  });
}
