// Holds the architecture: who may import whom, what is pure, names and sizes. ARCHITECTURE.md shows the same table.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, readSources, type SourceFile } from './source-tree.ts';

const root = path.resolve(import.meta.dirname, '..');
const sources = readSources(root, ['src']);
const everything = [...sources, ...readSources(root, ['test', 'bench', 'scripts'])];

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const production = sources.filter((file) => !isTest(file.path));

const MODULES = [
  'optimiser',
  'accounts',
  'law',
  'registry',
  'advice',
  'planning',
  'procurement',
  'agreements',
  'network',
  'evaluation',
  'spend',
  'exchange',
] as const;

/** What each part may import, besides itself and the kernel. `modules` means every module's root files. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  optimiser: [],
  accounts: [],
  law: ['accounts'],
  registry: ['law', 'accounts'],
  advice: ['law', 'optimiser', 'accounts'],
  planning: ['law', 'registry', 'optimiser', 'accounts'],
  procurement: ['law', 'registry', 'planning', 'optimiser', 'accounts'],
  agreements: ['law', 'registry', 'procurement', 'optimiser', 'accounts'],
  network: ['registry', 'accounts'],
  evaluation: ['registry', 'network', 'procurement', 'agreements', 'accounts'],
  spend: ['registry', 'planning', 'accounts'],
  exchange: ['law', 'registry', 'planning', 'procurement', 'agreements', 'network', 'evaluation'],
  platform: [],
  texts: ['modules', 'platform'],
  flows: ['modules', 'platform', 'texts'],
  web: ['flows', 'modules', 'platform', 'texts'],
  api: ['flows', 'modules', 'platform', 'texts'],
  cli: ['flows', 'modules', 'platform', 'texts'],
  main: ['web', 'api', 'cli', 'flows', 'modules', 'platform', 'texts'],
};

function partOf(file: string): string {
  const [, first, second] = file.split('/') as [string, string, string | undefined];
  if (first === 'modules') return second ?? '';
  return second === undefined ? 'main' : first;
}

const isModule = (part: string): boolean => (MODULES as readonly string[]).includes(part);

function mayImport(from: string, to: string): boolean {
  if (from === to || to === 'kernel') return true;
  const allowed = TABLE[from] ?? [];
  return allowed.includes(to) || (isModule(to) && allowed.includes('modules'));
}

/** Sub-folders of a module are private, except exchange's formats and these subjects, which are public faces (decision 0010). */
const PUBLIC_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  planning: ['plan', 'lists', 'imports', 'proposals', 'rounds', 'found', 'archive', 'live-needs'],
  registry: ['edits'],
  accounts: ['demo', 'upkeep', 'outsiders'],
  law: ['cooperation-forms'],
  advice: ['saved'],
  evaluation: ['surveys', 'analysis', 'readings', 'benefits', 'logic', 'reports'],
  network: ['life', 'design', 'intake', 'topics', 'library', 'gatherings', 'assignments', 'chain', 'files'],
  procurement: [
    'life',
    'needs',
    'dialogue',
    'access',
    'market',
    'lots',
    'documents',
    'schedule',
    'requirements',
    'result',
    'files',
    'work',
  ],
};

function isPrivateFile(file: string): boolean {
  const parts = file.split('/');
  if (parts[1] !== 'modules' || parts.length < 5 || parts[2] === 'exchange') return false;
  const isSubject = PUBLIC_SUBJECTS[parts[2] ?? '']?.includes(parts[3] ?? '') ?? false;
  return !isSubject || parts.length > 5;
}

