// `samkjop protokoll verifiser FIL [--hode SEGL]`: whether an exported equal-treatment ledger is as it was, from the file
// alone. Exit 0: it is. 1: it is not, and what was found first. 2: the file cannot be read, or the seal is none.
import { localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import type { EntryKind, SealedField } from '../../modules/procurement/ledger-model.ts';
import {
  type EntryPlace,
  type FaultFound,
  type LedgerVerified,
  verifyLedger,
} from '../../modules/procurement/ledger-verify.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { cliLedgerNb as texts } from '../../texts/cli-ledger.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { ledgerNb } from '../../texts/ledger.nb.ts';
import { readArguments } from '../arguments.ts';
import { type Command, DONE, FAILED, MISUSED } from '../command.ts';
import { bytesOf } from '../file-bytes.ts';

const format = formatFor('nb');
const OPTIONS = { hode: { type: 'string' } } as const;
const SEAL = /^[0-9a-f]{64}$/;
const MOST_ERASED = 20;

/** A file that was changed may say anything. */
const kindOf = ({ kind }: EntryPlace): string => ledgerNb.kinds[kind as EntryKind] ?? '';

function whenOf({ at }: EntryPlace): string {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? '' : texts.at(format.date(localDateAt(instant)), localTimeAt(instant));
}

function placeOf({ code, entry }: FaultFound): string {
  if (entry === null) return '';
  if (code === 'headOther') return texts.last(entry.seq, kindOf(entry), whenOf(entry));
  return texts.place(entry.seq, kindOf(entry), whenOf(entry));
}

const faultLines = (file: string, fault: FaultFound): string[] => [
  texts.broken(file),
  texts.faults[fault.code](placeOf(fault)),
  ...(fault.character === null ? [] : [texts.character(format.number(fault.character))]),
];

function wholeLines({ count, hash, title, last, erased, sincePublished }: LedgerVerified): string[] {
  return [
    texts.whole(count),
    texts.about(title),
    ...(last ? [texts.lastEntry(last.seq, kindOf(last), whenOf(last))] : []),
    texts.seal(hash),
    ...erased
      .slice(0, MOST_ERASED)
      .map(({ seq, field }) =>
        texts.erased(seq, ledgerNb.fields[field as SealedField] ?? field, ledgerNb.erased),
      ),
    ...(erased.length > MOST_ERASED ? ['…'] : []),
    sincePublished === null ? texts.noSeal : texts.sincePublished(sincePublished),
  ];
}

export const ledgerCommand: Command = {
  name: 'protokoll',
  async run(args, io) {
    const usage = cliTexts.correctUse(cliTexts.verbs.protokoll.usage);
    const misused = (...lines: readonly string[]): number => {
      io.error(...lines);
      return MISUSED;
    };
    const read = readArguments(args, { options: OPTIONS, maxWords: 2 });
    if (typeof read === 'string') return misused(read, usage);
    const [what, file] = read.words;
    if (what !== 'verifiser') return misused(texts.whatToDo, usage);
    if (file === undefined) return misused(texts.noFile, usage);
    const seal = read.text('hode')?.trim().toLowerCase() ?? null;
    if (seal !== null && !SEAL.test(seal)) return misused(texts.sealFormat(seal), usage);
    const bytes = bytesOf(file);
    if (bytes === null) return misused(texts.unreadable(file));
    const verdict = verifyLedger(bytes, seal);
    if (!verdict.ok) {
      io.error(...faultLines(file, verdict.fault));
      return FAILED;
    }
    io.out(`${wholeLines(verdict.value).join('\n')}\n`);
    return DONE;
  },
};
