// The charts as HTML: true to their figures, accessible, without style attributes.
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { HatchDefs } from '../map/hatch.tsx';
import { LotBars } from './lot-bars.tsx';
import { MembershipTimeline, type MembershipTimelineProps } from './membership-timeline.tsx';
import { RangeLine } from './range-line.tsx';
import { StateBar } from './state-bar.tsx';
import { breakLines, textWidth } from './text-width.ts';
import { rowsOf, ticks, xOf } from './timeline-layout.ts';
import { Waterfall, type WaterfallRow, waterfallAxisStart } from './waterfall.tsx';

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1]!);

const rows: WaterfallRow[] = [
  { label: 'Hver for seg', kind: 'start', value: 13_200_000, text: '13 200 000' },
  { label: 'Lavere pris', kind: 'step', value: -1_400_000, text: '−1 400 000' },
  { label: 'Samordning', kind: 'step', value: 118_000, text: '+118 000' },
  { label: 'Sammen', kind: 'sum', value: 11_918_000, text: '11 918 000' },
];

const timeline: MembershipTimelineProps = {
  id: 'tid',
  title: 'Namsos',
  description: 'Tre ble én',
  firstYear: 2017,
  lastYear: 2026,
  strands: [
    { id: 'a', label: 'Namsos', from: null, to: null },
    { id: 'b', label: 'Namdalseid', from: null, to: null },
    { id: 'c', label: 'Fosnes', from: null, to: null },
    { id: 'n', label: 'Namsos', from: null, to: null },
  ],
  junctions: [
    { on: localDate('2020-01-01'), from: ['a', 'b', 'c'], to: ['n'], label: 'Nye Namsos fra 01.01.2020' },
  ],
  lanes: [
    {
      label: 'Fast samarbeid',
      segments: [
        { from: null, to: localDate('2021-01-01'), state: 'unknown', label: 'Ikke kjent' },
        { from: localDate('2021-01-01'), to: null, state: 'member', label: 'Deltaker' },
      ],
    },
  ],
};

const LOTS = [
  { letter: 'A', volume: 6, fit: 'no' },
  { letter: 'B', volume: 3, fit: 'maybe' },
  { letter: 'C', volume: 1, fit: 'yes' },
] as const;

