// Where a body's own people answer a round, see what became of it in their plan, and undo what they do not want.

import { planRules } from '../../../flows/plan/plan-rules.ts';
import { answerPath } from '../../../flows/rounds/letters.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { openRound } from '../../../modules/planning/rounds/answer-commands.ts';
import { undoMadeItem } from '../../../modules/planning/rounds/item-commands.ts';
import { roundOf } from '../../../modules/planning/rounds/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { type SentAnswer, typedAnswer } from './answer-form.tsx';
import { AnswerPage, type AnswerView, keepAnswer, ReceiptPage } from './answer-page.tsx';
import { roundProblem } from './problem-text.ts';

interface Props {
  readonly asked: AskedForParty;
  readonly view: AnswerView;
}

type Answer = (props: Props) => PageResult | Promise<PageResult>;

/** Runs where the body is asked in the round; the address is a page that is not there otherwise. */
const found =
  (answer: Answer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, request, party, parties, paths, signedIn } = asked;
    const id = request.params['id'] ?? '';
    const body = party.id as string as BodyId;
    const round = /^[0-9a-f-]{36}$/.test(id) ? await roundOf(ctx, { id, body }) : null;
    const member = round?.members.find((one) => one.body === body);
    if (!round || !member || round.state === 'draft') return notFoundPage(request);
    const path = paths.ownOf(party.id, `/runder/${id}/svar`);
    const mayAnswer = may(signedIn.grants, 'round.answer', party.id);
    const view = {
      request,
      parties,
      round,
      member,
      path,
      usualName: null,
      mayAnswer,
      isByLink: false,
    };
    return answer({ asked, view });
  };

function page({ asked, view }: Props, sent: SentAnswer | null): Page {
  const { request, party, paths } = asked;
  return {
    kind: 'page',
    title: view.round.title,
    own: { party, current: 'rounds' },
    crumbs: [{ label: request.texts.rounds.list.title, href: paths.ownOf(party.id, '/runder') }],
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, view.round.isDemo),
    body: <AnswerPage view={view} sent={sent} />,
  };
}

const show: Answer = async (props) => {
  await openRound(props.asked.ctx, { round: props.view.round.id, body: props.view.member.body });
  return page(props, null);
};

const answer: Answer = async (props) => {
  const { asked, view } = props;
  const { ctx, services, signedIn, request } = asked;
  const { email, name, person, isDemo } = signedIn;
  const typed = { ...typedAnswer(await asked.form(), view.round), name };
  const { body } = view.member;
  const path = answerPath(body, view.round.id);
  const receipt = { body, person, name, email, language: request.language, isDemo, path };
  const kept = await keepAnswer(services, { ctx, view }, { typed, receipt });
  if (!kept.ok) return page(props, { typed, problems: kept.problems });
  return redirect(typed.isDelivered ? `${view.path}/kvittering` : `${view.path}?sagt=answer`);
};

const receiptPage: Answer = ({ asked, view }) => {
  if (view.member.deliveredAt === null) return redirect(view.path);
  const { request, party } = asked;
  return {
    kind: 'page',
    title: request.texts.rounds.receipt.title,
    own: { party, current: 'rounds' },
    ...demoBanner(request, view.round.isDemo),
    body: <ReceiptPage view={view} />,
  };
};

const undo: Answer = async ({ asked, view }) => {
  const { ctx, services, request, party } = asked;
  const line = textIn(await asked.form(), 'linje', 40);
  if (!view.round.lines.some(({ id }) => id === line)) return notFoundPage(request);
  const rules = planRules(await services.snapshot(), services.planning);
  const { body } = view.member;
  const undone = await undoMadeItem(ctx, { round: view.round.id, line, body, rules });
  if (undone.ok) return redirect(`${view.path}?sagt=undone`);
  const [first] = undone.problems;
  const refused = page({ asked, view }, null);
  return {
    ...refused,
    status: 422,
    own: { party, current: 'rounds' },
    body: (
      <>
        <div class="frame">
          <p class="refused" role="alert">
            {first ? roundProblem(request, first) : ''}
          </p>
        </div>
        {refused.body}
      </>
    ),
  };
};

export const ROUND_ANSWER_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/runder/:id/svar', { action: 'round.view', answer: found(show) }),
  partyRoute('post', '/runder/:id/svar', { action: 'round.answer', answer: found(answer) }),
  partyRoute('get', '/runder/:id/svar/kvittering', { action: 'round.view', answer: found(receiptPage) }),
  partyRoute('post', '/runder/:id/svar/angre', { action: 'plan.write', answer: found(undo) }),
];
