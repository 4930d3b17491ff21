// Papers on joining are read back out of the Word file: what they say follows from the form, and what is not known is said.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../test/html.ts';
import { localDate } from '../../kernel/local-date.ts';
import { COMPARED_FORMS, type ComparedForm } from '../../modules/law/cooperation-forms/form-comparison.ts';
import type { JoinCase, PaperLanguage } from './paper-case.ts';
import { JOIN_PAPERS, type JoinPaper, joinPaper } from './write-paper.ts';

const joining = (
  form: ComparedForm | null,
  language: PaperLanguage = 'nb',
  changes: Partial<JoinCase> = {},
): JoinCase => ({
  language,
  today: localDate('2026-11-22'),
  caseNumber: '',
  meeting: null,
  start: localDate('2027-01-01'),
  purchases: [],
  costKey: { key: 'other', text: 'etter avtale i styret' },
  cost: null,
  background: '',
  local: 'Mat til bygdeskolene holdes utenfor.',
  other: 'Saken er drøftet med de tillitsvalgte.',
  party: { id: '5007', name: 'Namsos', isCounty: false, population: 15_000 },
  cooperation: 'Innherred innkjøp',
  form,
  host: 'Inderøy',
  members: ['Inderøy', 'Steinkjer'],
  isMembershipComplete: false,
  ...changes,
});

async function textOf(case_: JoinCase, paper: JoinPaper): Promise<string> {
  const { bytes } = await joinPaper(case_, paper);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return plain(value.replaceAll('<br />', ' '));
}

describe('joining a host municipality', () => {
  test('the case: what to decide, why the council itself, and the instruction to delegate', async () => {
    const text = await textOf(joining('administrativtVertskommune'), 'saksframlegg');
    expect(text).toContain(
      'Kommunestyret i Namsos vedtar at Namsos kommune blir med i Innherred innkjøp fra 1. januar 2027. VK-9',
    );
    expect(text).toContain('vedtar selv avtalen om å bli med og samarbeidsavtalen den viser til. VK-5');
    expect(text).toContain('delegere myndighet til kommunedirektøren hos Inderøy');
    expect(text).toContain(
      'Dette er deltakerne vi kjenner i dag: Inderøy og Steinkjer. Listen kan mangle noen.',
    );
    expect(text).toContain('Kostnadene deles etter avtale i styret. [fyll inn: hva dette koster i året');
    expect(text).toContain('Mat til bygdeskolene holdes utenfor.');
    expect(text).toContain('Saken er drøftet med de tillitsvalgte.');
    expect(text).toContain('[fyll inn: hvorfor saken kommer nå');
    expect(text).toContain('Alle innkjøp av varer og tjenester');
    expect(text.indexOf('Forslag til vedtak')).toBeLessThan(text.indexOf('Kort sagt'));
  });

  test('the agreement: begins when every council has adopted it, and old framework agreements stay closed', async () => {
    const text = await textOf(joining('administrativtVertskommune'), 'avtale');
    expect(text).toContain(
      'Avtalen gjelder når kommunestyrene hos alle deltakerne selv har vedtatt den. VK-5',
    );
    expect(text).toContain('der den var nevnt da konkurransen ble kunngjort. FRA-2');
    expect(text).toContain('Ett års varsel, hvis ikke annet er avtalt.');
    expect(text).toContain('Sted, dato og underskrift for deltakerne i Innherred innkjøp');
  });

  test('the checklist: before, in and after the decision', async () => {
    const text = await textOf(joining('administrativtVertskommune'), 'sjekkliste');
    const places = [
      'Før saken legges fram',
      '☐ Sørg for at saken er forsvarlig utredet. DEL-2',
      'Vedtaket',
      '☐ Få med instruksen om å delegere myndighet. VK-2',
      'Etter vedtaket',
      '☐ Få bekreftet at alle de andre deltakerne har vedtatt endringen. VK-5',
    ].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});

describe('other forms', () => {
  test.each(COMPARED_FORMS)('%s: all three papers in both languages, no hole unmarked', async (form) => {
    for (const language of ['nb', 'nn'] as const) {
      for (const paper of JOIN_PAPERS) {
        const text = await textOf(joining(form, language), paper);
        expect(text).toContain(language === 'nb' ? 'Regler dette bygger på' : 'Reglar dette byggjer på');
        expect(text).not.toMatch(/undefined|null|\[object/);
      }
    }
  });

  test.each([
    ['oppgavefellesskap', 'svarer uten grense for sin andel', 'KO-3'],
    ['iks', 'svarer uten grense for sin andel', 'IKS-2'],
    ['as', 'svarer ikke for mer enn det den har skutt inn', 'AS-1'],
    ['agreement', 'svarer sammen for det de gjør sammen', 'FEL-1'],
  ] as const)('%s: %s', async (form, liability, rule) => {
    const text = await textOf(joining(form), 'avtale');
    expect(text).toContain(liability);
    expect(text).toContain(rule);
  });

  test('where the law does not ask the council itself, the papers do not say that it does', async () => {
    const text = await textOf(joining('project'), 'saksframlegg');
    expect(text).toContain('Kommunestyret i Namsos slutter seg til avtalen om å bli med. DEL-3');
    expect(await textOf(joining('project'), 'sjekkliste')).toContain('har myndighet til det. DEL-3');
    expect(await textOf(joining('project'), 'avtale')).toContain('når partene har underskrevet den');
  });

  test('a political council is a forum and buys nothing', async () => {
    const text = await textOf(joining('interkommunaltPolitiskRaad'), 'saksframlegg');
    expect(text).toContain('Rådet er et forum og gjør ikke innkjøp for oss.');
    expect(text).not.toContain('Dette skal kjøpes sammen');
  });

  test('a form that is not known is said to be, and fills nothing in', async () => {
    const text = await textOf(joining(null, 'nb', { host: '', members: [] }), 'avtale');
    expect(text).toContain('Formen på samarbeidet må avklares');
    expect(text).toContain('Følger av formen, som ikke er kjent. må kontrolleres');
    expect(text).toContain('[fyll inn: Ansvar]');
    expect(text).toContain('Finn ut hvilken form samarbeidet har.');
  });

  test('a host that is not known is to be filled in', async () => {
    const text = await textOf(joining('administrativtVertskommune', 'nb', { host: '' }), 'saksframlegg');
    expect(text).toContain('kommunedirektøren hos [fyll inn: Vertskommune]');
  });

  test('the file is named by paper and body', async () => {
    expect((await joinPaper(joining('iks'), 'sjekkliste')).fileName).toBe('sjekkliste-bli-med-5007.docx');
  });
});
