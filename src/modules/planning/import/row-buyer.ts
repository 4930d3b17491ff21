// The buyer a list's row names, by name or number, in one cell or two.
import { lookupName, lookupNumber } from '../../registry/lookup.ts';
import { bodyOfMunicipality, type Municipality } from '../../registry/model.ts';
import { foldBodyName } from '../../registry/name-folding.ts';
import type { RowFault } from '../model.ts';
import { type BuyerIndex, type KnownBuyer, nearestMunicipality, resolveBuyer } from './buyers.ts';

export type RowBuyer =
  | { readonly kind: 'known'; readonly buyer: KnownBuyer }
  | ({
      readonly kind: 'refused';
      readonly field: 'buyer' | 'buyerNumber';
    } & Pick<RowFault, 'code' | 'facts'>);

export interface WrittenBuyer {
  readonly buyer: string;
  readonly buyerNumber: string;
}

const refused = (
  field: 'buyer' | 'buyerNumber',
  code: RowFault['code'],
  facts: RowFault['facts'] = {},
): RowBuyer => ({ kind: 'refused', field, code, facts });

const ofMunicipality = ({ number, population }: Municipality): RowBuyer => ({
  kind: 'known',
  buyer: { body: bodyOfMunicipality(number), population, kind: 'municipality' },
});

/** A number where the name should stand is read as one; municipality numbers of old are refused with their successors. */
export function readRowBuyer(buyers: BuyerIndex, written: WrittenBuyer): RowBuyer {
  const isNumber = /^[\d\s]+$/.test(written.buyer);
  const numberField = isNumber && written.buyerNumber === '' ? 'buyer' : 'buyerNumber';
  const number = written[numberField].replaceAll(/\s/g, '');
  if (/^\d{3,4}$/.test(number)) return byMunicipalityNumber(buyers, numberField, number);
  const name = isNumber ? '' : written.buyer;
  if (name === '' && number === '') return refused('buyer', 'buyer.missing');
  const field = name === '' ? numberField : 'buyer';
  const named = namedWithNumber(buyers, name);
  if (named) return ofMunicipality(named);
  const answer = resolveBuyer(buyers, { name, orgNumber: number === '' ? null : number });
  if (answer.kind === 'known') return answer;
  if (answer.kind === 'refused') return refused(field, answer.code, answer.facts);
  const former = lookupName(buyers.lookup, name);
  if (former.kind === 'found')
    return refused(field, 'buyer.dissolved', { successors: former.municipality.name });
  return refused(field, 'buyer.unknownMunicipality', { suggestion: nearestMunicipality(buyers, name) });
}

/** «Herøy (1818)», as we ask people to write where two have the same name. */
function namedWithNumber(buyers: BuyerIndex, name: string): Municipality | null {
  const number = /\((\d{4})\)$/.exec(name)?.[1];
  const municipality = number ? buyers.lookup.byNumber.get(number) : undefined;
  const folded = foldBodyName(name);
  return municipality?.officialNames.some((it) => foldBodyName(it) === folded) ? municipality : null;
}

function byMunicipalityNumber(buyers: BuyerIndex, field: 'buyer' | 'buyerNumber', number: string): RowBuyer {
  const answer = lookupNumber(buyers.lookup, number);
  if (answer.kind === 'none') return refused(field, 'buyer.unknownMunicipality', { suggestion: '' });
  if (answer.kind === 'choices') {
    return refused(field, 'buyer.dissolved', { successors: answer.choices.map((it) => it.name).join(', ') });
  }
  if (answer.via !== 'number')
    return refused(field, 'buyer.dissolved', { successors: answer.municipality.name });
  return ofMunicipality(answer.municipality);
}
