// What a body tells of itself before a network begins, what its leader stands behind, and the groups. Bokmål is the source; the
// other languages are typed by it.
import type { Division, Experience, NeedArea } from '../modules/network/intake/model.ts';

const areas: Readonly<Record<NeedArea, string>> = {
  health: 'Helse og omsorg',
  schools: 'Skole og barnehage',
  technical: 'Vei, vann, bygg og eiendom',
  climate: 'Klima og miljø',
  digital: 'Digitale løsninger',
  administration: 'Administrasjon og støtte',
  other: 'Annet',
};

const experiences: Readonly<Record<Experience, string>> = {
  none: 'Vi har ikke prøvd',
  some: 'Vi har prøvd litt',
  much: 'Vi har gjort det flere ganger',
};

const divisions: Readonly<Record<Division, { readonly title: string; readonly why: string }>> = {
  bySize: {
    title: 'Grupper etter størrelse',
    why: 'Små kommuner har få på innkjøp og de samme vanskene. Her kan de snakke om hva som går an hos dem, uten at de store setter takten.',
  },
  mixed: {
    title: 'Blandede grupper',
    why: 'Her er små og større sammen, og de som har prøvd metoden før, er spredt på gruppene. Det gir flere eksempler å lære av.',
  },
};

export const networkIntakeNb = {
  areas,
  experiences,
  divisions,
  form: {
    title: (body: string) => `Fortell om ${body}`,
    lead: 'Seks korte spørsmål. Svaret leses av dere selv og av den som leder nettverket, ingen andre.',
    size: (inhabitants: string) => `Innbyggere etter registeret: ${inhabitants}.`,
    buyers: 'Hvor mange årsverk jobber med innkjøp?',
    buyersHint: 'For eksempel 0,6. Kan stå tom.',
    experience: 'Hvor godt kjenner dere det nettverket handler om?',
    area: 'Hvor er behovet?',
    need: 'Hvilket behov vil dere jobbe med?',
    needHint: 'Skriv behovet, ikke løsningen. Ikke skriv om enkeltpersoner.',
    wishes: 'Hva ønsker dere av nettverket?',
    brings: 'Hva kan dere vise eller lære bort?',
    button: 'Lagre svaret',
  },
  commit: {
    title: (body: string) => `${body} blir med`,
    lead: 'Fylles ut sammen med den som leder tjenesten eller kommunen. Med dette er dere med i nettverket.',
    participants: 'Disse deltar',
    addFirst: 'Legg til deltakere',
    ownCase: 'Hvilken egen sak jobber dere med?',
    ownCaseHint: 'Noe dere skal kjøpe, eller en avtale dere har.',
    hours: 'Hvor mange timer i måneden setter dere av for hver deltaker?',
    saidAs: 'Stillingen til den som sier ja',
    saidAsHint: 'For eksempel kommunalsjef for helse. Ikke navn.',
    button: 'Vi blir med',
    done: (date: string, saidAs: string) => `Sagt ${date} av ${saidAs}.`,
    case: 'Egen sak',
    hoursShort: 'Timer i måneden',
    hoursValue: (hours: string) => `${hours} for hver deltaker`,
    change: 'Endre',
    missing: 'Ikke forpliktet ennå.',
  },
  answer: {
    title: (body: string) => `Svaret fra ${body}`,
    buyers: 'Årsverk på innkjøp',
    experience: 'Erfaring',
    area: 'Hvor behovet er',
    need: 'Behov',
    wishes: 'Ønsker',
    brings: 'Bidrar med',
    notSaid: 'ikke sagt',
    missing: 'Har ikke svart ennå.',
  },
  groups: {
    title: 'Grupper',
    lead: 'Bruk grupper etter størrelse når saken avhenger av hvor mange dere er. Bruk blandede når dere vil se flere måter å gjøre det på.',
    proposed: 'Forslag fra Samkjøp',
    kept: 'Satt opp av den som leder',
    caption: (title: string) => title,
    columns: { group: 'Gruppe', bodies: 'Kommuner', small: 'Små', large: 'Større' },
    group: (number: string) => `Gruppe ${number}`,
    notPlaced: 'Ikke plassert',
    adjust: 'Endre gruppene',
    legend: 'Gruppe for hver kommune',
    button: 'Lagre gruppene',
    reset: 'Bruk forslaget igjen',
    none: 'Gruppene kommer når kommuner er invitert.',
  },
};

export type NetworkIntakeTexts = typeof networkIntakeNb;
