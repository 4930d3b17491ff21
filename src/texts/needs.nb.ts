// The mapping of needs of a joint procurement: pages, the form by link, the vote, the paper and refusals. Bokmål is the
// source; the other languages are typed by it.
import type { NeedsCode } from '../modules/procurement/needs/codes.ts';
import type { HowKind } from '../modules/procurement/needs/how-words.ts';
import type { Choice, Level, NeedKind } from '../modules/procurement/needs/model.ts';
import type { EffectPart } from '../modules/procurement/needs/rules.ts';
import type { NeedField } from '../modules/procurement/needs/typed-need.ts';
import type { Difference, Side } from '../modules/procurement/needs/vote-result.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

interface KindWords {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly one: string;
  readonly none: string;
}

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

const kinds: Readonly<Record<NeedKind, KindWords>> = {
  goal: {
    title: 'Mål',
    lead: 'Hva skal bli bedre, for hvem, og hvordan ser dere at det er blitt bedre?',
    add: 'Legg til et mål',
    one: 'Mål',
    none: 'Ingen mål ennå.',
  },
  userGroup: {
    title: 'Brukergrupper',
    lead: 'Hvem merker at noe blir bedre eller dårligere?',
    add: 'Legg til en brukergruppe',
    one: 'Brukergruppe',
    none: 'Ingen brukergrupper ennå.',
  },
  participant: {
    title: 'Fagene som er med',
    lead: 'Tjenester og roller som er med på å finne behovene. Skriv aldri navn på personer.',
    add: 'Legg til en tjeneste eller rolle',
    one: 'Tjeneste eller rolle',
    none: 'Ingen tjenester eller roller ennå.',
  },
  situation: {
    title: 'Situasjoner',
    lead: 'Når noe skjer, trenger noen å få gjort noe, slik at noe blir bra.',
    add: 'Legg til en situasjon',
    one: 'Situasjon',
    none: 'Ingen situasjoner ennå.',
  },
  present: {
    title: 'Slik er det i dag',
    lead: 'Dagens løsning hos hver av dere, og hva den koster i året uten mva.',
    add: 'Legg til dagens løsning hos en av dere',
    one: 'Dagens løsning',
    none: 'Ingen har fortalt hvordan det er i dag.',
  },
  constraint: {
    title: 'Føringer',
    lead: 'Det dere må holde dere til: lov, økonomi, andre systemer, tid.',
    add: 'Legg til en føring',
    one: 'Føring',
    none: 'Ingen føringer ennå.',
  },
  risk: {
    title: 'Risiko',
    lead: 'Hva kan gå galt, og hva gjør dere med det?',
    add: 'Legg til en risiko',
    one: 'Risiko',
    none: 'Ingen risiko er skrevet ned ennå.',
  },
};

const fields: Readonly<Record<NeedKind, Partial<Record<NeedField, FieldWords>>>> = {
  goal: {
    better: { label: 'Hva skal bli bedre?', hint: 'Skriv hva dere vil oppnå, ikke hvordan.' },
    forWhom: { label: 'For hvem?' },
    measure: {
      label: 'Hva måler dere?',
      hint: 'For eksempel «tid fra alarm til noen svarer».',
    },
    unit: { label: 'Enhet', hint: 'For eksempel minutter, prosent eller antall i året.' },
    baseline: { label: 'Hvordan er det i dag?', hint: 'Et tall. Null er også et svar.' },
    baselineOn: { label: 'Målt når?', hint: 'dd.mm.åååå' },
    baselineSource: { label: 'Hvor er tallet fra?' },
    target: { label: 'Hvilket tall vil dere nå?', hint: 'I samme enhet.' },
    method: { label: 'Hvordan måler dere på nytt?' },
    by: { label: 'Når skal målet være nådd?', hint: 'dd.mm.åååå' },
  },
  userGroup: {
    name: { label: 'Hvem er de?', hint: 'For eksempel «hjemmeboende over 80 år». Ingen navn.' },
    about: { label: 'Hva er viktig for dem? (valgfri)' },
  },
  participant: {
    name: {
      label: 'Tjeneste eller rolle',
      hint: 'For eksempel «hjemmetjenesten» eller «IT-drift». Ingen navn.',
    },
    about: { label: 'Hva vet de som de andre ikke vet? (valgfri)' },
  },
  situation: {
    when: { label: 'Når …', hint: 'For eksempel «noen faller hjemme om natten».' },
    who: { label: 'trenger … (hvem)', hint: 'For eksempel «den som har vakt».' },
    need: { label: 'å …', hint: 'For eksempel «få vite det med en gang».' },
    soThat: { label: 'slik at …', hint: 'For eksempel «ingen blir liggende lenge».' },
  },
  present: {
    body: { label: 'Hos hvem?' },
    what: { label: 'Hvordan er det løst i dag?' },
    yearlyCost: {
      label: 'Hva koster det i året, uten mva.? (valgfri)',
      hint: 'Kroner. La det stå tomt hvis dere ikke vet.',
    },
    source: { label: 'Hvor er tallet fra? (valgfri)' },
  },
  constraint: {
    what: { label: 'Hva må dere holde dere til?' },
    why: { label: 'Hvorfor? (valgfri)' },
  },
  risk: {
    what: { label: 'Hva kan gå galt?' },
    likelihood: { label: 'Hvor sannsynlig er det?' },
    consequence: { label: 'Hvor alvorlig blir det?' },
    action: { label: 'Hva gjør dere med det?' },
  },
};

