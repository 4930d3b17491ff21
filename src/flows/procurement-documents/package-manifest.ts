// The manifest of a hand-over package: what every file is, for whom and of which version, and what the notice needs. Read and written
// by the same shape, so that the verifier trusts nothing it has not checked. Pure.
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const PACKAGE_FORMAT = 'samkjop-pakke';
export const MANIFEST = 'manifest.json';

const fileShape = z.strictObject({
  path: z.string().regex(/^[a-z0-9][a-z0-9/._-]*$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  /** Of the document; null: made with the package. */
  version: z.number().int().positive().nullable(),
  date: z.iso.date(),
  title: z.string(),
  purpose: z.string(),
  readers: z.enum(['suppliers', 'buyers']),
});

const lotShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Kroner excluding VAT, with two decimals. */
  estimate: z.string().regex(/^\d+\.\d\d$/),
  maximum: z
    .string()
    .regex(/^\d+\.\d\d$/)
    .nullable(),
});

const manifestShape = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  formatVersion: z.literal(1),
  procurement: z.strictObject({
    id: z.string(),
    title: z.string(),
    lead: z.string(),
    leadOrgNumber: z.string().nullable(),
  }),
  /** The day of the latest that is in it. */
  date: z.iso.date(),
  notice: z.strictObject({
    /** The part of the regulation that was chosen. */
    part: z.string(),
    contractKind: z.string(),
    cpv: z.array(z.string()),
    /** Codes of BT-776. */
    innovation: z.array(z.string()),
    lots: z.array(lotShape),
    buyers: z.number().int(),
    firstYear: z.number().int(),
    years: z.number().int(),
    optionYears: z.number().int(),
  }),
  files: z.array(fileShape),
});

export type PackageManifest = z.infer<typeof manifestShape>;
export type PackagedFile = PackageManifest['files'][number];

export const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Null where it is not one of ours. */
export function readManifest(text: string): PackageManifest | null {
  try {
    const read = manifestShape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
