// Words about how a group shares the cost: who loses by which key, who could leave, and how it is worked out. Bokmål is
// the source; the other languages are typed by it.

export const groupSharingNb = {
  titleStable: 'Ingen taper på å være med',
  titleUnstable: (names: string) => `${names} kan tjene på å gå ut`,
  /** `room`: what leaving would cost them; null for less than a krone. */
  stable: (pot: string, names: string, room: string | null) =>
    `Det felles arbeidet koster ${pot}. Slik forslaget deler det, kan ingen av deltakerne gjøre det billigere uten de andre. Nærmest å gå ut er ${names}${room === null ? '. Det ville verken kostet eller spart noe' : `, men det ville kostet ${room} mer`}.`,
  notProved: (pot: string, most: string) =>
    `Det felles arbeidet koster ${pot}. Slik forslaget deler det, har vi ikke funnet noen som kan gjøre det billigere uten de andre. Helt sikre er vi ikke: Er det likevel noen, kan de spare høyst ${most}.`,
  unstable: (pot: string, names: string, gain: string) =>
    `Det felles arbeidet koster ${pot}. Uansett hvordan det deles, kan noen spare på å kjøpe uten de andre. Med forslaget er det ${names}, som kan spare ${gain}. Mindre kan det ikke bli.`,
  change: (names: string, cost: string | null) =>
    `Går ${names} ut, tjener ingen av de andre på å gå. ${cost === null ? 'Det koster ikke noe samlet.' : `Samlet koster det alle ${cost}.`}`,
  noChange: 'Vi fant ingen som kan gå ut slik at resten holder sammen.',
  keys: {
    equalAndPopulation: {
      title: 'Likt og etter innbyggere',
      how: '30 prosent likt på alle, resten etter innbyggertall.',
    },
    volume: { title: 'Etter volum', how: 'Etter verdien av det hver av dere kjøper i året.' },
    stable: {
      title: 'Vårt forslag',
      how: 'Så nær arbeidet hver av dere fører med seg som det går, uten at noen tjener på å gå ut.',
    },
    shapley: {
      title: 'Shapley',
      how: 'Det hver av dere i gjennomsnitt øker arbeidet med, når gruppen settes sammen i tilfeldig rekkefølge.',
    },
    nucleolus: { title: 'Nukleolus', how: 'De som er nærmest å gå ut, får betale så lite som mulig.' },
  },
  nobodyLoses: 'Ingen taper på det.',
  loses: (name: string, amount: string) => `${name} taper ${amount}.`,
  moreLose: (count: string) => `${count} til taper.`,
  nobodyLeaves: 'Ingen tjener på å gå ut.',
  leave: (names: string, gain: string) => `${names} kan spare ${gain} på å gå ut sammen.`,
  caption:
    'Hva hver betaler når det felles arbeidet deles på tre måter. Kroner over avtaleperioden, uten mva.',
  who: 'Hvem',
  alone: 'Alene',
  saves: 'Sparer med vårt forslag',
  total: 'Gruppen',
  loss: (amount: string) => `taper ${amount}`,
  marginTitle: 'Hva som deles',
  margin:
    'Alle betaler samme pris per enhet. Hver betaler selv det det koster å flytte sin egen oppstart. Bare det felles arbeidet deles: konkurransen, oppfølgingen, samordningen, reisene og det av leverandørenes tilbudskostnader som kommer tilbake i prisen.',
  marginEstimate: 'Alt er anslag. Dere avgjør selv hvordan dere deler.',
  method: {
    show: 'Vis metode',
    intro: (pot: string) =>
      `Det felles arbeidet er ${pot}. Vi regner ut hva hver tenkelig del av gruppen måtte betalt uten de andre, med sin egen beste leder og oppstart. Ingen skal betale mindre enn egne innkjøp.`,
    feesCaption: 'Del av det felles arbeidet etter hver metode, kroner',
    own: 'Egne innkjøp og venting',
    nearestTitle: 'Hvem som er nærmest å gå ut',
    nearestCaption:
      'For hver metode: den delen av gruppen som har mest å tjene eller minst å tape på å gå ut',
    methodLabel: 'Metode',
    nearest: 'Nærmest',
    gain: 'Sparer på å gå ut',
    dropTitle: 'Hvis hver bare er med når det lønner seg',
    drop: 'Alle får tilbud om Shapley-delen sin. Den som har det billigere alene, går, og de andre får nytt tilbud.',
    dropNobody: 'Ingen går. Alle har det billigere sammen.',
    dropRound: (number: string, names: string) => `Runde ${number}: ${names} går.`,
    dropStay: (names: string) => `Igjen er ${names}.`,
    dropNone: 'Ingen blir igjen.',
    leaveTitle: 'Hvis én trekker seg',
    leaveCaption: 'Hva de andre da betaler mer (+) eller mindre (−), med et nytt forslag for dem',
    leaver: 'Trekker seg',
    others: 'De andre',
    sum: 'Til sammen',
    noGroup: 'De andre danner ingen gruppe, og kjøper alene.',
    one: (name: string, amount: string) => `${name} ${amount}`,
    listed: 'Vi har prøvd alle deler av gruppen.',
    searched:
      'Gruppen er for stor til at vi kan prøve alle deler av den. Vi har lett med samme metode som finner gruppene. Nukleolus er her et anslag.',
  },
  suppliers: {
    label: 'Leverandørene gir trolig',
    title: 'Hva med lokale leverandører?',
    bids: (bids: string) => `ca.\u00a0${bids} tilbud`,
    bidsOnEach: (bids: string) => `ca.\u00a0${bids} tilbud på hver delkontrakt`,
    text: 'Vi vet ikke hvor mange av tilbudene som er lokale, hvem som ikke klarer en så stor kontrakt, eller hva det betyr for arbeidsplassene der.',
    advice:
      'Spør markedet før dere bestemmer dere. Delkontrakter etter sted kan gjøre det mulig for små leverandører å være med.',
  },
};

export type GroupSharingTexts = typeof groupSharingNb;
