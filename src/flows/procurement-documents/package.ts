// The package for the tool that runs the competition: approved documents, the list of buyers, what the notice needs, and a manifest
// with checksums. Refused while something that the lock demands is lacking or a document is out of date. Equal content gives equal
// bytes: nothing in it tells when it was packed.
import { strToU8, zipSync } from 'fflate';
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import { type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import { withoutTimes } from '../../modules/exchange/formats/docx/zip-times.ts';
import { keepPackage } from '../../modules/procurement/documents/commands.ts';
import { takesPackages } from '../../modules/procurement/documents/rules.ts';
import { obstaclesTo } from '../../modules/procurement/life/transitions.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type ParticipationList, participationList } from '../procurement/participation-list.ts';
import type { Services } from '../services.ts';
import { readersOf } from './catalogue.ts';
import { indexPaper } from './package-index.ts';
import {
  checksum,
  MANIFEST,
  PACKAGE_FORMAT,
  type PackagedFile,
  type PackageManifest,
} from './package-manifest.ts';
import type { DocumentStanding, DocumentsDesk } from './standing.ts';

/** A document that hinders the package; null where it does not. */
function documentFault({ kind, state, isNeeded, changed }: DocumentStanding): Problem | null {
  if (state === 'outdated') {
    return problem('documents.outdated', `document:${kind}`, { kind, parts: changed.join(', ') });
  }
  return isNeeded && state !== 'approved'
    ? problem('documents.notApproved', `document:${kind}`, { kind })
    : null;
}

/**
 * Everything that stands in the way of the package; empty where it may be made. Codes: documents.notLocked, .outdated, .notApproved,
 * and those of the lock.
 */
export function packageObstacles({ view, standings }: DocumentsDesk): Problem[] {
  const { procurement, moment } = view;
  const { state } = procurement;
  if (!takesPackages(state)) return [problem('documents.notLocked', 'procurement')];
  const gates =
    state.phase === 'locked'
      ? obstaclesTo({ ...state, phase: 'requirements' }, { kind: 'lock' }, { ...moment, party: state.lead })
      : [];
  return [...gates, ...standings.flatMap((one) => documentFault(one) ?? [])];
}

interface Packed extends Omit<PackagedFile, 'sha256' | 'bytes'> {
  readonly content: Uint8Array;
}

const inKroner = (amount: Ore): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

const FOLDERS = { suppliers: 'til-leverandorene', buyers: 'internt' } as const;

/** Names in a package are plain letters, so that every tool can unpack them. */
const plainName = (fileName: string): string =>
  fileName
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9._-]+/g, '-');

async function documentFiles(
  services: Services,
  { standings }: DocumentsDesk,
  language: Language,
): Promise<Packed[]> {
  const { purposes } = textsFor(language).procurementDocuments.packages;
  const packed: Packed[] = [];
  for (const { kind, latest } of standings) {
    for (const file of latest?.files ?? []) {
      const content = await services.files.read(file.sha256);
      if (content === null) throw new Error(`${file.fileName} is not in the file store`);
      const readers = readersOf(kind);
      packed.push({
        path: `${FOLDERS[readers]}/${plainName(file.fileName)}`,
        content,
        version: latest?.version ?? null,
        date: localDateAt(latest?.approvedAt.getTime() ?? 0),
        title: latest?.title ?? '',
        purpose: purposes[kind],
        readers,
      });
    }
  }
  return packed;
}

/** The buyers as the notice names them. */
function buyersFile(list: ParticipationList, date: LocalDate, language: Language): Packed {
  const words = textsFor(language);
  const own = words.procurementDocuments.packages;
  const { commitments } = words.procurement;
  const { name, orgNumber, commitment, worth } = own.buyerColumns;
  const csv = toCsv(
    [name, orgNumber, commitment, worth],
    list.buyers.map((buyer) => ({
      [name]: buyer.name,
      [orgNumber]: buyer.orgNumber ?? '',
      [commitment]: commitments[buyer.commitment],
      [worth]: inKroner(buyer.worth),
    })),
  );
  return {
    path: 'kjopere.csv',
    content: strToU8(csv),
    version: null,
    date,
    title: own.buyersTitle,
    purpose: own.buyersPurpose,
    readers: 'suppliers',
  };
}

function noticeOf({ view, books }: DocumentsDesk, list: ParticipationList): PackageManifest['notice'] {
  const { state } = view.procurement;
  const { firstYear, years, optionYears } = state.term;
  return {
    part: state.regime?.part ?? '',
    contractKind: state.kind,
    cpv: [...view.category.cpvPrefixes],
    innovation: [...(books.requirements.innovation?.codes ?? [])],
    lots: list.lots.map(({ id, name, estimate, maximum }) => ({
      id,
      name,
      estimate: inKroner(estimate),
      maximum: maximum === null ? null : inKroner(maximum),
    })),
    buyers: list.buyers.length,
    firstYear,
    years,
    optionYears,
  };
}

const inManifest = ({ content, ...file }: Packed): PackagedFile => ({
  ...file,
  sha256: checksum(content),
  bytes: content.length,
});

export interface MadePackage {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Of a desk without obstacles. */
async function pack(services: Services, desk: DocumentsDesk, language: Language): Promise<MadePackage> {
  const { view } = desk;
  const { state } = view.procurement;
  const documents = await documentFiles(services, desk, language);
  const dates = [...documents.map(({ date }) => date), state.lockedOn ?? ''].toSorted();
  const date = dates.at(-1) as LocalDate;
  const list = participationList(state, view.parties);
  const files = [...documents, buyersFile(list, date, language)];
  const lead = view.parties.find(state.lead);
  const notice = noticeOf(desk, list);
  const paper = indexPaper({ desk, notice, date, files: files.map(inManifest), language });
  const own = textsFor(language).procurementDocuments.packages;
  for (const format of ['docx', 'pdf'] as const) {
    files.push({
      path: `innhold.${format}`,
      content: await services.papers.write(paper, format),
      version: null,
      date,
      title: paper.title,
      purpose: own.indexPurpose,
      readers: 'buyers',
    });
  }
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    formatVersion: 1,
    procurement: {
      id: view.procurement.id,
      title: state.title,
      lead: view.parties.nameOf(state.lead),
      leadOrgNumber: lead?.orgNumber ?? null,
    },
    date,
    notice,
    files: files.map(inManifest).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const content = Object.fromEntries([
    [MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => [file.path, file.content] as const),
  ]);
  const format = formatFor(language);
  return {
    fileName: `${own.fileName}-${view.category.id}-${format.date(date).split('.').toReversed().join('-')}.zip`,
    bytes: new Uint8Array(withoutTimes(zipSync(content, { level: 6 }))),
  };
}

/** Makes and keeps it; the value is its number. Codes: those of packageObstacles and keepPackage. */
export async function makePackage(
  services: Services,
  ctx: Ctx,
  { desk, language }: { readonly desk: DocumentsDesk; readonly language: Language },
): Promise<Result<number>> {
  if (!desk.writes) return refuse(problem('documents.notWriting', 'party'));
  const obstacles = packageObstacles(desk);
  if (obstacles.length > 0) return refuse(...obstacles);
  const { fileName, bytes } = await pack(services, desk, language);
  const sha256 = await services.files.keep(bytes);
  return keepPackage(ctx, {
    procurement: desk.view.procurement.id,
    party: desk.view.party,
    file: { fileName, bytes: bytes.length, sha256 },
  });
}
