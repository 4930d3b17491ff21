// Where each form of the design lies, below the design's own address.
import type { DesignPart } from '../../../../modules/network/design/model.ts';

export const DESIGN_ADDRESSES: Readonly<Record<DesignPart, string>> = {
  what: 'hva',
  goals: 'mal',
  who: 'hvem',
  programme: 'program',
  duties: 'ansvar',
};