const levels: Readonly<Record<Level, string>> = { low: 'lav', medium: 'middels', high: 'høy' };
const parts: Readonly<Record<EffectPart, string>> = {
  measure: 'hva dere måler',
  unit: 'enhet',
  baseline: 'hvordan det er i dag',
  baselineOn: 'når det ble målt',
  baselineSource: 'hvor tallet er fra',
  target: 'tallet dere vil nå',
  method: 'hvordan dere måler på nytt',
  by: 'når målet skal være nådd',
};
const choices: Readonly<Record<Choice, string>> = { must: 'må', should: 'bør', could: 'kan' };
const sides: Readonly<Record<Side, string>> = { small: 'Små', large: 'Større', other: 'Andre' };

const problems = {
  'needs.gone': () => 'Dette finnes ikke, eller du har ikke tilgang til det.',
  'needs.notOpen': () => 'Anskaffelsen er låst eller avlyst, så behovene kan ikke endres.',
  'needs.notTakingPart': () => 'Dere er ikke med i anskaffelsen lenger, så dere kan lese, men ikke endre.',
  'needs.leaderOnly': () => 'Bare den som leder anskaffelsen, kan gjøre dette.',
  'needs.changedByOther': () => 'Noen andre har endret dette. Se hva som står nå, og prøv igjen.',
  'needs.voteOpen': () => 'Dette prioriteres nå. Vent til prioriteringen er ferdig, eller avslutt den først.',
  'needs.notStanding': () =>
    'Et av behovene er slått sammen med et annet, satt til side eller kan ikke velges her.',
  'needs.tooMany': ({ most }) => `Det er plass til høyst ${most}. Slå sammen eller avslutt noen først.`,
  'needs.textMissing': () => 'Fyll ut dette feltet.',
  'needs.textLong': ({ most }) => `Teksten er for lang. Skriv høyst ${most} tegn.`,
  'needs.notNumber': ({ value }) => `«${value}» er ikke et tall. Skriv bare tall, for eksempel 12,5.`,
  'needs.costNegative': () => 'Kostnaden kan ikke være mindre enn null.',
  'needs.byNotAfter': () => 'Datoen for målet må være etter dagen dere målte.',
  'needs.bodyMissing': () => 'Velg en som er med i anskaffelsen.',
  'needs.otherBody': () => 'Dere kan bare gjøre dette for dere selv. Den som leder, kan gjøre det for alle.',
  'needs.otherKind': () => 'Bare behov av samme slag kan slås sammen.',
  'needs.nothingChosen': () => 'Velg minst én først.',
  'needs.reasonMissing': () => 'Skriv hvorfor.',
  'needs.headingMissing': () => 'Velg en overskrift, eller skriv en ny.',
  'needs.doneBefore': () => 'Dette er allerede gjort.',
  'needs.roleMissing': () => 'Skriv hvilken tjeneste eller rolle du har.',
  'needs.contributionMissing': () => 'Skriv hva dere trenger.',
  'needs.linkFull': ({ most }) => `Lenken har tatt imot ${most} bidrag og er full. Be om en ny.`,
  'needs.endsOutside': ({ first, last }) => `Velg en dag fra ${first} til ${last}.`,
  'needs.labelMissing': () => 'Skriv hva lenken er til.',
  'needs.fewToVote': () => 'Velg minst to som skal veies mot hverandre.',
  'needs.voteOver': () => 'Prioriteringen er avsluttet.',
  'needs.choiceMissing': ({ number }) => `Velg må, bør eller kan for nr. ${number}.`,
  'needs.manyMusts': ({ most, musts }) =>
    `Dere har sagt «må» om ${musts}. Velg høyst ${most}, så dere ser hva som er viktigst.`,
  'text.nationalNumber': () => 'Ta bort fødselsnummeret. Det skal ikke stå her.',
  'date.format': ({ value }) =>
    value === ''
      ? 'Skriv en dato, for eksempel 31.12.2027.'
      : `«${value}» er ikke en dato. Skriv den som 31.12.2027.`,
  'date.nonexistent': ({ value }) => `Datoen ${value} finnes ikke.`,
} satisfies Record<NeedsCode, Say>;

