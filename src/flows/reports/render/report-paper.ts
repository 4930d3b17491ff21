// A whole report as a paper, made of its snapshot and nothing else: the same snapshot gives the same paper to the last sign, and so
// the same bytes. The page shows the same blocks.
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { ReportSnapshot } from '../../../modules/evaluation/reports/model.ts';
import type { Block, PaperDocument } from '../../../modules/exchange/formats/docx/paper.ts';
import { SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { answersBlocks } from './answers.ts';
import { benefitsBlocks } from './benefits.ts';
import { doneBlocks } from './done.ts';
import { goalsBlocks } from './goals.ts';
import { logicBlocks } from './logic.ts';
import { designBlocks, participantsBlocks } from './plan.ts';
import { contextOf, type RenderContext } from './render-context.ts';
import { summaryBlocks, unknownBlocks } from './summary.ts';

function methodBlocks({ words, texts, format, snapshot }: RenderContext): Block[] {
  const { methodLines, limit } = texts.surveys.result;
  return [
    { kind: 'bullets', items: methodLines },
    { kind: 'paragraph', text: limit(format.number(SMALL_BELOW)) },
    {
      kind: 'paragraph',
      text: words.made({
        date: format.dateLong(snapshot.madeOn),
        program: snapshot.programVersion,
        template: snapshot.templateVersion,
      }),
    },
  ];
}

function chapterBlocks(context: RenderContext): readonly (readonly [string, readonly Block[]])[] {
  const { words, snapshot } = context;
  const { design, participants, goals, surveys, benefits, model } = snapshot.chapters;
  const { headings } = words;
  const registered = <Chapter>(chapter: Chapter | null, of: (chapter: Chapter) => Block[]): Block[] =>
    chapter === null ? [{ kind: 'paragraph', text: words.notRegistered }] : of(chapter);
  const isNetwork = snapshot.subject.kind === 'network';
  return [
    [headings.short, summaryBlocks(context)],
    ...(isNetwork
      ? [[headings.design, registered(design, (chapter) => designBlocks(context, chapter))] as const]
      : []),
    [headings.participants, registered(participants, (chapter) => participantsBlocks(context, chapter))],
    ...(isNetwork ? [[headings.done, doneBlocks(context)] as const] : []),
    [headings.answers, registered(surveys, (chapter) => answersBlocks(context, chapter))],
    ...(isNetwork
      ? [[headings.goals, registered(goals, (chapter) => goalsBlocks(context, chapter))] as const]
      : []),
    [headings.benefits, registered(benefits, (chapter) => benefitsBlocks(context, chapter))],
    [headings.model, registered(model, (chapter) => logicBlocks(context, chapter))],
    [headings.unknown, unknownBlocks(context)],
    [headings.method, methodBlocks(context)],
  ];
}

export function reportPaper(snapshot: ReportSnapshot): PaperDocument {
  const context = contextOf(snapshot);
  const { words, format } = context;
  const { number, language, madeOn, subject } = snapshot;
  const { begins, ends } = subject;
  return {
    title: words.title(subject.title),
    subtitle: words.subtitle({
      number,
      lead: subject.lead,
      period: begins && ends ? `${format.date(begins)} – ${format.date(ends)}` : null,
    }),
    language,
    createdOn: madeOn,
    dateLine: format.dateLong(madeOn),
    header: subject.isDemo ? words.invented : words.header(subject.title, number),
    author: subject.lead,
    pageOf: words.pageOf,
    blocks: chapterBlocks(context).flatMap(([text, blocks]) => [
      { kind: 'heading' as const, level: 1 as const, text },
      ...blocks,
    ]),
  };
}

/** What the page of a report is made of, in the canonical form, so that it can be hashed. */
export function webDataOf(snapshot: ReportSnapshot): string {
  const { pageOf, ...paper } = reportPaper(snapshot);
  return canonicalJson({ ...paper, pages: pageOf('1', '1') });
}
