// The log of everything as CSV. Headings are names of a format and the same in every language.
import { localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import { type ActivityAsked, activityOf } from '../../modules/procurement/work/log-queries.ts';
import { type ActivityReader, activityText } from './activity-words.ts';

const COLUMNS = ['dato', 'klokkeslett', 'slag', 'nummer', 'hva', 'hvem'];
/** More than any procurement has. */
const MOST_ROWS = 200_000;

/** Everything that is asked for, the latest first, as whoever asks may see it. */
export async function activityCsv(
  ctx: Ctx,
  asked: Omit<ActivityAsked, 'from' | 'size'>,
  reader: ActivityReader,
): Promise<string> {
  const { rows } = await activityOf(ctx, { ...asked, from: 0, size: MOST_ROWS });
  return toCsv(
    COLUMNS,
    rows.map((row) => ({
      dato: localDateAt(row.at.getTime()),
      klokkeslett: localTimeAt(row.at.getTime()),
      slag: reader.texts.procurementWork.log.kinds[row.kind],
      nummer: row.number,
      hva: activityText(reader, row),
      hvem: reader.parties.nameOf(row.party),
    })),
  );
}
