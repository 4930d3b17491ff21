// The four conditions that make a cooperation formal and holistic, answered from what its sources say. Silence in the
// sources gives «unknown», never «no».
import type { Cooperation, LegalForm } from './model.ts';

const HOLISTIC_CONDITIONS = ['agreement', 'sharedUnit', 'generalMandate', 'authority'] as const;
export type HolisticCondition = (typeof HOLISTIC_CONDITIONS)[number];

export type ConditionWhy = 'byForm' | 'ownBody' | 'staffNamed' | 'hostAuthority' | 'perCase' | 'notInSource';

export interface ConditionAnswer {
  readonly condition: HolisticCondition;
  readonly answer: 'met' | 'partly' | 'unknown';
  readonly why: ConditionWhy;
}

type Known = Omit<ConditionAnswer, 'condition'>;

/** Forms that cannot exist without a written agreement or articles between the participants. */
const FORMS_BY_AGREEMENT: ReadonlySet<LegalForm> = new Set([
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'iks',
  'as',
  'agreement',
]);

/** Forms that are a body of their own with its own staff or management. */
const OWN_BODIES: ReadonlySet<LegalForm> = new Set(['iks', 'as']);

const STAFF_NAMED: Known = { answer: 'met', why: 'staffNamed' };

/** What single sources say, each among the cooperation's own references. */
const SAID: Readonly<Record<string, Partial<Record<HolisticCondition, Known>>>> = {
  hadeland: { authority: { answer: 'partly', why: 'perCase' } },
  innherred: { sharedUnit: STAFF_NAMED },
  'midt-gudbrandsdal': { sharedUnit: STAFF_NAMED },
  sunnhordland: { sharedUnit: STAFF_NAMED },
  vois: { sharedUnit: STAFF_NAMED, authority: { answer: 'met', why: 'hostAuthority' } },
};

function byForm(condition: HolisticCondition, form: LegalForm): Known | null {
  if (condition === 'agreement' && FORMS_BY_AGREEMENT.has(form)) return { answer: 'met', why: 'byForm' };
  if (condition === 'sharedUnit' && OWN_BODIES.has(form)) return { answer: 'met', why: 'ownBody' };
  return null;
}

/**
 * The four answers in order.
 * @source the 2021 report's definition of a formal, holistic purchasing cooperation, as quoted by Anbud365
 */
export function holisticConditions({ id, legalForm }: Cooperation): ConditionAnswer[] {
  return HOLISTIC_CONDITIONS.map((condition) => ({
    condition,
    ...(SAID[id]?.[condition] ?? byForm(condition, legalForm) ?? { answer: 'unknown', why: 'notInSource' }),
  }));
}
