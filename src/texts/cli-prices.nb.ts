// What `samkjop prisdata` says beside what the page of prices says. Norwegian only, as the rest of the command line.
interface NumberFacts {
  readonly name: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly usual: string;
}

export const cliPricesNb = {
  noFile: 'Skriv hvilken fil prisene står i.',
  rejectedTitle: 'Rader som ikke kan brukes:',
  more: (count: number) => `  … og ${count} til.`,
  classesTitle: 'Etter slag, slik forutsetningene er delt:',
  categoriesTitle: 'Etter kategori:',
  class: (name: string, counted: string) => `${name}: ${counted}`,
  numbers: {
    floor: 'Laveste prisnivå',
    steepness: 'Hvor fort prisen faller',
    halfVolume: 'Volumet som avgjør hvor tidlig prisen faller',
  },
  number: ({ name, value, low, high, usual }: NumberFacts) =>
    `${name}: ${value} (${low} til ${high}). Nå: ${usual}.`,
  note: 'Volum er det som virkelig kjøpes på avtalen i året, uten mva.',
  useTitle: 'Slik tar du dem i bruk:',
  use: [
    '  Kjør «npx samkjop grupper FIL --prisdata PRISFIL» for å regne med disse kurvene.',
    '  På nettsidene velger du «Regn med egne priser» under «Endre forutsetningene».',
  ],
};
