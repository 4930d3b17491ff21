// Version 1 of the public JSON API as one Hono application. Reads the register's snapshot, writes nothing; advice is asked for with a body.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PlanningData } from '../../flows/planning-data.ts';
import type { SnapshotSource } from '../../flows/snapshot.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import type { Log } from '../../platform/log.ts';
import {
  createCachedAnswers,
  type Facts,
  PUBLIC_HEADERS,
  preflight,
  READ_METHODS,
  withHeaders,
} from '../cached-answers.ts';
import { ADVICE_PATH, adviceResponse, MOST_BYTES } from './advice.ts';
import { openApiDocument } from './document.ts';
import { type Endpoint, isRefusal } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { problemList, problemResponse } from './problems.ts';
import { API_ROOT } from './references.ts';

export interface ApiDeps {
  readonly snapshots: SnapshotSource;
  readonly planning: PlanningData;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly log: Log;
}

const MAX_CACHE_BYTES = 32 * 1024 * 1024;
const MAX_QUERY_CHARACTERS = 1000;
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const honoPath = (path: string): string => `${API_ROOT}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

const indexBody = {
  links: {
    openapi: `${API_ROOT}/openapi.json`,
    problems: `${API_ROOT}/problems`,
    ...Object.fromEntries(
      ENDPOINTS.filter(({ path }) => !path.includes('{')).map(({ path }) => [
        path.slice(1),
        `${API_ROOT}${path}`,
      ]),
    ),
  },
};

function produce(endpoint: Endpoint, request: Request, params: Record<string, string>) {
  const { pathname, search, searchParams } = new URL(request.url);
  return (facts: Facts): string | Response => {
    if (search.length > MAX_QUERY_CHARACTERS) {
      return problemResponse({
        refused: 'api.parameters',
        detail: `At most ${MAX_QUERY_CHARACTERS} characters`,
      });
    }
    const answer = endpoint.run({ ...facts, path: pathname, query: searchParams }, params);
    return isRefusal(answer) ? problemResponse(answer) : JSON.stringify(answer);
  };
}

/** The one address that takes a body: what is sent is answered, and neither kept nor logged. */
function addAdvice(app: Hono, { snapshots, planning, now }: ApiDeps): void {
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () =>
      withHeaders(
        problemResponse({ refused: 'api.parameters', detail: `At most ${MOST_BYTES} bytes` }),
        PUBLIC_HEADERS,
      ),
  });
  app.post(`${API_ROOT}${ADVICE_PATH}`, limit, async (c) => {
    const sources = { snapshot: await snapshots.current(), planning, today: localDateAt(now()) };
    return withHeaders(adviceResponse(await c.req.text(), sources), PUBLIC_HEADERS);
  });
}

/** Answers everything below /api/. */
export function createApi(deps: ApiDeps): Hono {
  const answers = createCachedAnswers({
    snapshots: deps.snapshots,
    now: deps.now,
    maxBytes: MAX_CACHE_BYTES,
  });
  const app = new Hono();
  // Made when first asked for: the document takes some 30 ms, which the server's start need not wait for.
  const fixed: Readonly<Record<string, () => object>> = {
    [API_ROOT]: () => indexBody,
    [`${API_ROOT}/`]: () => indexBody,
    [`${API_ROOT}/openapi.json`]: () => openApiDocument(ENDPOINTS),
    [`${API_ROOT}/problems`]: problemList,
  };
  for (const [path, body] of Object.entries(fixed)) {
    app.get(path, (c) =>
      answers.respond(
        c.req.raw,
        () => JSON_TYPE,
        () => JSON.stringify(body()),
      ),
    );
  }
  for (const endpoint of ENDPOINTS) {
    app.get(honoPath(endpoint.path), (c) =>
      answers.respond(c.req.raw, () => JSON_TYPE, produce(endpoint, c.req.raw, c.req.param())),
    );
  }
  addAdvice(app, deps);
  app.options('*', () => preflight());
  app.notFound((c) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (isRead)
      return withHeaders(problemResponse({ refused: 'api.notFound', detail: c.req.path }), PUBLIC_HEADERS);
    return withHeaders(problemResponse({ refused: 'api.method' }), {
      ...PUBLIC_HEADERS,
      allow: READ_METHODS,
    });
  });
  app.onError((error, c) => {
    deps.log.error({ err: error, path: c.req.path }, 'api request failed');
    return withHeaders(problemResponse({ refused: 'api.internal' }), PUBLIC_HEADERS);
  });
  return app;
}