test('charts: no id twice, every reference finds its target, named and described, no style attribute', () => {
  const html = render(
    <main>
      <HatchDefs id="h" />
      <LotBars
        id="l"
        title="Kontraktene"
        description="Delt etter verdi"
        bars={[{ label: 'Best for små', lots: LOTS }]}
        words={{ yes: 'Liten nok', maybe: 'Kanskje', no: 'For stor' }}
      />
      <StateBar member={18} outside={1} unknown={8} label="18 av 27" hatchId="h" />
      <RangeLine
        id="r"
        title="Anslag"
        description="Lavt, midtre og høyt"
        low={{ value: 640_000, text: 'lavt 640 000' }}
        base={{ value: 1_282_000, text: '1 282 000' }}
        high={{ value: 1_910_000, text: 'høyt 1 910 000' }}
        zero="0"
      />
      <Waterfall id="w" title="Fra" description="til" rows={rows} axisStart={0} />
      <MembershipTimeline {...timeline} />
    </main>,
  );
  const ids = all(html, / id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const used of all(html, /url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  for (const pair of all(html, /aria-labelledby="([^"]+)"/g)) {
    for (const used of pair.split(' ')) expect(ids).toContain(used);
  }
  expect(all(html, /(role="img")/g)).toHaveLength(7);
  expect(html).not.toMatch(/\sstyle=|<style|NaN|undefined/);
});

describe('shares', () => {
  test('fill the bar, hatch what is not known, and leave out what is none', () => {
    const html = render(<StateBar member={1} outside={0} unknown={3} label="1 av 4" hatchId="h" />);
    expect(html).toContain('<rect class="bar-member" x="0%" width="25%" height="14"');
    expect(html).toContain('<rect class="bar-unknown" x="25%" width="75%" height="14" fill="url(#h)"');
    expect(html).not.toContain('bar-outside');
    expect(html).toContain('aria-label="1 av 4"');
  });

  test('of nothing is an empty bar', () => {
    expect(render(<StateBar member={0} outside={0} unknown={0} label="ingen" hatchId="h" />)).not.toMatch(
      /NaN|class="bar-/,
    );
  });
});

describe('range', () => {
  const range = (low: number, base: number, high: number) =>
    render(
      <RangeLine
        id="r"
        title="t"
        description="d"
        low={{ value: low, text: `lavt ${low}` }}
        base={{ value: base, text: `${base}` }}
        high={{ value: high, text: `høyt ${high}` }}
        zero="0"
      />,
    );

  test('starts at zero', () => {
    expect(range(500, 700, 1000)).toContain('<rect class="range-band" x="280" y="20" width="270"');
  });

  test('goes below zero when the low estimate does', () => {
    const html = range(-500, 0, 500);
    expect(html).toContain('<rect class="range-band" x="10" y="20" width="540"');
    expect(html).toContain('class="range-zero" d="M280 18V42"');
  });

  test('moves its words under the line when they would meet', () => {
    expect(range(980, 990, 1000)).toContain('range--close');
    expect(range(300, 600, 1000)).not.toContain('range--close');
  });
});

describe('waterfall', () => {
  test('every step starts where the one before ended, and the last bar is the sum', () => {
    const html = render(<Waterfall id="w" title="t" description="d" rows={rows} axisStart={0} />);
    const wide = html.slice(0, html.indexOf('fall--narrow'));
    const bars = [...wide.matchAll(/<rect class="([\w-]+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, kind, x, width]) => ({ kind, left: Number(x), right: Number(x) + Number(width) }),
    );
    expect(bars.map(({ kind }) => kind)).toEqual(['fall-start', 'fall-down', 'fall-up', 'fall-sum']);
    expect(bars[1]!.right).toBeCloseTo(bars[0]!.right, 0);
    expect(bars[2]!.left).toBeCloseTo(bars[1]!.left, 0);
    expect(bars[3]!.right).toBeCloseTo(bars[2]!.right, 0);
    expect((bars[3]!.right - 260) / (bars[0]!.right - 260)).toBeCloseTo(11_918 / 13_200, 2);
  });

  test('cuts its axis at a round amount only when steps are small, never above the lowest bar', () => {
    expect(waterfallAxisStart(rows)).toBe(10_000_000);
    const large: WaterfallRow[] = [
      { label: 'a', kind: 'start', value: 1000, text: '' },
      { label: 'b', kind: 'step', value: -700, text: '' },
      { label: 'c', kind: 'sum', value: 300, text: '' },
    ];
    expect(waterfallAxisStart(large)).toBe(0);
    expect(waterfallAxisStart([{ label: 'a', kind: 'start', value: 5, text: '' }])).toBe(0);
  });
});

describe('timeline', () => {
  const scale = { firstYear: 2016, lastYear: 2026, left: 100, right: 600 };

  test('places dates, and stops at the edges', () => {
    expect(xOf(localDate('2016-01-01'), scale, 'start')).toBe(100);
    expect(xOf(localDate('2021-01-01'), scale, 'start')).toBe(350);
    expect(xOf(localDate('2021-07-02'), scale, 'start')).toBeCloseTo(375, 0);
    expect([xOf(null, scale, 'start'), xOf(null, scale, 'end')]).toEqual([100, 600]);
    expect(xOf(localDate('1999-01-01'), scale, 'start')).toBe(100);
  });

  test('marks a few round years', () => {
    expect(ticks(scale, 7)).toEqual([2016, 2018, 2020, 2022, 2024, 2026]);
    expect(ticks(scale, 4)).toEqual([2020, 2025]);
  });

  test('a merged municipality goes on in the middle, a name that comes back takes its old row', () => {
    const strands = [
      { id: 'å', label: 'Ålesund', from: null, to: null },
      { id: 'h', label: 'Haram', from: null, to: null },
      { id: 's', label: 'Sandøy', from: null, to: null },
      { id: 'm', label: 'Ålesund (1507)', from: null, to: null },
      { id: 'å2', label: 'Ålesund', from: null, to: null },
      { id: 'h2', label: 'Haram', from: null, to: null },
      { id: 'ny', label: 'Ny', from: null, to: null },
    ];
    const junctions = [
      { on: localDate('2020-01-01'), from: ['å', 'h', 's'], to: ['m'], label: '' },
      { on: localDate('2024-01-01'), from: ['m'], to: ['å2', 'h2', 'ny'], label: '' },
    ];
    expect([...rowsOf(strands, junctions)]).toEqual([
      ['å', 0],
      ['h', 1],
      ['s', 2],
      ['m', 1],
      ['å2', 0],
      ['h2', 1],
      ['ny', 3],
    ]);
  });

  test('hatches the time that is not known and says so under the bar', () => {
    const html = render(<MembershipTimeline {...timeline} />);
    expect(all(html, /<rect class="(bar-[a-z]+)"/g)).toEqual([
      'bar-unknown',
      'bar-member',
      'bar-unknown',
      'bar-member',
    ]);
    expect(all(html, /fill="url\(#([^)]+)\)"/g)).toEqual(['tid-wide-h', 'tid-narrow-h']);
    expect(all(html, />(Ikke kjent)</g)).toHaveLength(2);
  });
});

test('lines are broken at spaces and keep every word', () => {
  const text = 'Innkjøpssamarbeidet på Sunnmøre og i Romsdal';
  const lines = breakLines(text, 13, 150);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(150);
  expect(breakLines('Kommunestyremedlemmene', 13, 60).join('')).toBe('Kommunestyremedlemmene');
});

test('lots: as wide as their share of the value, one after the other, lettered, and only the keys in use', () => {
  const html = render(
    <LotBars
      id="l"
      title="Kontraktene"
      description="Delt etter verdi"
      bars={[{ label: 'Best for små', lots: LOTS.slice(0, 2) }]}
      words={{ yes: 'Liten nok', maybe: 'Kanskje', no: 'For stor' }}
    />,
  );
  expect(all(html, /<rect class="lot-part [^"]+" x="([^"]+)"/g)).toEqual(['0%', '66.7%']);
  expect(all(html, /<rect class="lot-part [^"]+" x="[^"]+" width="([^"]+)"/g)).toEqual(['66.7%', '33.3%']);
  expect(all(html, /<text[^>]*>(\w)<\/text>/g)).toEqual(['A', 'B']);
  expect(html).toContain('aria-label="Best for små"');
  expect(html).not.toContain('Liten nok');
});
