// Where something that holds stops holding on the way from one end to the other.

const STEPS = 8;
const HALVINGS = 14;

/**
 * The first place between 0 and `most` where `holds` turns false, on the side where it still holds; null where it holds all
 * the way (as far as eight looks tell). `holds(0)` is taken to be true.
 */
export function turningPoint(holds: (way: number) => boolean, most: number): number | null {
  for (let step = 1; step <= STEPS; step++) {
    const to = (most * step) / STEPS;
    if (holds(to)) continue;
    let good = (most * (step - 1)) / STEPS;
    let bad = to;
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (good + bad) / 2;
      if (holds(middle)) good = middle;
      else bad = middle;
    }
    return good;
  }
  return null;
}
