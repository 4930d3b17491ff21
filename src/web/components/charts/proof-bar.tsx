// The proof as a picture: what the plan saves, and hatched after it what more cannot be ruled out.
import { HatchDefs } from '../map/hatch.tsx';

export interface ProofBarProps {
  /** Unique on the page. */
  readonly id: string;
  /** Both at least 0, in the same unit, and not both 0. */
  readonly found: number;
  readonly room: number;
  readonly foundText: string;
  readonly roomText: string;
  /** What a screen reader hears instead of the bar. */
  readonly description: string;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export function ProofBar({ id, found, room, foundText, roomText, description }: ProofBarProps) {
  const share = found / (found + room);
  return (
    <figure class="proof-bar">
      <HatchDefs id={`${id}-h`} />
      <svg class="lot-bar" width="100%" height="14" role="img" aria-label={description}>
        <rect class="lot-part bar-member" width={percent(share)} height="14" />
        {room > 0 ? (
          <rect
            class="lot-part bar-unknown"
            x={percent(share)}
            width={percent(1 - share)}
            height="14"
            fill={`url(#${id}-h)`}
          />
        ) : null}
      </svg>
      <figcaption class="proof-words small" aria-hidden="true">
        <span>{foundText}</span>
        <span>{roomText}</span>
      </figcaption>
    </figure>
  );
}
