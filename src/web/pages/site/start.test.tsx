import { expect, test } from 'vitest';
import { bodyOf, plain } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { startPage } from './start.tsx';

test('the start page counts and draws what the register holds', () => {
  const request = testRequest('/');
  const { overall } = shippedSnapshot().coverageOn(request.today);
  const html = bodyOf(startPage(request));
  expect(plain(html)).toContain(`${overall.member} av 357 kommuner er registrert med kilde.`);
  expect(plain(html)).toContain(`Registrert i Samkjøp i dag ${overall.member} av 357 kommuner`);
  const members = /<g class="cell-member"[^>]*>([\s\S]*?)<\/g>/.exec(html)?.[1] ?? '';
  expect(members.match(/data-n=/g)).toHaveLength(overall.member);
  const unknown = /<g class="cell-unknown"[^>]*>([\s\S]*?)<\/g>/.exec(html)?.[1] ?? '';
  expect(unknown.match(/data-n=/g)).toHaveLength(overall.unknown);
});

test.each(LANGUAGES)('in %s without style attributes', (language) => {
  const html = bodyOf(startPage(testRequest('/', { language })));
  expect(html).not.toContain('style=');
  expect(html).toContain('type="search"');
});
