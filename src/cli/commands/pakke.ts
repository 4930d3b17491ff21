// `samkjop pakke verifiser FIL`: whether a hand-over package is as it was made, from the file alone. Exit 0: it is. 1: it is not, and
// what was found. 2: the file cannot be read.
import { verifyPackage } from '../../flows/procurement-documents/verify-package.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { cliPackageNb as texts } from '../../texts/cli-package.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { readArguments } from '../arguments.ts';
import { type Command, DONE, FAILED, MISUSED } from '../command.ts';
import { bytesOf } from '../file-bytes.ts';

const format = formatFor('nb');

export const packageCommand: Command = {
  name: 'pakke',
  async run(args, io) {
    const misused = (...lines: readonly string[]): number => {
      io.error(...lines);
      return MISUSED;
    };
    const usage = cliTexts.correctUse(cliTexts.verbs.pakke.usage);
    const read = readArguments(args, { options: {}, maxWords: 2 });
    if (typeof read === 'string') return misused(read, usage);
    const [what, file] = read.words;
    if (what !== 'verifiser') return misused(texts.whatToDo, usage);
    if (file === undefined) return misused(texts.noFile, usage);
    const bytes = bytesOf(file);
    if (bytes === null) return misused(texts.unreadable(file));
    const verdict = verifyPackage(bytes);
    if (!verdict.ok) {
      const lines = verdict.faults.map((fault) =>
        'path' in fault ? texts.fileFaults[fault.code](fault.path) : texts.faults[fault.code],
      );
      io.error(texts.broken(file), ...lines);
      return FAILED;
    }
    const { manifest, seal } = verdict;
    const lines = [
      texts.whole(manifest.files.length),
      texts.about(manifest.procurement.title, manifest.procurement.lead),
      texts.date(format.dateLong(manifest.date as LocalDate)),
      texts.seal(seal),
    ];
    io.out(`${lines.join('\n')}\n`);
    return DONE;
  },
};
