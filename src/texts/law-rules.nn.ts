// What the law demands, in plain nynorsk.
import type { LawRulesTexts } from './law-rules.nb.ts';

export const lawRulesNn: LawRulesTexts = {
  duties: {
    'LOT-2': 'Rekn alle delkontraktar saman. Å dele opp endrar ikkje kva reglar som gjeld.',
    'DOC-1': 'Ta vare på dokumentasjon som er god nok til å grunngi viktige val.',
    'CLI-1': (of) =>
      `Lat klima og miljø telje minst ${of('climate.weight')}, eller vere blant dei ${of('climate.priority')} høgast prioriterte tildelingskriteria. Miljøkrav i kravspesifikasjonen kan kome i staden, og det finst unntak.`,
    'CLI-3': 'Grunngi eit unntak frå klimaregelen. Grunngivinga må vise at unntaket truleg gjeld.',
    'TAX-1': (of) => `Be om skatteattest når kontrakten er over ${of('taxCertificate.limit')}.`,
    'INN-1':
      'Gi innsyn etter offentleglova. Dokument som er sende mellom kommunar, er ikkje interne. Tilbod og protokoll kan haldast tilbake til leverandøren er vald.',
    'SER-1':
      'Departementet kan gi reglar om elektronisk betaling, færre ledd under hovudleverandøren og kontroll.',
    'ANN-1': 'Kunngjer konkurransen på Doffin.',
    'CLI-2':
      'Opplys i kunngjeringa korleis klimaregelen er oppfylt, når de har to eller fleire tildelingskriterium.',
    'VAL-1':
      'Lat verdien i kunngjeringa vere summen av delkontraktane. For rammeavtalar gjeld det same for største verdi.',
    'DEA-1':
      'Rekn fristar i kalenderdagar. Etter del II må fristen vere rimeleg. Etter del III er det minstefristar.',
    'DIA-1':
      'De kan snakke med marknaden før kunngjeringa, når alle blir behandla likt, ingen får ein urimeleg fordel og forretningsløyndomar blir haldne hemmelege.',
    'DIA-2':
      'Jamn ut fordelen om ein leverandør har vore med på å førebu konkurransen. Avvis berre når ikkje noko anna hjelper.',
    'DOC-2': 'Skriv protokoll. Etter del III har han faste punkt, mellom anna kvifor de ikkje delte opp.',
    'SER-2': (of) =>
      `I bygg og reinhald over nasjonal terskelverdi: høgst ${of('seriousness.tiers')} ledd under hovudleverandøren, lærlingar, lønsvilkår og HMS-kort.`,
    'ANN-2': 'Kunngjer konkurransen i heile EØS.',
    'LOT-1': 'Vurder å dele i delkontraktar. Deler de ikkje, må de gi ei kort grunngiving.',
    'LOT-4':
      'Kunngjer på førehand om éin leverandør kan få fleire delkontraktar samla, eller om det er eit tak for kvar.',
    'DEA-2': 'Hald minstefristane for tilbod og for førespurnader om å delta.',
    'STA-1': 'Vent karensperioden ut før de inngår kontrakten.',
  },
  exemptions: {
    'PUB-1': (of) =>
      `De kan kjøpe av eiga verksemd utan konkurranse når de styrer ho som ei eiga avdeling, meir enn ${of('exemption.controlledShare')} av arbeidet er for dykk, og ingen private eig noko direkte.`,
    'PUB-2': 'Fleire oppdragsgivarar kan ha slik kontroll saman. Vilkåra er dei same.',
    'PUB-3': (of) =>
      `Offentlege verksemder kan avtale å løyse oppgåver saman utan konkurranse når målet er felles, berre offentlege omsyn tel, og mindre enn ${of('exemption.marketShare')} av arbeidet blir selt i marknaden.`,
    'CPB-1':
      'Den som kjøper gjennom ein innkjøpssentral, blir rekna for å ha følgt reglane for det sentralen har gjort. Dette er eit eige grunnlag ved sida av §§ 3-1 til 3-3. Paragrafen i forskrifta er ikkje kontrollert.',
    'CPB-2':
      'I eit felles innkjøp svarar kjøparane saman for det dei gjer saman, og kvar for seg for sin eigen del.',
    'INT-1': 'Straum og annan energi på børs kan kjøpast utan konkurranse.',
  },
  callOffs: {
    'FRA-1':
      'Rammeavtalen må opplyse om både venta og største verdi. Når største verdi er brukt, er avtalen brukt opp.',
    'FRA-2':
      'Berre kjøparar som er nemnde i kunngjeringa eller dokumenta, kan bestille. Å bli med etterpå utan heimel i avtalen er ei ulovleg direkte anskaffing.',
    'FRA-3': (of) =>
      `Ein rammeavtale kan vare i høgst ${of('framework.length')}, bortsett frå i særlege tilfelle.`,
    'CHG-1':
      'Å gå over største verdi er ikkje alltid ulovleg. Vurder endringsklausular og reglane om små endringar først.',
  },
  sanctions: {
    'UDA-1': (of) =>
      `Ei ulovleg direkte anskaffing kan gi eit gebyr på opptil ${of('sanction.fee')} av verdien. Gebyret skal givast når ho er gjord med vilje eller grovt aktlaust, og kan givast når ho er aktlaus. Høvet fell bort etter ${of('sanction.lapse')}.`,
    'UDA-2': (of) =>
      `Det blir ikkje noko gebyr når de har kunngjort at de vil inngå kontrakten, og venta minst ${of('sanction.intentionWait')}.`,
    'UDA-3':
      'Gebyret når også den som handlar på vegner av kjøparen. Den som leier eit felles innkjøp, kan altså bli råka.',
    'UDA-4': 'Eit avvik som de grunngir skriftleg, kan vise at de visste om det.',
    'INV-1': 'Ei ulovleg direkte anskaffing frå EØS-terskelverdien og oppover skal kjennast utan verknad.',
  },
  changes: {
    amendingAct:
      'Endringane i anskaffingslova om samfunnsomsyn tok til å gjelde. Sjølve lovteksten har vi ikkje lese.',
    climateRule:
      'Klimaregelen i § 7-9 vart ny. Han har fått unntak for viktige omsyn til helse, tryggleik og beredskap, og for obligatoriske minstekrav.',
    strategyDuty:
      'Lovforslaget: plikt til å ha ein anskaffingsstrategi med mål, og rutinar for samfunnsomsyn. Endeleg ordlyd er ikkje lesen.',
    preparedness: 'Lovforslaget: ei ny føresegn om tryggleik og beredskap. Endeleg ordlyd er ikkje lesen.',
    sanctionTerms:
      'Lovforslaget: plikt til å ha sanksjonar i kontrakten for brot på slike vilkår. Endeleg ordlyd er ikkje lesen.',
    eeaPrinciples:
      'Lovforslaget: nasjonale anskaffingar følgjer ikkje lenger EØS-prinsippa. Endeleg ordlyd er ikkje lesen.',
  },
  keys: {
    'threshold.act': 'Anskaffingslova gjeld frå',
    'threshold.national': 'Nasjonal terskelverdi, del II gjeld frå',
    'threshold.eea': 'EØS-terskelverdi',
    'taxCertificate.limit': 'Skatteattest er kravd over',
    'climate.weight': 'Vekt for klima og miljø, minst',
    'climate.priority': 'Klima og miljø blant dei høgast prioriterte, tal',
    'seriousness.tiers': 'Ledd under hovudleverandøren, høgst',
    'deadline.open': 'Tilbodsfrist i open konkurranse, minst',
    'deadline.openAfterPriorNotice': 'Tilbodsfrist etter rettleiande kunngjering, minst',
    'priorNotice.earliest': 'Rettleiande kunngjering, tidlegast så lenge før',
    'priorNotice.latest': 'Rettleiande kunngjering, seinast så lenge før',
    'deadline.restrictedRequests': 'Frist for å be om å delta i avgrensa konkurranse, minst',
    'standstill.length': 'Karensperiode, minst',
    'access.silence': 'Innsynskrav utan svar blir rekna som avslag etter',
    'exemption.controlledShare': 'Eigenregi: arbeid for eigarane, meir enn',
    'exemption.marketShare': 'Avtale om samarbeid: sal i marknaden, mindre enn',
    'framework.length': 'Rammeavtale, høgst',
    'change.share': 'Små endringar av ein kontrakt, under',
    'sanction.fee': 'Gebyr for ulovleg direkte anskaffing, høgst',
    'sanction.lapse': 'Gebyret kan ikkje givast etter',
    'sanction.intentionWait': 'Ventetid etter intensjonskunngjering, minst',
    'host.notice': 'Varsel for å gå ut av vertskommunesamarbeid, når ikkje anna er avtalt',
    'politicalHost.members': 'Medlemmer frå kvar kommune i felles folkevald nemnd, minst',
    'iks.meetingNotice': 'Innkalling til representantskapet i IKS, minst',
    'iks.board': 'Medlemmer i styret i IKS, minst',
    'oldForm.conversion': 'Frist for å gjere om eldre § 27-samarbeid',
  },
  buyers: { local: 'kommunar og fylkeskommunar', state: 'staten', utility: 'forsyningssektorane' },
  kinds: {
    goodsServices: 'varer og tenester',
    works: 'bygg og anlegg',
    special: 'helse- og sosialtenester og særlege tenester',
  },
  units: {
    days: (count, isOne) => (isOne ? 'éin dag' : `${count} dagar`),
    workingDays: (count, isOne) => (isOne ? 'éin arbeidsdag' : `${count} arbeidsdagar`),
    weeks: (count, isOne) => (isOne ? 'éi veke' : `${count} veker`),
    months: (count, isOne) => (isOne ? 'éin månad' : `${count} månader`),
    years: (count, isOne) => (isOne ? 'eitt år' : `${count} år`),
    count: (count) => count,
  },
  regimes: {
    outsideAct: 'Under grensa i lova',
    partI: 'Berre del I',
    partII: 'Del I og II',
    partIII: 'Del I og III',
    partIV: 'Del I og IV',
  },
  regimeAnswers: {
    outsideAct: 'Anskaffingslova gjeld ikkje.',
    partI: 'Berre del I av anskaffingsforskrifta gjeld.',
    partII: 'Del I og del II av anskaffingsforskrifta gjeld.',
    partIII: 'Del I og del III av anskaffingsforskrifta gjeld.',
    partIV: 'Del I og del IV av anskaffingsforskrifta gjeld.',
  },
  contractKinds: {
    goods: 'Varer',
    services: 'Tenester',
    works: 'Bygg og anlegg',
    healthSocial: 'Helse- og sosialtenester',
  },
  forms: {
    administrativtVertskommune: 'Administrativt vertskommunesamarbeid',
    politiskVertskommune: 'Politisk vertskommunesamarbeid',
    oppgavefellesskap: 'Kommunalt oppgåvefellesskap',
    interkommunaltPolitiskRaad: 'Interkommunalt politisk råd',
    iks: 'Interkommunalt selskap (IKS)',
    as: 'Aksjeselskap (AS)',
    agreement: 'Avtale utan eigen lovheimel',
    project: 'Felles innkjøp frå sak til sak',
    unknown: 'Ikkje kjend',
  },
  themes: {
    threshold: 'Terskelverdiar',
    duty: 'Beløp og tal i pliktene',
    deadline: 'Fristar',
    exemption: 'Unntak mellom offentlege verksemder',
    contract: 'Rammeavtalar og avrop',
    sanction: 'Sanksjonar',
    form: 'Samarbeidsformer',
  },
};