describe('imports', () => {
  test('every part is in the table', () => {
    const parts = new Set(sources.map((file) => partOf(file.path)));
    expect([...parts].filter((part) => !(part in TABLE))).toEqual([]);
  });

  test('point only where the table lets them', () => {
    const wrong = production.flatMap((file) =>
      file.imports
        .filter((found) => !found.isPackage)
        .filter(({ target }) => !mayImport(partOf(file.path), partOf(target)))
        .map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('reach other modules through their root files', () => {
    const wrong = production.flatMap((file) =>
      file.imports
        .filter(({ isPackage, target }) => !isPackage && isPrivateFile(target))
        .filter(({ target }) => partOf(target) !== partOf(file.path))
        .map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the texts take only types from elsewhere', () => {
    const wrong = production
      .filter((file) => partOf(file.path) === 'texts')
      .flatMap((file) =>
        file.imports
          .filter(({ target, isTypeOnly }) => !isTypeOnly && !['texts', 'kernel'].includes(partOf(target)))
          .map(({ target }) => `${file.path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('form no cycles', () => {
    expect(cyclesIn(production)).toEqual([]);
  });

  test('the query builder stays in db, queries, commands and platform', () => {
    const mayQuery = /(^|[/-])(db|queries|commands)\.ts$/;
    const wrong = production
      .filter((file) => file.imports.some(({ target }) => target === 'kysely' || target === 'pg'))
      .filter((file) => !mayQuery.test(file.path) && partOf(file.path) !== 'platform')
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });
});

function cyclesIn(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter(({ isPackage, isTypeOnly }) => !isPackage && !isTypeOnly)
        .map(({ target }) => target),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const target of edges.get(file) ?? []) visit(target, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}

/** Layers whose code gets clock, ids, randomness and input as arguments. */
function isPure(file: string): boolean {
  const part = partOf(file);
  const name = path.posix.basename(file);
  if (['kernel', 'law', 'advice', 'optimiser'].includes(part))
    return !/^(db|queries|commands)\.ts$/.test(name);
  return isModule(part) && /^(rules|transitions|policy|map)\.ts$/.test(name);
}

describe('purity', () => {
  test('pure files touch no clock, randomness, locale or I/O', () => {
    const wrong = production
      .filter((file) => isPure(file.path))
      .flatMap((file) => [
        ...file.impurities.map((what) => `${file.path}: ${what}`),
        ...file.imports
          .filter(({ target }) => target.startsWith('node:'))
          .map(({ target }) => `${file.path}: ${target}`),
      ]);
    expect(wrong).toEqual([]);
  });

  test('only platform/config.ts reads the environment', () => {
    const wrong = production
      .filter((file) => /process\.env/.test(file.text) && file.path !== 'src/platform/config.ts')
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  test('only web holds JSX', () => {
    expect(
      sources.filter((file) => file.path.endsWith('x') && partOf(file.path) !== 'web').map((f) => f.path),
    ).toEqual([]);
  });
});

/** `// size: <reason>` on a file's first lines or the line above a function lets it exceed its cap. */
const EXCEPTION = /\/\/ size: \S/;

describe('names and sizes', () => {
  test('no drawer without a name, kebab-case, no default exports', () => {
    const wrong = sources
      .filter(
        (file) => /(^|\/)(utils?|misc|helpers?|common)(\.|\/)/.test(file.path) || /[A-Z_]/.test(file.path),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
    expect(sources.filter((file) => file.hasDefaultExport).map((file) => file.path)).toEqual([]);
  });

  test('every file but a test says what it is for', () => {
    const silent = everything.filter((file) => !isTest(file.path) && !/^(#!.*\n)?\/\/ \S/.test(file.text));
    expect(silent.map((file) => file.path)).toEqual([]);
  });

  test('files stay short, and no exception outlives its need', () => {
    const tooLong: string[] = [];
    for (const file of everything.filter(({ path: name }) => !name.startsWith('src/texts/'))) {
      const cap = isTest(file.path) ? 800 : 400;
      const excepted = EXCEPTION.test(file.text.split('\n').slice(0, 5).join('\n'));
      if (file.lines > cap !== excepted) tooLong.push(`${file.path}: ${file.lines} lines (cap ${cap})`);
    }
    expect(tooLong).toEqual([]);
  });

  test('functions stay short and take few parameters', () => {
    const wrong = production.flatMap((file) =>
      file.functions
        .filter(({ lines, isComponent, isExported, parameters }) => {
          const isPublic = isExported && !isPrivateFile(file.path) && partOf(file.path) !== 'texts';
          return lines > (isComponent ? 120 : 80) || parameters > (isPublic ? 3 : 4);
        })
        .filter(({ line }) => !EXCEPTION.test(file.text.split('\n')[line - 2] ?? ''))
        .map(
          ({ name, line, lines, parameters }) =>
            `${file.path}:${line} ${name}: ${lines} lines, ${parameters} parameters`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  test('folders stay small', () => {
    const counts = new Map<string, number>();
    for (const file of filesBelow(root, 'src').filter((name) => !isTest(name))) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const exempt = /\/(rules|texts)$/;
    expect([...counts].filter(([folder, count]) => count > 20 && !exempt.test(folder))).toEqual([]);
  });
});

test('ARCHITECTURE.md shows the same import table', () => {
  const text = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([a-z]+) \| ([^|]+) \|$/gm)].map(([, part, allowed]) => [
    part,
    (allowed ?? '').trim() === '–' ? [] : (allowed ?? '').split(',').map((name) => name.trim()),
  ]);
  expect(Object.fromEntries(rows)).toEqual(TABLE);
});
