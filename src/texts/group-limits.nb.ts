// Limits on joint purchases: how many each can lead, what markets can take, and what that means for the plan. Bokmål is the
// source; the other languages are typed by it.
import type { LimitListCode } from '../modules/planning/lists/limit-list.ts';

type Facts = Readonly<Record<string, string | number>>;

const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Mente du «${suggestion}»?` : '';

export const groupLimitsNb = {
  summary: 'Sett grenser for hvem som kan lede, og hva markedet kan ta',
  intro: 'Tomme felt betyr ingen grense. Det en kommune kjøper alene, regnes ikke med.',
  everybody: 'Hvor mange felles konkurranser kan hver lede?',
  everybodyHint: 'Ett tall for alle som kan lede, for eksempel 2.',
  leads: 'Unntak for noen',
  leadsHints: [
    'Én linje for hver: navn eller kommunenummer, semikolon og antall.',
    'For eksempel «Namsos; 3». Tallet 0 betyr at de ikke leder noen.',
  ] as readonly string[],
  markets: 'Hva markedet kan ta i året',
  marketsHints: [
    'Én linje for hver kategori: kategori, semikolon og kroner i året uten mva., for eksempel «Trygghetsalarmer og responssenter; 5 000 000».',
    'Grensen gjelder alle felles kjøp i kategorien. Skal den bare gjelde avtaler som begynner i en periode, skriver du første og siste dag bak: «; 01.01.2027; 31.12.2027».',
  ] as readonly string[],
  refused: 'Noen av grensene kan ikke brukes. Rett dem, og prøv igjen.',
  atLine: (line: number, message: string) => `Linje ${line}: ${message}`,
  problems: {
    'limits.headingsMissing': () => 'Skriv én grense på hver linje.',
    'limits.empty': () => 'Skriv én grense på hver linje.',
    'row.neither': () => 'Skriv hvem eller hva grensen gjelder.',
    'row.both': () => 'Skriv bare én grense på linjen.',
    'cell.missing': () => 'Noe mangler. Skriv navn og tall med semikolon mellom, eller ta bort linjen.',
    'body.unknown': (f: Facts) =>
      `Vi kjenner ingen kommune eller fylkeskommune som heter «${f['value']}».${meant(f['suggestion'])} Skriv navnet eller kommunenummeret.`,
    'body.twice': (f: Facts) => `«${f['value']}» står på en annen linje også. Behold bare én av dem.`,
    'leads.notWhole': (f: Facts) =>
      `«${f['value']}» kan ikke brukes. Skriv et helt tall fra 0 til 1000, for eksempel 2.`,
    'category.unknown': (f: Facts) =>
      `Vi kjenner ikke igjen «${f['value']}».${meant(f['suggestion'])} Skriv en kategori fra listen.`,
    'date.notDate': (f: Facts) =>
      `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 01.01.2027.`,
    'date.order': (f: Facts) => `«${f['value']}» er før den første dagen. Rett en av datoene.`,
    'date.outOfReach': (f: Facts) =>
      `«${f['value']}» kan ikke brukes. Året må være fra ${f['first']} til ${f['last']}.`,
    'amount.notAmount': (f: Facts) =>
      `«${f['value']}» er ikke et beløp som kan brukes. Skriv kroner i året uten mva., for eksempel 5 000 000.`,
    'window.twice': (f: Facts) =>
      `«${f['value']}» har en grense for de samme kvartalene på en annen linje. Behold bare én av dem.`,
  } satisfies Readonly<Record<LimitListCode, (facts: Facts) => string>> as Readonly<
    Record<LimitListCode, (facts: Facts) => string>
  >,
  title: 'Grenser',
  titleFull: (count: string, isOne: boolean) =>
    `${count} ${isOne ? 'grense' : 'grenser'} holder planen tilbake`,
  titleFree: 'Ingen av grensene holder planen tilbake',
  text: 'Planen holder seg innenfor grensene. Tabellene viser hvor mye den bruker av dem.',
  worthText:
    'Der en grense holder planen tilbake, anslår vi hva planen kunne spart med litt mer plass. Tallet er et anslag på verdien av den første utvidelsen, og ikke noe noen betaler.',
  leadsCaption: 'Felles konkurranser hver leder. Grensene som koster mest, står først',
  marketsCaption: 'Felles kjøp i kroner i året. Grensene som koster mest, står først',
  columns: {
    who: 'Hvem',
    led: 'Leder',
    most: 'Høyst',
    worthLead: 'Verdt med én til (anslag)',
    market: 'Kategori',
    quarters: 'Begynner',
    bought: 'Kjøpes for',
    mostKroner: 'Høyst',
    worthMarket: 'Verdt med én million til (anslag)',
  },
  always: 'når som helst',
  between: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  room: 'har plass',
  more: (count: string) => `Vis alle ${count}`,
  unused: (count: string, isOne: boolean) =>
    `${count} ${isOne ? 'grense gjelder' : 'grenser gjelder'} noen eller noe som ikke er i beregningen.`,
  alone: 'Blir ikke billigere sammen med noen på listen, eller får ikke plass innenfor grensene',
  noWhatIf:
    '«Hva om» svarer ikke når det er satt grenser: De gjelder hele planen under ett. Endre tallene og regn ut på nytt for å se hva som skjer.',
  noStudy:
    'Når det er satt grenser, prøver vi ikke ut andre forutsetninger og andre planer. Grensene gjelder hele planen under ett, og planer som er satt sammen på nytt, holder seg ikke nødvendigvis innenfor dem. Ta bort grensene og regn ut på nytt for å se hvor sikker planen er.',
};

export type GroupLimitsTexts = typeof groupLimitsNb;
