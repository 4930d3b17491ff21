// Whose template a document is made with: one's own new one makes it out of date, another party's does not.
import { expect, test } from 'vitest';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { ApprovedDocument, Template } from '../../modules/procurement/documents/model.ts';
import { changedSections } from '../../modules/procurement/documents/rules.ts';
import type { MadeDocument } from './catalogue.ts';
import { marksNow, marksOf } from './standing.ts';

const [LEAD, HOLDER] = ['9901', '9902'] as readonly string[] as readonly [PartyId, PartyId];
const TEMPLATES: Readonly<Record<'ours' | 'lead' | 'holder', Template | null>> = {
  ours: null,
  lead: { sha256: 'a' } as Template,
  holder: { sha256: 'b' } as Template,
};
const madeOf = (...digests: readonly string[]): MadeDocument =>
  ({
    sections: digests.map((digest, place) => ({ title: `Del ${place}`, digest })),
  }) as unknown as MadeDocument;

type Used = keyof typeof TEMPLATES;

const changed = (
  by: readonly [PartyId, Used],
  seen: readonly [PartyId, Used],
  digests = ['1', '2'],
): string[] => {
  const sections = marksOf(madeOf('1', '2'), 'nb', TEMPLATES[by[1]]);
  const latest = { party: by[0], language: 'nb', sections } as unknown as ApprovedDocument;
  const now = marksNow(madeOf(...digests), latest, { party: seen[0], template: TEMPLATES[seen[1]] });
  return changedSections(latest.sections, now);
};

test.each<[readonly [PartyId, Used], readonly [PartyId, Used], boolean]>([
  [[LEAD, 'lead'], [LEAD, 'lead'], false],
  [[LEAD, 'lead'], [LEAD, 'ours'], true],
  [[LEAD, 'lead'], [HOLDER, 'holder'], false],
  [[LEAD, 'ours'], [HOLDER, 'holder'], false],
  [[HOLDER, 'holder'], [LEAD, 'ours'], false],
])('approved by %j, seen by %j: out of date is %s', (by, seen, isOld) => {
  expect(changed(by, seen).length > 0).toBe(isOld);
  expect(changed(by, seen, ['1', '3'])).toContain('Del 1');
});
