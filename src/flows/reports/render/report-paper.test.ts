// A report is made of its snapshot and nothing else: the same bytes in another process and another time zone, no group of fewer than
// five in any figure, no interval below twenty bodies, and nothing said of what is not registered.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../test/pdf-text.ts';
import { QUESTIONS, sampleSnapshot, surveyWith } from '../../../../test/report-snapshot.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { surveyResult } from '../../../modules/evaluation/analysis/results.ts';
import {
  PROGRAM_VERSION,
  type ReportedGroup,
  type ReportLanguage,
  SNAPSHOT_VERSION,
  TEMPLATE_VERSION,
} from '../../../modules/evaluation/reports/model.ts';
import type { Side } from '../../../modules/evaluation/surveys/model.ts';
import { PaperDesk } from '../../papers/paper-desk.ts';
import { reportedSurvey } from '../collect.ts';
import { fileHashes, reportFiles } from '../make-report.ts';
import { readSnapshot } from '../read-snapshot.ts';
import { isReached } from './goals.ts';
import { reportPaper, webDataOf } from './report-paper.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Hashes as another process at another place of the earth works them out. */
async function hashesIn(zone: string): Promise<unknown> {
  const program = `
    import { sampleSnapshot } from './test/report-snapshot.ts';
    import { PaperDesk } from './src/flows/papers/paper-desk.ts';
    import { fileHashes, reportFiles } from './src/flows/reports/make-report.ts';
    const snapshot = sampleSnapshot();
    console.log(JSON.stringify(fileHashes(snapshot, await reportFiles(new PaperDesk(null), snapshot))));`;
  const args = ['--input-type=module-typescript', '--eval', program];
  const env = { ...process.env, TZ: zone, LANG: 'ja_JP.UTF-8' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout);
}

test('the same bytes in every process, on every clock', async () => {
  const snapshot = sampleSnapshot();
  const here = fileHashes(snapshot, await reportFiles(new PaperDesk(null), snapshot));
  const zones = ['UTC', 'Asia/Tokyo'];
  expect(await Promise.all(zones.map(hashesIn))).toEqual(zones.map(() => here));
}, 120_000);

test('a snapshot is the same after it has been stored', () => {
  const snapshot = sampleSnapshot();
  const read = readSnapshot(canonicalJson(snapshot));
  expect(read).toEqual(snapshot);
  expect(read && webDataOf(read)).toBe(webDataOf(snapshot));
});

test('one of another shape, and what is no snapshot, is not read', () => {
  expect(readSnapshot('{')).toBe(null);
  expect(readSnapshot(canonicalJson({ ...sampleSnapshot(), snapshotVersion: SNAPSHOT_VERSION + 1 }))).toBe(
    null,
  );
});

test('the versions are those of the program', async () => {
  const { default: program } = await import('../../../../package.json', { with: { type: 'json' } });
  expect(PROGRAM_VERSION).toBe(program.version);
  expect(sampleSnapshot()).toMatchObject({
    snapshotVersion: SNAPSHOT_VERSION,
    templateVersion: TEMPLATE_VERSION,
    programVersion: PROGRAM_VERSION,
  });
});

test.each<[ReportLanguage, string[]]>([
  [
    'nb',
    [
      'Kort fortalt',
      'Planen',
      'Hvem som var med',
      'Det som ble gjort',
      'Det folk svarte',
      'Målene',
      'Gevinster',
      'Fra innsats til virkning',
      'Det vi ikke vet',
      'Slik er det regnet',
    ],
  ],
  [
    'en',
    [
      'In short',
      'The plan',
      'Who took part',
      'What was done',
      'What people answered',
      'The goals',
      'Benefits',
      'From effort to effect',
      'What we do not know',
      'How it was worked out',
    ],
  ],
])('the chapters (%s)', (language, chapters) => {
  const { blocks } = reportPaper(sampleSnapshot(language));
  const found = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(found).toEqual(chapters);
});

const textOf = (value: unknown): string => JSON.stringify(value);

