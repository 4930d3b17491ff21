// A procurement that one body leads and another is invited to, with people of both and of a third, and a file store of its own: for
// tests of files, tasks, comments and the archive.

import { localDate } from '../src/kernel/local-date.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  answerProcurement,
  beginProcurement,
  leadProcurement,
} from '../src/modules/procurement/life/commands.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import type { TestDatabase } from './database.ts';
import { movesOf, value } from './dialogue-case.ts';
import { type Cast, openCast } from './procurement-cast.ts';
import { BEGIN, type LaterMove } from './procurement-moves.ts';

export const LEAD = '5007' as PartyId;
export const MEMBER = '5045' as PartyId;
export const OUTSIDER = '5049' as PartyId;

/** One of the shipped list. */
const CATEGORY = 'trygghetsalarmer';

export interface WorkCase extends Cast<'leader' | 'member' | 'reader' | 'outsider'> {
  /** Where needs are mapped; the value is its id. */
  readonly begin: () => Promise<string>;
  /** The invited body leaves. */
  readonly leave: (id: string) => Promise<void>;
}

export async function openWorkCase(database: TestDatabase): Promise<WorkCase> {
  const cast = await openCast(database, {
    leader: [LEAD, 'buyer'],
    member: [MEMBER, 'buyer'],
    reader: [MEMBER, 'reader'],
    outsider: [OUTSIDER, 'buyer'],
  });
  const { as } = cast;
  const bodies = [LEAD, MEMBER] as unknown as readonly BodyId[];
  return {
    ...cast,
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
      value(await leadProcurement(as('leader'), movesOf(id, LEAD, ...made)));
      return id;
    },
    async leave(id) {
      const body = MEMBER as string as BodyId;
      value(
        await answerProcurement(as('member'), movesOf(id, MEMBER, { kind: 'decline', body, reason: 'Nei.' })),
      );
    },
  };
}
