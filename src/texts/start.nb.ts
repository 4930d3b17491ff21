// What the start command says in the terminal. Norwegian only: its reader is whoever runs the installation.
import type { FailureCode } from '../platform/db/failure.ts';

type Facts = Readonly<Record<string, string | number>>;

const FAILURES: Readonly<Record<FailureCode, (facts: Facts) => string>> = {
  'folder.notWritable': ({ folder, reason }) =>
    `Kan ikke skrive i ${folder} (${reason}). Gi brukeren din skrivetilgang, eller sett SAMKJOP_DATA til en annen mappe.`,
  'database.heldByOther': ({ folder, pid }) =>
    `Databasen i ${folder} brukes av en annen prosess${pid ? ` (${pid})` : ''}. Stopp den først, eller sett SAMKJOP_DATA til en annen mappe.`,
  'database.diskFull': ({ folder }) =>
    `Disken er full, så Samkjøp kan ikke lagre i ${folder}. Rydd plass og prøv igjen.`,
  'database.unreachable': ({ host, reason }) =>
    `Får ikke kontakt med PostgreSQL på ${host} (${reason}). Sjekk DATABASE_URL og at serveren kjører.`,
  'database.tooOld': ({ version }) =>
    `PostgreSQL ${version} er for gammel. Samkjøp trenger PostgreSQL 18 eller nyere.`,
  'port.taken': ({ port }) =>
    `Port ${port} er opptatt. Stopp det som bruker den, eller velg en annen: PORT=3001 npm start`,
  'port.notAllowed': ({ host, port }) => `Kan ikke lytte på ${host}:${port}. Velg en annen HOST eller PORT.`,
};

export const startTexts = {
  configWrong: 'Samkjøp starter ikke, fordi noe i oppsettet er feil:',
  ready: (host: string, port: number) => `\nSamkjøp er klar: http://${host}:${port}\n`,
  firstAdministrator: (url: string) =>
    `Ingen administrerer denne installasjonen ennå. Bli den første (lenken virker én gang, i ett døgn):\n${url}\n`,
  failure: (code: FailureCode, facts: Facts) => FAILURES[code](facts),
};
