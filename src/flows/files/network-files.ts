// How a file of a network comes in and goes out, whatever it belongs to.
import type { Result } from '../../kernel/result.ts';
import { type NetworkFileToKeep, recordNetworkScan } from '../../modules/network/files/commands.ts';
import type { NetworkFile } from '../../modules/network/files/model.ts';
import { type Services, systemCtx } from '../services.ts';
import { giveBytes, keepBytes } from './store-files.ts';

/** Keeps the bytes, then lets a command name them. Codes: those of keepBytes, and the command's. */
export async function putInNetwork(
  services: Services,
  sent: { readonly name: string; readonly bytes: Uint8Array },
  nameIt: (file: NetworkFileToKeep) => Promise<Result<true>>,
): Promise<Result<true>> {
  const kept = await keepBytes(services, sent);
  return kept.ok ? nameIt({ ...kept.value, name: sent.name }) : kept;
}

/** The bytes of a file that whoever asks has been found to see. Codes: files.bytesGone, .stopped, .notScanned. */
export const giveFromNetwork = (
  services: Services,
  network: string,
  file: NetworkFile,
): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  giveBytes(services, file, (scan) =>
    recordNetworkScan(systemCtx(services, 'virusScan'), { network, file: file.id, scan }),
  );
