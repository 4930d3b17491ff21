// The log as those who act for a party may read it, and what belongs to nobody but the installation for those who run it.
import { type ExpressionBuilder, sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tables } from '../../kernel/tables.ts';
import { acting, type Ctx } from './db.ts';
import type { PartyId, PersonId } from './model.ts';
import type { Part, Span } from './people-queries.ts';

export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  /** `person:<id>`, `system:<part>`, `link:<id>`, `visitor`. */
  readonly actor: string;
  readonly action: string;
  /** `person:<id>`, `planItem:<id>`, `cooperation:<id>`; a kind alone where there is one only. */
  readonly object: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface LogFilter {
  /** Null: what belongs to no party. */
  readonly party: PartyId | null;
  readonly person: PersonId | null;
  /** First parts of actions: `planItem`; empty: all. */
  readonly subjects: readonly string[];
  /** The first and the last day, by the Norwegian clock. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

const startOf = (date: LocalDate, days: number) =>
  sql<Date>`(${date}::date + ${days}::int)::timestamp at time zone 'Europe/Oslo'`;

function matching(where: ExpressionBuilder<Tables, 'audit'>, filter: LogFilter) {
  const { party, person, subjects, from, until } = filter;
  return where.and([
    party === null ? where('party', 'is', null) : where('party', '=', party),
    ...(person ? [where('person_id', '=', person)] : []),
    ...(subjects.length > 0 ? [where(sql<string>`split_part(action, '.', 1)`, 'in', subjects)] : []),
    ...(from ? [where('at', '>=', startOf(from, 0))] : []),
    ...(until ? [where('at', '<', startOf(until, 1))] : []),
  ]);
}

/** The latest first. */
export function logEntries(ctx: Ctx, filter: LogFilter, span: Span): Promise<Part<LogEntry>> {
  return acting(ctx, async ({ db }) => {
    const { count } = await db
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where((where) => matching(where, filter))
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('audit')
      .select(['id', 'at', 'actor', 'action', 'object', 'facts'])
      .where((where) => matching(where, filter))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .offset(span.from)
      .limit(span.size)
      .execute();
    return {
      count: Number(count),
      rows: rows.map((row) => ({ ...row, facts: row.facts as unknown as LogEntry['facts'] })),
    };
  });
}

export interface NamedPerson {
  readonly id: PersonId;
  /** Null: erased. */
  readonly name: string | null;
}

/** Everybody who has done something that stands in the log, by name; the erased last. */
export async function logActors(ctx: Ctx, party: PartyId | null): Promise<NamedPerson[]> {
  const { rows } = await acting(ctx, ({ db }) =>
    (party === null
      ? sql<{ id: PersonId; name: string | null }>`
          select p.id, case when p.erased_at is null then p.name end as name from person p
          where exists (select from audit a where a.person_id = p.id and a.party is null)
          order by p.erased_at is not null, p.name collate nb, p.id`
      : sql<{ id: PersonId; name: string | null }>`
          select it.person_id as id, case when not it.is_erased then it.name end as name from party_actors(${party}) it
          order by it.is_erased, it.name collate nb, it.person_id`
    ).execute(db),
  );
  return rows;
}

/** Names of those of the people whom the acting person may see. */
export async function namesOf(ctx: Ctx, people: readonly PersonId[]): Promise<NamedPerson[]> {
  if (people.length === 0) return [];
  const rows = await acting(ctx, ({ db }) =>
    db.selectFrom('person').select(['id', 'name', 'erased_at']).where('id', 'in', people).execute(),
  );
  return rows.map(({ id, name, erased_at: erasedAt }) => ({ id, name: erasedAt ? null : name }));
}
