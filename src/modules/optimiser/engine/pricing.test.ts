// The pricing routine against plain enumeration: its bound never lies above the worst-priced tender, and the tender it
// offers costs what it says.

import { expect, test } from 'vitest';
import { drawProblem } from '../../../../test/optimiser-problems.ts';
import { runs } from '../../../../test/runs.ts';
import { type Breakdown, breakdown, sideCost } from './breakdown.ts';
import { buildComponent, type Component } from './component.ts';
import { LEAST_GAIN } from './cost.ts';
import { Meter } from './meter.ts';
import { participantsOf } from './participants.ts';
import { RateBook } from './plan.ts';
import { Pricer } from './pricing.ts';

interface Tender {
  readonly members: number[];
  readonly reduced: number;
}

/** Every tender of two or more under a lead in which nobody loses, at the best start. */
function* tenders(c: Component, lead: number, prices: Float64Array): Generator<Tender> {
  for (let set = 1; set < 1 << c.n; set++) {
    const members = Array.from({ length: c.n }, (_, i) => i).filter((i) => set & (1 << i));
    if (!members.includes(lead) || members.length < 2 || members.length > c.rates.maxMembers) continue;
    if (members.some((i) => c.km[lead * c.n + i] === Number.POSITIVE_INFINITY)) continue;
    for (let t = 0; t < c.quarters; t++) {
      if (members.some((i) => c.wait[i * c.quarters + t] === Number.POSITIVE_INFINITY)) continue;
      const start = c.firstQuarter + t;
      const formed = { members: members.map((i) => c.participants[i]!), lead: members.indexOf(lead), start };
      const priced: Breakdown = breakdown(formed, c.rates, 'base');
      const { purchase, waiting } = priced.together;
      const loses = members.some((_, k) => purchase[k]! + waiting[k]! > priced.alone[k]! - LEAST_GAIN);
      const sum = members.reduce((total, i) => total + prices[i]!, 0);
      if (!loses) yield { members, reduced: sideCost(priced.together) - sum };
    }
  }
}

test('bound below, offer true, for drawn components and prices', () => {
  let met = 0;
  for (let seed = 0; seed < runs(40); seed++) {
    const problem = drawProblem({ seed, needs: 7, spread: 1, sameTerm: seed % 2 === 0 });
    const participants = participantsOf(problem);
    const c = buildComponent(
      participants,
      new RateBook(problem).of(participants[0]!.category, 'base'),
      'base',
    );
    const pricer = new Pricer(c, new Meter(Number.POSITIVE_INFINITY, undefined));
    const prices = c.alone.map((alone, i) => alone * (1 - 0.02 * ((seed + i) % 4)));
    for (let lead = 0; lead < c.n; lead++) {
      const found = pricer.price(lead, prices, 1);
      const all = c.participants[lead]!.canLead ? [...tenders(c, lead, prices)] : [];
      const least = Math.min(0, ...all.map(({ reduced }) => reduced));
      expect(found.bound).toBeLessThanOrEqual(least + 0.01);
      expect(found.best).toBeGreaterThanOrEqual(least - 0.01);
      if (found.members.length === 0) continue;
      met++;
      const key = found.members.join();
      const same = all.filter(({ members }) => members.join() === key).map(({ reduced }) => reduced);
      expect(Math.min(...same.map((reduced) => Math.abs(reduced - found.best)))).toBeLessThan(0.01);
    }
  }
  expect(met).toBeGreaterThan(30);
});
