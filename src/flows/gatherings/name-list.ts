// Who comes, as a list for the door and as a workbook. What people need is in neither: the kitchen gets it without names.
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import type { Attendance, GatheringBook } from '../../modules/network/gatherings/model.ts';
import { attendances } from '../../modules/network/gatherings/rules.ts';
import type { Participant } from '../../modules/network/life/model.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';

export interface ComingParticipant {
  readonly participant: Participant;
  readonly answer: Attendance;
}

/** Those who have said that they come, by body and name. */
export function comingTo(
  book: GatheringBook,
  participants: readonly Participant[],
  parties: PartyDirectory,
): ComingParticipant[] {
  const answers = attendances(book);
  const keyOf = ({ participant }: ComingParticipant): string =>
    `${parties.nameOf(participant.body)}\u0000${participant.name}`;
  return participants
    .flatMap((participant) => {
      const answer = answers.get(participant.id);
      return answer === undefined || answer === 'no' ? [] : [{ participant, answer }];
    })
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'nb'));
}

/** The bytes of an .xlsx file with one sheet. */
export async function nameListWorkbook(
  coming: readonly ComingParticipant[],
  parties: PartyDirectory,
  language: Language,
): Promise<Uint8Array> {
  const words = textsFor(language).gatherings;
  return writeWorkbook([
    {
      name: words.print.sheet,
      heading: words.print.columns,
      rows: coming.map(({ participant, answer }) => [
        participant.name,
        parties.nameOf(participant.body),
        participant.service,
        words.attendances[answer],
      ]),
    },
  ]);
}

/** What people need, without names: each text once, with how many need it, the most needed first. */
export function kitchenList(
  requirements: readonly string[],
): { readonly text: string; readonly count: number }[] {
  const byText = Map.groupBy(requirements, (text) => text.trim().toLocaleLowerCase('nb'));
  return [...byText.values()]
    .map((same) => ({ text: same[0] ?? '', count: same.length }))
    .toSorted((one, other) => other.count - one.count || one.text.localeCompare(other.text, 'nb'));
}
