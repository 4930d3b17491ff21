// The papers of an invented procurement and its package for the tool that runs the competition: what is to be in it is looked over
// and approved, then what the buyers keep for themselves, and at the end what was agreed and how.
import type { Result } from '../../../kernel/result.ts';
import { approve } from '../../procurement-documents/approve.ts';
import { makePackage } from '../../procurement-documents/package.ts';
import {
  type DocumentStanding,
  type DocumentsDesk,
  documentsDesk,
} from '../../procurement-documents/standing.ts';
import { happened } from '../past.ts';
import { type Life, leadCtx, viewIn } from './life.ts';
import type { Step } from './steps.ts';

const LANGUAGE = 'nb';

const deskIn = async (life: Life): Promise<DocumentsDesk> =>
  documentsDesk(leadCtx(life), await viewIn(life), LANGUAGE);

async function approveWhere(life: Life, isWanted: (standing: DocumentStanding) => boolean): Promise<void> {
  const { books, standings } = await deskIn(life);
  for (const { kind, latest } of standings.filter(isWanted)) {
    const asked = { books, kind, language: LANGUAGE, seen: latest?.version ?? 0 } as const;
    happened(`${life.one.id} ${kind} approved`, await approve(life.story.services, leadCtx(life), asked));
  }
}

/** Makes the package, or is refused; the value is its number. */
export const tryPack = async (life: Life): Promise<Result<number>> =>
  makePackage(life.story.services, leadCtx(life), { desk: await deskIn(life), language: LANGUAGE });

const pack = async (life: Life): Promise<unknown> => happened(`${life.one.id} packed`, await tryPack(life));

/** After the lock, and before the competition is announced. */
const PACKED_DAY = 135;

export const PAPERS_STEPS: readonly Step[] = [
  {
    id: 'papersApproved',
    day: PACKED_DAY,
    play: (life) => approveWhere(life, ({ isNeeded }) => isNeeded),
  },
  {
    id: 'ownPapersApproved',
    day: PACKED_DAY,
    play: (life) => approveWhere(life, ({ state }) => state === 'ready'),
  },
  { id: 'packed', day: PACKED_DAY, play: pack },
  {
    id: 'recordApproved',
    day: 211,
    play: (life) => approveWhere(life, ({ kind }) => kind === 'contract' || kind === 'protocol'),
  },
];
