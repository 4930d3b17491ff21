// The map as HTML: complete, small enough, accessible, without style attributes, and safe beside another map.
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { realMapGeometry } from '../../../../test/map-geometry.ts';
import { type MunicipalityNumber, municipalityNumber } from '../../../kernel/municipality-number.ts';
import { cropFor, regionView, wholeView } from '../../../modules/registry/map-geometry.ts';
import type { MapState } from './map-state.ts';
import { MAP_STATES } from './map-state.ts';
import { NorwayMap, type NorwayMapProps } from './norway-map.tsx';
import { placeLabels } from './place-labels.ts';

const geometry = realMapGeometry();
/** Every state in turn, so that all groups are drawn. */
const states = new Map<MunicipalityNumber, MapState>(
  geometry.places.map(({ number }, index) => [number, MAP_STATES[index % MAP_STATES.length]!]),
);

const props = (id: string, more: Partial<NorwayMapProps> = {}): NorwayMapProps => ({
  id,
  view: wholeView(geometry),
  states,
  title: 'Kart <1>',
  description: 'Beskrivelse',
  legend: [
    { state: 'member', label: 'Medlem', count: 141 },
    { state: 'unknown', label: 'Ikke kjent', count: 216 },
  ],
  note: 'Skjematisk kart.',
  table: { href: '#tabell', label: 'Se tabellen' },
  interaction: {
    hrefPattern: '/kommuner/{number}',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    reset: 'Hele kartet',
    hint: 'Pek på en kommune.',
    region: 'Kart',
  },
  ...more,
});

const namsos = municipalityNumber('5007');
const steinkjer = municipalityNumber('5006');
const region = props('region', {
  view: regionView(geometry, cropFor(geometry, [namsos, steinkjer])),
  frame: 'region',
  labels: [
    { number: namsos, text: 'Namsos', note: 'leder' },
    { number: steinkjer, text: 'Steinkjer' },
    { number: municipalityNumber('4601'), text: 'Bergen' },
  ],
  letters: [{ number: steinkjer, letter: 'A' }],
  routes: [{ from: namsos, to: steinkjer }],
  outlined: [steinkjer],
});

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1]!);

describe('the national map', () => {
  const html = render(<NorwayMap {...props('no')} />);
  const svg = /<svg class="map".*?<\/svg>/s.exec(html)![0];

  test('fits in 65 kB of SVG', () => {
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(65_000);
  });

  test('draws each of the 357 municipalities once, named, inside the coast', () => {
    const numbers = all(svg, /data-n="(\d{4})"/g);
    expect(numbers.toSorted()).toEqual(geometry.places.map(({ number }) => number));
    expect(all(svg, /<title>([^<]+)<\/title>/g)).toHaveLength(357);
    expect(all(svg, /clip-path="url\(#([^)]+)\)"/g)).toEqual(['no-c']);
    expect(all(svg, /<(clipPath) /g)).toHaveLength(1);
  });

  test('hatches what is not known, and only that', () => {
    expect(all(html, /<g class="([\w-]+)"[^>]*fill="url\(#no-h\)"/g)).toEqual(['cell-unknown']);
    expect(all(html, / fill="([^"]+)"/g)).toEqual(['url(#no-h)']);
  });

  test('has a name and a description, and cannot be tabbed into', () => {
    expect(svg).toContain('role="img" aria-labelledby="no-t no-d"');
    expect(svg).toContain('<title id="no-t">Kart &lt;1></title><desc id="no-d">Beskrivelse</desc>');
    expect(svg).not.toContain('<a ');
    expect(html).not.toContain('tabindex');
  });

  test('says in words what it shows, where the table is, and gives the island its texts', () => {
    expect(html).toContain('Medlem (141)');
    expect(html).toContain('Skjematisk kart. <a href="#tabell">Se tabellen</a>');
    expect(html).toContain('data-state="Ikke kjent"');
    expect(html).toContain('data-href="/kommuner/{number}"');
  });
});

describe('a map of a region', () => {
  const html = render(<NorwayMap {...region} />);

  test('names what is seen and leaves out what is not', () => {
    expect(all(html, /<tspan[^>]*>([^<]+)</g)).toEqual(['Namsos', 'leder', 'Steinkjer']);
    expect(html).not.toContain('Bergen');
    expect(html).toMatch(/class="map-route" d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+"/);
    expect(html).toContain('class="map-letter"');
    expect(html).toContain('class="map-outlined"');
  });

  test('is smaller than the whole country', () => {
    expect(html.length).toBeLessThan(30_000);
  });
});

test('two maps on a page: no id twice, every reference finds its target, no style attribute or element', () => {
  const html = render(
    <main>
      <NorwayMap {...props('no')} />
      <NorwayMap {...region} />
    </main>,
  );
  const ids = all(html, / id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const used of [...all(html, /url\(#([^)]+)\)/g), ...all(html, /<use [^>]*href="#([^"]+)"/g)]) {
    expect(ids).toContain(used);
  }
  expect(html).not.toMatch(/\sstyle=|<style/);
});

test('a map without texts for the island stays still', () => {
  const { interaction: _, ...still } = props('still');
  const html = render(<NorwayMap {...still} />);
  expect(html).not.toContain('data-map=');
  expect(html).not.toContain('data-map-caption');
});

describe('names beside their dots', () => {
  const frame = { width: 640, height: 590 };

  test('stand to the right when there is room, else inside the map', () => {
    expect(placeLabels([{ x: 100, y: 100, lines: ['Namsos'] }], frame)).toEqual(['right']);
    expect(placeLabels([{ x: 620, y: 100, lines: ['Namsos'] }], frame)).toEqual(['left']);
    expect(placeLabels([{ x: 320, y: 580, lines: ['Et svært langt navn på en kommune'] }], frame)).toEqual([
      'above',
    ]);
  });

  test('give way to each other', () => {
    const near = [
      { x: 300, y: 300, lines: ['Drammen'] },
      { x: 320, y: 300, lines: ['Lier'] },
    ];
    const [drammen, lier] = placeLabels(near, frame);
    expect(drammen).toBe('left');
    expect(lier).toBe('right');
  });
});
