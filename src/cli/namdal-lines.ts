// The lines that tell what each step of the replayed procurement produced. Pure.
import type { DemoCase } from '../flows/demo/procurement/case-file.ts';
import type { Refused, Report, StepDone, Verified } from '../flows/demo/procurement/replay-case.ts';
import type { StepId } from '../flows/demo/procurement/step-ids.ts';
import type { PartyDirectory } from '../flows/parties.ts';
import { procurementProblemText } from '../flows/procurement/problem-words.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/result.ts';
import { buyersOf, type Member, type ProcurementState } from '../modules/procurement/life/model.ts';
import { wholeOf, worthOf, worthOfAll } from '../modules/procurement/life/volumes.ts';
import { cliNamdalNb as texts } from '../texts/cli-namdal.nb.ts';
import { formatFor } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';

const format = formatFor('nb');

const sentenceOf = ({ parties }: Teller, problem: Problem): string =>
  procurementProblemText({ texts: textsFor('nb'), format, parties }, problem);
const { steps } = texts;

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
  linksMade: ({ told }) => steps.linksMade(told.links.length),
  contributed: ({ told, done: { place } }) => {
    const { role = '', text = '' } = told.contributions[place] ?? {};
    return steps.contributed(role, text);
  },
  needsWritten: ({ told }) => steps.needsWritten(told.needs.length + 1),
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
  regimeChosen: ({ state: { regime } }) =>
    regime === null ? '' : steps.regimeChosen(textsFor('nb').lawRules.regimes[regime.part], regime.reason),
  mandatesGiven: (line) =>
    steps.mandatesGiven(
      namesIn(
        line,
        changedIn(line).map(({ body }) => body),
      ),
    ),
  lastMandateGiven: (line) => steps.lastMandateGiven(nameIn(line, changedIn(line)[0]?.body ?? '')),
  withdrew,
  ceilingsSet: ({ state: { lots } }) =>
    steps.ceilingsSet(
      format.list(
        lots.map(({ name, maximum }) => texts.amount(name, maximum === null ? '' : format.money(maximum))),
      ),
    ),
  shared,
  locked: (line) => steps.locked(buyersText(line), worthIn(line.state)),
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
