// docs/raad.md as text: how often the advice agrees with what was chosen or judged, and why not where it does not.
import { ADVICE_ASSUMPTIONS } from '../src/modules/advice/assumptions.ts';
import type { AdviceCase } from '../src/modules/advice/case.ts';
import type { Alternative, Line } from '../src/modules/advice/model.ts';
import { sayLine } from '../src/texts/advice.ts';
import { formatFor } from '../src/texts/format.ts';
import { textsFor } from '../src/texts/texts.ts';
import { ALTERNATIVES, ASKED } from './cases-document.ts';
import { table } from './model-tables.ts';
import type { Tried } from './raad-cases.ts';
import { REMARKS } from './raad-remarks.ts';

const voice = { language: 'nb', format: formatFor('nb'), texts: textsFor('nb') } as const;
const say = (line: Line): string => sayLine(voice, line);

const HEAD = `# Rådgiveren prøvd på virkelige saker

Laget av sakene i \`data/cases\` med \`npm run fix\`; ikke rediger for hånd. Rådgiveren får det som var kjent før valget, og det
registeret vet om den som spør. Så sammenlignes rådet med det som ble valgt eller avgjort. Et valg er ikke et bevis på at valget var klokt,
så uenighet er ikke alltid en feil hos rådgiveren. Ingen regel nevner en sak.

Slik regnes enighet:

- **Valg**: det rådet setter først, er blant det som ble valgt.
- **Kjent ulovlig måte å kjøpe på**: rådet anbefaler den ikke og sier ikke at den er åpen.
- **Kjent lovlig måte å kjøpe på**: rådet sier at den er åpen, eller usikker med unntaket nevnt.
- KS' standpunkt er en anbefaling, ikke et valg, og telles for seg.

De første 20 sakene lå fast før noen regel ble skrevet, og ble sett på mens reglene ble til. Resten er ikke brukt til å stille inn regler
eller tall; de ble sett på én gang, da reglene var ferdige. Etterpå ble én regnefeil rettet (tilbudene telte for lite der arbeidet deles
etter sted). Den endret én av de første 20 og ingen av de andre. Så kom tre endringer til, som ikke flyttet noen andel: Et felles prosjekt
teller ikke som et fast samarbeid, advarselen om innovasjon står øverst, og den som ikke vet om samarbeidet kjøper dette, er fortsatt medlem.
Siden er reglene lest mot kildene en gang til, etter at svarene på alle sakene var kjent. Da kom dette, og hvert står på en kilde i regelen:
Et nytt medlem er ikke nevnt i avtaler som alt er kunngjort, så et enkelt behov må vente på neste konkurranse (små kommuner er unntatt, for
der er hovedregelen å være med). Spør noen om form, regnes det med så mange som skal være med, ikke med sju. Oppgavefellesskap får sagt at
formen er laget for tjenester. Samvirke er med som form. Det endret én av de andre sakene og ingen av de første 20: de andre gikk fra 23 til
24 av 39. Uten å vite om andre har samme behov gikk de første 20 fra 11 til 12, og de andre fra 19 til 20. Spørsmålet om form står på 2 av 8
som før: Sakene sier ikke hva deltakerne ville ha, og da er vertskommune, som halvparten av de 36 hadde, det første rådet.
Lærdommen fra saksbanken var kjent for den som skrev reglene, så de andre er ikke helt ukjente. At andre har samme behov, er mest kjent i saker som endte med felles kjøp. Derfor står andelen også uten den opplysningen.
`;

const isChoice = ({ case: { outcome } }: Tried): boolean => outcome.basis !== 'position';

function rate(tried: readonly Tried[]): string {
  const agreed = tried.filter(({ agrees }) => agrees).length;
  const share = tried.length === 0 ? 0 : agreed / tried.length;
  return `${agreed} av ${tried.length} (${voice.format.percent(share)})`;
}

type Part = readonly [name: string, holds: (one: AdviceCase) => boolean];

const PARTS: readonly Part[] = [
  ['Alle', () => true],
  ['De første 20', ({ split }) => split === 'first20'],
  ['De andre', ({ split }) => split === 'held-out'],
  ...Object.entries(ASKED).map(([id, name]): Part => [name, ({ question }) => question === id]),
];

