// `samkjop grupper FILE…`: which of these needs should be bought together, by whom, and what it would be worth.
// Exit 0 when any need is usable, 2 when none is or a file cannot be read, 1 when the verifier refuses the plan.

import fs from 'node:fs';
import path from 'node:path';
import { type FoundGroups, findGroups } from '../../flows/find-groups.ts';
import {
  type AssumptionReport,
  type GroupsReport,
  groupsReport,
  rejectedReport,
} from '../../flows/groups-report.ts';
import { readReference } from '../../flows/load-reference.ts';
import { type PlanningData, readPlanningData } from '../../flows/planning-data.ts';
import { needsFrom, readSource } from '../../flows/read-needs.ts';
import { makeSnapshot, type Snapshot } from '../../flows/snapshot.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import { type Problem, problem, type Result } from '../../kernel/result.ts';
import type { Limits } from '../../modules/optimiser/limits.ts';
import type { Agreement, ParamSet } from '../../modules/optimiser/model.ts';
import { adjustParameters } from '../../modules/optimiser/parameters.ts';
import { proofSheet } from '../../modules/optimiser/proof-sheet.ts';
import { changesOf } from '../../modules/planning/lists/price-curves.ts';
import type { ImportResult } from '../../modules/planning/model.ts';
import { SeenRows } from '../../modules/planning/seen-rows.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { planningNb } from '../../texts/planning.nb.ts';
import { agreementLines, agreementsToCheckLines, readAgreementFile } from '../agreement-file.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from '../command.ts';
import { bytesOf } from '../file-bytes.ts';
import { limitLines, readLimitFile } from '../limit-file.ts';
import { fitPriceFile } from '../price-file.ts';

const texts = cliTexts.grupper;
const format = formatFor('nb');
const OPTIONS = {
  json: { type: 'boolean' },
  verify: { type: 'boolean' },
  seed: { type: 'string' },
  prisdata: { type: 'string' },
  avtaler: { type: 'string' },
  kapasitet: { type: 'string' },
  bevis: { type: 'string' },
} as const;
const MOST_FILES = 100;
const DEFAULT_SEED = 1;

interface ReadFile {
  readonly file: string;
  readonly imported: ImportResult;
}

/** What the printed lines name. */
interface Printing extends Pick<World, 'snapshot' | 'planning'> {
  readonly agreements: readonly Agreement[];
  readonly limits: Limits | undefined;
}

interface World {
  readonly snapshot: Snapshot;
  readonly planning: PlanningData;
  readonly io: CommandIo;
}

const sentence = ({ code, facts }: Pick<Problem, 'code' | 'facts'>): string =>
  planningNb.problems[code as keyof typeof planningNb.problems](facts);

async function readNeeds(
  file: string,
  { snapshot, planning, io }: World,
  seen: SeenRows,
): Promise<Result<ImportResult>> {
  const bytes = bytesOf(file);
  if (bytes === null) return { ok: false, problems: [problem('file.unreadable', file)] };
  const source = await readSource(bytes);
  if (!source.ok) return source;
  return needsFrom(source.value, {
    register: snapshot.register,
    index: snapshot.categories,
    assumptions: planning.assumptions,
    today: localDateAt(io.now()),
    seen,
  });
}

/** Every file, or a message for each that cannot be read. With several files a need's id names its file. */
async function readAll(files: readonly string[], world: World): Promise<readonly ReadFile[] | string[]> {
  const read: ReadFile[] = [];
  const messages: string[] = [];
  const seen = new SeenRows();
  for (const [index, file] of files.entries()) {
    const imported = await readNeeds(file, world, seen.inFile(path.basename(file)));
    if (!imported.ok) {
      for (const found of imported.problems) {
        messages.push(`${file}: ${found.code === 'file.unreadable' ? texts.unreadable : sentence(found)}`);
      }
      continue;
    }
    const needs =
      files.length === 1
        ? imported.value.needs
        : imported.value.needs.map((need) => ({ ...need, id: `${index + 1}-${need.id}` }));
    read.push({ file: path.basename(file), imported: { ...imported.value, needs } });
  }
  return messages.length > 0 ? messages : read;
}

