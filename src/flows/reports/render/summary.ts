// A report in short: counts and changes, in plain words, and nothing about why. And what is not known, found in the snapshot.

import type {
  ReportedChange,
  ReportedSurvey,
  ReportedWave,
} from '../../../modules/evaluation/reports/model.ts';
import type { Block, Prose } from '../../../modules/exchange/formats/docx/paper.ts';
import { SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { isReached } from './goals.ts';
import type { RenderContext } from './render-context.ts';

/** Smaller than half of what a decimal shows is no change. */
const NO_CHANGE = 0.05;
/** With fewer bodies no uncertainty is worked out (evaluation/analysis/results.ts). */
const BODIES_FOR_INTERVALS = 20;

function whoLines({ words, format, snapshot }: RenderContext): string[] {
  const { participants } = snapshot.chapters;
  if (!participants) return [];
  const joined = participants.bodies.filter(({ state }) => state === 'joined');
  const small = joined.filter(({ side }) => side === 'small').length;
  return [words.short.who(format.number(joined.length), format.number(small), format.number(SMALL_BELOW))];
}

function doneLines({ words, format, snapshot }: RenderContext): string[] {
  const { gatherings, assignments, outcomes } = snapshot.chapters;
  return [
    ...(gatherings ? [words.short.gatherings(gatherings.length, format.number(gatherings.length))] : []),
    ...(assignments && assignments.length > 0
      ? [
          words.short.assignments(
            format.number(assignments.length),
            format.number(assignments.reduce((sum, { delivered }) => sum + delivered, 0)),
            format.number(assignments.reduce((sum, { asked }) => sum + asked, 0)),
          ),
        ]
      : []),
    ...(outcomes && outcomes.length > 0
      ? [words.short.outcomes(outcomes.length, format.number(outcomes.length))]
      : []),
  ];
}

function turnoutLine({ words, texts, format }: RenderContext, { title, waves }: ReportedSurvey): string {
  const parts = waves.map(({ kind, asked, answered }) =>
    words.short.turnout(
      texts.surveys.waves[kind].toLowerCase(),
      format.number(answered),
      answered <= asked ? format.number(asked) : null,
    ),
  );
  return words.short.survey(title, format.list(parts));
}

/** Of the latest round that has any. */
function changeLine(
  { words, texts, format }: RenderContext,
  { title, waves, changes }: ReportedSurvey,
): string[] {
  const last = waves.findLast(({ kind }) => changes.some(({ to }) => to === kind));
  if (!last) return [];
  const own = changes.filter(({ to }) => to === last.kind);
  const count = (is: (change: number) => boolean): string =>
    format.number(own.filter(({ change }: ReportedChange) => is(Number(change))).length);
  return [
    words.short.changes({
      title,
      wave: texts.surveys.waves[last.kind].toLowerCase(),
      all: format.number(own.length),
      up: count((change) => change >= NO_CHANGE),
      down: count((change) => change <= -NO_CHANGE),
      same: count((change) => Math.abs(change) < NO_CHANGE),
    }),
  ];
}

function goalLines({ words, format, snapshot }: RenderContext): string[] {
  const { goals } = snapshot.chapters;
  if (!goals || goals.length === 0) return [];
  const measured = goals.filter(({ measures }) => measures.length > 0).length;
  const reached = goals.filter((goal) => isReached(goal) === true).length;
  return [words.short.goals(format.number(goals.length), format.number(measured), format.number(reached))];
}

function benefitLines({ words, format, snapshot }: RenderContext): string[] {
  const benefits = snapshot.chapters.benefits?.benefits ?? [];
  if (benefits.length === 0) return [];
  const count = (wanted: string): string =>
    format.number(benefits.filter(({ state }) => state === wanted).length);
  return [words.short.benefits(count('confirmed'), count('proposed'), count('disputed'))];
}

export function summaryBlocks(context: RenderContext): Block[] {
  const { words, snapshot } = context;
  const surveys = snapshot.chapters.surveys ?? [];
  const asked = surveys.filter(({ waves }) => waves.length > 0);
  const items: Prose[] = [
    ...whoLines(context),
    ...doneLines(context),
    ...asked.map((survey) => turnoutLine(context, survey)),
    ...asked.flatMap((survey) => changeLine(context, survey)),
    ...goalLines(context),
    ...benefitLines(context),
  ];
  return [
    ...(items.length === 0 ? [] : [{ kind: 'bullets' as const, items }]),
    { kind: 'paragraph', text: words.short.noCause },
  ];
}

function waveGaps({ words, texts, format }: RenderContext, title: string, wave: ReportedWave): string[] {
  const name = texts.surveys.waves[wave.kind].toLowerCase();
  const silent = wave.asked - wave.answered;
  return [
    ...(wave.answers === null ? [words.unknown.few(title, name)] : []),
    ...(silent > 0
      ? [words.unknown.silent(title, name, format.number(silent), format.number(wave.asked))]
      : []),
  ];
}

function surveyGaps(context: RenderContext, survey: ReportedSurvey): string[] {
  const { words, texts, format } = context;
  const { title, waves, coming } = survey;
  return [
    ...waves.flatMap((wave) => waveGaps(context, title, wave)),
    ...coming.map(({ kind, opensOn }) =>
      words.unknown.coming(title, texts.surveys.waves[kind].toLowerCase(), format.date(opensOn)),
    ),
    ...(waves.some(({ answers, bodies }) => answers !== null && bodies < BODIES_FOR_INTERVALS)
      ? [words.unknown.noIntervals(title)]
      : []),
  ];
}

/** What a report of its kind would have and this one lacks, and what it cannot tell. */
export function unknownBlocks(context: RenderContext): Block[] {
  const { words, snapshot } = context;
  const { chapters, subject } = snapshot;
  const isNetwork = subject.kind === 'network';
  const goals = chapters.goals ?? [];
  const goalsWithout = (is: (goal: (typeof goals)[number]) => boolean): string[] =>
    goals.filter(is).map(({ title }) => `«${title}»`);
  const unmeasured = goalsWithout(({ measures }) => measures.length === 0);
  const unbased = goalsWithout(({ baseline }) => baseline === null);
  const items = [
    words.unknown.noComparison,
    ...(isNetwork && goals.length === 0 ? [words.unknown.noGoals] : []),
    ...(unmeasured.length > 0 ? [words.unknown.unmeasured(context.format.list(unmeasured))] : []),
    ...(unbased.length > 0 ? [words.unknown.unbased(context.format.list(unbased))] : []),
    ...(chapters.surveys ? [] : [words.unknown.noSurveys]),
    ...(chapters.surveys ?? []).flatMap((survey) => surveyGaps(context, survey)),
    ...(chapters.benefits ? [] : [words.unknown.noBenefits]),
    ...(chapters.model ? [] : [words.unknown.noModel]),
    ...(isNetwork && !chapters.assignments ? [words.unknown.noAssignments] : []),
    ...(isNetwork && !chapters.outcomes ? [words.unknown.noOutcomes] : []),
  ];
  return [{ kind: 'bullets', items }];
}
