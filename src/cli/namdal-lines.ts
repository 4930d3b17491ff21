// The lines that tell what each step of the replayed procurement produced. Pure.
import type { DemoCase } from '../flows/demo/procurement/case-file.ts';
import type { Refused, Report, StepDone, Verified } from '../flows/demo/procurement/replay-case.ts';
import type { StepId } from '../flows/demo/procurement/step-ids.ts';
import type { PartyDirectory } from '../flows/parties.ts';
import { documentsProblemText } from '../flows/procurement/problem-words.ts';
import { movedText, scheduleWords } from '../flows/schedule/words.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/result.ts';
import { buyersOf, type Member, type ProcurementState } from '../modules/procurement/life/model.ts';
import { wholeOf, worthOf, worthOfAll } from '../modules/procurement/life/volumes.ts';
import { cliNamdalNb as texts } from '../texts/cli-namdal.nb.ts';
import { formatFor } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';

const format = formatFor('nb');

const all = textsFor('nb');
const { kinds } = all.procurementDocuments;
const { steps } = texts;

const sentenceOf = ({ parties }: Teller, problem: Problem): string =>
  documentsProblemText({ texts: all, format, parties }, problem);

/** What the lines take names and told texts from. */
export interface Teller {
  readonly told: DemoCase;
  readonly parties: PartyDirectory;
  /** Whoever was never asked. */
  readonly outsider: string;
}

interface Line extends Teller {
  readonly done: StepDone;
  readonly state: ProcurementState;
}

const day = (date: LocalDate | null): string => (date === null ? '' : format.date(date));
const nameIn = ({ parties }: Teller, body: string): string => parties.nameOf(body);
const namesIn = (teller: Teller, bodies: readonly string[]): string =>
  format.list(bodies.map((body) => nameIn(teller, body)));
const worthIn = (state: ProcurementState): string => format.money(wholeOf(worthOfAll(state)));

/** Members that the step has changed: new ones, and those whose answer, mandate or place is another. */
function changedIn({ done: { before }, state }: Line): Member[] {
  return state.members.filter((member) => {
    const was = before?.members.find(({ body }) => body === member.body);
    return was === undefined || was.version !== member.version;
  });
}

function answered(line: Line): string {
  const { state } = line;
  const [member] = changedIn(line);
  if (!member) return '';
  const { body, commitment, isLate } = member;
  const worth = format.money(wholeOf(worthOf(member, state.items, state.term)));
  return steps.answered({ who: nameIn(line, body), commitment, worth, isLate });
}

function dividedLots({ state: { lots, division } }: Line): string {
  const figures = division?.figures;
  if (!figures) return '';
  const bids = format.number(figures.fewestBids, 1);
  if (lots.length === 1) return steps.undivided(bids);
  return steps.divided(
    format.list(lots.map(({ name }) => texts.quoted(name))),
    format.signedKroner(figures.extra.base),
    bids,
  );
}

function withdrew(line: Line): string {
  const { done, state } = line;
  const member = changedIn(line)[0] as Member;
  const before = done.before ?? state;
  return steps.withdrew({
    who: nameIn(line, member.body),
    reason: member.withdrew?.reason ?? '',
    buyers: [buyersOf(before).length, buyersOf(state).length],
    worth: [worthIn(before), worthIn(state)],
  });
}

function askedMore(line: Line): string {
  const asked = changedIn(line);
  const of = (isStanding: boolean) =>
    namesIn(
      line,
      asked.filter((member) => member.isStanding === isStanding).map(({ body }) => body),
    );
  return steps.askedMore(of(false), of(true), day(line.state.joinBy));
}

const buyersText = (line: Line): string =>
  format.list(
    buyersOf(line.state).map(({ body, commitment }) =>
      commitment === 'option' ? texts.option(nameIn(line, body)) : nameIn(line, body),
    ),
  );

const shared = (line: Line): string => {
  const { sharing } = line.state;
  const fees = (sharing?.fees ?? []).map(({ body, fee }) =>
    texts.amount(nameIn(line, body), format.money(fee)),
  );
  return steps.shared(sharing ? format.money(sharing.pot) : '', format.list(fees));
};

function goalMended({ told }: Line): string {
  const goal = told.needs.find(({ id }) => id === told.baseline.need)?.facts;
  const unit = goal?.kind === 'goal' ? goal.unit : '';
  return steps.goalMended(`${format.number(told.baseline.value)} ${unit}`);
}

const firmName = ({ told }: Teller, id: string): string => {
  const { orgNumber } = told.dialogue.suppliers.find((one) => one.id === id) ?? {};
  return told.firms.get(orgNumber ?? '') ?? '';
};

