// A form's field as text: what nobody meant to send is left out.
import { expect, test } from 'vitest';
import { textIn } from './routes.ts';

function formOf(value: string | File): FormData {
  const form = new FormData();
  form.append('navn', value);
  return form;
}

test.each([
  [' Kari Vik ', 'Kari Vik'],
  ['Kari\0 Vik\0', 'Kari Vik'],
  ['\0', ''],
  ['x'.repeat(300), 'x'.repeat(200)],
])('%j is %j', (sent, text) => {
  expect(textIn(formOf(sent), 'navn')).toBe(text);
});

test('a file or a missing field is no text', () => {
  expect([textIn(formOf(new File(['x'], 'navn.txt')), 'navn'), textIn(new FormData(), 'navn')]).toEqual([
    '',
    '',
  ]);
});
