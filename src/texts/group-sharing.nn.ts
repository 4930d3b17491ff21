// Nynorsk words about how a group shares the cost.
import type { GroupSharingTexts } from './group-sharing.nb.ts';

export const groupSharingNn: GroupSharingTexts = {
  titleStable: 'Ingen taper på å vere med',
  titleUnstable: (names) => `${names} kan tene på å gå ut`,
  stable: (pot, names, room) =>
    `Det felles arbeidet kostar ${pot}. Slik forslaget deler det, kan ingen av deltakarane gjere det billegare utan dei andre. Nærast å gå ut er ${names}${room === null ? '. Det ville verken ha kosta eller spart noko' : `, men det ville ha kosta ${room} meir`}.`,
  notProved: (pot, most) =>
    `Det felles arbeidet kostar ${pot}. Slik forslaget deler det, har vi ikkje funne nokon som kan gjere det billegare utan dei andre. Heilt sikre er vi ikkje: Er det likevel nokon, kan dei spare høgst ${most}.`,
  unstable: (pot, names, gain) =>
    `Det felles arbeidet kostar ${pot}. Korleis det enn blir delt, kan nokon spare på å kjøpe utan dei andre. Med forslaget er det ${names}, som kan spare ${gain}. Mindre kan det ikkje bli.`,
  change: (names, cost) =>
    `Går ${names} ut, tener ingen av dei andre på å gå. ${cost === null ? 'Det kostar ikkje noko samla.' : `Samla kostar det alle ${cost}.`}`,
  noChange: 'Vi fann ingen som kan gå ut slik at resten held saman.',
  keys: {
    equalAndPopulation: {
      title: 'Likt og etter innbyggjarar',
      how: '30 prosent likt på alle, resten etter innbyggjartal.',
    },
    volume: { title: 'Etter volum', how: 'Etter verdien av det kvar av dykk kjøper i året.' },
    stable: {
      title: 'Vårt forslag',
      how: 'Så nær arbeidet kvar av dykk fører med seg som det går, utan at nokon tener på å gå ut.',
    },
    shapley: {
      title: 'Shapley',
      how: 'Det kvar av dykk i gjennomsnitt aukar arbeidet med, når gruppa blir sett saman i tilfeldig rekkjefølgje.',
    },
    nucleolus: { title: 'Nukleolus', how: 'Dei som er nærast å gå ut, får betale så lite som råd.' },
  },
  nobodyLoses: 'Ingen taper på det.',
  loses: (name, amount) => `${name} taper ${amount}.`,
  moreLose: (count) => `${count} til taper.`,
  nobodyLeaves: 'Ingen tener på å gå ut.',
  leave: (names, gain) => `${names} kan spare ${gain} på å gå ut saman.`,
  caption:
    'Kva kvar betaler når det felles arbeidet blir delt på tre måtar. Kroner over avtaleperioden, utan mva.',
  who: 'Kven',
  alone: 'Åleine',
  saves: 'Sparer med vårt forslag',
  total: 'Gruppa',
  loss: (amount) => `taper ${amount}`,
  marginTitle: 'Kva som blir delt',
  margin:
    'Alle betaler same pris per eining. Kvar betaler sjølv det det kostar å flytte sin eigen oppstart. Berre det felles arbeidet blir delt: konkurransen, oppfølginga, samordninga, reisene og det av tilbodskostnadene til leverandørane som kjem tilbake i prisen.',
  marginEstimate: 'Alt er overslag. De avgjer sjølve korleis de deler.',
  method: {
    show: 'Vis metode',
    intro: (pot) =>
      `Det felles arbeidet er ${pot}. Vi reknar ut kva kvar tenkjeleg del av gruppa måtte ha betalt utan dei andre, med sin eigen beste leiar og oppstart. Ingen skal betale mindre enn eigne innkjøp.`,
    feesCaption: 'Del av det felles arbeidet etter kvar metode, kroner',
    own: 'Eigne innkjøp og venting',
    nearestTitle: 'Kven som er nærast å gå ut',
    nearestCaption: 'For kvar metode: den delen av gruppa som har mest å tene eller minst å tape på å gå ut',
    methodLabel: 'Metode',
    nearest: 'Nærast',
    gain: 'Sparer på å gå ut',
    dropTitle: 'Om kvar berre er med når det løner seg',
    drop: 'Alle får tilbod om Shapley-delen sin. Den som har det billegare åleine, går, og dei andre får nytt tilbod.',
    dropNobody: 'Ingen går. Alle har det billegare saman.',
    dropRound: (number, names) => `Runde ${number}: ${names} går.`,
    dropStay: (names) => `Att er ${names}.`,
    dropNone: 'Ingen blir att.',
    leaveTitle: 'Om éin trekkjer seg',
    leaveCaption: 'Kva dei andre då betaler meir (+) eller mindre (−), med eit nytt forslag for dei',
    leaver: 'Trekkjer seg',
    others: 'Dei andre',
    sum: 'Til saman',
    noGroup: 'Dei andre dannar inga gruppe, og kjøper åleine.',
    one: (name, amount) => `${name} ${amount}`,
    listed: 'Vi har prøvd alle delar av gruppa.',
    searched:
      'Gruppa er for stor til at vi kan prøve alle delar av henne. Vi har leitt med same metoden som finn gruppene. Nukleolus er her eit overslag.',
  },
  suppliers: {
    label: 'Leverandørane gir truleg',
    title: 'Kva med lokale leverandørar?',
    bids: (bids) => `ca.\u00a0${bids} tilbod`,
    bidsOnEach: (bids) => `ca.\u00a0${bids} tilbod på kvar delkontrakt`,
    text: 'Vi veit ikkje kor mange av tilboda som er lokale, kven som ikkje klarer ein så stor kontrakt, eller kva det har å seie for arbeidsplassane der.',
    advice:
      'Spør marknaden før de bestemmer dykk. Delkontraktar etter stad kan gjere det mogleg for små leverandørar å vere med.',
  },
};