/** What became of the tender deadline and why, and of the start. */
function movedLines({ parties, done: { moved } }: Line): string {
  const words = scheduleWords('nb', parties);
  const tenders = moved.find(({ step }) => step === 'tenders');
  const start = moved.find(({ step }) => step === 'start');
  return [
    ...(tenders ? [movedText(words, tenders)] : []),
    ...(start ? [steps.startMoved(day(start.before), day(start.after))] : []),
  ].join(' ');
}

const approvedNames = ({ done: { approved } }: Line): string =>
  format.list(approved.map((kind) => kinds[kind]));

/** What each step after the lock says. */
const RESULT_SAID = {
  papersApproved: (line) => steps.papersApproved(approvedNames(line)),
  ownPapersApproved: (line) => steps.ownPapersApproved(approvedNames(line)),
  packed: ({ done: { packed } }) =>
    steps.packed(packed?.files ?? 0, format.number(Math.round((packed?.bytes ?? 0) / 1024))),
  recordApproved: (line) => steps.recordApproved(approvedNames(line)),
  competitionAnnounced: ({ state: { notice } }) =>
    steps.competitionAnnounced(notice?.reference ?? '', day(notice?.deadline ?? null)),
  tendersRegistered: (line) => {
    const { tenders } = line.told.result;
    const rejected = tenders.filter((one) => one.rejected !== null);
    const { supplier = '', rejected: why } = rejected[0] ?? {};
    return steps.tendersRegistered(tenders.length, firmName(line, supplier), why?.section ?? '');
  },
  lotsDecided: (line) =>
    steps.lotsDecided(
      format.list(
        line.told.result.outcomes
          .filter(({ lot }) => line.state.lots.some(({ id }) => id === lot))
          .map(({ lot, winner }) => {
            const name = line.state.lots.find(({ id }) => id === lot)?.name ?? '';
            return texts.won(texts.quoted(name), firmName(line, winner));
          }),
      ),
    ),
  evaluated: () => steps.evaluated,
  awarded: ({ state: { award } }) => steps.awarded(day(award?.until ?? null)),
  complained: ({ state: { complaints } }) => steps.complained(complaints[0]?.about ?? ''),
  complaintSettled: ({ state: { complaints } }) =>
    steps.complaintSettled(complaints[0]?.settled?.reason ?? ''),
  signed: ({ state: { lots } }) => steps.signed(lots.length),
  contracted: (line) => steps.contracted(buyersText(line)),
  protocolWritten: ({ told }) => steps.protocolWritten(Object.keys(told.result.protocol).length),
  closed: () => steps.closed,
} satisfies Partial<Record<StepId, (line: Line) => string>>;

