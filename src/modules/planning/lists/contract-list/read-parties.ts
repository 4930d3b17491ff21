// Who stands on a row: the buyer, the supplier, and with whom the buyer would like to buy.
import { type OrgNumber, parseOrgNumber } from '../../../../kernel/org-number.ts';
import type { BodyId } from '../../../registry/model.ts';
import type { CooperationWish } from '../../plan-item.ts';
import type { RowBodies } from './row-bodies.ts';
import type { RowCells } from './row-cells.ts';
import { wishOfWords } from './words.ts';

/**
 * The owner of the list, or the body the row names. A list of one body may name its departments as buyers; only another
 * body is refused. Codes: buyer.*.
 */
export function readBody(cells: RowCells, bodies: RowBodies, owner: BodyId | null): BodyId | null {
  const written = { buyer: cells.line('buyer'), buyerNumber: cells.line('buyerNumber') };
  if (owner !== null && written.buyer === '' && written.buyerNumber === '') return owner;
  const answer = bodies.buyer(written);
  if (owner === null) {
    return answer.kind === 'known' ? answer.body : cells.fault(answer.field, answer.code, answer.facts);
  }
  if (answer.kind === 'refused' || answer.body === owner) return owner;
  return cells.fault(written.buyer === '' ? 'buyerNumber' : 'buyer', 'buyer.notOwn');
}

export interface Supplier {
  readonly supplierName: string | null;
  readonly supplierOrgNumber: OrgNumber | null;
}

const NUMBER = /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g;

/** Of several numbers the first counts. Codes: orgNumber.format, orgNumber.checkDigit. */
export function readSupplier(cells: RowCells): Supplier {
  const name = cells.line('supplierName');
  if (!cells.has('supplierOrgNumber')) return namedWithNumber(name);
  const supplierName = name === '' ? null : name;
  const text = cells.line('supplierOrgNumber');
  if (text === '' || text === '0') return { supplierName, supplierOrgNumber: null };
  const numbers = text.match(NUMBER) ?? [];
  if (numbers.length > 1) cells.guess('supplierOrgNumber');
  const parsed = parseOrgNumber((numbers[0] ?? text).replaceAll('.', ''));
  if (parsed.ok) return { supplierName, supplierOrgNumber: parsed.value };
  const isFormat = parsed.problems[0]?.code === 'orgNumber.format';
  cells.fault('supplierOrgNumber', isFormat ? 'orgNumber.format' : 'orgNumber.checkDigit');
  return { supplierName, supplierOrgNumber: null };
}

/** «Rent AS (912 345 678)» in a list without a column of numbers. */
function namedWithNumber(name: string): Supplier {
  const number = name.match(NUMBER)?.[0];
  const parsed = number ? parseOrgNumber(number.replaceAll('.', '')) : null;
  if (!number || !parsed?.ok) return { supplierName: name === '' ? null : name, supplierOrgNumber: null };
  const rest = name
    .replace(number, '')
    .replaceAll(/\(\s*\)|\b(org\.? ?n(umme)?r\.?:?|mva)\s*$/gi, '')
    .replaceAll(/[\s,;:(–-]+$/g, '')
    .trim();
  return { supplierName: rest === '' ? null : rest, supplierOrgNumber: parsed.value };
}

export interface Wish {
  readonly cooperation: CooperationWish;
  readonly cooperateWith: readonly BodyId[];
}

/**
 * Open where nothing stands; those named alone mean «only with». Codes: cooperation.notUnderstood,
 * cooperation.whoMissing, cooperation.unknownBody.
 */
export function readWish(cells: RowCells, bodies: RowBodies): Wish {
  const text = cells.line('cooperation');
  const others = cells.lines('cooperateWith');
  const written = text === '' ? null : wishOfWords(text);
  if (text !== '' && !written) cells.fault('cooperation', 'cooperation.notUnderstood');
  const cooperation = written?.wish ?? (others === '' ? 'open' : 'onlyWith');
  if (text === '' && (cells.has('cooperation') || cells.has('cooperateWith'))) {
    cells.guess('cooperation');
    if (others === '') cells.guess('cooperateWith');
  }
  if (cooperation !== 'onlyWith') return { cooperation, cooperateWith: [] };
  const field = written?.names ? 'cooperation' : 'cooperateWith';
  const named = bodies.all([written?.names ?? '', others].filter((part) => part !== '').join(';'));
  if (named.unknown) cells.fault(field, 'cooperation.unknownBody', { ...named.unknown });
  else if (named.bodies.length === 0) cells.fault('cooperation', 'cooperation.whoMissing');
  return { cooperation, cooperateWith: named.bodies };
}
