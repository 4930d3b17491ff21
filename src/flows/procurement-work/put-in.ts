// How a file comes in and goes out: read for what it is, looked at by the scanner where there is one, kept in the store, and then
// named by a row; and given out only where it may be.
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { keepFile, recordScan } from '../../modules/procurement/files/commands.ts';
import { readFileKind } from '../../modules/procurement/files/content.ts';
import type { FileScan, InnerReaders, ProcurementFile } from '../../modules/procurement/files/model.ts';
import { mayGiveOut } from '../../modules/procurement/files/rules.ts';
import type { Place } from '../../modules/procurement/work/places.ts';
import { type Services, systemCtx } from '../services.ts';

export interface SentFile {
  readonly procurement: string;
  readonly party: PartyId;
  readonly place: Place;
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly readers: InnerReaders;
  /** Id of a row of data/exemption-paragraphs.csv; empty: open to the public. */
  readonly exemption: string;
}

const scanned = async ({ scanner }: Services, bytes: Uint8Array): Promise<FileScan> =>
  (await scanner?.scan(bytes)) ?? 'unchecked';

/** The value is the file's number. Codes: those of readFileKind and keepFile, files.stopped, .exemptionUnknown. */
export async function putIn(services: Services, ctx: Ctx, sent: SentFile): Promise<Result<number>> {
  const { bytes, exemption, ...given } = sent;
  const kind = readFileKind(sent.name, bytes);
  if (!kind.ok) return kind;
  const isKnown = exemption === '' || services.planning.exemptions.some(({ id }) => id === exemption);
  if (!isKnown) return refuse(problem('files.exemptionUnknown', 'exemption'));
  const scan = await scanned(services, bytes);
  // What is known to be dangerous is not kept at all.
  if (scan === 'stopped') return refuse(problem('files.stopped', 'file'));
  const sha256 = await services.files.keep(bytes);
  return keepFile(ctx, {
    ...given,
    kind: kind.value,
    bytes: bytes.length,
    sha256,
    exemption: exemption === '' ? null : exemption,
    scan,
  });
}

/** What the scanner says now of a file that it has not looked at. */
async function looked(
  services: Services,
  file: ProcurementFile,
  { procurement, bytes }: { readonly procurement: string; readonly bytes: Uint8Array },
): Promise<FileScan> {
  if (file.scan !== 'unchecked' || services.scanner === null) return file.scan;
  const scan = await scanned(services, bytes);
  if (scan !== 'unchecked') {
    await recordScan(systemCtx(services, 'virusScan'), { procurement, number: file.number, scan });
  }
  return scan;
}

/** The bytes of a file that whoever asks may read. Codes: files.gone, .bytesGone, .stopped, .notScanned. */
export async function giveOut(
  services: Services,
  procurement: string,
  file: ProcurementFile,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.removed) return refuse(problem('files.gone', 'file'));
  const bytes = await services.files.read(file.sha256);
  if (bytes === null) return refuse(problem('files.bytesGone', 'file'));
  const scan = await looked(services, file, { procurement, bytes });
  if (mayGiveOut({ scan }, services.scanner !== null)) return { ok: true, value: bytes };
  return refuse(problem(scan === 'stopped' ? 'files.stopped' : 'files.notScanned', 'file'));
}
