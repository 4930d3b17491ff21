// The needs paper of a joint procurement: what is wanted and why, for whom, how it is today, what matters most
// and where each need comes from. Made of the same view as the pages, so both say the same.
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import { sumOre } from '../../kernel/money.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { buyersOf, type ProcurementState } from '../../modules/procurement/life/model.ts';
import type { Need } from '../../modules/procurement/needs/model.ts';
import { missingIn } from '../../modules/procurement/needs/rules.ts';
import {
  resultOf,
  SIDES,
  type SideResult,
  SMALL_BELOW,
} from '../../modules/procurement/needs/vote-result.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import type { PartyDirectory } from '../parties.ts';
import { asBeginning, measured, type NeedReader, needSentence } from './need-words.ts';
import { contributionsIn, lastResult, type NeedsView, needsOfKind, wholeTrace } from './needs-view.ts';

export interface NeedsPaperQuestion {
  readonly state: ProcurementState;
  readonly view: NeedsView;
  readonly parties: PartyDirectory;
  /** Sees every contribution, so that they can be counted. */
  readonly isLead: boolean;
  readonly today: LocalDate;
  readonly language: Language;
}

interface Writing extends NeedsPaperQuestion, NeedReader {}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const subheading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const table = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  more: { readonly numberColumns?: readonly number[]; readonly foot?: readonly string[] } = {},
): Block => ({
  kind: 'table',
  caption,
  headings,
  rows,
  numberColumns: more.numberColumns ?? [],
  ...(more.foot ? { foot: more.foot } : {}),
});

const numberOf = ({ texts }: Writing, { number }: Pick<Need, 'number'>): string =>
  texts.needs.number(String(number));

function goalBlocks(writing: Writing): Block[] {
  const { texts, format, view } = writing;
  const { kinds, paper: words } = texts.needs;
  const goals = needsOfKind(view, 'goal');
  if (goals.length === 0) return [heading(kinds.goal.title), paragraph(kinds.goal.none)];
  const missing = (goal: (typeof goals)[number]) => missingIn(goal.facts);
  return [
    heading(kinds.goal.title),
    table(
      words.goalsCaption,
      Object.values(words.goalColumns),
      goals.map((need) => {
        const { better, forWhom, measure, unit, baseline, target, by } = need.facts;
        return [
          numberOf(writing, need),
          `${better} (${forWhom})`,
          measure,
          baseline === null ? '' : measured(writing, baseline, unit),
          [target === null ? '' : measured(writing, target, unit), by === null ? '' : format.date(by)]
            .filter((part) => part !== '')
            .join(', '),
        ];
      }),
      { numberColumns: [3] },
    ),
    subheading(words.methodsTitle),
    {
      kind: 'bullets',
      items: goals.map((need) => {
        const lacks = missing(need);
        const number = numberOf(writing, need);
        const { baselineOn, baselineSource, method } = need.facts;
        return lacks.length > 0 || baselineOn === null
          ? words.notMeasured(number, format.list(lacks.map((part) => texts.needs.parts[part])))
          : words.method(number, baselineSource, format.date(baselineOn), method);
      }),
    },
  ];
}

function peopleBlocks(writing: Writing): Block[] {
  const { texts, view } = writing;
  const { kinds, paper: words, overview } = texts.needs;
  return (['userGroup', 'participant'] as const).flatMap((kind) => {
    const needs = needsOfKind(view, kind);
    if (needs.length === 0) return [heading(kinds[kind].title), paragraph(kinds[kind].none)];
    return [
      heading(kinds[kind].title),
      table(
        kind === 'userGroup' ? words.groupsCaption : words.participantsCaption,
        [words.number, words.nameColumn, overview.columns.about],
        needs.map((need) => [numberOf(writing, need), need.facts.name, need.facts.about]),
      ),
    ];
  });
}

function situationBlocks(writing: Writing): Block[] {
  const { texts, view, parties } = writing;
  const { kinds, paper: words } = texts.needs;
  const needs = needsOfKind(view, 'situation');
  const row = (need: Need): string[] => [
    numberOf(writing, need),
    needSentence(writing, need.facts),
    parties.nameOf(need.party),
  ];
  const groups = [null, ...view.headings].flatMap((one) => {
    const under = needs.filter((need) => need.heading === (one?.id ?? null));
    const columns = [words.number, words.storyColumn, words.fromColumn];
    return under.length === 0
      ? []
      : [table(words.situationsCaption(one?.name ?? ''), columns, under.map(row))];
  });
  return [
    heading(kinds.situation.title),
    ...(groups.length > 0 ? groups : [paragraph(kinds.situation.none)]),
  ];
}

function presentBlocks(writing: Writing): Block[] {
  const { texts, format, view, parties } = writing;
  const { kinds, paper: words, overview } = texts.needs;
  const needs = needsOfKind(view, 'present');
  if (needs.length === 0) return [heading(kinds.present.title), paragraph(kinds.present.none)];
  const known = needs.flatMap(({ facts }) => facts.yearlyCost ?? []);
  return [
    heading(kinds.present.title),
    table(
      words.presentCaption,
      Object.values(words.presentColumns),
      needs.map(({ facts }) => [
        parties.nameOf(facts.body),
        facts.what,
        facts.yearlyCost === null ? overview.costUnknown : format.kroner(facts.yearlyCost),
        facts.source,
      ]),
      { numberColumns: [2], foot: [overview.costTotal, '', format.kroner(sumOre(known)), ''] },
    ),
  ];
}

