// Nynorsk of why the sentences of the advice are so.
import type { AdviceGroundsTexts } from './advice-grounds.nb.ts';

const why: AdviceGroundsTexts['why'] = {
  'why.lowest': ({ amount, otherAmount, otherDoes }) =>
    `Av det de kan velje no, har dette lågast sum: ${amount}. Det nest beste er å ${otherDoes}, med ${otherAmount}. Summen er pris, arbeid og ei vekt for risiko.`,
  'why.lowestAlone': ({ amount, otherAmount }) =>
    `Av det de kan velje no, har dette lågast sum: ${amount}, mot ${otherAmount} åleine. Summen er pris, arbeid og ei vekt for risiko.`,
  'why.onlyOne': () => 'Ingen andre måtar er opne eller truleg opne no.',
  'why.leadWilling': ({ name }) => `${name} har sagt at dei kan leie.`,
  'why.leadLargest': ({ name }) => `${name} har flest innbyggjarar av dei som er med. Spør om dei kan leie.`,
  'why.firstStep': ({ does }) => `Dette må gjerast først for å ${does}.`,
  'why.askFirst': ({ amount, otherAmount, does }) =>
    `Å ${does} gir truleg ein lågare sum: ${amount} mot ${otherAmount}. Men noko må avklarast før vi kan rå til det.`,
  'why.change': ({ amount }) =>
    `Vi endra berre dette og rekna alle måtane på nytt. Det som då står først, har ein sum på ${amount}.`,
  'why.changeUnpriced': () => 'Vi endra berre dette og vurderte alle måtane på nytt.',
  'why.assumed.category': () =>
    'Ingen har svart på dette. Då reknar vi med det som er vanleg for slike kjøp.',
  'why.assumed.usual': () => 'Ingen har svart på dette. Då reknar vi med eit vanleg innkjøp.',
  'why.assumed.unknown': () =>
    'Ingen har svart på dette, og registeret seier det ikkje. Då tel det verken for eller mot.',
  'why.certain': () => 'Alt vi kan spørje om, er svart på.',
  'why.holds': ({ count }) =>
    `${count} opplysningar manglar. Vi prøvde kvar av dei med alt ho kan vere, og rådet vart det same.`,
  'why.depends': ({ count }) =>
    `Vi prøvde kvar opplysning som manglar, med alt ho kan vere. ${count} av dei kan gi eit anna råd.`,
  'why.cost': () =>
    'Summen er pris til leverandøren, arbeidet med å kjøpe og samordning med andre. Lågt, truleg og høgt er dei same tala rekna gunstig, vanleg og varsamt.',
  'why.months': () => 'Vi har lagt saman det som er vanleg tid for kvart ledd. Fristar i lova er rekna med.',
  'why.decider.anchor': () =>
    'Å bli med i ein avtale andre har laga, gir mindre styring. Derfor bør dei folkevalde vite om det.',
  'why.exit.agreement': () =>
    'Lova har ingen eigen regel om korleis ein går ut av eit samarbeid som byggjer på ein avtale åleine.',
  'why.exit.contract': () => 'Ein kontrakt gjeld slik han er avtalt. Ein opsjon er ein rett, ikkje ei plikt.',
  'why.exit.free': () => 'Ingen kontrakt og ingen avtale bind dykk.',
  'why.exit.joined': () => 'Kvar form har sine reglar om å gå ut.',
  'why.exit.joint': () =>
    'Fullmakta er gitt for éin konkurranse. Når kontrakten er inngått, er de part i han.',
  'why.exit.stay': () => 'De er nemnde i avtalane som alt er inngåtte, også etter at de har gått ut.',
  'why.liability.alone': () => 'Ingen andre er part i konkurransen.',
  'why.step.ask': () => 'Dei som ikkje er med i kunngjeringa, kan ikkje kome inn etterpå.',
  'why.step.askOwner': () => 'Eigaren veit kven kunngjeringa nemner, og kor mykje som er att.',
  'why.step.askOwners': () => 'Eit samarbeid kan ikkje få ein ny medlem utan at eigarane vil det.',
  'why.step.askPrices': () =>
    'Også eit direkte kjøp skal kunne grunngivast. Fleire prisar viser at prisen er rett.',
  'why.step.callOff': () => 'Bestillinga er sjølve kjøpet, og ho tel mot det høgaste beløpet i kunngjeringa.',
  'why.step.checkAgreement': () =>
    'Ein avtale kan berre brukast av dei han nemner, til det han gjeld, så lenge det er noko att.',
  'why.step.checkCentre': () => 'Det er den som kjøper, som må vite at sentralen har lov til å selje vidare.',
  'why.step.cooperationBuys': () =>
    'Eit samarbeid følgjer dei same innkjøpsreglane som de, så det må halde ein konkurranse.',
  'why.step.councils': () => 'Lova seier kva kommunestyret må vedta sjølv, og saka må vere utgreidd først.',
  'why.step.dialogue': () => 'Leverandørane veit kva som finst, og korleis behovet bør delast opp.',
  'why.step.document': () => 'Verdien avgjer kva reglar som gjeld, og viktige val skal kunne grunngivast.',
  'why.step.draft': () => 'Dei som skal vedta avtalen, må sjå han ferdig, med alt lova krev.',
  'why.step.evaluation': () => 'Valet skal kunne grunngivast og etterprøvast.',
  'why.step.hostNotice': () => 'Lova krev at verten orienterer statsforvaltaren.',
  'why.step.learn': () =>
    'Eit nettverk gir kompetanse før pengane blir bundne, og fører ofte til kjøp saman.',
  'why.step.mandate': () => 'Den som leier, treng fullmakt frå dei andre før kunngjeringa.',
  'why.step.needs': () => 'Behovet må vere skildra før nokon kan gi pris på det.',
  'why.step.ownWay': () => 'Ingen kontrakt skal inngåast.',
  'why.step.register': () => 'Eit selskap eller føretak må vere registrert før det kan inngå avtalar.',
  'why.step.report': () => 'Den som ikkje er meld inn før kunngjeringa, kan ikkje bruke avtalen.',
  'why.step.setUp': () => 'Eit fast samarbeid treng folk som driv innkjøpa for alle.',
  'why.step.sign': () => 'Kvar deltakar må sjølv binde seg. Det kan delegerast om saka ikkje er prinsipiell.',
  'why.step.standstill': () => 'Dei som tapte, skal kunne klage før kontrakten blir inngått.',
  'why.step.start': () => 'Då er alle stega over gjorde. Datoen er eit overslag.',
  'why.step.study': () => 'Kommunedirektøren må syte for at saka er forsvarleg utgreidd.',
  'why.step.tenders': () =>
    'Konkurransen skal kunngjerast når verdien krev det, og leverandørane skal ha nok tid.',
  'why.side.localSuppliers.better': () =>
    'Ein kontrakt for éin kommune er liten nok til at lokale firma kan gi tilbod.',
  'why.side.localSuppliers.same': () =>
    'Vi ser ingen grunn til at dette endrar noko for lokale leverandørar.',
  'why.side.localSuppliers.worse': () =>
    'Samarbeid gjer kontraktane større og avstanden til leverandøren lengre.',
  'why.side.smallFirms.better': () => 'Mindre kontraktar krev mindre av firmaet som gir tilbod.',
  'why.side.smallFirms.same': () => 'Vi ser ingen grunn til at dette endrar noko for små bedrifter.',
  'why.side.smallFirms.worse': () =>
    'Større kontraktar kan bli for store for små bedrifter. Deling i delkontraktar hjelper.',
  'why.side.democracy.better': () => 'Avgjerda ligg hos eigne folkevalde.',
  'why.side.democracy.same': () => 'Vi ser ingen grunn til at dette endrar kva dei folkevalde kan styre.',
  'why.side.democracy.worse': () =>
    'Når andre kjøper for dykk, blir vegen frå folkevald til innkjøpar lengre.',
  'why.side.competence.better': () =>
    'Saman kan de ha fagfolk som ein liten kommune ikkje har råd til åleine.',
  'why.side.competence.same': () => 'Vi ser ingen grunn til at dette endrar kva de kan.',
  'why.side.competence.worse': () => 'Ingen andre er med, så de må kunne alt sjølve.',
  'sure.certain': () => 'Ingenting som vi veit om, manglar.',
  'sure.holds': () => 'Noko manglar, men inga einskild opplysning endrar rådet.',
  'sure.depends': () => 'Noko manglar som kan endre rådet.',
};

