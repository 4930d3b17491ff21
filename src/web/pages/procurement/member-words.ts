// A member of a procurement in words: its authority, its impartiality.
import type { Mandate, Member } from '../../../modules/procurement/life/model.ts';
import type { PageRequest } from '../../page.ts';

type Words = Pick<PageRequest, 'texts' | 'format'>;

/** «Stående: Samarbeidsavtale for innkjøp, til og med 31.12.2028», «Vedtak, sak 26/114, 03.11.2026». */
export function mandateText({ texts, format }: Words, mandate: Mandate | null): string {
  const words = texts.procurement.members;
  if (mandate === null) return words.noMandate;
  if (mandate.kind === 'case') {
    return words.caseMandate[mandate.form](mandate.caseNumber, format.date(mandate.date));
  }
  const until =
    mandate.validTo === null ? words.standingOpen : words.standingUntil(format.date(mandate.validTo));
  return `${words.standing(mandate.agreement)}, ${until}`;
}

export function impartialityText({ texts }: Words, { impartiality }: Member): string {
  const words = texts.procurement.members.impartial;
  const { isOn, fact, declared } = impartiality;
  if (declared !== null) return words[declared];
  if (fact !== null) return words.required;
  return isOn ? words.waiting : words.off;
}