function assumptionsOf(read: readonly ReadFile[], found: FoundGroups): AssumptionReport[] {
  const used = new Map<string, AssumptionReport>();
  for (const { id, count, value, unit, source } of read.flatMap(({ imported }) => imported.assumptions)) {
    used.set(id, { id, count: count + (used.get(id)?.count ?? 0), value, unit, source });
  }
  return [...used.values(), ...found.assumptions];
}

function reportOf(read: readonly ReadFile[], found: FoundGroups, seed: number): GroupsReport {
  const sum = (of: (imported: ImportResult) => number): number =>
    read.reduce((total, { imported }) => total + of(imported), 0);
  return groupsReport({
    seed,
    input: {
      rows: sum(({ rows }) => rows),
      needs: sum(({ needs }) => needs.length),
      outOfScope: sum(({ outOfScope }) => outOfScope),
      rejected: read.flatMap(({ file, imported }) =>
        rejectedReport(imported.rejected, sentence, read.length > 1 ? file : undefined),
      ),
    },
    assumptions: assumptionsOf(read, found),
    plan: found.plan,
    agreements: found.problem.agreements,
    isVerified: found.issues.length === 0,
  });
}

function assumptionText(id: string, snapshot: Snapshot): string {
  if (id in texts.buildAssumptions) return texts.buildAssumptions[id as keyof typeof texts.buildAssumptions];
  const known = planningNb.assumptions[id as keyof typeof planningNb.assumptions];
  if (known) return known;
  const [what, first = '', second = ''] = id.split('.');
  const category = what === 'category' ? snapshot.categories.categories.byId.get(first)?.nameNb : undefined;
  const kind = planningNb.kinds[first as keyof typeof planningNb.kinds];
  const market = planningNb.markets[second as keyof typeof planningNb.markets];
  return planningNb.assumedValueOf(category ?? `${kind}, ${market}`);
}

const roundedRange = (saving: { low: Ore; base: Ore; high: Ore }): string =>
  texts.range(format.kroner(saving.low), format.kroner(saving.base), format.kroner(saving.high));

function printed(
  report: GroupsReport,
  found: FoundGroups,
  { snapshot, planning, agreements, limits }: Printing,
): string {
  const categoryName = (id: string): string => snapshot.categories.categories.byId.get(id)?.nameNb ?? id;
  const names = new Map(found.problem.authorities.map(({ id, name }) => [id, name]));
  const units = new Map(found.problem.cooperations.map(({ id, name }) => [id, name]));
  const groups = found.plan.groups.map((group) => {
    const members = group.members.map(
      (member) => units.get(member.unit) ?? names.get(member.unit) ?? member.unit,
    );
    return texts.group({
      category: categoryName(group.category),
      lead: names.get(group.lead) ?? group.lead,
      members: format.list(members),
      start: format.quarter(group.start),
      lots: group.lots.length > 1 ? format.countWord(group.lots.length) : '',
      saving: roundedRange(group.saving),
      alone: format.kroner(group.standAlone),
    });
  });
  const { input, totals } = report;
  const rejected = input.rejected.map(({ row, field, message, file }) =>
    texts.rejectedRow({ row, field, message, file: file ?? null }),
  );
  return [
    texts.read(input.rows, input.needs, input.outOfScope, input.rejected.length),
    '',
    ...groups,
    texts.total({
      groups: report.groups.length,
      alone: report.standAlone.length,
      saving: roundedRange(totals.saving),
      baseline: format.kroner(totals.baseline),
      gap: format.percent(totals.gapOfSaving, 2),
    }),
    '',
    ...limitLines(limits, found, categoryName),
    ...agreementLines(agreements, found),
    ...agreementsToCheckLines(planning.agreements, found, snapshot.categories.categories),
    texts.assumptionsTitle,
    ...report.assumptions.map(({ id, count }) => `  ${assumptionText(id, snapshot)} (${count})`),
    '',
    ...(rejected.length > 0 ? [texts.rejectedTitle, ...rejected.map((line) => `  ${line}`), ''] : []),
    report.verified ? texts.verified : texts.notVerified,
    '',
  ].join('\n');
}

