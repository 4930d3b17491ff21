// The charts of how sure a plan is: true to their figures, accessible, without style attributes.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Tornado, type TornadoProps } from './tornado.tsx';
import { TradeOff } from './trade-off.tsx';

const tornado: TornadoProps = {
  id: 't',
  title: 'Hva planen sparer',
  description: 'Fra dårlig til godt',
  base: { value: 600, text: 'Våre anslag: 600' },
  rows: [
    { label: 'Pris', worse: { value: 200, text: '200' }, better: { value: 1000, text: '1000' } },
    { label: 'Tid', worse: { value: 500, text: '500' }, better: { value: 700, text: '700' } },
    { label: 'Ingenting', worse: { value: 600, text: '600' }, better: { value: 600, text: '600' } },
  ],
};

const numbers = (html: string, pattern: RegExp): number[] =>
  [...html.matchAll(pattern)].map((match) => Number(match[1]));

const wideOf = (html: string): string => html.slice(0, html.indexOf('fall--narrow'));

test('tornado: bars on both sides of one line, as long as what they change', () => {
  const html = wideOf(render(<Tornado {...tornado} />));
  const down = numbers(html, /class="fall-up"[^>]* width="([\d.]+)"/g);
  const up = numbers(html, /class="fall-down"[^>]* width="([\d.]+)"/g);
  expect(down[0]! / down[1]!).toBeCloseTo(4, 1);
  expect(up[0]! / up[1]!).toBeCloseTo(4, 1);
  expect([down[2], up[2]]).toEqual([0, 0]);
  const starts = numbers(html, /class="fall-down" x="([\d.]+)"/g);
  expect(new Set(starts).size).toBe(1);
});

test('tornado: also when both ends lie on one side, and when nothing moves', () => {
  const rows = [{ label: 'Pris', worse: { value: 700, text: '700' }, better: { value: 900, text: '900' } }];
  const html = wideOf(render(<Tornado {...tornado} rows={rows} />));
  expect(numbers(html, /class="fall-up"[^>]* width="([\d.]+)"/g)).toEqual([0]);
  const still = render(<Tornado {...tornado} rows={tornado.rows.slice(2)} />);
  expect(still).not.toMatch(/NaN|Infinity|="-/);
});

test('trade-off: the cheapest lies on the floor, the dearest at the top, the measure runs across', () => {
  const points = [
    { letter: 'A', x: 1000, y: 0 },
    { letter: 'B', x: 800, y: 50 },
    { letter: 'C', x: 600, y: 100 },
  ];
  const html = render(
    <TradeOff
      id="o"
      title="Reiser"
      description="Tre planer"
      points={points}
      across={{ label: 'km', least: '600', most: '1000' }}
      up={{ label: 'Koster mer', most: '100' }}
    />,
  );
  const x = numbers(html, /cx="([\d.]+)"/g);
  const y = numbers(html, /cy="([\d.]+)"/g);
  expect(x[0]! - x[1]!).toBeCloseTo(x[1]! - x[2]!, 0);
  expect(x[2]).toBeLessThan(x[0]!);
  expect(y[0]! - y[1]!).toBeCloseTo(y[1]! - y[2]!, 0);
  expect(y[2]).toBeLessThan(y[0]!);
});

test('both are named and described, and every reference finds its target', () => {
  const html = render(
    <main>
      <Tornado {...tornado} />
      <TradeOff
        id="o"
        title="Reiser"
        description="To planer"
        points={[
          { letter: 'A', x: 1, y: 0 },
          { letter: 'B', x: 1, y: 0 },
        ]}
        across={{ label: 'km', least: '1', most: '1' }}
        up={{ label: 'Koster mer', most: '0' }}
      />
    </main>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, pair] of html.matchAll(/aria-labelledby="([^"]+)"/g))
    for (const used of pair!.split(' ')) expect(ids).toContain(used);
  expect(html.match(/role="img"/g)).toHaveLength(3);
  expect(html).not.toMatch(/\sstyle=|<style|NaN|undefined/);
});
