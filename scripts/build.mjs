// Builds server, workers, command line, islands and styles into .build/ with esbuild.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { onlyCountry } from './one-country.ts';

const root = path.resolve(import.meta.dirname, '..');
const final = path.join(root, '.build');
// Built aside and swapped in at the end: a failed or parallel build never leaves half a server.
const out = `${final}-${process.pid}`;
const stylesheet = path.join(root, 'src/web/styles/site.css');
const islandFolder = path.join(root, 'src/web/islands');

const WORKERS = {
  'pglite-worker': 'src/platform/db/pglite-worker.ts',
  'group-worker': 'src/flows/group-worker.ts',
  'match-worker': 'src/flows/match-worker.ts',
  'list-worker': 'src/flows/imports/list-worker.ts',
  'paper-worker': 'src/flows/papers/paper-worker.ts',
};
const ENTRIES = { main: 'src/main.ts', cli: 'src/cli/main.ts', glossary: 'scripts/glossary.ts', ...WORKERS };

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(path.join(out, 'public'), { recursive: true });

const entryPoints = Object.fromEntries(
  Object.entries(ENTRIES)
    .map(([name, file]) => [name, path.join(root, file)])
    .filter(([, file]) => fs.existsSync(file)),
);

await build({
  entryPoints,
  outdir: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Bundled: one file loads several times faster than two hundred. PGlite finds its own files beside its code.
  external: ['@electric-sql/*', '@myriaddreamin/*', 'pg-native', 'highs'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  minifySyntax: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  logLevel: 'warning',
});

const islands = fs
  .readdirSync(islandFolder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => path.join(islandFolder, name));

const browser = await build({
  entryPoints: [stylesheet, ...islands],
  outdir: path.join(out, 'public'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome115', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file' },
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
});

/** Logical name (`site.css`, `map.js`) to the hashed file that the browser may keep for ever. */
const assets = {};
for (const [file, info] of Object.entries(browser.metafile.outputs)) {
  if (!info.entryPoint) continue;
  const name = path.basename(info.entryPoint).replace(/\.ts$/, '.js');
  assets[name] = path.basename(file);
}
for (const name of fs.readdirSync(path.join(root, 'src/web/public'))) {
  const bytes = fs.readFileSync(path.join(root, 'src/web/public', name));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  const { name: stem, ext } = path.parse(name);
  assets[name] = `${stem}-${hash}${ext}`;
  fs.writeFileSync(path.join(out, 'public', assets[name]), bytes);
}
fs.writeFileSync(path.join(out, 'assets.json'), JSON.stringify(assets, null, 2));

// The map needs Norway (Natural Earth's number 578); reading the whole world would cost every start a tenth of a second.
const atlas = fs.readFileSync(path.join(root, 'node_modules/world-atlas/countries-10m.json'), 'utf8');
fs.writeFileSync(path.join(out, 'norway.json'), JSON.stringify(onlyCountry(JSON.parse(atlas), '578')));

fs.rmSync(`${out}-old`, { recursive: true, force: true });
if (fs.existsSync(final)) fs.renameSync(final, `${out}-old`);
fs.renameSync(out, final);
fs.rmSync(`${out}-old`, { recursive: true, force: true });
