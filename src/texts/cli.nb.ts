// What the command line says. Norwegian only: its reader is whoever runs Samkjøp at home or in a script.

interface VerbTexts {
  /** How it is written after `npx samkjop`. */
  readonly usage: string;
  readonly summary: string;
}

const verbs = {
  data: {
    usage: 'data [TABELL] [--json] [--dato DATO]',
    summary: 'Skriver en tabell med åpne data som CSV eller JSON.',
  },
  hjelp: {
    usage: 'hjelp',
    summary: 'Viser denne listen.',
  },
} as const satisfies Readonly<Record<string, VerbTexts>>;

export type Verb = keyof typeof verbs;

export const cliTexts = {
  usage: 'Bruk: npx samkjop VERB [valg]',
  about: 'Samkjøp hjelper kommuner og fylkeskommuner å kjøpe sammen.',
  verbsTitle: 'Verb:',
  verbs,
  unknownVerb: (verb: string) =>
    `Ukjent verb «${verb}». Skriv «npx samkjop --hjelp» for å se hva du kan gjøre.`,
  wrongOption: (option: string) => `Ukjent valg «${option}».`,
  missingValue: (option: string) => `Valget «${option}» mangler en verdi.`,
  tooMany: (argument: string) => `For mange ord: «${argument}».`,
  correctUse: (usage: string) => `Bruk: npx samkjop ${usage}`,
  failed: (reason: string) => `Noe gikk galt: ${reason}`,
  data: {
    tables: 'Tabeller:',
    unknownTable: (name: string, known: string) => `Det finnes ingen tabell «${name}». Velg en av: ${known}.`,
    wrongDate: (text: string) =>
      `Datoen «${text}» finnes ikke. Skriv for eksempel 2021-03-01 eller 01.03.2021.`,
    notDated: (name: string) =>
      `Tabellen «${name}» har ikke dato. Bruk --dato bare på dekning og kommunestatus.`,
  },
};