test('in short: counts and changes, and no cause', () => {
  const { blocks } = reportPaper(sampleSnapshot());
  expect(blocks.slice(1, 3)).toEqual([
    {
      kind: 'bullets',
      items: [
        'Med da rapporten ble laget: 2. Små kommuner (under 5\u00a0000 innbyggere) av dem: 1.',
        'Én samling er holdt.',
        'Oppgaver gitt: 1. Av 2 mulige innleveringer kom 1.',
        'Ett innkjøp eller forslag er knyttet til nettverket.',
        '«Slik virker nettverket»: før svarte 16 av 20 og ved slutten svarte 14 av 18.',
        '«Slik virker nettverket», fra første runde til ved slutten: Av 3 spørsmål gikk snittet opp for 2, ned for 1 og var det samme for 0.',
        'Mål: 2. Målt: 1. Nådd: 1.',
        'Gevinster: 1 bekreftet, 0 ikke bekreftet, 0 omstridt.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Tallene viser hva som er blitt annerledes. De viser ikke alene hva det kommer av.',
    },
  ]);
});

test('below twenty bodies no interval, from twenty there are', () => {
  const marks = (bodies: number) =>
    reportPaper(sampleSnapshot('nb', bodies)).blocks.flatMap((block) =>
      block.kind === 'table' && block.headings.includes('Før') && block.drawn ? block.drawn.rows.flat() : [],
    );
  expect(marks(19).length).toBeGreaterThan(0);
  expect(marks(19).filter(({ between }) => between !== null)).toEqual([]);
  expect(marks(20).filter(({ between }) => between === null)).toEqual([]);
});

test('what is hidden does not come along, and what is shown does', () => {
  const text = textOf(sampleSnapshot());
  expect(text).toContain('Mer tid til egen sak.');
  expect(text).not.toContain('Skjult');
});

test('chapters that are not registered say so, and the gap is listed', () => {
  const sample = sampleSnapshot();
  const chapters = { ...sample.chapters, benefits: null, surveys: null, model: null, goals: null };
  const text = textOf(reportPaper({ ...sample, chapters }).blocks);
  expect(text.match(/Ikke registrert i Samkjøp/g)).toHaveLength(4);
  for (const gap of ['Gevinster er ikke registrert.', 'Ingen er spurt.', 'Ingen mål er satt.']) {
    expect(text).toContain(gap);
  }
});

test('the file of a report holds what its paper says', async () => {
  const { pdf } = await reportFiles(new PaperDesk(null), sampleSnapshot('nb', 24));
  const text = readPdf(pdf).text.replaceAll(/\s+/g, '');
  for (const said of [
    'Evaluering av Innovative innkjøp',
    'Jeg kjenner målene for nettverket.',
    '1 – 6',
    'Bekreftet',
  ]) {
    expect(text.toLowerCase()).toContain(said.replaceAll(' ', '').toLowerCase());
  }
});

describe('a goal', () => {
  const [goal] = sampleSnapshot().chapters.goals ?? [];
  if (!goal) throw new Error('the sample has a goal');
  const measured = (baseline: string | null, target: string | null, value: string) =>
    isReached({
      ...goal,
      baseline,
      target,
      measures: [{ on: goal.measures[0]?.on ?? ('' as never), value, source: '' }],
    });
  test.each([
    ['0', '2', '2', true],
    ['0', '2', '1.5', false],
    ['9', '4', '4', true],
    ['9', '4', '5', false],
    [null, '4', '5', true],
    ['0', null, '5', null],
  ])('from %s to %s, measured at %s', (baseline, target, value, reached) => {
    expect(measured(baseline, target, value)).toBe(reached);
  });
  test('that nobody has measured', () => {
    expect(isReached({ ...goal, measures: [] })).toBe(null);
  });
});

const answer = fc.record({
  side: fc.constantFrom<Side>('small', 'large', 'other'),
  pair: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { nil: null }),
  isPaper: fc.constant(false),
  values: fc.record(
    {
      goals: fc.integer({ min: 1, max: 6 }),
      again: fc.constantFrom('yes', 'no'),
      hours: fc.integer({ min: 0, max: 200 }),
    },
    { requiredKeys: [] },
  ),
});
const round = fc.array(answer, { maxLength: 14 });

property.prop([round, round])('no group of fewer than five is in a report', (first, then) => {
  const waves = (['before', 'after'] as const).map((kind, place) => ({
    kind,
    asked: { small: 6, large: 6, other: 6 },
    bodies: 6,
    answers: place === 0 ? first : then,
  }));
  const survey = surveyWith(['before', 'after']);
  const result = surveyResult({ questions: QUESTIONS }, waves);
  const reported = reportedSurvey({ survey, result, quotes: [] }, 'nb');
  const groups = reported.waves.flatMap(({ answers }) =>
    (answers ?? []).flatMap(({ all, sides }): ReportedGroup[] => [all, ...Object.values(sides ?? {})]),
  );
  const parts = reported.waves.flatMap(({ sides }) =>
    Object.values(sides ?? {}).flatMap(({ asked, answered }) => [asked, answered]),
  );
  const counts = [...groups, ...reported.changes].map(({ answers }) => answers);
  expect([...counts, ...parts].filter((count) => count < 5)).toEqual([]);
});
