// How the joint work is shared in a proposal, and whether anybody gains by leaving. Bokmål is the source; the other
// languages are typed by it.

export const proposalSharingNb = {
  titleStable: 'Ingen tjener på å gå ut',
  titleNotProved: 'Vi fant ingen som tjener på å gå ut',
  titleUnstable: 'Noen kan tjene på å gå ut',
  pot: (pot: string) => `Det felles arbeidet koster ${pot}.`,
  stable:
    'Vi foreslår en deling der ingen kan kjøpe billigere uten resten, verken alene eller sammen med noen av de andre.',
  notProved: (most: string) =>
    `Slik vi foreslår å dele det, har vi ikke funnet noen som kan kjøpe billigere uten resten. Helt sikre er vi ikke: Er det likevel noen, kan de spare høyst ${most}.`,
  leavers: (names: string, gain: string) =>
    `Uansett hvordan det deles, kan noen spare på å kjøpe uten de andre. Slik vi foreslår å dele det, er det ${names}, som sammen kan spare ${gain}. Mindre kan det ikke bli.`,
  oneLeaver:
    'Uansett hvordan det deles, betaler minst én mer enn alene. Hvem det er og hvor mye, står bare i tallene til den det gjelder.',
  interested: {
    stable: 'Blir det bare de interesserte, kan arbeidet også deles slik at ingen tjener på å gå ut.',
    notProved: (most: string) =>
      `Blir det bare de interesserte, fant vi heller ingen som tjener på å gå ut. Er det likevel noen, kan de spare høyst ${most}.`,
    leavers: (names: string, gain: string) =>
      `Blir det bare de interesserte, kan ${names} sammen spare ${gain} på å kjøpe uten de andre.`,
    oneLeaver: 'Blir det bare de interesserte, betaler minst én av dem mer enn alene.',
  },
  saved:
    'Delingen er lagret med forslaget. Den endres bare når noen svarer, går ut eller oppgir en ny verdi.',
  rule: 'Alle betaler samme pris per enhet, og hver betaler selv det det koster å flytte egen oppstart. Det felles arbeidet deles så nær som mulig etter hva hver fører med seg, men slik at ingen tjener på å gå ut. Finnes det ingen slik deling, bruker vi den der det er minst å tjene på å gå. Medlemmer av et samarbeid som kjøper som én, deler etter verdi.',
  fee: 'Av dette: deres del av det felles arbeidet',
  keyFee: (key: string) => `Delen med nøkkelen dere har valgt: ${key}`,
};

export type ProposalSharingTexts = typeof proposalSharingNb;
