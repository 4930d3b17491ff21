// HiGHS, compiled for the web, as the peer: the strong formulation as text, on the same instance and with as many seconds.
import highs from 'highs';
import type { FacilityProblem } from '../src/modules/optimiser/facilities/instance.ts';

/** More arcs than this and the text alone takes the time away. */
const MOST_ARCS = 50_000;

export interface PeerResult {
  readonly name: 'highs';
  /** Null where it found no plan, or the instance is too large for it. */
  readonly value: number | null;
  readonly status: string;
  readonly seconds: number;
}

function lpText({ facilities, customers, fixed, service }: FacilityProblem): string {
  const costs: string[] = [];
  const served: string[] = [];
  const open: string[] = [];
  for (let i = 0; i < facilities; i++) costs.push(`${fixed[i]} y${i}`);
  for (let j = 0; j < customers; j++) {
    const arcs: string[] = [];
    for (let i = 0; i < facilities; i++) {
      const cost = service[j * facilities + i]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      costs.push(`${cost} x${i}_${j}`);
      arcs.push(`x${i}_${j}`);
      open.push(`x${i}_${j} - y${i} <= 0`);
    }
    served.push(`${arcs.join(' + ')} = 1`);
  }
  const binaries = Array.from({ length: facilities }, (_, i) => `y${i}`);
  // Lines of bounded length: the format cuts long ones.
  const wrapped = (parts: string[]): string => parts.join('\n + ');
  return `Minimize\n obj: ${wrapped(costs)}\nSubject To\n${[...served, ...open].join('\n')}\nBinary\n${binaries.join('\n')}\nEnd\n`;
}

export async function solveByHighs(problem: FacilityProblem, seconds: number): Promise<PeerResult> {
  const from = performance.now();
  const since = (): number => Number(((performance.now() - from) / 1000).toFixed(3));
  if (problem.facilities * problem.customers > MOST_ARCS) {
    return { name: 'highs', value: null, status: 'too large', seconds: 0 };
  }
  const solver = await highs();
  const { Status, ObjectiveValue } = solver.solve(lpText(problem), { time_limit: seconds });
  const value = Number.isFinite(ObjectiveValue) ? ObjectiveValue : null;
  return { name: 'highs', value, status: Status, seconds: since() };
}
