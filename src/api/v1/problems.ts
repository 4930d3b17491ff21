// Refusals of the API as problem details (RFC 9457). Codes are catalogued here, shown at /api/v1/problems, never reused.
import { z } from '@hono/zod-openapi';
import { pathSchema } from './schemas/facts.ts';

const PROBLEMS = {
  'api.parameters': { status: 400, title: 'One or more parameters are not valid; see errors' },
  'api.notFound': { status: 404, title: 'There is nothing at this address' },
  'api.unknownMunicipality': { status: 404, title: 'No municipality has had this number since 2017' },
  'api.formerMunicipality': { status: 404, title: 'The number is no longer in use; ask for a successor' },
  'api.unknownCounty': { status: 404, title: 'No county has this number' },
  'api.unknownCooperation': { status: 404, title: 'No cooperation has this id' },
  'api.method': { status: 405, title: 'The API is read with GET and HEAD only' },
  'api.internal': { status: 500, title: 'Something went wrong here; try again in a minute' },
} as const satisfies Readonly<Record<string, { status: number; title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;
const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** What can be wrong with one parameter. */
const PARAMETER_CODES = {
  'parameter.unknown': 'This address has no such parameter',
  'parameter.repeated': 'The parameter may stand once',
  'parameter.invalid': 'The value does not have the right form',
} as const;

export type ParameterCode = keyof typeof PARAMETER_CODES;

const parameterErrorSchema = z
  .object({
    code: z.enum(Object.keys(PARAMETER_CODES) as [ParameterCode, ...ParameterCode[]]),
    parameter: z.string(),
    detail: z.string(),
  })
  .openapi('ParameterError');

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Where the code is described.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(CODES),
    detail: z.string().optional(),
    errors: z.array(parameterErrorSchema).optional().meta({ description: 'Every faulty parameter.' }),
    successors: z
      .array(pathSchema)
      .optional()
      .meta({ description: 'Where to go from a number no longer in use.' }),
  })
  .openapi('Problem');

export const problemListSchema = z
  .object({
    data: z.array(z.object({ code: z.enum(CODES), status: z.int(), title: z.string() })),
    parameterCodes: z.array(z.object({ code: z.string(), title: z.string() })),
  })
  .openapi('ProblemList');

export type ParameterError = z.infer<typeof parameterErrorSchema>;
type ProblemBody = z.infer<typeof problemSchema>;

export interface ApiRefusal {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly ParameterError[];
  readonly successors?: readonly string[];
}

function problemBody({ refused, detail, errors, successors }: ApiRefusal): ProblemBody {
  const { status, title } = PROBLEMS[refused];
  return {
    type: `/api/v1/problems#${refused}`,
    title,
    status,
    code: refused,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(successors === undefined ? {} : { successors: [...successors] }),
  };
}

export const problemResponse = (refusal: ApiRefusal): Response =>
  Response.json(problemBody(refusal), {
    status: PROBLEMS[refusal.refused].status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });

export const problemList = (): z.infer<typeof problemListSchema> => ({
  data: CODES.map((code) => ({ code, ...PROBLEMS[code] })),
  parameterCodes: Object.entries(PARAMETER_CODES).map(([code, title]) => ({ code, title })),
});
