// What the optimiser's codes, parameters and assumptions are called in plain words. Bokmål is the source.

export interface StepFacts {
  /** «fire». */
  readonly members: string;
  /** Expected bids on the joint tender, or on each of its lots: «3,9». */
  readonly bids: string;
  /** «to» equal lots; empty for one contract. */
  readonly lots: string;
  /** NOK a year, formatted. */
  readonly volume: string;
  /** True where the step makes it cheaper. */
  readonly isSaving: boolean;
  /** True where some of them would otherwise use an agreement. */
  readonly hasAgreements: boolean;
  /** The unit a line is about, where it is about one. */
  readonly unit: string;
}

/** Everything already formatted; empty where the answer does not bring it. */
export interface WhyNotFacts {
  readonly name: string;
  readonly category: string;
  readonly cooperation: string;
  readonly units: string;
  readonly canStartFrom: string;
  readonly canStartUntil: string;
  readonly groupStart: string;
  readonly nearestStart: string;
  readonly quarters: string;
  readonly km: string;
  readonly limitKm: string;
  readonly lead: string;
  readonly members: string;
  readonly limit: string;
  readonly otherGroup: string;
  /** Names of the agreements it is bound to. */
  readonly agreements: string;
  /** A requirement, and what each asks for: «språk», «nordsamisk», «lulesamisk». */
  readonly key: string;
  readonly own: string;
  readonly theirs: string;
  readonly amount: string;
}

export interface ParameterWords {
  readonly name: string;
  readonly about: string;
}

const CLASSES = {
  standardGoods: 'standardvarer',
  specialGoods: 'spesialvarer',
  services: 'tjenester',
  works: 'bygg og anlegg',
};
const MARKETS = {
  local: 'lokale',
  regional: 'regionale',
  national: 'nasjonale',
  international: 'internasjonale',
};

/** One entry for each of a set, under the id that `idOf` makes. */
export function eachOf<T>(
  names: Readonly<Record<string, string>>,
  idOf: (key: string) => string,
  words: (name: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [idOf(key), words(name)]));
}

const SIZES = { micro: 'under 10 ansatte', small: '10–49 ansatte', medium: '50–249 ansatte' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [String(bids), String(bids)]));