/** The shipped parameters, with the price curves of a file of paid prices where one is named; or why it cannot be used. */
async function paramsFor(
  file: string | undefined,
  { snapshot, planning }: World,
): Promise<ParamSet | string[]> {
  if (file === undefined) return planning.params;
  const fitted = await fitPriceFile(file, { index: snapshot.categories, params: planning.params });
  if (Array.isArray(fitted)) return fitted;
  const adjusted = adjustParameters(planning.params, changesOf(fitted.curves));
  if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.problems));
  return adjusted.value;
}

/** None where no file is named. */
const agreementsFrom = (
  file: string | undefined,
  { snapshot }: World,
): ReturnType<typeof readAgreementFile> =>
  file === undefined
    ? Promise.resolve({ agreements: [] })
    : readAgreementFile(file, { index: snapshot.categories, register: snapshot.register });

/** None where no file is named. */
const limitsFrom = (
  file: string | undefined,
  { snapshot }: World,
): Promise<{ readonly limits?: Limits } | { readonly refused: readonly string[] }> =>
  file === undefined
    ? Promise.resolve({})
    : readLimitFile(file, { index: snapshot.categories, register: snapshot.register });

function seedOf(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_SEED;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function isProofWritten(file: string, { problem, plan }: FoundGroups, { categories }: Snapshot): boolean {
  const sheet = proofSheet(problem, plan, (id) => categories.categories.byId.get(id)?.nameNb ?? id);
  try {
    fs.writeFileSync(file, `${JSON.stringify(sheet)}\n`);
    return true;
  } catch {
    return false;
  }
}

const misused = (io: CommandIo, ...lines: readonly string[]): number => {
  io.error(...lines);
  return MISUSED;
};

export const groupsCommand: Command = {
  name: 'grupper',
  async run(args, io) {
    const usage = cliTexts.correctUse(cliTexts.verbs.grupper.usage);
    const read = readArguments(args, { options: OPTIONS, maxWords: MOST_FILES });
    if (typeof read === 'string') return misused(io, read, usage);
    const seed = seedOf(read.text('seed'));
    if (seed === null) return misused(io, texts.wrongSeed(read.text('seed') ?? ''), usage);
    if (read.words.length === 0) return misused(io, texts.noFile, usage);
    const snapshot = makeSnapshot(registerFromReference(readReference(io.files), 'files'), io.files);
    const planning = readPlanningData(io.files);
    const world: World = { snapshot, planning, io };
    const params = await paramsFor(read.text('prisdata'), world);
    if (Array.isArray(params)) return misused(io, ...params);
    const listed = await agreementsFrom(read.text('avtaler'), world);
    if ('refused' in listed) return misused(io, ...listed.refused);
    const { agreements } = listed;
    const limited = await limitsFrom(read.text('kapasitet'), world);
    if ('refused' in limited) return misused(io, ...limited.refused);
    const all = await readAll(read.words, world);
    const files = all.filter((one) => typeof one !== 'string');
    if (files.length < all.length) return misused(io, ...all.filter((one) => typeof one === 'string'));
    const needs = files.flatMap(({ imported }) => imported.needs);
    if (needs.length === 0) {
      const rejected = files.flatMap(({ imported }) => imported.rejected.slice(0, 20));
      return misused(
        io,
        texts.noNeeds,
        ...rejected.map((row) => `  ${texts.rejectedRow({ ...row, message: sentence(row), file: null })}`),
      );
    }
    const found = findGroups(
      {
        needs,
        register: snapshot.register,
        categories: snapshot.categories.categories,
        params,
        leads: null,
        agreements,
        ...limited,
      },
      seed,
      await linearSolver(),
    );
    const report = reportOf(files, found, seed);
    const proof = read.text('bevis');
    if (proof !== undefined && !isProofWritten(proof, found, snapshot))
      return misused(io, texts.proofNotWritten(proof));
    io.out(
      read.has('json')
        ? `${JSON.stringify(report)}\n`
        : printed(report, found, { snapshot, planning, agreements, limits: limited.limits }),
    );
    if (found.issues.length === 0) return DONE;
    io.error(texts.notVerified, ...found.issues.slice(0, 20).map((issue) => `  ${issue.code} ${issue.path}`));
    return FAILED;
  },
};
