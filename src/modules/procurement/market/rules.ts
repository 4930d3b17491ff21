// Limits of what suppliers send, how long what they have typed is kept, and what is wrong with what they hand in. Pure.
import { type Problem, problem } from '../../../kernel/result.ts';
import { textFaults } from '../dialogue/faults.ts';

/** Who has not confirmed within so many days is deleted. */
export const CONFIRM_DAYS = 3;
/** How many days after a procurement was locked or cancelled it is known whom to reach at a supplier. */
export const CONTACT_DAYS_AFTER = 180;

export const LONGEST_INPUT = 20_000;
export const LONGEST_ADDRESS = 500;
/** Of one supplier in one dialogue. */
export const MOST_INPUTS = 20;

const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
};

/** What a supplier hands in. */
export interface TypedInput {
  readonly text: string;
  /** Where more can be read; empty: nowhere. */
  readonly address: string;
  /** What it calls a secret; empty: nothing. */
  readonly secret: string;
}

/** Codes: market.inputMissing, .addressFormat, dialogue.textLong, text.nationalNumber. */
export const inputFaults = ({ text, address, secret }: TypedInput): Problem[] => [
  ...(text.trim() === '' ? [problem('market.inputMissing', 'text')] : []),
  ...textFaults(text, 'text', LONGEST_INPUT),
  ...textFaults(secret, 'secret', LONGEST_INPUT),
  ...(address === '' || (isAddress(address) && address.length <= LONGEST_ADDRESS)
    ? []
    : [problem('market.addressFormat', 'address')]),
];
