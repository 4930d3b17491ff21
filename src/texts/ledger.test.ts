// Every refusal of the ledger has a sentence in every language, with its facts filled in.
import { describe, expect, test } from 'vitest';
import { LEDGER_CODES } from '../modules/procurement/ledger-errors.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const FACTS = {
  most: 50,
  seq: 44,
  date: '24.08.2026',
  text: 'Antall alarmer',
  told: 'Nordlys AS',
  untold: 'Vaktelv AS',
};

describe.each(LANGUAGES)('%s', (language) => {
  const { problems } = textsFor(language).ledger;

  test('every code has whole sentences', () => {
    expect(Object.keys(problems).toSorted()).toEqual([...LEDGER_CODES].toSorted());
    for (const [code, say] of Object.entries(problems)) {
      expect(say(FACTS), code).toMatch(/^[\p{Lu}«“].*\.$/u);
      expect(say(FACTS), code).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('what blocks names who, what, when and where it is mended', () => {
    for (const code of ['ledger.toldToSome', 'ledger.latecomer'] as const) {
      const said = problems[code](FACTS);
      for (const fact of ['24.08.2026', 'Antall alarmer', '44', '§ 12-2', '§ 9-3'])
        expect(said).toContain(fact);
    }
  });
});
