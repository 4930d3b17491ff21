// What the suppliers' side of a market dialogue refuses, beside what the dialogue itself does. The texts stand in
// src/texts/market.*.ts, which must hold every code.
import type { DialogueCode } from '../dialogue/errors.ts';

const MARKET_CODES = [
  'market.gone',
  'market.closed',
  'market.linkGone',
  'market.tooMany', // minutes
  'market.activityGone',
  'market.contactMissing',
  'market.inputMissing',
  'market.addressFormat',
  'market.inputsMany', // most
] as const;
type MarketCode = (typeof MARKET_CODES)[number];

/** What the commands of the dialogue itself refuse a supplier with. */
export type SupplierCode =
  | MarketCode
  | Extract<
      DialogueCode,
      | 'dialogue.gone'
      | 'dialogue.phase'
      | 'dialogue.state'
      | 'dialogue.textMissing'
      | 'dialogue.textLong'
      | 'dialogue.tooMany'
      | 'dialogue.signUpOver'
      | 'dialogue.noSignUp'
      | 'dialogue.notSignedUp'
      | 'dialogue.slotTaken'
      | 'dialogue.slotByLot'
      | 'dialogue.slotHeld'
      | 'dialogue.contactUnchecked'
      | 'dialogue.email'
      | 'dialogue.commentOver'
      | 'orgNumber.format'
      | 'orgNumber.checkDigit'
      | 'text.nationalNumber'
    >;
