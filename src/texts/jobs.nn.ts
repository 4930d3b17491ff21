// Nynorsk for work that takes a while.
import type { JobsTexts } from './jobs.nb.ts';

export const jobsNn: JobsTexts = {
  kinds: {
    listImport: {
      title: 'Innlesing av liste',
      openResult: 'Sjå kva som vart lese inn',
      phases: {
        read: (done, total) => `Vi har lese ${done} av ${total} rader.`,
        check: (done, total) => `Vi har kontrollert ${done} av ${total} rader.`,
        stage: (done, total) => `Vi gjer klart ${done} av ${total} rader.`,
        write: (done) => `Vi lagrar ${done} rader. Alt blir lagra samtidig.`,
        restore: (done) => `Vi gjer klart ${done} avtalar.`,
      },
      failures: {},
    },
    procurementArchive: {
      title: 'Arkivpakke',
      openResult: 'Sjå pakken',
      phases: { pack: (done, total) => `Vi har pakka ${done} av ${total} filer.` },
      failures: {
        'work.gone': 'De har ikkje lenger tilgang til innkjøpet.',
        'work.nothingToExport': 'Det er ikkje noko å ta ut enno.',
        'work.exportTooLarge':
          'Filene er til saman større enn 200 MB, så dei kan ikkje takast ut i éin pakke.',
      },
    },
    groupRun: {
      title: 'Utrekning av kjøpegrupper',
      openResult: 'Sjå gruppene',
      phases: {
        prepare: () => 'Vi gjer klar utrekninga.',
        solve: (done, total) => `Vi har rekna ut ${done} av ${total} delar.`,
        check: () => 'Alle delane er ferdige, og vi kontrollerer planen.',
      },
      failures: {},
    },
  },
  startedOn: (date) => `Sett i gang ${date}.`,
  queued: 'Arbeidet står i kø. Det byrjar så snart det førre er ferdig.',
  starting: 'Arbeidet er i gang.',
  parts: (done, total, percent) => `${done} av ${total} er ferdig (${percent}).`,
  count: (done) => `${done} er ferdig så langt.`,
  bar: 'Framdrift',
  stop: 'Stopp',
  stopping: 'Vi stoppar. Det kan ta nokre sekund.',
  refresh: 'Sida oppdaterer seg sjølv.',
  done: 'Arbeidet er ferdig.',
  stopped: 'Arbeidet vart stoppa før det var ferdig. Ingenting er lagra.',
  failed: 'Det er noko gale hos oss, ikkje med det de sende. Ingenting er lagra.',
  interrupted: 'Tenesta vart starta på nytt før arbeidet var ferdig. Ingenting er lagra.',
  restart: 'Start på nytt',
  back: 'Til oversynet',
  gone: 'Arbeidet finst ikkje lenger. Vi slettar det 90 dagar etter at det er ferdig.',
};
