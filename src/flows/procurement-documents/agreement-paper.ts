// The agreement between those who buy together: parties, volumes, who does what, how the work is paid for, and how one leaves. A
// draft of our own that must be checked.
import { sumOre } from '../../kernel/money.ts';
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { lastYear, TASKS } from '../../modules/procurement/life/model.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { bullets, draftOf, heading, leadName, note, paragraph, table, type Writing } from './draft.ts';

function volumesBlocks({ words, list, format }: Writing): Block[] {
  const own = words.agreement.clauses.volumes;
  const bound = list.buyers.map(({ byLot }) => sumOre(byLot.map((worth) => worth.bound)));
  const option = list.buyers.map(({ byLot }) => sumOre(byLot.map((worth) => worth.option)));
  return [
    heading(own.title),
    paragraph(own.text),
    table(own.caption, Object.values(own.columns), {
      rows: list.buyers.map(({ name, worth }, place) => [
        name,
        format.kroner(bound[place] ?? sumOre([])),
        format.kroner(option[place] ?? sumOre([])),
        format.kroner(worth),
      ]),
      numberColumns: [1, 2, 3],
      foot: [
        words.sum,
        format.kroner(sumOre(bound)),
        format.kroner(sumOre(option)),
        format.kroner(list.estimate),
      ],
    }),
  ];
}

function taskBlocks({ books, texts, words }: Writing): Block[] {
  const own = words.agreement.clauses.tasks;
  const { view } = books;
  return [
    heading(own.title),
    paragraph(own.text),
    table(
      own.caption,
      Object.values(own.columns),
      TASKS.map((task) => {
        const party = view.procurement.state.tasks[task];
        return [texts.procurement.tasks[task], party === null ? own.nobody : view.parties.nameOf(party)];
      }),
    ),
  ];
}

function costBlocks({ books, words, format }: Writing): Block[] {
  const own = words.agreement.clauses.costs;
  const { view } = books;
  const { sharing } = view.procurement.state;
  if (sharing === null) return [heading(own.title), paragraph(own.none)];
  return [
    heading(own.title),
    paragraph(own.text(format.money(sharing.pot))),
    table(own.caption, Object.values(own.columns), {
      rows: sharing.fees.map(({ body, fee }) => [view.parties.nameOf(body), format.kroner(fee)]),
      numberColumns: [1],
      foot: [words.sum, format.kroner(sharing.pot)],
    }),
  ];
}

const clause = ({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): Block[] => [
  heading(title),
  ...texts.map(paragraph),
];

export function agreementPaper(writing: Writing): NamedPaper {
  const { books, words, list } = writing;
  const own = words.agreement;
  const { parties, scope, withdrawal, impartiality, disputes } = own.clauses;
  const { title, term } = books.view.procurement.state;
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    header: words.draft,
    blocks: [
      heading(parties.title),
      paragraph(parties.text),
      bullets(
        list.buyers.map(({ name, orgNumber }) => (orgNumber === null ? name : `${name} (${orgNumber})`)),
      ),
      paragraph(parties.lead(leadName(writing))),
      heading(scope.title),
      paragraph(scope.text(title, String(term.firstYear), String(lastYear(term)))),
      ...volumesBlocks(writing),
      ...taskBlocks(writing),
      ...costBlocks(writing),
      ...clause(withdrawal),
      ...clause(impartiality),
      ...clause(disputes),
      heading(own.signTitle),
      { kind: 'signatures', lines: list.buyers.map(({ name }) => own.signatures(name)) },
      note(words.note),
    ],
  });
}
