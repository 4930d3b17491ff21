// Every address of a body's contracts and needs. A fixed word comes before an id in the same place.
import { listCsv, listWorkbook } from '../../../flows/plan/list-file.ts';
import { fittingItems } from '../../../modules/planning/plan/list-queries.ts';
import { type AskedForParty, type OwnRoute, partyRoute } from '../../own/routes.ts';
import type { FileResult } from '../../page.ts';
import { CALENDAR_ROUTES } from './calendar.tsx';
import { ITEM_ROUTES } from './item-routes.tsx';
import { itemsAsked, showList } from './list.tsx';
import { readListQuery } from './list-query.ts';
import { showRadar } from './radar.tsx';
import { VIEW_ROUTES } from './view-routes.tsx';
import { VISIBILITY_ROUTES } from './visibility.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function exported(asked: AskedForParty) {
  const { request, ctx, parties, party } = asked;
  const { language, snapshot, today } = request;
  return {
    items: await fittingItems(ctx, itemsAsked(asked, readListQuery(request))),
    words: { language, snapshot, parties },
    name: `avtaler-${party.id}-${today}`,
  };
}

async function workbook(asked: AskedForParty): Promise<FileResult> {
  const { items, words, name } = await exported(asked);
  const content = new Uint8Array(await listWorkbook(items, words));
  return { kind: 'file', fileName: `${name}.xlsx`, contentType: XLSX, content };
}

async function csv(asked: AskedForParty): Promise<FileResult> {
  const { items, words, name } = await exported(asked);
  const contentType = 'text/csv; charset=utf-8';
  return { kind: 'file', fileName: `${name}.csv`, contentType, content: listCsv(items, words) };
}

export const PLAN_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/avtaler', { action: 'plan.view', answer: showList }),
  partyRoute('get', '/avtaler.xlsx', { action: 'plan.view', answer: workbook }),
  partyRoute('get', '/avtaler.csv', { action: 'plan.view', answer: csv }),
  ...VIEW_ROUTES,
  ...ITEM_ROUTES,
  partyRoute('get', '/frister', { action: 'plan.view', answer: showRadar }),
  ...CALENDAR_ROUTES,
  ...VISIBILITY_ROUTES,
];
