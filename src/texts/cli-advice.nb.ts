// What `samkjop rad` says beside the advice itself. Norwegian only, as the rest of the command line.
type Facts = Readonly<Record<string, string | number>>;

export const cliAdviceNb = {
  noFile: 'Skriv hvilken fil behovet står i.',
  unreadable: 'Filen finnes ikke eller kan ikke leses. Sjekk navnet og at du har tilgang.',
  problems: {
    'need.json': () => 'Filen er ikke gyldig JSON. Åpne den i et program som viser hvor feilen er.',
    'need.unknownField': (_f: Facts, field: string) =>
      `Feltet «${field}» kjenner vi ikke. Ta det bort, eller rett navnet.`,
    'need.missing': (_f: Facts, field: string) => `Feltet «${field}» mangler. Legg det til.`,
    'need.value': (_f: Facts, field: string) =>
      `Feltet «${field}» har en verdi vi ikke kan bruke. Skriv beløp og måneder som hele tall, ja og nei som true og false, og «unknown» når dere ikke vet.`,
    'need.unknownBody': (f: Facts) =>
      `Vi kjenner ingen kommune eller fylkeskommune med nummeret ${f['value']}. Skriv fire siffer, eller F og to siffer for et fylke.`,
    'need.unknownCategory': (f: Facts) =>
      `Vi kjenner ingen kategori som heter «${f['value']}». Se listen med «samkjop data» eller under Åpne data.`,
  },
  reasons: 'Grunner:',
  nextStep: (step: string) => `Neste steg: ${step}`,
  ways: 'Alle måter, den beste først:',
  way: (way: { name: string; status: string; cost: string; hours: string }) =>
    `  ${way.name} (${way.status})${way.cost === '' ? '' : `: ${way.cost}, ${way.hours} timer`}`,
  changes: 'Hva skal til for at rådet endres?',
  assumed: 'Antatt eller ikke kjent:',
  limits: 'Beslutningsstøtte, ikke juridisk råd.',
  rules: (confirmed: number, all: number) =>
    `${confirmed} av ${all} regler og verdier er bekreftet. Resten må kontrolleres.`,
};
