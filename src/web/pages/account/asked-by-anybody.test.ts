// Where somebody is sent after signing in: our own pages only, whatever the address said.
import { expect, test } from 'vitest';
import { safeReturn } from './asked-by-anybody.ts';

test.each(['/', '/arbeid/5007', '/sok?q=renhold%20og%20br%C3%B8yting#treff', '/a[1]~'])(
  '%s is ours',
  (to) => {
    expect(safeReturn(to)).toBe(to);
  },
);

test.each([
  '',
  'arbeid',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/a\\b',
  '/\t/evil.example/',
  '/a b',
  '/a\r\nset-cookie: x=1',
  '/a\0',
  '/smørbrød',
  '/€',
])('%j is not, or cannot stand in a header', (to) => {
  expect(safeReturn(to)).toBe('');
});
