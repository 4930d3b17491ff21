// How long the documents of a large procurement take: 30 members, 200 requirements. Each paper as Word and as PDF, the price form,
// and the package; beside what the same text costs as a bare page of HTML, and a template of one's own.
// Run: npm run bench dokumenter -- [--times N]
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { PaperDesk } from '../src/flows/papers/paper-desk.ts';
import { viewOfProcurement } from '../src/flows/procurement/view.ts';
import { writeFiles } from '../src/flows/procurement-documents/approve.ts';
import { type Books, writingIn } from '../src/flows/procurement-documents/draft.ts';
import { documentsDesk } from '../src/flows/procurement-documents/standing.ts';
import { templateData } from '../src/flows/procurement-documents/template-fields.ts';
import { starterTemplate } from '../src/flows/procurement-documents/template-samples.ts';
import { openEmbeddedTest } from '../test/database.ts';
import { openOwnSite } from '../test/own-site.ts';
import { bringProcurement, LEADER } from './large-procurement.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({ options: { times: { type: 'string', default: '15' } } });
const TIMES = Number(options.times);
const WARM_UP = 3;
const GOAL_SECONDS = 2;
const MEMBERS = 30;
const REQUIREMENTS = 200;

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < TIMES + WARM_UP; round++) {
    const since = performance.now();
    await work();
    if (round >= WARM_UP) times.push((performance.now() - since) / 1000);
  }
  return times;
}

/** A plain page with the same rows, packed: what the text itself costs. */
const bare =
  ({ requirements }: Books) =>
  async (): Promise<Uint8Array> => {
    const rows = requirements.requirements.map(
      ({ facts }) => `<tr><td>${facts.text}</td><td>${facts.documented}</td><td>${facts.checked}</td></tr>`,
    );
    return zipSync({ 'side.html': new TextEncoder().encode(`<table>${rows.join('')}</table>`) });
  };

const database = await openEmbeddedTest();
const site = await openOwnSite(database);
const parties = [{ party: LEADER, role: 'buyer' as const }];
const buyer = await site.seedPerson({ email: 'bench@test.example', name: 'Bench', parties });
const leader = site.services.ctx({ kind: 'person', person: buyer.id, isDemo: false });
const id = await bringProcurement(site, leader, { members: MEMBERS, requirements: REQUIREMENTS });
const view = await viewOfProcurement(site.services, leader, { id, party: LEADER });
if (!view) throw new Error('no procurement');
const readDesk = () => documentsDesk(leader, view, 'nb');
const desk = await readDesk();
const papers = new PaperDesk(null);

const rows: (readonly [string, number[]])[] = [
  ['reading everything and seeing how each stands', await timed(readDesk)],
];
for (const { kind, made } of desk.standings) {
  if (!made) continue;
  const { content } = made;
  if (content.kind === 'workbook')
    rows.push([`${kind}, Excel`, await timed(() => papers.form(content.form))]);
  else {
    rows.push([`${kind}, Word`, await timed(() => papers.write(content.named.paper, 'docx'))]);
    rows.push([`${kind}, PDF`, await timed(() => papers.write(content.named.paper, 'pdf'))]);
  }
}
const specification = desk.standings.find(({ kind }) => kind === 'requirements')?.made;
if (specification?.content.kind !== 'paper') throw new Error('no specification');
const { paper } = specification.content.named;
const starter = starterTemplate({ kind: 'requirements', language: 'nb', today: view.moment.today });
const template = await papers.write(starter, 'docx');
const data = templateData(writingIn(desk.books, 'nb'), paper);
rows.push(['requirements, a template of one’s own', await timed(() => papers.fill(template, data))]);
const asked = { books: desk.books, language: 'nb' as const, template: null };
rows.push([
  'requirements, as approved (Word and PDF)',
  await timed(() => writeFiles(site.services, specification, asked)),
]);
const plain = await timed(bare(desk.books));

console.log(`\n${MEMBERS} members, ${REQUIREMENTS} requirements; ${TIMES} times each, in process`);
printTable(
  ['seconds', 'median', 'p99', 'times the bare text'],
  rows.map(([name, times]) => [
    name,
    median(times).toFixed(3),
    percentile(times, 0.99).toFixed(3),
    (median(times) / median(plain)).toFixed(0),
  ]),
);
console.log(`the specification's rows as a bare HTML table, zipped: ${median(plain).toFixed(4)}\n`);
printGoal({
  what: 'the slowest document, p99',
  measured: Math.max(...rows.map(([, times]) => percentile(times, 0.99))),
  atMost: GOAL_SECONDS,
  unit: 's',
});
await database.close();
