// What the optimiser's codes, parameters and assumptions are called in nynorsk.
import { eachOf, type GroupWords } from './group-words.nb.ts';

const CLASSES = {
  standardGoods: 'standardvarer',
  specialGoods: 'spesialvarer',
  services: 'tenester',
  works: 'bygg og anlegg',
};
const MARKETS = {
  local: 'lokale',
  regional: 'regionale',
  national: 'nasjonale',
  international: 'internasjonale',
};
const SIZES = { micro: 'under 10 tilsette', small: '10–49 tilsette', medium: '50–249 tilsette' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [String(bids), String(bids)]));

export const groupWordsNn: GroupWords = {
  explanation: {
    'explain.groupCost': () => 'Saman',
    'explain.standAlone': () => 'Kvar for seg',
    'explain.memberAlone': ({ unit }) => `${unit} åleine`,
    'explain.volumeEffect': ({ isSaving }) =>
      isSaving ? 'Lågare pris fordi volumet er større' : 'Pris ved samla volum',
    'explain.competitionEffect': ({ isSaving, lots }) => {
      if (lots !== '')
        return isSaving ? 'Fleire tilbod på kvar delkontrakt' : 'Færre tilbod på kvar delkontrakt';
      return isSaving ? 'Fleire tilbod på ein større konkurranse' : 'Færre tilbod fordi kontrakten blir stor';
    },
    'explain.agreementPrice': ({ isSaving }) =>
      isSaving ? 'Lågare pris enn på avtalane nokon elles ville brukt' : 'Høgare pris enn på avtalane',
    'explain.savedTenders': ({ members, hasAgreements }) =>
      hasAgreements ? 'Éin konkurranse i staden for fleire kjøp' : `Éin konkurranse i staden for ${members}`,
    'explain.procedure': () => 'Arbeidet med konkurransen',
    'explain.lotFollowUp': () => 'Evaluering, kontrakt og oppfølging',
    'explain.bidCosts': () => 'Det leverandørane bruker på tilbod',
    'explain.coordination': ({ members }) => `Samordning mellom ${members} deltakarar`,
    'explain.perMember': () => 'Tid hos kvar deltakar',
    'explain.groupSize': () => 'Ekstra tid når gruppa er stor',
    'explain.travel': () => 'Reiser og møte',
    'explain.waiting': ({ isSaving }) =>
      isSaving ? 'Mindre flytting av startdato' : 'Nokon byrjar før eller seinare enn planlagt',
  },
  about: {
    'explain.groupCost': () => 'Det gruppa til saman betaler, noverdi over avtaleperioden, utan mva.',
    'explain.standAlone': () => 'Det dei ville betalt kvar for seg, rekna ut på same måten.',
    'explain.memberAlone': ({ unit }) => `Det ${unit} ville betalt utan dei andre.`,
    'explain.volumeEffect': ({ volume, lots }) =>
      `Samla volum er ${volume} i året${lots === '' ? '' : `, delt likt på ${lots} delkontraktar`}. Prisen fell når volumet aukar, men aldri under ei nedre grense.`,
    'explain.competitionEffect': ({ bids, lots }) =>
      `Vi reknar i snitt med ${bids} tilbod på ${lots === '' ? 'den felles konkurransen' : 'kvar delkontrakt'}. Fleire tilbod gir lågare pris.`,
    'explain.agreementPrice': () =>
      'Nokre av dei kan bruke ein avtale som finst. Då er det prisen og gebyret der gruppa blir målt mot.',
    'explain.savedTenders': () => 'Det kostar tid å lage ein konkurranse, både for kjøpar og leverandørar.',
    'explain.procedure': () =>
      'Arbeidet avheng av verdien: under innslagspunktet, nasjonal konkurranse eller EØS-konkurranse.',
    'explain.lotFollowUp': ({ lots }) =>
      lots === ''
        ? 'Éin kontrakt å evaluere, skrive under og følgje opp i staden for fleire.'
        : `Kontraktar å evaluere, skrive under og følgje opp: ${lots} saman, i staden for dei kvar har åleine.`,
    'explain.bidCosts': () =>
      'Ein del av det leverandørane bruker på å skrive tilbod, kjem tilbake i prisane.',
    'explain.coordination': () => 'Å bli samde tek tid. Tida veks når gruppa veks.',
    'explain.perMember': () => 'Arbeidstid hos kvar deltakar utanom den som leier.',
    'explain.groupSize': () => 'Jo fleire som skal bli samde, jo meir tid går med.',
    'explain.travel': () => 'Rekna av vegavstanden mellom den som leier og dei andre.',
    'explain.waiting': () => 'Kostnaden ved å forlengje ein avtale eller byrje tidlegare enn planlagt.',
  },
  whyNot: {
    'whyNot.answer': ({ name }) => `Kvifor ikkje ${name}?`,
    'whyNot.isMember': ({ name }) => `${name} er med i gruppa.`,
    'whyNot.unknownAuthority': ({ name }) =>
      `${name} står ikkje på lista. Difor veit vi ikkje kva kommunen treng.`,
    'whyNot.unknownGroup': () => 'Gruppa finst ikkje lenger. Nokon har rekna ut på nytt.',
    'whyNot.noSuchNeed': ({ name, category }) => `${name} har ikkje noko behov for ${category} på lista.`,
    'whyNot.choseAlone': ({ name }) => `${name} har valt å kjøpe åleine.`,
    'whyNot.mustUse': ({ name, agreements }) => `${name} er bunden til ${agreements} og kjøper der.`,
    'whyNot.requirementsConflict': ({ name, units, key, own, theirs }) =>
      `Krava er ulike. ${name} krev ${key}: ${own}. ${units} krev ${key}: ${theirs}.`,
    'whyNot.onlyWithOthers': ({ name, units }) =>
      `${name} og ${units} har sagt at dei ikkje vil kjøpe saman.`,
    'whyNot.windowDoesNotOverlap': ({ name, nearestStart, groupStart }) =>
      `Tidspunkta passar ikkje. ${name} kan byrje nærast i ${nearestStart}. Gruppa byrjar i ${groupStart}.`,
    'whyNot.tooFar': ({ name, km, limitKm, lead }) =>
      `Det er for langt. Mellom ${name} og ${lead} er det om lag ${km}\u00a0km, og grensa for slike kjøp er ${limitKm}\u00a0km.`,
    'whyNot.ownCooperation': ({ name, cooperation }) =>
      `${name} kjøper gjennom ${cooperation}. Då må heile samarbeidet vere med.`,
    'whyNot.groupFull': ({ members, limit }) =>
      `Gruppa er full. Ho har ${members} deltakarar, og grensa er ${limit}.`,
    'whyNot.leadIsFull': ({ lead, limit }) =>
      `Ingen har ledig tid til å leie. ${lead} skulle ha leidd, men kan høgst leie så mange felles kjøp: ${limit}.`,
    'whyNot.marketIsFull': ({ category, limit }) =>
      `Marknaden er full. Felles kjøp av ${category} som byrjar då, kan til saman vere på høgst ${limit}\u00a0kroner i året.`,
    'whyNot.costsMore': ({ name, amount }) =>
      `Det blir dyrare. Med ${name} i gruppa kostar planen ${amount} meir til saman.`,
    'whyNot.memberWouldLose': ({ units, amount }) =>
      `${units} ville tapt ${amount} på det. Ingen skal tape på å vere med.`,
    'whyNot.newcomerWouldLose': ({ name, amount }) =>
      `${name} ville tapt ${amount} på å vere med. Det er billegare å kjøpe åleine.`,
    'whyNot.betterElsewhere': ({ name, otherGroup, amount }) =>
      `${name} er med i ei anna gruppe (${otherGroup}). Å flytte kommunen hit gjer planen ${amount} dyrare.`,
    'whyNot.wouldPay': ({ name, amount }) =>
      `Det kan løne seg. Med ${name} i gruppa blir planen ${amount} billegare. Utrekninga vart stoppa før ho fann det.`,
    'whyNot.change.registerNeed': ({ category }) =>
      `Legg til behovet for ${category} i lista, og rekn ut på nytt.`,
    'whyNot.change.moveStart': ({ name, quarters }) =>
      `Kan ${name} byrje ${quarters}, kan kommunen vere med. Sjå om ein opsjon kan stå ubrukt, eller om avtalen kan forlengjast litt.`,
    'whyNot.change.raiseDistance': ({ km }) =>
      `Set grensa for avstand til minst ${km}\u00a0km i føresetnadene.`,
    'whyNot.change.nearerLead': () => 'La ein kommune som ligg nærare, leie.',
    'whyNot.change.joinThroughCooperation': ({ cooperation }) =>
      `Spør ${cooperation} om heile samarbeidet vil vere med.`,
    'whyNot.change.raiseGroupSize': () => 'Auk grensa for talet på deltakarar i føresetnadene.',
    'whyNot.change.raiseLeadLimit': ({ lead }) =>
      `Sjå om ${lead} kan leie fleire felles kjøp, eller om nokon annan kan leie.`,
    'whyNot.change.raiseMarketLimit': () =>
      'Auk grensa for marknaden, eller sjå om kjøpet kan byrje i eit anna kvartal.',
    'whyNot.change.openParticipation': () => 'Spør om valet kan endrast.',
    'whyNot.change.releaseFromAgreement': ({ agreements }) =>
      `Sjå om plikta til å bruke ${agreements} kan ta slutt.`,
    'whyNot.change.alignRequirement': ({ key, own, theirs }) =>
      `Spør om ein av dei kan endre kravet til ${key}, frå ${own} til ${theirs} eller omvendt, eller om begge kan greie seg utan.`,
    'whyNot.change.offerToLead': ({ name }) => `${name} kan tilby seg å leie.`,
    'whyNot.change.lowerCost': ({ amount }) =>
      `Då må kostnadene ned med minst ${amount}, til dømes ved at samordninga tek mindre tid.`,
    'whyNot.change.recalculate': () => 'Rekn ut på nytt, og la utrekninga gå ferdig.',
  },
  aloneReason: {
    noPartner: 'Ingen andre på lista treng det same på eit tidspunkt og ein avstand som passar',
    notCheaper: 'Blir ikkje billegare saman med nokon på lista',
    choseAlone: 'Har valt å kjøpe åleine',
    mustUse: 'Er bunden til ein avtale og kjøper der',
    notReached: 'Utrekninga vart stoppa før ho kom hit',
  },
  procedure: {
    direct: 'Direkte kjøp',
    simple: 'Enkel konkurranse',
    national: 'Nasjonal kunngjering',
    eea: 'EØS-kunngjering',
  },
  parameters: {
    ...eachOf(
      CLASSES,
      (key) => `price.floor.${key}`,
      (name) => ({
        name: `Lågaste prisnivå, ${name}`,
        about: 'Så lågt kan prisen kome ved svært store volum, målt mot prisen for eit lite kjøp.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.steepness.${key}`,
      (name) => ({
        name: `Kor fort prisen fell, ${name}`,
        about: 'Eksponenten i priskurva. Høgare tal tyder at prisen fell raskare når volumet aukar.',
      }),
    ),
    ...eachOf(
      CLASSES,
      (key) => `price.volume.${key}`,
      (name) => ({
        name: `Volumet som avgjer kor tidleg prisen fell, ${name}`,
        about: 'Årleg volum. Di høgare tal, di større må kjøpet vere før prisen fell merkbart.',
      }),
    ),
    ...eachOf(
      BIDS,
      (key) => `bids.index.${key}`,
      (bids) => ({
        name: `Prisnivå med ${bids} tilbod`,
        about: 'Målt mot prisen med to tilbod.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peak.${key}`,
      (name) => ({
        name: `Tilbod på det meste, ${name} leverandørar`,
        about: 'Så mange tilbod reknar vi med når storleiken på kontrakten passar marknaden best.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `bids.peakVolume.${key}`,
      (name) => ({
        name: `Volumet som gir flest tilbod, ${name} leverandørar`,
        about: 'Større kontraktar stengjer små leverandørar ute. Mindre kontraktar freistar færre.',
      }),
    ),
    ...eachOf(
      MARKETS,
      (key) => `distance.max.${key}`,
      (name) => ({
        name: `Lengste avstand, ${name} leverandørar`,
        about: 'Lengste veg mellom den som leier og ein deltakar.',
      }),
    ),
    'procedure.direct': {
      name: 'Arbeid med eit direkte kjøp',
      about: 'Eiga tid hos kjøparen når verdien er under innslagspunktet for lova.',
    },
    'procedure.simple': {
      name: 'Arbeid med ein enkel konkurranse',
      about: 'Eiga tid hos kjøparen når verdien er under nasjonal terskelverdi.',
    },
    'procedure.national': {
      name: 'Arbeid med ein nasjonal konkurranse',
      about: 'Eiga tid hos kjøparen når konkurransen blir kunngjord nasjonalt.',
    },
    'procedure.eea': {
      name: 'Arbeid med ein EØS-konkurranse',
      about: 'Eiga tid hos kjøparen når konkurransen blir kunngjord i EØS.',
    },
    'bids.spread': {
      name: 'Kor mykje storleiken på kontrakten har å seie for talet på tilbod',
      about:
        'Høgare tal tyder at talet fell raskare når kontrakten er mykje større eller mindre enn marknaden likar.',
    },
    'lot.followUp': {
      name: 'Evaluering og oppfølging av ein kontrakt',
      about: 'Evaluering, kontrakt og oppfølging gjennom heile perioden.',
    },
    'bid.cost': {
      name: 'Kva eitt tilbod kostar leverandøren',
      about: 'Tida leverandøren bruker på å skrive tilbodet.',
    },
    'bid.returned': {
      name: 'Del av tilbodskostnaden som kjem tilbake i prisane',
      about: 'Resten ber leverandørane sjølve.',
    },
    'waiting.perQuarter': {
      name: 'Kostnad ved å flytte oppstarten eit kvartal',
      about:
        'Del av den årlege verdien, for kvart kvartal ein kommune må byrje før eller seinare enn planlagt.',
    },
    comply: {
      name: 'Kor mykje av volumet som blir kjøpt på avtalen',
      about: 'Resten blir kjøpt utanom avtalen, til prisen for eit lite kjøp med to tilbod.',
    },
    'discount.rate': {
      name: 'Kalkulasjonsrente',
      about: 'Rente for å rekne framtidige kroner om til i dag.',
    },
    'coordination.perMember': {
      name: 'Kostnad for kvar ekstra deltakar',
      about: 'Tid til samordning for kvar deltakar utanom den som leier.',
    },
    'coordination.perMemberSquared': {
      name: 'Ekstra kostnad når gruppa veks',
      about: 'Blir gonga med talet på deltakarar i andre. Gjer svært store grupper dyre.',
    },
    'coordination.perKm': {
      name: 'Reiser og møte per kilometer',
      about: 'For kvar kilometer veg mellom den som leier og ein deltakar.',
    },
    'distance.roadFactor': {
      name: 'Veg samanlikna med luftlinje',
      about: 'Luftlinja blir gonga med dette. Ferjer og fjordar er ikkje med.',
    },
    'group.maxMembers': {
      name: 'Flest deltakarar i ei gruppe',
      about: 'Eit fast samarbeid tel som éin deltakar.',
    },
    'fee.national': {
      name: 'Gebyr på avtalar som andre har inngått',
      about: 'Blir brukt når avtalar med pris er med i utrekninga og ikkje har eit gebyr sjølve.',
    },
    'agreement.callOff': {
      name: 'Arbeidet med eit avrop',
      about:
        'Det kjøparen bruker på eitt avrop eller éin minikonkurranse. Blir brukt når avtalar med pris er med i utrekninga.',
    },
    'lots.fewerThanBids': {
      name: 'Færre delkontraktar enn tilbod',
      about: 'Blir brukt når grupper blir delte i delkontraktar.',
    },
    'lots.extraForSmall': {
      name: 'Kva ei deling for små leverandørar kan koste ekstra',
      about:
        'Del av det som blir kjøpt, meir enn éin kontrakt. Blir brukt når grupper blir delte i delkontraktar.',
    },
    ...eachOf(
      SIZES,
      (key) => `supplier.capacity.${key}`,
      (name) => ({
        name: `Det ein leverandør kan levere i året, ${name}`,
        about: 'Så stor delkontrakt reknar vi med at éin slik leverandør kan ta.',
      }),
    ),
    'threshold.act': {
      name: 'Innslagspunktet for anskaffingslova',
      about: 'Lova gjeld frå denne estimerte verdien.',
    },
    'threshold.national': {
      name: 'Nasjonal terskelverdi',
      about: 'Frå denne estimerte verdien må konkurransen kunngjerast nasjonalt.',
    },
    'threshold.eea': {
      name: 'EØS-terskelverdi for varer og tenester',
      about: 'Gjeld kommunar og fylkeskommunar.',
    },
    'threshold.eeaWorks': {
      name: 'EØS-terskelverdi for bygg og anlegg',
      about: 'Gjeld byggje- og anleggskontraktar.',
    },
  },
  units: {
    NOK: 'kr',
    'NOK/yr': 'kr i året',
    'NOK/km': 'kr per km',
    index: '%',
    share: '%',
    'share of value': '% av verdien',
    'share of yearly value': '% av årleg verdi',
    'per year': '% i året',
    exponent: '',
    factor: '',
    bids: 'tilbod',
    'bids per decade squared': '',
    km: 'km',
    members: 'deltakarar',
    '1 = on': '(1 = på)',
  },
  sources: {
    Samkjop: 'Vår eigen føresetnad',
    'Own assumption': 'Vår eigen føresetnad',
    'Own assumption: a fifth of the yearly turnover of a middling firm in the size class of 2003/361/EC':
      'Vår eigen føresetnad: ein femdel av det ei middels bedrift i storleiken omset for i året (grensene til EU, 2003/361/EF)',
    'Own assumption: about three person-days': 'Vår eigen føresetnad: om lag tre dagsverk',
    'Own assumption: about two person-days': 'Vår eigen føresetnad: om lag to dagsverk',
    'Own assumption: makes 7-20 members best for regional services':
      'Vår eigen føresetnad: gjer 7–20 deltakarar best for regionale tenester',
    'Change of the procurement act from 1 July 2026': 'Endring i anskaffingslova frå 1. juli 2026',
    'Procurement act section 2 before the change': 'Anskaffingslova § 2 før endringa',
    'Procurement regulations before 2024': 'Anskaffingsforskrifta før 2024',
    'Unchanged in 2026 as far as seen': 'Ikkje endra i 2026, så langt vi har sett',
    'Threshold values from 21 April 2026': 'Terskelverdiar frå 21. april 2026',
    'KS Advokatene, threshold values 2024-2026': 'KS Advokatene, terskelverdiar 2024–2026',
    'KS, threshold values 2020': 'KS, terskelverdiar 2020',
    'KS, threshold values 2022': 'KS, terskelverdiar 2022',
    'Consip and Hansel price studies, SKI figures, halved for the competence effect':
      'Prisstudiar av Consip og Hansel og tal frå SKI. Fallet er halvert etter skjøn, fordi dei òg måler betre kompetanse',
    'Schotanus, Telgen and de Boer 2009, Omega 37:510 (form)':
      'Schotanus, Telgen og de Boer 2009, Omega 37:510 (forma på kurva)',
    'Pavel and Sicakova-Beblava 2013 (step from 2 to 3), tapered after Onur and Tas 2019':
      'Pavel og Šičáková-Beblavá 2013 (frå to til tre tilbod), avtakande etter Onur og Taş 2019',
    'Swedish mean of 4.8 bids in 2022 as level, spread over markets by assumption':
      'Svensk snitt på 4,8 tilbod i 2022, fordelt på marknader etter skjøn',
    'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid':
      'EU-studie 2011 (PwC, London Economics, Ecorys): 5\u00a0500 euro for kjøparen og om lag 4\u00a0100 euro per tilbod',
    'EU study 2011 (PwC, London Economics, Ecorys): EUR 5 500 for the buyer and about EUR 4 100 a bid, wages since then, split by procedure assumed':
      'EU-studie 2011 (PwC, London Economics, Ecorys): 5\u00a0500 euro for kjøparen og om lag 4\u00a0100 euro per tilbod, justert for lønsvekst og fordelt på prosedyrar etter skjøn',
    'Hansel 2017: 1.04 per cent': 'Hansel 2017: 1,04 prosent',
    'Hansel annual reports: use of 59 per cent in 2013, 80 per cent seen as realistic':
      'Årsmeldingar frå Hansel: 59 prosent bruk i 2013, 80 prosent rekna som realistisk',
    'Grimm, Pacini, Spagnolo and Zanza 2006, fewer lots than expected bidders':
      'Grimm, Pacini, Spagnolo og Zanza 2006: færre delkontraktar enn venta tilbydarar',
    'Norwegian cooperations have about 7 members, the largest some 20':
      'Norske samarbeid har om lag 7 medlemmer, dei største rundt 20',
    'Norwegian state practice for real discounting': 'Praksisen i staten for realrente i analysar',
  },
  assumptions: {
    'unit.hostAssumed': 'Samarbeid der vi ikkje veit kven som er vertskommune: den største er rekna som vert',
    'unit.membershipUncertain': 'Samarbeid der nokre av medlemskapa er usikre',
    'lead.everybody': 'Ingen er spurde om å leie, så alle som har behov, er rekna som moglege leiarar',
  },
};
