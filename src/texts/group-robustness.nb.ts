// Words of the questions how sure a plan is and what it would become. Bokmål is the source; the other
// languages are typed by it.
import type { Axis, Hold } from '../modules/optimiser/robustness.ts';

/** What was weighed otherwise; `by` is written: a number of members or of times. */
export interface WeighingWords {
  readonly kind: 'members' | 'travel' | 'coordination' | 'distance';
  readonly by: string;
  /** Below 1 where something weighs less. */
  readonly times: number;
}

const holds: Readonly<Record<Hold, string>> = {
  same: 'Står uansett',
  changes: 'Står, men med andre deltakere i noen tilfeller',
  fragile: 'Faller i noen tilfeller',
};
const axes: Readonly<Record<Axis, string>> = {
  smallFirms: 'Små leverandører',
  travel: 'Reiser',
  parallel: 'Grupper å følge opp',
};

export const groupRobustnessNb = {
  title: 'Hvor sikkert er dette?',
  /** Names of what is moved together. */
  factors: {
    'bids.index': 'Hvor mye flere tilbud betyr for prisen',
    procedure: 'Arbeidet med å lage en konkurranse',
    values: 'Årlig verdi på behovene',
  } as Readonly<Record<string, string>>,
  /** What the ends of what is moved together are. */
  ends: {
    'bids.index': { low: 'liten virkning', high: 'stor virkning' },
    procedure: { low: 'mindre arbeid', high: 'mer arbeid' },
    values: { low: 'lavere verdi', high: 'høyere verdi' },
  } as Readonly<Record<string, Readonly<Record<'low' | 'high', string>>>>,
  quoted: (name: string) => `«${name}»`,
  answer: {
    allHold:
      'Planen holder selv om forutsetningene slår feil: alle gruppene står i alle tilfellene vi prøvde.',
    allHoldOne: 'Planen holder selv om forutsetningene slår feil: gruppen står i alle tilfellene vi prøvde.',
    someFall: (standing: string, all: string) =>
      `${standing} av ${all} grupper står i alle tilfellene vi prøvde.`,
    noneHold: 'Planen er usikker: ingen av gruppene står i alle tilfellene vi prøvde.',
    most: (factor: string, value: string, saving: string, base: string) =>
      `Mest betyr ${factor}. Slår det dårlig ut (${value}), sparer planen ${saving} i stedet for ${base}.`,
    mostLoses: (factor: string, value: string, loss: string) =>
      `Mest betyr ${factor}. Slår det dårlig ut (${value}), taper gruppene ${loss} på planen.`,
    together: (saving: string) => `Slår alt dårlig ut på en gang, sparer planen fortsatt ${saving}.`,
    togetherLoses: (loss: string) => `Slår alt dårlig ut på en gang, taper gruppene ${loss} på planen.`,
    falls: (factor: string, value: string) => `Planen faller hvis ${factor} blir ${value}.`,
    neverFalls: 'Ingen enkelt forutsetning får planen til å tape penger, så langt vi lar den endre seg.',
  },
  margin: {
    title: 'Slik har vi prøvd planen',
    text: (scenarios: string) =>
      `Vi har satt én forutsetning om gangen til sitt laveste og sitt høyeste anslag, og regnet ut gruppene på nytt. Med alle på en gang ble det ${scenarios} beregninger.`,
    limits: 'Vi har bare prøvd forutsetninger som har et anslag for lavt og høyt.',
    partial: 'Beregningen ble stoppet før alt var prøvd. Her står det vi rakk.',
  },
  missing: 'Vi har ikke prøvd hvor sikker denne planen er. Regn ut på nytt for å få det med.',
  tooLarge: (needs: string, most: string) =>
    `Listen har ${needs} behov. Vi prøver hvor sikker planen er når listen har høyst ${most}. Del listen for å få det med.`,
  tornado: {
    title: 'Hva planen sparer når én forutsetning endres',
    description: (base: string, factor: string, worse: string, better: string) =>
      `Med våre anslag sparer planen ${base}. Mest betyr ${factor}: fra ${worse} til ${better}. Tallene står i tabellen.`,
    base: (saving: string) => `Våre anslag: ${saving}`,
    tableFold: 'Se tallene, og hva som skjer med gruppene',
    caption:
      'Samme plan med én forutsetning endret, den viktigste først. Hva gruppene sparer over avtaleperiodene, i kroner uten mva.',
    columns: {
      factor: 'Forutsetning',
      worse: 'Slår dårlig ut',
      better: 'Slår godt ut',
      groups: 'Gruppene da',
      falls: 'Planen taper fra',
    },
    all: 'Alt på en gang',
    at: (value: string) => `ved ${value}`,
    unchanged: 'Ingen endring',
    changed: (count: string) => `${count} får andre deltakere`,
    gone: (count: string) => `${count} faller`,
    arisen: (count: string) => `${count} nye`,
    better: (amount: string) => `ny plan sparer ${amount} mer`,
    in: { worse: 'Dårlig:', better: 'Godt:' },
    never: 'Taper ikke',
  },
  way: (share: string) => `${share} av veien til det dårlige anslaget`,
  groups: {
    title: 'Gruppe for gruppe',
    count: (hold: string, count: string, groups: string) => `${hold} (${count}): ${groups}.`,
    holds,
    when: (factor: string, value: string) => `${factor}: ${value}`,
    caption: 'Hvor mye hver gruppe tåler, de usikreste først',
    columns: {
      group: 'Gruppe',
      hold: 'Når forutsetningene endres',
      goneIn: 'Faller når',
      breaks: 'Lønner seg ikke lenger ved',
      value: 'Verdiene kan falle til',
    },
    nothing: '–',
    anything: 'Så lavt som helst',
    more: (count: string) => `${count} grupper til står uansett og er ikke med i tabellen.`,
    fold: 'Se hva hver gruppe tåler',
    case: {
      worse: (factor: string) => `${factor} slår dårlig ut`,
      better: (factor: string) => `${factor} slår godt ut`,
    },
    others: (count: string) => `og ${count} til`,
  },
  others: {
    fold: 'Se hva andre hensyn koster',
    none: 'Vi fant ingen annen plan som er bedre for små leverandører, gir mindre reising eller færre grupper.',
    text: 'Et annet hensyn kan være verd litt av besparelsen. For hver av disse planene fant vi ingen som er både billigere og bedre på samme måte. Hver av dem er en hel plan som er kontrollert.',
    caption: 'Hele planer, den billigste først. Hva de koster mer enn den billigste, i kroner uten mva.',
    columns: {
      plan: 'Plan',
      extra: 'Koster mer',
      groups: 'Grupper',
      smallFirms: 'Små leverandører kan bære',
      travel: 'Reise, km',
      parallel: 'Grupper per kommune',
    },
    own: 'Forslaget',
    weighing: ({ kind, by, times }: WeighingWords): string =>
      ({
        members: `Høyst ${by} deltakere i gruppen`,
        travel: `Reiser teller ${by} ganger så mye`,
        coordination:
          times < 1 ? 'Tid til samordning teller mindre' : `Tid til samordning teller ${by} ganger så mye`,
        distance: times <= 0.25 ? 'Høyst en firedel av avstanden' : 'Høyst halve avstanden',
      })[kind],
    lettered: (letter: string, name: string) => `${letter} ${name}`,
    reach: (cheapest: string, best: string) => `${cheapest}–${best}`,
    perBody: (mean: string, most: string) => `${mean} (høyst ${most})`,
    reachNote:
      'Andel av verdien i kontrakter som er små nok for en liten leverandør: først med den billigste delingen, så med den som er best for små leverandører. Vi vet ikke om de små vinner dem.',
    chartTitle: (axis: string) => `${axis} og kostnad`,
    chartText: (points: string) => `Hvert punkt er en plan med bokstav fra tabellen: ${points}.`,
    point: (letter: string, measure: string, extra: string) => `${letter}: ${measure}, ${extra} mer`,
    axes,
    measures: {
      smallFirms: 'Andel små leverandører kan bære',
      travel: 'Kilometer',
      parallel: 'Grupper per kommune',
    } as Readonly<Record<Axis, string>>,
    extra: 'Koster mer',
  },
  whatIf: {
    button: 'Prøv uten å lagre',
    hint: 'Endre et tall for å se hva planen da blir. Ingenting blir lagret før du regner ut på nytt.',
    saves: (saving: string, low: string, high: string) =>
      `Da sparer planen ${saving} (lavt anslag ${low}, høyt ${high}).`,
    loses: 'Da lønner det seg ikke for noen å kjøpe sammen.',
    more: (amount: string) => `Det er ${amount} mer enn nå.`,
    less: (amount: string) => `Det er ${amount} mindre enn nå.`,
    same: 'Det er det samme som nå.',
    groups: (count: string, isOne: boolean) => `Det blir ${count} ${isOne ? 'gruppe' : 'grupper'}.`,
    unchanged: 'Gruppene blir de samme.',
    gone: (names: string) => `Faller bort: ${names}.`,
    arisen: (names: string) => `Nye: ${names}.`,
    changed: (names: string) => `Får andre deltakere: ${names}.`,
    refused: 'Et av tallene kan ikke brukes. Rett det for å se hva planen blir.',
    failed: 'Vi fikk ikke regnet dette ut. Prøv igjen om litt.',
    title: 'Hva om?',
    tried: 'Dette prøvde du',
    triedNone: 'Du har ikke endret noe tall.',
    triedOne: (name: string, value: string, before: string) => `${name}: ${value} (nå ${before})`,
    use: 'Regn ut på nytt med disse tallene',
    back: 'Tilbake til planen',
    stored: 'Ingenting er lagret.',
  },
  studying: (done: string, total: string) =>
    `Planen er ferdig. Nå prøver vi hvor sikker den er: ${done} av ${total}.`,
  stopStudy: 'Stopp og bruk planen',
};

export type GroupRobustnessTexts = typeof groupRobustnessNb;
