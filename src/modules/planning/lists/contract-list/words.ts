// Words with which lists say what kind a row is, who may join, and what became of an option. Folded: ASCII, lower case.
import type { CooperationWish, ItemKind, OptionState } from '../../plan-item.ts';
import { foldLetters } from '../../text/normalise.ts';

/** Lower-case ASCII letters and digits with single spaces. */
const foldWords = (text: string): string =>
  foldLetters(text.toLowerCase())
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const KINDS: readonly (readonly [RegExp, ItemKind])[] = [
  [/^(ny anskaffelse|ny anskaffing|nytt behov|planlagt.*|behov|plan|need|new need|planned)$/, 'need'],
  [
    /^(\w*avtaler?|\w*kontrakt|avrop|lopende|laupande|contract|\w*agreement|framework agreement)$/,
    'contract',
  ],
];

/** `Rammeavtale` is a contract, `Behov` a need; null for anything else. */
export function kindOfWords(text: string): ItemKind | null {
  const folded = foldWords(text);
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const ONLY_WITH =
  /^\s*(?:bare|berre|kun|only|ja,?)\s+(?:sammen med|saman med|med|together with|with)\b\s*:?/i;

export interface WrittenWish {
  readonly wish: CooperationWish;
  /** What stands after «bare med»; empty otherwise. */
  readonly names: string;
}

/** `åpen`, `alene`, `bare med Ås, Våler`; null for anything else. */
export function wishOfWords(text: string): WrittenWish | null {
  const only = ONLY_WITH.exec(text);
  if (only) return { wish: 'onlyWith', names: text.slice(only[0].length).trim() };
  const folded = foldWords(text);
  if (/^(apen|ope|open|apen for alle|open for alle|open to all|ja|yes|alle|gjerne|med alle)$/.test(folded)) {
    return { wish: 'open', names: '' };
  }
  return /^(alene|aleine|nei|no|alone|ingen|ikke|ikkje)$/.test(folded) ? { wish: 'alone', names: '' } : null;
}

const STATES: readonly (readonly [RegExp, OptionState])[] = [
  [
    /(?<![a-zæøå])(?:(?:ikke|ikkje|ble ikke|vart ikkje|not)\s+(?:brukt|utløst|utløyst|benyttet|nytta|used|exercised)|avslått|frafalt|fråfallen|fråfalle|declined)(?![a-zæøå])/,
    'declined',
  ],
  [
    /(?<![a-zæøå])(?:brukt|utløst|utløyst|benyttet|nytta|tatt i bruk|teken i bruk|used|exercised)(?![a-zæøå])/,
    'used',
  ],
  [/(?<![a-zæøå])(?:åpen|open|ubrukt|gjenstår|står att|unused|available)(?![a-zæøå])/, 'open'],
];

/** What became of an option, and the text without the words that say so. `text` is in lower case. */
export function stateInText(text: string): { readonly state: OptionState | null; readonly rest: string } {
  for (const [pattern, state] of STATES) {
    if (pattern.test(text)) return { state, rest: text.replace(pattern, ' ') };
  }
  return { state: null, rest: text };
}

/** A contract that runs until somebody ends it. */
export const isOpenEnded = (text: string): boolean =>
  /lopende|laupande|ubestemt|uavgrensa|tidsubegrens|ingen slutt|oppsagt|oppseiing|oppsigelse|\bevig|permanent|open ended|until terminated|indefinite|rolling/.test(
    foldWords(text),
  );
