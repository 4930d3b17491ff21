// Everything that the program writes in the log has words in every language, and a place among what the log is about.
import { describe, expect, test } from 'vitest';
import { auditEn } from '../src/texts/audit.en.ts';
import { type AuditTexts, auditNb } from '../src/texts/audit.nb.ts';
import { auditNn } from '../src/texts/audit.nn.ts';
import { INSTALLATION_GROUPS, LOG_GROUPS, PARTY_GROUPS } from '../src/web/pages/audit/log-groups.ts';
import { readAuditEntries } from './audit-entries.ts';
import { root } from './world.ts';

const written = readAuditEntries(root);

test('every entry names its action where it is written', () => {
  expect(written.unreadable).toEqual([]);
  expect(written.actions.size).toBeGreaterThan(20);
});

describe.each<[string, AuditTexts]>([
  ['bokmål', auditNb],
  ['nynorsk', auditNn],
  ['English', auditEn],
])('%s', (_, texts) => {
  test('has words for every action, and for no others', () => {
    const lacking = [...written.actions].filter(([action]) => !Object.hasOwn(texts.actions, action));
    expect(Object.fromEntries(lacking)).toEqual({});
    expect(Object.keys(texts.actions).filter((action) => !written.actions.has(action))).toEqual([]);
    for (const text of Object.values(texts.actions)) expect(text).toMatch(/^\p{Lu}\P{Cc}+[^.]$/u);
  });

  test('has words for every kind of object and every fact', () => {
    expect([...written.objects].filter((kind) => !Object.hasOwn(texts.objects, kind))).toEqual([]);
    expect([...written.facts].filter((name) => !Object.hasOwn(texts.facts, name))).toEqual([]);
    expect(Object.keys(texts.objects).filter((kind) => !written.objects.has(kind))).toEqual([]);
    expect(Object.keys(texts.facts).filter((name) => !written.facts.has(name))).toEqual([]);
  });

  test('calls the values of facts what bokmål calls values', () => {
    const keysOf = (values: AuditTexts['values']) =>
      Object.entries(values).map(([name, words]) => [name, Object.keys(words)]);
    expect(keysOf(texts.values)).toEqual(keysOf(auditNb.values));
  });
});

test('every action is in one group of the log, and every group is shown somewhere', () => {
  const subjects = Object.values(LOG_GROUPS).flat();
  expect(new Set(subjects).size).toBe(subjects.length);
  const homeless = [...written.actions.keys()].filter(
    (action) => !subjects.includes(action.split('.')[0] ?? ''),
  );
  expect(homeless).toEqual([]);
  const shown = new Set([...PARTY_GROUPS, ...INSTALLATION_GROUPS]);
  expect(Object.keys(LOG_GROUPS).filter((group) => !(shown as Set<string>).has(group))).toEqual([]);
});
