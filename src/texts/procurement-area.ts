// The words of joint procurements in three languages, as one part of all words.

import type { Language } from './language.ts';
import { procurementEn } from './procurement.en.ts';
import { type ProcurementTexts, procurementNb } from './procurement.nb.ts';
import { procurementNn } from './procurement.nn.ts';
import { procurementAnswersEn } from './procurement-answers.en.ts';
import { type ProcurementAnswersTexts, procurementAnswersNb } from './procurement-answers.nb.ts';
import { procurementAnswersNn } from './procurement-answers.nn.ts';
import { procurementDocumentsEn } from './procurement-documents.en.ts';
import { type ProcurementDocumentsTexts, procurementDocumentsNb } from './procurement-documents.nb.ts';
import { procurementDocumentsNn } from './procurement-documents.nn.ts';
import { procurementFormsEn } from './procurement-forms.en.ts';
import { type ProcurementFormsTexts, procurementFormsNb } from './procurement-forms.nb.ts';
import { procurementFormsNn } from './procurement-forms.nn.ts';
import { procurementLettersEn } from './procurement-letters.en.ts';
import { type ProcurementLettersTexts, procurementLettersNb } from './procurement-letters.nb.ts';
import { procurementLettersNn } from './procurement-letters.nn.ts';
import { procurementLotsEn } from './procurement-lots.en.ts';
import { type ProcurementLotsTexts, procurementLotsNb } from './procurement-lots.nb.ts';
import { procurementLotsNn } from './procurement-lots.nn.ts';
import { procurementPapersEn } from './procurement-papers.en.ts';
import { type ProcurementPapersTexts, procurementPapersNb } from './procurement-papers.nb.ts';
import { procurementPapersNn } from './procurement-papers.nn.ts';
import { procurementProblemsEn } from './procurement-problems.en.ts';
import { type ProcurementProblemsTexts, procurementProblemsNb } from './procurement-problems.nb.ts';
import { procurementProblemsNn } from './procurement-problems.nn.ts';
import { procurementProtocolEn } from './procurement-protocol.en.ts';
import { type ProcurementProtocolTexts, procurementProtocolNb } from './procurement-protocol.nb.ts';
import { procurementProtocolNn } from './procurement-protocol.nn.ts';
import { procurementResultEn } from './procurement-result.en.ts';
import { type ProcurementResultTexts, procurementResultNb } from './procurement-result.nb.ts';
import { procurementResultNn } from './procurement-result.nn.ts';
import { procurementResultProblemsEn } from './procurement-result-problems.en.ts';
import {
  type ProcurementResultProblemsTexts,
  procurementResultProblemsNb,
} from './procurement-result-problems.nb.ts';
import { procurementResultProblemsNn } from './procurement-result-problems.nn.ts';
import { procurementWorkEn } from './procurement-work.en.ts';
import { type ProcurementWorkTexts, procurementWorkNb } from './procurement-work.nb.ts';
import { procurementWorkNn } from './procurement-work.nn.ts';
import { requirementsEn } from './requirements.en.ts';
import { type RequirementsTexts, requirementsNb } from './requirements.nb.ts';
import { requirementsNn } from './requirements.nn.ts';
import { scheduleEn } from './schedule.en.ts';
import { type ScheduleTexts, scheduleNb } from './schedule.nb.ts';
import { scheduleNn } from './schedule.nn.ts';

export interface ProcurementArea {
  readonly requirements: RequirementsTexts;
  readonly schedule: ScheduleTexts;
  readonly procurement: ProcurementTexts;
  readonly procurementAnswers: ProcurementAnswersTexts;
  readonly procurementDocuments: ProcurementDocumentsTexts;
  readonly procurementPapers: ProcurementPapersTexts;
  readonly procurementForms: ProcurementFormsTexts;
  readonly procurementLetters: ProcurementLettersTexts;
  readonly procurementLots: ProcurementLotsTexts;
  readonly procurementProblems: ProcurementProblemsTexts;
  readonly procurementProtocol: ProcurementProtocolTexts;
  readonly procurementResult: ProcurementResultTexts;
  readonly procurementResultProblems: ProcurementResultProblemsTexts;
  readonly procurementWork: ProcurementWorkTexts;
}

export const PROCUREMENT_AREA: Readonly<Record<Language, ProcurementArea>> = {
  nb: {
    requirements: requirementsNb,
    schedule: scheduleNb,
    procurement: procurementNb,
    procurementAnswers: procurementAnswersNb,
    procurementDocuments: procurementDocumentsNb,
    procurementPapers: procurementPapersNb,
    procurementForms: procurementFormsNb,
    procurementLetters: procurementLettersNb,
    procurementLots: procurementLotsNb,
    procurementProblems: procurementProblemsNb,
    procurementProtocol: procurementProtocolNb,
    procurementResult: procurementResultNb,
    procurementResultProblems: procurementResultProblemsNb,
    procurementWork: procurementWorkNb,
  },
  nn: {
    requirements: requirementsNn,
    schedule: scheduleNn,
    procurement: procurementNn,
    procurementAnswers: procurementAnswersNn,
    procurementDocuments: procurementDocumentsNn,
    procurementPapers: procurementPapersNn,
    procurementForms: procurementFormsNn,
    procurementLetters: procurementLettersNn,
    procurementLots: procurementLotsNn,
    procurementProblems: procurementProblemsNn,
    procurementProtocol: procurementProtocolNn,
    procurementResult: procurementResultNn,
    procurementResultProblems: procurementResultProblemsNn,
    procurementWork: procurementWorkNn,
  },
  en: {
    requirements: requirementsEn,
    schedule: scheduleEn,
    procurement: procurementEn,
    procurementAnswers: procurementAnswersEn,
    procurementDocuments: procurementDocumentsEn,
    procurementPapers: procurementPapersEn,
    procurementForms: procurementFormsEn,
    procurementLetters: procurementLettersEn,
    procurementLots: procurementLotsEn,
    procurementProblems: procurementProblemsEn,
    procurementProtocol: procurementProtocolEn,
    procurementResult: procurementResultEn,
    procurementResultProblems: procurementResultProblemsEn,
    procurementWork: procurementWorkEn,
  },
};
