// Every field of every open data set is explained in every language, and nothing is explained that is not there.
import { expect, test } from 'vitest';
import { DATASET_NAMES, DATASETS } from '../modules/exchange/open-data.ts';
import { type DataTexts, fieldMeaning } from './data.nb.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const keysOf = (texts: DataTexts): string[] => [
  ...DATASET_NAMES.flatMap((name) =>
    Object.keys(texts.datasets[name].fields).map((field) => `${name}.${field}`),
  ),
  ...Object.keys(texts.commonFields),
];

test.each(LANGUAGES)('%s', (language) => {
  const { data } = textsFor(language);
  const pairs = DATASET_NAMES.flatMap((name) =>
    DATASETS[name].fields.map((field) => [name, field.name] as const),
  );
  expect(pairs.filter(([name, field]) => fieldMeaning(data, name, field) === '')).toEqual([]);
  const used = new Set(
    pairs.map(([name, field]) => (data.datasets[name].fields[field] ? `${name}.${field}` : field)),
  );
  expect(keysOf(data).filter((key) => !used.has(key))).toEqual([]);
});