function frameBlocks(writing: Writing): Block[] {
  const { texts, view } = writing;
  const { kinds, paper: words, overview, levels } = texts.needs;
  const constraints = needsOfKind(view, 'constraint');
  const risks = needsOfKind(view, 'risk');
  const { columns } = overview;
  return [
    heading(kinds.constraint.title),
    constraints.length === 0
      ? paragraph(kinds.constraint.none)
      : table(
          words.constraintsCaption,
          [words.number, words.constraintColumns.what, words.constraintColumns.why],
          constraints.map((need) => [numberOf(writing, need), need.facts.what, need.facts.why]),
        ),
    heading(kinds.risk.title),
    risks.length === 0
      ? paragraph(kinds.risk.none)
      : table(
          words.risksCaption,
          [words.number, columns.what, columns.likelihood, columns.consequence, columns.action],
          risks.map((need) => {
            const { what, likelihood, consequence, action } = need.facts;
            return [numberOf(writing, need), what, levels[likelihood], levels[consequence], action];
          }),
        ),
  ];
}

/** «2 må, 1 bør, 0 kan», or that nobody of the side voted. */
export const countsText = ({ texts }: Pick<NeedReader, 'texts'>, { counts, votes }: SideResult): string =>
  votes === 0
    ? texts.needs.vote.noVotes
    : texts.needs.vote.counts(String(counts.must), String(counts.should), String(counts.could));

function priorityBlocks(writing: Writing): Block[] {
  const { texts, format, view, today } = writing;
  const { paper: words, vote: voting, choices, differences } = texts.needs;
  const vote = lastResult(view, today);
  if (!vote || vote.ballots.length === 0) return [heading(words.priorityTitle), paragraph(words.noPriority)];
  const ended = vote.closedAt ? localDateAt(vote.closedAt.getTime()) : vote.endsOn;
  const hasOthers = vote.ballots.some(({ inhabitants }) => inhabitants === null);
  const sides = SIDES.filter((side) => side !== 'other' || hasOthers);
  const { resultColumns: columns } = voting;
  const said = (result: SideResult): string => (result.choice ? choices[result.choice] : '');
  return [
    heading(words.priorityTitle),
    paragraph(words.priorityText(asBeginning(format.countWord(vote.ballots.length)), format.date(ended))),
    table(
      voting.resultCaption,
      [columns.need, columns.all, ...sides.map((side) => texts.needs.sides[side]), columns.difference],
      resultOf(vote).map((row) => {
        const need = view.needs.find(({ id }) => id === row.id);
        return [
          need ? `${numberOf(writing, need)} ${needSentence(writing, need.facts)}` : '',
          countsText(writing, row.all),
          ...sides.map((side) => countsText(writing, row.sides[side])),
          differences[row.difference](said(row.sides.small), said(row.sides.large)),
        ];
      }),
    ),
    { kind: 'note', text: voting.limit(format.number(SMALL_BELOW)) },
  ];
}

function traceBlocks(writing: Writing): Block[] {
  const { texts, format, view, parties, isLead } = writing;
  const words = texts.needs.paper;
  const { contributions } = view;
  const used = contributions.filter(({ need }) => need !== null).length;
  const aside = contributions.filter(({ asideReason }) => asideReason !== null).length;
  return [
    heading(words.traceTitle),
    ...(isLead
      ? [
          paragraph(
            words.traceText(format.number(contributions.length), format.number(used), format.number(aside)),
          ),
        ]
      : []),
    table(
      words.traceCaption,
      Object.values(words.traceColumns),
      view.standing.map((need) => [
        numberOf(writing, need),
        [parties.nameOf(need.party), need.role].filter((part) => part !== '').join(', '),
        String(need.version),
        [
          ...contributionsIn(view, need.id).map(({ number }) => words.contribution(String(number))),
          ...wholeTrace(view, need.id)
            .filter(({ id }) => id !== need.id)
            .map((joined) => numberOf(writing, joined)),
        ].join(', '),
      ]),
    ),
    { kind: 'note', text: words.limits },
  ];
}

function paperOf(question: NeedsPaperQuestion): PaperDocument {
  const { state, parties, language, today } = question;
  const texts = textsFor(language);
  const format = formatFor(language);
  const writing: Writing = { ...question, texts, format };
  const words = texts.needs.paper;
  const lead = parties.nameOf(state.lead);
  const others = buyersOf(state)
    .filter(({ body }) => (body as string) !== state.lead)
    .map(({ body }) => parties.nameOf(body));
  return {
    title: words.title(state.title),
    subtitle: words.subtitle(lead),
    language,
    createdOn: today,
    dateLine: format.dateLong(today),
    author: words.author,
    pageOf: words.pageOf,
    blocks: [
      paragraph(words.intro(lead, format.list(others))),
      ...goalBlocks(writing),
      ...peopleBlocks(writing),
      ...situationBlocks(writing),
      ...presentBlocks(writing),
      ...frameBlocks(writing),
      ...priorityBlocks(writing),
      ...traceBlocks(writing),
    ],
  };
}

/** Ready to be written as Word or PDF. */
export const needsPaper = (question: NeedsPaperQuestion): NamedPaper => ({
  paper: paperOf(question),
  fileName: `${textsFor(question.language).needs.paper.fileName}-${question.state.category}`,
});
