// The letter about a new way to sign in, in each language.
import { expect, test } from 'vitest';
import { wayInLetter } from './way-in-letters.ts';

const AT = new Date('2026-11-22T10:05:00Z');

test.each([
  ['nb', 'lagt til 22.11.2026 kl. 11.05.', '/min-side#innlogging', 'Var det ikke deg?'],
  ['nn', 'lagd til 22.11.2026 kl. 11.05.', '/nn/min-side#innlogging', 'Var det ikkje deg?'],
  ['en', 'added on 22.11.2026 at 11:05.', '/en/min-side#innlogging', 'Was it not you?'],
] as const)('%s: when it was, and what to do if it was not her', (language, when, path, notYou) => {
  const told = { kind: 'passkeyAdded', way: 'Arbeids-PC', at: AT } as const;
  const { body } = wayInLetter({ baseUrl: 'https://samkjop.example' }, told)({ name: 'Kari', language });
  for (const part of ['Arbeids-PC', when, `https://samkjop.example${path}`, notYou])
    expect(body).toContain(part);
  const bound = wayInLetter({ baseUrl: '' }, { kind: 'identityBound', way: 'Porten', at: AT });
  expect(bound({ name: 'Kari', language }).subject).toMatch(/Samkjøp .*Porten$/);
});
