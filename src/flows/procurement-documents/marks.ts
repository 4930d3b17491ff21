// What a document was made of, part by part, as digests: an approved version is held against these to tell what has changed since.
// The day it is made does not count.
import { createHash } from 'node:crypto';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import type { FormSheet } from '../../modules/exchange/formats/xlsx/form-workbook.ts';
import type { SectionMark } from '../../modules/procurement/documents/model.ts';

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const headingText = (block: Block): string | null =>
  block.kind === 'heading' && block.level === 1 ? block.text : null;

/** One mark for each heading of the first level, and one, called by the title, for what comes before them. */
export function paperMarks({ title, subtitle, header, blocks }: PaperDocument): SectionMark[] {
  const parts: { readonly title: string; readonly blocks: Block[] }[] = [{ title, blocks: [] }];
  for (const block of blocks) {
    const text = headingText(block);
    if (text !== null) parts.push({ title: text, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts.map((part, place) => ({
    title: part.title,
    digest: digestOf(place === 0 ? [title, subtitle ?? '', header ?? '', part.blocks] : part.blocks),
  }));
}

/** One mark for each sheet. */
export const sheetMarks = (sheets: readonly FormSheet[]): SectionMark[] =>
  sheets.map(({ name, ...sheet }) => ({ title: name, digest: digestOf(sheet) }));
