// The open data page names every file that exists, explains every field, and says it in three languages.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { DATASET_NAMES, DATASETS, datasetPath, formatsOf } from '../../../modules/exchange/open-data.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { dataPage, dataRedirect } from './data.tsx';

describe.each(LANGUAGES)('%s', (language) => {
  const page = dataPage(testRequest('/data/', { language }));
  const html = renderToString(page.body);

  test('links every file once in the table, and nothing that is no file', () => {
    const files = DATASET_NAMES.flatMap((name) => formatsOf(name).map((format) => datasetPath(name, format)));
    const linked = [...html.matchAll(/href="(\/data\/[^"]+\.[a-z]+)"/g)].map((it) => it[1]);
    expect([...new Set(linked)].toSorted()).toEqual([...files, '/data/datasett.json'].toSorted());
  });

  test('explains every field, shows counts and terms', () => {
    const names = [...html.matchAll(/<code>(\w+)<\/code>/g)].map((it) => it[1]);
    expect(names).toEqual(DATASET_NAMES.flatMap((name) => DATASETS[name].fields.map((field) => field.name)));
    expect(html).toContain('>357<');
    expect(html).toContain('19.09.2026');
    expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    expect(html).toContain('href="/api/v1/openapi.json"');
    expect(html).not.toContain('style=');
    expect(html.match(/class="next-step"/g)).toHaveLength(1);
  });
});

test('the address without a slash leads here, in the same language', () => {
  expect(dataRedirect(testRequest('/data', { language: 'nn' }))).toEqual({
    kind: 'redirect',
    to: '/nn/data/',
    status: 301,
  });
});

test('counts are the register’s own', () => {
  const { register } = shippedSnapshot();
  const html = renderToString(dataPage(testRequest('/data/')).body);
  expect(html).toContain(`>${register.memberships.length}<`);
});
