// The decision paper of a proposal for one municipality: what is proposed, with whom and when, its own need, what it can
// save and what that rests on, what it must decide and by when. Made of the same view as the page, so the figures agree.
import type { Ore } from '../../kernel/money.ts';
import { quarterStart } from '../../kernel/quarter.ts';
import { writeDocument } from '../../modules/exchange/formats/docx/document.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { ENGINE_VERSION } from '../../modules/optimiser/price-group.ts';
import type { SharingRule } from '../../modules/optimiser/sharing.ts';
import type { PartFigures, ProposedNeed } from '../../modules/planning/proposals/model.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { Services } from '../services.ts';
import { type OwnView, type ProposalView, plannedValue } from './proposal-view.ts';
import { stabilityWords } from './stability-words.ts';

export interface PaperQuestion {
  readonly view: ProposalView;
  readonly own: OwnView;
  readonly language: Language;
}

interface Writing extends PaperQuestion {
  readonly texts: Texts;
  readonly format: Format;
  readonly name: string;
  readonly category: string;
  /** Where the assumptions can be seen. */
  readonly address: string;
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });

const isOpen = ({ proposal, today }: ProposalView): boolean =>
  proposal.state === 'sent' && proposal.deadline !== null && today <= proposal.deadline;

function decisionBlocks({ texts, format, view, own, name, category }: Writing): Block[] {
  const { paper: words, answers, states } = texts.proposals;
  const { proposal } = view;
  const deadline = proposal.deadline ? format.dateLong(proposal.deadline) : '';
  return [
    heading(words.decideTitle),
    paragraph(
      isOpen(view)
        ? words.decide(name, category, deadline)
        : words.decideOver(name, category, states[proposal.state]),
    ),
    paragraph(words.answer(answers[own.member.answer])),
    paragraph(words.notBinding),
  ];
}

function proposalBlocks({ texts, format, view, category }: Writing): Block[] {
  const { paper: words, answers } = texts.proposals;
  const { proposal, parties, revisions } = view;
  const figures = revisions[0]?.whole;
  const bids = Math.max(1, Math.round(figures?.expectedBids ?? 0));
  const names = format.list(proposal.members.map(({ body }) => parties.nameOf(body)));
  const start = format.dateLong(quarterStart(proposal.start));
  return [
    heading(words.whatTitle),
    paragraph(
      words.what({
        from: parties.nameOf(proposal.party),
        names,
        category,
        lead: parties.nameOf(proposal.lead),
        start,
      }),
    ),
    ...(figures
      ? [
          paragraph(
            words.procedure(
              texts.groupWords.procedure[figures.procedure],
              format.countWord(bids),
              bids === 1,
            ),
          ),
          ...(figures.lots === undefined
            ? []
            : [paragraph(texts.groups.group.lots(format.countWord(figures.lots)))]),
        ]
      : []),
    ...(proposal.message === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: words.messageTitle(parties.nameOf(proposal.party)) } as const,
          paragraph(proposal.message),
        ]),
    heading(words.membersTitle),
    {
      kind: 'table',
      caption: words.membersCaption(format.date(view.today)),
      headings: [words.members.who, words.members.answer, words.members.comment],
      rows: proposal.members.map(({ body, answer, comment }) => [
        parties.nameOf(body),
        answers[answer],
        comment,
      ]),
      numberColumns: [],
    },
    ...(view.category.isSecuritySensitive ? [paragraph(words.sensitive)] : []),
  ];
}

function ownBlocks({ texts, format, own, name }: Writing): Block[] {
  const { paper: words, own: ownWords } = texts.proposals;
  const planned = new Map(own.planned.map((item) => [item.id, item]));
  const total = plannedValue(own);
  const yearlyValue = ({ id, value }: ProposedNeed): string => {
    const stated = planned.get(id)?.annualValue;
    if (stated) return format.kroner(stated);
    return value.isAssumed ? ownWords.notIn : format.number(value.base);
  };
  return [
    heading(words.ownTitle(name)),
    {
      kind: 'table',
      caption: words.ownCaption,
      headings: Object.values(words.ownColumns),
      rows: own.member.needs.map((need) => [
        planned.get(need.id)?.title ?? need.title ?? words.ownNoTitle,
        yearlyValue(need),
        format.date(need.starts[0]?.earliest ?? need.preferredStart),
        format.date(need.starts.at(-1)?.latest ?? need.preferredStart),
      ]),
      numberColumns: [1],
    },
    ...(own.part
      ? [paragraph(words.ownValue(format.money(own.part.value), ownWords.ownBasis[own.part.basis]))]
      : []),
    ...(total !== null && total !== own.part?.value
      ? [paragraph(ownWords.plannedValue(format.money(total)))]
      : []),
  ];
}

/** How the body's part is worked out, in a sentence or some. */
export const ruleTextOf = (texts: Texts, { part }: OwnView): string =>
  part?.whole?.fees ? texts.proposalSharing.rule : texts.proposals.own.ruleText;

