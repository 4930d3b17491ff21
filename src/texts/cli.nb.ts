// What the command line says. Norwegian only: its reader is whoever runs Samkjøp at home or in a script.

interface VerbTexts {
  /** How it is written after `npx samkjop`. */
  readonly usage: string;
  readonly summary: string;
}

interface RejectedRowFacts {
  readonly row: number;
  readonly field: string;
  readonly message: string;
  /** Only when several files were read. */
  readonly file: string | null;
}

interface GroupFacts {
  readonly category: string;
  readonly lead: string;
  readonly members: string;
  readonly start: string;
  /** «to» equal lots; empty for one contract. */
  readonly lots: string;
  readonly saving: string;
  readonly alone: string;
}

interface KeptFacts {
  readonly fresh: number;
  readonly known: number;
  readonly bodies: number;
  readonly agreements: number;
  readonly procurements: number;
}

interface PassedFacts {
  readonly intention: number;
  readonly noWinner: number;
  readonly outOfScope: number;
}

interface TotalFacts {
  readonly groups: number;
  readonly alone: number;
  readonly saving: string;
  readonly baseline: string;
  readonly gap: string;
}

const verbs = {
  data: {
    usage: 'data [TABELL] [--json] [--dato DATO]',
    summary: 'Skriver en tabell med åpne data som CSV eller JSON.',
  },
  grupper: {
    usage:
      'grupper FIL … [--json] [--seed N] [--verify] [--prisdata PRISFIL] [--avtaler AVTALEFIL] [--kapasitet GRENSEFIL] [--bevis BEVISFIL]',
    summary: 'Finner hvem som bør kjøpe sammen, fra kunngjøringer (JSON) eller avtalelister (CSV, Excel).',
  },
  rad: {
    usage: 'rad FIL.json [--json]',
    summary: 'Gir råd om hvordan et behov bør kjøpes, med grunner, kilder og hva som ville endret rådet.',
  },
  demo: {
    usage: 'demo last | fjern | namdal',
    summary:
      'Laster Fjordregionen på nytt, kommunene og personene som er oppdiktet, eller fjerner alt av dem. Med «namdal»: spiller en hel felles anskaffelse på en database for seg.',
  },
  prisdata: {
    usage: 'prisdata PRISFIL',
    summary: 'Regner ut priskurvene fra priser dere har betalt (CSV, Excel), og viser hva de ville endret.',
  },
  kunngjoringer: {
    usage: 'kunngjoringer FIL|MAPPE …',
    summary: 'Leser kunngjøringer (eForms eller JSON) og finner avtaler og anskaffelser for hver kommune.',
  },
  protokoll: {
    usage: 'protokoll verifiser FIL [--hode SEGL]',
    summary: 'Sjekker at en eksportert likebehandlingslogg er som den var, uten annet enn filen.',
  },
  pakke: {
    usage: 'pakke verifiser FIL',
    summary: 'Sjekker at pakken til anbudsverktøyet er hel, uten annet enn filen.',
  },
  rapport: {
    usage: 'rapport ID [--verify] [--ut MAPPE]',
    summary:
      'Lager en evalueringsrapport på nytt fra det som er lagret. Med --verify: sjekker at den er som da den ble laget.',
  },
  arbeider: {
    usage: 'arbeider',
    summary:
      'Gjør lange jobber sammen med tjenesten, på samme maskin eller en annen, til den blir avsluttet (PostgreSQL).',
  },
  hjelp: {
    usage: 'hjelp',
    summary: 'Viser denne hjelpen.',
  },
} as const satisfies Readonly<Record<string, VerbTexts>>;

export type Verb = keyof typeof verbs;

