// `samkjop data kommuner --json`: one open data set from the files that come with Samkjøp, to standard output.

import { readReference } from '../../flows/load-reference.ts';
import { writeDataset } from '../../flows/open-data-files.ts';
import { makeSnapshot } from '../../flows/snapshot.ts';
import { localDateAt, parseLocalDate } from '../../kernel/local-date.ts';
import { DATASET_NAMES, DATASETS, dataset, isDatasetName } from '../../modules/exchange/open-data.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { dataNb } from '../../texts/data.nb.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, MISUSED } from '../command.ts';

const texts = cliTexts.data;
const OPTIONS = { json: { type: 'boolean' }, dato: { type: 'string' } } as const;

function listTables(io: CommandIo): number {
  const width = Math.max(...DATASET_NAMES.map((name) => name.length));
  const lines = DATASET_NAMES.map((name) => `  ${name.padEnd(width)}  ${dataNb.datasets[name].description}`);
  io.out(`${[texts.tables, ...lines].join('\n')}\n`);
  return DONE;
}

function misused(io: CommandIo, message: string): number {
  io.error(message, cliTexts.correctUse(cliTexts.verbs.data.usage));
  return MISUSED;
}

export const dataCommand: Command = {
  name: 'data',
  async run(args, io) {
    const read = readArguments(args, { options: OPTIONS, maxWords: 1 });
    if (typeof read === 'string') return misused(io, read);
    const [name] = read.words;
    if (name === undefined) return listTables(io);
    if (!isDatasetName(name)) return misused(io, texts.unknownTable(name, DATASET_NAMES.join(', ')));
    const written = read.text('dato');
    if (written !== undefined && !DATASETS[name].isDated) return misused(io, texts.notDated(name));
    const date = parseLocalDate(written ?? localDateAt(io.now()));
    if (!date.ok) return misused(io, texts.wrongDate(written ?? ''));
    const snapshot = makeSnapshot(registerFromReference(readReference(io.files), 'files'), io.files);
    const bytes = await writeDataset(
      snapshot,
      dataset(snapshot, name, date.value),
      read.has('json') ? 'json' : 'csv',
    );
    io.out(new TextDecoder().decode(bytes));
    return DONE;
  },
};
