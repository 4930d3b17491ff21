// One mark for each voter who chose a topic: a square for a small body, a circle for a larger one. The figures beside it say the
// same in words.
import type { BySide, VoteUnit } from '../../../modules/network/topics/model.ts';
import type { PageRequest } from '../../page.ts';

const STEP = 16;
/** With more voters the marks say less than the figures. */
export const MOST_MARKS = 24;

export function VoteMarks({ sides, voters }: { sides: BySide; voters: number }) {
  const width = Math.max(1, voters) * STEP;
  const marks = sides.small + sides.large;
  return (
    <svg class="vote-marks" viewBox={`0 0 ${width} ${STEP}`} width={width} height={STEP} aria-hidden="true">
      {Array.from({ length: marks }, (_, place) =>
        place < sides.small ? (
          <rect key={place} class="vote-small" x={place * STEP} y={2} width={12} height={12} />
        ) : (
          <circle key={place} class="vote-large" cx={place * STEP + 6} cy={8} r={6} />
        ),
      )}
    </svg>
  );
}

export function VoteLegend({ request, unit }: { request: PageRequest; unit: VoteUnit }) {
  const { smallMark, largeMark } = request.texts.topics.result;
  return (
    <ul class="vote-legend">
      <li class="vote-legend-mark">
        <VoteMarks sides={{ small: 1, large: 0 }} voters={1} />
        {smallMark[unit]}
      </li>
      <li class="vote-legend-mark">
        <VoteMarks sides={{ small: 0, large: 1 }} voters={1} />
        {largeMark[unit]}
      </li>
    </ul>
  );
}
