// Why each sentence of the advice is so, how sure the advice is, and what our own assumptions are called. Bokmål is the source; the
// others are typed by it.
import type { AssumptionId } from '../modules/advice/assumptions.ts';
import type { SurenessKey, WhyKey } from '../modules/advice/why-keys.ts';
import type { Say } from './advice.nb.ts';

export interface AdviceGroundsTexts {
  readonly why: Readonly<Record<WhyKey | SurenessKey, Say>>;
  readonly assumptions: Readonly<Record<AssumptionId, string>>;
  /** Places of our own, by the name they are kept under. */
  readonly places: Readonly<Record<string, string>>;
  /** Before where it is from, in a file or on the command line. */
  readonly from: (places: string) => string;
  readonly madeOf: (assumptions: string) => string;
  readonly assumptionsTitle: (count: string) => string;
  readonly assumptionsLead: string;
  readonly assumptionsCaption: string;
  readonly assumption: string;
  readonly usual: string;
  readonly range: string;
  readonly parametersLink: string;
}

const why: AdviceGroundsTexts['why'] = {
  'why.lowest': ({ amount, otherAmount, otherDoes }) =>
    `Av det dere kan velge nå, har dette lavest sum: ${amount}. Det nest beste er å ${otherDoes}, med ${otherAmount}. Summen er pris, arbeid og en vekt for risiko.`,
  'why.lowestAlone': ({ amount, otherAmount }) =>
    `Av det dere kan velge nå, har dette lavest sum: ${amount}, mot ${otherAmount} alene. Summen er pris, arbeid og en vekt for risiko.`,
  'why.onlyOne': () => 'Ingen andre måter er åpne eller trolig åpne nå.',
  'why.leadWilling': ({ name }) => `${name} har sagt at de kan lede.`,
  'why.leadLargest': ({ name }) => `${name} har flest innbyggere av dem som er med. Spør om de kan lede.`,
  'why.firstStep': ({ does }) => `Dette må gjøres først for å ${does}.`,
  'why.askFirst': ({ amount, otherAmount, does }) =>
    `Å ${does} gir trolig en lavere sum: ${amount} mot ${otherAmount}. Men noe må avklares før vi kan råde til det.`,
  'why.change': ({ amount }) =>
    `Vi endret bare dette og regnet alle måtene på nytt. Det som da står først, har en sum på ${amount}.`,
  'why.changeUnpriced': () => 'Vi endret bare dette og vurderte alle måtene på nytt.',
  'why.assumed.category': () =>
    'Ingen har svart på dette. Da regner vi med det som er vanlig for slike kjøp.',
  'why.assumed.usual': () => 'Ingen har svart på dette. Da regner vi med et vanlig innkjøp.',
  'why.assumed.unknown': () =>
    'Ingen har svart på dette, og registeret sier det ikke. Da teller det verken for eller mot.',
  'why.certain': () => 'Alt vi kan spørre om, er svart på.',
  'why.holds': ({ count }) =>
    `${count} opplysninger mangler. Vi prøvde hver av dem med alt den kan være, og rådet ble det samme.`,
  'why.depends': ({ count }) =>
    `Vi prøvde hver opplysning som mangler, med alt den kan være. ${count} av dem kan gi et annet råd.`,
  'why.cost': () =>
    'Summen er pris til leverandøren, arbeidet med å kjøpe og samordning med andre. Lavt, trolig og høyt er de samme tallene regnet gunstig, vanlig og forsiktig.',
  'why.months': () =>
    'Vi har lagt sammen det som er vanlig tid for hvert ledd. Frister i loven er regnet med.',
  'why.decider.anchor': () =>
    'Å bli med i en avtale andre har laget, gir mindre styring. Derfor bør de folkevalgte vite om det.',
  'why.exit.agreement': () =>
    'Loven har ingen egen regel om hvordan en går ut av et samarbeid som bygger på en avtale alene.',
  'why.exit.contract': () => 'En kontrakt gjelder som den er avtalt. En opsjon er en rett, ikke en plikt.',
  'why.exit.free': () => 'Ingen kontrakt og ingen avtale binder dere.',
  'why.exit.joined': () => 'Hver form har sine regler om å gå ut.',
  'why.exit.joint': () =>
    'Fullmakten er gitt for én konkurranse. Når kontrakten er inngått, er dere part i den.',
  'why.exit.stay': () => 'Dere er nevnt i avtalene som alt er inngått, også etter at dere har gått ut.',
  'why.liability.alone': () => 'Ingen andre er part i konkurransen.',
  'why.step.ask': () => 'De som ikke er med i kunngjøringen, kan ikke komme inn etterpå.',
  'why.step.askOwner': () => 'Eieren vet hvem kunngjøringen nevner, og hvor mye som er igjen.',
  'why.step.askOwners': () => 'Et samarbeid kan ikke få et nytt medlem uten at eierne vil det.',
  'why.step.askPrices': () =>
    'Også et direkte kjøp skal kunne begrunnes. Flere priser viser at prisen er rett.',
  'why.step.callOff': () =>
    'Bestillingen er selve kjøpet, og den teller mot det høyeste beløpet i kunngjøringen.',
  'why.step.checkAgreement': () =>
    'En avtale kan bare brukes av dem den nevner, til det den gjelder, så lenge det er noe igjen.',
  'why.step.checkCentre': () => 'Det er den som kjøper, som må vite at sentralen har lov til å selge videre.',
  'why.step.cooperationBuys': () =>
    'Et samarbeid følger de samme innkjøpsreglene som dere, så det må holde en konkurranse.',
  'why.step.councils': () => 'Loven sier hva kommunestyret må vedta selv, og saken må være utredet først.',
  'why.step.dialogue': () => 'Leverandørene vet hva som finnes, og hvordan behovet bør deles opp.',
  'why.step.document': () =>
    'Verdien avgjør hvilke regler som gjelder, og viktige valg skal kunne begrunnes.',
  'why.step.draft': () => 'De som skal vedta avtalen, må se den ferdig, med alt loven krever.',
  'why.step.evaluation': () => 'Valget skal kunne begrunnes og etterprøves.',
  'why.step.hostNotice': () => 'Loven krever at verten orienterer statsforvalteren.',
  'why.step.learn': () => 'Et nettverk gir kompetanse før pengene bindes, og fører ofte til kjøp sammen.',
  'why.step.mandate': () => 'Den som leder, trenger fullmakt fra de andre før kunngjøringen.',
  'why.step.needs': () => 'Behovet må være beskrevet før noen kan gi pris på det.',
  'why.step.ownWay': () => 'Ingen kontrakt skal inngås.',
  'why.step.register': () => 'Et selskap eller foretak må være registrert før det kan inngå avtaler.',
  'why.step.report': () => 'Den som ikke er meldt inn før kunngjøringen, kan ikke bruke avtalen.',
  'why.step.setUp': () => 'Et fast samarbeid trenger folk som driver innkjøpene for alle.',
  'why.step.sign': () => 'Hver deltaker må selv binde seg. Det kan delegeres hvis saken ikke er prinsipiell.',
  'why.step.standstill': () => 'De som tapte, skal kunne klage før kontrakten inngås.',
  'why.step.start': () => 'Da er alle stegene over gjort. Datoen er et anslag.',
  'why.step.study': () => 'Kommunedirektøren må sørge for at saken er forsvarlig utredet.',
  'why.step.tenders': () =>
    'Konkurransen skal kunngjøres når verdien krever det, og leverandørene skal ha nok tid.',
  'why.side.localSuppliers.better': () =>
    'En kontrakt for én kommune er liten nok til at lokale firmaer kan gi tilbud.',
  'why.side.localSuppliers.same': () => 'Vi ser ingen grunn til at dette endrer noe for lokale leverandører.',
  'why.side.localSuppliers.worse': () =>
    'Samarbeid gjør kontraktene større og avstanden til leverandøren lengre.',
  'why.side.smallFirms.better': () => 'Mindre kontrakter krever mindre av firmaet som gir tilbud.',
  'why.side.smallFirms.same': () => 'Vi ser ingen grunn til at dette endrer noe for små bedrifter.',
  'why.side.smallFirms.worse': () =>
    'Større kontrakter kan bli for store for små bedrifter. Deling i delkontrakter hjelper.',
  'why.side.democracy.better': () => 'Avgjørelsen ligger hos egne folkevalgte.',
  'why.side.democracy.same': () => 'Vi ser ingen grunn til at dette endrer hva de folkevalgte kan styre.',
  'why.side.democracy.worse': () =>
    'Når andre kjøper for dere, blir veien fra folkevalgt til innkjøper lengre.',
  'why.side.competence.better': () =>
    'Sammen kan dere ha fagfolk som en liten kommune ikke har råd til alene.',
  'why.side.competence.same': () => 'Vi ser ingen grunn til at dette endrer hva dere kan.',
  'why.side.competence.worse': () => 'Ingen andre er med, så dere må kunne alt selv.',
  'sure.certain': () => 'Ingenting som vi vet om, mangler.',
  'sure.holds': () => 'Noe mangler, men ingen enkelt opplysning endrer rådet.',
  'sure.depends': () => 'Noe mangler som kan endre rådet.',
};

