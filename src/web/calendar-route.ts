// The address of a calendar feed: no sign-in, only its secret. What it opens, and whether it still opens, the flow says.
import type { Context, Hono } from 'hono';
import { followedGatherings } from '../flows/gatherings/calendar.ts';
import { calendarOf } from '../flows/plan/calendar.ts';
import { followedSchedule } from '../flows/schedule/files.ts';
import type { Services } from '../flows/services.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';

const ENDING = '.ics';
const PRIVATE = { ...SECURITY_HEADERS, 'cache-control': 'private, no-store' };

async function answer(c: Context, services: Services): Promise<Response> {
  const file = c.req.param('file') ?? '';
  const secret = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
  const calendar =
    secret === ''
      ? null
      : ((await calendarOf(services, secret)) ??
        (await followedSchedule(services, secret)) ??
        (await followedGatherings(services, secret)));
  if (calendar === null) return c.text('Not Found', 404, PRIVATE);
  return c.body(calendar, 200, {
    ...PRIVATE,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="samkjop.ics"',
  });
}

export function addCalendarRoute(hono: Hono, { services }: { readonly services: Services }): void {
  hono.get('/kalender/:file', (c) => answer(c, services));
}
