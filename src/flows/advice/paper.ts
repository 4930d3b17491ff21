// An advice in Word: the sentence, the reasons, the next step, every way with figures and reasons, what would change it, the
// facts and the rules. Made of the same advice as the page, so the figures agree.

import type { Grounded, Grounds } from '../../modules/advice/grounds.ts';
import type { Advice, Alternative, Facts, Line, UsedRule } from '../../modules/advice/model.ts';
import { writeDocument } from '../../modules/exchange/formats/docx/document.ts';
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { sayLine } from '../../texts/advice.ts';
import { assumptionsIn, namedAssumptions, ownPlaceText } from './grounds.ts';
import { type NumberedSource, numberedSources, numbersOf, numbersText } from './numbered-sources.ts';
import { roundedCost, type Saying } from './say.ts';
import { searchedBlocks } from './say-searched.ts';

/** One fact: what, the value, and where it comes from, as it shall stand. */
export type FactRow = readonly [what: string, value: string, from: string];

export interface AdvicePaper {
  readonly saying: Saying;
  /** «Råd om trygghetsalarmer». */
  readonly title: string;
  /** Whom it is for. */
  readonly bodyName: string;
  readonly facts: readonly FactRow[];
  /** What the advice was worked out from. */
  readonly asked: Facts;
  readonly advice: Advice;
  /** What a rule says. */
  readonly ruleName: (rule: UsedRule) => string;
  /** Of advice that a body has kept: by whom, and who has reviewed it; and who had confirmed a rule. */
  readonly kept?: {
    readonly lines: readonly string[];
    readonly confirmedBy: (rule: UsedRule) => string;
  };
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });
const bullets = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'bullets', items }];

function statusText({ texts }: Saying, { status, isLikely }: Alternative): string {
  const { statuses, result } = texts.adviserPages;
  return status === 'uncertain' && isLikely ? result.likely : statuses[status];
}

function waysTable({ saying, advice }: AdvicePaper): Block {
  const { alternatives, paper: words } = saying.texts.adviserPages;
  const { kroner } = saying.format;
  return {
    kind: 'table',
    caption: words.waysCaption,
    headings: [words.way, words.status, words.low, words.base, words.high],
    rows: advice.alternatives
      .filter(({ isAsked }) => isAsked)
      .map((way) => [
        alternatives[way.id],
        statusText(saying, way),
        ...(way.cost
          ? [way.cost.low, way.cost.base, way.cost.high].map((amount) => kroner(roundedCost(amount)))
          : ['', words.noPrice, '']),
      ]),
    numberColumns: [2, 3, 4],
  };
}

/** Writes a sentence with why it is so, and the numbers of its sources, behind it. */
type Behind = (line: Grounded) => string;

const whole = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

function whyText(saying: Saying, sources: readonly NumberedSource[], grounds: Grounds): string {
  const numbers = numbersOf(sources, grounds);
  return [
    ...grounds.why.map((line) => whole(sayLine(saying, line))),
    ...(numbers.length === 0 ? [] : [`[${numbersText(numbers)}]`]),
  ].join(' ');
}

/** The estimates of ours that figures and dates are made of. */
function assumptionsTable({ saying, advice }: AdvicePaper): Block[] {
  const words = saying.texts.adviceGrounds;
  const named = namedAssumptions(saying, assumptionsIn(advice));
  if (named.length === 0) return [];
  return [
    heading(words.assumptionsTitle(saying.format.number(named.length))),
    paragraph(words.assumptionsLead),
    {
      kind: 'table',
      caption: words.assumptionsCaption,
      headings: [words.assumption, words.usual, words.range],
      rows: named.map(({ name, usual, range }) => [name, usual, range || usual]),
      numberColumns: [],
    },
  ];
}

interface Titled {
  readonly title: string;
  readonly items: readonly string[];
}

const titled = ({ title, items }: Titled): Block[] =>
  items.length === 0 ? [] : [paragraph(title), ...bullets(items)];

/** Of the best ways all is told; of the others why they stand where they do. */
const MOST_WHOLE = 3;

function consequences(saying: Saying, say: Behind, way: Alternative): Block[] {
  const { areas, deciders, directions, result: words } = saying.texts.adviserPages;
  const { format } = saying;
  return [
    ...titled({
      title: words.effectsTitle,
      items: way.effects.map(
        (effect) => `${areas[effect.area]}: ${directions[effect.direction]}. ${say(effect)}`,
      ),
    }),
    ...titled({
      title: words.decidersTitle,
      items: way.deciders.map((decider) => `${deciders[decider.who]}: ${say(decider)}`),
    }),
    ...titled({ title: words.clausesTitle, items: way.clauses.map(say) }),
    ...titled({ title: words.exitTitle, items: way.exit.map(say) }),
    ...titled({
      title: words.timelineTitle,
      items: way.timeline.map(
        (step) => `${words.period(format.date(step.from), format.date(step.to))}: ${say(step)}`,
      ),
    }),
  ];
}

