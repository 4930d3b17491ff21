// Low, base and high estimate on a line that starts at zero. The words also stand under the line, for narrow screens
// and for estimates so close that their labels would meet.
import { textWidth } from './text-width.ts';

interface RangeEnd {
  value: number;
  /** Formatted, with its word: «lavt 640 000». */
  text: string;
}

export interface RangeLineProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  low: RangeEnd;
  base: RangeEnd;
  high: RangeEnd;
  /** How zero is written. */
  zero: string;
}

const WIDTH = 560;
const [LEFT, RIGHT] = [10, 550];
const SIZE = 13;

type Anchor = 'start' | 'middle' | 'end';
interface Tag {
  x: number;
  text: string;
  anchor: Anchor;
}

function anchored(x: number, text: string): Tag {
  const half = textWidth(text, SIZE) / 2;
  const anchor = x - half < 0 ? 'start' : x + half > WIDTH ? 'end' : 'middle';
  return { x, text, anchor };
}

function extent({ x, text, anchor }: Tag): readonly [number, number] {
  const width = textWidth(text, SIZE);
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [start, start + width];
}

const apart = (tags: readonly Tag[]): boolean =>
  tags.every((tag, index) => index === 0 || extent(tags[index - 1]!)[1] + 8 <= extent(tag)[0]);

export function RangeLine({ id, title, description, low, base, high, zero }: RangeLineProps) {
  const from = Math.min(0, low.value);
  const to = Math.max(0, high.value);
  const at = (value: number): number =>
    Math.round((LEFT + ((value - from) / (to - from || 1)) * (RIGHT - LEFT)) * 10) / 10;
  const tags = [
    anchored(at(low.value), low.text),
    anchored(at(base.value), base.text),
    anchored(at(high.value), high.text),
  ];
  const hasTags = apart(tags);
  return (
    <div class={hasTags ? 'range' : 'range range--close'}>
      <svg
        class="range-drawing"
        viewBox={`0 0 ${WIDTH} ${hasTags ? 66 : 48}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <path class="range-axis" d={`M${LEFT} 30H${RIGHT}`} />
        <rect
          class="range-band"
          x={at(low.value)}
          y="20"
          width={at(high.value) - at(low.value)}
          height="20"
        />
        <path class="range-axis" d={`M${at(low.value)} 16V44M${at(high.value)} 16V44`} />
        <path class="range-zero" d={`M${at(0)} 18V42`} />
        <circle class="range-base" cx={at(base.value)} cy="30" r="9" />
        <text
          class="range-tag range-tag--zero"
          x={at(0)}
          y="12"
          text-anchor={at(0) < 20 ? 'start' : 'middle'}
        >
          {zero}
        </text>
        {tags.map(({ x, text, anchor }, index) => (
          <text
            key={text}
            class={index === 1 ? 'range-tag range-tag--base' : 'range-tag'}
            x={x}
            y="60"
            text-anchor={anchor}
          >
            {text}
          </text>
        ))}
      </svg>
      <p class="range-words" aria-hidden="true">
        <span>{low.text}</span> <strong>{base.text}</strong> <span>{high.text}</span>
      </p>
    </div>
  );
}
