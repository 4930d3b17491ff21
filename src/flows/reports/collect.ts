// Freezes what a report stands on: everything it says of its subject as Samkjøp has it now, in the report's language. Figures of
// surveys come through `resultsOf`, after suppression; an answer never comes here.
import { localDateAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { GroupResult, WaveResult } from '../../modules/evaluation/analysis/results.ts';
import type { Interval } from '../../modules/evaluation/analysis/statistics.ts';
import type { Benefit } from '../../modules/evaluation/benefits/model.ts';
import { benefitsOf } from '../../modules/evaluation/benefits/queries.ts';
import { sumsOf } from '../../modules/evaluation/benefits/sums.ts';
import type { LogicMeasure, LogicModel } from '../../modules/evaluation/logic/model.ts';
import { logicModelOf } from '../../modules/evaluation/logic/queries.ts';
import {
  type BenefitsChapter,
  type Chapters,
  type ParticipantsChapter,
  PROGRAM_VERSION,
  type ReportedBenefit,
  type ReportedGroup,
  type ReportedLogicRow,
  type ReportedSurvey,
  type ReportedWave,
  type ReportLanguage,
  type ReportSnapshot,
  SNAPSHOT_VERSION,
  type Span,
  TEMPLATE_VERSION,
} from '../../modules/evaluation/reports/model.ts';
import { goalsToReach } from '../../modules/evaluation/surveys/measure-queries.ts';
import { SIDES, type Survey, type WaveKind } from '../../modules/evaluation/surveys/model.ts';
import { surveysAbout } from '../../modules/evaluation/surveys/queries.ts';
import { type ResultToShow, resultsOf } from '../../modules/evaluation/surveys/result-queries.ts';
import { networkOf } from '../../modules/network/life/queries.ts';
import type { Member } from '../../modules/procurement/life/model.ts';
import { procurementOf } from '../../modules/procurement/life/queries.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';
import { type EvaluatedSubject, sideOfBody } from '../surveys/subject.ts';
import { decimal, networkChapters } from './collect-network.ts';

const spanOf = (interval: Interval | null): Span | null =>
  interval && { low: decimal(interval.low), high: decimal(interval.high) };

const groupOf = (group: GroupResult): ReportedGroup =>
  group.kind === 'figures'
    ? {
        kind: 'figures',
        answers: group.answers,
        counts: group.counts,
        mean: decimal(group.mean),
        median: decimal(group.median),
        interval: spanOf(group.interval),
      }
    : {
        kind: 'choices',
        answers: group.answers,
        options: group.options.map(({ id, count, interval }) => ({ id, count, interval: spanOf(interval) })),
      };

function waveOf(
  survey: Survey,
  { kind, asked, answered, bodies, sides, questions }: WaveResult,
): ReportedWave {
  const closedAt = survey.waves.find((wave) => wave.kind === kind)?.closedAt;
  if (!closedAt) throw new Error(`the round ${kind} has a result and is not closed`);
  return {
    kind,
    closedOn: localDateAt(closedAt.getTime()),
    asked,
    answered,
    bodies,
    sides: sides && { ...sides },
    answers:
      questions?.map((one) => ({
        question: one.question,
        all: groupOf(one.all),
        sides:
          one.sides &&
          Object.fromEntries(
            SIDES.flatMap((side) => {
              const group = one.sides?.[side];
              return group ? [[side, groupOf(group)] as const] : [];
            }),
          ),
      })) ?? null,
  };
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A survey as a report has it: figures that were let through, and what people wrote that may be shown. */
export function reportedSurvey(
  { survey, result, quotes }: ResultToShow,
  language: ReportLanguage,
): ReportedSurvey {
  const kinds = new Map<string, WaveKind>(survey.waves.map(({ id, kind }) => [id, kind]));
  return {
    title: survey.title,
    instrument: survey.instrument,
    questions: survey.questions.map(({ id, kind, text, unit, options }) => ({
      id,
      kind,
      text: text[language],
      unit: unit?.[language] ?? '',
      options: (options ?? []).map((option) => ({ id: option.id, text: option.text[language] })),
    })),
    waves: result.waves.map((wave) => waveOf(survey, wave)),
    coming: survey.waves
      .filter(({ closedAt }) => closedAt === null)
      .map(({ kind, opensOn }) => ({ kind, opensOn })),
    changes: result.changes.map(({ change, interval, ...rest }) => ({
      ...rest,
      change: decimal(change),
      interval: spanOf(interval),
    })),
    // By their words, so that their order tells nothing.
    quotes: quotes
      .filter(({ state }) => state === 'shown')
      .flatMap(({ wave, question, text }) => {
        const kind = kinds.get(wave);
        return kind ? [{ wave: kind, question, text }] : [];
      })
      .toSorted((one, other) => inOrder(one.text, other.text)),
  };
}

async function surveyChapter(
  ctx: Ctx,
  { subject }: EvaluatedSubject,
  language: ReportLanguage,
): Promise<Chapters['surveys']> {
  const found: ReportedSurvey[] = [];
  for (const { id } of (await surveysAbout(ctx, subject)).toReversed()) {
    const shown = await resultsOf(ctx, id);
    if (shown) found.push(reportedSurvey(shown, language));
  }
  return found.length === 0 ? null : found;
}

type ToldState = ReportedBenefit['state'];
const isTold = (benefit: Benefit): benefit is Benefit & { readonly state: ToldState } =>
  benefit.state !== 'draft' && benefit.state !== 'withdrawn';

function benefitsChapter(all: readonly Benefit[], parties: PartyDirectory): BenefitsChapter | null {
  const told = all.filter(isTold);
  if (told.length === 0) return null;
  const { confirmed, unconfirmed, notCounted } = sumsOf(told);
  const without = (wanted: string): number => notCounted.filter(({ why }) => why === wanted).length;
  return {
    benefits: told.map(({ state, words, facts }) => ({
      title: facts.title,
      kind: facts.kind,
      counterfactual: facts.counterfactual,
      method: facts.method,
      methodText: facts.methodText,
      unit: facts.unit,
      unitName: facts.unitName,
      low: facts.range.low,
      base: facts.range.base,
      high: facts.range.high,
      from: facts.from,
      to: facts.to,
      bodies: facts.bodies.map(({ body }) => parties.nameOf(body)),
      sources: facts.sources.map(({ text, link }) => ({ text, link })),
      state,
      words: words.map(({ party, kind, role, reason, on }) => ({
        party: parties.nameOf(party),
        kind,
        role,
        reason,
        on,
      })),
    })),
    sums: [
      ...confirmed.map((sum) => ({ sum, isConfirmed: true })),
      ...unconfirmed.map((sum) => ({ sum, isConfirmed: false })),
    ].map(({ sum: { unit, year, low, base, high, benefits }, isConfirmed }) => ({
      isConfirmed,
      unit,
      year,
      low,
      base,
      high,
      count: benefits.length,
    })),
    notCounted: {
      overlap: without('overlap'),
      disputed: without('disputed'),
      otherUnit: without('otherUnit'),
    },
  };
}

interface Pointed {
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  readonly surveys: readonly Survey[];
  readonly benefits: readonly Benefit[];
  readonly language: ReportLanguage;
}

/** What a measure points to, in words; empty where its kind says it all, or it is gone. */
function pointsTo(measure: LogicMeasure, { goals, surveys, benefits, language }: Pointed): string {
  switch (measure.kind) {
    case 'goal':
      return goals.find(({ id }) => id === measure.goal)?.title ?? '';
    case 'question':
      return (
        surveys.find(({ id }) => id === measure.survey)?.questions.find(({ id }) => id === measure.question)
          ?.text[language] ?? ''
      );
    case 'benefit':
      return benefits.filter(isTold).find(({ id }) => id === measure.benefit)?.facts.title ?? '';
    case 'elsewhere':
      return measure.where;
    case 'registered':
      return '';
  }
}

const logicRows = ({ rows }: LogicModel, pointed: Pointed): ReportedLogicRow[] =>
  rows.map(({ column, text, indicator, measure, leadsTo }) => ({
    column,
    text,
    indicator,
    measure: measure && { kind: measure.kind, what: pointsTo(measure, pointed) },
    leadsTo: leadsTo.flatMap((id) => rows.find((row) => row.id === id)?.text ?? []),
  }));

const NO_NETWORK = {
  design: null,
  participants: null,
  gatherings: null,
  topics: null,
  assignments: null,
  outcomes: null,
  goals: null,
} as const;

const stateOfMember = ({ answer, withdrew }: Member): ParticipantsChapter['bodies'][number]['state'] =>
  withdrew ? 'left' : answer === 'joins' ? 'joined' : answer === 'declines' ? 'declined' : 'invited';

/** Of a procurement: its members. Of a cooperation: who is in it on the day. */
async function bodiesIn(
  ctx: Ctx,
  { subject }: EvaluatedSubject,
  parties: PartyDirectory,
): Promise<ParticipantsChapter | null> {
  const bodies =
    subject.kind === 'procurement'
      ? ((await procurementOf(ctx, subject.id))?.state.members ?? []).map((member) => ({
          body: member.body as string,
          state: stateOfMember(member),
        }))
      : parties
          .membersOf(subject.id as PartyId, localDateAt(ctx.now.getTime()))
          .map((body) => ({ body: body as string, state: 'joined' as const }));
  if (bodies.length === 0) return null;
  return {
    bodies: bodies.map(({ body, state }) => ({
      name: parties.nameOf(body),
      side: sideOfBody(parties, body),
      state,
    })),
    people: null,
  };
}

/** What today's data say; two that say the same are equal to the last sign. */
export async function chaptersNow(
  services: Services,
  about: EvaluatedSubject,
  language: ReportLanguage,
): Promise<Chapters> {
  // As the program, so that whoever looks gets the same: only what all who may read the subject see is taken.
  const ctx = systemCtx(services, 'report');
  const parties = await services.parties();
  const { subject } = about;
  const network = subject.kind === 'network' ? await networkOf(ctx, subject.id) : null;
  const benefits = await benefitsOf(ctx, subject);
  const model = await logicModelOf(ctx, subject);
  const pointed = {
    goals: network ? await goalsToReach(ctx, network.id) : [],
    surveys: await surveysAbout(ctx, subject),
    benefits,
    language,
  };
  return {
    ...(network
      ? await networkChapters(ctx, network, parties)
      : { ...NO_NETWORK, participants: await bodiesIn(ctx, about, parties) }),
    surveys: await surveyChapter(ctx, about, language),
    benefits: benefitsChapter(benefits, parties),
    model: model && model.rows.length > 0 ? logicRows(model, pointed) : null,
  };
}

export async function snapshotNow(
  services: Services,
  about: EvaluatedSubject,
  { language, number }: Pick<ReportSnapshot, 'language' | 'number'>,
): Promise<ReportSnapshot> {
  const ctx = systemCtx(services, 'report');
  const { subject, title, lead, isDemo, endsOn } = about;
  const network = subject.kind === 'network' ? await networkOf(ctx, subject.id) : null;
  return {
    snapshotVersion: SNAPSHOT_VERSION,
    templateVersion: TEMPLATE_VERSION,
    programVersion: PROGRAM_VERSION,
    language,
    madeOn: localDateAt(ctx.now.getTime()),
    number,
    subject: {
      kind: subject.kind,
      title,
      lead: (await services.parties()).nameOf(lead),
      isDemo,
      begins: network?.begins ?? null,
      ends: network?.ends ?? endsOn,
    },
    chapters: await chaptersNow(services, about, language),
  };
}
