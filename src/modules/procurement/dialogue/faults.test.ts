// Secrets in texts that all shall read.
import { describe, expect, test } from 'vitest';
import { secretIn } from './faults.ts';
import type { Paragraph } from './model.ts';

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
