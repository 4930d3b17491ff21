// Files of published notices as what they tell of bodies: award notices as eForms (XML), announced competitions as a JSON
// list. The kind is told by the content. A file or row that cannot be used says why and stops nothing else.
import { type Problem, problem } from '../../kernel/result.ts';
import { readAwardNotice } from '../../modules/exchange/formats/eforms/read-award.ts';
import { decodeText } from '../../modules/planning/csv-list.ts';
import { foundInList } from '../../modules/planning/found/announcements.ts';
import {
  type AwardAnswer,
  type AwardReader,
  awardReader,
  type FoundContext,
  type NoticePlace,
} from '../../modules/planning/found/award.ts';
import type { FoundNotice } from '../../modules/planning/found/model.ts';
import { LARGEST_FILE } from '../read-needs.ts';

export interface NoticeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NoticeFault {
  readonly file: string;
  /** From 1, where the file has rows. */
  readonly row: number | null;
  readonly problem: Problem;
}

type Passed = Extract<AwardAnswer, { readonly kind: 'passed' }>['why'];

export interface ReadNotices {
  readonly files: number;
  /** Notices in them, used or not. */
  readonly rows: number;
  readonly notices: readonly FoundNotice[];
  /** Read and understood, with nothing to keep. */
  readonly passed: Readonly<Record<Passed, number>>;
  readonly faults: readonly NoticeFault[];
}

/** Doffin's files carry its number last in their names. */
function placeOf(name: string): NoticePlace {
  const number = /(?<!\d)(20\d{2}-\d{6})\.xml$/i.exec(name)?.[1] ?? null;
  return { label: number, url: number && `https://doffin.no/notices/${number}` };
}

class Reading {
  readonly #context: FoundContext;
  readonly #readAward: AwardReader;
  readonly #notices: FoundNotice[] = [];
  readonly #faults: NoticeFault[] = [];
  readonly #passed = { intention: 0, noWinner: 0, outOfScope: 0 };
  #files = 0;
  #rows = 0;

  constructor(context: FoundContext) {
    this.#context = context;
    this.#readAward = awardReader(context);
  }

  #refused(file: string, problems: readonly Problem[], row: number | null = null): void {
    this.#faults.push(...problems.map((problem) => ({ file, row, problem })));
  }

  #award(name: string, text: string): void {
    this.#rows++;
    const read = readAwardNotice(text);
    if (!read.ok) {
      this.#refused(name, read.problems);
      return;
    }
    const answer = this.#readAward(read.value, placeOf(name));
    if (answer.kind === 'passed') this.#passed[answer.why]++;
    else this.#refused(name, answer.problems);
    if (answer.kind === 'found') this.#notices.push(answer.notice);
  }

  #list(name: string, text: string): void {
    const read = foundInList(text, this.#context);
    if (!read.ok) {
      this.#refused(name, read.problems);
      return;
    }
    const { rows, notices, outOfScope, rejected } = read.value;
    this.#rows += rows;
    this.#notices.push(...notices);
    this.#passed.outOfScope += outOfScope;
    for (const { row, field, code, facts } of rejected)
      this.#refused(name, [problem(code, field, facts)], row);
  }

  add({ name, bytes }: NoticeFile): void {
    this.#files++;
    if (bytes.byteLength > LARGEST_FILE) {
      this.#refused(name, [problem('file.tooLarge', 'file', { megabytes: LARGEST_FILE / 1024 / 1024 })]);
      return;
    }
    const text = decodeText(bytes);
    if (/^\s*[[{]/.test(text)) this.#list(name, text);
    else this.#award(name, text);
  }

  result(): ReadNotices {
    return {
      files: this.#files,
      rows: this.#rows,
      notices: this.#notices,
      passed: this.#passed,
      faults: this.#faults,
    };
  }
}

/** Codes: file.tooLarge, those of `readAwardNotice`, `awardReader` and `foundInList`. */
export function readNotices(files: Iterable<NoticeFile>, context: FoundContext): ReadNotices {
  const reading = new Reading(context);
  for (const file of files) reading.add(file);
  return reading.result();
}
