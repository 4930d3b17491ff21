// The finding in real notices, autumn 2020: which needs could have been bought together and what it would have been
// worth, aggregated by category and by part of the country. Prints the Markdown of docs/funn-hosten-2020.md.

import fs from 'node:fs';
import path from 'node:path';
import { findGroups } from '../src/flows/find-groups.ts';
import { readReference } from '../src/flows/load-reference.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { needsFrom, readSource } from '../src/flows/read-needs.ts';
import { makeSnapshot } from '../src/flows/snapshot.ts';
import { localDate } from '../src/kernel/local-date.ts';
import type { Ore } from '../src/kernel/money.ts';
import type { Group } from '../src/modules/optimiser/model.ts';
import type { Need } from '../src/modules/planning/model.ts';
import { registerFromReference } from '../src/modules/registry/reference.ts';
import { projectFiles } from '../src/platform/files.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { formatFor } from '../src/texts/format.ts';
import { planningNb } from '../src/texts/planning.nb.ts';

const root = process.cwd();
const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.resolve(root, '../shared/testdata');
const NOTICES = path.join(testdata, 'doffin-2020.json');
/** A category is shown by name when it has at least this many needs; the others are summed. */
const LEAST_NEEDS = 5;

const PARTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['18', '55', '56'].map((county) => [county, 'Nord-Norge'])),
  '50': 'Trøndelag',
  ...Object.fromEntries(['11', '15', '46'].map((county) => [county, 'Vestlandet'])),
  '42': 'Sørlandet',
  ...Object.fromEntries(['03', '31', '32', '33', '34', '39', '40'].map((county) => [county, 'Østlandet'])),
};
const SEVERAL = 'Flere landsdeler sammen';

const format = formatFor('nb');
const millions = (amount: number): string => format.number(amount / 1e8, 1);

interface Line {
  readonly name: string;
  needs: number;
  grouped: number;
  groups: number;
  low: number;
  base: number;
  high: number;
}

class Tally {
  readonly #lines = new Map<string, Line>();

  line(name: string): Line {
    const line = this.#lines.get(name) ?? { name, needs: 0, grouped: 0, groups: 0, low: 0, base: 0, high: 0 };
    this.#lines.set(name, line);
    return line;
  }

  addGroup(name: string, group: Group): void {
    const line = this.line(name);
    line.groups++;
    line.low += group.saving.low;
    line.base += group.saving.base;
    line.high += group.saving.high;
  }

  table(heading: string): string {
    const rows = [...this.#lines.values()].toSorted(
      (a, b) => b.needs - a.needs || (a.name < b.name ? -1 : 1),
    );
    return [
      `| ${heading} | Behov | I grupper | Grupper | Lavt | Anslag | Høyt |`,
      '|---|---:|---:|---:|---:|---:|---:|',
      ...rows.map(
        ({ name, needs, grouped, groups, low, base, high }) =>
          `| ${name} | ${needs} | ${grouped} | ${groups} | ${millions(low)} | ${millions(base)} | ${millions(high)} |`,
      ),
    ].join('\n');
  }
}

const files = projectFiles(root);
const snapshot = makeSnapshot(registerFromReference(readReference(files), 'files'), files);
const planning = readPlanningData(files);
const source = await readSource(fs.readFileSync(NOTICES));
if (!source.ok) throw new Error('the notices cannot be read');
const context = {
  register: snapshot.register,
  index: snapshot.categories,
  assumptions: planning.assumptions,
  today: localDate('2020-09-01'),
};
const imported = needsFrom(source.value, context);
if (!imported.ok) throw new Error('the notices cannot be used');
const { needs, rows, outOfScope, rejected } = imported.value;
const found = findGroups(
  {
    needs,
    register: snapshot.register,
    categories: snapshot.categories.categories,
    params: planning.params,
    leads: null,
  },
  1,
  await linearSolver(),
);
if (found.issues.length > 0) throw new Error('the verifier refuses the plan');

const countyOf = new Map(
  snapshot.register.municipalities.map(({ number, county }) => [number as string, county]),
);
const partOf = (body: string): string =>
  PARTS[body.startsWith('F') ? body.slice(1) : (countyOf.get(body as never) ?? '')] ?? '?';
