// One import as its state asks for it: what is staged is read page by page, nothing more than is shown.
import type { Problem } from '../../../kernel/result.ts';
import { jobOf } from '../../../modules/accounts/job-queries.ts';
import {
  findImport,
  stagedPart,
  stagedSize,
  undoReport,
} from '../../../modules/planning/imports/import-queries.ts';
import type { CellMend, ListImport } from '../../../modules/planning/imports/list-import.ts';
import { type ColumnMapping, headingChoices } from '../../../modules/planning/lists/contract-list-columns.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { FAULTY_PAGE, type FaultyView } from './bad-rows.tsx';
import { checkedPage } from './checked.tsx';
import { columnsPage } from './columns.tsx';
import { EFFECTS, EFFECTS_PAGE, type EffectRows, type EffectsView, effectCount } from './effects.tsx';
import { endedPage, savedPage, undonePage } from './ended.tsx';
import type { ImportView } from './import-words.ts';
import { workingPage } from './working.tsx';

/** A decision that was not taken: why, and what was sent, to stand in the fields again. */
export interface Refused {
  readonly problems: readonly Problem[];
  readonly mapping?: ColumnMapping;
  readonly remember?: string;
  readonly mends?: readonly CellMend[];
}

/** The asked page of a list of so many, from 1; one that is not there gives the nearest. */
function pageOf(asked: string | null, count: number, size: number): number {
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(1, Math.ceil(count / size)), Math.max(1, wanted));
}

async function faultyOf(view: ImportView, refused: Refused | null): Promise<FaultyView> {
  const { asked, list } = view;
  const count = list.counts?.faulty ?? 0;
  const page = pageOf(asked.request.query.get('feilside'), count, FAULTY_PAGE);
  const isKept = count > 0 && !list.emptiedAt;
  const offset = (page - 1) * FAULTY_PAGE;
  const faulty = isKept
    ? await stagedPart(asked.ctx, { id: list.id, kind: 'faulty', offset, limit: FAULTY_PAGE })
    : [];
  return { ...view, faulty, count, page, ...(refused?.mends ? { typed: refused.mends } : {}) };
}

async function effectRows(
  { asked, list }: ImportView,
  effect: EffectRows['effect'],
  offset: number,
): Promise<EffectRows> {
  const part = { id: list.id, offset, limit: EFFECTS_PAGE };
  if (effect === 'nye') return { effect, rows: await stagedPart(asked.ctx, { ...part, kind: 'added' }) };
  if (effect === 'endret') return { effect, rows: await stagedPart(asked.ctx, { ...part, kind: 'changed' }) };
  return { effect, rows: await stagedPart(asked.ctx, { ...part, kind: 'gone' }) };
}

async function effectsOf(view: ImportView): Promise<EffectsView | null> {
  const { query } = view.asked.request;
  const kinds = EFFECTS.filter((effect) => effectCount(view, effect) > 0);
  const effect = kinds.find((one) => one === query.get('vis')) ?? kinds[0];
  if (!effect) return null;
  const page = pageOf(query.get('side'), effectCount(view, effect), EFFECTS_PAGE);
  return { ...view, page, shown: await effectRows(view, effect, (page - 1) * EFFECTS_PAGE) };
}

async function checkedOf(view: ImportView, refused: Refused | null): Promise<Page> {
  const { asked, list } = view;
  const { counts, listId, id } = list;
  if (!counts) throw new Error(`checked import ${id} has no counts`);
  const before = asked.request.query.get('rettet');
  const isMended = /^\d{1,6}$/.test(before ?? '') && !refused;
  const edition = listId === id ? null : await findImport(asked.ctx, { party: list.party, id: listId });
  return checkedPage({
    ...view,
    counts,
    edition,
    faulty: await faultyOf(view, refused),
    effects: await effectsOf(view),
    mended: isMended ? Math.max(0, Number(before) - counts.faulty) : null,
    hasNamed: asked.request.query.get('kategorier') === 'lagret' && !refused,
    problems: refused?.problems ?? [],
  });
}

/** More than the rows among which the headings are looked for. */
const TOP_ROWS = 100;

async function columnsOf(view: ImportView, refused: Refused | null): Promise<Page> {
  const { asked, list } = view;
  const top = { id: list.id, kind: 'rows', offset: 0, limit: TOP_ROWS } as const;
  if (!list.mapping) throw new Error(`import ${list.id} has no columns`);
  return columnsPage({
    ...view,
    rows: await stagedSize(asked.ctx, { id: list.id, kind: 'rows' }),
    headings: headingChoices(await stagedPart(asked.ctx, top)),
    mapping: refused?.mapping ?? list.mapping,
    remember: refused?.remember ?? list.mappingName ?? '',
    problems: refused?.problems ?? [],
  });
}

export async function showList(
  asked: AskedForParty,
  list: ListImport,
  refused: Refused | null = null,
): Promise<Page> {
  const view: ImportView = { asked, list };
  switch (list.state) {
    case 'mapping':
      return columnsOf(view, refused);
    case 'checked':
      return checkedOf(view, refused);
    case 'saved':
      return savedPage(await faultyOf(view, null));
    case 'undone':
      return undonePage({ ...view, report: await undoReport(asked.ctx, list.id) });
    case 'refused':
    case 'discarded':
      return endedPage(view);
    default:
      return workingPage({ ...view, job: list.job ? await jobOf(asked.ctx, list.job) : null });
  }
}