const assumptions: AdviceGroundsTexts['assumptions'] = {
  'hour.cost': 'Timepris for egne folk',
  'small.population': 'Grense for en liten kommune',
  'small.extraWork': 'Ekstra arbeid alene for en liten kommune',
  'population.exponent': 'Hvor sterkt kjøpene følger folketallet (eksponent)',
  'standing.members': 'Deltakere i et fast samarbeid',
  'standing.needs': 'Kjøp som deler kostnaden ved å gå inn eller opprette',
  'need.unknownValue': 'Verdi i året når ingen vet',
  'need.unknownMonths': 'Avtaletid når ingen vet',
  'join.hours': 'Arbeid med å gå inn i et samarbeid',
  'join.wait': 'Del av avtaletiden et nytt medlem venter på neste konkurranse',
  'found.agreement.hours': 'Arbeid med å lage et samarbeid etter avtale',
  'found.host.hours': 'Arbeid med å opprette vertskommune',
  'found.politicalHost.hours': 'Arbeid med å opprette vertskommune med nemnd',
  'found.community.hours': 'Arbeid med å opprette oppgavefellesskap',
  'found.company.hours': 'Arbeid med å opprette selskap eller foretak',
  'entity.community.yearly': 'Drift av et oppgavefellesskap i året',
  'entity.company.yearly': 'Drift av et selskap i året',
  'authority.hours': 'Arbeid med fullmakt for hvert kjøp',
  'learning.hours': 'Arbeid med å lære i et nettverk',
  'learning.effect': 'Del av risikoen som blir borte ved å lære først',
  'dialogue.hours': 'Egne timer til dialog og utprøving',
  'dialogue.supplierHours': 'Timer til dialog hos hver leverandør',
  'innovation.gain': 'Gevinst av å utvikle noe nytt, av prisen',
  'competence.risk': 'Tap når kompetansen mangler, av prisen',
  'capacity.overload': 'Hvor mye mer en time koster når timene mangler',
  'local.distance': 'Tap når lokale firmaer faller fra, av prisen',
  'local.room': 'Vekt for rom til lokale leverandører, av prisen',
  'commitment.weak': 'Tap ved usikre volum, av prisen',
  'form.misfit': 'Vekt når formen ikke passer, av prisen',
  'bridge.price': 'Tillegg for en kort kontrakt i ventetiden, av prisen',
  'direct.feeChance': 'Vekt for at gebyret kommer',
  'ownProduction.index': 'Kostnad ved å gjøre det selv, mot å kjøpe',
  'months.outsideAct': 'Kjøp der loven ikke gjelder',
  'months.partI': 'Konkurranse etter del I',
  'months.partII': 'Konkurranse etter del II',
  'months.partIII': 'Konkurranse etter del III eller IV',
  'months.together': 'Felles konkurranse, minst',
  'months.mandates': 'Fullmakter fra de andre',
  'months.callOff': 'Å bestille på egen avtale',
  'months.otherAgreement': 'Å bli med på en avtale andre har',
  'months.comingAgreement': 'Å bli med på en avtale som er på vei',
  'months.covered': 'Å bestille på avtalen til samarbeidet',
  'months.join': 'Å gå inn i et samarbeid',
  'months.centre': 'Å kjøpe gjennom en innkjøpssentral',
  'months.learning': 'Å lære i et nettverk',
  'months.agreementForm': 'Å lage et samarbeid etter avtale',
  'months.found': 'Å opprette et samarbeid',
  'months.forum': 'Å opprette et politisk råd',
  'months.direct': 'Direkte kjøp',
  'months.ownWay': 'Å gjøre det selv',
};

export const adviceGroundsNb: AdviceGroundsTexts = {
  why,
  assumptions,
  places: {
    'Samkjøp, egen antakelse': 'Vårt eget skjønn',
    'Samkjøp, tallene kjøpegruppene regnes med': 'Tallene som kjøpegruppene også regnes med',
    'Samkjøp, listen over kategorier og vanlige verdier': 'Listen vår over kategorier og vanlige verdier',
    'Samkjøp, egen beregning': 'Vår egen beregning',
    'Samkjøp, svarene og registeret': 'Svarene og registeret vårt',
  },
  from: (places) => `Kilde: ${places}.`,
  madeOf: (assumptions) => `Anslag: ${assumptions}.`,
  assumptionsTitle: (count) => `Anslagene rådet bygger på (${count})`,
  assumptionsLead: 'Vårt skjønn, ikke lov. Er tallet et annet hos dere, kan rådet bli et annet.',
  assumptionsCaption: 'Anslag, vanlig verdi og hvor mye den kan variere',
  assumption: 'Anslag',
  usual: 'Vanlig',
  range: 'Fra og til',
  parametersLink: 'Se tallene kjøpegruppene regnes med',
};
