// The whole life of the invented joint procurement is played through the commands and told: what was refused on purpose, what
// mended it, the seal of the ledger and what the verifier says of the export.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { openOwnSite } from '../../test/own-site.ts';
import { files } from '../../test/world.ts';
import { playNamdal } from './namdal.ts';

/** A whole life is played, on a machine that others work on, too. */
const PATIENCE_MS = 180_000;

let database: TestDatabase;
let isWell = false;
const lines: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const { services } = await openOwnSite(database);
  await database.pool.query('delete from body where is_demo');
  isWell = await playNamdal(services, files, (...written) => void lines.push(...written));
}, PATIENCE_MS);
afterAll(() => database.close());

const at = (part: string): number => lines.findIndex((line) => line.includes(part));

/** Lines of what followed a line, until the next dated one. */
function after(part: string): string[] {
  const rest = lines.slice(at(part) + 1);
  const end = rest.findIndex((line) => /^\d\d\./.test(line) || line === '');
  return rest.slice(0, end).map((line) => line.trim());
}

test('all goes as it should, phase by phase', () => {
  expect(isWell).toBe(true);
  expect(lines.filter((line) => line.startsWith('──'))).toEqual([
    '── Deltakere og fullmakt ──',
    '── Behov ──',
    '── Markedsdialog ──',
    '── Krav og delkontrakter ──',
    '── Låst før kunngjøring ──',
    '── Kunngjort ──',
    '── Vurdert ──',
    '── Tildelt ──',
    '── Kontrakt ──',
    '── Avsluttet ──',
  ]);
  expect(lines.at(-1)).toMatch(/^Slik går det fra første dag til anskaffelsen er avsluttet/);
});

test('one joins as an option, one too late, one by a standing mandate, and one leaves', () => {
  expect(at('Skogbygda er med som opsjon')).toBeGreaterThan(0);
  expect(lines[at('Havnes er med')]).toContain('Svaret kom etter fristen');
  expect(at('Nesøy har stående fullmakt')).toBeLessThan(at('Nesøy er med'));
  expect(lines[at('Havnes trekker seg')]).toContain('Kjøpere: 5 → 4');
  expect(lines[at('Låst. Kjøpere')]).toContain('Storvik, Lillefjord, Nesøy og Skogbygda (opsjon)');
});

test('what is tried too early is refused with what is missing, and what mends it is told', () => {
  expect(after('Prøver å begynne dialogen før')).toHaveLength(3);
  expect(after('med et mål som ikke kan måles')).toEqual([expect.stringContaining('Ett mål kan ikke måles')]);
  expect(after('Målet som ikke kunne måles')).toEqual(['Ute av veien: Ett mål kan ikke måles.']);
  expect(after('mens én vet noe')).toEqual([
    expect.stringContaining('Nektet: Én opplysning er ikke gitt til alle leverandørene.'),
  ]);
  const missing = after('Prøver å låse');
  expect(missing).toContainEqual(expect.stringContaining('Skogbygda har ikke gitt fullmakt ennå.'));
  expect(missing).toContainEqual(expect.stringContaining('mangler ramme'));
  expect(after('Skogbygda gir fullmakt')[0]).toBe('Ute av veien: Skogbygda har ikke gitt fullmakt ennå.');
  expect(lines.join('\n')).not.toMatch(/procurement\.\w+|undefined|null|NaN/);
});

test('documents are approved before the package, which is whole, and the record at the end', () => {
  expect(after('Prøver å lage pakken')).toEqual([
    'Nektet: Kravspesifikasjon er ikke godkjent ennå.',
    'Nektet: Prisskjema er ikke godkjent ennå.',
    'Nektet: Deltakere og volum er ikke godkjent ennå.',
    'Nektet: Vurdering av klima og miljø er ikke godkjent ennå.',
  ]);
  expect(lines[at('Det som må være med i pakken')]).toContain(
    'Kravspesifikasjon, Prisskjema, Deltakere og volum og Vurdering av klima og miljø.',
  );
  expect(lines[at('Det kjøperne selv skal ha')]).toContain('Behovsnotat, Oppsummering av dialogen');
  expect(lines[at('Pakken til anbudsverktøyet')]).toMatch(/: \d\d filer, \d+\skB\./);
  expect(lines[at('Det siste er godkjent')]).toContain('Kontraktsoppsummering og Protokoll.');
});

test('the ledger is whole against its published seal, one changed letter is found, an outsider sees nothing', () => {
  expect(after('Seglet er vist')[0]).toMatch(/^Loggen: \d+ oppføringer, segl [0-9a-f]{64}$/);
  expect(lines[at('Loggen er hel')]).toMatch(
    /\d+ oppføringer\. Det publiserte seglet stemmer, og \d+ oppføringer/,
  );
  expect(lines[at('én bokstav endret')]).toMatch(/avslørt i oppføring \d+/);
  expect(lines[at('Fjellstad')]).toContain('Der finnes ikke anskaffelsen');
});

test('suppliers sign up themselves and act by their own link', async () => {
  const { rows } = await database.pool.query(
    "select action, count(*)::int as n from audit where actor like 'link:%' and action like 'dialogue.%' group by 1 order by 1",
  );
  expect(rows).toEqual([
    { action: 'dialogue.asked', n: 3 },
    { action: 'dialogue.minutesCommented', n: 1 },
  ]);
  const letters = await database.pool.query(
    "select count(*)::int as n from mail where kind = 'market.confirm'",
  );
  expect(letters.rows).toEqual([{ n: 3 }]);
});
