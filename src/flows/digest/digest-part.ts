// What one part of the weekly letter is. The parts stand in digest-parts.ts.
import type { DigestReader } from '../../modules/accounts/upkeep/digest-queries.ts';
import type { Party } from '../parties.ts';
import type { Services } from '../services.ts';

/** What a part has to tell of one party, in the reader's language. */
export interface DigestLines {
  readonly heading: string;
  /** One thing a line, the most urgent first; some five to eight. */
  readonly lines: readonly string[];
  /** How many more there are than the lines tell. */
  readonly more: number;
  /** Where it is told in full, after /arbeid/:party; with a leading slash. */
  readonly path: string;
}

/** Null where there is nothing to tell. Read as the reader (`readerCtx`), so that nothing stands there that she may not see. */
export type DigestPart = (
  services: Services,
  reader: DigestReader,
  party: Party,
) => Promise<DigestLines | null>;

/** Acts as the reader. */
export const readerCtx = (services: Services, { person, isDemo }: DigestReader) =>
  services.ctx({ kind: 'person', person, isDemo });
