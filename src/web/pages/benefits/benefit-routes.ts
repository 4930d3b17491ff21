// The addresses of benefits for those who act for a party.
import { benefitPart, benefitsPart } from '../../../flows/benefits/addresses.ts';
import { aboutBenefit, apartCost, bodiesIn } from '../../../flows/benefits/around.ts';
import { toldConfirmers, toldWriters } from '../../../flows/benefits/telling.ts';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import {
  changeBenefit,
  deleteBenefit,
  proposeBenefit,
  registerBenefit,
  sayOfBenefit,
  withdrawBenefit,
} from '../../../modules/evaluation/benefits/commands.ts';
import { benefitById } from '../../../modules/evaluation/benefits/queries.ts';
import { LONGEST, mayMove } from '../../../modules/evaluation/benefits/rules.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { versionIn } from '../networks/form-parts.tsx';
import { mayLeadSubject, subjectAsked } from '../surveys/subject-pages.tsx';
import { surveyGone } from '../surveys/survey-parts.tsx';
import { benefitGone, benefitHref, benefitsHref } from './benefit-parts.tsx';
import { benefitFormPage } from './form-page.tsx';
import { benefitsPage } from './list-page.tsx';
import { type BenefitProps, benefitPage, mayLeadBenefit, type SentBenefit } from './one-page.tsx';
import { benefitAsTyped, benefitMeant, EMPTY_BENEFIT, typedBenefit } from './typed-benefit.ts';

type Shown = PageResult | Promise<PageResult>;
type BenefitAnswer = (props: BenefitProps, form: FormData) => Shown;

/** What a word of the address names, as the party may see it. */
const aboutSubject =
  (
    wordOf: (asked: AskedForParty) => string,
    answer: (asked: AskedForParty, about: EvaluatedSubject) => Shown,
  ) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const about = await subjectAsked(asked, wordOf(asked));
    return about ? answer(asked, about) : surveyGone(asked);
  };

/** One that the party may see; all others look the same. What was sent is read once. */
const foundBenefit =
  (answer: BenefitAnswer, isSent: boolean) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const id = asked.request.params['gevinst'] ?? '';
    const form = isSent ? await asked.form() : new FormData();
    const benefit = isUuid(id) ? await benefitById(asked.ctx, id) : null;
    if (!benefit) return benefitGone(asked);
    const party = asked.party.id;
    const about = await aboutBenefit(asked.services, asked.ctx, { benefit, party });
    const isNamed =
      benefit.party === party || benefit.facts.bodies.some(({ body }) => (body as string) === party);
    return about.isOpen || isNamed ? answer({ asked, benefit, about }, form) : benefitGone(asked);
  };

const isGone = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'benefit.gone');

interface Afterwards {
  readonly said: string;
  readonly form: SentBenefit['form'];
  readonly typed?: SentBenefit['typed'];
}

/** To the benefit's page with what was done; or the page as it was typed, with what is wrong. */
const afterBenefit = (
  props: BenefitProps,
  done: Result<unknown>,
  { said, form, typed = {} }: Afterwards,
): Shown =>
  answerSent(props.asked, done, {
    to: `${benefitHref(props.asked, props.benefit.id)}?sagt=${said}`,
    refused: async (problems) => {
      if (isGone(problems)) return benefitGone(props.asked);
      // What it is now, where somebody has changed it meanwhile.
      const benefit = (await benefitById(props.asked.ctx, props.benefit.id)) ?? props.benefit;
      const isOfForm = problems.every(({ path }) => path !== 'benefit');
      return benefitPage({ ...props, benefit }, { form: isOfForm ? form : 'other', problems, typed });
    },
  });

const askedOf = ({ asked, benefit }: BenefitProps, form: FormData) => ({
  party: asked.party.id,
  benefit: benefit.id,
  version: versionIn(form),
});

const tellingOf = ({ asked, benefit }: BenefitProps) => ({
  from: asked.party.id,
  by: asked.ctx.actor,
  benefit,
});

const showNew = async (asked: AskedForParty, about: EvaluatedSubject): Promise<PageResult> => {
  if (!mayLeadSubject(asked, about)) return surveyGone(asked);
  const { services, ctx } = asked;
  const known = await bodiesIn(services, ctx, about.subject);
  const apart = await apartCost(ctx, about.subject);
  return benefitFormPage({ asked, about, benefit: null, known, apart, typed: EMPTY_BENEFIT, problems: [] });
};

const register = async (asked: AskedForParty, about: EvaluatedSubject): Promise<PageResult> => {
  const { services, ctx, party } = asked;
  const { subject, isDemo } = about;
  const known = await bodiesIn(services, ctx, subject);
  const typed = typedBenefit(await asked.form(), known);
  const meant = benefitMeant(typed, known);
  const kept = meant.ok
    ? await registerBenefit(ctx, { party: party.id, subject, isDemo, known, facts: meant.value })
    : meant;
  return answerSent(asked, kept, {
    to: kept.ok ? `${benefitHref(asked, kept.value)}?sagt=registered` : '',
    refused: async (problems) =>
      isGone(problems)
        ? benefitGone(asked)
        : benefitFormPage({
            asked,
            about,
            benefit: null,
            known,
            apart: await apartCost(ctx, subject),
            typed,
            problems,
          }),
  });
};

