// Which codes of BT-776 (Procurement of Innovation) what is written may call for, and what in it says so. A proposal with its
// reasons; whoever leads chooses. Pure.
// Codes: eForms code list innovative-acquisition 20240612-0 (https://github.com/OP-TED/eForms-SDK). What each is used for:
// DFØ, https://github.com/anskaffelser/eforms-sdk-nor/blob/main/docs/innovative-acquisition.md, read 2026-11.
import type { RuleSource } from '../../law/forms.ts';
import { INNOVATION_CODES, type InnovationCode } from './model.ts';

export const INNOVATION_SOURCE: RuleSource = {
  act: 'DFØ, eforms-sdk-nor',
  section: 'BT-776',
  url: 'https://github.com/anskaffelser/eforms-sdk-nor/blob/main/docs/innovative-acquisition.md',
  checked: '2026-11',
};

/** Something that is written, and what it is called: «K3», «B2». */
export interface WrittenText {
  readonly name: string;
  readonly text: string;
}

export interface InnovationProposal {
  readonly code: InnovationCode;
  /** Where which word says so, the first few. */
  readonly because: readonly { readonly name: string; readonly word: string }[];
}

/** Beginnings of words, Norwegian in both forms and English. */
const SIGNS: Readonly<Record<InnovationCode, readonly string[]>> = {
  'mar-nov': [
    'finnes ikke',
    'finst ikkje',
    'ikke på markedet',
    'ikkje på marknaden',
    'nyskap',
    'ny løsning',
    'ny løysing',
    'nye løsninger',
    'nye løysingar',
    'utvikle en',
    'utvikle ei',
  ],
  'proc-innov': [
    'ny arbeidsmåte',
    'nye arbeidsmåter',
    'nye arbeidsmåtar',
    'på en ny måte',
    'på ein ny måte',
    'uten oppmøte',
    'utan oppmøte',
    'selvbetjen',
    'sjølvbeten',
    'automatis',
    'på avstand',
    'digitalt tilsyn',
    'i stedet for besøk',
    'i staden for besøk',
  ],
  'prod-innov': [
    'ny tjeneste',
    'ny teneste',
    'nye tjenester',
    'nye tenester',
    'vesentlig bedre',
    'vesentleg betre',
    'som ikke fantes',
    'som ikkje fanst',
    'forbedret',
    'forbetra',
  ],
  'rd-act': [
    'forsk',
    'prøve ut',
    'prøves ut',
    'prøvast ut',
    'utprøv',
    'pilot',
    'prototyp',
    'videreutvikl',
    'vidareutvikl',
  ],
};
const MOST_REASONS = 4;

const pattern = (sign: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${sign}[\\p{L}-]*`, 'iu');

/** In the order of the code list; those that nothing calls for are left out. */
export const innovationProposals = (texts: readonly WrittenText[]): InnovationProposal[] =>
  INNOVATION_CODES.flatMap((code) => {
    const because = texts.flatMap(({ name, text }) => {
      const word = SIGNS[code].flatMap((sign) => pattern(sign).exec(text)?.[0] ?? [])[0];
      return word === undefined ? [] : [{ name, word }];
    });
    return because.length > 0 ? [{ code, because: because.slice(0, MOST_REASONS) }] : [];
  });
