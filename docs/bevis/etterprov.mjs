// Checks a proof sheet with no other code: node docs/bevis/etterprov.mjs FIL.json, from `npx samkjop grupper LISTE --bevis FIL.json`.
import { readFileSync } from 'node:fs';
const sum = (list, of) => list.reduce((total, one) => total + of(one), 0), kr = (x) => `${Math.floor(x).toLocaleString('nb-NO')} kr`;
function boundOf(c, r) { // NOK that every plan of a component costs at least, also plans in which somebody loses
  const P = c.participants, x = r.volume, all = [...P.keys()], total = (set, key) => sum(set, (i) => P[i][key]);
  const ways = c.quarters.flatMap((_, t) => [1, 2, 3, 4, 5, 6].map((L) => [t, L])); // quarter and equal lots
  const read = (y, v, k = x.findIndex((at) => at >= v)) => k < 1 ? y.at(k) : y[k] + ((y[k] - y[k - 1]) * (v - x[k])) / (x[k] - x[k - 1]);
  const own = (i, lead, t) => P[i].outside + P[i].wait[t] + (i === lead ? 0 : P[lead].km[i] * r.perKm + r.perMember);
  const few = Math.min(...P.map((one) => one.tender / one.volume)), many = Math.max(...P.map((one) => one.tender / one.volume));
  const least = (set, [t, L], lead, from, to, others) => { // least cost of these in a tender of a volume from..to, and its least index
    const at = [from / L, ...x.filter((v) => v * L > from && v * L < to), to / L], bids = at.map((v) => read(r.bids, v));
    if (L > 1 && Math.max(...bids) < L + r.bidsAboveLots - 1e-9) return [Infinity, 1]; // too few bids for so many lots
    const index = Math.min(...at.map((v) => read(r.index, v))) * (r.floor + (1 - r.floor) * (1 + to / L / r.halfVolume) ** -r.steepness);
    const low = Math.max(total(set, 'tender'), few * from) - 0.01, high = Math.min(total([...set, ...others], 'tender'), many * to) + 0.01;
    const procedures = r.procedure.filter((_, k) => (k === 0 || c.thresholds[t][k - 1] <= high) && (k === 3 || low < c.thresholds[t][k]));
    const fixed = L * (r.lot + r.perBid * Math.min(...bids)) + r.perMemberSquared * set.length ** 2 + Math.min(...procedures);
    return [fixed + sum(set, (i) => own(i, lead, t) + P[i].spend * index), index];
  };
  const best = [0]; // without prices every partition is tried: the cheapest of a set is one tender, or two parts at their cheapest
  for (let mask = 1; mask < 2 ** P.length && c.prices.length === 0; mask++) {
    const set = all.filter((i) => mask & (1 << i)), isBarred = set.some((i) => P[i].apartFrom.some((j) => set.includes(j)));
    const leads = isBarred || set.length > r.maxMembers ? [] : set.filter((lead) => set.every((i) => P[lead].km[i] < Infinity));
    const costs = leads.flatMap((lead) => ways.map((way) => least(set, way, lead, total(set, 'volume'), total(set, 'volume'), [])[0]));
    best[mask] = Math.min(...(set.length < 2 ? [P[set[0]].alone] : costs));
    for (let part = (mask - 1) & mask; part; part = (part - 1) & mask) best[mask] = Math.min(best[mask], best[part] + best[mask ^ part]);
  }
  const prices = P.map((one, i) => Math.min(one.alone, c.prices[i])), near = 0.01 + (total(all, 'alone') - c.lowerBound) / P.length / 1000;
  return best.length > 1 ? best.at(-1) - 0.01 * P.length : sum(all, (lead) => { // its price, less what its worst tender lacks
    let worst = 0, sure = 0, tries = 20000, top = total(all, 'volume') * (1 + 1e-9);
    const search = (way, from, to, held, open) => { // tenders of a volume from..to, with all of held and some of open
      let bound = -Infinity, next, h = held.length, inside = total(held, 'volume'), half = Math.sqrt(from * to);
      const might = open.filter((i) => h < r.maxMembers && P[i].volume <= to - inside && !held.some((j) => P[i].apartFrom.includes(j)));
      const [cost, index] = least(held, way, lead, from, to, might), above = (i) => own(i, lead, way[0]) + P[i].spend * index - prices[i];
      for (let step = 0, low = -64, high = 64; step < 30 && bound < worst - near; step++) { // NOK charged for each past the end
        const charge = (low + high) / 2, parts = might.map((i) => ({ i, part: above(i) + charge * P[i].volume })).sort((a, b) => a.part - b.part);
        const grown = parts.map(({ i, part }, k) => ({ i, part: part + r.perMemberSquared * (2 * (h + k) + 1) }));
        const taken = grown.filter(({ part }, k) => part < 0 && h + k < r.maxMembers), volume = inside + sum(taken, ({ i }) => P[i].volume);
        const value = cost - sum(held, (i) => prices[i]) + sum(taken, ({ part }) => part) + charge * (inside - (charge > 0 ? to : from));
        if (value > bound) [bound, next] = [value, grown.sort((a, b) => Math.abs(a.part) - Math.abs(b.part))[0]];
        if (volume > to) low = charge; else if (volume < from) high = charge; else break;
      }
      if (bound >= worst - near || tries-- < 0) sure = Math.min(sure, bound);
      else if (to > from * 1.001) for (const [a, b] of [[from, half], [half, to]]) search(way, a, b, held, open);
      else if (next) for (const set of [[...held, next.i], held]) search(way, from, to, set, might.filter((i) => i !== next.i));
      else worst = Math.min(worst, bound);
    };
    const others = (t) => all.filter((i) => i !== lead && P[lead].km[i] + P[i].wait[t] + P[lead].wait[t] < Infinity);
    for (const way of ways) if (others(way[0]).length > 0) search(way, P[lead].volume, top, [lead], others(way[0]));
    return prices[lead] + Math.min(worst, sure) - 0.01;
  });
}
const sheet = JSON.parse(readFileSync(process.argv[2], 'utf8'), (_, value) => value ?? Infinity);
const bound = sum(Object.entries(sheet.categories), ([id, r]) => {
  const mine = sheet.components.filter(({ category }) => category === id), proved = sum(mine, (c) => boundOf(c, r));
  const note = mine.some((c) => c.restsOnMore) ? ' Det oppgitte bygger på mer enn priser, og det er ikke prøvd her.' : '';
  console.log(`${r.name}: ${kr(proved)} bevist, ${kr(sum(mine, (c) => c.lowerBound))} oppgitt for planer der ingen taper.${note}`);
  return proved;
});
console.log(`Ingen plan kan koste mindre enn ${kr(bound)}. Planen koster ${kr(sheet.cost)}.`);
console.log(`Altså kan ingen annen plan spare mer enn ${kr(Math.max(0, Math.ceil(sheet.cost - bound)))} utover denne.`);
