// The demonstration world «Fjordregionen» as one value, with dates as seen from a day: the same files always look alive.
// Nothing in it is real. The files are ours, so anything that does not fit together throws.
import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { LANGUAGE_CHOICES, ROLES } from '../../modules/accounts/model.ts';
import { parseCategories } from '../../modules/planning/categories.ts';
import { VISIBILITIES } from '../../modules/planning/plan-item.ts';
import { bodyOfMunicipality, type Register } from '../../modules/registry/model.ts';
import type { ProjectFiles } from '../../platform/files.ts';
import { readExampleRegion } from '../example-region.ts';
import type { DemoDelegation, DemoItem, DemoPerson, DemoWorld } from './demo-world.ts';
import { readNetwork } from './network/network-file.ts';
import { readCase } from './procurement/case-file.ts';
import {
  broken,
  filled,
  type KnownIds,
  knownFields,
  parsedBy,
  type Reading,
  readTable,
  refuseFaults,
  repeated,
  slug,
} from './world-csv.ts';
import { itemFaults, itemSchema, supplierOf, supplierSchema, toItem } from './world-items.ts';
import { readProposals } from './world-proposals.ts';
import { readRound } from './world-round.ts';

const FOLDER = 'fjordregionen/world';
const EMAIL = /^[a-z0-9.-]+@[a-z0-9-]+\.example$/;

const WORLD_FILES = [
  'people.csv',
  'suppliers.csv',
  'contracts.csv',
  'delegations.csv',
  'settings.csv',
  'proposals.csv',
  'answers.csv',
  'round.csv',
  'round-lines.csv',
  'round-answers.csv',
  'procurements.json',
  'network.json',
];

/** The files' texts: two worlds that differ in anything differ here. */
export const worldTexts = (files: ProjectFiles): string[] =>
  WORLD_FILES.map((file) => files.demo(FOLDER, file));

/** Throws where the files in demo/fjordregionen/world/ are faulty or point to nothing. */
export function readDemoWorld(files: ProjectFiles, today: LocalDate): DemoWorld {
  const known = knownIds(readExampleRegion(files).register, files);
  const reading: Reading = {
    table: (file, schema) => readTable(file, files.demo(FOLDER, file), schema),
    fields: knownFields(known),
    today,
  };
  const items = readItems(reading);
  return {
    people: readPeople(reading),
    items,
    delegations: readDelegations(reading),
    visibility: readVisibility(reading, known.bodies),
    proposals: readProposals(reading),
    round: readRound(reading, items),
    network: readNetwork(files.demo(FOLDER, 'network.json'), reading.fields),
    procurements: readCase(files.demo(FOLDER, 'procurements.json'), reading.fields, readFirms(reading)),
  };
}

function knownIds(register: Register, files: ProjectFiles): KnownIds {
  const categories = parseCategories(files.data('categories.csv'));
  if (!categories.ok) throw new Error(`data/ is faulty: ${JSON.stringify(categories.problems.slice(0, 5))}`);
  return {
    bodies: new Set(register.municipalities.map(({ number }) => bodyOfMunicipality(number))),
    cooperations: new Set(register.cooperations.map(({ id }) => id)),
    categories: new Set(categories.value.byId.keys()),
  };
}

function readFirms({ table }: Reading): ReadonlyMap<string, string> {
  const suppliers = table('suppliers.csv', supplierSchema);
  refuseFaults(repeated('suppliers.csv', suppliers, ({ orgNumber }) => orgNumber));
  return new Map<string, string>(suppliers.map(({ orgNumber, name }) => [orgNumber, name]));
}

function readItems(reading: Reading): DemoItem[] {
  const { table, fields, today } = reading;
  const rows = table('contracts.csv', itemSchema(fields));
  const firms = readFirms(reading);
  refuseFaults([
    ...repeated('contracts.csv', rows, ({ id }) => id),
    ...broken(
      rows,
      ({ supplier }) => supplierOf(supplier, firms) === null,
      ({ id, supplier }) => `contracts.csv: ${id} has the unknown supplier ${supplier}`,
    ),
    ...rows.flatMap(itemFaults),
  ]);
  return rows.map((row) => toItem(row, firms, today));
}

function readPeople({ table, fields }: Reading): DemoPerson[] {
  const rows = table(
    'people.csv',
    z.object({
      id: slug,
      name: filled,
      email: z.string().regex(EMAIL),
      party: fields.party,
      role: z.enum(ROLES),
      title: filled,
      language: z.enum(LANGUAGE_CHOICES),
    }),
  );
  const people = new Map<string, DemoPerson>();
  const faults: string[] = [];
  for (const { id, name, email, language, party, role, title } of rows) {
    const before = people.get(id) ?? { id, name, email, language, roles: [] };
    if (before.name !== name || before.email !== email || before.language !== language)
      faults.push(`people.csv: ${id} is two people`);
    people.set(id, { ...before, roles: [...before.roles, { party, role, title }] });
  }
  const all = [...people.values()];
  refuseFaults([...faults, ...repeated('people.csv', all, ({ email }) => email)]);
  return all;
}

function readDelegations({ table, fields }: Reading): DemoDelegation[] {
  const { body, cooperation } = fields;
  const validFrom = parsedBy<LocalDate>(parseLocalDate);
  const rows = table('delegations.csv', z.object({ body, cooperation, caseNumber: filled, validFrom }));
  refuseFaults(repeated('delegations.csv', rows, (row) => `${row.body}:${row.cooperation}`));
  return rows;
}

function readVisibility(
  { table, fields: { body } }: Reading,
  bodies: KnownIds['bodies'],
): DemoWorld['visibility'] {
  const rows = table('settings.csv', z.object({ body, visibility: z.enum(VISIBILITIES) }));
  const byBody = new Map(rows.map((row) => [row.body, row.visibility]));
  refuseFaults([
    ...repeated('settings.csv', rows, (row) => row.body),
    ...[...bodies].filter((id) => !byBody.has(id)).map((id) => `settings.csv: ${id} is missing`),
  ]);
  return byBody;
}
