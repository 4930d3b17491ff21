// Addresses of calculations on live plans: choose, look at what was found, make a proposal of it, see that it holds.
import { NO_LIMITS, readTypedLimits } from '../../../flows/limits/limit-choice.ts';
import { draftFromRun } from '../../../flows/proposals/draft.ts';
import { registerFor, startRun } from '../../../flows/proposals/start-run.ts';
import type { Problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { removeGroupRun, repeatGroupRun } from '../../../modules/planning/proposals/run-commands.ts';
import { runOf, runsOf } from '../../../modules/planning/proposals/run-queries.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { limitsIn } from '../groups/limits/limit-fields.tsx';
import { proposalProblem } from './problem-text.ts';
import { choiceInAddress, readChoice, type TypedChoice, typedChoice } from './run-choice.ts';
import { runStartPage, type TypedLimitsRead } from './run-form.tsx';
import { runGroupPage } from './run-group.tsx';
import { type ResultProps, runPath, runResultPage } from './run-result.tsx';
import { liveView } from './run-view.ts';

const PAGE_SIZE = 20;

async function startPage(
  asked: AskedForParty,
  form: {
    readonly typed: TypedChoice;
    readonly problems: readonly Problem[];
    readonly limits: TypedLimitsRead;
  },
): Promise<PageResult> {
  const { ctx, party, request } = asked;
  const asking = request.query.get('side') ?? '';
  const page = /^[1-9]\d{0,3}$/.test(asking) ? Number(asking) : 1;
  const { rows, total } = await runsOf(ctx, { party: party.id, page, size: PAGE_SIZE });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return runStartPage(asked, { runs: { rows, page, pages }, ...form });
}

const show = (asked: AskedForParty): Promise<PageResult> =>
  startPage(asked, {
    typed: choiceInAddress(asked),
    problems: [],
    limits: { typed: NO_LIMITS, faults: [] },
  });

async function compute(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, paths, request, services, signedIn } = asked;
  const form = await asked.form();
  const typed = typedChoice(form);
  const { choice, faults } = readChoice(asked, typed);
  const typedLimits = limitsIn(form);
  const read = readTypedLimits(typedLimits, {
    index: request.snapshot.categories,
    register: await registerFor(services, party.isDemo),
  });
  const limits = { typed: typedLimits, faults: read.faults };
  if (faults.length + read.faults.length > 0) return startPage(asked, { typed, problems: faults, limits });
  const started = await startRun(services, { ctx, signedIn, party, choice, limits: read.chosen });
  return started.ok
    ? redirect(paths.ownOf(party.id, `/jobb/${started.value.job}`))
    : startPage(asked, { typed, problems: started.problems, limits });
}

const gone = ({ request }: AskedForParty, code: 'groupRun.gone' | 'groupRun.noGroup'): PageResult =>
  notFoundPage(request, proposalProblem(request, { code, path: 'run', facts: {} }));

type Answer = (props: ResultProps) => PageResult | Promise<PageResult>;

/** For a calculation of the party that has its plan; others lead to how far they are. */
const found =
  (answer: Answer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, party, paths, request } = asked;
    const id = request.params['run'] ?? '';
    const live = isUuid(id) ? await runOf(ctx, id) : null;
    if (live?.party !== party.id) return gone(asked, 'groupRun.gone');
    const view = liveView(asked, live);
    if (view) return answer({ asked, view });
    return live.job === null
      ? gone(asked, 'groupRun.gone')
      : redirect(paths.ownOf(party.id, `/jobb/${live.job}`));
  };

const showGroup: Answer = async (props) => {
  const { asked, view } = props;
  const id = asked.request.params['gruppe'] ?? '';
  const group = view.plan.groups.find((one) => one.id === id);
  if (!group) return gone(asked, 'groupRun.noGroup');
  const { services } = asked;
  const { built, outcome } = view;
  const sharing = await services.sharing.of({ problem: built.problem, outcome, group });
  return runGroupPage({ ...props, group, sharing });
};

const draft: Answer = async ({ asked, view }) => {
  const { ctx, party, paths, services } = asked;
  const group = textIn(await asked.form(), 'gruppe');
  const drafted = await draftFromRun(services, { ctx, run: view.live, group });
  if (drafted.ok) return redirect(paths.ownOf(party.id, `/forslag/${drafted.value}`));
  return accessRefusal(asked, drafted.problems) ?? gone(asked, 'groupRun.noGroup');
};

const repeat: Answer = async (props) => {
  const { asked, view } = props;
  const { ctx, party, paths, services } = asked;
  const repeated = await repeatGroupRun(ctx, { party: party.id, run: view.live.id });
  services.jobsWaiting();
  return redirect(repeated.ok ? paths.ownOf(party.id, `/jobb/${repeated.value}`) : runPath(props));
};

async function remove(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, paths, request } = asked;
  const run = request.params['run'] ?? '';
  const removed = isUuid(run) ? await removeGroupRun(ctx, { party: party.id, run }) : null;
  return removed?.ok ? redirect(paths.ownOf(party.id, '/grupper')) : gone(asked, 'groupRun.gone');
}

export const RUN_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/grupper', { action: 'groupRun.view', answer: show }),
  partyRoute('post', '/grupper', { action: 'groupRun.start', answer: compute }),
  partyRoute('get', '/grupper/:run', { action: 'groupRun.view', answer: found(runResultPage) }),
  partyRoute('get', '/grupper/:run/gruppe/:gruppe', { action: 'groupRun.view', answer: found(showGroup) }),
  partyRoute('post', '/grupper/:run/forslag', { action: 'proposal.write', answer: found(draft) }),
  partyRoute('post', '/grupper/:run/gjenta', { action: 'groupRun.start', answer: found(repeat) }),
  partyRoute('post', '/grupper/:run/slett', { action: 'groupRun.start', answer: remove }),
];
