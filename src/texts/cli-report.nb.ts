// What `samkjop rapport` says. Norwegian only, as the rest of the command line.
import type { ChapterKey, ReportHashes } from '../modules/evaluation/reports/model.ts';

const changed: Readonly<Record<keyof ReportHashes, string>> = {
  snapshot: 'Dataene rapporten bygger på, er endret. De passer ikke med kontrollsummen.',
  word: 'Word-filen blir en annen enn da rapporten ble laget.',
  pdf: 'PDF-filen blir en annen enn da rapporten ble laget.',
  web: 'Nettsiden blir en annen enn da rapporten ble laget.',
};

const chapters: Readonly<Record<ChapterKey, string>> = {
  design: 'planen',
  participants: 'hvem som var med',
  gatherings: 'samlinger',
  topics: 'temaer',
  assignments: 'oppgaver',
  outcomes: 'det som kom ut av det',
  goals: 'målene',
  surveys: 'det folk svarte',
  benefits: 'gevinster',
  model: 'fra innsats til virkning',
};

export const cliReportNb = {
  noId: 'Skriv hvilken rapport. ID-en står nederst på siden til rapporten.',
  wrongId: (id: string) => `«${id}» er ikke ID-en til en rapport.`,
  gone: (id: string) => `Det finnes ingen rapport med ID ${id} i denne databasen.`,
  unreadable:
    'Dataene i rapporten kan ikke leses. De er skadet, eller laget med en versjon dette programmet ikke kjenner.',
  folder: (folder: string) =>
    `Vi får ikke skrevet i mappen «${folder}». Sjekk at den finnes, og at du har lov.`,
  written: (file: string, hash: string) => `${file}  ${hash}`,
  about: (number: number, title: string) => `Rapport ${number}: ${title}`,
  whole: 'Rapporten er som da den ble laget. Data, Word, PDF og nettside har de samme kontrollsummene.',
  broken: 'Rapporten er ikke som da den ble laget.',
  changed,
  versions: (made: string, madeTemplate: number, here: string, template: number) =>
    `Laget med Samkjøp ${made} og mal ${madeTemplate}. Her kjører Samkjøp ${here} og mal ${template}.`,
  otherVersion: 'Bruk den samme versjonen for å få de samme filene.',
  withdrawn: (date: string, why: string) => `Trukket tilbake ${date}: ${why}`,
  subjectGone: 'Det rapporten handler om, finnes ikke lenger. Dagens data kan ikke sammenlignes.',
  sameToday: 'Dagens data ville gitt det samme innholdet.',
  otherToday: (parts: readonly ChapterKey[]) =>
    `Dagens data ville gitt et annet innhold i: ${parts.map((part) => chapters[part]).join(', ')}. Det er ingen feil.`,
};
