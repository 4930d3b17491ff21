// Benefits as far as the asking person may see them: what has been proposed, for whoever may read what is evaluated or is named in
// it; drafts, for the party that leads it.

import { sql } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { actorName } from '../../accounts/commands.ts';
import { type ActingCtx, acting, asSystem, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { PartyContact } from '../../accounts/recipient-queries.ts';
import type { Subject } from '../surveys/model.ts';
import { factsFrom, wordFrom } from './db.ts';
import type { Benefit, BenefitFacts, BenefitWord } from './model.ts';
import { latestWords } from './rules.ts';

interface Asked {
  readonly id?: string;
  readonly subject?: Subject;
  /** Named in it or leading it, and it waits for somebody. */
  readonly waitingFor?: PartyId;
}

async function benefitsWhere({ db }: ActingCtx, { id, subject, waitingFor }: Asked): Promise<Benefit[]> {
  let query = db
    .selectFrom('benefit as b')
    .innerJoin('benefit_version as v', (join) =>
      join.onRef('v.benefit_id', '=', 'b.id').onRef('v.version', '=', 'b.version'),
    )
    .selectAll('b')
    .select(['v.facts', 'v.from_on', 'v.to_on', 'v.written_at'])
    .orderBy('b.created_at')
    .orderBy('b.id');
  if (id !== undefined) query = query.where('b.id', '=', id);
  if (subject)
    query = query.where('b.subject_kind', '=', subject.kind).where('b.subject_id', '=', subject.id);
  if (waitingFor) {
    query = query
      .where('b.state', '=', 'proposed')
      .where(sql<boolean>`(b.party = ${waitingFor} or ${waitingFor} = any (b.bodies))`);
  }
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const words = await db
    .selectFrom('benefit_word as w')
    .innerJoin('benefit as b', (join) =>
      join.onRef('b.id', '=', 'w.benefit_id').onRef('b.version', '=', 'w.version'),
    )
    .select(['w.benefit_id', 'w.version', 'w.party', 'w.kind', 'w.role', 'w.reason', 'w.said_at'])
    .where(
      'w.benefit_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('w.said_at')
    .orderBy('w.id')
    .execute();
  const said = Map.groupBy(words, ({ benefit_id }) => benefit_id);
  return rows.map((row) => ({
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    party: row.party,
    isDemo: row.is_demo,
    state: row.state,
    version: row.version,
    facts: factsFrom(row),
    writtenOn: localDateAt(row.written_at.getTime()),
    words: latestWords((said.get(row.id) ?? []).map(wordFrom)),
    withdrawnWhy: row.withdrawn_why,
  }));
}

/** In the caller's transaction; null where there is none that the actor may see. */
export const readBenefit = async (ctx: ActingCtx, id: string): Promise<Benefit | null> =>
  (await benefitsWhere(ctx, { id }))[0] ?? null;

/** Null where there is none that the asking person may see. */
export const benefitById = (ctx: Ctx, id: string): Promise<Benefit | null> =>
  acting(ctx, (inside) => readBenefit(inside, id));

/**
 * Everything that is registered about one thing, in the order it was registered: drafts for the leading party alone. Amounts are in
 * hundredths of the unit: øre excluding VAT for kroner.
 */
export const benefitsOf = (ctx: Ctx, subject: Subject): Promise<Benefit[]> =>
  acting(ctx, (inside) => benefitsWhere(inside, { subject }));

/** Proposed ones that a party leads or is named in and has not said anything of. */
export const benefitsWaitingFor = async (ctx: Ctx, party: PartyId): Promise<Benefit[]> => {
  const proposed = await acting(ctx, (inside) => benefitsWhere(inside, { waitingFor: party }));
  return proposed.filter(({ words }) => words.every((word) => word.party !== party));
};

/** What somebody said of a version, by name. */
export interface NamedWord extends BenefitWord {
  /** Empty once she is erased, or it is forgotten who it was. */
  readonly name: string;
}

export interface BenefitVersion {
  readonly version: number;
  readonly facts: BenefitFacts;
  readonly writtenOn: LocalDate;
  /** Everything that was said of it, in order. */
  readonly words: readonly NamedWord[];
}

/** The versions that the asking person may see, the newest first. */
export const versionsOf = (ctx: Ctx, benefit: string): Promise<BenefitVersion[]> =>
  // A transaction of its own: shared reads never turn into the system.
  acting({ db: ctx.db, now: ctx.now, actor: ctx.actor }, async (inside) => {
    const versions = await inside.db
      .selectFrom('benefit_version')
      .select(['version', 'facts', 'from_on', 'to_on', 'written_at'])
      .where('benefit_id', '=', benefit)
      .orderBy('version', 'desc')
      .execute();
    const words = await inside.db
      .selectFrom('benefit_word')
      .selectAll()
      .where('benefit_id', '=', benefit)
      .orderBy('said_at')
      .orderBy('id')
      .execute();
    // Somebody of another body is nobody whom the reader could see otherwise.
    const known = words.flatMap(({ person_id }) => person_id ?? []);
    const people =
      known.length === 0
        ? []
        : await asSystem(inside, ({ db }) =>
            db.selectFrom('person').select(['id', 'name']).where('id', 'in', known).execute(),
          );
    const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    return versions.map((row) => ({
      version: row.version,
      facts: factsFrom(row),
      writtenOn: localDateAt(row.written_at.getTime()),
      words: words
        .filter(({ version }) => version === row.version)
        .map((word) => ({ ...wordFrom(word), name: names.get(word.person_id ?? '') ?? '' })),
    }));
  });

/** Those who have written any version of it and act for the leading party still. For the program itself. */
export const writersOf = (ctx: Ctx, benefit: string): Promise<PartyContact[]> =>
  acting(ctx, async ({ db, now }) => {
    const today = localDateAt(now.getTime());
    const rows = await db
      .selectFrom('benefit as b')
      .innerJoin('benefit_version as v', 'v.benefit_id', 'b.id')
      .innerJoin('person as p', (join) => join.on(sql<boolean>`v.written_by = 'person:' || p.id`))
      .innerJoin('role_grant as g', (join) =>
        join.onRef('g.person_id', '=', 'p.id').onRef('g.party', '=', 'b.party'),
      )
      .select(['b.party', 'p.id as person', 'p.name', 'p.email', 'p.language', 'p.is_demo as isDemo'])
      .distinct()
      .where('b.id', '=', benefit)
      .where('p.erased_at', 'is', null)
      .where('g.ended_at', 'is', null)
      .where('g.valid_from', '<=', today)
      .where((where) => where.or([where('g.valid_to', 'is', null), where('g.valid_to', '>', today)]))
      .orderBy('p.id')
      .execute();
    return rows.map(({ email, ...row }) => ({ ...row, email: email ?? '' }));
  });

/** Those of them of which the acting person has written any version: she may not confirm them. */
export const ownWritings = (ctx: Ctx, benefits: readonly string[]): Promise<ReadonlySet<string>> =>
  acting(ctx, (inside) => readOwnWritings(inside, benefits));

/** In the caller's transaction. */
export async function readOwnWritings(
  { db, actor }: ActingCtx,
  benefits: readonly string[],
): Promise<ReadonlySet<string>> {
  if (benefits.length === 0) return new Set();
  const rows = await db
    .selectFrom('benefit_version')
    .select('benefit_id')
    .distinct()
    .where('benefit_id', 'in', benefits)
    .where('written_by', '=', actorName(actor))
    .execute();
  return new Set(rows.map(({ benefit_id }) => benefit_id));
}
