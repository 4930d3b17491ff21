// Member, confirmed outside and not known as shares of one bar. Stretches to its column; «not known» is hatched.

export interface StateBarProps {
  member: number;
  outside: number;
  unknown: number;
  /** The shares in words. */
  label: string;
  /** Id of a hatch pattern on the same page (`<HatchDefs>` or a map's `${id}-h`). */
  hatchId: string;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export function StateBar({ member, outside, unknown, label, hatchId }: StateBarProps) {
  const total = member + outside + unknown;
  const parts = [
    { name: 'member', start: 0, size: member },
    { name: 'outside', start: member, size: outside },
    { name: 'unknown', start: member + outside, size: unknown },
  ].filter((part) => part.size > 0);
  return (
    <svg class="state-bar" width="100%" height="14" role="img" aria-label={label}>
      {parts.map(({ name, start, size }) => (
        <rect
          key={name}
          class={`bar-${name}`}
          x={percent(start / total)}
          width={percent(size / total)}
          height="14"
          {...(name === 'unknown' ? { fill: `url(#${hatchId})` } : {})}
        />
      ))}
      <rect class="state-bar-edge" width="100%" height="14" />
    </svg>
  );
}
