// The table of verbs, and the way from words to a verb's exit code.
import { cliTexts } from '../texts/cli.nb.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from './command.ts';
import { workerCommand } from './commands/arbeider.ts';
import { dataCommand } from './commands/data.ts';
import { demoCommand } from './commands/demo.ts';
import { groupsCommand } from './commands/grupper.ts';
import { helpCommand, helpText } from './commands/hjelp.ts';
import { noticesCommand } from './commands/kunngjoringer.ts';
import { packageCommand } from './commands/pakke.ts';
import { priceDataCommand } from './commands/prisdata.ts';
import { ledgerCommand } from './commands/protokoll.ts';
import { adviceCommand } from './commands/rad.ts';
import { reportCommand } from './commands/rapport.ts';

/** In the order that help lists them. A new verb is one file in commands/, one line here, and its texts. */
const COMMANDS: readonly Command[] = [
  groupsCommand,
  adviceCommand,
  dataCommand,
  demoCommand,
  noticesCommand,
  priceDataCommand,
  ledgerCommand,
  packageCommand,
  reportCommand,
  workerCommand,
  helpCommand(() => verbs()),
];

const verbs = () => COMMANDS.map(({ name }) => name);
const HELP = ['--hjelp', '--help', '-h'];

/** Runs `samkjop ARGS`. No words at all, or a wish for help, lists the verbs. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === undefined || args.some((word) => HELP.includes(word))) {
    io.out(helpText(verbs()));
    return DONE;
  }
  const command = COMMANDS.find(({ name }) => name === verb);
  if (!command) {
    io.error(cliTexts.unknownVerb(verb));
    return MISUSED;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.error(cliTexts.failed(error instanceof Error ? error.message : String(error)));
    return FAILED;
  }
}
