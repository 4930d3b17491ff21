// Every code, parameter, unit and source that the pages of buying groups can meet has words in each language.
import { describe, expect, test } from 'vitest';
import { realNeedAssumptions } from '../../test/planning-data.ts';
import { files } from '../../test/world.ts';
import { readPlanningData } from '../flows/planning-data.ts';
import { EXPLANATION_CODES } from '../modules/optimiser/model.ts';
import { PARAMETER_IDS } from '../modules/optimiser/parameters.ts';
import { WHY_NOT_CODES } from '../modules/optimiser/why-not.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const { parameters } = readPlanningData(files).params;
const STEP = {
  lots: '',
  members: 'fire',
  bids: '3,9',
  volume: '2 kr',
  isSaving: true,
  hasAgreements: false,
  unit: 'Storvik',
};
const WHY_NOT = {
  name: 'Havnes',
  category: 'renhold',
  cooperation: 'Fjell og elv',
  units: 'Storvik',
  canStartFrom: 'Q1',
  canStartUntil: 'Q4',
  groupStart: 'Q2',
  nearestStart: 'Q3',
  quarters: 'to kvartal',
  km: '120',
  limitKm: '100',
  lead: 'Storvik',
  members: '20',
  limit: '20',
  otherGroup: 'Storvik og Nesøy',
  agreements: 'fellesavtalen',
  key: 'språk',
  own: 'nordsamisk',
  theirs: 'lulesamisk',
  amount: '1 000 kr',
};

const isSaid = (said: string): void => {
  expect(said).toMatch(/\S/);
  expect(said).not.toMatch(/undefined|\[object/);
};

describe.each(LANGUAGES)('%s', (language) => {
  const { groupWords, planning } = textsFor(language);

  test('steps of an explanation', () => {
    expect(Object.keys(groupWords.explanation).toSorted()).toEqual([...EXPLANATION_CODES].toSorted());
    expect(Object.keys(groupWords.about).toSorted()).toEqual([...EXPLANATION_CODES].toSorted());
    for (const code of EXPLANATION_CODES) {
      isSaid(groupWords.explanation[code](STEP));
      isSaid(groupWords.explanation[code]({ ...STEP, isSaving: false, hasAgreements: true }));
      isSaid(groupWords.about[code](STEP));
      isSaid(groupWords.explanation[code]({ ...STEP, lots: 'to' }));
      isSaid(groupWords.about[code]({ ...STEP, lots: 'to' }));
    }
  });

  test('reasons and changes of a refusal, with their facts', () => {
    expect(Object.keys(groupWords.whyNot).toSorted()).toEqual([...WHY_NOT_CODES].toSorted());
    for (const code of WHY_NOT_CODES) isSaid(groupWords.whyNot[code](WHY_NOT));
  });

  test('parameters, their units and sources', () => {
    expect(Object.keys(groupWords.parameters).toSorted()).toEqual([...PARAMETER_IDS].toSorted());
    for (const { name, about } of Object.values(groupWords.parameters)) {
      isSaid(name);
      isSaid(about);
    }
    const units = [...new Set(parameters.map(({ unit }) => unit))];
    expect(units.filter((unit) => groupWords.units[unit] === undefined)).toEqual([]);
    const sources = [...parameters, ...realNeedAssumptions().values()].map(({ source }) => source);
    expect(sources.filter((source) => !groupWords.sources[source])).toEqual([]);
  });

  test('assumptions about needs and about who buys together', () => {
    for (const said of Object.values(groupWords.assumptions)) isSaid(said);
    const named = new Set(Object.keys(planning.assumptions));
    const unnamed = [...realNeedAssumptions().keys()].filter((id) => !named.has(id));
    for (const id of unnamed) expect(id).toMatch(/^(category\.|value\.(goods|services|works)\.)/);
  });
});
