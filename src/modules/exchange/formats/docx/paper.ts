// A paper as we think of it: title, blocks one after the other, all text given. How it looks in Word is document.ts'.
import type { LocalDate } from '../../../../kernel/local-date.ts';

/** Text with simple stress: `['Dere sparer ', { bold: 'ca. 1,3 mill. kr' }, ' i året.']`. `\n` breaks the line. */
export type Prose = string | readonly (string | { readonly bold: string })[];

/** One bar, and over it how far from it the truth may lie; from 0 to 1000 of the column's width. */
export interface DrawnMark {
  readonly bar: number;
  readonly between: readonly [number, number] | null;
  /** first: what the later ones are held against. */
  readonly tone: 'first' | 'later';
}

/** A figure beside the rows, where one can be drawn. It says nothing that the cells do not. */
export interface DrawnColumn {
  /** What the column's two ends are: «1 – 6». */
  readonly heading: string;
  /** For each row, from the top. */
  readonly rows: readonly (readonly DrawnMark[])[];
}

export interface PaperTable {
  readonly kind: 'table';
  /** Stands above the table; the unit of its numbers belongs here. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** Cells as they shall stand, in the headings' order; a row that is too short is filled up. */
  readonly rows: readonly (readonly string[])[];
  /** Places of the columns that hold numbers, from 0: aligned to the right. */
  readonly numberColumns: readonly number[];
  /** A last row with sums. */
  readonly foot?: readonly string[];
  /** Drawn in a PDF and on a page; Word has the cells alone. */
  readonly drawn?: DrawnColumn;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Prose }
  | { readonly kind: 'bullets'; readonly items: readonly Prose[] }
  /** A clause with its heading, and in the margin what it rests on. */
  | {
      readonly kind: 'clause';
      readonly title: string;
      readonly texts: readonly Prose[];
      readonly items?: readonly Prose[];
      readonly margin: readonly Prose[];
    }
  /** Small and grey: sources, assumptions. */
  | { readonly kind: 'note'; readonly text: Prose }
  /** One line to sign on for each, with the text below the line. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  | PaperTable;

export interface PaperDocument {
  /** Also the file's title property, which readers announce. */
  readonly title: string;
  readonly subtitle?: string;
  readonly language: 'nb' | 'nn' | 'en';
  /** The file's date of creation; the clock is not looked at. */
  readonly createdOn: LocalDate;
  /** The date as it shall stand below the title. */
  readonly dateLine: string;
  /** Stands above every page: what the paper is, and is not. */
  readonly header?: string;
  /** Who wrote it: below the title, in the footer and as the file's author. */
  readonly author: string;
  /** The footer's page number, made of the two numbers it is given. */
  readonly pageOf: (page: string, pages: string) => string;
  readonly blocks: readonly Block[];
}
