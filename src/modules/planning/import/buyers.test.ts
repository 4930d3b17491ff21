import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../../test/reference-files.ts';
import { createBuyerIndex, municipalitiesInTitle, nearestMunicipality, resolveBuyer } from './buyers.ts';

const index = createBuyerIndex(realRegister());
const orgNumberOf = (name: string): string =>
  realRegister().municipalities.find((it) => it.name === name)?.orgNumber ?? '';

function answer(name: string, orgNumber: string | null = null): string {
  const resolved = resolveBuyer(index, { name, orgNumber });
  if (resolved.kind === 'known') return resolved.buyer.body;
  return resolved.kind === 'refused' ? resolved.code : resolved.kind;
}

describe('buyer', () => {
  test.each([
    ['Trondheim kommune', null, '5001'],
    ['TRONDHEIM KOMMUNE', null, '5001'],
    ['Trondheim', null, '5001'],
    ['Noe helt annet', orgNumberOf('Trondheim'), '5001'],
    ['Oslo kommune v/ Bymiljøetaten', '996922766', '0301'],
    ['Oslo kommune v/Bydel Frogner', null, '0301'],
    ['Drammen Eiendom KF', null, '3301'],
    ['Ås kommune, avd. eiendom', null, '3218'],
    ['Øygarden kommune (nye)', null, '4626'],
    ['Hjelmeland kommune med assistanse fra Rådgiver AS', null, '1133'],
    ['Kautokeino kommune', null, '5612'],
    ['Guovdageainnu suohkan - Kautokeino kommune', null, '5612'],
    ['Bjørnafjorden', null, '4624'],
    ['Innlandet fylkeskommune', null, 'F34'],
    ['Rogaland Fylkeskommune', null, 'F11'],
    ['Telemark fylkeskommune', null, 'F40'],
    ['TELEMARK FYLKESKOMMUNE', null, 'F40'],
    ['Herøy kommune', null, 'buyer.ambiguous'],
    ['Viken fylkeskommune', '921693230', 'buyer.dissolved'],
    ['Troms og Finnmark fylkeskommune', null, 'buyer.dissolved'],
    ['Skedsmo kommune', null, 'buyer.dissolved'],
    ['Snillfjord kommune', null, 'buyer.dissolved'],
    ['Eigersund Kommune, Sokndal Kommune og Lund Kommune', null, 'buyer.joint'],
    ['Nordmøre Brann og Redning v/ Averøy, Smøla og Aure kommuner', null, 'buyer.joint'],
    ['Eigersund kommune', '944496394,964965692,964966486', 'buyer.joint'],
    ['VOIS - Vestfold Offentlige Innkjøpssamarbeid', null, 'buyer.cooperation'],
    ['OFA - Konkurranseportal', null, 'buyer.cooperation'],
    ['Gjøvikregionen - Anskaffelser', orgNumberOf('Gjøvik'), 'buyer.cooperation'],
    ['Innkjøpssamarbeidet i Fjordbyen', null, 'buyer.cooperation'],
    ['Storvkby kommune', null, 'buyer.unknownMunicipality'],
    ['Verdikraft KF', null, 'buyer.unknownUnit'],
    ['', null, 'buyer.missing'],
    ['Statsbygg', '971278374', 'outOfScope'],
    ['Ålesundregionen Interkommunale Miljøselskap IKS', null, 'outOfScope'],
    ['Kommunal- og moderniseringsdepartementet', null, 'outOfScope'],
    ['Horten Kirkelige Fellesråd', null, 'outOfScope'],
  ])('«%s» %s is %s', (name, orgNumber, expected) => {
    expect(answer(name, orgNumber)).toBe(expected);
  });

  test('a county has the population of its municipalities', () => {
    const vestland = resolveBuyer(index, { name: 'Vestland fylkeskommune', orgNumber: null });
    const sum = realRegister()
      .municipalities.filter((it) => it.county === '46')
      .reduce((total, it) => total + it.population, 0);
    expect(vestland.kind === 'known' && vestland.buyer).toEqual({
      body: 'F46',
      population: sum,
      kind: 'county',
    });
  });
});

test.each([
  ['Stodr', 'Stord'],
  ['Trondhiem', 'Trondheim'],
  ['Kristiannsand kommune', 'Kristiansand'],
  ['Lilehammer', 'Lillehammer'],
  ['Xyzzy', ''],
  ['', ''],
])('nearest to «%s» is «%s»', (text, name) => {
  expect(nearestMunicipality(index, text)).toBe(name);
});

test.each([
  ['Bedriftshelsetjeneste for kommunene Sortland, Øksnes og Bø', 3],
  ['Fagsystem til kommunane Klepp, Gjesdal og Time', 3],
  ['Renhold i Klepp kommune', 0],
  ['Avtale for kommunene i regionen', 0],
])('%s', (title, count) => {
  expect(municipalitiesInTitle(index, title)).toBe(count);
});
