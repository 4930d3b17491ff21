// `samkjop hjelp`: the verbs and what they do.
import { cliTexts, type Verb } from '../../texts/cli.nb.ts';
import { type Command, DONE } from '../command.ts';

/** Help for the verbs in the order of the table. */
export function helpText(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap((verb) => {
    const { usage, summary } = cliTexts.verbs[verb];
    return [`  ${usage}`, `      ${summary}`];
  });
  return `${[cliTexts.about, '', cliTexts.usage, '', cliTexts.verbsTitle, ...lines].join('\n')}\n`;
}

/** `verbs` is asked for when it runs: the table holds this command too. */
export const helpCommand = (verbs: () => readonly Verb[]): Command => ({
  name: 'hjelp',
  async run(_args, io) {
    io.out(helpText(verbs()));
    return DONE;
  },
});
