// The figures of the calibration that docs/model.md shows: the same country, method and assumptions as bench/calibration.
import {
  calibrationCountry,
  knownCooperations,
  type Saving,
  savingOf,
} from '../bench/calibration-country.ts';
import { readTable } from '../bench/generator.ts';

export interface CalibrationRow {
  readonly label: string;
  readonly saving: Saving;
}

export interface Calibration {
  /** 36 made up: low, base, high; then the known ones. */
  readonly rows: readonly CalibrationRow[];
  readonly base: Saving;
  /** Formal, holistic ones: all we know by name, and those with two or more municipalities known as members. */
  readonly known: { readonly named: number; readonly cooperations: number };
  /** Another share of the purchases bought jointly. */
  readonly others: readonly { readonly addressable: number; readonly saving: Saving }[];
}

const SEED = 1;

export function modelCalibration(): Calibration {
  const { problem, cooperations } = calibrationCountry({ seed: SEED });
  const [low, base, high] = (['low', 'base', 'high'] as const).map((scenario) =>
    savingOf(problem, cooperations, scenario),
  ) as [Saving, Saving, Saving];
  const known = knownCooperations(problem.authorities);
  const knownSaving = savingOf(problem, known, 'base');
  return {
    rows: [
      { label: '36 samarbeid, lavt anslag', saving: low },
      { label: '36 samarbeid, trolig', saving: base },
      { label: '36 samarbeid, høyt anslag', saving: high },
      { label: `${known.length} samarbeid vi kjenner, trolig`, saving: knownSaving },
    ],
    base,
    known: {
      named: readTable('cooperations.csv').filter(({ kind }) => kind === 'formalHolistic').length,
      cooperations: known.length,
    },
    others: [0.2, 0.3, 0.5].map((addressable) => {
      const country = calibrationCountry({ seed: SEED, addressable });
      return { addressable, saving: savingOf(country.problem, country.cooperations, 'base') };
    }),
  };
}
