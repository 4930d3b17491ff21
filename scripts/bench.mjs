// `npm run bench`: the list. `npm run bench NAME …`: builds bench/NAME.ts and runs it. `npm run bench alle`: all in
// order, and writes docs/benchmarks.md. No number in that file is ever written by hand.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'node_modules/.cache/bench');
const document = path.join(root, 'docs/benchmarks.md');

/** In the order of `alle`. `also` are processes that the benchmark starts; `args` are given in `alle`; `remarks` go to the document. */
const BENCHMARKS = {
  http: {
    title: 'Pages against a bare server of the same framework',
    says: 'requests per second and p99 of five pages, ours and bare, interleaved',
    also: ['bare-server'],
    remarks: [
      'The bare server is Hono on @hono/node-server with one route per page that answers the same gzip bytes. It sends two headers; ours',
      'sends security headers, etag, vary and cache-control too. Both are processes of their own; the load comes from a third (autocannon).',
      'Ours keeps finished pages until the register changes, so this is the price of an answer that is kept, not of rendering one.',
      "Load and server share the machine, and a large body meets the same ceiling on both; «CPU us» is the server's processor time per request.",
    ],
  },
  innlogget: {
    title: 'Pages of somebody signed in against a bare server',
    says: 'requests per second and p99 of four pages behind a session, ours and bare, interleaved',
    also: ['bare-server'],
    remarks: [
      'The same bare server. Ours asks the embedded database for each request (or for those that come at once) whether anything was written',
      'since the page was made for this session, and sends it again for up to ten seconds while nothing was. «made anew» is a page that was',
      'not kept: session, rights, reads in a transaction with row-level security (one backend for all), rendering, packing.',
    ],
  },
  nettverk: {
    title: 'Two thousand participants of a network',
    says: 'an anonymous vote by 2 000 personal links through HTTP, twenty at once: nothing lost, p99',
    remarks: [
      'Each voter opens her page and sends the form, as a browser without JavaScript does. Every ballot deals all ballots of the vote out',
      'anew among their rows (decision 0025), so the last ones cost most. Load, server and the embedded database share the machine.',
    ],
  },
  undersokelse: {
    title: 'Two thousand people answer a survey',
    says: 'a survey answered by 2 000 personal links through HTTP, twenty at once: nothing lost, p99',
    remarks: [
      'Each opens her page and sends the form, as a browser without JavaScript does. Every answer shuffles the sealed row of the round.',
    ],
  },
  start: {
    title: 'From start to first page',
    says: 'cold start with and without a database, median of seven, and where the time goes',
    remarks: [
      "Cold means a new process; the files lie in the operating system's cache. «npm start» is what a person types: npm, the check that",
      'all is installed and built, the server. The goal is held against that, with a database from an earlier start.',
    ],
  },
  javascript: {
    title: 'JavaScript per page',
    says: 'gzip bytes of all scripts that each kind of public page loads',
    remarks: [
      'Found by following links from the start page, one or two pages of each kind, and through a run of the example region.',
      'Bytes are counted as they come over the wire, with whatever the scripts import.',
    ],
  },
  sok: {
    title: 'Search',
    says: 'p50 and p99 of 500 searches: misspelt, old, Sami, categories; in process and over HTTP',
    remarks: [
      'Every search is asked once, so no answer is a kept one. One search at a time.',
      'The first suggestion is asked for the moment the server is ready, before it has built its indexes by itself (half a second later).',
    ],
  },
  kategorier: {
    title: 'Free text to category and CPV',
    says: 'top-1 and top-5 on 800 real notices, split by buyer',
    remarks: [
      'Words in data/categories.csv were chosen looking only at buyers with even organisation numbers; the odd half tells what to expect.',
    ],
  },
  innlesing: {
    title: 'Import of a list',
    says: 'rows per second of 100 000 contracts from file to register, against csv-parse and COPY alone',
    remarks: [
      'The embedded database on disk, in the same process as the import; reading and checking have a thread of their own.',
      'COPY fills one table of text without an index. The import reads dates, amounts and categories, compares with what is kept, and writes',
      'contracts with their deadlines and what others are shown of them (about four rows and their indexes for each row of the list).',
      'While it saves, the embedded database answers nobody else; that is the price of all or nothing on one backend.',
    ],
  },
  matching: {
    title: 'Matching of needs',
    says: 'seconds, memory and pairs for 5 000 and 40 000 made-up needs',
    remarks: [
      "Needs are made up: the real municipalities, categories drawn at random, titles from the category list's own words.",
    ],
  },
  'samme-behov': {
    title: 'Deadlines and the same needs in a country of live plans',
    says: 'p50 and p99 of pages, and rows read, at 357 bodies with 300 contracts each; on both databases',
    remarks: [
      'Plans are made up: the real municipalities, categories as often as notices of them, titles from the category list. Whole pages in',
      'process, one at a time: session, rights, queries behind row-level security, scoring, rendering. Rows read are those that scans of',
      'tables looked at, by EXPLAIN ANALYZE of every statement of a page. «CPU ms» is the median processor time of our process: with',
      'the embedded database in it, without PostgreSQL.',
    ],
  },
  ufl: {
    title: 'Facility location on public instances and on some made here',
    says: 'hits of the best values by family and the goals; with files: one JSON line each (npm run -s bench:ufl)',
    remarks: [
      'The core of the grouping on the instances of UflLib and OR-Library in the test data (which are not part of the project), to the value',
      'recomputed from the listed plan; what is listed is proved best except for Koerkel-Ghosh. «made here» are no published instances: they',
      'are drawn from a seed after the published descriptions of families that are not in the test data (bench/ufl-made.ts). Their best value',
      'is proved for the projective planes, 10 of 12 Gap-B and two of k-median; elsewhere it is the best that this core found with other',
      'seeds in 15 to 60 s of processor time, so it tells whether the search is even, not that no plan is better. HiGHS (WASM) gets the first',
      'instance of each family in the strong formulation, after the same reduction, with as many seconds and at least 3, where at most',
      '100 000 arcs are left; «-» is no plan in that time.',
    ],
  },
  grupper: {
    title: 'Buying groups',
    says: 'seconds, memory, saving and gap for 5 000 and 40 000 made-up needs',
    remarks: [
      'Amounts are drawn from a seed: the saving says nothing about any real municipality. One core.',
      'The gap is (cost - lower bound) / (stand-alone cost - lower bound): how much of the achievable saving may be missing.',
    ],
  },
  national: {
    title: 'Buying groups of a country, second by second',
    says: 'saving and gap while it works, first plan of everything, peak memory (npm run -s bench:national)',
    remarks: [
      'The same made-up country as above. Seconds count from when the problem is handed over; memory is the whole process, problem and plan',
      'included. The gap is told to whoever asked for the plan, so what is measured here is what a page could show.',
      'Memory is what the process has held at most where V8 may let its heap grow: of some 490 MB, 60 are Node, 50 the problem and 80 lines',
      'of the search; the heap in use is 30 to 130. Held to 150 MB of heap (node --max-old-space-size=150) the same work took 325 MB in all.',
      'HiGHS can be given only categories cut down to 14 needs, with every tender that members can hold written out; both work to the end.',
    ],
    args: ['--peer'],
  },
  whatif: {
    title: 'What if',
    says: '200 changes in a category of 30 needs, each answered from the plan before (npm run -s bench:whatif)',
    remarks: [
      'Ten categories, in each the 30 needs nearest to one of them, everybody for itself. A change is another value, another wish to take',
      'part or another parameter. Measured in process, from the problem to the whole plan with shares, explanation and certificate.',
      'Beside HiGHS: the same with 14 needs, every tender written out anew after each change. Of 30 needs they are a thousand million.',
    ],
    args: ['--peer'],
  },
  raad: {
    title: 'Advice',
    says: 'consultations per second, one answer step and the search for what would change the advice',
    remarks: [
      'In process. A consultation answers every question it is asked at random, «vet ikke» among the answers, and ends with the whole advice.',
      'A step reads one answer and finds what to ask next: every missing fact is tried with each value it may have.',
    ],
  },
  protokoll: {
    title: 'The equal-treatment ledger',
    says: 'entries a second of the verifier against plain SHA-256; one more entry at 5 000 against a bare INSERT; both databases',
    remarks: [
      'The verifier reads its own canonical JSON, hashes every entry as it stands in the file, and holds every sealed field against its seal.',
      'SHA-256 of the bytes says only that nothing was changed, not where. One more entry is a whole command: rights asked in the',
      'database, the head locked, references looked up, chain and seals, row-level security, the line in the log, commit.',
      'Every entry told to one supplier stays open in this run, so «what is still open» names hundreds. PostgreSQL without fsync.',
    ],
  },
  erfaringer: {
    title: 'Search of the experience library',
    says: 'median and p99 of 300 searches over 10 000 experiences, by kind of search; both databases',
    remarks: [
      'In process, one search at a time, each counted and its page of 20 read. Texts are drawn from the category list and a few usual words.',
      'Every word is found in any form and inside longer words, so the whole table is read: no index holds that. PostgreSQL without fsync.',
    ],
  },
  anskaffelse: {
    title: 'A large joint procurement beside a small one',
    says: 'what each page costs with 30 members, 200 requirements and 5 000 entries against 3, 10 and 50; both databases',
    remarks: [
      'In process, one page at a time, each on an address of its own so that no page is a kept one: session, rights, reads in a transaction',
      'with row-level security, rendering. Both procurements are brought to their phase by the commands. PostgreSQL without fsync.',
    ],
  },
  dokumenter: {
    title: 'Documents of a large joint procurement',
    says: 'seconds for each document with 30 members and 200 requirements, as Word, PDF and Excel, beside the bare text',
    remarks: [
      'In process and one at a time, from what has been read to the bytes of the file; a server writes papers in a thread of its own.',
      'The bare text is the same rows as an HTML table, zipped. PDF is tagged (PDF/UA-1); a paper like the one before is partly remembered.',
    ],
  },
  proof: {
    title: 'Proof of the best plan',
    says: 'share of categories of 30 and 100 needs proved to the krone, and how quickly',
    remarks: [
      'Each category: the needs nearest to one of them, everybody for itself. Proved means that the bound is the cost: prices first, then',
      'prices with fines (decision 0027), then what is left tender by tender (0019). HiGHS is the solver inside; it cannot be given the whole',
      'model, whose tenders of 30 needs are a thousand million. Where 100 needs stay open, large groups of near-equal members meet.',
    ],
  },
  calibration: {
    title: 'Calibration: what standing cooperations save',
    says: 'yearly saving of 36 made-up cooperations and of the known ones against none, held against the report of 2021',
    remarks: [
      'Given groups priced by the cost function of the engine, nothing searched for. The report says NOK 1.0 bn of better terms and 0.4 to 0.7 bn',
      'of administration. What the categories are worth and how many agreements a cooperation has are our assumptions; the rows show others.',
      'The known cooperations are those of data/ with two or more participants or owners, as they are, not scaled to the country.',
    ],
  },
  sharing: {
    title: 'Sharing within a group',
    says: 'ms for fair fees, core check, repair and nucleolus at 10 to 30 members (npm run -s bench:sharing -- --peer)',
    remarks: [
      'Made-up groups, nine of each size, medians. Up to 16 members every coalition is priced first («list»); above that the search of the',
      'engine names the coalitions that gain. The repair starts from fees by volume, which coalitions of large groups do leave for. HiGHS',
      'solves the programs of both; with --peer also the repair with every coalition written out, where they are at most 16 384.',
    ],
    args: ['--peer'],
  },
  'levende-grupper': {
    title: 'Groups from live plans',
    says: 'seconds for each step from what bodies show in the database to a verified plan, 40 000 needs',
    remarks: [
      'The real municipalities with made-up contracts; most show only that a need exists, and the usual value stands for theirs.',
      'Read as one person, with row-level security. One core; in the product the grouping has a thread of its own.',
      'One category holds up to 1 500 needs, many of one body: harder than the same number spread thin. Above 5 000 needs a proved gap of',
      'five per cent is near enough; the page says how much better a plan can be.',
    ],
  },
  'delt-kjoring': {
    title: 'A country shared by several workers',
    says: 'seconds with one and two worker processes on PostgreSQL, and that the plan is the same byte for byte',
    remarks: [
      'The made-up country of «Buying groups», to the usual gap. Workers are processes of their own (`npx samkjop arbeider`) with a database',
      'of their own; seconds count from when a person asks until the plan is kept: dividing, working out and verifying the parts, joining.',
      'The thread that is asked for the whole works out and verifies, without a database. Database and workers share the machine.',
      'Processor time is that of the worker that used most, its start included: what is left when the machine has other things to do.',
    ],
  },
};

