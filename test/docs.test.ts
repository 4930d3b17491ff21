// Documentation that can fail: commands and files that the README names exist, links lead somewhere.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cliTexts } from '../src/texts/cli.nb.ts';
import { pathsFor } from '../src/web/paths.ts';
import { root } from './world.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

test('every npm command in the README exists', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? '');
  const listed = (/npm run ((?:[a-z:]+ \| )+[a-z:]+)/.exec(readme)?.[1] ?? '').split(' | ');
  expect([...named, ...listed].filter((name) => name !== 'ci' && !scripts.includes(name))).toEqual([]);
  expect(listed.length).toBeGreaterThan(3);
});

test('every verb of the command line in the README exists', () => {
  const verbs = [...readme.matchAll(/npx samkjop ([a-z]+)/g)].map(([, verb]) => verb ?? '');
  expect(verbs.length).toBeGreaterThan(1);
  expect(verbs.filter((verb) => !(verb in cliTexts.verbs))).toEqual([]);
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])(
  'every relative link in %s leads to a file',
  (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '');
    const broken = links.filter((link) => !/^https?:/.test(link) && !fs.existsSync(path.join(root, link)));
    expect(broken).toEqual([]);
  },
);

test('ARCHITECTURE.md stays within two screens', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(100);
});

test('addresses that the README names are those of the site', () => {
  const paths = pathsFor('nb');
  const known = [
    paths.home(),
    paths.municipality('5007'),
    paths.cooperations(),
    paths.map(),
    paths.coverage(),
    paths.groups(),
    paths.data(),
  ];
  for (const address of known) expect(readme).toContain(`\`${address}\``);
});

test('decisions are numbered without gaps and dated', () => {
  const names = fs.readdirSync(path.join(root, 'docs/decisions')).sort();
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  for (const name of names)
    expect(read(`docs/decisions/${name}`)).toMatch(
      /^# \d{4} .+\n\d{4}-\d{2}-\d{2} · (in force|superseded by \d{4})/,
    );
});
