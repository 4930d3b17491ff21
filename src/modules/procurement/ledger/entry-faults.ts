// What a new entry lacks or has too much of, by its kind. Pure: what stands in the ledger already is handed in.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { EntryContent, EntryKind, Scope } from '../ledger-model.ts';

const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 500;
const MOST_ATTACHMENTS = 50;
const MOST_COVERED = 1_000;

interface KindRule {
  readonly to: readonly Scope[];
  /** A supplier does it. */
  readonly bySupplier: boolean;
  /** content: text or an attachment. */
  readonly needs: readonly ('activity' | 'text' | 'content')[];
  /** What kind of entry it must be about; null: about none. */
  readonly about: readonly EntryKind[] | 'any' | null;
  readonly maySettle: boolean;
}

const TELLING: readonly Scope[] = ['one', 'some', 'all', 'public'];
const TO_NOBODY: readonly Scope[] = ['none'];
const OF_BODY = { to: TELLING, bySupplier: false, needs: ['content'], about: null, maySettle: true } as const;
const OF_SUPPLIER = { to: TO_NOBODY, bySupplier: true, about: null, maySettle: false } as const;

const RULES: Readonly<Record<EntryKind, KindRule>> = {
  joined: { ...OF_SUPPLIER, needs: ['activity'] },
  left: { ...OF_SUPPLIER, needs: [] },
  question: { ...OF_SUPPLIER, needs: ['text'] },
  input: { ...OF_SUPPLIER, needs: ['content'] },
  information: OF_BODY,
  answer: { ...OF_BODY, about: ['question'] },
  meeting: { ...OF_BODY, needs: ['activity'], maySettle: false },
  minutes: { ...OF_BODY, about: ['meeting'], maySettle: false },
  hearing: { ...OF_BODY, to: ['public'] },
  publication: { ...OF_BODY, to: ['all', 'public'] },
  justification: { ...OF_BODY, to: TO_NOBODY, needs: ['text'] },
  measure: { ...OF_BODY, to: ['none', 'all', 'public'], needs: ['text'], maySettle: false },
  correction: { ...OF_BODY, to: ['none', ...TELLING], needs: ['text'], about: 'any' },
  erasure: { ...OF_BODY, to: TO_NOBODY, needs: ['text'], about: 'any', maySettle: false },
};

/** What the ledger holds that an entry may speak of. */
export interface Earlier {
  /** By number. */
  readonly entries: ReadonlyMap<number, { readonly kind: EntryKind; readonly scope: Scope }>;
}

/** A zero byte cannot be kept, half a character cannot be hashed. */
const isPlain = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

function textFaults(
  { needs }: KindRule,
  { text, activity, attachments, supplier, to, published }: EntryContent,
) {
  const lines = [
    activity,
    published?.where ?? '',
    ...attachments.map(({ name }) => name),
    ...[...(supplier ? [supplier] : []), ...to.suppliers].flatMap(({ id, name }) => [id, name]),
  ];
  const isSilent = text.trim() === '' && (needs.includes('text') || attachments.length === 0);
  const tooLong = text.length > LONGEST_TEXT || lines.some((line) => line.length > LONGEST_LINE);
  return [
    isSilent && (needs.includes('text') || needs.includes('content'))
      ? problem('ledger.textMissing', 'text')
      : null,
    tooLong ? problem('ledger.textLong', 'text', { most: LONGEST_TEXT }) : null,
    [text, ...lines].every(isPlain) ? null : problem('ledger.characters', 'text'),
    // Sealed for good: what is nobody's business must never come in.
    [text, activity].some(holdsNationalNumber) ? problem('ledger.nationalNumber', 'text') : null,
    needs.includes('activity') && activity.trim() === ''
      ? problem('ledger.activityMissing', 'activity')
      : null,
    attachments.length > MOST_ATTACHMENTS || !attachments.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))
      ? problem('ledger.attachments', 'attachments', { most: MOST_ATTACHMENTS })
      : null,
  ];
}

const LEAST: Readonly<Record<Scope, number>> = { none: 0, one: 1, some: 2, all: 0, public: 0 };
const MOST: Readonly<Record<Scope, number>> = { none: 0, one: 1, some: Infinity, all: Infinity, public: 0 };

function receiverFault(rule: KindRule, { to: { scope, suppliers } }: EntryContent): Problem | null {
  const distinct = new Set(suppliers.map(({ id }) => id));
  const fits =
    rule.to.includes(scope) &&
    distinct.size === suppliers.length &&
    suppliers.length >= LEAST[scope] &&
    suppliers.length <= MOST[scope] &&
    suppliers.every(({ id, name }) => id !== '' && name.trim() !== '');
  return fits ? null : problem('ledger.receivers', 'to', { scope });
}

function supplierFault(rule: KindRule, { supplier }: EntryContent): Problem | null {
  const isGiven = supplier !== null && supplier.id !== '' && supplier.name.trim() !== '';
  return isGiven === rule.bySupplier ? null : problem('ledger.supplierMissing', 'supplier');
}

function aboutFault(rule: KindRule, { about }: EntryContent, { entries }: Earlier): Problem | null {
  const found = about === null ? undefined : entries.get(about);
  const fits =
    rule.about === null
      ? about === null
      : found !== undefined && (rule.about === 'any' || rule.about.includes(found.kind));
  return fits ? null : problem('ledger.about', 'about');
}

/** Only what was told to some can be evened out, and only by what reaches all or says why not. */
function coversFaults(rule: KindRule, { kind, to, covers }: EntryContent, { entries }: Earlier): Problem[] {
  const isJustification = kind === 'justification';
  if (covers.length === 0) return isJustification ? [problem('ledger.covers', 'covers', { seq: 0 })] : [];
  const reachesAll = to.scope === 'all' || to.scope === 'public';
  const mayCover = rule.maySettle && (isJustification || reachesAll) && covers.length <= MOST_COVERED;
  if (!mayCover) return [problem('ledger.covers', 'covers', { seq: covers[0] ?? 0 })];
  const toldToSome: readonly Scope[] = ['one', 'some', 'all'];
  return covers
    .filter((seq, place) => {
      const told = entries.get(seq);
      return !told || !toldToSome.includes(told.scope) || covers.indexOf(seq) !== place;
    })
    .map((seq) => problem('ledger.covers', 'covers', { seq }));
}

function timeFaults({ at, happened, published, to }: EntryContent): (Problem | null)[] {
  const isPublic = to.scope === 'public';
  return [
    happened > at ? problem('ledger.happenedLater', 'happened') : null,
    published !== null && published.at > at ? problem('ledger.publishedLater', 'published') : null,
    (isPublic && published === null) || published?.where.trim() === ''
      ? problem('ledger.publishedMissing', 'published')
      : null,
  ];
}

/** Everything that is wrong with it, at once; none: it may be entered. */
export function faultsOf(content: EntryContent, earlier: Earlier): Problem[] {
  const rule = RULES[content.kind];
  const found = [
    ...textFaults(rule, content),
    receiverFault(rule, content),
    supplierFault(rule, content),
    aboutFault(rule, content, earlier),
    ...coversFaults(rule, content, earlier),
    ...timeFaults(content),
  ];
  return found.filter((one) => one !== null);
}
