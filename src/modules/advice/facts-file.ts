// A need written in a file or sent to the API: who asks, about what, and the facts as plain values. NOK in, øre out.
import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { CONTRACT_KINDS } from '../law/duties.ts';
import { QUESTIONS } from './case.ts';
import { BODY_KINDS, DIRECT_GROUNDS, type Facts } from './model.ts';

const only = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape);
const text = z.string().trim().min(1).max(200);
const flag = z.boolean();
const whole = z.number().int().min(0).max(100_000_000);
const amount = z.number().int().min(1).max(100_000_000_000).transform(oreFromNok);
const date = z.string().transform((written, context): LocalDate => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(written) ? parseLocalDate(written) : null;
  if (parsed?.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});
const FORMS = [
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'interkommunaltPolitiskRaad',
  'iks',
  'as',
  'agreement',
  'project',
  'unknown',
] as const;
const MOST = 50;
const list = <T extends z.ZodType>(of: T) => z.array(of).max(MOST);

const AGREEMENT = only({
  id: text.optional(),
  name: text,
  owner: text,
  kind: z.enum(['framework', 'centre']).default('framework'),
  isNamed: flag.nullable().default(null),
  isWithinScope: flag.nullable().default(null),
  isAnnounced: flag.nullable().default(true),
  isParty: flag.nullable().default(null),
  left: amount.nullable().default(null),
  endsOn: date.nullable().default(null),
}).transform((one) => ({ ...one, id: one.id ?? one.name }));
const COOPERATION = only({
  id: text.nullable().default(null),
  name: text,
  form: z.enum(FORMS).nullable().default(null),
  members: whole.min(1).nullable().default(null),
  population: whole.min(1).nullable().default(null),
  covers: flag.nullable().default(null),
});
const PARTNER = only({
  id: text.nullable().default(null),
  name: text,
  kind: z.enum(BODY_KINDS).default('kommune'),
  population: whole.min(1).nullable().default(null),
  yearlyValue: amount.nullable().default(null),
  km: z.number().min(0).max(3000).nullable().default(null),
  canLead: flag.nullable().default(null),
});

const VALUES = {
  aim: z.enum(QUESTIONS),
  bodyKind: z.enum(BODY_KINDS),
  population: whole.min(1),
  kind: z.enum(CONTRACT_KINDS),
  yearlyValue: amount,
  termMonths: whole.min(1).max(600),
  optionMonths: whole.max(600),
  nature: z.enum(['standardised', 'special']),
  localPresence: flag,
  neededInMonths: whole.max(600),
  innovation: flag,
  competence: z.enum(['low', 'high']),
  capacityHours: whole,
  suppliers: whole,
  marketSize: z.enum(['local', 'regional', 'national', 'international']),
  localShare: z.number().min(0).max(1),
  agreements: list(AGREEMENT),
  memberships: list(COOPERATION),
  nearbyCooperations: list(COOPERATION),
  partners: list(PARTNER),
  partnerCount: whole.max(1000),
  neighbours: flag,
  partyKinds: list(z.enum(BODY_KINDS)),
  roomForLocal: flag,
  severalOwners: flag,
  directGround: z.enum(DIRECT_GROUNDS),
  ownProduction: flag,
  hostUnit: flag,
  ownEntity: flag,
  standAside: flag,
  forumOnly: flag,
} as const;

const said = <T extends z.ZodType>(value: T) => z.union([z.literal('unknown'), value]).optional();
const FACTS = z.strictObject(
  Object.fromEntries(Object.entries(VALUES).map(([key, value]) => [key, said(value)])),
);

/** The shape of a written need; the facts are named as in the model, NOK for amounts. */
export const NEED_SCHEMA = only({
  /** Number of a municipality, or F and the number of a county. */
  body: z.string().regex(/^(\d{4}|F\d{2})$/),
  category: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .nullable()
    .default(null),
  /** Left out: today. */
  date: date.nullable().default(null),
  facts: FACTS.default({}),
});

export interface WrittenNeed {
  readonly body: string;
  readonly category: string | null;
  readonly date: LocalDate | null;
  /** As answered by the one who asks. */
  readonly facts: Facts;
}

/** What is wrong with a written need, in the words texts have a message for. */
export const NEED_CODES = ['need.json', 'need.unknownField', 'need.missing', 'need.value'] as const;
export type NeedCode = (typeof NEED_CODES)[number];

function codeOf(issue: z.core.$ZodIssue, content: unknown): NeedCode {
  if (issue.code === 'unrecognized_keys') return 'need.unknownField';
  const [field] = issue.path;
  const isThere = typeof content === 'object' && content !== null && field !== undefined && field in content;
  return issue.path.length === 1 && !isThere ? 'need.missing' : 'need.value';
}

/** The need in content already read as JSON. Codes: NEED_CODES, each at the path of its field. */
function readNeedContent(content: unknown): Result<WrittenNeed> {
  const read = NEED_SCHEMA.safeParse(content);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) => {
        const names = issue.code === 'unrecognized_keys' ? issue.keys : [];
        return problem(codeOf(issue, content), [...issue.path, ...names.slice(0, 1)].join('.'));
      }),
    );
  }
  const { facts, ...need } = read.data;
  const told = Object.entries(facts).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [[key, value === 'unknown' ? value : { value, from: 'answer' }] as const];
  });
  return ok({ ...need, facts: Object.fromEntries(told) as Facts });
}

/** The need in the text of a file. */
export function readNeedText(json: string): Result<WrittenNeed> {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refuse(problem('need.json', ''));
  }
  return readNeedContent(content);
}
