// Ways to divide the same value, a line for each: how large the lots are, and whether a small firm could carry each of them.
// «Perhaps» is hatched. Stretches to its column.
import { Legend } from '../map/legend.tsx';
import { type LotFit, LotLines } from './lot-lines.tsx';

export interface LotBar {
  /** Above the line; also what a screen reader hears. */
  readonly label: string;
  readonly lots: readonly { readonly letter: string; readonly volume: number; readonly fit: LotFit }[];
}

interface LotBarsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly LotBar[];
  readonly words: Readonly<Record<LotFit, string>>;
}

const FITS = [
  ['yes', 'member'],
  ['maybe', 'unknown'],
  ['no', 'outside'],
] as const;
/** Narrower than this share, a lot has no room for its letter. */
const LEAST_LETTER = 0.04;

export function LotBars({ id, title, description, bars, words }: LotBarsProps) {
  const keys = FITS.filter(([fit]) => bars.some(({ lots }) => lots.some((lot) => lot.fit === fit)));
  return (
    <LotLines
      id={id}
      title={title}
      description={description}
      lines={bars.map(({ label, lots }) => ({
        label,
        parts: lots.map(({ letter, volume, fit }) => ({
          id: letter,
          name: lots.length > 1 ? letter : '',
          value: volume,
          fit,
        })),
      }))}
      full="own"
      leastNamed={LEAST_LETTER}
      isHatched
    >
      <Legend items={keys.map(([fit, state]) => ({ state, label: words[fit] }))} />
    </LotLines>
  );
}
