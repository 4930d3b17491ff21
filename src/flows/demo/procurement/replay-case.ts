// The whole life of the invented procurement, told step by step: what each produced, what stood in the way of the next phase
// and what mended it, and what is refused when somebody tries too early. For whoever wants to see that the rules hold.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../modules/procurement/documents/model.ts';
import { documentsOf, packagesOf } from '../../../modules/procurement/documents/queries.ts';
import { exportLedger, ledgerEntries, publishedHeads } from '../../../modules/procurement/ledger-queries.ts';
import { type Verdict, verifyLedger } from '../../../modules/procurement/ledger-verify.ts';
import type { Phase, ProcurementState } from '../../../modules/procurement/life/model.ts';
import { obstaclesTo } from '../../../modules/procurement/life/transitions.ts';
import type { MovedStep } from '../../../modules/procurement/schedule/model.ts';
import { scheduleChangesOf } from '../../../modules/procurement/schedule/queries.ts';
import type { ProcurementView } from '../../procurement/view.ts';
import { verifyPackage } from '../../procurement-documents/verify-package.ts';
import type { Story } from '../past.ts';
import { idOf, type Life, leadCtx, type Moves, onDayOf, seenBy, todayIn, tryLead, viewIn } from './life.ts';
import { tryPack } from './papers-steps.ts';
import { beginLife } from './play-procurements.ts';
import type { StepId } from './step-ids.ts';
import { stepsOf } from './steps.ts';

export const TRIALS = [
  'dialogueWithoutNeeds',
  'dialogueUnmeasured',
  'onUneven',
  'lockTooEarly',
  'lockWithoutClimate',
  'packWithoutPapers',
  'changeAfterNotice',
  'contractInStandstill',
  'closeTooEarly',
] as const;
/** What is tried on purpose before it can be done. */
export type Trial = (typeof TRIALS)[number];

type Gate = Moves[number];

const START_DIALOGUE: Gate = { kind: 'startDialogue' };
const START_REQUIREMENTS: Gate = { kind: 'startRequirements', withoutDialogue: null };

/** What leads on from each phase. */
const GATES: Readonly<Record<Phase, Gate | null>> = {
  forming: { kind: 'startNeeds' },
  needs: START_DIALOGUE,
  dialogue: START_REQUIREMENTS,
  requirements: { kind: 'lock' },
  locked: null,
  announced: { kind: 'evaluate' },
  evaluated: null,
  awarded: { kind: 'contract' },
  contracted: { kind: 'close' },
  closed: null,
  cancelled: null,
};

interface Tried {
  readonly trial: Trial;
  readonly attempt: (life: Life) => Promise<Result<unknown>>;
}

const trying = (trial: Trial, move: Gate): Tried => ({ trial, attempt: (life) => tryLead(life, [move]) });

/** Before which step it is tried. */
const TRIED_BEFORE: Readonly<Partial<Record<StepId, Tried>>> = {
  linksMade: trying('dialogueWithoutNeeds', START_DIALOGUE),
  goalMended: trying('dialogueUnmeasured', START_DIALOGUE),
  toldToAll: trying('onUneven', START_REQUIREMENTS),
  papersApproved: { trial: 'packWithoutPapers', attempt: tryPack },
  tendersRegistered: trying('changeAfterNotice', { kind: 'reopen', reason: '–' }),
  complained: trying('contractInStandstill', { kind: 'contract' }),
  protocolWritten: trying('closeTooEarly', { kind: 'close' }),
  lastMandateGiven: trying('lockTooEarly', { kind: 'lock' }),
  climateAnswered: trying('lockWithoutClimate', { kind: 'lock' }),
};

/** The end of the ledger; no entries where there is no dialogue yet. */
export interface Seal {
  readonly count: number;
  readonly hash: string;
}

/** The package as it lies in the store: whole, by its own manifest alone. */
export interface Packed {
  readonly files: number;
  readonly bytes: number;
}

export interface StepDone {
  readonly kind: 'done';
  readonly step: StepId;
  /** How many of this kind came before. */
  readonly place: number;
  readonly on: LocalDate;
  /** Null before it was begun. */
  readonly before: ProcurementState | null;
  readonly after: ProcurementState;
  /** What stood in the way of the next phase, and does no more. */
  readonly mended: readonly Problem[];
  /** Null where nothing was entered, or shown to the public. */
  readonly seal: Seal | null;
  /** Dates that the step moved, where it is about the plan in time. */
  readonly moved: readonly MovedStep[];
  /** Documents that the step approved, in the order of their kinds. */
  readonly approved: readonly DocumentKind[];
  /** Null where the step made no package. */
  readonly packed: Packed | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly trial: Trial;
  readonly on: LocalDate;
  readonly problems: readonly Problem[];
}

export interface Verified {
  readonly kind: 'verified';
  readonly bytes: number;
  /** Of the file as it was exported, held against the seal that was published. */
  readonly whole: Verdict;
  /** Of the same file with one letter changed. */
  readonly changed: Verdict;
  /** Whether a municipality that was never asked is told that there is one. */
  readonly isSeenByOutsider: boolean;
}

export type Report = StepDone | Refused | Verified;

const keyOf = ({ code, path }: Problem): string => `${code} ${path}`;

