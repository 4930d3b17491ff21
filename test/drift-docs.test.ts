// The documents for those who run the service and answer for it (docs/drift): complete, with links that lead somewhere,
// variables the program reads, and a known status for every reference to the law.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../src/platform/config.ts';
import { root } from './world.ts';

const folder = path.join(root, 'docs/drift');
const documents = fs.readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const index = read('README.md');

const sorted = (values: Iterable<string | undefined>): string[] =>
  [...new Set([...values].filter((value) => value !== undefined))].sort();

const linksOf = (text: string): string[] =>
  sorted([...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link)).filter(
    (link) => !/^[a-z]+:/.test(link),
  );

/** Table rows without heading and rule, each as its cells. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^[| -]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('the index and the folder name the same documents', () => {
  const others = documents.filter((name) => name !== 'README.md').sort();
  expect(linksOf(index.split('## ')[0] ?? '')).toEqual(others);
  expect(others).toEqual([
    'databehandleravtale.md',
    'installere.md',
    'lagring-og-sletting.md',
    'personvernkonsekvenser.md',
    'roller.md',
    'sikkerhet.md',
  ]);
});

test.each(documents)('every relative link in %s leads to a file', (name) => {
  expect(linksOf(read(name)).filter((link) => !fs.existsSync(path.join(folder, link)))).toEqual([]);
});

/** Every name that the configuration looks up, found by letting it look. */
function variablesRead(): string[] {
  const asked = new Set<string>();
  const env = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => void asked.add(String(name)),
      has: (_, name) => asked.add(String(name)) && false,
    },
  );
  parseConfig(env, '/');
  return sorted(asked).filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
}

/** Names in the first column of the table of variables. */
const variablesListed = (text: string): string[] =>
  sorted(
    rowsOf(text.slice(text.indexOf('| Variabel |')))
      .slice(1)
      .flatMap(([first = '']) => [...first.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name)),
  );

/** Names set in the examples, in a file of variables and in the unit. */
const variablesSet = (text: string): string[] =>
  sorted([...text.matchAll(/^(?:Environment=)?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name));

test('installere.md lists the variables that the configuration reads, and no others', () => {
  expect(variablesListed(read('installere.md'))).toEqual(variablesRead());
});

test('the examples in installere.md set only variables that it lists', () => {
  const text = read('installere.md');
  const listed = new Set(variablesListed(text));
  expect(variablesSet(text).length).toBeGreaterThan(5);
  expect(variablesSet(text).filter((name) => !listed.has(name))).toEqual([]);
});

const UNSURE = 'må kontrolleres';
const law = new Map(
  rowsOf(index.slice(index.indexOf('| Henvisning |')))
    .slice(1)
    .map(([reference = '', , status = '']) => [reference.toLowerCase(), status]),
);

test('every reference to the law has a status', () => {
  const statuses = new Set(['lest', 'lest på engelsk', UNSURE]);
  expect(law.size).toBeGreaterThan(30);
  expect([...law].filter(([, status]) => !statuses.has(status))).toEqual([]);
});

test('every row of the index of law is used', () => {
  const before = (text: string): string => text.split('| Henvisning |')[0] ?? '';
  const used = documents
    .map((name) => before(read(name)))
    .join('\n')
    .toLowerCase();
  const isUsed = (reference: string): boolean =>
    used.split(reference).some((rest, place) => place > 0 && !/^\d/.test(rest));
  expect([...law.keys()].filter((reference) => !isUsed(reference))).toEqual([]);
});

test.each(documents)(
  'every reference to the law in %s is in the index; the unsure say so on the spot',
  (name) => {
    const text = read(name);
    const references = [...text.matchAll(/art\. \d+|[\p{L}]+ (?:§ \d+(?:-\d+)?|kapittel \d+)/giu)].map(
      (match) => ({
        reference: match[0].toLowerCase(),
        after: text.slice(match.index, match.index + match[0].length + UNSURE.length + 3),
      }),
    );
    expect(references.length).toBe(text.match(/art\. \d|§ \d|kapittel \d/gi)?.length ?? 0);
    expect(
      sorted(references.map(({ reference }) => reference)).filter((reference) => !law.has(reference)),
    ).toEqual([]);
    const silent = references.filter(
      ({ reference, after }) =>
        name !== 'README.md' && law.get(reference) === UNSURE && !after.includes(UNSURE),
    );
    expect(silent.map(({ reference }) => reference)).toEqual([]);
  },
);

test('the agreement answers every letter of art. 28 no. 3, the assessment every letter of art. 35 no. 7', () => {
  const answered = [...read('databehandleravtale.md').matchAll(/^## \d+\. .+ \(([a-h])\)$/gm)];
  expect(sorted(answered.map(([, letter]) => letter))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  const headings = read('personvernkonsekvenser.md').match(/^## [a-d]\).*$/gm) ?? [];
  expect(sorted(headings.join(' ').match(/\b[a-d](?=\))/g) ?? [])).toEqual(['a', 'b', 'c', 'd']);
});
