// What stands on top of a map's cells: distance lines, dots, names and the letters of groups.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { MapView, Point } from '../../../modules/registry/map-geometry.ts';
import { type LabelSide, placeLabels } from './place-labels.ts';

export interface MapLabel {
  number: MunicipalityNumber;
  text: string;
  /** A second, quieter line («leder»). */
  note?: string;
}

export interface MapLetter {
  number: MunicipalityNumber;
  letter: string;
}

export interface MapRoute {
  from: MunicipalityNumber;
  to: MunicipalityNumber;
}

interface MarksProps {
  view: MapView;
  labels: readonly MapLabel[];
  letters: readonly MapLetter[];
  routes: readonly MapRoute[];
}

const ANCHOR: Readonly<Record<LabelSide, 'start' | 'middle' | 'end'>> = {
  right: 'start',
  left: 'end',
  above: 'middle',
  below: 'middle',
};
const SHIFT: Readonly<Record<LabelSide, readonly [x: number, y: number]>> = {
  right: [10, 0],
  left: [-10, 0],
  above: [0, -12],
  below: [0, 12],
};
/** First line's shift in its own height, without and with a second line. */
const RISE: Readonly<Record<LabelSide, readonly [string, string]>> = {
  right: ['.35em', '.35em'],
  left: ['.35em', '.35em'],
  above: ['0', '-1.1em'],
  below: ['.75em', '.75em'],
};

const round = (value: number): number => Math.round(value * 10) / 10;

function Name({ label, at, side }: { label: MapLabel; at: Point; side: LabelSide }) {
  const x = round(at[0] + SHIFT[side][0]);
  const y = round(at[1] + SHIFT[side][1]);
  return (
    <text class="map-name" x={x} y={y} text-anchor={ANCHOR[side]}>
      <tspan x={x} dy={RISE[side][label.note ? 1 : 0]}>
        {label.text}
      </tspan>
      {label.note ? (
        <tspan class="map-name-note" x={x} dy="1.2em">
          {label.note}
        </tspan>
      ) : null}
    </text>
  );
}

const isSeen = ({ width, height }: MapView, [x, y]: Point): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

export function MapMarks({ view, labels, letters, routes }: MarksProps) {
  const seat = (number: MunicipalityNumber): Point => view.seats.get(number) ?? [Number.NaN, Number.NaN];
  const named = labels.filter(({ number }) => isSeen(view, seat(number)));
  const sides = placeLabels(
    named.map((label) => ({
      x: seat(label.number)[0],
      y: seat(label.number)[1],
      lines: label.note ? [label.text, label.note] : [label.text],
    })),
    view,
  );
  const lines = routes
    .map(({ from, to }) => [seat(from), seat(to)].map(([x, y]) => `${round(x)} ${round(y)}`).join('L'))
    .filter((line) => !line.includes('NaN'));
  return (
    <g>
      {lines.length > 0 ? <path class="map-route" d={lines.map((line) => `M${line}`).join('')} /> : null}
      {named.map(({ number }) => (
        <circle key={number} class="map-dot" cx={round(seat(number)[0])} cy={round(seat(number)[1])} r="5" />
      ))}
      {named.map((label, index) => (
        <Name key={label.number} label={label} at={seat(label.number)} side={sides[index] ?? 'right'} />
      ))}
      {letters
        .filter(({ number }) => isSeen(view, seat(number)))
        .map(({ number, letter }) => (
          <g key={`${number}${letter}`} class="map-letter">
            <circle cx={round(seat(number)[0])} cy={round(seat(number)[1])} r="11" />
            <text x={round(seat(number)[0])} y={round(seat(number)[1])} dy=".35em" text-anchor="middle">
              {letter}
            </text>
          </g>
        ))}
    </g>
  );
}
