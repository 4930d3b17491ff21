// Lots as bars below each other, as long as their value, parted by who buys in them. Stretches to its column; the figures
// stand in the table beside it.

export interface LotRow {
  /** Above the bar; also what a screen reader hears. */
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly short: string; readonly value: number }[];
}

interface LotRowsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly LotRow[];
}

/** Narrower than this share, a part has no room for its name. */
const LEAST_NAME = 0.09;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const wholeOf = ({ parts }: LotRow): number => parts.reduce((sum, { value }) => sum + value, 0);

function Row({ row, longest }: { readonly row: LotRow; readonly longest: number }) {
  let from = 0;
  const parts = row.parts.map((part) => {
    const placed = { ...part, start: from / longest, share: part.value / longest };
    from += part.value;
    return placed;
  });
  return (
    <svg class="lot-bar" width="100%" height="26" role="img" aria-label={row.label}>
      {parts.map(({ id, short, start, share }) => (
        <g key={id}>
          <rect class="lot-part bar-member" x={percent(start)} width={percent(share)} height="26" />
          {share >= LEAST_NAME ? (
            <text class="chart-text lot-letter lot-letter--yes" x={percent(start + share / 2)} y="18">
              {short}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

export function LotRows({ id, title, description, rows }: LotRowsProps) {
  const longest = Math.max(...rows.map(wholeOf)) || 1;
  return (
    <figure class="lot-bars stack-s" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      <figcaption>
        <strong class="block" id={`${id}-t`}>
          {title}
        </strong>
        <span class="tiny" id={`${id}-d`}>
          {description}
        </span>
      </figcaption>
      {rows.map((row) => (
        <div key={row.label}>
          <p class="small" aria-hidden="true">
            {row.label}
          </p>
          <Row row={row} longest={longest} />
        </div>
      ))}
    </figure>
  );
}
