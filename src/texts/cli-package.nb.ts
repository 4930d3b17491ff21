// What `samkjop pakke` says. Norwegian only, as the rest of the command line.
import type { PackageFault } from '../modules/procurement/documents/model.ts';

type FileFault = Extract<PackageFault, { path: string }>['code'];
type WholeFault = Exclude<PackageFault['code'], FileFault>;

const faults: Readonly<Record<WholeFault, string>> = {
  notPackage: 'Filen er ikke en zip-fil, eller den er skadet.',
  tooLarge: 'Filen er større enn en pakke kan være.',
  noManifest: 'Filen mangler manifest.json, eller manifestet er endret. Da er den ikke en pakke fra Samkjøp.',
};

const fileFaults: Readonly<Record<FileFault, (path: string) => string>> = {
  missing: (path) => `Mangler: ${path}`,
  other: (path) => `Endret: ${path}. Innholdet passer ikke med sjekksummen.`,
  extra: (path) => `Lagt til: ${path}. Filen står ikke i manifestet.`,
};

export const cliPackageNb = {
  whatToDo: 'Si hva som skal gjøres: verifiser.',
  noFile: 'Si hvilken fil som skal kontrolleres.',
  unreadable: (file: string) => `Fant ikke filen ${file}, eller den kan ikke leses.`,
  broken: (file: string) => `Pakken er ikke som den var: ${file}`,
  faults,
  fileFaults,
  whole: (files: number) => `Pakken er hel. Alle ${files} filene passer med sjekksummene.`,
  about: (title: string, lead: string) => `Anskaffelse: ${title}. ${lead} leder.`,
  date: (date: string) => `Siste godkjenning: ${date}.`,
  seal: (seal: string) => `Sjekksum for pakken: ${seal}. Sammenlign med siden «Dokumenter».`,
};