/** Also those that have gone since it was written. */
async function knownBodies({ asked, benefit, about }: BenefitProps): Promise<BodyId[]> {
  const now = await bodiesIn(asked.services, asked.ctx, about.subject);
  return [...new Set([...now, ...benefit.facts.bodies.map(({ body }) => body)])];
}

const showChange: BenefitAnswer = async (props) => {
  const { asked, about, benefit } = props;
  if (!mayLeadBenefit(props) || !mayMove(benefit, 'change')) return benefitGone(asked);
  const known = await knownBodies(props);
  const typed = benefitAsTyped(asked.request, benefit.facts);
  return benefitFormPage({ asked, about, benefit, known, apart: null, typed, problems: [] });
};

const change: BenefitAnswer = async (props, form) => {
  const { asked, about, benefit } = props;
  const known = await knownBodies(props);
  const typed = typedBenefit(form, known);
  const meant = benefitMeant(typed, known);
  const kept = meant.ok
    ? await changeBenefit(asked.ctx, {
        ...askedOf(props, form),
        known,
        facts: meant.value,
        told: await toldConfirmers(asked.services, {
          ...tellingOf(props),
          kind: 'askedAnew',
          benefit: { ...benefit, facts: meant.value },
        }),
      })
    : meant;
  return answerSent(asked, kept, {
    to: `${benefitHref(asked, benefit.id)}?sagt=changed`,
    refused: (problems): PageResult =>
      isGone(problems)
        ? benefitGone(asked)
        : benefitFormPage({ asked, about, benefit, known, apart: null, typed, problems }),
  });
};

const propose: BenefitAnswer = async (props, form) => {
  const told = await toldConfirmers(props.asked.services, { ...tellingOf(props), kind: 'asked' });
  const proposed = await proposeBenefit(props.asked.ctx, { ...askedOf(props, form), told });
  return afterBenefit(props, proposed, { said: 'proposed', form: 'other' });
};

const say: BenefitAnswer = async (props, form) => {
  const typed = {
    stilling: textIn(form, 'stilling', LONGEST.role + 1),
    grunn: textIn(form, 'grunn', LONGEST.text + 1),
  };
  const kind = form.get('svar') === 'disputed' ? 'disputed' : 'confirmed';
  const said = await sayOfBenefit(props.asked.ctx, {
    ...askedOf(props, form),
    kind,
    role: typed.stilling,
    reason: typed.grunn,
    told: await toldWriters(props.asked.services, { ...tellingOf(props), kind, reason: typed.grunn }),
  });
  return afterBenefit(props, said, { said: kind, form: 'say', typed });
};

const withdraw: BenefitAnswer = async (props, form) => {
  const typed = { hvorfor: textIn(form, 'hvorfor', LONGEST.text + 1) };
  const withdrawn = await withdrawBenefit(props.asked.ctx, {
    ...askedOf(props, form),
    reason: typed.hvorfor,
  });
  return afterBenefit(props, withdrawn, { said: 'withdrawn', form: 'withdraw', typed });
};

const remove: BenefitAnswer = async (props, form) => {
  const { asked, benefit } = props;
  const removed = await deleteBenefit(asked.ctx, askedOf(props, form));
  return removed.ok
    ? answerSent(asked, removed, {
        to: benefitsHref(asked, benefit.subject, { sagt: 'deleted' }),
        refused: () => benefitGone(asked),
      })
    : afterBenefit(props, removed, { said: '', form: 'other' });
};

const inAddress =
  (kind: string) =>
  ({ request }: AskedForParty): string =>
    `${kind}:${request.params['id'] ?? ''}`;
const inQuery = ({ request }: AskedForParty): string => request.query.get('om') ?? '';

const list = (kind: 'network' | 'procurement'): OwnRoute =>
  partyRoute('get', benefitsPart({ kind, id: ':id' }), {
    action: 'survey.view',
    answer: aboutSubject(inAddress(kind), benefitsPage),
  });

const one = (
  method: 'get' | 'post',
  part: string,
  { action, answer }: { action: 'survey.view' | 'survey.lead' | 'benefit.confirm'; answer: BenefitAnswer },
): OwnRoute =>
  partyRoute(method, benefitPart(':gevinst', part), {
    action,
    answer: foundBenefit(answer, method === 'post'),
  });

/** Before the addresses of surveys, whose first word is any. */
export const BENEFIT_ROUTES: readonly OwnRoute[] = [
  list('network'),
  list('procurement'),
  partyRoute('get', benefitsPart({ kind: 'cooperation', id: '' }), {
    action: 'survey.view',
    answer: aboutSubject(({ party }) => `cooperation:${party.id}`, benefitsPage),
  }),
  partyRoute('get', benefitPart('ny'), { action: 'survey.lead', answer: aboutSubject(inQuery, showNew) }),
  partyRoute('post', benefitPart('ny'), { action: 'survey.lead', answer: aboutSubject(inQuery, register) }),
  one('get', '', { action: 'survey.view', answer: (props) => benefitPage(props) }),
  one('get', '/endre', { action: 'survey.lead', answer: showChange }),
  one('post', '/endre', { action: 'survey.lead', answer: change }),
  one('post', '/foresla', { action: 'survey.lead', answer: propose }),
  one('post', '/svar', { action: 'benefit.confirm', answer: say }),
  one('post', '/trekk', { action: 'survey.lead', answer: withdraw }),
  one('post', '/slett', { action: 'survey.lead', answer: remove }),
];
