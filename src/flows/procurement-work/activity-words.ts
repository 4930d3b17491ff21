// What happened in a procurement as sentences: the same on the page, in the CSV and in the archive.

import type { EntryKind } from '../../modules/procurement/ledger-model.ts';
import type { MoveKind } from '../../modules/procurement/life/moves.ts';
import type { Activity } from '../../modules/procurement/work/log-queries.ts';
import type { Format } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';

/** Who reads, and the names of bodies. */
export interface ActivityReader {
  readonly texts: Texts;
  readonly format: Format;
  readonly parties: Pick<PartyDirectory, 'nameOf'>;
}

/** «Inviterte: Storvik og Nesna. Fordi …» */
function moveText(
  { texts, format, parties }: ActivityReader,
  { what, about, party, text }: Activity,
): string {
  const { moves, history } = texts.procurement;
  const bodies = about.split(',').filter((body) => body !== '' && body !== party);
  const named =
    bodies.length > 0 ? history.bodies(format.list(bodies.map((body) => parties.nameOf(body)))) : '';
  return `${moves[what as MoveKind]}${named}${text === '' ? '' : `. ${text}`}`;
}

export function activityText(reader: ActivityReader, activity: Activity): string {
  const { texts, format } = reader;
  const { kind, what, number, text } = activity;
  if (kind === 'move') return moveText(reader, activity);
  if (kind === 'ledger') {
    const called = texts.ledger.kinds[what as EntryKind];
    return `${format.number(number)}: ${called}${text === '' ? '' : `. ${text}`}`;
  }
  return texts.procurementWork.log.activities[`${kind}.${what}`]?.(format.number(number), text) ?? what;
}
