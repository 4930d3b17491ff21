// The 45 degree hatch that means «not known», on maps, in legends and in bars. Never a flat colour.

interface HatchPatternProps {
  /** Unique on the page. */
  id: string;
  /** Distance between the lines in units of the drawing. */
  step?: number;
}

/** A `<pattern>`; goes inside the `<defs>` of an SVG. */
export function HatchPattern({ id, step = 4 }: HatchPatternProps) {
  return (
    <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width={step} height={step} />
      <path class="hatch-line" d={`M0 0V${step}`} />
    </pattern>
  );
}

/** The pattern in an SVG of its own, for bars and legends on a page without a map. Once per page and id. */
export function HatchDefs({ id, step = 4 }: HatchPatternProps) {
  return (
    <svg class="hatch-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <HatchPattern id={id} step={step} />
      </defs>
    </svg>
  );
}
