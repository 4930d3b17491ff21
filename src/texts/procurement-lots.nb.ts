// Words of the lots of a joint procurement: how it is divided now, how it could be, dividing by hand, and why. The plans
// themselves are told with the words of group-lots. Bokmål is the source; the other languages are typed by it.
import type { LotBasis } from '../modules/optimiser/lots.ts';
import type { DivisionWay } from '../modules/procurement/life/model.ts';

const ways: Readonly<Record<DivisionWay, string>> = {
  one: 'udelt',
  amount: 'etter mengde',
  place: 'etter sted',
  trade: 'etter hva dere kjøper',
  hand: 'for hånd',
};
const basis: Readonly<Record<LotBasis, string>> = {
  place: 'Sted: kommuner som ligger ved siden av hverandre',
  amount: 'Mengde: uten tanke på sted',
  trade: 'Det dere kjøper: hver ting for seg, så sted',
};
const said: Readonly<Record<string, string>> = {
  delt: 'Delkontraktene er bestemt. Se på rammen for hver av dem før dere låser.',
  udelt: 'Det er bestemt at dere ikke deler. Skriv kort hvorfor.',
  begrunnet: 'Begrunnelsen er lagret.',
};

export const procurementLotsNb = {
  title: 'Delkontrakter',
  said,
  lead: {
    open: (count: string) =>
      `Ingen har bestemt om dere skal dele. Nå er det ${count}. Se på forslagene under, og velg.`,
    one: 'Dere deler ikke. Alt er i én kontrakt.',
    divided: (count: string, way: DivisionWay, date: string) =>
      `Dere deler i ${count}, ${ways[way]}. Det ble bestemt ${date}.`,
    member: (lot: string) => `Deres volumer ligger i ${lot}.`,
  },
  next: 'Dette mangler før dere kan låse',
  now: {
    title: 'Slik er det delt nå',
    titleOne: 'Nå: én kontrakt',
    caption: 'Delkontraktene. Verdi er hele avtaletiden med opsjoner, kroner uten mva.',
    columns: { lot: 'Delkontrakt', who: 'Hvem', what: 'Hva', worth: 'Verdi', maximum: 'Ramme' },
    noMaximum: 'Ikke satt',
    nobody: 'Ingen ennå',
    sum: 'Til sammen',
    empty: 'Ingen har gitt volumer ennå. Da er det ikke noe å dele.',
    picture: 'Verdien i hver delkontrakt',
    pictureText: 'Én linje for hver delkontrakt, delt etter hvem som kjøper. Tallene står i tabellen.',
    bar: (lot: string, who: string) => `${lot}: ${who}`,
    matrixFold: 'Verdi for hver kommune i hver delkontrakt',
    matrixCaption: 'Kroner uten mva. over avtaletiden. Summene er de samme som i listen som låses.',
    who: 'Kjøper',
    expected: (extra: string, low: string, high: string) =>
      `Da det ble valgt, var anslaget at delingen koster ${extra} kr mot én kontrakt (${low} til ${high}).`,
    expectedBids: (bids: string) => `Det var ventet minst ${bids} tilbud på hver.`,
    maxima: 'Rett navn og rammer under «Hva dere kjøper»',
    sums: 'En kommunes mengder av en vare ligger alltid i én delkontrakt. Derfor er summene de samme før og etter.',
  },
  plans: {
    title: 'Bør dere dele?',
    tooFew: 'Minst to kjøpere må ha gitt volumer før dette kan regnes ut.',
    failed: 'Utregningen stoppet. Last siden på nytt for å prøve igjen.',
    legend: 'Del etter',
    basis,
    show: 'Vis forslagene',
    choose: 'Velg ett av forslagene',
    button: 'Bruk forslaget',
    hand: 'Del selv, for hånd',
    option: (count: string, cost: string) => `${count}. ${cost}.`,
    why: {
      one: 'Størst volum og minst arbeid med oppfølging.',
      cheapest: 'Lavest kostnad til sammen.',
      smallFirms: 'Mest til små leverandører innenfor det delingen får koste ekstra.',
      divided: 'Den billigste delingen som finnes, om dere vil dele likevel.',
    },
    sameCost: 'Koster det samme som én kontrakt',
    dearer: (amount: string) => `Koster ca. ${amount} mer enn én kontrakt`,
    cheaper: (amount: string) => `Koster ca. ${amount} mindre enn én kontrakt`,
    known: (count: string, most: string) =>
      `Leverandører i dialogen: ${count}. Forslagene har derfor høyst ${most}.`,
    unknown: 'Få leverandører er med i dialogen. Forslagene bygger derfor på anslag over markedet.',
    survey: (text: string) => `Fra kartleggingen: ${text}`,
    lotName: (place: string, content: string) => `Del ${place}: ${content}`,
    andMore: (names: string, count: string) => `${names} og ${count} til`,
  },
  effect: {
    fold: (count: string, plan: string) => `${plan}, i ${count}: hva det betyr for hver kommune`,
    caption: 'Mot én kontrakt, kroner over avtaletiden. Minus betyr billigere.',
    columns: { who: 'Kjøper', lot: 'Del', neighbours: 'Sammen med', extra: 'Koster mer' },
    alone: 'Ingen andre',
    sum: 'Til sammen',
    note: 'Prisen følger størrelsen på delen. Oppfølging av flere kontrakter er delt etter verdi.',
    own: (lot: string, neighbours: string, extra: string) =>
      `For dere: del ${lot}, sammen med ${neighbours}. ${extra}.`,
    ownAlone: (lot: string, extra: string) => `For dere: del ${lot}, uten andre. ${extra}.`,
    leave: 'Se hva det betyr for de andre om dere trekker dere',
    leaveOther:
      'Trekker en kommune seg, blir delen dens mindre. Den som vil trekke seg, ser virkningen før den bekrefter.',
  },
  hand: {
    title: 'Del selv',
    lead: 'Skriv navn på delkontraktene, og velg hvor hver rad hører hjemme. Tomme delkontrakter blir borte.',
    by: 'Del etter',
    byBody: 'Kommune',
    byItem: 'Hva dere kjøper',
    names: 'Delkontraktene',
    name: (place: string) => `Navn på del ${place}`,
    body: 'Hvor hver kommune hører hjemme',
    item: 'Hvor hver vare hører hjemme',
    columns: { body: 'Kommune', item: 'Det dere kjøper', worth: 'Verdi', lot: 'Delkontrakt' },
    place: (place: string) => `Del ${place}`,
    button: 'Del slik',
    back: 'Tilbake til forslagene',
    most: (count: string) => `Her kan du lage opptil ${count}. Navnene står i listen som låses.`,
    ceilings: 'Er rammene satt, fordeler vi dem etter verdi. Se på dem etterpå.',
    nameOf: (place: string) => `Del ${place}`,
  },
  assess: {
    title: 'Hvorfor dere ikke deler',
    titleDivided: 'Hvorfor dere deler slik',
    must: 'Dere kjøper etter del III. Deler dere ikke, må dere gi en kort begrunnelse i anskaffelsesdokumentene eller protokollen. Uten den kan dere ikke låse.',
    divided: 'Dere deler. Da kreves ingen begrunnelse, men den er nyttig i protokollen.',
    good: (part: string) =>
      `Dere kjøper etter ${part}. Vi kjenner ikke noe krav om å begrunne delingen der. Det er god praksis å skrive noen linjer.`,
    noPart: 'Ingen del av regelverket er valgt. Gjelder del III, må dere begrunne om dere ikke deler.',
    label: 'Begrunnelse',
    hints: [
      'Utkastet er laget av tallene over. Rett det, og fyll ut det som står i klammer.',
      'Ikke skriv navn på personer.',
    ],
    button: 'Lagre begrunnelsen',
    renew: 'Lag nytt utkast av tallene',
    kept: (date: string) => `Lagret ${date}.`,
    current: 'Den gjelder for volumene og delkontraktene slik de er nå.',
    old: 'Volumene eller delkontraktene er endret etterpå. Se på den igjen, og lagre.',
    none: 'Ingen begrunnelse er lagret.',
    noDraft: 'Det er ikke nok volumer til å lage et utkast.',
  },
  draft: {
    assessed: (what: string, buyers: string, value: string) =>
      `Vi har vurdert å dele anskaffelsen av ${what} for ${buyers} i delkontrakter. Samlet anslått verdi er ${value} med opsjoner.`,
    assessedBy: (what: string, buyers: string, value: string, section: string) =>
      `Vi har vurdert å dele anskaffelsen av ${what} for ${buyers} i delkontrakter, jf. anskaffelsesforskriften ${section}. Samlet anslått verdi er ${value} med opsjoner.`,
    isDivided: (count: string, way: DivisionWay) => `Vi deler i ${count}, ${ways[way]}.`,
    lot: (name: string, who: string, value: string) => `${name}: ${who}, ${value}.`,
    known: (count: string) => `Leverandører vi har snakket med i dialogen: ${count}.`,
  },
  count: (count: string, isOne: boolean) => `${count} ${isOne ? 'kontrakt' : 'delkontrakter'}`,
};

export type ProcurementLotsTexts = typeof procurementLotsNb;
