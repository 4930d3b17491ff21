// What is wrong or missing in what is asked of the market, and what the gate to the notice looks at. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Phase, ProcurementState } from '../life/model.ts';
import type {
  ClimateChoice,
  Criterion,
  InnovationChoice,
  Method,
  Provision,
  ProvisionFacts,
  ProvisionKind,
} from './model.ts';

export const LONGEST_TEXT = 2000;
export const LONGEST_NAME = 200;
export const LONGEST_CLAUSE = 5000;
export const LONGEST_REASON = 500;
/** Of what is said of § 7-9 and of innovation. */
export const LONGEST_GROUNDS = 4000;
/** Of each kind, also those taken out. */
export const MOST_PROVISIONS = 400;
export const MOST_REMARKS = 500;
/** What one provision may rest on. */
const MOST_TRACES = 60;

/** The phase in which they are written; before and after they may be read. */
export const isWritingPhase = (phase: Phase): boolean => phase === 'requirements';

/** Whoever leads the procurement, or has been given the task of the documents. */
export const writesRequirements = ({ lead, tasks }: ProcurementState, party: PartyId): boolean =>
  party === lead || party === tasks.documents;

/** Every one of them. */
export const writersOf = ({ lead, tasks }: ProcurementState): PartyId[] =>
  tasks.documents === null || tasks.documents === lead ? [lead] : [lead, tasks.documents];

const isStanding = ({ removed }: Pick<Provision, 'removed'>): boolean => removed === null;

export const standing = <P extends Pick<Provision, 'removed'>>(provisions: readonly P[]): P[] =>
  provisions.filter(isStanding);

type OfKind<K extends ProvisionKind> = Provision<Extract<ProvisionFacts, { kind: K }>>;

/** Those of one kind, in the order they come. */
export const ofKind = <K extends ProvisionKind>(provisions: readonly Provision[], kind: K): OfKind<K>[] =>
  provisions.filter((one): one is OfKind<K> => one.facts.kind === kind);

/** Codes: requirements.textLong, text.nationalNumber. */
export const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('requirements.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: requirements.reasonMissing and those of `textFaults`. */
export const reasonFaults = (reason: string, path = 'reason', most = LONGEST_REASON): Problem[] =>
  reason.trim() === '' ? [problem('requirements.reasonMissing', path)] : textFaults(reason, path, most);

const needed = (text: string, path: string, most: number): Problem[] =>
  text.trim() === '' ? [problem('requirements.textMissing', path)] : textFaults(text, path, most);

/** What a provision may name: lots and the needs, requirements and insights of its procurement. */
export interface Known {
  readonly lots: ReadonlySet<string>;
  /** Ids of needs, also of those joined or set aside since. */
  readonly needs: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
  /** As `insightKey` writes them. */
  readonly insights: ReadonlySet<string>;
  readonly method: Method;
}

export const insightKey = ({ kind, ref }: { readonly kind: string; readonly ref: string }): string =>
  `${kind}:${ref}`;

const unknownAmong = (ids: readonly string[], known: ReadonlySet<string>, path: string): Problem[] =>
  ids.length <= MOST_TRACES && ids.every((id) => known.has(id))
    ? []
    : [problem('requirements.traceUnknown', path)];

function weightFaults({ weight }: Criterion, { method }: Known): Problem[] {
  if (method === 'ranked') return [];
  if (weight === null) return [problem('requirements.weightMissing', 'weight')];
  return Number.isInteger(weight) && weight >= 1 && weight <= 100
    ? []
    : [problem('requirements.weightOutside', 'weight')];
}

/**
 * Codes: requirements.textMissing, .textLong, .lotUnknown, .traceUnknown, .noNeedReason, .weightMissing, .weightOutside,
 * text.nationalNumber; the path is the field.
 */
export function provisionFaults(facts: ProvisionFacts, known: Known): Problem[] {
  const traced = unknownAmong(facts.needs, known.needs, 'needs');
  switch (facts.kind) {
    case 'requirement':
      return [
        ...needed(facts.text, 'text', LONGEST_TEXT),
        ...textFaults(facts.documented, 'documented', LONGEST_TEXT),
        ...textFaults(facts.checked, 'checked', LONGEST_TEXT),
        ...(facts.lots.every((lot) => known.lots.has(lot))
          ? []
          : [problem('requirements.lotUnknown', 'lots')]),
        ...traced,
        ...textFaults(facts.noNeed, 'noNeed', LONGEST_REASON),
        ...(facts.needs.length === 0 && facts.noNeed.trim() === ''
          ? [problem('requirements.noNeedReason', 'noNeed')]
          : []),
        ...unknownAmong(facts.insights.map(insightKey), known.insights, 'insights'),
        ...textFaults(facts.noInsight, 'noInsight', LONGEST_REASON),
      ];
    case 'criterion':
      return [
        ...needed(facts.name, 'name', LONGEST_NAME),
        ...weightFaults(facts, known),
        ...needed(facts.measured, 'measured', LONGEST_TEXT),
        ...textFaults(facts.documented, 'documented', LONGEST_TEXT),
        ...textFaults(facts.scored, 'scored', LONGEST_TEXT),
        ...traced,
        ...unknownAmong(facts.requirements, known.requirements, 'requirements'),
      ];
    case 'term':
      return [
        ...needed(facts.title, 'title', LONGEST_NAME),
        ...needed(facts.text, 'text', LONGEST_CLAUSE),
        ...traced,
        ...unknownAmong(facts.requirements, known.requirements, 'requirements'),
      ];
  }
}

/** What a draft leaves to be filled in stands in square brackets. Code: requirements.unfilled. */
const unfilledIn = (text: string, path: string): Problem[] =>
  /\[[^\]]*\]/.test(text) ? [problem('requirements.unfilled', path)] : [];

/** Codes: requirements.exemptionMissing, .evidenceMissing, .reasonMissing, .unfilled, .textLong, text.nationalNumber. */
export function climateFaults({ way, exemption, reason, evidence }: ClimateChoice): Problem[] {
  if (way === 'criterion') return textFaults(reason, 'reason', LONGEST_GROUNDS);
  return [
    ...(way === 'exemption' && exemption === null
      ? [problem('requirements.exemptionMissing', 'exemption')]
      : []),
    ...reasonFaults(reason, 'reason', LONGEST_GROUNDS),
    ...unfilledIn(reason, 'reason'),
    ...(way === 'exemption' && evidence.trim() === ''
      ? [problem('requirements.evidenceMissing', 'evidence')]
      : textFaults(evidence, 'evidence', LONGEST_GROUNDS)),
  ];
}

/** Codes: requirements.reasonMissing, .textLong, text.nationalNumber. */
export const innovationFaults = ({ reason }: InnovationChoice): Problem[] =>
  reasonFaults(reason, 'reason', LONGEST_GROUNDS);

/** Of criteria that are weighed: they are to make a hundred. */
export const weightSum = (criteria: readonly Provision<Criterion>[]): number =>
  criteria.reduce((sum, { facts }) => sum + (facts.weight ?? 0), 0);
