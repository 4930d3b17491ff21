// docs/cases.md as text, from the case bank: how often each way was chosen, and every case with outcome and sources.
import {
  type AdviceCase,
  ALTERNATIVE_IDS,
  type AlternativeId,
  QUESTIONS,
} from '../src/modules/advice/case.ts';
import { table } from './model-tables.ts';

export const ALTERNATIVES: Readonly<Record<AlternativeId, string>> = {
  ownAgreement: 'Bruke en avtale man alt er med i',
  joinAgreement: 'Bli med i en annens avtale',
  throughCooperation: 'Gjennom samarbeidet man er med i',
  joinCooperation: 'Gå inn i et fast samarbeid',
  foundHostAdministrative: 'Administrativ vertskommune',
  foundHostPolitical: 'Politisk vertskommune',
  foundTaskCommunity: 'Oppgavefellesskap, eller § 27-styre før 2020',
  foundIks: 'Interkommunalt selskap',
  foundCompany: 'Aksjeselskap',
  foundCooperative: 'Samvirkeforetak',
  foundAgreementBased: 'Samarbeid etter avtale',
  forumIpr: 'Politisk råd, bare som møteplass',
  purchasingCentre: 'Innkjøpssentral',
  jointProcurement: 'Ett felles kjøp',
  learningNetworkFirst: 'Lære sammen først',
  alone: 'Alene',
  directPurchase: 'Direkte kjøp',
  notBuying: 'Ikke kjøpe',
};

export const ASKED: Readonly<Record<(typeof QUESTIONS)[number], string>> = {
  howToBuy: 'Hvordan bør dette kjøpes?',
  mayWeUse: 'Kan vi bruke denne avtalen?',
  whichForm: 'Hvilken form for samarbeid?',
  joinOrLeave: 'Bør vi gå inn, bli eller gå ut?',
};

const HEAD = `# Saker fra virkeligheten

Laget av \`data/cases\` med \`npm run fix\`; ikke rediger for hånd. Hver sak er et valg eller en avgjørelse som er offentlig kjent. Rådgiveren
prøves på det som var kjent før valget, og svaret sammenlignes med det som skjedde. At noe ble valgt, betyr ikke at det var klokt.
Det kilden ikke sier, er ikke tatt med. «Første 20» lå fast før noen regel for råd ble skrevet.
`;

const count = (cases: readonly AdviceCase[], holds: (one: AdviceCase) => boolean): string =>
  String(cases.filter(holds).length);

const isFirst = ({ split }: AdviceCase): boolean => split === 'first20';

function alternatives(cases: readonly AdviceCase[]): string {
  const rows = ALTERNATIVE_IDS.map((id) => {
    const chosen = cases.filter(({ outcome }) => outcome.chosen.includes(id));
    return [
      ALTERNATIVES[id],
      `\`${id}\``,
      count(chosen, () => true),
      count(chosen, isFirst),
      count(
        chosen,
        ({ outcome: { review } }) => review?.verdict === 'illegal' && review.concerns === 'wayOfBuying',
      ),
    ];
  });
  return table('llrrr', ['Valgt', 'id', 'Saker', 'Av de første 20', 'Kjent ulovlig'], rows);
}

function questions(cases: readonly AdviceCase[]): string {
  const rows = QUESTIONS.map((id) => {
    const asked = cases.filter(({ question }) => question === id);
    return [ASKED[id], `\`${id}\``, count(asked, () => true), count(asked, isFirst)];
  });
  return table('llrr', ['Spørsmål', 'id', 'Saker', 'Av de første 20'], rows);
}

function verdict({ outcome: { review } }: AdviceCase): string {
  if (review === null) return '';
  if (review.verdict === 'lawful') return `${review.by}: lovlig.`;
  return review.concerns === 'procedure' ? `${review.by}: feil i gjennomføringen.` : `${review.by}: ulovlig.`;
}

const KIND = { choice: '', ruling: '', position: 'Anbefaling.' } as const;

function row(one: AdviceCase): string[] {
  const { id, title, when, outcome, sources, split } = one;
  const chosen = outcome.chosen.map((alternative) => ALTERNATIVES[alternative]).join(' + ');
  const told = [`**${chosen}.**`, KIND[outcome.basis], verdict(one), outcome.note].filter(
    (part) => part !== '',
  );
  return [
    `\`${id}\`${split === 'first20' ? ' ①' : ''}`,
    when === null ? title : `${title} (${when.slice(0, 4)})`,
    told.join(' '),
    sources
      .map(({ title: name, url, read, confidence }) => `[${name}](${url}), ${confidence}, lest ${read}`)
      .join('<br>'),
  ];
}

/** The whole document. */
export function casesDocument(cases: readonly AdviceCase[]): string {
  const first = cases.filter(isFirst).length;
  return [
    HEAD,
    `${cases.length} saker, ${first} av dem blant de første 20. A: kilden er virksomhetens egen eller offisiell. B: fortalt av andre.`,
    '',
    '## Hva som ble valgt',
    '',
    'En sak kan ha flere valg, så tallene kan summere til mer enn antallet saker.',
    '',
    alternatives(cases),
    '',
    '## Hva det ble spurt om',
    '',
    questions(cases),
    '',
    '## Sakene',
    '',
    '① er blant de første 20.',
    '',
    table('llll', ['id', 'Sak', 'Utfall', 'Kilder'], cases.map(row)),
    '',
  ].join('\n');
}
