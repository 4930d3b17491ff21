// The plan in time as sentences in one language: what steps are called, what a date rests on, and why it moved. The same on
// pages, in files and in letters.
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { Problem } from '../../kernel/result.ts';
import type { ScheduleCode } from '../../modules/procurement/schedule/codes.ts';
import {
  bodyOf,
  type Clash,
  type Hold,
  kindOf,
  type MovedStep,
  type Relief,
  type ScheduleEdit,
  type StepId,
  type TimedStep,
} from '../../modules/procurement/schedule/model.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import type { ScheduleTexts } from '../../texts/schedule.nb.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';

/** Who reads, and the names of bodies. */
export interface ScheduleWords {
  readonly texts: ScheduleTexts;
  readonly format: Format;
  readonly parties: PartyDirectory;
}

export const scheduleWords = (language: Language, parties: PartyDirectory): ScheduleWords => ({
  texts: textsFor(language).schedule,
  format: formatFor(language),
  parties,
});

/** «Tilbudsfrist», «Vedtak i Storvik». */
export function stepName({ texts, parties }: ScheduleWords, step: StepId): string {
  const body = bodyOf(step);
  return body === null ? texts.steps[kindOf(step)] : texts.decisionIn(parties.nameOf(body));
}

export const daysText = ({ texts, format }: ScheduleWords, days: number): string =>
  texts.days(format.number(days), days === 1);

/** What a date rests on, to stand after «fordi». */
export function holdText(words: ScheduleWords, hold: Hold): string {
  const { texts, format, parties } = words;
  const says = texts.holds[hold.kind];
  const none = { days: '', on: '', body: '', organ: '', papersBy: '' };
  switch (hold.kind) {
    case 'work':
    case 'minimum':
      return says({ ...none, days: daysText(words, hold.days) });
    case 'fixed':
    case 'known':
      return says({ ...none, on: format.date(hold.on) });
    case 'late':
      return says({ ...none, on: format.date(hold.was) });
    case 'noMeeting':
      return says({ ...none, body: parties.nameOf(hold.body), organ: texts.organs[hold.organ] });
    case 'meeting':
      return says({
        ...none,
        body: parties.nameOf(hold.body),
        organ: texts.organs[hold.organ],
        on: format.date(hold.on),
        papersBy: format.date(hold.papersBy),
      });
  }
}

/** «Etter «Kunngjøring». Fordi loven krever minst 30 dager.» */
export function whyText(words: ScheduleWords, { driver, hold, isDone }: TimedStep): string {
  const { texts } = words;
  if (isDone) return '';
  const after =
    driver === null || hold.kind === 'known' ? '' : `${texts.table.after(stepName(words, driver))} `;
  return `${after}${texts.table.because(holdText(words, hold))}`;
}

/** «Tilbudsfrist flyttes fra … til … fordi kommunestyret i Storvik først møtes …», and how the steps hang together. */
export function movedText(words: ScheduleWords, { step, before, after, because }: MovedStep): string {
  const { texts, format } = words;
  const name = stepName(words, step);
  if (after === null) return texts.moved.removed(name);
  if (before === null) return texts.moved.added(name, format.date(after));
  const root = because.at(-1);
  const held = root ? holdText(words, root.hold) : '';
  const isNamed = root === undefined || root.step === step || 'body' in root.hold;
  const why = isNamed ? held : texts.moved.root(held, stepName(words, root.step));
  const said = texts.moved.moved(name, format.date(before), format.date(after), why);
  if (because.length < 2) return said;
  const chain = because.toReversed().map((one) => stepName(words, one.step));
  return `${said} ${texts.moved.chain(chain)}`;
}

export function reliefText(words: ScheduleWords, { step, how, days, gain, isEnough }: Relief): string {
  const { clash } = words.texts;
  const given = clash.reliefs[how](stepName(words, step), daysText(words, days));
  return `${given} ${isEnough ? clash.enough : clash.gain(daysText(words, gain))}`;
}

export function clashText(words: ScheduleWords, { step, wanted, earliest }: Clash): string {
  const { texts, format } = words;
  const days = daysText(words, daysBetween(wanted, earliest));
  return texts.clash.line(stepName(words, step), format.date(wanted), format.date(earliest), days);
}

/** Names of parties as one phrase. */
export const namesOf = ({ format, parties }: ScheduleWords, ids: readonly string[]): string =>
  format.list(ids.map((id) => parties.nameOf(id)));

/** What a change was about. */
export function editText(words: ScheduleWords, edit: ScheduleEdit): string {
  const says = words.texts.changes.edits[edit.kind];
  switch (edit.kind) {
    case 'frame':
      return says('');
    case 'step':
    case 'done':
      return says(stepName(words, edit.step));
    case 'organ':
    case 'meetings':
      return says(words.parties.nameOf(edit.body));
  }
}

const DATES = ['first', 'last', 'on', 'today'];

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function scheduleProblemText(words: ScheduleWords, { code, facts }: Problem): string {
  const said = Object.entries(facts).map(([name, fact]): [string, string | number] => {
    if (name === 'step') return [name, stepName(words, String(fact) as StepId)];
    return [name, DATES.includes(name) ? words.format.date(String(fact) as LocalDate) : fact];
  });
  return words.texts.problems[code as ScheduleCode]?.(Object.fromEntries(said)) ?? code;
}
