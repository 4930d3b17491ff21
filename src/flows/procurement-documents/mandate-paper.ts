// An authority for each buyer to sign: what it gives, to whom, for how much. A draft that says so.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { memberOf } from '../../modules/procurement/life/model.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import type { ListedBuyer } from '../procurement/participation-list.ts';
import { bullets, draftOf, heading, leadName, note, paragraph, type Writing } from './draft.ts';

function givenText({ words, format }: Writing, { mandate }: ListedBuyer): string | null {
  const own = words.mandate.given;
  if (mandate === null) return null;
  return mandate.kind === 'case'
    ? own.case(mandate.document, mandate.caseNumber, format.date(mandate.date))
    : own.standing(mandate.agreement, format.date(mandate.validFrom));
}

function blocksFor(writing: Writing, buyer: ListedBuyer): Block[] {
  const { books, words, format } = writing;
  const own = words.mandate;
  const { state } = books.view.procurement;
  const given = givenText(writing, buyer);
  if (given !== null) return [heading(own.heading(buyer.name)), paragraph(given)];
  const reservations = memberOf(state, buyer.body)?.reservations.trim() ?? '';
  return [
    heading(own.heading(buyer.name)),
    paragraph(own.gives(buyer.name, leadName(writing), state.title)),
    paragraph(own.coversTitle),
    bullets([
      own.covers(format.money(buyer.worth)),
      buyer.commitment === 'binding' ? own.binding : own.option,
      ...(reservations === '' ? [] : [own.reservations(reservations)]),
    ]),
    paragraph(own.ends),
    paragraph(own.caseNumber),
    { kind: 'signatures', lines: own.signatures(buyer.name) },
  ];
}

export function mandatePaper(writing: Writing): NamedPaper {
  const { books, words, list } = writing;
  const own = words.mandate;
  const others = list.buyers.filter(({ body }) => (body as string) !== books.view.procurement.state.lead);
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    header: words.draft,
    blocks: [paragraph(own.intro), note(own.check), ...others.flatMap((buyer) => blocksFor(writing, buyer))],
  });
}
