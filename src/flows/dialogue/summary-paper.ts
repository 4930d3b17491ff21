// The summary of the dialogue as a paper: what was wanted, what was known, what was done, what came of it, and who knew
// what. Nothing but what is published for all stands under what came of it, so that no secret gets in.
import { localDateAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { equalTreatmentRule } from '../../modules/procurement/equal-treatment-rules.ts';
import {
  type AdvantageList,
  advantagesOf,
  entriesSeenBy,
  type SeenEntry,
} from '../../modules/procurement/ledger-queries.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import type { ProcurementView } from '../procurement/view.ts';
import type { DialogueView } from './dialogue-view.ts';

export interface DialoguePaper {
  readonly view: ProcurementView;
  readonly talk: DialogueView;
  readonly language: Language;
}

interface Writing extends DialoguePaper {
  readonly texts: Texts;
  readonly format: Format;
  readonly list: AdvantageList;
  /** What everybody was told. */
  readonly told: readonly SeenEntry[];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });
const table = (
  { caption, headings }: { readonly caption: string; readonly headings: readonly string[] },
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'table', caption, headings, rows, numberColumns: [] });

const dayOf = ({ format }: Writing, at: Date): string => format.date(localDateAt(at.getTime()));

function knownBlocks({ texts, format, talk }: Writing): Block[] {
  const { paper: words, findingKinds } = texts.dialogue;
  const { findings } = talk.dialogue;
  if (findings.length === 0) return [];
  const rows = findings.map(({ kind, text, source, sourceOn }) => [
    findingKinds[kind],
    text,
    source,
    format.date(sourceOn),
  ]);
  return [heading(words.knownTitle), table(words.known, rows)];
}

function doneBlocks(writing: Writing): Block[] {
  const { texts, format, talk } = writing;
  const { paper: words, kinds, states } = texts.dialogue;
  const rows = talk.dialogue.activities
    .filter(({ state }) => state !== 'draft')
    .map(({ title, kind, startsAt, replyBy, signUps, state }) => [
      title,
      kinds[kind],
      startsAt ? dayOf(writing, startsAt) : '',
      replyBy ? format.date(replyBy) : '',
      String(signUps.length),
      states[state],
    ]);
  return rows.length === 0 ? [] : [heading(words.doneTitle), table(words.done, rows)];
}

function learntBlocks({ texts, told }: Writing): Block[] {
  const words = texts.dialogue.paper;
  const published = told.filter(({ kind }) => kind === 'publication');
  return [
    heading(words.learntTitle),
    note(words.learntNote),
    ...(published.length === 0 ? [paragraph(words.noLearnt)] : published.map(({ text }) => paragraph(text))),
  ];
}

function questionBlocks({ texts, talk }: Writing): Block[] {
  const words = texts.dialogue.paper;
  const answered = talk.dialogue.questions.filter(({ answer }) => answer !== null);
  return [
    heading(words.questionsTitle),
    ...(answered.length === 0
      ? [paragraph(words.noQuestions)]
      : answered.flatMap(({ question, answer }): Block[] => [
          { kind: 'paragraph', text: [{ bold: question ?? '' }] },
          paragraph(answer ?? ''),
        ])),
  ];
}

function equalBlocks(writing: Writing): Block[] {
  const { texts, format, view, talk, list } = writing;
  const { paper: words, advantages } = texts.dialogue;
  const rows = list.suppliers.map(({ supplier, tookPartIn, learnt }) => [
    supplier.name,
    tookPartIn.map(({ seq, kind }) => advantages.entry(seq, texts.ledger.kinds[kind])).join('; '),
    learnt.map(({ entry }) => advantages.entry(entry.seq, entry.text.split('\n')[0] ?? '')).join('; ') ||
      advantages.nothing,
    learnt
      .map(({ evenedBy, isOpen }) =>
        isOpen ? advantages.open : advantages.inEntry(format.list(evenedBy.map(({ seq }) => String(seq)))),
      )
      .join('; '),
  ]);
  const { source, status } = equalTreatmentRule(view.procurement.state.regime?.part ?? null);
  const [head] = talk.heads;
  return [
    heading(words.equalTitle),
    paragraph(words.open(talk.standing.open.length)),
    ...(rows.length === 0 ? [] : [table(words.equal, rows)]),
    ...(list.measures.length === 0
      ? []
      : [{ kind: 'bullets', items: list.measures.map(({ text }) => text) } as const]),
    note(
      words.rule(
        source.act,
        source.section,
        format.sourceDate(source.checked),
        texts.site.marks[status].toLocaleLowerCase('nb'),
      ),
    ),
    note(head ? words.seal(String(head.seq), head.hash, dayOf(writing, head.publishedAt)) : words.noSeal),
  ];
}

function paperOf(writing: Writing): PaperDocument {
  const { texts, format, view, talk, language } = writing;
  const words = texts.dialogue.paper;
  const { state } = view.procurement;
  const { today } = view.moment;
  return {
    title: words.title(state.title),
    subtitle: words.subtitle(view.parties.nameOf(state.lead)),
    language,
    createdOn: today,
    dateLine: format.dateLong(today),
    author: words.author,
    pageOf: words.pageOf,
    blocks: [
      heading(words.aboutTitle),
      paragraph(talk.dialogue.about === '' ? words.noAbout : talk.dialogue.about),
      ...knownBlocks(writing),
      ...doneBlocks(writing),
      ...learntBlocks(writing),
      ...questionBlocks(writing),
      ...equalBlocks(writing),
      note(words.support),
    ],
  };
}

/** Ready to be written as Word or PDF. */
export async function dialoguePaper(ctx: Ctx, paper: DialoguePaper): Promise<NamedPaper> {
  const procurement = paper.view.procurement.id;
  const texts = textsFor(paper.language);
  const writing: Writing = {
    ...paper,
    texts,
    format: formatFor(paper.language),
    list: await advantagesOf(ctx, procurement),
    told: await entriesSeenBy(ctx, { procurement, supplier: null }),
  };
  return { paper: paperOf(writing), fileName: texts.dialogue.paper.fileName };
}
