// `samkjop rad FIL`: advice on a need written in a file, in words or as JSON. Exit 2 where the file cannot be used; every fault
// names its field and how to mend it.
import fs from 'node:fs';
import { type Consulted, consult } from '../../flows/advice/consult.ts';
import { groundsText } from '../../flows/advice/grounds.ts';
import { readReference } from '../../flows/load-reference.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { makeSnapshot } from '../../flows/snapshot.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import { readNeedText } from '../../modules/advice/facts-file.ts';
import type { Grounded } from '../../modules/advice/grounds.ts';
import type { Advice, Alternative, Line } from '../../modules/advice/model.ts';
import { type WayRow, wayRows } from '../../modules/advice/way-rows.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { sayLine } from '../../texts/advice.ts';
import { cliAdviceNb } from '../../texts/cli-advice.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, MISUSED } from '../command.ts';

const texts = cliAdviceNb;
const voice = { language: 'nb', format: formatFor('nb'), texts: textsFor('nb') } as const;
const OPTIONS = { json: { type: 'boolean' } } as const;
const SHOWN = 10;

const say = (line: Line): string => sayLine(voice, line);

const sentence = ({ code, facts, path }: Problem): string =>
  texts.problems[code as keyof typeof texts.problems](facts as Record<string, string | number>, path);

function consulted(file: string, io: CommandIo): Result<Consulted> | null {
  let json: string;
  try {
    json = fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const need = readNeedText(json);
  if (!need.ok) return need;
  const today = localDateAt(io.now());
  const register = registerFromReference(readReference(io.files), today);
  const snapshot = makeSnapshot(register, io.files);
  return consult({ snapshot, planning: readPlanningData(io.files), today, language: 'nb' }, need.value);
}

function wayLine({ id, status, cost, hours }: Alternative): string {
  const { alternatives, statuses } = voice.texts.adviserPages;
  return texts.way({
    name: alternatives[id],
    status: statuses[status],
    cost: cost ? voice.format.money(cost.base) : '',
    hours: hours ? voice.format.number(hours.base) : '',
  });
}

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

/** A sentence, and below it why it is so and where that is from. */
const opened = ({ rules }: Advice, line: Grounded): string => {
  const grounds = groundsText(voice, rules, line);
  return grounds === '' ? say(line) : `${say(line)}\n    ${grounds}`;
};

/** Founding something new is one line, as on the page. */
const rowLine = (row: WayRow<Alternative>): string => {
  if (row.kind === 'way') return wayLine(row.way);
  const { alternatives, result } = voice.texts.adviserPages;
  const [best] = row.forms;
  return `  ${result.founding}. ${best ? result.foundingLead(voice.format.number(row.forms.length), alternatives[best.id]) : ''}`;
};

function inWords({ advice }: Consulted): string {
  const confirmed = advice.rules.filter(({ status }) => status === 'confirmed').length;
  const open = (line: Grounded): string => opened(advice, line);
  const because = groundsText(voice, advice.rules, advice.sentence);
  return [
    `${say(advice.sentence)}.`,
    ...(because === '' ? [] : [`  ${because}`]),
    ...listed(texts.reasons, advice.reasons.map(open)),
    '',
    texts.nextStep(open(advice.nextStep)),
    '',
    texts.ways,
    ...wayRows(advice.alternatives.filter(({ isAsked }) => isAsked))
      .slice(0, SHOWN)
      .map(rowLine),
    ...listed(texts.changes, advice.changes.map(open)),
    ...listed(
      texts.assumed,
      advice.assumed.map(({ line }) => open(line)),
    ),
    '',
    open(advice.sureness),
    '',
    texts.limits,
    texts.rules(confirmed, advice.rules.length),
  ].join('\n');
}

export const adviceCommand: Command = {
  name: 'rad',
  async run(args, io) {
    const read = readArguments(args, { options: OPTIONS, maxWords: 1 });
    if (typeof read === 'string') {
      io.error(read);
      return MISUSED;
    }
    const [file] = read.words;
    if (file === undefined) {
      io.error(texts.noFile);
      return MISUSED;
    }
    const answer = consulted(file, io);
    if (!answer?.ok) {
      io.error(
        ...(answer ? answer.problems.map(sentence) : [texts.unreadable]).map((line) => `${file}: ${line}`),
      );
      return MISUSED;
    }
    const { facts, advice, unasked } = answer.value;
    io.out(
      read.has('json')
        ? `${JSON.stringify({ facts, advice, unasked }, null, 2)}\n`
        : `${inWords(answer.value)}\n`,
    );
    return DONE;
  },
};
