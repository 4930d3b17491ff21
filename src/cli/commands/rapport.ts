// `samkjop rapport ID [--verify] [--ut MAPPE]`: writes a stored report again from its snapshot. With --verify nothing is written unless
// a folder is named: exit 0 where everything is as when it was made, 1 where it is not, and what; 2 where the ID is none.
import fs from 'node:fs';
import path from 'node:path';
import { reportFiles } from '../../flows/reports/make-report.ts';
import { readSnapshot } from '../../flows/reports/read-snapshot.ts';
import { type ReportVerdict, verifyReport } from '../../flows/reports/verify-report.ts';
import { type Services, systemCtx } from '../../flows/services.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import { isUuid } from '../../kernel/uuid.ts';
import { sha256Of } from '../../modules/evaluation/reports/hashes.ts';
import type { Report } from '../../modules/evaluation/reports/model.ts';
import { reportOf } from '../../modules/evaluation/reports/queries.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { cliReportNb as texts } from '../../texts/cli-report.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from '../command.ts';
import { withDatabase } from '../database.ts';
import { servicesFor } from '../services.ts';

const OPTIONS = { verify: { type: 'boolean' }, ut: { type: 'string' } } as const;

function verdictLines({ changed, madeWith, here, otherToday }: ReportVerdict): string[] {
  const isOther = madeWith && (madeWith.program !== here.program || madeWith.template !== here.template);
  return [
    ...(changed.length === 0 ? [texts.whole] : [texts.broken, ...changed.map((one) => texts.changed[one])]),
    ...(madeWith
      ? [texts.versions(madeWith.program, madeWith.template, here.program, here.template)]
      : [texts.unreadable]),
    ...(isOther && changed.length > 0 ? [texts.otherVersion] : []),
    otherToday === null
      ? texts.subjectGone
      : otherToday.length === 0
        ? texts.sameToday
        : texts.otherToday(otherToday),
  ];
}

async function verified(io: CommandIo, services: Services, report: Report): Promise<number> {
  const verdict = await verifyReport(services, report);
  const lines = verdictLines(verdict);
  if (verdict.changed.length > 0) {
    io.error(...lines);
    return FAILED;
  }
  io.out(`${lines.join('\n')}\n`);
  return DONE;
}

async function written(io: CommandIo, services: Services, report: Report, folder: string): Promise<number> {
  const snapshot = readSnapshot(report.snapshot);
  if (!snapshot) {
    io.error(texts.unreadable);
    return FAILED;
  }
  const { word, pdf } = await reportFiles(services.papers, snapshot);
  const files = [
    ['docx', word],
    ['pdf', pdf],
    ['json', new TextEncoder().encode(report.snapshot)],
  ] as const;
  for (const [ending, bytes] of files) {
    const name = `rapport-${report.number}.${ending}`;
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, name), bytes);
    } catch {
      io.error(texts.folder(folder));
      return FAILED;
    }
    io.out(`${texts.written(name, sha256Of(bytes))}\n`);
  }
  return DONE;
}

interface Wish {
  readonly id: string;
  readonly isVerified: boolean;
  /** Null: nothing is written. */
  readonly folder: string | null;
}

/** On an installation that is open already. */
export async function runReport(
  io: CommandIo,
  services: Services,
  { id, isVerified, folder }: Wish,
): Promise<number> {
  const report = await reportOf(systemCtx(services, 'report'), id);
  if (!report) {
    io.error(texts.gone(id));
    return FAILED;
  }
  const { withdrawn, number, title } = report;
  const date = withdrawn && formatFor('nb').date(localDateAt(withdrawn.at.getTime()));
  const head = [
    texts.about(number, title),
    ...(withdrawn && date ? [texts.withdrawn(date, withdrawn.why)] : []),
  ];
  io.out(`${head.join('\n')}\n`);
  const code = folder === null ? DONE : await written(io, services, report, folder);
  return code === DONE && isVerified ? verified(io, services, report) : code;
}

export const reportCommand: Command = {
  name: 'rapport',
  async run(args, io) {
    const misused = (line: string): number => {
      io.error(line, cliTexts.correctUse(cliTexts.verbs.rapport.usage));
      return MISUSED;
    };
    const read = readArguments(args, { options: OPTIONS, maxWords: 1 });
    if (typeof read === 'string') return misused(read);
    const [id] = read.words;
    if (id === undefined) return misused(texts.noId);
    if (!isUuid(id)) return misused(texts.wrongId(id));
    const isVerified = read.has('verify');
    const folder = read.text('ut') ?? (isVerified ? null : '.');
    return withDatabase(io, (opened) => {
      const services = servicesFor(io, opened, (error) => io.error(String(error)));
      return runReport(io, services, { id, isVerified, folder });
    });
  },
};
