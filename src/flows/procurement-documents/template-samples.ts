// Templates to begin with, and samples of a party's own, both made of the table of fields: no procurement is needed to see what a
// template comes to.

import type { LocalDate } from '../../kernel/local-date.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import type { TemplateData } from '../../modules/exchange/formats/docx-template/template.ts';
import type { TemplateKind } from '../../modules/procurement/documents/model.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { heading, note, paragraph, table } from './draft.ts';
import { fieldsOf } from './template-fields.ts';

const ROWS = 2;

const open = (name: string): string => `{{${name}}}`;

/** A party's own template is shown with these: an example in every field. */
export function sampleData(kind: TemplateKind, language: Language): TemplateData {
  const { fields } = textsFor(language).procurementDocuments.templates;
  const { single, tables } = fieldsOf(kind);
  const example = (name: string): string => fields[name]?.[1] ?? name;
  return Object.fromEntries([
    ...single.map((name) => [name, example(name)] as const),
    ...Object.entries(tables).map(([name, inside]) => [
      name,
      Array.from({ length: ROWS }, () => Object.fromEntries(inside.map((one) => [one, example(one)]))),
    ]),
  ]);
}

/** A table of one row that is repeated: the loop begins in its first cell and ends in its last. */
function loopTable(
  name: string,
  caption: string,
  inside: readonly string[],
  label: (field: string) => string,
): Block {
  const last = inside.length - 1;
  return table(caption, inside.map(label), [
    inside.map(
      (field, place) =>
        `${place === 0 ? `{{#${name}}}` : ''}${open(field)}${place === last ? `{{/${name}}}` : ''}`,
    ),
  ]);
}

interface StarterAsked {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly today: LocalDate;
}

/** A template with every field a document may use, as a paper to be written as Word. */
export function starterTemplate({ kind, language, today }: StarterAsked): PaperDocument {
  const texts = textsFor(language);
  const { templates } = texts.procurementDocuments;
  const papers = texts.procurementPapers;
  const { tables } = fieldsOf(kind);
  const label = (field: string): string => templates.fields[field]?.[0] ?? field;
  return {
    title: open('tittel'),
    subtitle: papers.lead(open('leder')),
    language,
    createdOn: today,
    dateLine: open('dato'),
    author: papers.author,
    pageOf: papers.pageOf,
    blocks: Object.entries(tables).flatMap(([name, inside]): Block[] =>
      name === 'avsnitt'
        ? [
            paragraph('{{#avsnitt}}'),
            heading(open('overskrift')),
            paragraph(open('tekst')),
            paragraph('{{/avsnitt}}'),
          ]
        : [
            heading(templates.tables[name] ?? name),
            loopTable(name, templates.tables[name] ?? name, inside, label),
            note(''),
          ],
    ),
  };
}
