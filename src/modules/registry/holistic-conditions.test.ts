import { describe, expect, test } from 'vitest';
import { holisticConditions } from './holistic-conditions.ts';
import type { Cooperation, LegalForm } from './model.ts';

const cooperation = (id: string, legalForm: LegalForm): Cooperation => ({
  id,
  name: id,
  shortName: id,
  kind: 'formalHolistic',
  legalForm,
  host: null,
  legalNote: null,
  legalNoteNb: null,
  period: { from: null, to: null },
  written: { from: null, to: null },
  website: null,
  source: { references: ['x'], date: null },
  confidence: 'low',
  hasCompleteMembership: false,
  note: null,
  noteNb: null,
});

const answers = (id: string, form: LegalForm): string[] =>
  holisticConditions(cooperation(id, form)).map((it) => `${it.condition}: ${it.answer} (${it.why})`);

describe('the four conditions', () => {
  test('an unknown form answers nothing', () => {
    expect(answers('other', 'unknown')).toEqual([
      'agreement: unknown (notInSource)',
      'sharedUnit: unknown (notInSource)',
      'generalMandate: unknown (notInSource)',
      'authority: unknown (notInSource)',
    ]);
  });

  test('a company is agreed upon and is a unit of its own', () => {
    expect(answers('other', 'iks').slice(0, 2)).toEqual([
      'agreement: met (byForm)',
      'sharedUnit: met (ownBody)',
    ]);
  });

  test('a project is neither', () => {
    expect(answers('other', 'project').slice(0, 2)).toEqual([
      'agreement: unknown (notInSource)',
      'sharedUnit: unknown (notInSource)',
    ]);
  });

  test('what a source says of one cooperation stands', () => {
    expect(answers('hadeland', 'agreement')[3]).toBe('authority: partly (perCase)');
    expect(answers('vois', 'administrativtVertskommune')).toEqual([
      'agreement: met (byForm)',
      'sharedUnit: met (staffNamed)',
      'generalMandate: unknown (notInSource)',
      'authority: met (hostAuthority)',
    ]);
  });
});