export const groupWordsNb = {
  explanation: {
    'explain.groupCost': () => 'Sammen',
    'explain.standAlone': () => 'Hver for seg',
    'explain.memberAlone': ({ unit }: StepFacts) => `${unit} alene`,
    'explain.volumeEffect': ({ isSaving }: StepFacts): string =>
      isSaving ? 'Lavere pris fordi volumet er større' : 'Pris ved samlet volum',
    'explain.competitionEffect': ({ isSaving, lots }: StepFacts): string => {
      if (lots !== '')
        return isSaving ? 'Flere tilbud på hver delkontrakt' : 'Færre tilbud på hver delkontrakt';
      return isSaving ? 'Flere tilbud på en større konkurranse' : 'Færre tilbud fordi kontrakten blir stor';
    },
    'explain.agreementPrice': ({ isSaving }: StepFacts): string =>
      isSaving ? 'Lavere pris enn på avtalene noen ellers ville brukt' : 'Høyere pris enn på avtalene',
    'explain.savedTenders': ({ members, hasAgreements }: StepFacts): string =>
      hasAgreements ? 'Én konkurranse i stedet for flere kjøp' : `Én konkurranse i stedet for ${members}`,
    'explain.procedure': () => 'Arbeidet med konkurransen',
    'explain.lotFollowUp': () => 'Evaluering, kontrakt og oppfølging',
    'explain.bidCosts': () => 'Det leverandørene bruker på tilbud',
    'explain.coordination': ({ members }: StepFacts) => `Samordning mellom ${members} deltakere`,
    'explain.perMember': () => 'Tid hos hver deltaker',
    'explain.groupSize': () => 'Ekstra tid når gruppen er stor',
    'explain.travel': () => 'Reiser og møter',
    'explain.waiting': ({ isSaving }: StepFacts): string =>
      isSaving ? 'Mindre flytting av startdato' : 'Noen begynner før eller senere enn planlagt',
  },
  about: {
    'explain.groupCost': () => 'Det gruppen til sammen betaler, nåverdi over avtaleperioden, uten mva.',
    'explain.standAlone': () => 'Det de ville betalt hver for seg, regnet ut på samme måte.',
    'explain.memberAlone': ({ unit }: StepFacts) => `Det ${unit} ville betalt uten de andre.`,
    'explain.volumeEffect': ({ volume, lots }: StepFacts) =>
      `Samlet volum er ${volume} i året${lots === '' ? '' : `, delt likt på ${lots} delkontrakter`}. Prisen faller når volumet øker, men aldri under en nedre grense.`,
    'explain.competitionEffect': ({ bids, lots }: StepFacts) =>
      `Vi regner i snitt med ${bids} tilbud på ${lots === '' ? 'den felles konkurransen' : 'hver delkontrakt'}. Flere tilbud gir lavere pris.`,
    'explain.agreementPrice': () =>
      'Noen av dem kan bruke en avtale som finnes. Da er det prisen og gebyret der gruppen måles mot.',
    'explain.savedTenders': () => 'Det koster tid å lage en konkurranse, både for kjøper og leverandører.',
    'explain.procedure': () =>
      'Arbeidet avhenger av verdien: under innslagspunktet, nasjonal konkurranse eller EØS-konkurranse.',
    'explain.lotFollowUp': ({ lots }: StepFacts) =>
      lots === ''
        ? 'Én kontrakt å evaluere, skrive under og følge opp i stedet for flere.'
        : `Kontrakter å evaluere, skrive under og følge opp: ${lots} sammen, i stedet for dem hver har alene.`,
    'explain.bidCosts': () =>
      'En del av det leverandørene bruker på å skrive tilbud, kommer tilbake i prisene.',
    'explain.coordination': () => 'Å bli enige tar tid. Tiden vokser når gruppen vokser.',
    'explain.perMember': () => 'Arbeidstid hos hver deltaker utenom den som leder.',
    'explain.groupSize': () => 'Jo flere som skal bli enige, jo mer tid går med.',
    'explain.travel': () => 'Regnet av veiavstanden mellom den som leder og de andre.',
    'explain.waiting': () => 'Kostnaden ved å forlenge en avtale eller begynne tidligere enn planlagt.',
  },
  whyNot: {
    'whyNot.answer': ({ name }: WhyNotFacts) => `Hvorfor ikke ${name}?`,
    'whyNot.isMember': ({ name }: WhyNotFacts) => `${name} er med i gruppen.`,
    'whyNot.unknownAuthority': ({ name }: WhyNotFacts) =>
      `${name} står ikke på listen. Derfor vet vi ikke hva kommunen trenger.`,
    'whyNot.unknownGroup': () => 'Gruppen finnes ikke lenger. Noen har regnet ut på nytt.',
    'whyNot.noSuchNeed': ({ name, category }: WhyNotFacts) =>
      `${name} har ikke noe behov for ${category} på listen.`,
    'whyNot.choseAlone': ({ name }: WhyNotFacts) => `${name} har valgt å kjøpe alene.`,
    'whyNot.mustUse': ({ name, agreements }: WhyNotFacts) =>
      `${name} er bundet til ${agreements} og kjøper der.`,
    'whyNot.requirementsConflict': ({ name, units, key, own, theirs }: WhyNotFacts) =>
      `Kravene er ulike. ${name} krever ${key}: ${own}. ${units} krever ${key}: ${theirs}.`,
    'whyNot.onlyWithOthers': ({ name, units }: WhyNotFacts) =>
      `${name} og ${units} har sagt at de ikke vil kjøpe sammen.`,
    'whyNot.windowDoesNotOverlap': ({ name, nearestStart, groupStart }: WhyNotFacts) =>
      `Tidspunktene passer ikke. ${name} kan begynne nærmest i ${nearestStart}. Gruppen begynner i ${groupStart}.`,
    'whyNot.tooFar': ({ name, km, limitKm, lead }: WhyNotFacts) =>
      `Det er for langt. Mellom ${name} og ${lead} er det omtrent ${km}\u00a0km, og grensen for slike kjøp er ${limitKm}\u00a0km.`,
    'whyNot.ownCooperation': ({ name, cooperation }: WhyNotFacts) =>
      `${name} kjøper gjennom ${cooperation}. Da må hele samarbeidet være med.`,
    'whyNot.groupFull': ({ members, limit }: WhyNotFacts) =>
      `Gruppen er full. Den har ${members} deltakere, og grensen er ${limit}.`,
    'whyNot.leadIsFull': ({ lead, limit }: WhyNotFacts) =>
      `Ingen har ledig tid til å lede. ${lead} skulle ledet, men kan høyst lede så mange felles kjøp: ${limit}.`,
    'whyNot.marketIsFull': ({ category, limit }: WhyNotFacts) =>
      `Markedet er fullt. Felles kjøp av ${category} som begynner da, kan til sammen være på høyst ${limit}\u00a0kroner i året.`,
    'whyNot.costsMore': ({ name, amount }: WhyNotFacts) =>
      `Det blir dyrere. Med ${name} i gruppen koster planen ${amount} mer til sammen.`,
    'whyNot.memberWouldLose': ({ units, amount }: WhyNotFacts) =>
      `${units} ville tapt ${amount} på det. Ingen skal tape på å være med.`,
    'whyNot.newcomerWouldLose': ({ name, amount }: WhyNotFacts) =>
      `${name} ville tapt ${amount} på å være med. Det er billigere å kjøpe alene.`,
    'whyNot.betterElsewhere': ({ name, otherGroup, amount }: WhyNotFacts) =>
      `${name} er med i en annen gruppe (${otherGroup}). Å flytte kommunen hit gjør planen ${amount} dyrere.`,
    'whyNot.wouldPay': ({ name, amount }: WhyNotFacts) =>
      `Det kan lønne seg. Med ${name} i gruppen blir planen ${amount} billigere. Beregningen ble stoppet før den fant det.`,
    'whyNot.change.registerNeed': ({ category }: WhyNotFacts) =>
      `Legg til behovet for ${category} i listen, og regn ut på nytt.`,
    'whyNot.change.moveStart': ({ name, quarters }: WhyNotFacts) =>
      `Kan ${name} begynne ${quarters}, kan kommunen være med. Se om en opsjon kan stå ubrukt, eller om avtalen kan forlenges litt.`,
    'whyNot.change.raiseDistance': ({ km }: WhyNotFacts) =>
      `Sett grensen for avstand til minst ${km}\u00a0km i forutsetningene.`,
    'whyNot.change.nearerLead': () => 'La en kommune som ligger nærmere, lede.',
    'whyNot.change.joinThroughCooperation': ({ cooperation }: WhyNotFacts) =>
      `Spør ${cooperation} om hele samarbeidet vil være med.`,
    'whyNot.change.raiseGroupSize': () => 'Øk grensen for antall deltakere i forutsetningene.',
    'whyNot.change.raiseLeadLimit': ({ lead }: WhyNotFacts) =>
      `Se om ${lead} kan lede flere felles kjøp, eller om en annen kan lede.`,
    'whyNot.change.raiseMarketLimit': () =>
      'Øk grensen for markedet, eller se om kjøpet kan begynne i et annet kvartal.',
    'whyNot.change.openParticipation': () => 'Spør om valget kan endres.',
    'whyNot.change.releaseFromAgreement': ({ agreements }: WhyNotFacts) =>
      `Se om plikten til å bruke ${agreements} kan opphøre.`,
    'whyNot.change.alignRequirement': ({ key, own, theirs }: WhyNotFacts) =>
      `Spør om én av dem kan endre kravet til ${key}, fra ${own} til ${theirs} eller omvendt, eller om begge kan klare seg uten.`,
    'whyNot.change.offerToLead': ({ name }: WhyNotFacts) => `${name} kan tilby seg å lede.`,
    'whyNot.change.lowerCost': ({ amount }: WhyNotFacts) =>
      `Da må kostnadene ned med minst ${amount}, for eksempel ved at samordningen tar mindre tid.`,
    'whyNot.change.recalculate': () => 'Regn ut på nytt, og la beregningen gå ferdig.',
  },
  aloneReason: {
    noPartner: 'Ingen andre på listen trenger det samme på et tidspunkt og en avstand som passer',
    notCheaper: 'Blir ikke billigere sammen med noen på listen',
    choseAlone: 'Har valgt å kjøpe alene',
    mustUse: 'Er bundet til en avtale og kjøper der',
    notReached: 'Beregningen ble stoppet før den kom hit',
  },
  procedure: {
    direct: 'Direkte kjøp',
    simple: 'Enkel konkurranse',
    national: 'Nasjonal kunngjøring',
    eea: 'EØS-kunngjøring',
  },
  parameters: {
    ...eachOf(
      CLASSES,
      (key) => `price.floor.${key}`,
      (name) => ({
        name: `Laveste prisnivå, ${name}`,
        about: 'Så lavt kan prisen komme ved svært store volum, målt mot prisen for et lite kjøp.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.steepness.${key}`,
      (name) => ({
        name: `Hvor fort prisen faller, ${name}`,
        about: 'Eksponenten i priskurven. Høyere tall betyr at prisen faller raskere når volumet øker.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.volume.${key}`,
      (name) => ({
        name: `Volumet som avgjør hvor tidlig prisen faller, ${name}`,
        about: 'Årlig volum. Jo høyere tall, jo større må kjøpet være før prisen faller merkbart.',
      }),
    ),
    ...eachOf(
      BIDS,
      (key) => `bids.index.${key}`,
      (bids) => ({
        name: `Prisnivå med ${bids} tilbud`,
        about: 'Målt mot prisen med to tilbud.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peak.${key}`,
      (name) => ({
        name: `Tilbud på det meste, ${name} leverandører`,
        about: 'Så mange tilbud regner vi med når størrelsen på kontrakten passer markedet best.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peakVolume.${key}`,
      (name) => ({
        name: `Volumet som gir flest tilbud, ${name} leverandører`,
        about: 'Større kontrakter stenger små leverandører ute. Mindre kontrakter frister færre.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `distance.max.${key}`,
      (name) => ({
        name: `Lengste avstand, ${name} leverandører`,
        about: 'Lengste vei mellom den som leder og en deltaker.',
      }),
    ),
    'procedure.direct': {
      name: 'Arbeid med et direkte kjøp',
      about: 'Kjøperens egen tid når verdien er under innslagspunktet for loven.',
    },
    'procedure.simple': {
      name: 'Arbeid med en enkel konkurranse',
      about: 'Kjøperens egen tid når verdien er under nasjonal terskelverdi.',
    },
    'procedure.national': {
      name: 'Arbeid med en nasjonal konkurranse',
      about: 'Kjøperens egen tid når konkurransen kunngjøres nasjonalt.',
    },
    'procedure.eea': {
      name: 'Arbeid med en EØS-konkurranse',
      about: 'Kjøperens egen tid når konkurransen kunngjøres i EØS.',
    },
    'bids.spread': {
      name: 'Hvor mye størrelsen på kontrakten betyr for antall tilbud',
      about:
        'Høyere tall betyr at antallet faller raskere når kontrakten er mye større eller mindre enn markedet liker.',
    },
    'lot.followUp': {
      name: 'Evaluering og oppfølging av en kontrakt',
      about: 'Evaluering, kontrakt og oppfølging gjennom hele perioden.',
    },
    'bid.cost': {
      name: 'Hva ett tilbud koster leverandøren',
      about: 'Tiden leverandøren bruker på å skrive tilbudet.',
    },
    'bid.returned': {
      name: 'Andel av tilbudskostnaden som kommer tilbake i prisene',
      about: 'Resten bærer leverandørene selv.',
    },
    'waiting.perQuarter': {
      name: 'Kostnad ved å flytte oppstarten et kvartal',
      about:
        'Andel av den årlige verdien, for hvert kvartal en kommune må begynne før eller senere enn planlagt.',
    },
    comply: {
      name: 'Hvor mye av volumet som blir kjøpt på avtalen',
      about: 'Resten blir kjøpt utenom avtalen, til prisen for et lite kjøp med to tilbud.',
    },
    'discount.rate': {
      name: 'Kalkulasjonsrente',
      about: 'Rente for å regne framtidige kroner om til i dag.',
    },
    'coordination.perMember': {
      name: 'Kostnad for hver ekstra deltaker',
      about: 'Tid til samordning for hver deltaker utenom den som leder.',
    },
    'coordination.perMemberSquared': {
      name: 'Ekstra kostnad når gruppen vokser',
      about: 'Ganges med antall deltakere i annen. Gjør svært store grupper dyre.',
    },
    'coordination.perKm': {
      name: 'Reiser og møter per kilometer',
      about: 'For hver kilometer vei mellom den som leder og en deltaker.',
    },
    'distance.roadFactor': {
      name: 'Vei sammenlignet med luftlinje',
      about: 'Luftlinjen ganges med dette. Ferjer og fjorder er ikke med.',
    },
    'group.maxMembers': {
      name: 'Flest deltakere i en gruppe',
      about: 'Et fast samarbeid teller som én deltaker.',
    },
    'fee.national': {
      name: 'Gebyr på avtaler som andre har inngått',
      about: 'Brukes når avtaler med pris er med i beregningen og ikke har et gebyr selv.',
    },
    'agreement.callOff': {
      name: 'Arbeidet med et avrop',
      about:
        'Det kjøperen bruker på ett avrop eller én minikonkurranse. Brukes når avtaler med pris er med i beregningen.',
    },
    'lots.fewerThanBids': {
      name: 'Færre delkontrakter enn tilbud',
      about: 'Brukes når grupper blir delt i delkontrakter.',
    },
    'lots.extraForSmall': {
      name: 'Hva en deling for små leverandører kan koste ekstra',
      about:
        'Andel av det som blir kjøpt, mer enn én kontrakt. Brukes når grupper blir delt i delkontrakter.',
    },
    ...eachOf(
      SIZES,
      (key) => `supplier.capacity.${key}`,
      (name) => ({
        name: `Det en leverandør kan levere i året, ${name}`,
        about: 'Så stor delkontrakt regner vi med at én slik leverandør kan ta.',
      }),
    ),
    'threshold.act': {
      name: 'Innslagspunktet for anskaffelsesloven',
      about: 'Loven gjelder fra denne anslåtte verdien.',
    },
    'threshold.national': {
      name: 'Nasjonal terskelverdi',
      about: 'Fra denne anslåtte verdien må konkurransen kunngjøres nasjonalt.',
    },
    'threshold.eea': {
      name: 'EØS-terskelverdi for varer og tjenester',
      about: 'Gjelder kommuner og fylkeskommuner.',
    },
    'threshold.eeaWorks': {
      name: 'EØS-terskelverdi for bygg og anlegg',
      about: 'Gjelder bygge- og anleggskontrakter.',
    },
  } as Readonly<Record<string, ParameterWords>>,
  /** By the unit in the tables. */
  units: {
    NOK: 'kr',
    'NOK/yr': 'kr i året',
    'NOK/km': 'kr per km',
    index: '%',
    share: '%',
    'share of value': '% av verdien',
    'share of yearly value': '% av årlig verdi',
    'per year': '% i året',
    exponent: '',
    factor: '',
    bids: 'tilbud',
    'bids per decade squared': '',
    km: 'km',
    members: 'deltakere',
    '1 = on': '(1 = på)',
  } as Readonly<Record<string, string>>,
  sources: {
    Samkjop: 'Vår egen antakelse',
    'Own assumption': 'Vår egen antakelse',
    'Own assumption: a fifth of the yearly turnover of a middling firm in the size class of 2003/361/EC':
      'Vår egen antakelse: en femtedel av det en middels bedrift i størrelsen omsetter for i året (EUs grenser, 2003/361/EF)',
    'Own assumption: about three person-days': 'Vår egen antakelse: omtrent tre dagsverk',
    'Own assumption: about two person-days': 'Vår egen antakelse: omtrent to dagsverk',
    'Own assumption: makes 7-20 members best for regional services':
      'Vår egen antakelse: gjør 7–20 deltakere best for regionale tjenester',
    'Change of the procurement act from 1 July 2026': 'Endring i anskaffelsesloven fra 1. juli 2026',
    'Procurement act section 2 before the change': 'Anskaffelsesloven § 2 før endringen',
    'Procurement regulations before 2024': 'Anskaffelsesforskriften før 2024',
    'Unchanged in 2026 as far as seen': 'Ikke endret i 2026, så langt vi har sett',
    'Threshold values from 21 April 2026': 'Terskelverdier fra 21. april 2026',
    'KS Advokatene, threshold values 2024-2026': 'KS Advokatene, terskelverdier 2024–2026',
    'KS, threshold values 2020': 'KS, terskelverdier 2020',
    'KS, threshold values 2022': 'KS, terskelverdier 2022',
    'Consip and Hansel price studies, SKI figures, halved for the competence effect':
      'Prisstudier av Consip og Hansel og tall fra SKI. Fallet er halvert etter skjønn, fordi de også måler bedre kompetanse',
    'Schotanus, Telgen and de Boer 2009, Omega 37:510 (form)':
      'Schotanus, Telgen og de Boer 2009, Omega 37:510 (formen på kurven)',
    'Pavel and Sicakova-Beblava 2013 (step from 2 to 3), tapered after Onur and Tas 2019':
      'Pavel og Šičáková-Beblavá 2013 (fra to til tre tilbud), avtakende etter Onur og Taş 2019',
    'Swedish mean of 4.8 bids in 2022 as level, spread over markets by assumption':
      'Svensk snitt på 4,8 tilbud i 2022, fordelt på markeder etter antakelse',
    'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid':
      'EU-studie 2011 (PwC, London Economics, Ecorys): 5\u00a0500 euro for kjøperen og omtrent 4\u00a0100 euro per tilbud',
    'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid, wages since then, split by procedure assumed':
      'EU-studie 2011 (PwC, London Economics, Ecorys): 5\u00a0500 euro for kjøperen og omtrent 4\u00a0100 euro per tilbud, justert for lønnsvekst og fordelt på prosedyrer etter antakelse',
    'Hansel 2017: 1.04 per cent': 'Hansel 2017: 1,04 prosent',
    'Hansel annual reports: use of 59 per cent in 2013, 80 per cent seen as realistic':
      'Årsmeldinger fra Hansel: 59 prosent bruk i 2013, 80 prosent regnet som realistisk',
    'Grimm, Pacini, Spagnolo and Zanza 2006, fewer lots than expected bidders':
      'Grimm, Pacini, Spagnolo og Zanza 2006: færre delkontrakter enn ventede tilbydere',
    'Norwegian cooperations have about 7 members, the largest some 20':
      'Norske samarbeid har omtrent 7 medlemmer, de største rundt 20',
    'Norwegian state practice for real discounting': 'Statens praksis for realrente i analyser',
  } as Readonly<Record<string, string>>,
  /** Taken for granted about who buys together; the others are named in the planning texts. */
  assumptions: {
    'unit.hostAssumed': 'Samarbeid der vi ikke vet hvem som er vertskommune: den største er regnet som vert',
    'unit.membershipUncertain': 'Samarbeid der noen av medlemskapene er usikre',
    'lead.everybody': 'Ingen er spurt om å lede, så alle som har behov, er regnet som mulige ledere',
  },
};

export type GroupWords = typeof groupWordsNb;