export const cliTexts = {
  usage: 'Bruk: npx samkjop KOMMANDO [valg]',
  about: 'Samkjøp hjelper kommuner og fylkeskommuner med å kjøpe sammen.',
  verbsTitle: 'Kommandoer:',
  verbs,
  unknownVerb: (verb: string) =>
    `Ukjent kommando «${verb}». Skriv «npx samkjop --hjelp» for å se hva du kan gjøre.`,
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
  demo: {
    whichOne:
      'Skriv om Fjordregionen skal lastes eller fjernes, eller «namdal» for å spille en hel anskaffelse.',
    isOff: 'Demonstrasjonen er slått av her. Sett SAMKJOP_DEMO=1 for å slå den på.',
    loaded: (people: number, items: number) =>
      `Fjordregionen er lastet: ${people} personer, ${items} avtaler og behov.`,
    removed: (people: number, items: number) =>
      `Fjordregionen er fjernet: ${people} personer, ${items} avtaler og behov og alt som hørte til dem.`,
    notThere: 'Fjordregionen var ikke her. Den blir heller ikke lastet ved neste start.',
  },
  arbeider: {
    embedded:
      'En arbeider deler en PostgreSQL-database med tjenesten. Sett DATABASE_URL til den samme som tjenesten bruker. ' +
      'Den innebygde databasen har plass til én prosess, og den gjør alt arbeidet selv.',
    ready: 'Arbeideren er klar. Avslutt med Ctrl+C.',
    ended: 'Arbeideren er avsluttet.',
  },
  kunngjoringer: {
    noFile: 'Skriv hvilke filer eller mapper kunngjøringene ligger i.',
    notThere: (word: string) => `${word}: Filen finnes ikke. Sjekk navnet.`,
    emptyFolder: (word: string) => `${word}: Mappen har ingen filer som slutter på .xml eller .json.`,
    nothing: 'Ingen av kunngjøringene kan brukes:',
    fault: (file: string, row: number | null, message: string) =>
      `${row === null ? file : `${file}, rad ${row}`}: ${message}`,
    read: (files: number, rows: number) =>
      `${files === 1 ? '1 fil' : `${files} filer`}, ${rows === 1 ? '1 kunngjøring' : `${rows} kunngjøringer`}.`,
    kept: ({ fresh, known, bodies, agreements, procurements }: KeptFacts) =>
      `${fresh} nye og ${known} kjente kunngjøringer: fant ${agreements === 1 ? '1 avtale' : `${agreements} avtaler`} og ${procurements === 1 ? '1 anskaffelse' : `${procurements} anskaffelser`} for ${bodies === 1 ? '1 kommune eller fylkeskommune' : `${bodies} kommuner og fylkeskommuner`}.`,
    passed: ({ intention, noWinner, outOfScope }: PassedFacts) =>
      `Ikke brukt: ${outOfScope} med andre innkjøpere enn kommuner og fylkeskommuner, ${noWinner} uten vinner, ${intention} om at noen har tenkt å inngå avtale.`,
    faultsTitle: (count: number) => (count === 1 ? 'Kan ikke brukes:' : `${count} kan ikke brukes:`),
  },
  grupper: {
    noFile: 'Skriv hvilke filer behovene står i.',
    wrongSeed: (text: string) => `--seed må være et helt tall fra 0 til 999999999, ikke «${text}».`,
    unreadable: 'Filen finnes ikke eller kan ikke leses. Sjekk navnet og at du har tilgang.',
    proofNotWritten: (file: string) =>
      `Beviset kan ikke skrives til ${file}. Sjekk at mappen finnes, og at du har tilgang.`,
    noNeeds: 'Ingen av radene kan brukes som behov. De første grunnene:',
    rejectedRow: ({ row, field, message, file }: RejectedRowFacts) =>
      `${file ? `${file}, rad` : 'Rad'} ${row}${field ? `, ${field}` : ''}: ${message}`,
    read: (rows: number, needs: number, outOfScope: number, rejected: number) =>
      `${rows === 1 ? '1 rad' : `${rows} rader`}: ${needs} behov kan brukes, ${outOfScope} har innkjøpere som ikke er kommuner eller fylkeskommuner, ${rejected} kan ikke brukes.`,
    range: (low: string, base: string, high: string) => `${base} kr (lavt ${low}, høyt ${high})`,
    group: (group: GroupFacts) =>
      [
        group.category,
        `  Leder: ${group.lead}. Start: ${group.start}.${group.lots === '' ? '' : ` Delt i ${group.lots} like store delkontrakter.`}`,
        `  Sammen: ${group.members}.`,
        `  Sparer ca. ${group.saving} av ${group.alone} kr.`,
      ].join('\n'),
    total: ({ groups, alone, saving, baseline, gap }: TotalFacts) =>
      [
        `${groups === 1 ? '1 kjøpegruppe' : `${groups} kjøpegrupper`}, ${alone} kjøp hver for seg.`,
        `Sparer ca. ${saving} av ${baseline} kr over avtaleperiodene (nåverdi uten mva.).`,
        `Ingen annen plan kan spare mer enn ${gap} utover dette, gitt tallene.`,
      ].join('\n'),
    assumptionsTitle: 'Tallene bygger på antakelser (antall i parentes):',
    rejectedTitle: 'Rader som ikke kan brukes:',
    buildAssumptions: {
      'unit.hostAssumed': 'Samarbeid uten kjent vert: den største deltakeren regnes som vert',
      'unit.membershipUncertain': 'Samarbeid der medlemskap kan ha begynt etter behovene',
      'lead.everybody': 'Ingen er spurt om de kan lede, så alle kjøpere regnes med',
    },
    verified: 'Kontrollert: et eget kontrollprogram har regnet etter planen og fant ingen feil.',
    notVerified: 'Kontrollprogrammet fant feil i planen:',
  },
};
