// The drafts are read back out of the Word file by another package: every item the act demands stands there by name, in both
// languages, with its rule, source and status beside it.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../test/html.ts';
import { localDate } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import {
  HOST_AGREEMENT_ITEMS,
  type HostAgreementItem,
  TASK_AGREEMENT_ITEMS,
  type TaskAgreementItem,
} from '../../modules/law/cooperation-forms/form-comparison.ts';
import type { HostCase, PaperBasis, PaperLanguage, PaperParty, TaskCase } from './paper-case.ts';
import { sharesOf } from './shares.ts';
import { hostPaper, type PaperFile, taskPaper } from './write-paper.ts';

const party = (id: string, name: string, population: number | null = 1000): PaperParty => ({
  id,
  name,
  isCounty: id.startsWith('F'),
  population,
});

const PARTIES = [
  party('5007', 'Namsos', 15_000),
  party('5045', 'Grong', 2300),
  party('5046', 'Høylandet', 1200),
];

const basis = (language: PaperLanguage): PaperBasis => ({
  language,
  today: localDate('2026-11-22'),
  caseNumber: '26/99',
  meeting: localDate('2026-12-10'),
  start: localDate('2027-02-01'),
  purchases: ['trygghetsalarmer'],
  costKey: { key: 'population', text: '' },
  cost: oreFromNok(500_000),
  background: 'Vi rekker ikke over alt.',
  local: '',
  other: '',
});

const host = (language: PaperLanguage, changes: Partial<HostCase> = {}): HostCase => ({
  ...basis(language),
  variant: 'administrative',
  name: 'Namdal innkjøp',
  participants: PARTIES,
  reported: [],
  noticeMonths: 12,
  seats: 2,
  ...changes,
});

const task = (language: PaperLanguage, changes: Partial<TaskCase> = {}): TaskCase => ({
  ...basis(language),
  name: 'Namdal innkjøp KO',
  participants: PARTIES,
  isLegalPerson: true,
  seats: 2,
  shareKey: 'population',
  contribution: oreFromNok(300_000),
  mostBorrowed: null,
  reports: [],
  noticeMonths: 6,
  archive: 'Namsos kommune',
  ...changes,
});

interface ReadClause {
  readonly text: string;
  readonly margin: string;
}

async function htmlOf(file: Promise<PaperFile>): Promise<string> {
  const { bytes } = await file;
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value.replaceAll('<br />', ' ');
}

const textOf = async (file: Promise<PaperFile>): Promise<string> => plain(await htmlOf(file));

/** Clauses by heading, number left out. */
async function clausesOf(file: Promise<PaperFile>): Promise<Map<string, ReadClause>> {
  const found = (await htmlOf(file)).matchAll(
    /<h2>(?:<a[^>]*><\/a>)?([^<]*)<\/h2><table><tr><td>([\s\S]*?)<\/td><td>([\s\S]*?)<\/td><\/tr><\/table>/g,
  );
  return new Map(
    [...found].map(([, title = '', text = '', margin = '']) => [
      title.replace(/^\d+ /, ''),
      { text: plain(text), margin: plain(margin) },
    ]),
  );
}

const HOST_ITEMS: Readonly<Record<PaperLanguage, Record<HostAgreementItem, readonly [string, string]>>> = {
  nb: {
    participants: ['Deltakere', 'Namsos kommune Grong kommune Høylandet kommune'],
    host: ['Vertskommune', 'Namsos kommune er vert.'],
    tasksAndAuthority: ['Oppgaver og myndighet', 'i saker som ikke er prinsipielle'],
    transferTime: ['Når oppgaver og myndighet overføres', '1. februar 2027'],
    reportedDecisions: ['Vedtak deltakerne får melding om', 'valg av leverandør'],
    settlement: ['Økonomisk oppgjør', 'Kostnadene deles etter folketallet'],
    exit: ['Hvordan en deltaker går ut', 'med tolv måneders skriftlig varsel'],
    dissolution: ['Hvordan samarbeidet oppløses', 'kan samarbeidet oppløses straks'],
  },
  nn: {
    participants: ['Deltakarar', 'Namsos kommune Grong kommune Høylandet kommune'],
    host: ['Vertskommune', 'Namsos kommune er vert.'],
    tasksAndAuthority: ['Oppgåver og mynde', 'i saker som ikkje er prinsipielle'],
    transferTime: ['Når oppgåver og mynde blir overførte', '1. februar 2027'],
    reportedDecisions: ['Vedtak deltakarane får melding om', 'val av leverandør'],
    settlement: ['Økonomisk oppgjer', 'Kostnadene blir delte etter folketalet'],
    exit: ['Korleis ein deltakar går ut', 'med tolv månaders skriftleg varsel'],
    dissolution: ['Korleis samarbeidet blir oppløyst', 'kan samarbeidet løysast opp straks'],
  },
};

