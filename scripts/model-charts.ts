// Simple pictures as SVG text: curves over a volume axis, and bars. Only shapes and words, so that the same figures
// always give the same bytes; they stand on white, because a document is read in light and in dark.

const INK = '#10262b';
const FAINT = '#46595d';
const RULE = '#d3ddda';
/** Those of the pages. */
export const COLOURS = {
  fjord: '#0b4f5c',
  teal: '#2c7c82',
  moss: '#1f6342',
  amber: '#b0620a',
  berry: '#9e2333',
  grey: '#6c8082',
  pale: '#b9d3d1',
};

const round = (value: number): number => Math.round(value * 10) / 10;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

function words(
  text: string,
  { x, y, anchor = 'start', colour = INK, bold = false, size = 14 }: TextAt,
): string {
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="${colour}"${weight}>${escaped(text)}</text>`;
}

export interface Picture {
  readonly title: string;
  /** For those who do not see it. */
  readonly description: string;
}

function svg(
  width: number,
  height: number,
  { title, description }: Picture,
  parts: readonly string[],
): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    words(title, { x: 16, y: 26, bold: true, size: 16 }),
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}

export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly at: (volume: number) => number;
  /** Between these the curve may lie. */
  readonly between?: readonly [(volume: number) => number, (volume: number) => number];
}

export interface CurvePicture extends Picture {
  readonly curves: readonly Curve[];
  /** NOK a year, powers of ten of 1. */
  readonly decades: readonly [from: number, to: number];
  readonly decadeText: (volume: number) => string;
  readonly xText: string;
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
}

const CURVE = { width: 760, height: 380, left: 62, right: 590, top: 52, bottom: 316 };
const STEPS_PER_DECADE = 20;

/** Curves over a logarithmic axis of yearly volume, each named at its end. */
export function curvePicture(picture: CurvePicture): string {
  const [from, to] = picture.decades;
  const least = Math.min(...picture.ticks);
  const most = Math.max(...picture.ticks);
  const x = (volume: number): number =>
    CURVE.left + ((Math.log10(volume) - from) / (to - from)) * (CURVE.right - CURVE.left);
  const y = (value: number): number =>
    CURVE.bottom - ((value - least) / (most - least)) * (CURVE.bottom - CURVE.top);
  const volumes = Array.from(
    { length: (to - from) * STEPS_PER_DECADE + 1 },
    (_, k) => 10 ** (from + k / STEPS_PER_DECADE),
  );
  const along = (at: (volume: number) => number, order = volumes): string =>
    order.map((volume) => `${round(x(volume))},${round(y(at(volume)))}`).join(' ');
  const grid = picture.ticks.map(
    (tick) =>
      `<line x1="${CURVE.left}" y1="${round(y(tick))}" x2="${CURVE.right}" y2="${round(y(tick))}" stroke="${RULE}"/>\n${words(picture.tickText(tick), { x: CURVE.left - 8, y: y(tick) + 5, anchor: 'end', colour: FAINT })}`,
  );
  const marks = Array.from({ length: to - from + 1 }, (_, k) => 10 ** (from + k)).map((volume) =>
    words(picture.decadeText(volume), {
      x: x(volume),
      y: CURVE.bottom + 22,
      anchor: 'middle',
      colour: FAINT,
    }),
  );
  const bands = picture.curves.flatMap(({ between, colour }) =>
    between
      ? [
          `<polygon points="${along(between[0])} ${along(between[1], volumes.toReversed())}" fill="${colour}" fill-opacity="0.14"/>`,
        ]
      : [],
  );
  const lines = picture.curves.map(
    ({ name, colour, at }) =>
      `<polyline points="${along(at)}" fill="none" stroke="${colour}" stroke-width="2.5"/>\n${words(name, { x: CURVE.right + 10, y: y(at(volumes.at(-1)!)) + 5, colour, bold: true })}`,
  );
  const axis = words(picture.xText, {
    ...{ x: (CURVE.left + CURVE.right) / 2, y: CURVE.bottom + 48 },
    ...{ anchor: 'middle', colour: FAINT },
  });
  return svg(CURVE.width, CURVE.height, picture, [...grid, ...marks, ...bands, ...lines, axis]);
}

export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
  readonly text: string;
  readonly bold?: boolean;
}

export interface BarPicture extends Picture {
  readonly rows: readonly BarRow[];
  readonly axis: readonly [from: number, to: number];
  /** Drawn through all rows. */
  readonly line?: number;
  readonly legend?: readonly (readonly [colour: string, text: string])[];
  readonly note?: string;
}

const BAR = { width: 760, left: 330, right: 630, top: 48, row: 30, thick: 18 };

/** One bar of one or more parts for each row, its label to the left and its figure behind it. */
export function barPicture(picture: BarPicture): string {
  const [from, to] = picture.axis;
  const x = (value: number): number => BAR.left + ((value - from) / (to - from)) * (BAR.right - BAR.left);
  const rows = picture.rows.map((row, k) => {
    const y = BAR.top + k * BAR.row;
    const bars = row.parts.map((part) => {
      const left = Math.min(x(part.from), x(part.to));
      const width = Math.max(1, Math.abs(x(part.to) - x(part.from)));
      return `<rect x="${round(left)}" y="${y}" width="${round(width)}" height="${BAR.thick}" fill="${part.colour}"/>`;
    });
    const end = Math.max(...row.parts.flatMap((part) => [x(part.from), x(part.to)]));
    const bold = row.bold ?? false;
    return [
      words(row.label, { x: BAR.left - 10, y: y + 14, anchor: 'end', bold }),
      ...bars,
      words(row.text, { x: end + 8, y: y + 14, bold }),
    ].join('\n');
  });
  const below = BAR.top + picture.rows.length * BAR.row;
  const line =
    picture.line === undefined
      ? []
      : [
          `<line x1="${round(x(picture.line))}" y1="${BAR.top - 8}" x2="${round(x(picture.line))}" y2="${below - 4}" stroke="${INK}" stroke-dasharray="4 3"/>`,
        ];
  const legend = (picture.legend ?? []).map(
    ([colour, text], k) =>
      `<rect x="${16 + k * 240}" y="${below + 6}" width="14" height="14" fill="${colour}"/>\n${words(text, { x: 36 + k * 240, y: below + 18, colour: FAINT })}`,
  );
  const noteAt = below + (legend.length > 0 ? 44 : 18);
  const note = picture.note ? [words(picture.note, { x: 16, y: noteAt, colour: FAINT })] : [];
  const height = noteAt + (note.length > 0 ? 16 : -6);
  return svg(BAR.width, height, picture, [...rows, ...line, ...legend, ...note]);
}