const nameOf = (id: string): string => snapshot.categories.categories.byId.get(id)?.nameNb ?? id;
const counts = Map.groupBy(needs, ({ category }) => category);
const shown = (id: string): string =>
  (counts.get(id)?.length ?? 0) >= LEAST_NEEDS ? nameOf(id) : 'Andre kategorier (færre enn fem behov hver)';

const byCategory = new Tally();
const byKind = new Tally();
const byPart = new Tally();
const needById = new Map(needs.map((need) => [need.id, need]));
const kindOf = (category: string): string => {
  const kind = snapshot.categories.categories.byId.get(category)?.kind;
  return kind ? planningNb.kinds[kind] : '?';
};
const everywhere = (need: Need): Line[] => [
  byCategory.line(shown(need.category)),
  byKind.line(kindOf(need.category)),
  byPart.line(partOf(need.owner)),
];
for (const need of needs) for (const line of everywhere(need)) line.needs++;
for (const group of found.plan.groups) {
  const bought = group.members.flatMap((member) => member.needs);
  for (const { need } of bought) for (const line of everywhere(needById.get(need) as Need)) line.grouped++;
  const parts = new Set(bought.map(({ authority }) => partOf(authority)));
  byCategory.addGroup(shown(group.category), group);
  byKind.addGroup(kindOf(group.category), group);
  byPart.addGroup(parts.size === 1 ? ([...parts][0] as string) : SEVERAL, group);
}

const { totals, groups } = found.plan;
const grouped = groups.reduce(
  (sum, group) => sum + group.members.flatMap((member) => member.needs).length,
  0,
);
const share = (part: number, whole: number): string => format.percent(part / whole, 1);
const money = (amount: number): string => format.moneyRounded(amount as Ore);

process.stdout.write(`# Høsten 2020: hvem kunne kjøpt sammen?

Laget av \`npm run bench funn\` fra ${rows} kunngjøringer på Doffin fra september til november 2020 (skjema F02, NLOD).

## Svaret

Av ${needs.length} behov hos kommuner og fylkeskommuner kunne **${grouped} vært kjøpt sammen med andre, i ${groups.length} grupper**. Det ville
trolig spart rundt **${money(totals.saving.base)}** over avtaleperiodene (lavt ${money(totals.saving.low)}, høyt ${money(totals.saving.high)}), ${share(totals.saving.base, totals.baseline)} av det disse
innkjøpene er antatt å koste. Ingen annen plan kan spare mer enn ${format.percent(totals.gapOfSaving, 2)} utover dette, gitt tallene.

## Les dette før du bruker tallene

- **Ingen verdi er kjent.** Kunngjøringene sier ikke hva kjøpene er verdt. Vi har antatt en årlig verdi for hver kategori og skalert den med
  innbyggertallet (\`data/need-assumptions.csv\`, alle med status «antakelse»). Kronebeløpene er derfor regneeksempler. Hvem som hadde samme
  behov på samme tid, er det sikreste i funnet.
- **Lavt og høyt** er samme plan regnet med forsiktige og med gunstige verdier for pris, konkurranse og kostnader (\`data/parameters.csv\`).
- **Hvem som kunne ledet**, vet vi ikke. Vi har regnet med at den som selv kunngjorde, kunne ledet.
- **Innkjøpssamarbeid vi kjenner**, er regnet som én kjøper. Vi kjenner ${snapshot.register.cooperations.filter(({ kind }) => kind === 'formalHolistic').length} faste samarbeid; rapporten fra 2021 fant 36. Noen av gruppene
  fantes kanskje alt.
- **Tre måneder er kort.** Et helt år ville gitt flere treff, særlig for avtaler som kan vente.
- ${outOfScope} kunngjøringer hadde innkjøpere utenfor kommuner og fylkeskommuner. ${rejected.length} kunne ikke brukes: fellesinnkjøp som alt var gjort,
  innkjøpere som er delt siden, gjentakelser og foretak vi ikke kunne plassere.
- Tallene gjelder ingen navngitt kommune. Små grupper er slått sammen.

## Etter slag

Millioner kroner over avtaleperiodene, nåverdi uten mva.

${byKind.table('Slag')}

## Etter kategori

${byCategory.table('Kategori')}

## Etter landsdel

Behovene står der innkjøperen ligger; en gruppe med medlemmer i flere landsdeler står for seg.

${byPart.table('Landsdel')}
`);
