// Whether a package is as it was made, from the file alone: every file that the manifest names is there with its checksum, and
// nothing else is. Pure.
import { strFromU8, unzipSync } from 'fflate';
import { zipContents } from '../../modules/exchange/formats/xlsx/zip-sizes.ts';
import type { PackageFault } from '../../modules/procurement/documents/model.ts';
import { checksum, MANIFEST, type PackageManifest, readManifest } from './package-manifest.ts';

const MOST_UNPACKED = 500 * 1024 * 1024;
const MOST_FILES = 1000;

export type PackageVerdict =
  | { readonly ok: true; readonly manifest: PackageManifest; readonly seal: string }
  | { readonly ok: false; readonly faults: readonly PackageFault[] };

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | PackageFault {
  const said = zipContents(bytes);
  if (said === null) return { code: 'notPackage' };
  if (said.entries > MOST_FILES || said.unpackedBytes > MOST_UNPACKED) return { code: 'tooLarge' };
  try {
    return unzipSync(bytes);
  } catch {
    return { code: 'notPackage' };
  }
}

/** `seal`: SHA-256 of the whole package, to hold against what the product shows. */
export function verifyPackage(bytes: Uint8Array): PackageVerdict {
  const files = unpacked(bytes);
  if ('code' in files) return { ok: false, faults: [files as PackageFault] };
  const written = files[MANIFEST];
  const manifest = written ? readManifest(strFromU8(written)) : null;
  if (manifest === null) return { ok: false, faults: [{ code: 'noManifest' }] };
  const named = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const faults: PackageFault[] = [
    ...manifest.files.flatMap(({ path, sha256, bytes: size }): PackageFault[] => {
      const content = files[path];
      if (!content) return [{ code: 'missing', path }];
      return content.length === size && checksum(content) === sha256 ? [] : [{ code: 'other', path }];
    }),
    ...Object.keys(files)
      .filter((path) => !named.has(path))
      .map((path): PackageFault => ({ code: 'extra', path })),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, manifest, seal: checksum(bytes) };
}
