// What `samkjop grupper --kapasitet` says. Norwegian only, as the rest of the command line.
import type { LimitField, LimitListCode } from '../modules/planning/lists/limit-list.ts';

type Facts = Readonly<Record<string, string | number>>;

const fields: Readonly<Record<LimitField, string>> = {
  body: 'Organ',
  leads: 'Leder høyst',
  category: 'Kategori',
  from: 'Fra',
  to: 'Til',
  amount: 'Kroner',
};

const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Mente du «${suggestion}»?` : '';

export const cliLimitsNb = {
  fault: (file: string, row: number, field: LimitField, message: string) =>
    `${file}, rad ${row}, ${fields[field]}: ${message}`,
  problems: {
    'limits.headingsMissing': () =>
      'Vi finner ingen rad med overskrifter. Skriv «Organ» og «Leder høyst», eller «Kategori», «Fra», «Til» og «Kroner», over kolonnene.',
    'limits.empty': () => 'Filen har ingen grenser. Skriv én rad for hver grense under overskriftene.',
    'row.neither': () =>
      'Raden sier ikke hva som er begrenset. Skriv et organ og hvor mange det kan lede, eller en kategori og et beløp.',
    'row.both': () =>
      'Raden har både et organ og en kategori. Skriv grensen for å lede og grensen for markedet i hver sin rad.',
    'cell.missing': () => 'Cellen er tom. Fyll den ut, eller ta bort raden.',
    'body.unknown': (f: Facts) =>
      `Vi kjenner ingen kommune eller fylkeskommune som heter «${f['value']}».${meant(f['suggestion'])} Skriv navnet eller kommunenummeret.`,
    'body.twice': (f: Facts) => `«${f['value']}» har en grense i en annen rad også. Behold bare én av dem.`,
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
      `«${f['value']}» er ikke et beløp som kan brukes. Skriv kroner i året uten merverdiavgift, for eksempel 5 000 000.`,
    'window.twice': (f: Facts) =>
      `«${f['value']}» har en grense for de samme kvartalene i en annen rad. Behold bare én av dem.`,
  } satisfies Readonly<Record<LimitListCode, (facts: Facts) => string>>,
  title: 'Grenser:',
  lead: (name: string, leads: number, most: number) =>
    `  ${name} leder ${leads} felles kjøp. Grensen er ${most}.`,
  market: (category: string, quarters: string, bought: string, most: string) =>
    `  ${category}, ${quarters}: Felles kjøp for ${bought} kr i året på avtalene. Grensen er ${most} kr.`,
  quarters: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
  unused: (count: number) =>
    count === 1
      ? '  Én grense gjelder noen eller noe som ikke er i listen.'
      : `  ${count} grenser gjelder noen eller noe som ikke er i listen.`,
};
