// What the adviser's tests are told in: the shipped law and parameters on a day, and categories of the usual kinds.
import fs from 'node:fs';
import path from 'node:path';
import { localDate } from '../src/kernel/local-date.ts';
import { oreFromNok } from '../src/kernel/money.ts';
import type {
  AdviceContext,
  AgreementFact,
  CategoryDefaults,
  CooperationFact,
  Facts,
  FactValues,
  PartnerFact,
} from '../src/modules/advice/model.ts';
import { type LegalValue, parseLegalValues } from '../src/modules/law/legal-values.ts';
import { shippedParameters } from './optimiser-problems.ts';

const csv = fs.readFileSync(path.resolve(import.meta.dirname, '../data/legal-values.csv'), 'utf8');

function shippedLaw(): readonly LegalValue[] {
  const parsed = parseLegalValues(csv);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const nok = oreFromNok;
const usual = { low: nok(300_000), base: nok(800_000), high: nok(2_000_000) };
const category = (over: Partial<CategoryDefaults>): CategoryDefaults => ({
  id: 'ting',
  name: { nb: 'Ting', nn: 'Ting', en: 'Things' },
  kind: 'goods',
  market: 'national',
  priceClass: 'standardGoods',
  contractMonths: 48,
  isSecuritySensitive: false,
  yearlyValue: usual,
  ...over,
});

export const STANDARD_GOODS = category({});
export const LOCAL_WORK = category({ kind: 'services', market: 'local', priceClass: 'services' });
export const NATIONAL_SERVICES = category({ kind: 'services', priceClass: 'services' });

const context: AdviceContext = {
  date: localDate('2026-11-26'),
  legalValues: shippedLaw(),
  params: shippedParameters(),
  category: STANDARD_GOODS,
  searched: { agreements: null, plans: null, cooperations: null },
};

/** Made anew, so that nothing is remembered from another test. */
export const settingOf = (over: Partial<AdviceContext> = {}): AdviceContext => ({ ...context, ...over });

/** Everything said by the one who asks. */
export const told = (values: Partial<FactValues>): Facts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, from: 'answer' }])) as Facts;

export const agreement = (over: Partial<AgreementFact> = {}): AgreementFact => ({
  id: 'a',
  name: 'Avtalen',
  owner: 'Fylket',
  kind: 'framework',
  isNamed: true,
  isWithinScope: true,
  isAnnounced: true,
  isParty: true,
  left: nok(50_000_000),
  endsOn: localDate('2029-01-01'),
  ...over,
});

export const cooperation = (over: Partial<CooperationFact> = {}): CooperationFact => ({
  id: 'c',
  name: 'Samarbeidet',
  form: 'administrativtVertskommune',
  members: 7,
  population: 50_000,
  covers: true,
  ...over,
});

export const partner = (name: string, over: Partial<PartnerFact> = {}): PartnerFact => ({
  id: name,
  name,
  kind: 'kommune',
  population: 8000,
  yearlyValue: nok(800_000),
  km: 40,
  canLead: null,
  ...over,
});
