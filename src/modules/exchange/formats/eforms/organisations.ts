// The organisations of a notice by the identifier the rest of it uses for them. Persons keep their place and lose their
// name here, so that no later step can show it.
import type { Element } from 'slimdom';
import { hasValidCheckDigit, type OrgNumber } from '../../../../kernel/org-number.ts';
import { all, textAt, textsAt, wordsAt } from './notice-xml.ts';

export interface Organisation {
  /** Null: a private person, or no name given. */
  readonly name: string | null;
  readonly orgNumber: OrgNumber | null;
  readonly isPerson: boolean;
}

/** Nine digits in a row or in threes: `923 609 016`, `NO943184097MVA`. */
const NINE_DIGITS = /(?<!\d)\d{3}[\s.]?\d{3}[\s.]?\d{3}(?!\d)/g;

function numberIn(text: string): { readonly number: OrgNumber; readonly asWritten: string } | null {
  for (const [asWritten] of text.matchAll(NINE_DIGITS)) {
    const digits = asWritten.replaceAll(/\D/g, '');
    if (hasValidCheckDigit(digits)) return { number: digits as OrgNumber, asWritten };
  }
  return null;
}

/** Some write the number behind the name. */
function nameAndNumber(name: string, ids: readonly string[]): Pick<Organisation, 'name' | 'orgNumber'> {
  const inName = numberIn(name);
  const plain = inName === null ? name : name.replace(inName.asWritten, '').replace('()', '');
  return {
    name: plain.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,-]+|[\s,-]+$/g, '') || name,
    orgNumber: ids.map(numberIn).find((it) => it !== null)?.number ?? inName?.number ?? null,
  };
}

function organisation(element: Element, language: string | null): Organisation {
  const isPerson = textAt(element, 'efbc:NaturalPersonIndicator') === 'true';
  const name = wordsAt(element, 'efac:Company/cac:PartyName/cbc:Name', language);
  if (isPerson || name === null) return { name: null, orgNumber: null, isPerson };
  const country = textAt(element, 'efac:Company/cac:PostalAddress/cac:Country/cbc:IdentificationCode');
  const ids = textsAt(element, 'efac:Company/cac:PartyLegalEntity/cbc:CompanyID');
  // Another country's number may have nine digits and pass the check by chance.
  const isNorwegian = country === null || /^NOR?$/i.test(country);
  return { ...(isNorwegian ? nameAndNumber(name, ids) : { name, orgNumber: null }), isPerson };
}

/** By technical identifier (`ORG-0001`); a contact point (`TPO-0001`) stands for its organisation. */
export function organisationsOf(
  extension: Element | null,
  language: string | null,
): Map<string, Organisation> {
  const found = new Map<string, Organisation>();
  for (const element of all(extension, 'efac:Organizations/efac:Organization')) {
    const known = organisation(element, language);
    for (const part of ['efac:Company', 'efac:TouchPoint']) {
      for (const id of textsAt(element, `${part}/cac:PartyIdentification/cbc:ID`)) found.set(id, known);
    }
  }
  return found;
}
