import { expect, test } from 'vitest';
import { isDiskFull } from './failure.ts';

test.each([
  [Object.assign(new Error('write failed'), { code: 'ENOSPC' }), true],
  [new Error('could not extend file "base/5/1259": No space left on device'), true],
  [new Error('ENOSPC: no space left on device, write'), true],
  [Object.assign(new Error('permission denied'), { code: 'EACCES' }), false],
  ['full', false],
])('a full disk is known by code and by words: %s', (error, isFull) => {
  expect(isDiskFull(error)).toBe(isFull);
});
