// What each alternative does to local suppliers, small firms, democratic control and competence, beside money.
import type { AlternativeId } from '../case.ts';
import { EFFECT_AREAS, type SideEffect } from '../model.ts';
import { sideGrounds } from './why.ts';

type Sign = '+' | '0' | '-';

/** In the order of EFFECT_AREAS. */
const SIGNS: Readonly<Record<AlternativeId, readonly [Sign, Sign, Sign, Sign]>> = {
  ownAgreement: ['0', '0', '0', '0'],
  joinAgreement: ['-', '-', '-', '0'],
  throughCooperation: ['-', '-', '-', '+'],
  joinCooperation: ['-', '-', '-', '+'],
  foundHostAdministrative: ['-', '-', '-', '+'],
  foundHostPolitical: ['-', '-', '0', '+'],
  foundTaskCommunity: ['-', '-', '-', '+'],
  foundIks: ['-', '-', '-', '+'],
  foundCompany: ['-', '-', '-', '+'],
  foundCooperative: ['-', '-', '-', '+'],
  foundAgreementBased: ['-', '-', '0', '0'],
  forumIpr: ['0', '0', '+', '0'],
  purchasingCentre: ['-', '-', '-', '0'],
  jointProcurement: ['-', '-', '0', '+'],
  learningNetworkFirst: ['0', '0', '0', '+'],
  alone: ['+', '+', '+', '-'],
  directPurchase: ['0', '-', '0', '0'],
  notBuying: ['-', '-', '+', '0'],
};

const DIRECTIONS = { '+': 'better', '0': 'same', '-': 'worse' } as const;

/** Against what is usual today; good division into lots softens the first two. */
export const sideEffectsOf = (id: AlternativeId): SideEffect[] =>
  EFFECT_AREAS.map((area, place) => {
    const direction = DIRECTIONS[SIGNS[id][place] as Sign];
    const key = `side.${area}.${direction}` as const;
    return { area, direction, key, facts: {}, ...sideGrounds({ area, direction }) };
  });