const assumptions: AdviceGroundsTexts['assumptions'] = {
  'hour.cost': 'Timepris for eigne folk',
  'small.population': 'Grense for ein liten kommune',
  'small.extraWork': 'Ekstra arbeid åleine for ein liten kommune',
  'population.exponent': 'Kor sterkt kjøpa følgjer folketalet (eksponent)',
  'standing.members': 'Deltakarar i eit fast samarbeid',
  'standing.needs': 'Kjøp som deler kostnaden ved å gå inn eller opprette',
  'need.unknownValue': 'Verdi i året når ingen veit',
  'need.unknownMonths': 'Avtaletid når ingen veit',
  'join.hours': 'Arbeid med å gå inn i eit samarbeid',
  'join.wait': 'Del av avtaletida ein ny medlem ventar på neste konkurranse',
  'found.agreement.hours': 'Arbeid med å lage eit samarbeid etter avtale',
  'found.host.hours': 'Arbeid med å opprette vertskommune',
  'found.politicalHost.hours': 'Arbeid med å opprette vertskommune med nemnd',
  'found.community.hours': 'Arbeid med å opprette oppgåvefellesskap',
  'found.company.hours': 'Arbeid med å opprette selskap eller føretak',
  'entity.community.yearly': 'Drift av eit oppgåvefellesskap i året',
  'entity.company.yearly': 'Drift av eit selskap i året',
  'authority.hours': 'Arbeid med fullmakt for kvart kjøp',
  'learning.hours': 'Arbeid med å lære i eit nettverk',
  'learning.effect': 'Del av risikoen som blir borte ved å lære først',
  'dialogue.hours': 'Eigne timar til dialog og utprøving',
  'dialogue.supplierHours': 'Timar til dialog hos kvar leverandør',
  'innovation.gain': 'Gevinst av å utvikle noko nytt, av prisen',
  'competence.risk': 'Tap når kompetansen manglar, av prisen',
  'capacity.overload': 'Kor mykje meir ein time kostar når timane manglar',
  'local.distance': 'Tap når lokale firma fell frå, av prisen',
  'local.room': 'Vekt for rom til lokale leverandørar, av prisen',
  'commitment.weak': 'Tap ved usikre volum, av prisen',
  'form.misfit': 'Vekt når forma ikkje passar, av prisen',
  'bridge.price': 'Tillegg for ein kort kontrakt i ventetida, av prisen',
  'direct.feeChance': 'Vekt for at gebyret kjem',
  'ownProduction.index': 'Kostnad ved å gjere det sjølv, mot å kjøpe',
  'months.outsideAct': 'Kjøp der lova ikkje gjeld',
  'months.partI': 'Konkurranse etter del I',
  'months.partII': 'Konkurranse etter del II',
  'months.partIII': 'Konkurranse etter del III eller IV',
  'months.together': 'Felles konkurranse, minst',
  'months.mandates': 'Fullmakter frå dei andre',
  'months.callOff': 'Å bestille på eigen avtale',
  'months.otherAgreement': 'Å bli med på ein avtale andre har',
  'months.comingAgreement': 'Å bli med på ein avtale som er på veg',
  'months.covered': 'Å bestille på avtalen til samarbeidet',
  'months.join': 'Å gå inn i eit samarbeid',
  'months.centre': 'Å kjøpe gjennom ein innkjøpssentral',
  'months.learning': 'Å lære i eit nettverk',
  'months.agreementForm': 'Å lage eit samarbeid etter avtale',
  'months.found': 'Å opprette eit samarbeid',
  'months.forum': 'Å opprette eit politisk råd',
  'months.direct': 'Direkte kjøp',
  'months.ownWay': 'Å gjere det sjølv',
};

export const adviceGroundsNn: AdviceGroundsTexts = {
  why,
  assumptions,
  places: {
    'Samkjøp, egen antakelse': 'Vårt eige skjøn',
    'Samkjøp, tallene kjøpegruppene regnes med': 'Tala som kjøpegruppene òg blir rekna med',
    'Samkjøp, listen over kategorier og vanlige verdier': 'Lista vår over kategoriar og vanlege verdiar',
    'Samkjøp, egen beregning': 'Vår eiga utrekning',
    'Samkjøp, svarene og registeret': 'Svara og registeret vårt',
  },
  from: (places) => `Kjelde: ${places}.`,
  madeOf: (assumptions) => `Overslag: ${assumptions}.`,
  assumptionsTitle: (count) => `Overslaga rådet byggjer på (${count})`,
  assumptionsLead: 'Vårt skjøn, ikkje lov. Er talet eit anna hos dykk, kan rådet bli eit anna.',
  assumptionsCaption: 'Overslag, vanleg verdi og kor mykje han kan variere',
  assumption: 'Overslag',
  usual: 'Vanleg',
  range: 'Frå og til',
  parametersLink: 'Sjå tala kjøpegruppene blir rekna med',
};
