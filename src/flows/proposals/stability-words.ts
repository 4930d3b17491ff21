// Whether anybody in a proposal gains by leaving, in sentences: the page and the paper say the same.
import type { GroupFigures, GroupStability } from '../../modules/planning/proposals/model.ts';
import type { Format } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';

export interface StabilityWords {
  readonly texts: Texts;
  readonly format: Format;
  readonly parties: PartyDirectory;
}

/** Less is neither gain nor loss. */
const ONE_KRONE = 100;

type Say = Pick<Texts['proposalSharing'], 'stable' | 'notProved' | 'leavers' | 'oneLeaver'>;

function said(words: Say, found: GroupStability, { format, parties }: StabilityWords): string {
  const { isStable, atMost, leavers } = found;
  if (isStable) return atMost < ONE_KRONE ? words.stable : words.notProved(format.money(atMost));
  if (!leavers) return words.oneLeaver;
  return words.leavers(
    format.list(leavers.units.map((unit) => parties.nameOf(unit))),
    format.money(leavers.gain),
  );
}

export interface SaidStability {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Null where it is not worked out. */
export function stabilityWords(
  writing: StabilityWords,
  figures: { readonly whole: GroupFigures | null; readonly interested: GroupFigures | null },
): SaidStability | null {
  const words = writing.texts.proposalSharing;
  const whole = figures.whole?.stability;
  const interested = figures.interested?.stability;
  if (!whole) return null;
  const stableTitle = whole.atMost < ONE_KRONE ? words.titleStable : words.titleNotProved;
  return {
    title: whole.isStable ? stableTitle : words.titleUnstable,
    sentences: [
      `${words.pot(writing.format.money(whole.pot))} ${said(words, whole, writing)}`,
      ...(interested ? [said(words.interested, interested, writing)] : []),
      words.saved,
    ],
  };
}