function rates(known: readonly Tried[], blank: readonly Tried[]): string {
  const rows = PARTS.map(([name, holds]) => {
    const of = (all: readonly Tried[]): Tried[] => all.filter((one) => isChoice(one) && holds(one.case));
    return [name, rate(of(known)), rate(of(blank))];
  });
  return table('lrr', ['Saker', 'Enige', 'Uten å vite om andre har samme behov'], rows);
}

const STATUSES = {
  open: 'åpen',
  uncertain: 'usikker',
  notSearched: 'ikke undersøkt',
  closed: 'stengt',
} as const;

function chosenText({ case: { outcome }, advice }: Tried): string {
  return outcome.chosen
    .map((id) => {
      const found = advice.alternatives.find((one) => one.id === id) as Alternative;
      return `${ALTERNATIVES[id]} (${STATUSES[found.status]})`;
    })
    .join(' + ');
}

function row(tried: Tried): string[] {
  const { case: one, advice } = tried;
  const [reason] = advice.reasons;
  return [
    `\`${one.id}\`${one.split === 'first20' ? ' ①' : ''}`,
    chosenText(tried),
    `${say(advice.sentence)}.${reason ? ` ${say(reason)}` : ''}`,
    REMARKS[one.id] ?? '',
  ];
}

const list = (tried: readonly Tried[]): string =>
  table('llll', ['Sak', 'Valgt', 'Rådet', 'Hvorfor de skiller lag'], tried.map(row));

function agreed(tried: readonly Tried[]): string {
  const rows = tried.map((one) => [
    `\`${one.case.id}\`${one.case.split === 'first20' ? ' ①' : ''}`,
    chosenText(one),
    `${say(one.advice.sentence)}.`,
  ]);
  return table('lll', ['Sak', 'Valgt eller avgjort', 'Rådet'], rows);
}

const ASSUMED =
  'Våre egne antakelser, ved siden av parametrene i docs/model.md. Ingen av dem er lov, og ingen er stilt inn etter sakene. Navnene er de koden bruker.';

const UNITS = {
  NOK: 'kr',
  hours: 'timer',
  months: 'måneder',
  share: 'andel',
  count: 'antall',
  inhabitants: 'innbyggere',
  exponent: 'eksponent',
} as const;

function assumptions(): string {
  const number = (value: number): string => voice.format.number(value, Number.isInteger(value) ? 0 : 2);
  const rows = ADVICE_ASSUMPTIONS.map(({ id, value, low, high, unit }) => [
    `\`${id}\``,
    number(value),
    number(low),
    number(high),
    UNITS[unit],
  ]);
  return table('lrrrl', ['Navn', 'Vanlig', 'Lavt', 'Høyt', 'Enhet'], rows);
}

/** The whole document. `blank`: the same cases without knowing whether others need the same. */
export function adviceDocument(known: readonly Tried[], blank: readonly Tried[]): string {
  const choices = known.filter(isChoice);
  const positions = known.filter((one) => !isChoice(one));
  return [
    HEAD,
    '## Hvor ofte rådet er det samme',
    '',
    rates(known, blank),
    '',
    `Av sakene med en kjent avgjørelse om måten å kjøpe på: ${rate(choices.filter(({ measure }) => measure === 'illegal'))} av de ulovlige og ${rate(choices.filter(({ measure }) => measure === 'lawful'))} av de lovlige.`,
    `Standpunkt: ${rate(positions)}.`,
    '',
    '## Der rådet er et annet',
    '',
    '① er blant de første 20.',
    '',
    list(known.filter(({ agrees }) => !agrees)),
    '',
    '## Det rådgiveren tar for gitt',
    '',
    ASSUMED,
    '',
    assumptions(),
    '',
    '## Der rådet er det samme',
    '',
    agreed(known.filter(({ agrees }) => agrees)),
    '',
  ].join('\n');
}

/** Cases the advice disagrees with that nobody has explained, and explanations of cases it agrees with. */
export function unexplained(known: readonly Tried[]): string[] {
  const differing = new Set(known.filter(({ agrees }) => !agrees).map((one) => one.case.id));
  const missing = [...differing].filter((id) => !REMARKS[id]);
  return [...missing, ...Object.keys(REMARKS).filter((id) => !differing.has(id))];
}
