// The addresses of logic models for those who act for a party.
import { logicPart } from '../../../flows/benefits/addresses.ts';
import { logicAround, rowsFromDesign } from '../../../flows/benefits/logic-around.ts';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import {
  beginLogicModel,
  keepLogicRow,
  type LogicAsked,
  moveLogicRow,
} from '../../../modules/evaluation/logic/commands.ts';
import { LOGIC_COLUMNS, type LogicColumn } from '../../../modules/evaluation/logic/model.ts';
import { logicModelOf } from '../../../modules/evaluation/logic/queries.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { versionIn } from '../networks/form-parts.tsx';
import { mayLeadSubject, subjectAsked } from '../surveys/subject-pages.tsx';
import { surveyGone } from '../surveys/survey-parts.tsx';
import { logicHref, logicPage } from './logic-page.tsx';
import { logicRowPage, rowIn } from './row-page.tsx';

interface Sent {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  readonly form: FormData;
}

const columnIn = (text: string | null): LogicColumn | null =>
  LOGIC_COLUMNS.find((column) => column === text) ?? null;

const rowNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;

const show =
  (wordOf: (asked: AskedForParty) => string) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const about = await subjectAsked(asked, wordOf(asked));
    return about ? logicPage(asked, about) : surveyGone(asked);
  };

async function showRow(asked: AskedForParty): Promise<PageResult> {
  const { request, ctx } = asked;
  const about = await subjectAsked(asked, request.query.get('om') ?? '');
  if (!about || !mayLeadSubject(asked, about)) return surveyGone(asked);
  const model = await logicModelOf(ctx, about.subject);
  const rows = model?.rows ?? [];
  const row = rowNumber(request.query.get('rad'));
  const found = rows.find(({ id }) => id === row);
  const column = found?.column ?? (row === null ? columnIn(request.query.get('kolonne')) : null);
  if (!column) return notFoundPage(request, request.texts.logic.problems['logic.rowGone']({}));
  return logicRowPage({
    asked,
    about,
    around: await logicAround(ctx, about.subject, { isOutside: false }),
    rows,
    version: model?.version ?? 0,
    row: found?.id ?? null,
    facts: found ?? { column, text: '', indicator: '', measure: null, leadsTo: [] },
    problems: [],
  });
}

const askedOf = ({ asked, about }: Sent, version: number): LogicAsked => ({
  party: asked.party.id,
  subject: about.subject,
  isDemo: about.isDemo,
  version,
});

/** About the whole model: shown on its page. */
const isOfModel = (problems: readonly Problem[]): boolean => problems.some(({ path }) => path === 'model');

interface Afterwards {
  readonly said: string;
  readonly refused?: (problems: readonly Problem[]) => Promise<PageResult>;
}

const after = (
  { asked, about }: Sent,
  done: Result<unknown>,
  { said, refused = (problems) => logicPage(asked, about, problems) }: Afterwards,
): PageResult | Promise<PageResult> =>
  answerSent(asked, done, { to: logicHref(asked, about, { sagt: said }), refused });

async function keep(sent: Sent): Promise<PageResult> {
  const { asked, about, form } = sent;
  const column = columnIn(textIn(form, 'kolonne', 20));
  if (!column) return notFoundPage(asked.request);
  const around = await logicAround(asked.ctx, about.subject, { isOutside: false });
  const facts = rowIn(form, around, column);
  const row = rowNumber(textIn(form, 'rad', 10));
  const version = versionIn(form);
  const kept = await keepLogicRow(asked.ctx, { ...askedOf(sent, version), row, facts });
  return after(sent, kept, {
    said: 'kept',
    refused: async (problems) => {
      if (isOfModel(problems)) return logicPage(asked, about, problems);
      const rows = (await logicModelOf(asked.ctx, about.subject))?.rows ?? [];
      return logicRowPage({ asked, about, around, rows, version, row, facts, problems });
    },
  });
}

async function move(sent: Sent): Promise<PageResult> {
  const { asked, form } = sent;
  const row = rowNumber(textIn(form, 'rad', 10));
  const chosen = form.get('gjor') === 'remove' ? 'remove' : 'up';
  if (row === null) return notFoundPage(asked.request);
  const moved = await moveLogicRow(asked.ctx, { ...askedOf(sent, versionIn(form)), row, move: chosen });
  return after(sent, moved, { said: chosen === 'up' ? 'moved' : 'removed' });
}

async function begin(sent: Sent): Promise<PageResult> {
  const { asked, about } = sent;
  const { kind, id } = about.subject;
  const rows = kind === 'network' ? await rowsFromDesign(asked.ctx, id, asked.request) : [];
  return after(sent, await beginLogicModel(asked.ctx, { ...askedOf(sent, 0), rows }), { said: 'begun' });
}

const send = (path: string, answer: (sent: Sent) => Promise<PageResult>): OwnRoute =>
  partyRoute('post', path, {
    action: 'survey.lead',
    // What was sent is read once.
    answer: async (asked) => {
      const form = await asked.form();
      const about = await subjectAsked(asked, textIn(form, 'om', 80));
      const leads = about && mayLeadSubject(asked, about);
      return leads ? answer({ asked, about, form }) : surveyGone(asked);
    },
  });

const view = (kind: 'network' | 'procurement'): OwnRoute =>
  partyRoute('get', logicPart({ kind, id: ':id' }), {
    action: 'survey.view',
    answer: show(({ request }) => `${kind}:${request.params['id'] ?? ''}`),
  });

/** Before the addresses of surveys, whose first word is any. */
export const LOGIC_ROUTES: readonly OwnRoute[] = [
  view('network'),
  view('procurement'),
  partyRoute('get', logicPart({ kind: 'cooperation', id: '' }), {
    action: 'survey.view',
    answer: show(({ party }) => `cooperation:${party.id}`),
  }),
  partyRoute('get', '/evaluering/modell/rad', { action: 'survey.lead', answer: showRow }),
  send('/evaluering/modell/rad', keep),
  send('/evaluering/modell/rad/flytt', move),
  send('/evaluering/modell/hent', begin),
];
