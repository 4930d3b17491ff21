// The README says of every move whom it tells, and the letters tell of just those.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../test/world.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** Every kind of move, as the log of the installation is told of each. */
function moveKinds(): string[] {
  const commands = read('src/modules/procurement/life/commands.ts');
  const table = /const WRITTEN[^{]*\{([^}]*)\}/.exec(commands)?.[1] ?? '';
  return [...table.matchAll(/^\s+(\w+):/gm)].map(([, kind]) => kind ?? '').toSorted();
}

const namesIn = (sentence: string): string[] =>
  (sentence.split(':')[1] ?? '').split(',').map((name) => name.trim().replace(/\.$/, ''));

test('every move is told or named as silent', () => {
  const paragraph = /Who is told[\s\S]*?\n\n/.exec(read('src/modules/procurement/work/README.md'))?.[0] ?? '';
  const sentences = paragraph
    .replaceAll('\n', ' ')
    .split('. ')
    .filter((one) => one.includes(': '));
  const silent = sentences.filter((one) => one.startsWith('Nobody')).flatMap(namesIn);
  const told = sentences.filter((one) => !one.startsWith('Nobody')).flatMap(namesIn);
  expect([...told, ...silent].toSorted()).toEqual(moveKinds());
  const letters = read('src/flows/procurement/letters.ts');
  const cases = [...letters.matchAll(/^ {4}case '(\w+)':/gm)].map(([, kind]) => kind ?? '');
  expect(cases.toSorted()).toEqual(told.toSorted());
});
