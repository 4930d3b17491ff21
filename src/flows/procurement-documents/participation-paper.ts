// Who buys, with what authority, how much of what in which year, and what each lot comes to: the list for the notice as a paper.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { capitalised } from '../../texts/format.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { draftOf, heading, leadName, note, paragraph, table, type Writing } from './draft.ts';

function buyersTable({ words, list, format }: Writing): Block {
  const own = words.participation;
  return table(own.buyersCaption, Object.values(own.buyersColumns), {
    rows: list.buyers.map(({ name, orgNumber, commitment, mandate, worth }) => [
      name,
      orgNumber ?? '',
      own.commitments[commitment],
      mandate ? own.mandates[mandate.kind] : own.noMandate,
      format.kroner(worth),
    ]),
    numberColumns: [4],
    foot: [words.sum, '', '', '', format.kroner(list.estimate)],
  });
}

function lotsTable({ words, list, format }: Writing): Block {
  const own = words.participation;
  return table(own.lotsCaption, Object.values(own.lotsColumns), {
    rows: list.lots.map(({ name, bound, option, estimate, maximum }) => [
      name,
      format.kroner(bound),
      format.kroner(option),
      format.kroner(estimate),
      maximum === null ? '' : format.kroner(maximum),
    ]),
    numberColumns: [1, 2, 3, 4],
    foot: [
      words.sum,
      '',
      '',
      format.kroner(list.estimate),
      list.maximum === null ? '' : format.kroner(list.maximum),
    ],
  });
}

function volumeTables({ books, words, list, format }: Writing): Block[] {
  const own = words.participation;
  const years = list.years.map((year) =>
    list.optionYears.includes(year) ? own.optionYear(String(year)) : String(year),
  );
  return books.view.procurement.state.items.map((item) => {
    const rows = list.volumes.filter((row) => row.item.id === item.id);
    const sums = list.years.map((_, place) =>
      rows.reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), 0),
    );
    return table(own.volumesCaption(item.name, item.unit), [own.buyerColumn, ...years], {
      rows: rows.map(({ buyer, amounts }) => [buyer.name, ...amounts.map((amount) => format.number(amount))]),
      numberColumns: list.years.map((_, place) => place + 1),
      foot: [words.sum, ...sums.map((sum) => format.number(sum))],
    });
  });
}

export function participationPaper(writing: Writing): NamedPaper {
  const { books, words, list, format } = writing;
  const own = words.participation;
  const { lockedOn } = books.view.procurement.state;
  const count = capitalised(format.countWord(list.buyers.length));
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    blocks: [
      paragraph(own.intro(leadName(writing), count)),
      paragraph(lockedOn === null ? own.notLocked : own.locked(format.dateLong(lockedOn))),
      heading(own.buyersTitle),
      buyersTable(writing),
      heading(own.lotsTitle),
      lotsTable(writing),
      heading(own.volumesTitle),
      ...volumeTables(writing),
      note(words.note),
    ],
  });
}
