// Tells those who can answer for a party that a change of the register waits for them, or what became of it.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { INSTALLATION, type PartyId, type PersonId } from '../../accounts/model.ts';
import { writeNotices } from '../../accounts/outbox-commands.ts';
import { EDITOR_ROLES, type FactTarget } from './fact.ts';

/** «Namsos, Værnesregionen Innkjøp»: names only, so that it is the same in every language. */
async function namesIn({ db }: ActingCtx, target: FactTarget): Promise<string> {
  const member = target.kind === 'cooperation' ? '' : target.member;
  const cooperation = target.kind === 'outside' ? '' : target.cooperation;
  const rows = [
    await db.selectFrom('municipality').select('name').where('number', '=', member).executeTakeFirst(),
    await db.selectFrom('county').select('name').where('body_id', '=', member).executeTakeFirst(),
    await db.selectFrom('cooperation').select('name').where('id', '=', cooperation).executeTakeFirst(),
  ];
  return rows.flatMap((row) => row?.name ?? []).join(', ');
}

export interface ChangeNews {
  readonly kind: 'fact.proposed' | 'fact.confirmed' | 'fact.rejected' | 'fact.disputed';
  readonly change: string;
  readonly target: FactTarget;
  /** Whose editors are told; the installation may be among them. */
  readonly parties: readonly PartyId[];
}

interface Editor {
  readonly person_id: PersonId;
  readonly party: PartyId;
}

/** Whoever edits for a party is told there, not for the installation as well. */
function onceEach(editors: readonly Editor[]): Editor[] {
  const atParties = new Set(
    editors.filter(({ party }) => party !== INSTALLATION).map((one) => one.person_id),
  );
  return editors.filter((one) => one.party !== INSTALLATION || !atParties.has(one.person_id));
}

const pathOf = (party: PartyId, change: string): string =>
  `${party === INSTALLATION ? '/drift' : `/arbeid/${party}`}/register/${change}`;

/** Writes a notice to every coordinator and administrator of the parties, but not to whoever acts. */
export async function tellEditors(ctx: ActingCtx, news: ChangeNews): Promise<void> {
  const { parties } = news;
  if (parties.length === 0) return;
  const today = localDateAt(ctx.now.getTime());
  const editors = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('role_grant')
      .select(['person_id', 'party'])
      .distinct()
      .where('party', 'in', parties)
      .where('role', 'in', EDITOR_ROLES)
      .where('ended_at', 'is', null)
      .where('valid_from', '<=', today)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .execute(),
  );
  const self = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const what = await namesIn(ctx, news.target);
  await writeNotices(
    ctx,
    onceEach(editors)
      .filter(({ person_id: person }) => person !== self)
      .map(({ person_id: person, party }) => ({
        person,
        party,
        kind: news.kind,
        facts: { what },
        path: pathOf(party, news.change),
      })),
  );
}
