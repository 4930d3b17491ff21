// How the bytes of a file come in and go out, wherever the file belongs: read for what it is, looked at by the scanner where there is
// one, and kept before a row names it; and given out only where it may be.
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { type FileKind, type FileScan, mayGiveOut } from '../../kernel/stored-file.ts';
import { readFileKind } from '../../platform/file-kind.ts';
import type { Services } from '../services.ts';

/** What a row says of bytes that lie in the store. */
export interface KeptBytes {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: Exclude<FileScan, 'stopped'>;
}

const scanned = async ({ scanner }: Services, bytes: Uint8Array): Promise<FileScan> =>
  (await scanner?.scan(bytes)) ?? 'unchecked';

/** Keeps the bytes of a file by the name it was sent with. Codes: those of readFileKind, files.stopped. */
export async function keepBytes(
  services: Services,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<KeptBytes>> {
  const kind = readFileKind(name, bytes);
  if (!kind.ok) return kind;
  const scan = await scanned(services, bytes);
  // What is known to be dangerous is not kept at all.
  if (scan === 'stopped') return refuse(problem('files.stopped', 'file'));
  const sha256 = await services.files.keep(bytes);
  return ok({ kind: kind.value, bytes: bytes.length, sha256, scan });
}

/** Writes down what the scanner says now of a file that it had not looked at. */
type ScanKeeper = (scan: Exclude<FileScan, 'unchecked'>) => Promise<unknown>;

/** The bytes of a file that whoever asks may read. Codes: files.bytesGone, .stopped, .notScanned. */
export async function giveBytes(
  services: Services,
  file: { readonly sha256: string; readonly scan: FileScan },
  record: ScanKeeper,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bytes = await services.files.read(file.sha256);
  if (bytes === null) return refuse(problem('files.bytesGone', 'file'));
  let { scan } = file;
  if (scan === 'unchecked' && services.scanner !== null) {
    scan = await scanned(services, bytes);
    if (scan !== 'unchecked') await record(scan);
  }
  if (mayGiveOut({ scan }, services.scanner !== null)) return ok(bytes);
  return refuse(problem(scan === 'stopped' ? 'files.stopped' : 'files.notScanned', 'file'));
}