async function sealIn(life: Life): Promise<Seal> {
  const { rows, count } = await ledgerEntries(leadCtx(life), { procurement: idOf(life), from: 0, size: 1 });
  return { count, hash: rows[0]?.hash ?? '' };
}

/** What stands in the way of the next phase. */
function missingIn({ procurement: { state }, moment }: ProcurementView): readonly Problem[] {
  const gate = GATES[state.phase];
  return gate ? obstaclesTo(state, gate, moment) : [];
}

const problemsOf = (tried: Result<unknown>): readonly Problem[] => {
  if (tried.ok) throw new Error('what should be refused was done');
  return tried.problems;
};

interface Before {
  readonly state: ProcurementState | null;
  readonly missing: readonly Problem[];
  readonly seal: Seal;
}

async function standingOf(life: Life): Promise<Before & { readonly state: ProcurementState }> {
  const view = await viewIn(life);
  return { state: view.procurement.state, missing: missingIn(view), seal: await sealIn(life) };
}

const ABOUT_TIME: readonly StepId[] = ['scheduled', 'meetingMoved'];

async function movedIn(life: Life, step: StepId): Promise<readonly MovedStep[]> {
  if (!ABOUT_TIME.includes(step)) return [];
  const [last] = await scheduleChangesOf(leadCtx(life), { id: idOf(life), most: 1 });
  return last?.moved ?? [];
}

const ABOUT_PAPERS: readonly StepId[] = ['papersApproved', 'ownPapersApproved', 'recordApproved'];

/** Kinds of documents that are approved by now. */
async function approvedIn(life: Life, step: StepId): Promise<readonly DocumentKind[]> {
  if (!ABOUT_PAPERS.includes(step)) return [];
  const approved = new Set((await documentsOf(leadCtx(life), idOf(life))).map(({ kind }) => kind));
  return DOCUMENT_KINDS.filter((kind) => approved.has(kind));
}

/** Read from the store and verified as whoever receives it does. */
async function packedIn(life: Life, step: StepId): Promise<Packed | null> {
  if (step !== 'packed') return null;
  const [made] = await packagesOf(leadCtx(life), idOf(life));
  const bytes = await life.story.services.files.read(made?.sha256 ?? '');
  const verdict = bytes && verifyPackage(bytes);
  if (!verdict?.ok) throw new Error('the package is not whole');
  return { files: verdict.manifest.files.length, bytes: bytes?.length ?? 0 };
}

/** A letter in the middle of what was told. */
function tampered(text: string): string {
  const at = text.indexOf('alarm', Math.floor(text.length / 2));
  return `${text.slice(0, at)}elarm${text.slice(at + 'alarm'.length)}`;
}

async function verified(life: Life, outsider: PartyId): Promise<Verified> {
  const ctx = leadCtx(life);
  const text = (await exportLedger(ctx, idOf(life))) ?? '';
  const [head] = await publishedHeads(ctx, idOf(life));
  return {
    kind: 'verified',
    bytes: Buffer.byteLength(text),
    whole: verifyLedger(Buffer.from(text), head?.hash ?? null),
    changed: verifyLedger(Buffer.from(tampered(text)), null),
    isSeenByOutsider: (await seenBy(life, outsider)) !== null,
  };
}

/** Which life of the file is told, by what it is called here. */
interface ReplayAsked {
  readonly title: string;
  /** A party of the world that is never asked. */
  readonly outsider: PartyId;
  readonly tell: (report: Report) => void;
}

/** Plays the longest life of the file from its first day to its last. Throws where something cannot happen that should. */
export async function replayCase(story: Story, { title, outsider, tell }: ReplayAsked): Promise<void> {
  const { procurements } = story.world.procurements;
  const longest = procurements.find(({ phase }) => phase === 'locked');
  if (!longest) throw new Error('demo/ is faulty: no procurement is locked');
  // Begun so long ago that its last day, too, has been.
  const daysAgo = Math.max(...procurements.map((one) => one.daysAgo));
  const life = beginLife(story, { ...longest, title, daysAgo }, { signsUp: true });
  const counted = new Map<StepId, number>();
  let before: Before = { state: null, missing: [], seal: { count: 0, hash: '' } };
  for (const step of stepsOf(life)) {
    const then = onDayOf(life, step.day);
    const on = todayIn(then);
    const tried = TRIED_BEFORE[step.id];
    if (tried && !counted.has(step.id)) {
      const problems = problemsOf(await tried.attempt(then));
      tell({ kind: 'refused', trial: tried.trial, on, problems });
    }
    const wereApproved = await approvedIn(then, step.id);
    await step.play(then);
    const after = await standingOf(then);
    const still = new Set(after.missing.map(keyOf));
    const isSamePhase = before.state?.phase === after.state.phase;
    const place = counted.get(step.id) ?? 0;
    tell({
      ...{ kind: 'done', step: step.id, place, on, before: before.state, after: after.state },
      mended: isSamePhase ? before.missing.filter((one) => !still.has(keyOf(one))) : [],
      moved: await movedIn(then, step.id),
      approved: (await approvedIn(then, step.id)).filter((kind) => !wereApproved.includes(kind)),
      packed: await packedIn(then, step.id),
      seal: after.seal.count > before.seal.count || step.id === 'sealPublished' ? after.seal : null,
    });
    counted.set(step.id, place + 1);
    before = after;
  }
  tell(await verified(life, outsider));
}
