// The OpenAPI 3.1 document, made from the same list of endpoints that answers the requests.
import { OpenAPIHono } from '@hono/zod-openapi';
import { DATA_LICENCE } from '../../modules/exchange/open-data.ts';
import { ADVICE_PATH, ADVICE_ROUTE } from './advice.ts';
import type { Endpoint } from './endpoint.ts';
import { problemListSchema, problemSchema } from './problems.ts';
import { API_ROOT } from './references.ts';

const DESCRIPTION = `The register of who buys with whom in Norway: municipalities, counties, cooperations and dated
memberships, coverage on any date, the categories of what municipalities buy, and the numbers of the procurement rules.
Read only, no key needed; a need is sent to \`/advice\` in a body and is not kept.

- Every fact has a source and a date. Facts gathered by hand also say how sure they are.
- \`unknown\` is never \`no\`: being outside is a fact of its own with a source.
- Answers carry an ETag. Send it back in \`If-None-Match\`; 304 means nothing changed.
- Fields are only ever added within version 1.
- Refusals are problem details (RFC 9457) with codes from \`${API_ROOT}/problems\`, every fault at once.`;

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const etagHeader = { ETag: { description: 'Changes with the answer.', schema: { type: 'string' as const } } };

function register(app: OpenAPIHono, endpoint: Endpoint): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: `${API_ROOT}${endpoint.path}`,
    operationId: endpoint.id,
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    request: { params: endpoint.params, query: endpoint.query },
    responses: {
      200: {
        description: endpoint.summary,
        headers: etagHeader,
        content: { 'application/json': { schema: endpoint.body } },
      },
      304: { description: 'Not changed since the ETag in If-None-Match' },
      400: problemAnswer('One or more parameters are not valid'),
      404: problemAnswer('What was asked for does not exist'),
    },
  });
}

export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const app = new OpenAPIHono();
  for (const endpoint of endpoints) register(app, endpoint);
  const { answer, ...advice } = ADVICE_ROUTE;
  app.openAPIRegistry.registerPath({
    ...advice,
    path: `${API_ROOT}${ADVICE_PATH}`,
    responses: {
      200: { description: advice.summary, content: { 'application/json': { schema: answer } } },
      400: problemAnswer('Something in the need is not valid; every fault at once'),
    },
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: `${API_ROOT}/problems`,
    operationId: 'listProblems',
    summary: 'Codes of refusals',
    responses: {
      200: { description: 'Every code', content: { 'application/json': { schema: problemListSchema } } },
    },
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Samkjøp register API',
      version: '1.0.0',
      description: DESCRIPTION,
      license: DATA_LICENCE,
    },
    servers: [{ url: '/' }],
  });
}
