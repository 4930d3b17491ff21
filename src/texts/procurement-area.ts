// The words of joint procurements in three languages, as one part of all words.

import type { Language } from './language.ts';
import { procurementEn } from './procurement.en.ts';
import { type ProcurementTexts, procurementNb } from './procurement.nb.ts';
import { procurementNn } from './procurement.nn.ts';
import { procurementAnswersEn } from './procurement-answers.en.ts';
import { type ProcurementAnswersTexts, procurementAnswersNb } from './procurement-answers.nb.ts';
import { procurementAnswersNn } from './procurement-answers.nn.ts';
import { procurementFormsEn } from './procurement-forms.en.ts';
import { type ProcurementFormsTexts, procurementFormsNb } from './procurement-forms.nb.ts';
import { procurementFormsNn } from './procurement-forms.nn.ts';
import { procurementLettersEn } from './procurement-letters.en.ts';
import { type ProcurementLettersTexts, procurementLettersNb } from './procurement-letters.nb.ts';
import { procurementLettersNn } from './procurement-letters.nn.ts';
import { procurementProblemsEn } from './procurement-problems.en.ts';
import { type ProcurementProblemsTexts, procurementProblemsNb } from './procurement-problems.nb.ts';
import { procurementProblemsNn } from './procurement-problems.nn.ts';

export interface ProcurementArea {
  readonly procurement: ProcurementTexts;
  readonly procurementAnswers: ProcurementAnswersTexts;
  readonly procurementForms: ProcurementFormsTexts;
  readonly procurementLetters: ProcurementLettersTexts;
  readonly procurementProblems: ProcurementProblemsTexts;
}

export const PROCUREMENT_AREA: Readonly<Record<Language, ProcurementArea>> = {
  nb: {
    procurement: procurementNb,
    procurementAnswers: procurementAnswersNb,
    procurementForms: procurementFormsNb,
    procurementLetters: procurementLettersNb,
    procurementProblems: procurementProblemsNb,
  },
  nn: {
    procurement: procurementNn,
    procurementAnswers: procurementAnswersNn,
    procurementForms: procurementFormsNn,
    procurementLetters: procurementLettersNn,
    procurementProblems: procurementProblemsNn,
  },
  en: {
    procurement: procurementEn,
    procurementAnswers: procurementAnswersEn,
    procurementForms: procurementFormsEn,
    procurementLetters: procurementLettersEn,
    procurementProblems: procurementProblemsEn,
  },
};
