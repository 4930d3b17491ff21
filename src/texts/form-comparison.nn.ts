// Every form of buying together in plain nynorsk.
import type { FormComparisonTexts } from './form-comparison.nb.ts';

export const formComparisonNn: FormComparisonTexts = {
  forms: {
    administrativtVertskommune: {
      name: 'Vertskommune, administrativ',
      what: 'Éin kommune er vert og kjøper inn for dei andre med sine eigne tilsette.',
      who: 'Kommunar med kommunar, eller fylkeskommunar med fylkeskommunar',
      founds: 'Kommunestyret sjølv, i kvar kommune',
      decisions: 'Ja, i saker som ikkje er prinsipielle',
      liability: 'Verten er part i avtalane. Resten følgjer av samarbeidsavtalen',
      exit: 'Eitt års varsel, om ikkje anna er avtalt',
      advantages: [
        'Myndet er klart, og det ligg hos fagfolk som gjer dette kvar dag.',
        'Klage, kontroll og oppseiing står i lova.',
        'Inga ny verksemd å drive.',
      ],
      drawbacks: [
        'Verten ber ansvaret som arbeidsgivar og avtalepart.',
        'Dei andre kan kjenne at det blir langt til dei som bestemmer.',
        'Kommunar og fylkeskommunar kan ikkje vere i det same samarbeidet.',
      ],
      fits: 'Høver når éin kommune i området har eit fagmiljø, og dei andre vil at nokon skal handle for dei.',
    },
    politiskVertskommune: {
      name: 'Vertskommune, med felles nemnd',
      what: 'Éin kommune er vert, og ei felles nemnd av folkevalde bestemmer.',
      who: 'Kommunar med kommunar, eller fylkeskommunar med fylkeskommunar',
      founds: 'Kommunestyret sjølv, i kvar kommune',
      decisions: 'Ja, i alle slags saker',
      liability: 'Verten er part i avtalane. Resten følgjer av samarbeidsavtalen',
      exit: 'Eitt års varsel, om ikkje anna er avtalt',
      advantages: [
        'Folkevalde frå alle kommunane sit ved bordet.',
        'Nemnda kan avgjere prinsipielle saker òg.',
      ],
      drawbacks: [
        'Ei nemnd til å drive, med minst to medlemmer frå kvar kommune.',
        'Alle må gi nemnda det same myndet.',
        'Forma er lite brukt, så det er få å lære av.',
      ],
      fits: 'Høver når innkjøpa er politisk viktige, og kommunane vil styre dei saman.',
    },
    oppgavefellesskap: {
      name: 'Kommunalt oppgåvefellesskap',
      what: 'Kommunane opprettar ei eiga verksemd for felles oppgåver, med eit representantskap øvst.',
      who: 'Kommunar og fylkeskommunar, også saman',
      founds: 'Kommunestyret sjølv, i kvar kommune',
      decisions: 'Nei, berre om interne saker og tilskot',
      liability: 'Uavgrensa for eigen del',
      exit: 'Slik avtalen seier. Ansvaret for gamle plikter følgjer med',
      advantages: [
        'Laga for støttetenester som innkjøp.',
        'Kommunar og fylkeskommunar kan vere med i det same samarbeidet.',
        'Eigarane styrer gjennom eit eige representantskap.',
      ],
      drawbacks: [
        'Deltakarane svarar utan grense for sin del.',
        'Den som går ut, svarar framleis for det som var inngått då.',
        'Eit nytt organ å drive.',
      ],
      fits: 'Høver når fleire vil eige ei felles innkjøpseining, eller når kommunar og fylkeskommune vil gå saman.',
    },
    iks: {
      name: 'Interkommunalt selskap (IKS)',
      what: 'Kommunane eig eit selskap saman, med representantskap og styre.',
      who: 'Kommunar, fylkeskommunar og andre IKS',
      founds: 'Kommunestyret sjølv, i kvar kommune',
      decisions: 'Berre når mynde er lovleg gitt, og saka ikkje er prinsipiell',
      liability: 'Uavgrensa for eigen del',
      exit: 'Eitt års skriftleg varsel, om ikkje anna er avtalt',
      advantages: [
        'Ein eigen juridisk person med eige styre og eigne tilsette.',
        'Kan samle eit sterkt fagmiljø over fylkesgrensene.',
      ],
      drawbacks: [
        'Eigarane svarar utan grense for sin del.',
        'Selskapet sel til eigarane. Det må de vurdere etter anskaffingsreglane.',
        'Faste kostnader til styre, rekneskap og revisjon.',
      ],
      fits: 'Høver når samarbeidet skal vare, ha eigne tilsette og eigne verdiar.',
    },
    as: {
      name: 'Aksjeselskap (AS)',
      what: 'Kommunane eig eit aksjeselskap saman og styrer det i generalforsamlinga.',
      who: 'Alle som kan eige aksjar. Private eigarar gjer at reglane om eiga verksemd ikkje gjeld',
      founds: 'Som regel kommunestyret. Det må kontrollerast',
      decisions: 'Berre når mynde er lovleg gitt, og saka ikkje er prinsipiell',
      liability: 'Avgrensa til aksjane',
      exit: 'Ved å selje aksjane',
      advantages: [
        'Ansvaret er avgrensa.',
        'Styret er profesjonelt, og selskapet kan vekse over fylkesgrensene.',
      ],
      drawbacks: [
        'Eigarane er lenger frå det daglege enn i dei andre formene.',
        'Eigarane må vise at dei styrer selskapet som si eiga avdeling.',
        'Faste kostnader til styre, rekneskap og revisjon.',
      ],
      fits: 'Høver når eigarane vil ha eit eige fagselskap og kan leve med mindre politisk styring.',
    },
    samvirke: {
      name: 'Samvirkeføretak',
      what: 'Medlemmene driv eit føretak saman, og årsmøtet bestemmer.',
      who: 'Dei som vedtektene opnar for',
      founds: 'Som regel kommunestyret. Det må kontrollerast',
      decisions: 'Berre når mynde er lovleg gitt, og saka ikkje er prinsipiell',
      liability: 'Avgrensa, etter det vi har sett',
      exit: 'Ved utmelding etter lova og vedtektene',
      advantages: ['Det er lett å ta inn nye medlemmer.', 'Medlemmene blir behandla likt.'],
      drawbacks: [
        'Vi kjenner ingen innkjøpssamarbeid som bruker forma.',
        'Er andre enn offentlege med, kan det stengje for å kjøpe utan konkurranse.',
      ],
      fits: 'Høver når mange vil vere med på like vilkår og kome og gå.',
    },
    agreement: {
      name: 'Berre ein avtale',
      what: 'Kommunane avtaler å kjøpe saman, utan å opprette noko eige.',
      who: 'Alle offentlege oppdragsgivarar',
      founds: 'Følgjer av delegeringa i kvar kommune',
      decisions: 'Berre når mynde er lovleg gitt, og saka ikkje er prinsipiell',
      liability: 'Saman for det felles, kvar for seg for resten. Må kontrollerast',
      exit: 'Slik avtalen seier',
      advantages: [
        'Kjem raskt i gang og kostar lite å opprette.',
        'Kvar kommune kan stå utanfor ein enkelt avtale.',
      ],
      drawbacks: [
        'Fullmakt må ofte hentast inn for kvart innkjøp.',
        'Svakare forplikting gir usikre mengder, og då blir prisane dårlegare.',
      ],
      fits: 'Høver som eit første steg, eller når kommunane vil halde på fridomen i kvar sak.',
    },
    project: {
      name: 'Eitt felles innkjøp',
      what: 'Nokre kommunar går saman om eitt innkjøp og er ferdige med det.',
      who: 'Alle offentlege oppdragsgivarar',
      founds: 'Den som har mynde til å kjøpe, ofte kommunedirektøren',
      decisions: 'Spørsmålet kjem sjeldan opp',
      liability: 'Saman for det felles, kvar for seg for resten. Må kontrollerast',
      exit: 'Før konkurransen er kunngjord. Seinare berre slik avtalen seier',
      advantages: ['Høver for eitt behov.', 'Partnarane kan veljast etter marknaden, ikkje etter kartet.'],
      drawbacks: ['De byrjar på nytt kvar gong.', 'Ingen følgjer opp kontrakten for alle.'],
      fits: 'Høver når behovet er sjeldsynt eller stort, eller når de vil prøve kvarandre først.',
    },
    interkommunaltPolitiskRaad: {
      name: 'Interkommunalt politisk råd',
      what: 'Eit forum der folkevalde drøftar saker på tvers av kommunane.',
      who: 'Kommunar og fylkeskommunar',
      founds: 'Kommunestyret sjølv, i kvar kommune',
      decisions: 'Nei, berre om interne saker og tilskot',
      liability: 'Uavgrensa for eigen del',
      exit: 'Slik avtalen seier. Ansvaret for gamle plikter følgjer med',
      advantages: ['Ein god stad å bli samde om å byrje.', 'Forankrar innkjøp hos dei folkevalde.'],
      drawbacks: ['Skal ikkje produsere tenester, og høver difor ikkje som innkjøpseining.'],
      fits: 'Bruk det som forum, og legg innkjøpa i ei anna form.',
    },
    innkjopssentral: {
      name: 'Innkjøpssentral',
      what: 'Ikkje ei form, men eit eige grunnlag: de kjøper gjennom ein som kjøper for andre.',
      who: 'Oppdragsgivarar som sentralen kjøper for',
      founds: 'Den som har mynde til å kjøpe, ofte kommunedirektøren',
      decisions: 'Spørsmålet kjem ikkje opp',
      liability: 'Sentralen svarar for det han gjer, de for eigne bestillingar. Må kontrollerast',
      exit: 'Slik avtalen med sentralen seier',
      advantages: [
        'Kan brukast saman med fleire av formene over.',
        'Lite arbeid for kvar kommune når behovet er likt overalt.',
      ],
      drawbacks: [
        'Lite påverknad frå dei som skal bruke varene.',
        'De må vere nemnde før konkurransen blir kunngjord.',
        'Vi har ikkje lese paragrafen i forskrifta.',
      ],
      fits: 'Høver for standardvarer der marknaden er nasjonal.',
    },
  },
  rules: {
    'IPR-4':
      'Avtalen om rådet må vere skriftleg, og kvart kommunestyre må sjølv vedta han. Han må seie namn, om rådet er ein eigen juridisk person, plassar i representantskapet, saker og mynde, eigardel og ansvar, korleis deltakarar går ut, oppløysing og arkiv.',
    'KO-7':
      'Kvart kommunestyre må sjølv vedta også endringar i det avtalen skal innehalde. Ein ny deltakar endrar delar og ansvar, så saka går til alle kommunestyra.',
    'VK-9':
      'Kvart kommunestyre må sjølv vedta også endringar i det avtalen skal innehalde. Ein ny deltakar er ei slik endring, så saka går til alle kommunestyra.',
    'VK-10':
      'Har samarbeidet ei felles nemnd, må avtalen seie kor mange medlemmer kvar deltakar skal ha der.',
    'VK-11':
      'Kommunen som har gitt frå seg myndet, er klageinstans. Han kan gjere om vedtak hos verten etter reglane i forvaltningslova.',
    'VK-12': 'Kontrollutvalet hos verten kontrollerer samarbeidet for alle deltakarane.',
    'VK-13':
      'Folkevalde hos verten kan ikkje instruere nemnda i saker der ein annan deltakar har gitt myndet. Deltakaren kan instruere i saker som berre gjeld han sjølv. Klager går til ei eiga klagenemnd.',
    'IKS-3':
      'Endringar i det selskapsavtalen skal innehalde, må kvart kommunestyre sjølv vedta. Ein ny deltakar er ei slik endring.',
    'IKS-4':
      'Ein deltakar kan seie opp med eitt års skriftleg varsel, om avtalen ikkje seier noko anna. Den som går ut, svarar framleis overfor kreditorane for sin del av det selskapet skulda då.',
    'AS-2':
      'Kommunelova har ingen eigen regel om kven som vedtek å gå inn i eit slikt selskap. Kommunestyret har myndet så lenge det ikkje er delegert.',
    'AS-3':
      'Ein eigar kjem ut ved å selje aksjane. Styret må som regel samtykkje, og dei andre eigarane kan ha førekjøpsrett.',
    'SA-1': 'Medlemmene svarar ikkje for det føretaket skuldar.',
    'SA-2':
      'Vedtektene må minst seie namn, kommune, verksemd, andelsinnskot, kontingent, bruk av overskot, styre, saker på årsmøtet og fordeling ved oppløysing.',
    'SA-3': 'Årsmøtet har det øvste myndet.',
    'SA-4': 'Innmelding og utmelding følgjer lova og vedtektene.',
    'DEL-3':
      'Eit folkevalt organ kan gi kommunedirektøren mynde i saker som ikkje er prinsipielle, om kommunestyret ikkje har bestemt noko anna.',
    'FEL-2': 'To eller fleire offentlege oppdragsgivarar kan avtale å gjere bestemte innkjøp saman.',
    'CPB-3':
      'Oppdragsgivarar kan kjøpe gjennom ein innkjøpssentral. Det kan gjelde varer, tenester og rådgiving.',
  },
};
