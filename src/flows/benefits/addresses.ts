// Where the pages of benefits and logic models lie, below a party's address and without language prefix.
import type { Subject } from '../../modules/evaluation/surveys/model.ts';
import { evaluationPart } from '../surveys/addresses.ts';

export const benefitsPart = (subject: Subject): string => `${evaluationPart(subject)}/gevinster`;

/** One benefit; `part` begins with a slash. */
export const benefitPart = (benefit: string, part = ''): string => `/evaluering/gevinst/${benefit}${part}`;

export const logicPart = (subject: Subject): string => `${evaluationPart(subject)}/modell`;