/** What each step says. */
const SAID: Readonly<Record<StepId, (line: Line) => string>> = {
  begun: (line) => {
    const { lead, title, items, lots } = line.state;
    return steps.begun(nameIn(line, lead), title, items.length, lots.length);
  },
  invited: (line) =>
    steps.invited(
      namesIn(
        line,
        line.state.members.map(({ body }) => body),
      ),
      day(line.state.joinBy),
    ),
  leaderJoined: answered,
  optionJoined: answered,
  lateJoined: answered,
  askedMore,
  laterJoined: answered,
  standingJoined: answered,
  needsStarted: () => steps.needsStarted,
  scheduled: ({ told, parties }) =>
    steps.scheduled(format.list(told.schedule.decisions.map(({ body }) => parties.nameOf(body)))),
  meetingMoved: (line) => steps.meetingMoved(nameIn(line, line.told.schedule.moved.body), movedLines(line)),
  linksMade: ({ told }) => steps.linksMade(told.links.length),
  contributed: ({ told, done: { place } }) => {
    const { role = '', text = '' } = told.contributions[place] ?? {};
    return steps.contributed(role, text);
  },
  needsWritten: ({ told }) => steps.needsWritten(told.needs.length + 1),
  worked: ({ told }) =>
    steps.worked(told.work.files.length, told.work.tasks.length, told.work.comments.length),
  tasksDone: () => steps.tasksDone,
  needsSorted: () => steps.needsSorted,
  voteOpened: ({ told, done: { on } }) =>
    steps.voteOpened(told.vote.needs.length, day(addDays(on, told.vote.days))),
  voted: (line) => steps.voted(nameIn(line, line.told.vote.ballots[line.done.place]?.body ?? '')),
  goalMended,
  dialogueStarted: () => steps.dialogueStarted,
  prepared: () => steps.prepared,
  announced: () => steps.announced,
  signedUp: (line) => steps.signedUp(firmName(line, line.told.dialogue.suppliers[line.done.place]?.id ?? '')),
  asked: (line) => {
    const { supplier = '', asked = '' } = line.told.dialogue.questions[line.done.place] ?? {};
    return steps.asked(firmName(line, supplier), asked);
  },
  answered: ({ told, done: { place } }) => {
    const { question = '', answer = '' } = told.dialogue.questions[place] ?? {};
    return steps.answeredToAll(question, answer);
  },
  slotsDrawn: () => steps.slotsDrawn,
  conferenceHeld: () => steps.conferenceHeld,
  meetingsHeld: ({ told }) => steps.meetingsHeld(told.dialogue.minutes.length),
  heard: () => steps.heard,
  toldToOne: (line) => steps.toldToOne(firmName(line, line.told.dialogue.toldToOne.supplier)),
  sealPublished: () => steps.sealPublished,
  commented: () => steps.commented,
  settled: () => steps.settled,
  minutesPublished: () => steps.minutesPublished,
  toldToAll: () => steps.toldToAll,
  dialogueClosed: () => steps.dialogueClosed,
  requirementsStarted: () => steps.requirementsStarted,
  requirementsWritten: ({ told: { asked } }) => {
    const needs = new Set(asked.requirements.flatMap((one) => one.needs));
    return steps.requirementsWritten(asked.requirements.length, needs.size);
  },
  requirementProposed: (line) => {
    const { body, text, answer } = line.told.asked.remark;
    return steps.requirementProposed(nameIn(line, body), text, answer);
  },
  criteriaWritten: ({ told: { asked } }) =>
    steps.criteriaWritten(
      format.list(asked.criteria.map(({ name, weight }) => `${name} ${weight} %`)),
      asked.terms.length,
    ),
  clauseShared: ({ told: { asked } }) =>
    steps.clauseShared(asked.requirements.find(({ id }) => id === asked.shared)?.text ?? ''),
  climateAnswered: ({ told }) => steps.climateAnswered(told.asked.climate.reason),
  regimeChosen: ({ state: { regime } }) =>
    regime === null ? '' : steps.regimeChosen(all.lawRules.regimes[regime.part], regime.reason),
  mandatesGiven: (line) =>
    steps.mandatesGiven(
      namesIn(
        line,
        changedIn(line).map(({ body }) => body),
      ),
    ),
  lastMandateGiven: (line) => steps.lastMandateGiven(nameIn(line, changedIn(line)[0]?.body ?? '')),
  withdrew,
  divided: dividedLots,
  lotsExplained: () => steps.lotsExplained,
  ceilingsSet: ({ state: { lots } }) =>
    steps.ceilingsSet(
      format.list(
        lots.map(({ name, maximum }) =>
          texts.amount(texts.quoted(name), maximum === null ? '' : format.money(maximum)),
        ),
      ),
    ),
  shared,
  locked: (line) => steps.locked(buyersText(line), worthIn(line.state)),
  ...RESULT_SAID,
};

/** What is missing, without how to mend it. */
const firstSentence = (text: string): string => text.split(/(?<=\.) /)[0] ?? text;

/** Whole where the public is shown it. */
function sealLines({ step, seal }: StepDone): string[] {
  if (seal === null) return [];
  return [texts.seal(seal.count, step === 'sealPublished' ? seal.hash : texts.short(seal.hash))];
}

function doneLines(teller: Teller, done: StepDone): string[] {
  const line = { ...teller, done, state: done.after };
  const isNewPhase = done.before?.phase !== done.after.phase;
  return [
    ...(isNewPhase ? ['', texts.phase(done.after.phase)] : []),
    texts.on(format.date(done.on), SAID[done.step](line)),
    ...done.mended.map((problem) => texts.mended(firstSentence(sentenceOf(teller, problem)))),
    ...sealLines(done),
  ];
}

const refusedLines = (teller: Teller, { on, trial, problems }: Refused): string[] => [
  texts.on(format.date(on), texts.trials[trial]),
  ...problems.map((problem) => texts.refused(sentenceOf(teller, problem))),
];

const verifiedLines = (
  { outsider }: Teller,
  { bytes, whole, changed, isSeenByOutsider }: Verified,
): string[] => [
  '',
  texts.verifying(format.number(bytes)),
  whole.ok ? texts.whole(whole.value.count, whole.value.sincePublished ?? 0) : texts.broken,
  changed.ok ? texts.notFound : texts.changed(changed.fault.entry?.seq ?? 0),
  isSeenByOutsider ? texts.outsiderSees(outsider) : texts.outsider(outsider),
];

/** The lines of one report. */
export function namdalLines(teller: Teller, report: Report): string[] {
  switch (report.kind) {
    case 'done':
      return doneLines(teller, report);
    case 'refused':
      return refusedLines(teller, report);
    case 'verified':
      return verifiedLines(teller, report);
  }
}

/** Whether everything went as it should; what the exit code tells. */
export const wentWell = ({ whole, changed, isSeenByOutsider }: Verified): boolean =>
  whole.ok && !changed.ok && !isSeenByOutsider;