const how: Readonly<Record<HowKind, string>> = {
  technology: 'en teknisk løsning',
  supplier: 'hvem som skal levere',
  brand: 'et merke',
};

const differences: Readonly<Record<Difference, (small: string, large: string) => string>> = {
  same: (small) => `Små og større er enige: ${small}.`,
  smallMore: (small, large) => `Viktigere for de små: de sier «${small}», de større «${large}».`,
  largeMore: (small, large) => `Viktigere for de større: de sier «${large}», de små «${small}».`,
  unclear: () => 'Kan ikke sammenlignes: en av gruppene har ikke svart eller er delt.',
};

const privacy =
  'Skriv aldri om helsen til noen, en pasients historie, navn eller fødselsnummer. Skriv om roller og situasjoner.';

export const needsNb = {
  kinds,
  fields,
  levels,
  parts,
  choices,
  sides,
  differences,
  privacy,
  problems: problems as Readonly<Record<keyof typeof problems, Say>>,
  faults: 'Dette må rettes',
  number: (number: string) => `B${number}`,
  tabs: { label: 'Deler av behovsarbeidet', needs: 'Behov', contributions: 'Bidrag', vote: 'Prioritering' },
  how: {
    mark: 'sier hvordan',
    hint: (word: string, kind: HowKind) => `«${word}» sier ${how[kind]}.`,
    why: 'Beskriver dere løsningen, kan andre måter å dekke behovet på bli stengt ute. Skriv hva det skal hjelpe med. Er ordet nødvendig, lar dere det stå.',
  },
  overview: {
    lead: 'Hva dere trenger og hvorfor. Hvordan det løses, kommer senere.',
    missingTitle: 'Dette mangler før dere kan snakke med markedet',
    goalsMissing: 'Minst ett mål.',
    goalsUnmeasurable: (numbers: string) => `Det går ikke an å måle ${numbers}. Fyll ut det som mangler.`,
    userGroupsMissing: 'Minst én brukergruppe.',
    situationsMissing: 'Minst én situasjon.',
    readyTitle: 'Behovene er klare for markedet',
    ready:
      'Dere har mål som kan måles, brukergrupper og situasjoner. Be deltakerne prioritere før dere går videre.',
    readyVoted: 'Dere har mål som kan måles, brukergrupper, situasjoner og en prioritering.',
    goVote: 'Gå til prioriteringen',
    document: 'Last ned behovsnotatet (Word)',
    documentPdf: 'Last ned behovsnotatet (PDF)',
    print: 'Bruk «Skriv ut» i nettleseren for å få siden på papir eller som PDF.',
    caption: (kind: string) => `${kind}, etter nummer`,
    columns: {
      number: 'Nr.',
      what: 'Hva',
      effect: 'Slik måles det',
      heading: 'Overskrift',
      by: 'Fra',
      cost: 'Kr i året',
      likelihood: 'Sannsynlighet',
      consequence: 'Konsekvens',
      action: 'Tiltak',
      why: 'Hvorfor',
      about: 'Viktig',
    },
    effect: (measure: string, now: string, target: string, by: string) =>
      `${measure}: fra ${now} til ${target} innen ${by}.`,
    cannotMeasure: (missing: string) => `Mangler ${missing}.`,
    costUnknown: 'ikke kjent',
    costTotal: 'Sum av det som er kjent',
    goneTitle: 'Slått sammen eller satt til side',
    joined: (number: string) => `Slått sammen med ${number}`,
    aside: (reason: string) => `Satt til side: ${reason}`,
  },
  /** The story as one sentence. */
  story: (when: string, who: string, need: string, soThat: string) =>
    `Når ${when}, trenger ${who} å ${need}, slik at ${soThat}.`,
  form: {
    newTitle: (kind: string) => `Nytt: ${kind.toLowerCase()}`,
    title: (kind: string, number: string) => `${kind} ${number}`,
    heading: 'Overskrift',
    noHeading: 'Ingen',
    firstHeading: 'Overskrift (valgfri)',
    newHeading: 'Eller skriv en ny overskrift (valgfri)',
    role: 'Hvem kommer dette fra? Tjeneste eller rolle (valgfri)',
    chooseBody: 'Velg',
    save: 'Lagre',
    made: 'Bidrag det er laget av',
    from: (number: string, who: string) => `Bidrag ${number}, ${who}`,
    traceTitle: 'Hvor det kommer fra',
    broughtBy: (who: string, role: string) => (role === '' ? `Fra ${who}.` : `Fra ${who}, ${role}.`),
    version: (number: string, day: string) => `Versjon ${number}, endret ${day}.`,
    noContributions: 'Ikke laget av bidrag.',
    joinedHere: (number: string) => `${number} er slått sammen med dette.`,
    versionsTitle: 'Tidligere versjoner',
    versionLine: (number: string, day: string, who: string) => `Versjon ${number}, ${day}, ${who}`,
    joinTitle: 'Slå sammen',
    joinText: 'De du velger, tas inn i dette. De beholder nummeret sitt og viser hvor de ble av.',
    joinLegend: 'Velg dem som sier det samme',
    join: 'Slå sammen',
    asideTitle: 'Sett til side',
    asideReason: 'Hvorfor?',
    aside: 'Sett til side',
    bringBack: 'Ta det fram igjen',
    isJoined: (number: string) => `Dette er slått sammen med ${number}.`,
    isAside: (reason: string) => `Dette er satt til side: ${reason}`,
    onlyRead: 'Bare den som leder og den dette kommer fra, kan endre det.',
  },
  contributions: {
    title: 'Bidrag',
    lead: 'Be mange om å skrive hva de trenger, på mobilen, før eller i et møte. De trenger ikke konto.',
    linksTitle: 'Lenker',
    linksCaption: 'Lenker som er laget, de nyeste først',
    linkColumns: {
      label: 'Til',
      whom: 'For',
      ends: 'Siste dag',
      count: 'Bidrag',
      state: 'Status',
      end: 'Avslutt',
    },
    meeting: 'Møte, alle',
    linkOpen: 'åpen',
    linkOver: 'over',
    noLinks: 'Ingen lenker ennå.',
    endLink: 'Avslutt',
    endLinkFor: (label: string) => `Avslutt lenken «${label}»`,
    makeTitle: 'Lag en lenke',
    label: 'Hva er den til?',
    labelHint: 'De som åpner lenken, ser dette. For eksempel «Arbeidsmøte 3. desember».',
    whom: 'Hvem er den for?',
    endsOn: 'Siste dag den kan brukes',
    dateHint: 'dd.mm.åååå',
    make: 'Lag lenken',
    madeTitle: 'Lenken er klar',
    madeText:
      'Skriv den av eller kopier den nå. Adressen vises bare denne ene gangen. Mister dere den, lager dere en ny.',
    madeType: 'Skriv dette i nettleseren:',
    madeUntil: (label: string, day: string) => `${label}. Virker til og med ${day}.`,
    open: 'Åpne skjemaet',
    paper: 'Skriv ut skjema på papir',
    back: 'Til bidragene',
    waitingTitle: (count: string) => `Ikke sortert (${count})`,
    headingTitle: (name: string, count: string) => `${name} (${count})`,
    usedTitle: (count: string) => `Tatt inn i behov (${count})`,
    asideTitle: (count: string) => `Satt til side (${count})`,
    none: 'Ingen bidrag ennå. Lag en lenke og del den.',
    noneWaiting: 'Alle bidragene er sortert.',
    who: (role: string, body: string) => (body === '' ? role : `${role}, ${body}`),
    choose: (number: string) => `Velg bidrag ${number}`,
    usedIn: (number: string) => `Tatt inn i ${number}`,
    sortTitle: 'Gjør dette med de valgte',
    under: 'Overskrift',
    chooseHeading: 'Velg overskrift',
    newHeading: 'Eller en ny overskrift',
    putUnder: 'Legg under overskriften',
    need: 'Behov',
    chooseNeed: 'Velg behov',
    takeIn: 'Ta inn i behovet',
    kind: 'Slag',
    makeNeed: 'Lag et nytt behov',
    reason: 'Hvorfor settes de til side?',
    setAside: 'Sett til side',
    putBack: 'Legg tilbake',
    delete: 'Slett for godt',
    deleteHint: 'Slett bidrag som sier noe om helsen til noen, eller som har navn.',
    memberNote: 'Dere ser bidrag fra egne folk og bidrag som er tatt inn i behov. Den som leder, sorterer.',
  },
  vote: {
    title: 'Prioritering',
    lead: 'Hver deltaker sier hva som må, bør og kan dekkes. Så ser dere hva som er likt og ulikt for små og større kommuner.',
    methodTitle: 'Slik virker det',
    method: [
      'Hver deltaker har én stemme og velger «må», «bør» eller «kan» for hvert behov.',
      'Høyst halvparten kan være «må». Er alt «må», er ingenting valgt.',
      'Ingen ser hva de andre har valgt før siste dag er over. Til da kan dere velge på nytt.',
      'Vi valgte «må, bør, kan» framfor poeng. Ordene betyr det samme i et møte, på papir og i kravene som kommer etterpå. Er det mange behov, blir det få poeng på hvert.',
    ],
    limit: (limit: string) =>
      `Små kommuner har færre enn ${limit} innbyggere. Innbyggertallet er fra registeret den dagen kommunen svarte.`,
    openTitle: 'Start en prioritering',
    openText:
      'Deltakerne veier mål, situasjoner og føringer. Det dere velger, kan ikke endres så lenge prioriteringen varer.',
    openLegend: 'Hva skal veies?',
    nothingToWeigh: 'Skriv minst to mål, situasjoner eller føringer først.',
    endsOn: 'Siste dag for å svare',
    open: 'Start prioriteringen',
    waitingLeader: 'Den som leder, har ikke startet noen prioritering ennå.',
    runningTitle: 'Prioriteringen pågår',
    running: (day: string, done: string, all: string) =>
      `Svar til og med ${day}. ${done} av ${all} har svart.`,
    votedTitle: 'Hvem har svart',
    votedCaption: 'Deltakere og om de har svart',
    votedColumns: { body: 'Deltaker', state: 'Svar' },
    voted: (day: string) => `svarte ${day}`,
    notVoted: 'ikke svart ennå',
    ballotTitle: 'Det dere mener',
    ballotAnew: 'Dere har svart. Dere kan endre svaret til og med siste dag.',
    most: (most: string) => `Velg «må» for høyst ${most}.`,
    cast: 'Send inn svaret',
    castAgain: 'Lagre endringene',
    endTitle: 'Avslutt før siste dag',
    endText: 'Da kan ingen svare eller endre svaret, og alle ser resultatet.',
    end: 'Avslutt prioriteringen',
    resultTitle: 'Resultat',
    resultLead: (votes: string, day: string) => `${votes} svarte. Avsluttet ${day}.`,
    resultCaption: 'Antall som sa må, bør og kan, det viktigste først',
    resultColumns: {
      need: 'Behov',
      all: 'Alle',
      small: 'Små kommuner',
      large: 'Større kommuner',
      other: 'Andre',
      difference: 'Forskjell',
    },
    counts: (must: string, should: string, could: string) => `${must} må, ${should} bør, ${could} kan`,
    noVotes: 'ingen svar',
    ballotsTitle: 'Hva hver av dem svarte',
    ballotsCaption: 'Svarene som resultatet er regnet ut av',
    ballotsInhabitants: 'Innbyggere',
    earlier: (number: string) => `Prioritering ${number}`,
    earlierTitle: 'Tidligere prioriteringer',
    noResult: 'Ingen svarte.',
  },
  link: {
    title: 'Hva trenger dere?',
    from: (lead: string, title: string) => `${lead} spør om behov til «${title}».`,
    until: (label: string, day: string) => `${label}. Du kan skrive til og med ${day}.`,
    role: 'Din tjeneste eller rolle',
    roleHint: 'For eksempel «nattjenesten» eller «pårørende». Ikke navnet ditt.',
    body: 'Hvor hører du til?',
    noBody: 'Vil ikke si',
    text: 'Hva trenger dere, og hvorfor?',
    textHint: 'Én ting om gangen. Du kan skrive: «Når …, trenger vi å …, slik at …».',
    send: 'Send inn',
    received: (number: string) => `Vi har fått bidrag ${number}. Takk.`,
    more: 'Skriv gjerne én ting til.',
    echo: 'Du skrev:',
    howTitle: 'Si gjerne også hva det skal hjelpe med',
    what: 'Hva skjer med det du skriver?',
    whatText: (lead: string) =>
      `${lead} leser, sorterer og slår sammen bidrag. Det som blir del av et behov, kan alle som er med i anskaffelsen lese. Vi vet ikke hvem du er.`,
    goneTitle: 'Lenken virker ikke',
    gone: 'Fristen kan være ute, lenken kan være avsluttet, eller et tegn kan mangle. Se etter om alle tegnene er med, eller be om en ny.',
    waitTitle: 'Vent litt',
    wait: 'Det er kommet for mange forsøk herfra. Prøv igjen om en time.',
    tooMany:
      'Det er kommet svært mye herfra den siste timen. Det du har skrevet, står her. Prøv igjen litt senere.',
    paper: 'Skjema på papir',
    paperTitle: 'Hva trenger dere?',
    paperText: 'Skriv én ting i hver rute. Lever arket til den som leder møtet.',
    paperOr: (address: string) => `Eller skriv på mobilen: ${address}`,
    paperThing: 'Hva trenger dere, og hvorfor?',
  },
  said: {
    saved: 'Lagret.',
    joined: 'Slått sammen.',
    aside: 'Satt til side.',
    back: 'Tatt fram igjen.',
    sorted: 'Bidragene er sortert.',
    deleted: 'Bidragene er slettet.',
    linkEnded: 'Lenken er avsluttet.',
    opened: 'Prioriteringen er startet.',
    ended: 'Prioriteringen er avsluttet.',
    cast: 'Svaret er lagret.',
  } as Readonly<Record<string, string>>,
  paper: {
    fileName: 'behovsnotat',
    title: (title: string) => `Behov: ${title}`,
    subtitle: (lead: string) => `Behovsnotat. ${lead} leder.`,
    author: 'Samkjøp',
    pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
    intro: (lead: string, names: string) =>
      names === ''
        ? `Notatet sier hva ${lead} trenger og hvorfor. Det sier ikke hvordan behovet skal løses.`
        : `Notatet sier hva ${lead} trenger sammen med ${names}, og hvorfor. Det sier ikke hvordan behovet skal løses.`,
    number: 'Nr.',
    goalColumns: {
      number: 'Nr.',
      better: 'Skal bli bedre',
      measure: 'Måles ved',
      now: 'I dag',
      target: 'Mål og frist',
    },
    goalsCaption: 'Mål med virkning som kan måles',
    methodsTitle: 'Slik måles det',
    method: (number: string, source: string, day: string, method: string) =>
      `${number}: Dagens tall er fra ${source}, ${day}. Måles på nytt slik: ${method}`,
    notMeasured: (number: string, missing: string) => `${number} kan ikke måles ennå. Mangler ${missing}.`,
    groupsCaption: 'Hvem det gjelder',
    participantsCaption: 'Tjenester og roller som har vært med',
    nameColumn: 'Hvem',
    situationsCaption: (heading: string) => (heading === '' ? 'Situasjoner' : `Situasjoner: ${heading}`),
    storyColumn: 'Situasjon',
    fromColumn: 'Fra',
    presentCaption: 'Dagens løsning, kr i året uten mva.',
    presentColumns: { body: 'Hos', what: 'Løsning', cost: 'Kr i året', source: 'Kilde' },
    constraintsCaption: 'Føringer',
    constraintColumns: { what: 'Føring', why: 'Hvorfor' },
    risksCaption: 'Risiko og tiltak',
    priorityTitle: 'Hva som er viktigst',
    priorityText: (votes: string, day: string) =>
      `${votes} deltakere sa hva som må, bør og kan dekkes. Prioriteringen ble avsluttet ${day}.`,
    noPriority: 'Deltakerne har ikke prioritert behovene ennå.',
    traceTitle: 'Hvor behovene kommer fra',
    traceText: (contributions: string, used: string, aside: string) =>
      `${contributions} bidrag er kommet inn. ${used} er tatt inn i behov, og ${aside} er satt til side med grunn.`,
    traceCaption: 'Behov og hva de er laget av',
    traceColumns: { need: 'Behov', by: 'Fra', version: 'Versjon', from: 'Bidrag og behov' },
    contribution: (number: string) => `bidrag ${number}`,
    limits: 'Notatet er laget av det deltakerne har skrevet i Samkjøp. Tall uten kilde er deltakernes egne.',
  },
};
export type NeedsTexts = typeof needsNb;
