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
  readonly lots: number;
  readonly reduced: number;
}

/** Every tender of two or more under a lead in which nobody loses, at every start and number of lots that may be. */
function* tenders(c: Component, lead: number, prices: Float64Array): Generator<Tender> {
  for (let set = 1; set < 1 << c.n; set++) {
    const members = Array.from({ length: c.n }, (_, i) => i).filter((i) => set & (1 << i));
    if (!members.includes(lead) || members.length < 2 || members.length > c.rates.maxMembers) continue;
    if (members.some((i) => c.km[lead * c.n + i] === Number.POSITIVE_INFINITY)) continue;
    for (let t = 0; t < c.quarters; t++) {
      if (members.some((i) => c.wait[i * c.quarters + t] === Number.POSITIVE_INFINITY)) continue;
      const start = c.firstQuarter + t;
      const formed = { members: members.map((i) => c.participants[i]!), lead: members.indexOf(lead), start };
      for (let lots = 1; lots <= 6; lots++) {
        const priced: Breakdown = breakdown({ ...formed, lots }, c.rates, 'base');
        if (lots > 1 && priced.expectedBids < lots + 1) continue;
        const { purchase, waiting } = priced.together;
        const loses = members.some((_, k) => purchase[k]! + waiting[k]! > priced.alone[k]! - LEAST_GAIN);
        const sum = members.reduce((total, i) => total + prices[i]!, 0);
        if (!loses) yield { members, lots, reduced: sideCost(priced.together) - sum };
      }
    }
  }
}

test.each([
  ['small ones', {}, 1],
  ['large ones in a local market, divided in two', { market: 'local', times: 10 }, 2],
  ['large ones in a national market, divided in three', { market: 'national', times: 80 }, 3],
] as const)('bound below, offer true, for drawn components and prices: %s', (_, drawn, most) => {
  let met = 0;
  let divided = 0;
  for (let seed = 0; seed < runs(40); seed++) {
    const problem = drawProblem({ seed, needs: 7, spread: 1, sameTerm: seed % 2 === 0, ...drawn });
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
      const same = all.filter(({ members }) => members.join() === key);
      const meant = same.filter(({ reduced }) => Math.abs(reduced - found.best) < 0.01);
      expect(meant).not.toEqual([]);
      divided = Math.max(divided, ...meant.map(({ lots }) => lots));
    }
  }
  expect(met).toBeGreaterThan(30);
  expect(divided).toBe(most);
});
