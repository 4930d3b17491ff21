// What was agreed, for those who will call off: supplier, period, options, ceiling and buyers of each contract.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import type { SignedContract } from '../../modules/procurement/result/model.ts';
import { standingContracts } from '../../modules/procurement/result/rules.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { draftOf, heading, note, paragraph, table, type Writing } from './draft.ts';

function buyersTable({ books, words, format }: Writing, contract: SignedContract): Block[] {
  const own = words.contract;
  const lot = books.lots.lots.find(({ id }) => id === contract.lot);
  if (!lot) return [];
  return [
    table(own.caption, Object.values(own.columns), {
      rows: lot.buyers.map(({ body, commitment, worth }) => [
        books.view.parties.nameOf(body),
        words.participation.commitments[commitment],
        format.kroner(worth),
      ]),
      numberColumns: [2],
      foot: [words.sum, '', format.kroner(lot.worth)],
    }),
  ];
}

function contractBlocks(writing: Writing, contract: SignedContract): Block[] {
  const { books, words, format } = writing;
  const own = words.contract;
  const { lots, view } = books;
  const { result } = books.back;
  const supplier = result.tenders.find(({ id }) => id === contract.tender)?.supplier ?? '';
  const lot = lots.lots.find(({ id }) => id === contract.lot)?.name ?? '';
  const { signedOn, signedBy, startsOn, endsOn, options, ceiling, reference } = contract;
  return [
    heading(own.lotTitle(lot, supplier)),
    paragraph(own.signed(view.parties.nameOf(signedBy), format.dateLong(signedOn))),
    paragraph(own.period(format.dateLong(startsOn), format.dateLong(endsOn))),
    paragraph(
      options.length === 0
        ? own.noOptions
        : own.options(format.list(options.map(({ months }) => own.months(format.number(months))))),
    ),
    paragraph(own.ceiling(format.money(ceiling))),
    ...(reference === '' ? [] : [paragraph(own.reference(reference))]),
    ...buyersTable(writing, contract),
  ];
}

export function contractPaper(writing: Writing): NamedPaper {
  const { books, words } = writing;
  const own = words.contract;
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    blocks: [
      paragraph(own.intro),
      ...standingContracts(books.back.result).flatMap((contract) => contractBlocks(writing, contract)),
      note(words.note),
    ],
  });
}
