// POST /advice: advice on a need, every fault of a need at once, and its place in the OpenAPI document.
import pino from 'pino';
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { ADVICE_ROUTE } from './advice.ts';
import { createApi } from './app.ts';
import { problemSchema } from './problems.ts';

const api = createApi({
  snapshots: { current: async () => shippedSnapshot(), peek: () => null },
  planning: readPlanningData(files),
  now: () => Date.UTC(2026, 10, 22, 12),
  log: pino({ level: 'silent' }),
});

const post = (body: string): Promise<Response> =>
  Promise.resolve(api.request('/api/v1/advice', { method: 'POST', body }));

test('a need is answered with advice that is kept nowhere', async () => {
  const response = await post(
    JSON.stringify({
      body: '3236',
      category: 'broyting',
      facts: { yearlyValue: 1_500_000, competence: 'unknown' },
    }),
  );
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const answer = await response.json();
  expect(ADVICE_ROUTE.answer.safeParse(answer).error?.issues).toBeUndefined();
  expect(answer).toMatchObject({
    facts: { bodyKind: { value: 'kommune', from: 'register' }, yearlyValue: { value: 150_000_000 } },
    advice: { date: '2026-11-22' },
  });
});

test('every fault of a need is told, at its field', async () => {
  const response = await post(JSON.stringify({ facts: { yearlyValue: 'mye', verdi: 1 } }));
  const body = await response.json();
  expect(response.status).toBe(400);
  expect(problemSchema.strict().safeParse(body).error?.issues).toBeUndefined();
  expect(body.errors.map(({ parameter }: { parameter: string }) => parameter).toSorted()).toEqual([
    'body',
    'facts.verdi',
    'facts.yearlyValue',
  ]);
});

test.each([
  ['no JSON', '{', 'body'],
  ['no such body', JSON.stringify({ body: '9999' }), 'body'],
  ['no such category', JSON.stringify({ body: '3236', category: 'romferger' }), 'category'],
])('%s is refused', async (_, body, parameter) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect((await response.json()).errors).toMatchObject([{ parameter }]);
});

test('too large a body is refused', async () => {
  const response = await post(JSON.stringify({ body: '3236', facts: { filler: 'a'.repeat(70_000) } }));
  expect(response.status).toBe(400);
});

test('it stands in the OpenAPI document with the need and the answer', async () => {
  const document = (await (await api.request('/api/v1/openapi.json')).json()) as {
    paths: Record<string, { post?: { operationId: string; requestBody: object } }>;
  };
  const operation = document.paths['/api/v1/advice']?.post;
  expect(operation?.operationId).toBe('advise');
  expect(JSON.stringify(operation?.requestBody)).toContain('yearlyValue');
});
