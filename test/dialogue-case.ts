// A joint procurement that has come to its market dialogue, on a real database: two buyers, needs that are described, and
// suppliers of made-up firms whose organisation numbers hold.

import { ledgerWords } from '../src/flows/dialogue/telling.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { hasValidCheckDigit } from '../src/kernel/org-number.ts';
import type { Result } from '../src/kernel/result.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import type { LedgerWords, Telling } from '../src/modules/procurement/dialogue/model.ts';
import {
  answerProcurement,
  beginProcurement,
  leadProcurement,
  type MovesToMake,
} from '../src/modules/procurement/life/commands.ts';
import type { NeedFacts } from '../src/modules/procurement/needs/model.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { BEGIN, type LaterMove } from './procurement-moves.ts';

export const codes = (result: Result<unknown>): string[] =>
  result.ok ? ['done'] : result.problems.map(({ code }) => code);

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const movesOf = (id: string, party: PartyId, ...moves: LaterMove[]): MovesToMake => ({
  id,
  party,
  moves,
  version: null,
  law: () => ['partIII'],
  told: () => ({ letters: [], notices: [] }),
});

const NEEDS: readonly NeedFacts[] = [
  {
    kind: 'goal',
    better: 'Flere er trygge hjemme',
    forWhom: 'hjemmeboende eldre',
    measure: 'Fall ingen oppdager innen en time',
    unit: 'i året',
    baseline: 40,
    baselineOn: localDate('2026-01-01'),
    baselineSource: 'Fagsystemet',
    target: 10,
    method: 'Samme uttrekk',
    by: localDate('2028-01-01'),
  },
  { kind: 'userGroup', name: 'Hjemmeboende eldre', about: 'Trygghet' },
  { kind: 'situation', when: 'noen faller om natten', who: 'hun', need: 'få hjelp', soThat: 'hun er trygg' },
];

/** A goal, a user group and a situation, straight into the tables. */
export async function describeNeeds(ctx: Ctx, procurement: string, party: PartyId): Promise<void> {
  await acting(ctx, async ({ db, now }) => {
    for (const [place, facts] of NEEDS.entries()) {
      await db
        .insertInto('procurement_need')
        .values({
          procurement_id: procurement,
          number: place + 1,
          kind: facts.kind,
          facts: JSON.stringify(facts),
          heading_id: null,
          party,
          brought_by_role: '',
          merged_into: null,
          aside_reason: null,
          created_at: now,
          changed_at: now,
        })
        .execute();
    }
  });
}

interface CaseParties {
  readonly leader: { readonly ctx: Ctx; readonly party: PartyId };
  readonly member: { readonly ctx: Ctx; readonly party: PartyId };
  /** The program itself. */
  readonly system: Ctx;
}

/** Begun, joined by both, and in the phase of dialogue; the value is its id. */
export async function procurementInDialogue({ leader, member, system }: CaseParties): Promise<string> {
  const begin = { ...BEGIN, category: 'trygghetsalarmer' };
  const id = value(await beginProcurement(leader.ctx, { party: leader.party, proposal: null, begin }));
  const bodies = [leader.party, member.party].map((party) => party as string as BodyId);
  const today = leader.ctx.now.toISOString().slice(0, 10);
  const joinBy = localDate(`${Number(today.slice(0, 4)) + (today.slice(5) > '11-30' ? 1 : 0)}-12-01`);
  value(await leadProcurement(leader.ctx, movesOf(id, leader.party, { kind: 'invite', bodies, joinBy })));
  for (const { ctx, party } of [leader, member]) {
    const join: LaterMove = {
      kind: 'join',
      body: party as string as BodyId,
      participation: { commitment: 'binding', volumes: {}, reservations: '', ceiling: null },
    };
    value(await answerProcurement(ctx, movesOf(id, party, join)));
  }
  value(await leadProcurement(leader.ctx, movesOf(id, leader.party, { kind: 'startNeeds' })));
  await describeNeeds(system, id, leader.party);
  value(await leadProcurement(leader.ctx, movesOf(id, leader.party, { kind: 'startDialogue' })));
  return id;
}

/** An organisation number that holds, from 99 on: nobody has those. */
export function inventedNumber(place: number): string {
  for (let digits = 990_000_000 + place * 40; ; digits++) {
    if (hasValidCheckDigit(String(digits))) return String(digits);
  }
}

export const WORDS: LedgerWords = ledgerWords;

/** Nobody is written to. */
export const SILENT: Telling = {
  words: WORDS,
  where: 'https://samkjop.example/markedsdialog/1',
  letter: null,
};
