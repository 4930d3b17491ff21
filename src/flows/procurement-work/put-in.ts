// How a file of a procurement comes in and goes out.
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { keepFile, recordScan } from '../../modules/procurement/files/commands.ts';
import type { InnerReaders, ProcurementFile } from '../../modules/procurement/files/model.ts';
import type { Place } from '../../modules/procurement/work/places.ts';
import { giveBytes, keepBytes } from '../files/store-files.ts';
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

/** The value is the file's number. Codes: those of keepBytes and keepFile, files.exemptionUnknown. */
export async function putIn(services: Services, ctx: Ctx, sent: SentFile): Promise<Result<number>> {
  const { exemption } = sent;
  const isKnown = exemption === '' || services.planning.exemptions.some(({ id }) => id === exemption);
  if (!isKnown) return refuse(problem('files.exemptionUnknown', 'exemption'));
  const kept = await keepBytes(services, sent);
  if (!kept.ok) return kept;
  return keepFile(ctx, { ...sent, ...kept.value, exemption: exemption === '' ? null : exemption });
}

/** The bytes of a file that whoever asks may read. Codes: files.gone, .bytesGone, .stopped, .notScanned. */
export async function giveOut(
  services: Services,
  procurement: string,
  file: ProcurementFile,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.removed) return refuse(problem('files.gone', 'file'));
  return giveBytes(services, file, (scan) =>
    recordScan(systemCtx(services, 'virusScan'), { procurement, number: file.number, scan }),
  );
}
