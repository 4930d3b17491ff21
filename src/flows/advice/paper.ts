// An advice in Word: the sentence, the reasons, the next step, every way with figures and reasons, what would change it, the
// facts and the rules. Made of the same advice as the page, so the figures agree.

import type { Advice, Alternative, Line, UsedRule } from '../../modules/advice/model.ts';
import { writeDocument } from '../../modules/exchange/formats/docx/document.ts';
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { sayLine } from '../../texts/advice.ts';
import { roundedCost, type Saying } from './say.ts';

/** One fact: what, the value, and where it comes from, as it shall stand. */
export type FactRow = readonly [what: string, value: string, from: string];

export interface AdvicePaper {
  readonly saying: Saying;
  /** «Råd om trygghetsalarmer». */
  readonly title: string;
  /** Whom it is for. */
  readonly bodyName: string;
  readonly facts: readonly FactRow[];
  readonly advice: Advice;
  /** What a rule says. */
  readonly ruleName: (rule: UsedRule) => string;
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });
const bullets = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'bullets', items }];

const placeOf = (
  { source, status }: Pick<UsedRule, 'source' | 'status'>,
  { texts, format }: Saying,
): string => {
  const section = source.section === '–' ? '' : ` ${source.section}`;
  const read = texts.law.readOn(format.sourceDate(source.checked));
  return `${source.act}${section}, ${read} (${texts.site.marks[status]})`;
};

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

interface Titled {
  readonly title: string;
  readonly items: readonly string[];
}

const titled = ({ title, items }: Titled): Block[] =>
  items.length === 0 ? [] : [paragraph(title), ...bullets(items)];

/** Of the best ways all is told; of the others why they stand where they do. */
const MOST_WHOLE = 3;

function consequences(saying: Saying, way: Alternative): Block[] {
  const { areas, deciders, directions, result: words } = saying.texts.adviserPages;
  const { format } = saying;
  const say = (line: Line): string => sayLine(saying, line);
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

function wayBlocks(saying: Saying, way: Alternative, place: number): Block[] {
  return [
    heading(`${saying.texts.adviserPages.alternatives[way.id]} (${statusText(saying, way)})`, 2),
    ...bullets(way.reasons.map((reason) => `${sayLine(saying, reason)} ${placeOf(reason, saying)}`)),
    ...(place < MOST_WHOLE ? consequences(saying, way) : []),
  ];
}

function rulesTable({ saying, advice, ruleName }: AdvicePaper): Block[] {
  const { texts, format } = saying;
  const words = texts.adviserPages.paper;
  if (advice.rules.length === 0) return [];
  return [
    heading(texts.adviserPages.result.rulesTitle(format.number(advice.rules.length))),
    {
      kind: 'table',
      caption: words.rulesCaption,
      headings: [words.rule, words.source, words.checked, words.status],
      rows: advice.rules.map((rule) => [
        ruleName(rule),
        rule.source.section === '–' ? rule.source.act : `${rule.source.act} ${rule.source.section}`,
        format.sourceDate(rule.source.checked),
        texts.site.marks[rule.status],
      ]),
      numberColumns: [],
    },
  ];
}

function blocksOf(paper: AdvicePaper): Block[] {
  const { saying, advice, facts } = paper;
  const { adviserPages } = saying.texts;
  const { paper: words, result } = adviserPages;
  const say = (line: Line): string => sayLine(saying, line);
  return [
    note(words.note(saying.format.date(advice.date))),
    heading(words.summary),
    { kind: 'paragraph', text: [{ bold: say(advice.sentence) }] },
    ...bullets(advice.reasons.map((reason) => `${say(reason)} ${placeOf(reason, saying)}`)),
    heading(words.next),
    paragraph(say(advice.nextStep)),
    paragraph(result.certainty[advice.certainty]),
    heading(result.waysTitle),
    waysTable(paper),
    ...advice.alternatives
      .filter(({ isAsked }) => isAsked)
      .flatMap((way, place) => wayBlocks(saying, way, place)),
    heading(result.changesTitle),
    ...(advice.changes.length === 0 ? [paragraph(result.changesNone)] : bullets(advice.changes.map(say))),
    heading(words.factsTitle),
    {
      kind: 'table',
      caption: words.factsCaption,
      headings: [words.fact, words.value, words.from],
      rows: facts,
      numberColumns: [],
    },
    ...rulesTable(paper),
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
