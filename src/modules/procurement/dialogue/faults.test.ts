// Names and secrets in texts that all shall read.
import { describe, expect, test } from 'vitest';
import { namedIn, secretIn } from './faults.ts';
import type { Paragraph } from './model.ts';

const PARTICIPANTS = [
  { name: 'Nordlys Trygghet AS', supplierId: '999000001' },
  { name: 'Vax AS', supplierId: '999000002' },
];

describe('a supplier is named', () => {
  test.each([
    'Nordlys Trygghet spurte om responstid.',
    'Det sa NORDLYS TRYGGHET AS også.',
    'Se 999 000 001.',
    'Org.nr. 999000001',
  ])('in «%s»', (text) => {
    expect(namedIn(text, PARTICIPANTS)).toBe('Nordlys Trygghet AS');
  });

  test.each(['Hvor rask må responsen være?', 'Nordlys er vakkert.', 'Vax', '999 000 00'])(
    'not in «%s»',
    (text) => {
      expect(namedIn(text, PARTICIPANTS)).toBeNull();
    },
  );
});

describe('a secret', () => {
  const paragraph = (place: number, text: string, decision: Paragraph['decision']): Paragraph => ({
    ...{ place, text, decision, comment: '', isMarked: true, markedWhy: '', decidedWhy: '' },
  });
  const paragraphs = [
    paragraph(1, 'Vi kan levere i mars.', 'open'),
    paragraph(2, 'Innkjøpsprisen vår er 312 kr.', 'secret'),
  ];

  test('is found however it is broken and written', () => {
    expect(secretIn('De sa: innkjøpsprisen\nvår  er 312 kr. Slik er det.', paragraphs)).toBe(2);
  });
  test('is not what may be shown', () => {
    expect(secretIn('Vi kan levere i mars.', paragraphs)).toBeNull();
  });
});
