// One address of the API as data: its parameters, its answer's schema and a pure function. The machine in app.ts
// turns a list of these into routes and into the OpenAPI document, so that neither can say what the other does not.
import { z } from '@hono/zod-openapi';
import type { Snapshot } from '../../flows/snapshot.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import type { ApiRefusal, ParameterCode, ParameterError } from './problems.ts';

export interface ApiRequest {
  readonly snapshot: Snapshot;
  readonly today: LocalDate;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

interface EndpointDefinition<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  /** OpenAPI path below /api/v1: `/municipalities/{number}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: (
    request: ApiRequest,
    input: { readonly params: z.output<Params>; readonly query: z.output<Query> },
  ) => z.input<Body> | ApiRefusal;
}

export interface Endpoint {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  run(request: ApiRequest, params: Readonly<Record<string, string>>): unknown;
}

export const isRefusal = (answer: unknown): answer is ApiRefusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

export const NO_PARAMS = z.object({});

/** Query and path parameters are checked together, so that a caller sees every fault at once. */
export function endpoint<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: EndpointDefinition<Params, Query, Body>,
): Endpoint {
  const { answer, ...rest } = definition;
  return {
    ...rest,
    run(request, params) {
      const query = Object.fromEntries(request.query);
      const parsedParams = definition.params.safeParse(params);
      const parsedQuery = definition.query.safeParse(query);
      const errors = [
        ...namedFaults(request.query, definition.query),
        ...(parsedParams.success ? [] : faultsOf(parsedParams.error)),
        ...(parsedQuery.success ? [] : faultsOf(parsedQuery.error)),
      ];
      if (!parsedParams.success || !parsedQuery.success || errors.length > 0) {
        return { refused: 'api.parameters', errors } satisfies ApiRefusal;
      }
      return answer(request, { params: parsedParams.data, query: parsedQuery.data });
    },
  };
}

const fault = (code: ParameterCode, parameter: string, detail: string): ParameterError => ({
  code,
  parameter,
  detail,
});

function namedFaults(query: URLSearchParams, schema: z.ZodObject): ParameterError[] {
  const known = Object.keys(schema.shape);
  return [...new Set(query.keys())].flatMap((name) => {
    if (!known.includes(name)) {
      return [fault('parameter.unknown', name, `Known here: ${known.join(', ') || 'none'}`)];
    }
    return query.getAll(name).length > 1 ? [fault('parameter.repeated', name, 'Give it once')] : [];
  });
}

const faultsOf = (error: z.ZodError): ParameterError[] =>
  error.issues.map((issue) => fault('parameter.invalid', issue.path.join('.'), issue.message));

/** An existing date written YYYY-MM-DD. */
const dateParameter = z
  .string()
  .meta({ format: 'date', example: '2021-03-01' })
  .transform((text, context): LocalDate => {
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseLocalDate(text) : null;
    if (parsed?.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: 'Must be an existing date written YYYY-MM-DD' });
    return z.NEVER;
  });

export const asOfDate = dateParameter
  .optional()
  .meta({ description: 'The register as it was then. Default: today.' });

export const heldOn = dateParameter.optional().meta({
  description: 'Only what holds, or may hold, on this date. Default: everything known, past and present.',
});

export const searchText = z
  .string()
  .max(100)
  .optional()
  .meta({ description: 'Words to look for; typing errors, old names and other languages are allowed for.' });

/** A whole number written in digits. */
export const wholeParameter = (min: number, max: number) =>
  z
    .string()
    .openapi({ type: 'integer', minimum: min, maximum: max })
    .transform((text, context): number => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= min && value <= max) return value;
      context.addIssue({ code: 'custom', message: `Must be a whole number from ${min} to ${max}` });
      return z.NEVER;
    });

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;

export const PAGING = {
  limit: wholeParameter(1, MAX_LIMIT)
    .optional()
    .meta({ description: `Rows on a page, at most ${MAX_LIMIT}. Default ${DEFAULT_LIMIT}.` }),
  offset: wholeParameter(0, 1_000_000).optional().meta({ description: 'Rows to skip. Default 0.' }),
};

export interface Paging {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export const pagingOf = ({
  limit = DEFAULT_LIMIT,
  offset = 0,
}: Paging): { limit: number; offset: number } => ({
  limit,
  offset,
});
