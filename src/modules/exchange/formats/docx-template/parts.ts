// What a .docx file holds, unpacked with care: few and small parts, names that stay inside, nothing that runs and nothing that is
// fetched from elsewhere. Pure.
import { unzipSync } from 'fflate';
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import { zipContents } from '../xlsx/zip-sizes.ts';

/** The largest file that is taken. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 500;

export type Parts = ReadonlyMap<string, Uint8Array>;

const MAIN = 'word/document.xml';
const RUNS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/)/i;
const leavesFolder = (name: string): boolean =>
  name.startsWith('/') || name.includes('\\') || name.includes(':') || name.split('/').includes('..');

/** Relations that make the reader's machine fetch something; links that people press are let be. */
const FETCHES = /TargetMode\s*=\s*["']External["']/i;
const LINK = /relationships\/hyperlink["']/i;

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function relationFaults(parts: Parts): Problem[] {
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.rels')) continue;
    const outside = (textOf(bytes).match(/<Relationship\b[^>]*>/g) ?? []).filter(
      (relation) => FETCHES.test(relation) && !LINK.test(relation),
    );
    if (outside.length > 0) return [problem('template.fetches', 'file')];
  }
  return [];
}

function contentFaults(parts: Parts): Problem[] {
  if (!parts.has(MAIN)) return [problem('template.notDocx', 'file')];
  const types = textOf(parts.get('[Content_Types].xml'));
  const runs = [...parts.keys()].some((name) => RUNS.test(name)) || /macroEnabled/i.test(types);
  const declares = [...parts].some(
    ([name, bytes]) => /\.(xml|rels)$/i.test(name) && /<!DOCTYPE/i.test(textOf(bytes.subarray(0, 2000))),
  );
  return [
    ...(runs ? [problem('template.runs', 'file')] : []),
    ...(declares ? [problem('template.notDocx', 'file')] : []),
    ...relationFaults(parts),
  ];
}

/** Codes: template.tooLarge, .notDocx, .runs, .fetches. */
export function partsOf(bytes: Uint8Array): Result<Parts> {
  if (bytes.length > MOST_BYTES) return refuse(problem('template.tooLarge', 'file'));
  const said = zipContents(bytes);
  if (said === null) return refuse(problem('template.notDocx', 'file'));
  if (said.entries > MOST_PARTS || said.unpackedBytes > MOST_UNPACKED) {
    return refuse(problem('template.tooLarge', 'file'));
  }
  let unpacked: Record<string, Uint8Array>;
  try {
    // Bounded by the sizes that the directory states, which were looked at above.
    unpacked = unzipSync(bytes);
  } catch {
    return refuse(problem('template.notDocx', 'file'));
  }
  const parts = new Map(Object.entries(unpacked).filter(([name]) => !name.endsWith('/')));
  if ([...parts.keys()].some(leavesFolder)) return refuse(problem('template.notDocx', 'file'));
  const faults = contentFaults(parts);
  return faults.length > 0 ? refuse(...faults) : ok(parts);
}
