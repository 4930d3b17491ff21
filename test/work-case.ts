// A procurement that one body leads and another is invited to, with people of both and of a third, and a file store of its own: for
// tests of files, tasks, comments and the archive.

import { localDate } from '../src/kernel/local-date.ts';
import type { Result } from '../src/kernel/result.ts';
import type { Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  answerProcurement,
  beginProcurement,
  leadProcurement,
} from '../src/modules/procurement/life/commands.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import type { TestDatabase } from './database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from './own-site.ts';
import { BEGIN, type LaterMove } from './procurement-moves.ts';

export const LEAD = '5007' as PartyId;
export const MEMBER = '5045' as PartyId;
export const OUTSIDER = '5049' as PartyId;

/** One of the shipped list. */
const CATEGORY = 'trygghetsalarmer';

export const codes = (result: Result<unknown>): string[] =>
  result.ok ? ['done'] : result.problems.map(({ code }) => code);

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const moves = (id: string, party: PartyId, made: readonly LaterMove[]) => ({
  id,
  party,
  moves: made,
  version: null,
  law: () => ['partIII' as const],
  told: () => ({ letters: [], notices: [] }),
});

export interface WorkCase {
  readonly site: OwnSite;
  readonly people: Readonly<Record<'leader' | 'member' | 'reader' | 'outsider', SeededPerson>>;
  readonly as: (who: keyof WorkCase['people']) => Ctx;
  readonly system: () => Ctx;
  /** Where needs are mapped; the value is its id. */
  readonly begin: () => Promise<string>;
  /** The invited body leaves. */
  readonly leave: (id: string) => Promise<void>;
}

export async function openWorkCase(database: TestDatabase): Promise<WorkCase> {
  const site = await openOwnSite(database);
  const seed = (name: string, party: string, role: 'reader' | 'buyer') =>
    site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  const people = {
    leader: await seed('leader', LEAD, 'buyer'),
    member: await seed('member', MEMBER, 'buyer'),
    reader: await seed('reader', MEMBER, 'reader'),
    outsider: await seed('outsider', OUTSIDER, 'buyer'),
  };
  const as: WorkCase['as'] = (who) =>
    site.services.ctx({ kind: 'person', person: people[who].id, isDemo: false });
  const bodies = [LEAD, MEMBER] as unknown as readonly BodyId[];
  return {
    site,
    people,
    as,
    system: () => site.services.ctx({ kind: 'system', name: 'test' }),
    async begin() {
      const id = value(
        await beginProcurement(as('leader'), {
          party: LEAD,
          proposal: null,
          begin: { ...BEGIN, category: CATEGORY },
        }),
      );
      const made: LaterMove[] = [
        { kind: 'invite', bodies, joinBy: localDate('2026-12-20') },
        { kind: 'startNeeds' },
      ];
      value(await leadProcurement(as('leader'), moves(id, LEAD, made)));
      return id;
    },
    async leave(id) {
      const body = MEMBER as string as BodyId;
      value(
        await answerProcurement(as('member'), moves(id, MEMBER, [{ kind: 'decline', body, reason: 'Nei.' }])),
      );
    },
  };
}