const TASK_ITEMS: Readonly<Record<PaperLanguage, Record<TaskAgreementItem, readonly [string, string]>>> = {
  nb: {
    name: ['Navn', 'Namdal innkjøp KO. Det er et kommunalt oppgavefellesskap.'],
    legalPerson: ['Juridisk person', 'er en egen juridisk person'],
    seats: ['Plasser i representantskapet', 'Hver deltaker har to medlemmer'],
    tasksAndAuthority: ['Oppgaver og myndighet', 'Det kan ikke gjøre enkeltvedtak'],
    contributions: ['Innskudd og andre bidrag', '300 000 kr til sammen'],
    shares: ['Eierandel og ansvar', 'svarer uten grense for sin andel'],
    borrowing: ['Lån', 'kan ikke ta opp lån'],
    reporting: ['Rapportering', 'regnskap og økonomisk stilling'],
    exit: ['Hvordan en deltaker går ut', 'med 6 måneders skriftlig varsel'],
    dissolutionAndArchive: ['Oppløsning og arkiv', 'Namsos kommune tar vare på arkivet'],
  },
  nn: {
    name: ['Namn', 'Namdal innkjøp KO. Det er eit kommunalt oppgåvefellesskap.'],
    legalPerson: ['Juridisk person', 'er ein eigen juridisk person'],
    seats: ['Plassar i representantskapet', 'Kvar deltakar har to medlemmer'],
    tasksAndAuthority: ['Oppgåver og mynde', 'Det kan ikkje gjere enkeltvedtak'],
    contributions: ['Innskot og andre bidrag', '300 000 kr til saman'],
    shares: ['Eigardel og ansvar', 'svarar utan grense for sin del'],
    borrowing: ['Lån', 'kan ikkje ta opp lån'],
    reporting: ['Rapportering', 'rekneskap og økonomisk stilling'],
    exit: ['Korleis ein deltakar går ut', 'med 6 månaders skriftleg varsel'],
    dissolutionAndArchive: ['Oppløysing og arkiv', 'Namsos kommune tek vare på arkivet'],
  },
};

const STATUS = { nb: ['bekreftet', 'må kontrolleres'], nn: ['stadfesta', 'må kontrollerast'] } as const;

describe.each(['nb', 'nn'] as const)('every mandatory item stands in the agreement, %s', (language) => {
  test.each(HOST_AGREEMENT_ITEMS)('host municipality (VK-5): %s', async (item) => {
    for (const variant of ['administrative', 'political'] as const) {
      const clauses = await clausesOf(hostPaper(host(language, { variant }), 'avtale'));
      const [title, words] = HOST_ITEMS[language][item];
      const place = HOST_AGREEMENT_ITEMS.indexOf(item) + 1;
      if (item !== 'tasksAndAuthority' || variant === 'administrative') {
        expect(clauses.get(title)?.text).toContain(words);
      }
      expect(clauses.get(title)?.margin).toContain(`VK-5, punkt ${place} kommuneloven § 20-4 (3)`);
      expect(clauses.get(title)?.margin).toContain(STATUS[language][0]);
    }
  });

  test.each(TASK_AGREEMENT_ITEMS)('oppgavefellesskap (KO-5): %s', async (item) => {
    const clauses = await clausesOf(taskPaper(task(language), 'avtale'));
    const [title, words] = TASK_ITEMS[language][item];
    const place = TASK_AGREEMENT_ITEMS.indexOf(item) + 1;
    expect(clauses.get(title)?.text).toContain(words);
    expect(clauses.get(title)?.margin).toContain(`KO-5, punkt ${place} kommuneloven § 19-4 (4)`);
    expect(clauses.get(title)?.margin).toContain(STATUS[language][0]);
  });

  test('every clause says what it rests on, and a rule we have not read is marked', async () => {
    const papers = [
      await clausesOf(hostPaper(host(language), 'avtale')),
      await clausesOf(taskPaper(task(language), 'avtale')),
    ];
    for (const clauses of papers) {
      expect(clauses.size).toBeGreaterThan(15);
      expect([...clauses].filter(([, { margin }]) => margin === '')).toEqual([]);
      const unread = [...clauses.values()].filter(({ margin }) => /EGN-|FRA-2/.test(margin));
      expect(unread.length).toBe(2);
      for (const { margin } of unread) expect(margin).toContain(STATUS[language][1]);
    }
  });

  test('the instruction to delegate (VK-2) and the notice to the state (VK-6) are attached', async () => {
    const text = await textOf(hostPaper(host(language), 'avtale'));
    const attachments = text.slice(text.indexOf('Vedlegg 1:'));
    expect(attachments).toContain('Kommunestyret i Grong');
    expect(attachments).toContain('Kommunestyret i Høylandet');
    expect(attachments).not.toContain('Kommunestyret i Namsos');
    expect(attachments).toContain('VK-2 kommuneloven § 20-2 (2)');
    expect(attachments).toMatch(
      /Vedlegg 2: Melding til staten Til statsforvalt[ea]ren\. .* VK-6 kommuneloven § 20-4 \(5\)/,
    );
  });
});

