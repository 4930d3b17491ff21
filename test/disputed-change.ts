// A disputed change for tests: one says that Meråker is not in Værnes, Meråker and the register say that it is.
import type { PartyId } from '../src/modules/accounts/model.ts';
import { NO_VALUE, type PublicChange } from '../src/modules/registry/edits/fact.ts';
import type { BodyId } from '../src/modules/registry/model.ts';

const at = new Date('2026-11-20T09:00:00Z');

export const DISPUTED: PublicChange = {
  id: '00000000-0000-7000-8000-000000000001',
  target: { kind: 'membership', cooperation: 'vaernes', member: '5034' as BodyId, row: 'vaernes/5034/' },
  before: { ...NO_VALUE, memberKind: 'participant' },
  after: null,
  beforeSource: { references: ['https://vaernes.example.no'], date: '2026-04' },
  source: { references: ['Vedtak 9/26'], date: '2026-05-02' },
  by: { party: 'vaernes' as PartyId, role: 'coordinator' },
  state: 'disputed',
  isApplied: false,
  proposedAt: at,
  decidedAt: null,
  decidedBy: null,
  dispute: {
    by: { party: '5034' as PartyId, role: 'administrator' },
    at,
    source: { references: ['Sak 4/26'], date: '2026' },
  },
};