/** Not a measurement but a finding: what the main job says of real notices. Writes its own document. */
const FINDING = {
  name: 'funn',
  says: 'what could have been bought together in autumn 2020; writes the finding',
  file: 'docs/funn-hosten-2020.md',
};

/** A bundled file lies elsewhere than its source: `import.meta` must still speak of the source. */
const ownPlace = {
  name: 'own-place',
  setup(builder) {
    builder.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(new URL(`file://${file}`).href)),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

async function buildBenchmark(name) {
  await build({
    entryPoints: [name, ...(BENCHMARKS[name]?.also ?? [])].map((entry) =>
      path.join(root, 'bench', `${entry}.ts`),
    ),
    outdir: out,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [ownPlace],
    logLevel: 'warning',
  });
  return path.join(out, `${name}.js`);
}

/** Runs one benchmark and shows what it prints while it prints it; the value is all of it. */
async function run(name, args) {
  const file = await buildBenchmark(name);
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    process.stdout.write(chunk);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return said;
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** When, on what and of which version. */
const measuredWhere = () => {
  const [cpu] = os.cpus();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!docs/benchmarks.md');
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `commit ${git('rev-parse', '--short=10', 'HEAD')}${changed ? ' with changes not yet committed' : ''}`,
    `${os.availableParallelism()} cores (${cpu?.model.trim() || 'model not told'})`,
    `${(os.totalmem() / 1e9).toFixed(1)} GB memory`,
    `Node ${process.versions.node}`,
  ].join(', ');
};

const GOAL = /^goal: (.*)$/;
const GOAL_HEAD = ['| What | Measured | Goal | |', '|---|---:|---:|---|'];

const markdownRows = (said) =>
  said.split('\n').flatMap((line) => {
    const goal = GOAL.exec(line)?.[1];
    return goal ? [`| ${goal} |`] : [];
  });

/** One benchmark as it stands in the document; its goals stand in the table of all, too. */
function section(name, said, load) {
  const { title, remarks } = BENCHMARKS[name];
  const table = said.split('\n').filter((line) => !GOAL.test(line));
  const goals = markdownRows(said);
  return [
    `## ${title}`,
    '',
    `\`npm run bench ${name}\`, ${measuredWhere()}, load average before it ${load.toFixed(2)}`,
    '',
    ...remarks,
    '',
    '```',
    table.join('\n').trim(),
    '```',
    '',
    ...(goals.length > 0 ? [...GOAL_HEAD, ...goals, ''] : []),
  ].join('\n');
}

/** Sections of the document by the benchmark's name, as they were written last. */
function writtenSections() {
  if (!fs.existsSync(document)) return new Map();
  const parts = fs.readFileSync(document, 'utf8').split(/^(?=## )/m);
  return new Map(
    parts.flatMap((part) => {
      const name = /^`npm run bench ([\w-]+)`/m.exec(part)?.[1];
      return name ? [[name, `${part.trimEnd()}\n`]] : [];
    }),
  );
}

function write(sections) {
  const parts = Object.keys(BENCHMARKS).flatMap((name) => sections.get(name) ?? []);
  const goals = parts.flatMap((part) => part.match(/^\| .* \| (met|MISSED) \|$/gm) ?? []);
  const lines = [
    '# Benchmarks',
    '',
    'Written by `npm run bench alle`, and of some alone by `npm run bench alle NAME …`, which leaves the others as they were measured last.',
    'Times depend on the machine and on what else it does, so what is compared is compared within one run. No test asserts a time.',
    '',
    '## Goals',
    '',
    ...GOAL_HEAD,
    ...goals,
    '',
    ...parts,
  ];
  fs.writeFileSync(document, `${lines.join('\n').trimEnd()}\n`);
}

/** Each is written when it has been measured, so that one that fails takes none with it. */
async function runAndWrite(names) {
  const sections = writtenSections();
  for (const name of names) {
    console.log(`\n== ${name}: ${BENCHMARKS[name].title}`);
    const [load] = os.loadavg();
    sections.set(name, section(name, await run(name, BENCHMARKS[name].args ?? []), load));
    write(sections);
  }
  console.log(`\nWritten: ${path.relative(root, document)}`);
}

function list() {
  const width = Math.max(...Object.keys(BENCHMARKS).map((key) => key.length));
  for (const [key, { says }] of Object.entries(BENCHMARKS)) console.log(`${key.padEnd(width)}  ${says}`);
  console.log(
    `${'alle'.padEnd(width)}  all of these in order, or those named after it, and writes docs/benchmarks.md`,
  );
  console.log(`${FINDING.name.padEnd(width)}  ${FINDING.says}`);
}

const [name, ...args] = process.argv.slice(2);
const unknown = (name === 'alle' ? args : [name]).find((one) => !(one in BENCHMARKS));
if (!name) list();
else if (name === FINDING.name) fs.writeFileSync(path.join(root, FINDING.file), await run(name, args));
else if (unknown !== undefined) {
  process.stderr.write(
    `No benchmark «${unknown}». There are: ${Object.keys(BENCHMARKS).join(', ')}, alle, ${FINDING.name}.\n`,
  );
  process.exitCode = 1;
} else if (name === 'alle') await runAndWrite(args.length > 0 ? args : Object.keys(BENCHMARKS));
else await run(name, args);
