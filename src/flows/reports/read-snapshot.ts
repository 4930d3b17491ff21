// A stored snapshot read back. One of a shape that this program does not know is none to it.
import { z } from 'zod';
import { type ReportSnapshot, SNAPSHOT_VERSION } from '../../modules/evaluation/reports/model.ts';

const HEAD = z.looseObject({
  snapshotVersion: z.literal(SNAPSHOT_VERSION),
  templateVersion: z.number(),
  programVersion: z.string(),
  language: z.enum(['nb', 'nn', 'en']),
  chapters: z.looseObject({}),
});

/** Null where it cannot be read. What is below the head was written by `snapshotNow` and is guarded by its hash. */
export function readSnapshot(text: string): ReportSnapshot | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return HEAD.safeParse(parsed).success ? (parsed as ReportSnapshot) : null;
  } catch {
    return null;
  }
}
