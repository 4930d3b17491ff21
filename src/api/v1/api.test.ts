// Every address of the API answers what its schema and its OpenAPI document promise, and refuses in the same way.
import { z } from '@hono/zod-openapi';
import pino from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { DISPUTED } from '../../../test/disputed-change.ts';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { makeSnapshot, type Snapshot } from '../../flows/snapshot.ts';
import { createApi } from './app.ts';
import { ENDPOINTS } from './endpoints.ts';
import { problemListSchema, problemSchema } from './problems.ts';

const ROOT = '/api/v1';
const NOW = Date.UTC(2026, 10, 22, 12);

const apiOver = (current: () => Promise<Snapshot>) =>
  createApi({
    snapshots: { current, peek: () => null },
    planning: readPlanningData(files),
    now: () => NOW,
    log: pino({ level: 'silent' }),
  });
const api = apiOver(async () => shippedSnapshot());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await api.request(`${ROOT}${path}`, { headers });
  const text = await response.text();
  return { response, status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** Fails on a field too many as well as on one too few. */
function strict(schema: z.ZodType): z.ZodType {
  const { def } = schema as unknown as {
    def: {
      type: string;
      element?: z.ZodType;
      innerType?: z.ZodType;
      options?: z.ZodType[];
      shape?: Record<string, z.ZodType>;
    };
  };
  if (def.type === 'object' && def.shape) {
    const shape = Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, strict(part)]));
    return (schema as z.ZodObject).clone({ ...(schema as z.ZodObject).def, shape }).strict();
  }
  if (def.type === 'array' && def.element) {
    const array = schema as z.ZodArray;
    return array.clone({ ...array.def, element: strict(def.element) as never });
  }
  if (def.type === 'nullable' && def.innerType) return strict(def.innerType).nullable();
  if (def.type === 'optional' && def.innerType) return strict(def.innerType).optional();
  if (def.type === 'union' && def.options) {
    const union = schema as z.ZodUnion;
    return union.clone({ ...union.def, options: def.options.map(strict) as never });
  }
  return schema;
}