describe('the agreement fits the case', () => {
  test('a joint board: members (VK-10), its own complaints, the same authority from all', async () => {
    const clauses = await clausesOf(hostPaper(host('nb', { variant: 'political', seats: 3 }), 'avtale'));
    expect(clauses.get('Felles nemnd')?.text).toContain('Hver deltaker velger tre medlemmer til nemnda.');
    expect(clauses.get('Felles nemnd')?.margin).toContain('VK-10');
    expect(clauses.get('Instruks, omgjøring og klage')?.text).toContain(
      'klagenemnd der alle deltakerne er med',
    );
    const text = await textOf(hostPaper(host('nb', { variant: 'political' }), 'avtale'));
    expect(text).toContain('Kommunestyret i Namsos delegerer selv til den felles nemnda');
  });

  test('counties: the county councils decide and the ministry is told', async () => {
    const participants = [party('F50', 'Trøndelag', null), party('F15', 'Møre og Romsdal', null)];
    const text = await textOf(hostPaper(host('nb', { participants }), 'avtale'));
    expect(text).toContain('Trøndelag fylkeskommune er vert.');
    expect(text).toContain('Avtalen gjelder når fylkestingene hos alle deltakerne selv har vedtatt den.');
    expect(text).toContain('Til departementet.');
    expect(text).not.toMatch(/Til statsforvalteren|[Kk]ommunestyret i /);
  });

  test('own words replace our proposals', async () => {
    const reported = ['alle vedtak over en million kroner'];
    const clauses = await clausesOf(hostPaper(host('nb', { reported }), 'avtale'));
    expect(clauses.get('Vedtak deltakerne får melding om')?.text).toContain('over en million kroner');
    expect(clauses.get('Vedtak deltakerne får melding om')?.text).not.toContain('valg av leverandør');
  });

  test('shares by population add up; loans, no legal person and a missing archive are told', async () => {
    const changes = {
      isLegalPerson: false,
      mostBorrowed: oreFromNok(2_000_000),
      archive: '',
      contribution: null,
    };
    const text = await textOf(taskPaper(task('nb', changes), 'avtale'));
    expect(text).toContain('Namsos kommune 15 000 81,08 %');
    expect(text).toContain('Sum 18 500 100 %');
    expect(text).toContain('er ikke en egen juridisk person. Namsos kommune er arbeidsgiver');
    expect(text).toContain('lån på til sammen 2 000 000 kr');
    expect(text).toContain('[fyll inn: Oppløsning og arkiv] tar vare på arkivet');
    expect(text).toContain('Deltakerne skyter ikke inn penger');
  });

  test('shares of a county are equal, or not known', () => {
    const mixed = [party('F50', 'Trøndelag', null), ...PARTIES.slice(0, 2)];
    expect(sharesOf(mixed, 'population')).toBeNull();
    expect(sharesOf(mixed, 'equal')).toEqual([3334, 3333, 3333]);
  });
});

describe('the case for the councils', () => {
  test.each([
    ['nb', 'Kommunestyret i Namsos, kommunestyret i Grong og kommunestyret i Høylandet vedtar hver for seg'],
    ['nn', 'Kommunestyret i Namsos, kommunestyret i Grong og kommunestyret i Høylandet vedtek kvar for seg'],
  ] as const)('%s: decision first, case number and meeting, the rules last', async (language, decision) => {
    for (const file of [
      hostPaper(host(language), 'saksframlegg'),
      hostPaper(host(language, { variant: 'political' }), 'saksframlegg'),
      taskPaper(task(language), 'saksframlegg'),
    ]) {
      const text = await textOf(file);
      expect(text).toContain('Saksnummer 26/99 · Møte 10. desember 2026');
      expect(text.indexOf(decision)).toBeGreaterThan(0);
      expect(text.indexOf(decision)).toBeLessThan(text.indexOf('Vi rekker ikke over alt.'));
      expect(text).toMatch(/500 000 kr i året/);
      expect(text.lastIndexOf('kommuneloven (LOV-2018-06-22-83)')).toBeGreaterThan(text.length - 2500);
    }
  });

  test('the file names say what they are', async () => {
    expect((await hostPaper(host('nb'), 'avtale')).fileName).toBe('avtale-vertskommune.docx');
    expect((await taskPaper(task('nn'), 'saksframlegg')).fileName).toBe(
      'saksframlegg-oppgavefellesskap.docx',
    );
  });
});
