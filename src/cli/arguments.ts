// Reads a verb's words and options; a wrong one becomes a message in Norwegian.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cliTexts } from '../texts/cli.nb.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly words: readonly string[];
  /** Text of an option with a value; undefined when not given. */
  text(name: string): string | undefined;
  has(name: string): boolean;
}

/** The arguments, or the line that says what is wrong. `maxWords`: how many words the verb takes. */
export function readArguments(
  args: readonly string[],
  { options, maxWords }: { readonly options: Options; readonly maxWords: number },
): Arguments | string {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | undefined>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option || (option.type === 'boolean' && token.value !== undefined))
      return cliTexts.wrongOption(token.rawName);
    if (option.type === 'string' && !token.value) return cliTexts.missingValue(token.rawName);
    values.set(token.name, token.value);
  }
  const [extra] = words.slice(maxWords);
  if (extra !== undefined) return cliTexts.tooMany(extra);
  return { words, text: (name) => values.get(name), has: (name) => values.has(name) };
}
