// Words of work that takes a while: what it is, how far, how it ended. Bokmål is the source; the other languages are
// typed by it. A new kind of work adds its entry under `kinds`.

export const jobsNb = {
  kinds: {
    listImport: {
      title: 'Innlesing av liste',
      openResult: 'Se hva som ble lest inn',
      /** How far, for phases that say it better than «3 av 10 er ferdig». */
      phases: {
        read: (done: string, total: string) => `Vi har lest ${done} av ${total} rader.`,
        check: (done: string, total: string) => `Vi har kontrollert ${done} av ${total} rader.`,
        stage: (done: string, total: string) => `Vi gjør klart ${done} av ${total} rader.`,
        write: (done: string) => `Vi lagrer ${done} rader. Alt lagres samtidig.`,
        restore: (done: string) => `Vi gjør klart ${done} avtaler.`,
      },
      /** Why it failed, by the problem's code. */
      failures: {},
    },
    procurementArchive: {
      title: 'Arkivpakke',
      openResult: 'Se pakken',
      phases: { pack: (done: string, total: string) => `Vi har pakket ${done} av ${total} filer.` },
      failures: {
        'work.gone': 'Dere har ikke lenger tilgang til anskaffelsen.',
        'work.nothingToExport': 'Det er ikke noe å ta ut ennå.',
        'work.exportTooLarge': 'Filene er til sammen større enn 200 MB, så de kan ikke tas ut i én pakke.',
      },
    },
    groupRun: {
      title: 'Beregning av kjøpegrupper',
      openResult: 'Se gruppene',
      phases: {
        prepare: () => 'Vi gjør klar beregningen.',
        solve: (done: string, total: string) => `Vi har regnet ut ${done} av ${total} deler.`,
        check: () => 'Alle deler er ferdige, og vi kontrollerer planen.',
      },
      failures: {},
    },
  },
  startedOn: (date: string) => `Satt i gang ${date}.`,
  queued: 'Arbeidet står i kø. Det begynner så snart det forrige er ferdig.',
  starting: 'Arbeidet er i gang.',
  parts: (done: string, total: string, percent: string) => `${done} av ${total} er ferdig (${percent}).`,
  count: (done: string) => `${done} er ferdig så langt.`,
  bar: 'Framdrift',
  stop: 'Stopp',
  stopping: 'Vi stopper. Det kan ta noen sekunder.',
  refresh: 'Siden oppdaterer seg selv.',
  done: 'Arbeidet er ferdig.',
  stopped: 'Arbeidet ble stoppet før det var ferdig. Ingenting er lagret.',
  failed: 'Det er noe galt hos oss, ikke med det dere sendte. Ingenting er lagret.',
  interrupted: 'Tjenesten ble startet på nytt før arbeidet var ferdig. Ingenting er lagret.',
  restart: 'Start på nytt',
  back: 'Til oversikten',
  gone: 'Arbeidet finnes ikke lenger. Vi sletter det 90 dager etter at det er ferdig.',
};

type JobKindWords = {
  readonly title: string;
  readonly openResult: string;
  readonly phases: Readonly<Record<string, (done: string, total: string) => string>>;
  readonly failures: Readonly<Record<string, string>>;
};

export type JobsTexts = Omit<typeof jobsNb, 'kinds'> & {
  readonly kinds: {
    readonly [Kind in keyof typeof jobsNb.kinds]: JobKindWords & (typeof jobsNb.kinds)[Kind];
  };
};
