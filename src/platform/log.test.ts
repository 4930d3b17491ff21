// What the log says of an error: enough to find it, and nothing of the row it was about.
import { expect, test } from 'vitest';
import { toldError } from './log.ts';

const refusedRow = () =>
  Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
    code: '23505',
    constraint: 'person_email_key',
    detail: 'Key (email)=(kari@kommune.example) already exists.',
    where: 'COPY person, line 1: "kari@kommune.example"',
  });

test('an error of the database is told without what stands in the row', () => {
  const told = toldError(refusedRow());
  expect(told).toEqual({
    type: 'Error',
    message: 'duplicate key value violates unique constraint "person_email_key"',
    stack: expect.stringContaining('log.test.ts'),
    code: '23505',
    constraint: 'person_email_key',
  });
});

test('so is each of several, and one that caused another', () => {
  const several = JSON.stringify(toldError(new AggregateError([refusedRow(), 'away'], 'reminders failed')));
  const caused = JSON.stringify(toldError(new Error('not kept', { cause: refusedRow() })));
  for (const told of [several, caused]) {
    expect(told).toContain('person_email_key');
    expect(told).not.toContain('kari@');
  }
  expect(several).toContain('away');
});