/** The rows of the body's own figures, as the page has them. */
export function ownFigureRows(
  { texts, format }: Pick<Writing, 'texts' | 'format'>,
  { part, chosenKey }: OwnView,
): string[][] {
  const words = texts.proposals.own;
  const whole = part?.whole ?? null;
  const interested = part?.interested ?? null;
  const sharing = texts.proposalSharing;
  const hasFees = (whole?.fees ?? interested?.fees) != null;
  const feeBy =
    (rule: SharingRule) =>
    ({ fees }: PartFigures): string => {
      const fee = fees?.[rule];
      return fee === undefined ? words.notIn : format.kroner(fee);
    };
  const row = (label: string, of: (figures: PartFigures) => string): string[] => [
    label,
    whole ? of(whole) : words.notIn,
    interested ? of(interested) : words.notIn,
  ];
  return [
    row(words.rows.alone, ({ standAlone }) => format.kroner(standAlone)),
    row(words.rows.together, ({ cost }) => format.kroner(cost)),
    ...(hasFees ? [row(sharing.fee, feeBy('stable'))] : []),
    ...(hasFees && chosenKey
      ? [row(sharing.keyFee(texts.groupSharing.keys[chosenKey].title), feeBy(chosenKey))]
      : []),
    row(words.rows.saving, ({ saving }) => format.kroner(saving.base)),
    row(words.rows.range, ({ saving: { low, high } }) =>
      texts.groups.result.range(format.kroner(low), format.kroner(high)),
    ),
  ];
}

const stabilityOf = ({ view, ...writing }: Writing) => {
  const [latest] = view.revisions;
  return latest ? stabilityWords({ ...writing, parties: view.parties }, latest) : null;
};

function savingBlocks(writing: Writing): Block[] {
  const { texts, format, view, own } = writing;
  const words = texts.proposals.paper;
  const money = (amount: Ore): string => format.money(amount);
  const figures = view.revisions[0]?.whole ?? null;
  const whole = own.part?.whole ?? null;
  const stability = stabilityOf(writing);
  const none = own.member.answer === 'not' ? words.savingOut : words.savingNone;
  return [
    heading(words.savingTitle),
    paragraph(
      whole
        ? words.saving(money(whole.saving.base), money(whole.saving.low), money(whole.saving.high))
        : none,
    ),
    {
      kind: 'table',
      caption: words.savingCaption,
      headings: Object.values(words.savingColumns),
      rows: ownFigureRows(writing, own),
      numberColumns: [1, 2],
    },
    { kind: 'heading', level: 2, text: words.ruleTitle },
    paragraph(ruleTextOf(texts, own)),
    ...(stability ? stability.sentences.map(paragraph) : []),
    ...(figures
      ? [
          { kind: 'heading', level: 2, text: words.groupTitle } as const,
          paragraph(
            words.group({
              standAlone: money(figures.standAlone),
              cost: money(figures.cost),
              saving: money(figures.saving.base),
              low: money(figures.saving.low),
              high: money(figures.saving.high),
            }),
          ),
        ]
      : []),
  ];
}

function endBlocks({ texts, format, view, address }: Writing): Block[] {
  const words = texts.proposals.paper;
  const { proposal, revisions, today } = view;
  const deadline = proposal.deadline ? format.dateLong(proposal.deadline) : '';
  return [
    heading(words.assumptionsTitle),
    { kind: 'bullets', items: words.assumptions },
    heading(words.nextTitle),
    { kind: 'bullets', items: isOpen(view) ? words.next(deadline) : words.nextOver },
    heading(words.sourcesTitle),
    note(
      words.sources({
        date: format.date(today),
        revision: String(revisions[0]?.number ?? 1),
        program: ENGINE_VERSION,
        address,
      }),
    ),
    { kind: 'signatures', lines: words.signatures },
  ];
}

function inSentence({ category }: ProposalView, language: Language): string {
  const name = { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language];
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The paper as blocks, in the reader's language. */
function paperOf(baseUrl: string, question: PaperQuestion): PaperDocument {
  const { view, own, language } = question;
  const texts = textsFor(language);
  const format = formatFor(language);
  const words = texts.proposals.paper;
  const writing: Writing = {
    ...question,
    texts,
    format,
    name: view.parties.nameOf(own.body),
    category: inSentence(view, language),
    address: `${baseUrl}${languagePrefix(language)}/grupper/forutsetninger`,
  };
  return {
    title: words.title(writing.category),
    subtitle: words.subtitle(writing.name),
    language,
    createdOn: view.today,
    dateLine: format.dateLong(view.today),
    author: words.author,
    pageOf: words.pageOf,
    blocks: [
      note(words.draftNote),
      ...decisionBlocks(writing),
      ...proposalBlocks(writing),
      ...ownBlocks(writing),
      ...savingBlocks(writing),
      ...endBlocks(writing),
    ],
  };
}

/** The Word file. */
export async function decisionPaper(
  services: Pick<Services, 'baseUrl'>,
  question: PaperQuestion,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }> {
  const words = textsFor(question.language).proposals.paper;
  const bytes = await writeDocument(paperOf(services.baseUrl, question));
  const { body } = question.own;
  const fileName = `${words.fileName}-${question.view.proposal.category}-${body}.docx`;
  return { bytes: new Uint8Array(bytes), fileName };
}
