// Proposals of buying together that a body has not answered, for the weekly letter.
import { unansweredBy } from '../../modules/planning/proposals/queries.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { todayOf } from '../services.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MOST_LINES = 5;
const MOST_COUNTED = 100;
const NAMES = { nb: 'nameNb', nn: 'nameNn', en: 'nameEn' } as const;

export const proposalsPart: DigestPart = async (services, reader, party) => {
  if (party.kind === 'cooperation') return null;
  const asked = { body: party.id, today: todayOf(services), most: MOST_COUNTED };
  const proposals = await unansweredBy(readerCtx(services, reader), asked);
  if (proposals.length === 0) return null;
  const parties = await services.parties();
  const { categories } = (await services.snapshot()).categories;
  const { digest } = textsFor(reader.language);
  const { date } = formatFor(reader.language);
  const nameOf = (id: string): string => categories.byId.get(id)?.[NAMES[reader.language]] ?? id;
  return {
    heading: digest.proposals,
    lines: proposals
      .slice(0, MOST_LINES)
      .map(({ deadline, category, party: from }) =>
        digest.answerBy(date(deadline), nameOf(category), parties.nameOf(from)),
      ),
    more: Math.max(0, proposals.length - MOST_LINES),
    path: '/forslag',
  };
};