/** Addresses to try for each endpoint; every endpoint must have some. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  listMunicipalities: [
    '/municipalities',
    '/municipalities?limit=500',
    '/municipalities?county=50&state=unknown&date=2019-06-01',
    '/municipalities?q=troms%C3%B8&limit=3',
    '/municipalities?q=zzzzzz',
    '/municipalities?offset=1000',
  ],
  getMunicipality: [
    '/municipalities/5007',
    '/municipalities/1601',
    '/municipalities/1756',
    '/municipalities/3421',
  ],
  listEnvironments: [
    '/municipalities/5007/environments',
    '/municipalities/3421/environments?order=similar&limit=3',
  ],
  listCounties: ['/counties', '/counties?date=2018-01-01&limit=2'],
  listCooperations: [
    '/cooperations',
    '/cooperations?kind=thematic',
    '/cooperations?q=abakus&date=2026-01-01',
  ],
  getCooperation: [
    '/cooperations/abakus',
    '/cooperations/fkn?date=2026-01-01',
    '/cooperations/vaernes?date=1990-01-01',
  ],
  listMemberships: [
    '/memberships?limit=500',
    '/memberships?cooperation=abakus&date=2026-01-01',
    '/memberships?member=F50',
  ],
  getCoverage: ['/coverage', '/coverage?date=2020-01-01&limit=3000&variant=A'],
  listSupport: ['/support', '/support?topic=innovation'],
  listLegalValues: ['/legal-values?limit=500', '/legal-values?key=threshold.eea&date=2026-07-01'],
  listCategories: ['/categories?limit=500', '/categories?q=brannbil', '/categories?cpv=34144210'],
};

describe('answers', () => {
  test('every endpoint is tried', () => {
    expect(Object.keys(TRIED).toSorted()).toEqual(ENDPOINTS.map(({ id }) => id).toSorted());
  });

  const cases = ENDPOINTS.flatMap((endpoint) =>
    (TRIED[endpoint.id] ?? []).map((path) => ({ endpoint, path })),
  );
  test.each(cases)('$path fits its schema, field by field', async ({ endpoint, path }) => {
    const { status, body, response } = await get(path);
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const parsed = strict(endpoint.body).safeParse(body);
    expect(parsed.error?.issues).toBeUndefined();
    expect(body.meta.licence).toEqual({
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(body.meta.attribution).toContain('SSB');
  });

  test('every field of a row has a source: its own, or one in meta', async () => {
    const { body } = await get('/municipalities?limit=1');
    const sourced = new Set(
      body.meta.sources.flatMap((it: { fields: string[] }) => it.fields.map((name) => name.split('.')[0])),
    );
    const fields = Object.keys(body.data[0]).filter((name) => name !== 'links');
    expect(fields.filter((name) => !sourced.has(name))).toEqual([]);
    const memberships = await get('/memberships?limit=500');
    for (const row of memberships.body.data) expect(row.source.references.length).toBeGreaterThan(0);
  });
});

describe('facts', () => {
  test('one municipality', async () => {
    const { body } = await get('/municipalities/3421');
    expect(body.data).toMatchObject({
      status: 'current',
      name: 'Trysil',
      county: { number: '34', name: 'Innlandet' },
      coverage: { state: 'member', cooperations: [{ id: 'abakus' }] },
    });
    expect(body.data.memberships[0]).toMatchObject({
      memberKind: 'owner',
      confidence: 'medium',
      isCertain: null,
    });
    expect(body.data.formerNumbers.map((it: { number: string }) => it.number)).toContain('0428');
  });

  test('an old number is answered with its successors, also when it was split', async () => {
    const trondheim = await get('/municipalities/1601');
    expect(trondheim.body.data).toMatchObject({ status: 'former', name: 'Trondheim', isSplit: false });
    expect(trondheim.body.data.successors.map((it: { number: string }) => it.number)).toEqual(['5001']);
    const split = await get('/municipalities/1850');
    expect(split.body.data).toMatchObject({
      status: 'former',
      name: 'Tysfjord - Divtasvuodna',
      isSplit: true,
    });
    expect(split.body.data.successors).toHaveLength(2);
    expect((await get('/municipalities/1850/environments')).body).toMatchObject({
      code: 'api.formerMunicipality',
      successors: split.body.data.successors.map((it: { links: { self: string } }) => it.links.self),
    });
  });

  test('pages cover the whole list once, by their own links', async () => {
    const seen: string[] = [];
    let next: string | null = `${ROOT}/municipalities?limit=100&county=46`;
    while (next) {
      const { body } = await get(next.slice(ROOT.length));
      seen.push(...body.data.map((it: { number: string }) => it.number));
      expect(body.meta.total).toBe(43);
      next = body.links.next;
    }
    expect(seen).toHaveLength(43);
    expect(new Set(seen).size).toBe(43);
    const all = await get('/municipalities?limit=500');
    expect(all.body.meta).toMatchObject({ total: 357, count: 357 });
  });

  test('the limit moves municipalities between sizes, the date moves the states', async () => {
    const sizes = async (query: string) => {
      const { body } = await get(`/coverage?${query}`);
      return body.data.bySize.map((it: { count: { municipalities: number } }) => it.count.municipalities);
    };
    const [small = 0] = await sizes('limit=3000');
    const [larger = 0] = await sizes('limit=10000');
    expect(small).toBeLessThan(larger);
    const now = await get('/coverage');
    const then = await get('/coverage?date=2010-01-01');
    expect(then.body.data.overall.unknown).toBeGreaterThan(now.body.data.overall.unknown);
    const { member, outside, unknown, municipalities } = now.body.data.overall;
    expect(member + outside + unknown).toBe(municipalities);
  });
});

describe('a dispute', () => {
  const snapshot = makeSnapshot({ ...shippedSnapshot().register, changes: [DISPUTED] }, files);
  const disputing = apiOver(async () => snapshot);
  const read = async (path: string) => (await disputing.request(`${ROOT}${path}`)).json();

  test('has both sides with their sources, at the cooperation and at the member, without persons', async () => {
    const sides = [
      {
        exists: true,
        text: null,
        memberKind: 'participant',
        writtenFrom: null,
        writtenTo: null,
        sources: [
          { references: ['https://vaernes.example.no'], date: '2026-04' },
          { references: ['Sak 4/26'], date: '2026' },
        ],
        isShown: true,
      },
      {
        exists: false,
        text: null,
        memberKind: null,
        writtenFrom: null,
        writtenTo: null,
        sources: [{ references: ['Vedtak 9/26'], date: '2026-05-02' }],
        isShown: false,
      },
    ];
    for (const [path, id] of [
      ['/cooperations/vaernes', 'getCooperation'],
      ['/municipalities/5034', 'getMunicipality'],
    ] as const) {
      const body = await read(path);
      const schema = ENDPOINTS.find((endpoint) => endpoint.id === id)?.body;
      expect(schema && strict(schema).safeParse(body).error?.issues).toBeUndefined();
      expect(body.data.disputes).toEqual([
        {
          fact: 'membership',
          cooperation: { id: 'vaernes', name: 'Værnesregionen Innkjøp' },
          member: { id: '5034', kind: 'municipality', number: '5034', name: 'Meråker' },
          sides,
        },
      ]);
    }
    expect((await read('/municipalities/5007')).data.disputes).toEqual([]);
  });

  test('marks the membership in the list', async () => {
    const { data } = await read('/memberships?cooperation=vaernes');
    const disputed = data.filter((it: { isDisputed: boolean }) => it.isDisputed);
    expect(disputed.map((it: { member: { id: string } }) => it.member.id)).toEqual(['5034']);
  });
});

describe('refusals', () => {
  test('every faulty parameter at once, with its code', async () => {
    const { status, body, response } = await get(
      '/municipalities/12/environments?limit=0&fot=1&date=2021-02-31&date=x',
    );
    expect(status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body.errors.map((it: { code: string; parameter: string }) => [it.code, it.parameter])).toEqual([
      ['parameter.unknown', 'fot'],
      ['parameter.repeated', 'date'],
      ['parameter.invalid', 'number'],
      ['parameter.invalid', 'date'],
      ['parameter.invalid', 'limit'],
    ]);
  });

  test.each([
    ['/municipalities/9999', 404, 'api.unknownMunicipality'],
    ['/municipalities?county=99', 404, 'api.unknownCounty'],
    ['/cooperations/ingen', 404, 'api.unknownCooperation'],
    ['/memberships?cooperation=ingen', 404, 'api.unknownCooperation'],
    ['/nowhere', 404, 'api.notFound'],
    [`/municipalities?q=${'a'.repeat(2000)}`, 400, 'api.parameters'],
  ])('%s is refused as a problem', async (path, status, code) => {
    const { body, response } = await get(path);
    expect(response.status).toBe(status);
    expect(problemSchema.strict().safeParse(body).error?.issues).toBeUndefined();
    expect(body).toMatchObject({ status, code, type: `/api/v1/problems#${code}` });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('writing is refused, and so is what fails inside', async () => {
    const post = await api.request(`${ROOT}/municipalities`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await post.json()).toMatchObject({ code: 'api.method' });
    const broken = apiOver(() => Promise.reject(new Error('database gone')));
    const failed = await broken.request(`${ROOT}/municipalities`);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('database gone');
  });

  test('the list of codes is complete', async () => {
    const { body } = await get('/problems');
    expect(
      problemListSchema
        .strict()
        .parse(body)
        .data.map(({ code }) => code),
    ).toContain('api.formerMunicipality');
  });
});

describe('HTTP', () => {
  test('ETag gives 304, gzip gives the same bytes, HEAD gives none, and any page may read', async () => {
    const plain = await api.request(`${ROOT}/municipalities`);
    const etag = plain.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get('/municipalities', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body]).toEqual([304, null]);
    const zipped = await api.request(`${ROOT}/municipalities`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const unzipped = new Response(zipped.body?.pipeThrough(new DecompressionStream('gzip')));
    expect(await unzipped.text()).toBe(await plain.text());
    const head = await api.request(`${ROOT}/municipalities`, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    const preflight = await api.request(`${ROOT}/municipalities`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
    for (const response of [plain, again.response, head, preflight]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('a newer register gives a new answer', async () => {
    let snapshot = shippedSnapshot();
    const changing = apiOver(async () => snapshot);
    const before = await changing.request(`${ROOT}/municipalities/5007`);
    snapshot = { ...snapshot, version: 'newer' };
    const after = await changing.request(`${ROOT}/municipalities/5007`);
    expect((await before.json()).meta.registerVersion).toBe('test');
    expect((await after.json()).meta.registerVersion).toBe('newer');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });
});

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
  }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: { readonly 'application/json': { readonly schema: { readonly $ref: string } } } }
    >
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('the OpenAPI document', () => {
  let document: Document;
  beforeAll(async () => {
    document = (await get('/openapi.json')).body;
  });

  test('has every address with a unique id and every answer', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      ...ENDPOINTS.map(({ path }) => ROOT + path),
      `${ROOT}/advice`,
      `${ROOT}/problems`,
    ]);
    const operations = Object.values(document.paths).flatMap(({ get: read, post }) => read ?? post ?? []);
    expect(new Set(operations.map((it) => it.operationId)).size).toBe(operations.length);
    for (const endpoint of ENDPOINTS) {
      const operation = document.paths[ROOT + endpoint.path]?.get;
      expect(Object.keys(operation?.responses ?? {})).toEqual(['200', '304', '400', '404']);
      expect(operation?.parameters?.map((it) => it.name).toSorted() ?? []).toEqual(
        [...Object.keys(endpoint.params.shape), ...Object.keys(endpoint.query.shape)].toSorted(),
      );
    }
  });

  test('says what each free parameter means', () => {
    const silent = Object.values(document.paths)
      .flatMap((path) => path.get?.parameters ?? [])
      .filter((it) => !it.description)
      .map((it) => it.name);
    expect(silent.filter((name) => !['kind', 'topic', 'id'].includes(name))).toEqual([]);
  });

  test('says what each field means that its name alone does not', () => {
    const plainNames = new Set(
      'name data links status title code detail parameter id url licence kind number note source year key cooperations parameterCodes nb nn en period coverage member outside unknown'.split(
        ' ',
      ),
    );
    interface Schema {
      readonly description?: string;
      readonly $ref?: string;
      readonly allOf?: unknown;
      readonly anyOf?: unknown;
      readonly items?: Schema;
      readonly properties?: Readonly<Record<string, Schema>>;
    }
    const silent = (schema: Schema, at: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
        ...(field.description || field.$ref || field.allOf || field.anyOf || plainNames.has(name)
          ? []
          : [`${at}.${name}`]),
        ...silent(field, `${at}.${name}`),
      ]),
      ...(schema.items ? silent(schema.items, at) : []),
    ];
    const schemas = Object.entries(document.components.schemas);
    expect(schemas.flatMap(([name, schema]) => silent(schema as Schema, name))).toEqual([]);
  });

  test('describes every answer: each fits the JSON Schema written there', async () => {
    const definitions = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    );
    for (const endpoint of ENDPOINTS) {
      const answer = document.paths[ROOT + endpoint.path]?.get?.responses['200'];
      const { $ref } = answer?.content?.['application/json'].schema ?? { $ref: '' };
      const schema = z.fromJSONSchema({
        $ref: $ref.replace('#/components/schemas/', '#/$defs/'),
        $defs: definitions,
      });
      for (const path of TRIED[endpoint.id] ?? []) {
        const { body } = await get(path);
        expect([path, schema.safeParse(body).error?.issues]).toEqual([path, undefined]);
      }
    }
  });

  test('points only to schemas it holds, and holds none that nobody points to', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      (it) => it[1],
    );
    expect([...new Set(names)].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
  });
});
