// The words of learning networks in three languages, as one part of all words.
import { assignmentsEn } from './assignments.en.ts';
import { type AssignmentsTexts, assignmentsNb } from './assignments.nb.ts';
import { assignmentsNn } from './assignments.nn.ts';
import { benefitsEn } from './benefits.en.ts';
import { type BenefitsTexts, benefitsNb } from './benefits.nb.ts';
import { benefitsNn } from './benefits.nn.ts';
import { evaluationReportEn } from './evaluation-report.en.ts';
import { type EvaluationReportTexts, evaluationReportNb } from './evaluation-report.nb.ts';
import { evaluationReportNn } from './evaluation-report.nn.ts';
import { gatheringsEn } from './gatherings.en.ts';
import { type GatheringsTexts, gatheringsNb } from './gatherings.nb.ts';
import { gatheringsNn } from './gatherings.nn.ts';
import type { Language } from './language.ts';
import { libraryEn } from './library.en.ts';
import { type LibraryTexts, libraryNb } from './library.nb.ts';
import { libraryNn } from './library.nn.ts';
import { logicEn } from './logic.en.ts';
import { type LogicTexts, logicNb } from './logic.nb.ts';
import { logicNn } from './logic.nn.ts';
import { networkChainEn } from './network-chain.en.ts';
import { type NetworkChainTexts, networkChainNb } from './network-chain.nb.ts';
import { networkChainNn } from './network-chain.nn.ts';
import { surveysEn } from './surveys.en.ts';
import { type SurveysTexts, surveysNb } from './surveys.nb.ts';
import { surveysNn } from './surveys.nn.ts';

export interface NetworkArea {
  readonly evaluationReport: EvaluationReportTexts;
  readonly surveys: SurveysTexts;
  readonly benefits: BenefitsTexts;
  readonly logic: LogicTexts;
  readonly library: LibraryTexts;
  readonly gatherings: GatheringsTexts;
  readonly assignments: AssignmentsTexts;
  readonly networkChain: NetworkChainTexts;
}

export const NETWORK_AREA: Readonly<Record<Language, NetworkArea>> = {
  nb: {
    evaluationReport: evaluationReportNb,
    surveys: surveysNb,
    benefits: benefitsNb,
    logic: logicNb,
    library: libraryNb,
    gatherings: gatheringsNb,
    assignments: assignmentsNb,
    networkChain: networkChainNb,
  },
  nn: {
    evaluationReport: evaluationReportNn,
    surveys: surveysNn,
    benefits: benefitsNn,
    logic: logicNn,
    library: libraryNn,
    gatherings: gatheringsNn,
    assignments: assignmentsNn,
    networkChain: networkChainNn,
  },
  en: {
    evaluationReport: evaluationReportEn,
    surveys: surveysEn,
    benefits: benefitsEn,
    logic: logicEn,
    library: libraryEn,
    gatherings: gatheringsEn,
    assignments: assignmentsEn,
    networkChain: networkChainEn,
  },
};