interface WayPart {
  readonly saying: Saying;
  readonly say: Behind;
  readonly way: Alternative;
  /** From 0. */
  readonly place: number;
}

function wayBlocks({ saying, say, way, place }: WayPart): Block[] {
  return [
    heading(`${saying.texts.adviserPages.alternatives[way.id]} (${statusText(saying, way)})`, 2),
    ...bullets(way.reasons.map(say)),
    ...(place < MOST_WHOLE ? consequences(saying, say, way) : []),
  ];
}

/** Every source by the number that stands behind the sentences. */
function sourcesTable({ saying, ruleName, kept }: AdvicePaper, sources: readonly NumberedSource[]): Block[] {
  const { texts, format } = saying;
  const words = texts.adviserPages.paper;
  if (sources.length === 0) return [];
  const row = ({ number, rule, place }: NumberedSource): string[] => {
    const { act, section, checked } = place.source;
    const own = ownPlaceText(saying, place);
    return [
      format.number(number),
      own ?? (rule ? ruleName(rule) : ''),
      own ?? (section === '–' ? act : `${act} ${section}`),
      format.sourceDate(checked),
      own === null ? texts.site.marks[place.status] : texts.site.marks.estimate,
      ...(kept ? [rule ? kept.confirmedBy(rule) : ''] : []),
    ];
  };
  return [
    heading(words.sourcesTitle(format.number(sources.length))),
    paragraph(words.numbers),
    {
      kind: 'table',
      caption: words.rulesCaption,
      headings: [
        words.number,
        words.rule,
        words.source,
        words.checked,
        words.status,
        ...(kept ? [texts.savedAdvice.confirmed] : []),
      ],
      rows: sources.map(row),
      numberColumns: [0],
    },
  ];
}

function blocksOf(paper: AdvicePaper): Block[] {
  const { saying, advice, facts } = paper;
  const { adviserPages } = saying.texts;
  const { paper: words, result } = adviserPages;
  const say = (line: Line): string => sayLine(saying, line);
  const sources = numberedSources(advice);
  const withGrounds: Behind = (line) => `${whole(say(line))} ${whyText(saying, sources, line)}`.trim();
  const because = (grounds: Grounds): Block[] => bullets([whyText(saying, sources, grounds)].filter(Boolean));
  return [
    note(words.note(saying.format.date(advice.date))),
    ...(paper.kept?.lines ?? []).map(paragraph),
    heading(words.summary),
    { kind: 'paragraph', text: [{ bold: say(advice.sentence) }] },
    ...because(advice.sentence),
    ...bullets(advice.reasons.map(withGrounds)),
    heading(words.next),
    paragraph(say(advice.nextStep)),
    ...because(advice.nextStep),
    paragraph(withGrounds(advice.sureness)),
    heading(result.waysTitle),
    waysTable(paper),
    ...advice.alternatives
      .filter(({ isAsked }) => isAsked)
      .flatMap((way, place) => wayBlocks({ saying, say: withGrounds, way, place })),
    heading(result.changesTitle),
    ...(advice.changes.length === 0
      ? [paragraph(result.changesNone)]
      : bullets(advice.changes.map(withGrounds))),
    ...searchedBlocks(saying, advice, paper.asked),
    heading(words.factsTitle),
    {
      kind: 'table',
      caption: words.factsCaption,
      headings: [words.fact, words.value, words.from],
      rows: facts,
      numberColumns: [],
    },
    ...sourcesTable(paper, sources),
    ...assumptionsTable(paper),
  ];
}

/** The Word file. */
export async function advicePaper(paper: AdvicePaper): Promise<Uint8Array<ArrayBuffer>> {
  const { saying, title, bodyName, advice } = paper;
  const words = saying.texts.adviserPages.paper;
  const bytes = await writeDocument({
    title,
    subtitle: bodyName,
    language: saying.language,
    createdOn: advice.date,
    dateLine: saying.format.dateLong(advice.date),
    author: words.author,
    pageOf: words.pageOf,
    blocks: blocksOf(paper),
  });
  return new Uint8Array(bytes);
}
