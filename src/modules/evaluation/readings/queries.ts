// Whom a party has let read an evaluation; and what somebody outside may read, with her own interviews.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting, asSystem, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Subject } from '../surveys/model.ts';
import '../surveys/db.ts';

export interface Reading {
  readonly id: string;
  readonly subject: Subject;
  /** Who gave it. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  /** The last day. */
  readonly until: LocalDate;
}

/** What the asking person may read today, the newest first. */
export const ownReadings = (ctx: Ctx): Promise<Reading[]> =>
  acting(ctx, async ({ db, actor }) => {
    if (actor.kind !== 'person') return [];
    const rows = await db
      .selectFrom('evaluation_reader')
      .select(['id', 'subject_kind', 'subject_id', 'party', 'is_demo', 'title', 'until'])
      .where('person_id', '=', actor.person)
      .where('ended_at', 'is', null)
      .where('until', '>=', localDateAt(ctx.now.getTime()))
      .orderBy('given_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      subject: { kind: row.subject_kind, id: row.subject_id },
      party: row.party,
      isDemo: row.is_demo,
      title: row.title,
      until: row.until as LocalDate,
    }));
  });

export interface GivenReading {
  readonly id: string;
  readonly name: string;
  readonly until: LocalDate;
}

/** Whom a party has let read, by name. Empty for everybody else. */
export const readersOf = (
  ctx: Ctx,
  { party, subject }: { readonly party: PartyId; readonly subject: Subject },
): Promise<GivenReading[]> =>
  // A transaction of its own: shared reads never turn into the system.
  acting({ db: ctx.db, now: ctx.now, actor: ctx.actor }, async (inside) => {
    const rows = await inside.db
      .selectFrom('evaluation_reader')
      .select(['id', 'person_id', 'until'])
      .where('party', '=', party)
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .where('ended_at', 'is', null)
      .where('until', '>=', localDateAt(ctx.now.getTime()))
      .execute();
    if (rows.length === 0) return [];
    // Somebody outside is nobody whom the party's people could see.
    const people = await asSystem(inside, ({ db }) =>
      db
        .selectFrom('person')
        .select(['id', 'name'])
        .where(
          'id',
          'in',
          rows.map(({ person_id }) => person_id),
        )
        .execute(),
    );
    const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    return rows
      .map(({ id, person_id, until }) => ({
        id,
        name: names.get(person_id) ?? '',
        until: until as LocalDate,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  });

export interface Interview {
  readonly id: string;
  readonly role: string;
  readonly consentedOn: LocalDate;
  readonly consent: 'written' | 'oral';
  readonly notes: string;
}

/** The newest first; hers alone. */
export const interviewsOf = (ctx: Ctx, reading: string): Promise<Interview[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('evaluation_interview')
      .select(['id', 'role', 'consented_on', 'consent', 'notes'])
      .where('reader_id', '=', reading)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ consented_on, ...row }) => ({ ...row, consentedOn: consented_on as LocalDate }));
  });
