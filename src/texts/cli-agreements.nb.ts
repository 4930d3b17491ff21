// What `samkjop grupper --avtaler` says. Norwegian only, as the rest of the command line.
import type { AgreementField, AgreementListCode } from '../modules/planning/lists/agreement-list.ts';

type Facts = Readonly<Record<string, string | number>>;

const fields: Readonly<Record<AgreementField, string>> = {
  name: 'Avtale',
  owner: 'Eier',
  categories: 'Kategori',
  price: 'Prisnivå',
  priceLow: 'Prisnivå lavt',
  priceHigh: 'Prisnivå høyt',
  fee: 'Gebyr',
  from: 'Fra',
  to: 'Til',
  named: 'Navngitt',
  bound: 'Plikt',
};

const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Mente du «${suggestion}»?` : '';

export const cliAgreementsNb = {
  fault: (file: string, row: number, field: string, message: string) =>
    `${file}, rad ${row}${field ? `, ${field}` : ''}: ${message}`,
  problems: {
    'agreements.headingsMissing': () =>
      'Vi finner ingen rad med overskrifter. Skriv «Avtale», «Kategori», «Prisnivå», «Til» og «Navngitt» over kolonnene.',
    'agreements.columnMissing': (f: Facts) =>
      `Kolonnen «${fields[f['field'] as AgreementField]}» mangler. Legg den til, eller gi kolonnen dette navnet.`,
    'agreements.empty': () => 'Filen har ingen avtaler. Skriv én rad for hver avtale under overskriftene.',
    'name.missing': () => 'Avtalen har ikke noe navn. Skriv hva den heter.',
    'name.twice': (f: Facts) =>
      `Avtalen «${f['value']}» står to ganger. Slå radene sammen, og skill kategoriene med |.`,
    'category.missing': () => 'Det står ikke hva avtalen gjelder. Skriv en kategori eller en CPV-kode.',
    'category.unknown': (f: Facts) =>
      `Vi kjenner ikke igjen «${f['value']}».${meant(f['suggestion'])} Skriv en kategori fra listen, og skill flere med |.`,
    'price.missing': () =>
      'Prisnivået mangler. Skriv prisen på avtalen målt mot prisen for et lite kjøp, for eksempel 0,93.',
    'price.notNumber': (f: Facts) => `«${f['value']}» er ikke et tall. Skriv for eksempel 0,93.`,
    'price.outOfRange': (f: Facts) =>
      `Prisnivået «${f['value']}» kan ikke brukes. Skriv det som et tall der 1 er prisen for et lite kjøp, for eksempel 0,93 for 7 prosent lavere.`,
    'price.order': () =>
      'Prisnivået skal ligge mellom det lave og det høye. Bytt dem om, eller ta bort det lave og det høye.',
    'fee.notShare': (f: Facts) =>
      `Gebyret «${f['value']}» er ikke en prosent fra 0 til 100. Skriv for eksempel 1,5, eller la cellen stå tom.`,
    'date.missing': () => 'Datoen mangler. Skriv siste dag et avrop kan begynne, for eksempel 31.12.2028.',
    'date.notDate': (f: Facts) =>
      `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2028.`,
    'date.order': (f: Facts) => `«${f['value']}» er før den første dagen (${f['from']}). Rett en av dem.`,
    'date.outOfReach': (f: Facts) =>
      `«${f['value']}» kan ikke brukes. Året må være fra ${f['first']} til ${f['last']}.`,
    'body.unknown': (f: Facts) =>
      `Vi kjenner ingen kommune eller fylkeskommune som heter «${f['value']}».${meant(f['suggestion'])} Skriv navnet eller kommunenummeret, og skill flere med komma.`,
    'body.notNamed': (f: Facts) =>
      `Alle som har plikt (${f['value']}), må også være navngitt. Skriv dem i kolonnen «Navngitt» også, eller ta dem bort her.`,
  } satisfies Readonly<Record<AgreementListCode, (facts: Facts) => string>>,
  title: 'Avtaler:',
  usedBy: (name: string, bodies: string) => `  ${name}: ${bodies} kjøper billigst der.`,
  boundTo: (name: string, bodies: string) => `  ${name}: ${bodies} er bundet til den og kjøper der.`,
  unused: (name: string) => `  ${name}: Ingen i listen kjøper der.`,
  notKnown: (name: string) =>
    `  ${name}: Ikke med i beregningen, for det står ikke hvem som kan bruke den. Sjekk listen i kunngjøringen, og skriv navnene i kolonnen «Navngitt».`,
  note: '  Innsparingen er målt mot at alle kjøper hver for seg, med avtalene de kan bruke.',
  toCheckTitle: 'Avtaler som kan finnes fra før (ikke med i beregningen):',
  source: (address: string, date: string, read: string) => `    Kilde: ${address} (${date}), lest ${read}.`,
};
