// The tables in data/ that flows work with, parsed once. A faulty shipped file is a bug, so it throws.
import type { Result } from '../kernel/result.ts';
import { type KnownAgreement, parseKnownAgreements } from '../modules/agreements/known-agreements.ts';
import { parseInstruments } from '../modules/evaluation/surveys/instruments.ts';
import type { Instrument } from '../modules/evaluation/surveys/model.ts';
import type { ParamSet } from '../modules/optimiser/model.ts';
import { parseParameters } from '../modules/optimiser/parameters.ts';
import { type Exemption, parseExemptions } from '../modules/planning/archive/exemptions.ts';
import { type NeedAssumptions, parseNeedAssumptions } from '../modules/planning/need-assumptions.ts';
import type { ProjectFiles } from '../platform/files.ts';

export interface PlanningData {
  readonly params: ParamSet;
  readonly assumptions: NeedAssumptions;
  /** Why a dispatch may be exempt from public access. */
  readonly exemptions: readonly Exemption[];
  /** What others have made that may be open to some: to be checked. */
  readonly agreements: readonly KnownAgreement[];
  /** Ready-made questions for evaluations. */
  readonly instruments: readonly Instrument[];
}

function shipped<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

export const readPlanningData = (files: ProjectFiles): PlanningData => ({
  params: shipped(parseParameters(files.data('parameters.csv'))),
  assumptions: shipped(parseNeedAssumptions(files.data('need-assumptions.csv'))),
  exemptions: shipped(parseExemptions(files.data('exemption-paragraphs.csv'))),
  agreements: shipped(parseKnownAgreements(files.data('national-agreements.csv'))),
  instruments: shipped(parseInstruments(files.data('instruments.json'))),
});
