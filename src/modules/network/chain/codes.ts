// What is refused when outcomes are tied to a network and parts to goals. The sentences are in the texts.
const CHAIN_CODES = [
  'chain.thingGone',
  'chain.notLeading',
  'chain.tiedBefore',
  'chain.many', // most
  'chain.outcomeGone',
  'chain.notOwn',
  'chain.partGone',
  'chain.needGone',
  'chain.notChosen',
] as const;
export type ChainCode = (typeof CHAIN_CODES)[number];
