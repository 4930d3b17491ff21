// One case of the case bank: a real, public choice or ruling with what was known before it, what came of it, and where
// it stands. What is known and what came of it are kept apart, so that rules can be tried on the first alone. What a
// source does not say is null, never guessed.
import { z } from 'zod';
import { parseCpvCode } from '../../kernel/cpv-code.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import { countyNumber, municipalityNumber } from '../../kernel/municipality-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';

/** Every way of answering a need or a question of cooperation, as cases and rules name them. */
export const ALTERNATIVE_IDS = [
  'ownAgreement',
  'joinAgreement',
  'throughCooperation',
  'joinCooperation',
  'foundHostAdministrative',
  'foundHostPolitical',
  'foundTaskCommunity',
  'foundIks',
  'foundCompany',
  'foundCooperative',
  'foundAgreementBased',
  'forumIpr',
  'purchasingCentre',
  'jointProcurement',
  'learningNetworkFirst',
  'alone',
  'directPurchase',
  'notBuying',
] as const;
export type AlternativeId = (typeof ALTERNATIVE_IDS)[number];

/** How should this be bought; may we use this agreement; which form of cooperation; should we join, stay or leave. */
export const QUESTIONS = ['howToBuy', 'mayWeUse', 'whichForm', 'joinOrLeave'] as const;

const FORMS = [
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'interkommunaltPolitiskRaad',
  'iks',
  'as',
  'agreement',
] as const;

const WRITTEN = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

function isWrittenDate(text: string): boolean {
  const match = WRITTEN.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)) !== null;
}

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const written = z.string().refine(isWrittenDate);
const flag = z.boolean().nullable();
const level = z.enum(['low', 'high']).nullable();
const count = z.number().int().min(1).nullable();
const amount = z.number().int().min(1).transform(oreFromNok).nullable();
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const only = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();

const cooperation = { name: text, cooperationId: slug.nullable(), form: z.enum(FORMS).nullable() };

const BODIES = only({
  kinds: list(
    z.enum(['municipality', 'county', 'cooperation', 'intermunicipalCompany', 'stateBody', 'otherPublic']),
  ).refine((kinds) => kinds.length > 0),
  /** Numbers of 2024 of those the source names, the one that asks or leads first. */
  municipalities: list(
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(municipalityNumber),
  ),
  /** Of all of them together, where the source tells it. */
  population: count,
});

const FACTS = only({
  /** The day the question stood, as exact as it is known. */
  date: written.nullable(),
  bodies: BODIES,
  categoryId: slug.nullable(),
  cpv: z
    .string()
    .refine((code) => parseCpvCode(code).ok)
    .nullable(),
  kind: z.enum(['goods', 'services', 'works']).nullable(),
  /** For all of them together; of questions of form and membership, all that is bought. NOK in the file, as the source has it. */
  yearlyValue: amount,
  totalValue: amount,
  /** With options. */
  termMonths: count,
  nature: z.enum(['standardised', 'special']).nullable(),
  /** The supplier must be near. */
  localPresence: flag,
  /** The body wants room for local suppliers. */
  localSuppliers: flag,
  urgency: flag,
  innovation: flag,
  /** Low: they say they lack it, or set out to build it. */
  competence: level,
  capacity: level,
  market: only({
    suppliers: count,
    size: z.enum(['local', 'regional', 'national', 'international']).nullable(),
    /** 0 to 1. */
    localShare: z.number().min(0).max(1).nullable(),
  }),
  /** Agreements one might use. `named`: the notice or its list of options names the body. */
  agreements: list(only({ owner: text, subject: text, named: flag })),
  /** `covers`: the cooperation has, or makes, an agreement for this need. */
  memberships: list(only({ ...cooperation, covers: flag })),
  /** Cooperations that one could join. */
  cooperationsNearby: list(only(cooperation)),
  /** Others than the one that asks. */
  partnersWithSameNeed: count,
  /** All of them are each other's neighbours or of one region. */
  neighbours: flag,
});

const OUTCOME = only({
  /** Several where the source describes the choice as both, or as one after the other. */
  chosen: list(z.enum(ALTERNATIVE_IDS)).refine((ids) => ids.length > 0 && new Set(ids).size === ids.length),
  /** Weighed and turned down, where the source says so. */
  notChosen: list(z.enum(ALTERNATIVE_IDS)),
  /** What a body chose; what it did and a board judged; or what an organisation advises. */
  basis: z.enum(['choice', 'ruling', 'position']),
  membership: z.enum(['joined', 'left', 'stayed']).nullable(),
  decidedBy: text,
  /** Null: nobody has tried it. `procedure`: the fault lay in how it was carried out, not in the way of buying. */
  review: only({
    by: text,
    verdict: z.enum(['lawful', 'illegal']),
    concerns: z.enum(['wayOfBuying', 'procedure']),
    /** Ids of rules, or act and section. */
    rules: list(text),
  }).nullable(),
  /** One or two plain sentences in bokmål. */
  note: text,
});

const CASE = only({
  id: slug,
  /** In bokmål. */
  title: text,
  /** When it was decided. */
  when: written.nullable(),
  place: only({
    counties: list(
      z
        .string()
        .regex(/^\d{2}$/)
        .transform(countyNumber),
    ),
    region: text.nullable(),
  }),
  question: z.enum(QUESTIONS),
  facts: FACTS,
  outcome: OUTCOME,
  sources: list(
    only({
      title: text,
      url: z.url({ protocol: /^https?$/ }),
      read: written,
      /** A: the body's own or an official text. B: told by others. */
      confidence: z.enum(['A', 'B']),
    }),
  ).refine((sources) => sources.length > 0),
  /** The first twenty stood here before any rule of advice was written. */
  split: z.enum(['first20', 'held-out']),
});

export type AdviceCase = z.infer<typeof CASE>;
export type CaseFacts = AdviceCase['facts'];

/** Something is known beside where, when and who. */
function saysSomething({ date: _date, bodies, market, ...rest }: CaseFacts): boolean {
  const values = [bodies.population, ...Object.values(market), ...Object.values(rest)];
  return values.some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
}

function faultsOf({ question, facts, outcome }: AdviceCase, file: string): Problem[] {
  const { chosen, notChosen, basis, membership, review } = outcome;
  const faults: [string, boolean][] = [
    ['facts', !saysSomething(facts)],
    ['outcome.notChosen', notChosen.some((id) => chosen.includes(id))],
    ['outcome.membership', (question === 'joinOrLeave') !== (membership !== null)],
    ['outcome.review', basis === 'ruling' && review === null],
  ];
  return faults.flatMap(([field, isWrong]) => (isWrong ? [problem('case.field', `${file}:${field}`)] : []));
}

/**
 * Reads one file of data/cases. Amounts become øre. Codes: case.json, case.name (the file is not called by the case's id),
 * case.field (missing, of the wrong form, unknown, or at odds with another); each path is file:field.
 */
export function parseCase(file: string, json: string): Result<AdviceCase> {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refuse(problem('case.json', file));
  }
  const read = CASE.safeParse(content);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        problem('case.field', `${file}:${path.join('.')}`, { message }),
      ),
    );
  }
  if (file !== `${read.data.id}.json`) return refuse(problem('case.name', file, { id: read.data.id }));
  const faults = faultsOf(read.data, file);
  return faults.length === 0 ? ok(read.data) : refuse(...faults);
}
