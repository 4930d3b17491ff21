// Nynorsk words about how the joint work is shared in a proposal.
import type { ProposalSharingTexts } from './proposal-sharing.nb.ts';

export const proposalSharingNn: ProposalSharingTexts = {
  titleStable: 'Ingen tener på å gå ut',
  titleNotProved: 'Vi fann ingen som tener på å gå ut',
  titleUnstable: 'Nokon kan tene på å gå ut',
  pot: (pot) => `Det felles arbeidet kostar ${pot}.`,
  stable:
    'Vi foreslår ei deling der ingen kan kjøpe billegare utan resten, verken åleine eller saman med nokon av dei andre.',
  notProved: (most) =>
    `Slik vi foreslår å dele det, har vi ikkje funne nokon som kan kjøpe billegare utan resten. Heilt sikre er vi ikkje: Er det likevel nokon, kan dei spare høgst ${most}.`,
  leavers: (names, gain) =>
    `Korleis det enn blir delt, kan nokon spare på å kjøpe utan dei andre. Slik vi foreslår å dele det, er det ${names}, som saman kan spare ${gain}. Mindre kan det ikkje bli.`,
  oneLeaver:
    'Korleis det enn blir delt, betaler minst éin meir enn åleine. Kven det er og kor mykje, står berre i tala til den det gjeld.',
  interested: {
    stable: 'Blir det berre dei interesserte, kan arbeidet òg delast slik at ingen tener på å gå ut.',
    notProved: (most) =>
      `Blir det berre dei interesserte, fann vi heller ingen som tener på å gå ut. Er det likevel nokon, kan dei spare høgst ${most}.`,
    leavers: (names, gain) =>
      `Blir det berre dei interesserte, kan ${names} saman spare ${gain} på å kjøpe utan dei andre.`,
    oneLeaver: 'Blir det berre dei interesserte, betaler minst éin av dei meir enn åleine.',
  },
  saved:
    'Delinga er lagra med forslaget. Ho blir berre endra når nokon svarar, går ut eller oppgir ein ny verdi.',
  rule: 'Alle betaler same pris per eining, og kvar betaler sjølv det det kostar å flytte eigen oppstart. Det felles arbeidet blir delt så nær som råd etter kva kvar fører med seg, men slik at ingen tener på å gå ut. Finst det inga slik deling, bruker vi den der det er minst å tene på å gå. Medlemmer av eit samarbeid som kjøper som éin, deler etter verdi.',
  fee: 'Av dette: dykkar del av det felles arbeidet',
  keyFee: (key) => `Delen med nøkkelen de har valt: ${key}`,
};
