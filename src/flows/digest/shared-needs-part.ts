// Own needs that others near enough have too and that nothing is said of yet, for the weekly letter.
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { strongestNeeds } from '../shared-needs/find.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MOST_LINES = 3;

export const sharedNeedsPart: DigestPart = async (services, reader, party) => {
  if (party.kind === 'cooperation') return null;
  const asked = {
    ctx: readerCtx(services, reader),
    party,
    most: MOST_LINES,
    among: Number.POSITIVE_INFINITY,
  };
  const { rows, count } = await strongestNeeds(services, asked);
  if (rows.length === 0) return null;
  const { liveNeeds } = textsFor(reader.language);
  const format = formatFor(reader.language);
  const parties = await services.parties();
  return {
    heading: liveNeeds.digest.heading,
    lines: rows.map(({ need, counts, near: [best] }) =>
      liveNeeds.digest.line(
        need.item.title,
        format.number(counts.nearBodies),
        best ? parties.nameOf(best.other.body) : '',
      ),
    ),
    more: count - rows.length,
    path: '/samme-behov',
  };
};
