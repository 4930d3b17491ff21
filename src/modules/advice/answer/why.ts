// Why the steps are there, what an alternative does beside money, and how one gets out, with where each is from. The law first;
// then reports; our own judgement last, and said to be that.
import { type Grounds, groundsOf, type Place } from '../grounds.ts';
import type { ConsequenceKey } from '../line-keys.ts';
import type { SideEffect } from '../model.ts';
import {
  ASSUMPTION,
  DRAWBACKS_2021,
  KS_NATIONAL,
  LOCAL_BUYING,
  NEEDS_GUIDE,
  NETWORK_STUDY,
  REPORT_2021,
} from '../rules/sources.ts';
import { WHY_KEYS, type WhyKey } from '../why-keys.ts';

type Part = Pick<Grounds, 'law' | 'places'>;

const byLaw = (...law: readonly string[]): Part => ({ law, places: [] });
const told = (source: Place['source'], ...law: readonly string[]): Part => ({
  law,
  places: [{ source, status: 'mustBeChecked' }],
});
const OURS: Part = { law: [], places: [ASSUMPTION] };

/** What each step rests on; `councils`, `draft` and `register` also on the law of the form. */
const STEPS: Readonly<Partial<Record<ConsequenceKey, Part>>> = {
  'step.ask': byLaw('FRA-2'),
  'step.askOwner': byLaw('FRA-2'),
  'step.askOwners': byLaw('KL-1'),
  'step.askPrices': byLaw('DOC-1'),
  'step.callOff': byLaw('FRA-1'),
  'step.checkAgreement': byLaw('FRA-1', 'FRA-2', 'FRA-3'),
  'step.checkCentre': byLaw('CPB-1'),
  'step.cooperationBuys': byLaw('KL-2'),
  'step.councils': byLaw('DEL-2'),
  'step.dialogue': byLaw('DIA-1', 'LOT-1'),
  'step.document': byLaw('DOC-1', 'VAL-1'),
  'step.draft': byLaw('DEL-2'),
  'step.evaluation': byLaw('DOC-1', 'DOC-2'),
  'step.hostNotice': byLaw('VK-6'),
  'step.learn': told(NETWORK_STUDY),
  'step.mandate': byLaw('FEL-1', 'CPB-2'),
  'step.needs': told(NEEDS_GUIDE),
  'step.ownWay': OURS,
  'step.register': byLaw('KL-1'),
  'step.report': byLaw('FRA-2'),
  'step.setUp': told(REPORT_2021),
  'step.sign': byLaw('AVT-1', 'DEL-1'),
  'step.standstill': byLaw('STA-1'),
  'step.start': OURS,
  'step.study': byLaw('DEL-2'),
  'step.tenders': byLaw('ANN-1', 'DEA-1'),
};

const LAW_OF_FORM: readonly ConsequenceKey[] = ['step.councils', 'step.draft', 'step.register'];

const known: ReadonlySet<string> = new Set(WHY_KEYS);
const isWhy = (key: string): key is WhyKey => known.has(key);

function whyOf(key: ConsequenceKey): Grounds['why'] {
  const why = `why.${key}`;
  return isWhy(why) ? [{ key: why, facts: {} }] : [];
}

/** Why a step is there. Its dates are usual months shared out, so they rest on those too. */
export function stepGrounds(
  key: ConsequenceKey,
  { formLaw, assumed }: { readonly formLaw: readonly string[]; readonly assumed: Grounds['assumed'] },
): Grounds {
  const { law, places } = STEPS[key] ?? OURS;
  const whole = LAW_OF_FORM.includes(key) ? [...new Set([...formLaw, ...law])] : law;
  return groundsOf({ why: whyOf(key), law: whole, places, assumed });
}

const SAME: Part = OURS;
const SIDES: Readonly<Record<SideEffect['area'], Readonly<Record<SideEffect['direction'], Part>>>> = {
  localSuppliers: { better: told(LOCAL_BUYING), same: SAME, worse: told(DRAWBACKS_2021) },
  smallFirms: { better: told(LOCAL_BUYING, 'LOT-1'), same: SAME, worse: told(DRAWBACKS_2021, 'LOT-1') },
  democracy: { better: told(DRAWBACKS_2021), same: SAME, worse: told(DRAWBACKS_2021) },
  competence: { better: told(REPORT_2021), same: SAME, worse: told(REPORT_2021) },
};

export const sideGrounds = ({ area, direction }: Pick<SideEffect, 'area' | 'direction'>): Grounds =>
  groundsOf({ why: whyOf(`side.${area}.${direction}`), ...SIDES[area][direction] });

const BESIDE: Readonly<Partial<Record<ConsequenceKey, readonly Place[]>>> = {
  'decider.anchor': [{ source: KS_NATIONAL, status: 'confirmed' }],
};

/** Who decides, a clause or a way out: the law where it says so, otherwise our own reading, said to be that. */
export function consequenceGrounds(key: ConsequenceKey, law: readonly string[]): Grounds {
  const places = BESIDE[key] ?? (law.length === 0 ? [ASSUMPTION] : []);
  return groundsOf({ why: whyOf(key), law, places });
}
