// The five working days, and that a copy never holds what is withheld, not even in another paragraph or the title.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { SourceParagraph } from './model.ts';
import { clockOf, copyOf, paragraphsIn } from './rules.ts';

const day = localDate;
const clock = (receivedOn: string, today: string, answeredOn: string | null = null) =>
  clockOf(
    { receivedOn: day(receivedOn), answeredOn: answeredOn === null ? null : day(answeredOn) },
    day(today),
  );

describe('the clock', () => {
  test('counts five working days after the day it came, over weekends and holidays', () => {
    expect(clock('2026-11-23', '2026-11-23')).toEqual({ answerBy: '2026-11-30', state: 'running', left: 5 });
    // Christmas: 24 December counts, 25 and 26 do not, nor does New Year's Day.
    expect(clock('2026-12-22', '2026-12-22').answerBy).toBe('2026-12-30');
    // Maundy Thursday to Easter Monday.
    expect(clock('2027-03-24', '2027-03-24').answerBy).toBe('2027-04-05');
  });

  test('is on its last day, over, answered, and answered late', () => {
    expect(clock('2026-11-23', '2026-11-30')).toMatchObject({ state: 'lastDay', left: 0 });
    expect(clock('2026-11-23', '2026-11-28')).toMatchObject({ state: 'running', left: 1 });
    expect(clock('2026-11-23', '2026-12-01').state).toBe('over');
    expect(clock('2026-11-23', '2026-12-10', '2026-11-30').state).toBe('answered');
    expect(clock('2026-11-23', '2026-12-10', '2026-12-01').state).toBe('answeredLate');
  });
});

const source = (texts: readonly string[], secret: readonly number[] = []): SourceParagraph[] =>
  texts.map((text, index) => ({
    place: index + 1,
    text,
    isSecret: secret.includes(index + 1),
    isMarked: false,
  }));
const BY = ['offl-13-fvl', 'offl-23-3'];
const refusals = (result: ReturnType<typeof copyOf>): string[] =>
  result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);

describe('a copy', () => {
  test('has the paragraph of the law where the text was', () => {
    const paragraphs = source(['Vi møttes.', 'Prisen er 90 kr.']);
    expect(copyOf({ title: 'referat 1', paragraphs }, [{ place: 2, exemption: BY[0] ?? '' }], BY)).toEqual({
      ok: true,
      value: [{ text: 'Vi møttes.' }, { exemption: 'offl-13-fvl' }],
    });
  });

  test('is refused without a paragraph of the law, and where a decided secret would be shown', () => {
    const paragraphs = source(['Vi møttes.', 'Prisen er 90 kr.'], [2]);
    const asked = { title: 'referat 1', paragraphs };
    expect(refusals(copyOf(asked, [{ place: 2, exemption: 'noe' }], BY))).toEqual([
      'accessRequest.exemptionMissing p2',
    ]);
    expect(refusals(copyOf(asked, [], BY))).toEqual(['accessRequest.secretShown p2']);
  });

  test('is refused where the text stands elsewhere, however it is written', () => {
    const paragraphs = source(['Om prisen er 90 KR, sa de: prisen er: 90 kr!', 'Prisen er 90 kr.']);
    const withheld = [{ place: 2, exemption: BY[0] ?? '' }];
    expect(refusals(copyOf({ title: 'referat 1', paragraphs }, withheld, BY))).toEqual([
      'accessRequest.textElsewhere p1',
    ]);
    const title = { title: 'Prisen er 90 kr', paragraphs: source(['Annet.', 'Prisen er 90 kr.']) };
    expect(refusals(copyOf(title, withheld, BY))).toEqual(['accessRequest.textElsewhere p0']);
  });

  test('holds none of what is withheld, whatever is chosen', () => {
    const words = fc.array(fc.stringMatching(/^[a-zæøå]{12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), (texts, coins) => {
        const paragraphs = source([...new Set(texts)]);
        const withheld = paragraphs
          .filter(() => coins.next().value)
          .map(({ place }) => ({ place, exemption: 'offl-23-3' }));
        const copied = copyOf({ title: 'x', paragraphs }, withheld, BY);
        expect(copied.ok).toBe(true);
        const written = JSON.stringify(copied);
        for (const { place, text } of paragraphs) {
          expect(written.includes(text)).toBe(!withheld.some((one) => one.place === place));
        }
      }),
    );
  });
});

test('paragraphs are parted by empty lines', () => {
  expect(paragraphsIn('En.\r\n\r\n  \nTo\nlinjer.\n \nTre.\n')).toEqual(['En.', 'To\nlinjer.', 'Tre.']);
});
