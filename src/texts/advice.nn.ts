// What the adviser says, in nynorsk.
import type { AdviceTexts } from './advice.nb.ts';

const or = (text: string, other: string): string => (text === '' ? other : text);
const withNames = (names: string): string => (names === '' ? 'andre' : names);

const headlines: AdviceTexts['headlines'] = {
  'sentence.ownAgreement': ({ category, name }) => `Kjøp ${category} på ${or(name, 'avtalen de alt har')}`,
  'sentence.joinAgreement': ({ category, name }) => `Kjøp ${category} på ${or(name, 'den andre avtalen')}`,
  'sentence.throughCooperation': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'samarbeidet de er med i')}`,
  'sentence.joinCooperation': ({ category, name }) =>
    `Gå inn i ${or(name, 'eit fast samarbeid')}, og kjøp ${category} gjennom det`,
  'sentence.foundHostAdministrative': () =>
    'Lag eit vertskommunesamarbeid der éin av dykk er vert for innkjøpa',
  'sentence.foundHostPolitical': () => 'Lag eit vertskommunesamarbeid med ei felles folkevald nemnd',
  'sentence.foundTaskCommunity': () => 'Opprett eit kommunalt oppgåvefellesskap for innkjøpa',
  'sentence.foundIks': () => 'Opprett eit interkommunalt selskap for innkjøpa',
  'sentence.foundCompany': () => 'Opprett eit aksjeselskap for innkjøpa',
  'sentence.foundCooperative': () => 'Opprett eit samvirkeføretak for innkjøpa',
  'sentence.foundAgreementBased': () => 'Samarbeid etter ein avtale der kvar kan stå utanfor enkeltkjøp',
  'sentence.forumIpr': () => 'Opprett eit interkommunalt politisk råd som møteplass',
  'sentence.purchasingCentre': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'innkjøpssentralen')}`,
  'sentence.jointProcurement': ({ category, names, lead }) =>
    `Kjøp ${category} saman med ${withNames(names)}${lead === '' ? '' : `, og lat ${lead} leie`}`,
  'sentence.learningNetworkFirst': ({ category }) => `Lær saman med andre først, og kjøp ${category} etterpå`,
  'sentence.alone': ({ category }) => `Kjøp ${category} åleine, i ein eigen konkurranse`,
  'sentence.directPurchase': ({ category }) => `Kjøp ${category} direkte. Verdien er under grensa i lova`,
  'sentence.notBuying': ({ category }) => `Vent med å kjøpe ${category}. Løys det sjølv`,
  'sentence.leave': ({ name }) => `Gå ut av ${or(name, 'samarbeidet')}, og kjøp sjølv`,
  'sentence.stayOut': () => 'Bli ståande utanfor, og kjøp sjølv',
  'sentenceIf.ownAgreement': ({ category, name }) =>
    `Kjøp ${category} på ${or(name, 'avtalen de alt har')}, om han gjeld og dekkjer behovet`,
  'sentenceIf.joinAgreement': ({ category, name }) =>
    `Kjøp ${category} på ${or(name, 'den andre avtalen')}, om han gjeld og dekkjer behovet`,
  'sentenceIf.throughCooperation': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'samarbeidet de er med i')}, om det kjøper dette for dykk`,
  'sentenceIf.joinCooperation': ({ category, name }) =>
    `Be om å få gå inn i ${or(name, 'eit fast samarbeid')}, og kjøp ${category} gjennom det`,
  'sentenceIf.foundHostAdministrative': () =>
    'Lag eit vertskommunesamarbeid, om alle er kommunar eller alle er fylkeskommunar',
  'sentenceIf.foundHostPolitical': () =>
    'Lag eit vertskommunesamarbeid med felles nemnd, om alle er kommunar eller alle er fylkeskommunar',
  'sentenceIf.foundTaskCommunity': () =>
    'Opprett eit oppgåvefellesskap, om berre kommunar og fylkeskommunar skal vere med',
  'sentenceIf.foundIks': () =>
    'Opprett eit interkommunalt selskap, om berre kommunar, fylkeskommunar og slike selskap skal eige det',
  'sentenceIf.foundAgreementBased': () =>
    'Samarbeid etter ein avtale der kvar kan stå utanfor enkeltkjøp. Få heimelen kontrollert først',
  'sentenceIf.forumIpr': () =>
    'Opprett eit interkommunalt politisk råd som møteplass, om berre kommunar og fylkeskommunar skal vere med',
  'nextStep.ownAgreement': ({ name }) => `Slå opp ${or(name, 'avtalen')}: Er de nemnde, og er det rom att?`,
  'nextStep.joinAgreement': ({ name }) =>
    `Spør eigaren av ${or(name, 'avtalen')} om de er nemnde, og kva som er att.`,
  'nextStep.throughCooperation': ({ name }) => `Meld behovet til ${or(name, 'samarbeidet')}.`,
  'nextStep.joinCooperation': ({ name }) =>
    `Spør ${or(name, 'samarbeidet')} om de kan bli med, og på kva vilkår.`,
  'nextStep.foundHostAdministrative': () =>
    'Bli samde om kven som kan vere vert, og lag eit utkast til avtale.',
  'nextStep.foundHostPolitical': () => 'Bli samde om kven som kan vere vert, og lag eit utkast til avtale.',
  'nextStep.foundTaskCommunity': () =>
    'Lag eit utkast til samarbeidsavtale som kommunestyra kan ta stilling til.',
  'nextStep.foundIks': () => 'Lag eit utkast til selskapsavtale som kommunestyra kan ta stilling til.',
  'nextStep.foundCompany': () => 'Få vurdert korleis selskapet kan selje til eigarane utan konkurranse.',
  'nextStep.foundCooperative': () =>
    'Få vurdert korleis føretaket kan selje til medlemmene utan konkurranse.',
  'nextStep.foundAgreementBased': () => 'Lag eit utkast til avtale, og få heimelen kontrollert.',
  'nextStep.forumIpr': () => 'Lag eit utkast til avtale for rådet.',
  'nextStep.purchasingCentre': ({ name }) =>
    `Spør ${or(name, 'innkjøpssentralen')} kva grunnlaget er, og kva han tek betalt.`,
  'nextStep.jointProcurement': ({ names }) =>
    `Spør ${withNames(names)} om dei vil vere med, og kven som kan leie.`,
  'nextStep.learningNetworkFirst': () => 'Finn eit nettverk om temaet, eller inviter naboane til eitt.',
  'nextStep.alone': () => 'Skildre behovet, og vurder korleis det kan delast i delkontraktar.',
  'nextStep.directPurchase': () =>
    'Rekn ut heile verdien med opsjonar, og skriv ned kvifor de kjøper direkte.',
  'nextStep.notBuying': () => 'Rekn på kva det kostar å gjere det sjølv.',
  'nextStep.askNeighbours': () => 'Spør naboane om dei treng det same. Då kan det løne seg å kjøpe saman.',
  'nextStep.askMembership': () => 'Finn ut om de er med i eit samarbeid som kan kjøpe dette.',
  'nextStep.askOwner': () =>
    'Spør eigaren om avtalen nemner dykk. Før det er avklart, kan de ikkje bruke han.',
  'nextStep.askCooperation': () => 'Spør det næraste samarbeidet om det tek imot nye.',
};

const reasons: AdviceTexts['reasons'] = {
  'agreement.ended': ({ name }) => `${or(name, 'Avtalen')} har gått ut.`,
  'agreement.endUnknown': ({ name }) => `Vi veit ikkje når ${or(name, 'avtalen')} går ut.`,
  'agreement.full': ({ name }) =>
    `Behovet er større enn det som er att på ${or(name, 'avtalen')}. Få endringa vurdert før noko blir kjøpt.`,
  'agreement.leftUnknown': ({ name }) =>
    `Vi veit ikkje kor mykje som er att på ${or(name, 'avtalen')}, eller kva behovet er verdt.`,
  'agreement.namedUnknown': ({ name }) =>
    `Ingen har sjekka om ${or(name, 'avtalen')} nemner dykk. Berre dei som er nemnde, kan bruke han.`,
  'agreement.notAnnounced': ({ name }) =>
    `${or(name, 'Avtalen')} er ikkje kunngjord. De kan enno skrivast inn, også som opsjon.`,
  'agreement.notNamed': ({ name }) =>
    `${or(name, 'Avtalen')} nemner ikkje dykk. Å bruke han kan vere eit ulovleg direkte kjøp.`,
  'agreement.outsideScope': ({ name }) =>
    `Behovet ligg utanfor det ${or(name, 'avtalen')} blei kunngjord for.`,
  'agreement.scopeUnknown': ({ name }) =>
    `Sjekk om behovet ligg innanfor det ${or(name, 'avtalen')} blei kunngjord for, i art og mengd.`,
  'agreementForm.mustBeChecked': () =>
    'Eit samarbeid kan truleg byggje på ein avtale åleine. Heimelen må kontrollerast.',
  'alone.open': () => 'De kan alltid halde ein eigen konkurranse.',
  'capacity.tooLittle': ({ hours, limit }) => `Det krev om lag ${hours} timar. De har ${limit}.`,
  'communityParties.open': () => 'Kommunar og fylkeskommunar kan opprette eit oppgåvefellesskap saman.',
  'communityParties.others': () => 'Berre kommunar og fylkeskommunar kan vere med i eit oppgåvefellesskap.',
  'communityParties.unknown': () => 'Det er ope om berre kommunar og fylkeskommunar skal vere med.',
  'communityPurpose.services': () =>
    'Oppgåvefellesskap er laga for å produsere tenester, og innkjøp er ei slik teneste.',
  'companyForm.open': () => 'Eit aksjeselskap er ei lovleg form. Sal til eigarane treng eit eige grunnlag.',
  'cooperativeForm.open': () =>
    'Eit samvirkeføretak er ei lovleg form. Sal til medlemmene treng eit eige grunnlag.',
  'competence.low': () => 'De manglar kompetanse. Då blir ein eigen konkurranse meir usikker.',
  'competence.unit': () => 'Eit fast samarbeid har folk som kan dette.',
  'directPurchase.above': ({ amount }) =>
    `Verdien er over ${amount}, og de har ikkje noko eige grunnlag for å kjøpe direkte.`,
  'directPurchase.below': ({ amount }) => `Heile verdien er under ${amount}. Då kan de kjøpe direkte.`,
  'directPurchase.exchange': () =>
    'Kraft på ein børs kan truleg kjøpast utan konkurranse. Regelen må kontrollerast.',
  'directPurchase.groundUnknown': ({ amount }) =>
    `Verdien er over ${amount}. Direkte kjøp krev då eit eige grunnlag, og vi veit ikkje om de har det.`,
  'directPurchase.ifHigher': ({ amount }) => `Er grensa ${amount}, kan de kjøpe direkte.`,
  'directPurchase.ifLower': ({ amount }) =>
    `Er grensa ${amount}, må de konkurrere. Kva grense som gjeld, må kontrollerast.`,
  'directPurchase.onlySupplier': () =>
    'At berre éin kan levere, må visast. Undersøk marknaden og skriv det ned først.',
  'directPurchase.ownEntity': () =>
    'Av ei verksemd de sjølve styrer, kan de kjøpe direkte på vilkår som må kontrollerast.',
  'directPurchase.publicCooperation': () =>
    'Eit samarbeid mellom offentlege om ei felles oppgåve kan vere unnateke. Vilkåra må kontrollerast.',
  'directPurchase.termUnknown': ({ amount }) =>
    `Grensa er ${amount}. Vi veit ikkje kor lenge avtalen skal vare, og då heller ikkje heile verdien.`,
  'directPurchase.valueUnknown': () => 'Vi veit ikkje verdien, og då heller ikkje om de kan kjøpe direkte.',
  'directRisk.fee': ({ amount }) =>
    `Eit ulovleg direkte kjøp kan gi gebyr på opptil ${amount}. Det kan òg råke den som handlar for dykk.`,
  'dominatedMarket.few': ({ count }) =>
    `Berre ${count} kan levere. Ein stor felles avtale kan gi færre leverandørar neste gong.`,
  'figures.saves': ({ amount, hours }) =>
    `De sparer truleg om lag ${amount} og ${hours} timar mot å kjøpe åleine.`,
  'foundingPartners.ask': () =>
    'Eit nytt samarbeid treng fleire som vil, og mange innkjøp. Det har ingen sagt enno.',
  'hostParties.mixed': () =>
    'Kommunar kan ha kommunar som vert, og fylkeskommunar fylkeskommunar. Blanda eigarar må velje ei anna form.',
  'hostParties.same': () => 'Alle er av same slag, så éin av dei kan vere vert.',
  'hostParties.unknown': () => 'Det er ope om alle er kommunar, eller alle er fylkeskommunar.',
  'hostUnit.ask': () =>
    'Ein vert har ansvar som arbeidsgivar og ansvar for at alt er lovleg. Finst det ei eining som kan ta det?',
  'hostUnit.missing': () => 'Ingen har ei eining som kan vere vert.',
  'hostUnit.there': () => 'Det finst ei eining som verkar, og som kan vere vert.',
  'iksParties.open': () => 'Kommunar og fylkeskommunar kan eige eit interkommunalt selskap saman.',
  'iksParties.others': () =>
    'Berre kommunar, fylkeskommunar og slike selskap kan eige eit interkommunalt selskap.',
  'iksParties.unknown': () => 'Det er ope om berre kommunar, fylkeskommunar og slike selskap skal eige det.',
  'innovation.doesNotPay': ({ amount, otherAmount, hours, count }) =>
    `Innovativt innkjøp løner seg neppe her. Det kostar truleg ${amount}, med ${hours} timar hos dykk og ${count} hos leverandørane, mot ein gevinst på ${otherAmount}.`,
  'innovation.pays': ({ amount, otherAmount }) =>
    `Innovativt innkjøp kostar truleg ${amount} meir, med timane til leverandørane. Gevinsten kan vere ${otherAmount}.`,
  'iprForum.askPurpose': () =>
    'Eit politisk råd er ein møteplass. Det passar berre om samarbeidet ikkje skal kjøpe noko.',
  'iprForum.cannotBuy': () =>
    'Eit politisk råd skal ikkje produsere tenester og kan ikkje gjere enkeltvedtak. Det er ingen måte å kjøpe på.',
  'iprForum.open': () => 'Eit politisk råd passar når de berre skal møtast og samordne.',
  'iprForum.others': () => 'Berre kommunar og fylkeskommunar kan vere med i eit politisk råd.',
  'iprForum.partiesUnknown': () => 'Det er ope om berre kommunar og fylkeskommunar skal vere med.',
  'joinAgreement.none': ({ date }) => `Vi fann ingen slik avtale då vi søkte ${date}.`,
  'joinAgreement.notSearched': () =>
    'Vi har ikkje søkt i alle avtalar. Det tyder ikkje at det ikkje finst ein.',
  'joinAgreement.open': ({ name }) => `${or(name, 'Avtalen')} nemner dykk, gjeld og har rom for behovet.`,
  'joinBeforeFounding.lookFirst': () => 'Sjå etter eit samarbeid som verkar, før de lagar eit nytt.',
  'joinBeforeFounding.there': ({ name }) =>
    `${or(name, 'Eit samarbeid')} finst alt. Spør der før de lagar noko nytt.`,
  'joinCooperation.alreadyIn': () => 'De er alt med i eit samarbeid. Spør der først.',
  'joinCooperation.askOwners': ({ names }) =>
    `${or(names, 'Det næraste samarbeidet')} kan vere aktuelt. Eigarane må seie ja.`,
  'joinCooperation.noneKnown': () =>
    'Vi kjenner ikkje noko samarbeid i nærleiken. Det tyder ikkje at det ikkje finst.',
  'joinCooperation.notSearched': () => 'Vi har ikkje sett etter samarbeid de kan gå inn i.',
  'joinCooperation.wrongKind': () =>
    'Samarbeida i nærleiken har former som berre er for kommunar og fylkeskommunar.',
  'joinWaits.next': ({ months }) =>
    `Ein ny medlem er ikkje nemnd i avtalane som alt er kunngjorde. De må truleg kjøpe sjølve i om lag ${months} månader først.`,
  'jointPartners.noneKnown': () => 'Vi veit ikkje om nokon som treng det same no. Spør før de utelukkar det.',
  'jointPartners.open': ({ names, count }) => `${names === '' ? `${count} andre` : names} treng det same.`,
  'jointPartners.unknown': () => 'Vi veit ikkje kven andre som treng det same.',
  'learningNetwork.open': () => 'Å lære saman bind ingen og krev ingen konkurranse.',
  'learningStep.competence': () => 'De manglar kompetanse, og han kan byggjast saman med andre først.',
  'learningStep.innovation': () => 'Det de treng, er nytt. Då hjelper det å lære av andre først.',
  'leaving.notice': ({ months, name }) =>
    `Oppseiinga er vanlegvis ${months} månader. Det som er kjøpt gjennom ${or(name, 'samarbeidet')}, kan brukast til det går ut.`,
  'localMarket.distance': () =>
    'Arbeidet blir gjort på staden. I ein stor felles kontrakt fell lokale firma lett frå.',
  'localMarket.lots': () =>
    'Arbeidet blir gjort på staden. Del i ruter eller område, så kan lokale firma gi tilbod.',
  'nationalAgreement.notSuited': () =>
    'Nasjonale avtalar passar dårleg når marknaden ikkje er nasjonal eller behovet er spesielt.',
  'nationalAgreement.suited': () =>
    'Behovet er likt over heile landet, og marknaden er nasjonal. Då passar ein nasjonal avtale.',
  'notBuying.closed': () => 'De kan verken klare dykk utan eller gjere det sjølve.',
  'notBuying.open': () => 'De kan klare dykk utan eller gjere det sjølve.',
  'notBuying.unknown': () => 'Vi veit ikkje om de kan klare dykk utan eller gjere det sjølve.',
  'optionInNotice.before': () =>
    'Å stå i kunngjeringa som opsjon er den billege vegen inn. Etterpå er det for seint.',
  'optionInNotice.joint': () =>
    'Dei som er i tvil, kan stå i kunngjeringa som opsjon. Etterpå er det for seint.',
  'ownAgreement.none': () => 'De har ingen avtale som nemner dykk for dette.',
  'ownAgreement.noneFound': ({ date }) =>
    `Vi såg etter i avtalane dykkar ${date}, og fann ingen om dette. De kan likevel ha ein som ikkje står der.`,
  'ownAgreement.notSearched': () => 'Ingen har sett etter om de alt er nemnde i ein avtale.',
  'ownAgreement.open': ({ name }) => `${or(name, 'Avtalen')} nemner dykk, gjeld og har rom for behovet.`,
  'ownEntity.basis': () =>
    'Eit eige selskap må ha eit eige grunnlag for å selje til eigarane utan konkurranse.',
  'ownEntity.missing': () => 'De vil ha eit eige rettssubjekt. Det gir ikkje denne forma.',
  'ownEntity.unwanted': () => 'De vil ikkje ha eit eige rettssubjekt.',
  'politicalHost.littleUsed': () =>
    'Politisk vertskommune er svært lite brukt. Innkjøp treng sjeldan ei eiga nemnd.',
  'purchasingCentre.mustBeChecked': ({ name }) =>
    `Den som kjøper gjennom ein innkjøpssentral, blir rekna for å ha følgt reglane. At ${or(name, 'dette')} er ein slik, må kontrollerast.`,
  'purchasingCentre.notSearched': () => 'Vi har ikkje sett etter ein innkjøpssentral som har dette.',
  'roomForLocal.alone': () =>
    'De vil gi rom for lokale leverandørar. Då er ein eigen konkurranse i mindre delar lettast.',
  'roomForLocal.large': () =>
    'De vil gi rom for lokale leverandørar. Ein stor felles kontrakt talar mot det.',
  'securitySensitive.look': () =>
    'Dette kan vere tryggleikssensitivt. Sjå på tryggleiksreglane før de viser det til andre.',
  'severalOwners.one': () => 'Fleire avdelingar eig behovet. Éin må få ansvaret før de kjøper.',
  'smallBody.alone': ({ count, limit }) =>
    `De er ${count} innbyggjarar, under ${limit}. Då blir arbeidet med eigne konkurransar stort mot det de kjøper.`,
  'smallBody.together': () => 'Små kommunar bør som hovudregel vere med i eit fast samarbeid.',
  'throughCooperation.covers': ({ name }) => `${or(name, 'Samarbeidet')} kjøper dette for dykk.`,
  'throughCooperation.coversNot': ({ names }) => `${or(names, 'Samarbeidet')} kjøper ikkje dette.`,
  'throughCooperation.coversUnknown': ({ name }) =>
    `De er med i ${or(name, 'eit samarbeid')}. Spør om det kjøper dette.`,
  'throughCooperation.membershipUnknown': () => 'Vi veit ikkje om de er med i eit samarbeid.',
  'throughCooperation.none': () => 'De er ikkje med i noko samarbeid.',
  'urgency.tooLate': ({ months, limit }) =>
    `Det tek om lag ${months} månader. De treng det om ${limit}. Då må noko kort dekkje tida imellom.`,
  'weakCommitment.binds': () => 'De vil kunne stå utanfor enkeltkjøp. Denne forma bind meir.',
  'weakCommitment.volume': () =>
    'Når kvar kan stå utanfor, blir volumet usikkert. Det tek leverandørane seg betalt for.',
};

const consequences: AdviceTexts['consequences'] = {
  'decider.agreement': () => 'Den som har fått mynda, kan inngå avtalen om han ikkje er prinsipiell.',
  'decider.anchor': () => 'Den som har fått mynda, avgjer. KS rår til å forankre det politisk.',
  'decider.community': () => 'Kvart kommunestyre må sjølv opprette fellesskapet og vedta avtalen.',
  'decider.company': () => 'Kvart kommunestyre bør sjølv vedta å eige selskapet.',
  'decider.cooperative': () => 'Kvart kommunestyre bør sjølv vedta å bli medlem. Årsmøtet styrer føretaket.',
  'decider.delegated': () => 'Den som har fått innkjøpsmynda hos dykk, avgjer. Sjekk fullmakta.',
  'decider.forum': () => 'Kvart kommunestyre må sjølv opprette rådet.',
  'decider.host': () => 'Kvart kommunestyre må sjølv vedta avtalen og delegere til verten.',
  'decider.iks': () => 'Kvart kommunestyre må sjølv vedta selskapsavtalen.',
  'decider.join': () => 'Kommunestyret må sjølv vedta å gå inn, og eigarane må seie ja.',
  'decider.learning': () => 'Kommunedirektøren kan avgjere det.',
  'decider.mandate': () =>
    'Kvar deltakar må gi fullmakt før kunngjeringa, om samarbeidet ikkje har ho frå før.',
  'decider.ownWay': () => 'Den som har budsjettet, avgjer. Ny eiga drift kan måtte til kommunestyret.',
  'decider.participation': () =>
    'Meld inn at de er med før konkurransen. Ei ståande fullmakt er nok der avtalen gir ho.',
  'decider.politicalHost': () => 'Kvart kommunestyre må sjølv vedta avtalen og gi nemnda den same mynda.',
  'decider.prepares': () => 'Kommunedirektøren må sørgje for at saka er forsvarleg greidd ut.',
  'clause.accession': () => 'Avtalen må endrast eller få eit tillegg som seier at de er med.',
  'clause.agreement': () =>
    'Skriv kven som er med, kva som blir kjøpt, kven som har fullmakt, kva det kostar og korleis ein går ut.',
  'clause.community': () =>
    'Avtalen må ha alle punkta lova krev: namn, om det er eige rettssubjekt, representantskap, oppgåver, innskot, eigardel, lån, rapportering, uttreden og oppløysing.',
  'clause.communityName': () => 'Namnet må ha med «kommunalt oppgåvefellesskap» eller KO.',
  'clause.company': () =>
    'Vedtektene må vise at eigarane styrer, om selskapet skal selje til dei utan konkurranse.',
  'clause.cooperative': () =>
    'Vedtektene må ha det lova krev: namn, kommune, verksemd, andelsinnskot, kontingent, bruk av overskot, styre, årsmøte og oppløysing.',
  'clause.duties': ({ word }) => `Dette må de gjere etter ${word}.`,
  'clause.dutiesIf': ({ word }) => `Dette må de gjere om ${word} gjeld.`,
  'clause.forum': () => 'Namnet må ha med «interkommunalt politisk råd» eller IPR.',
  'clause.host': () =>
    'Avtalen må ha alle punkta lova krev: deltakarar, vert, oppgåver og mynde, tidspunkt, kva vedtak som blir melde, oppgjer, uttreden og avvikling.',
  'clause.hostNotice': () => 'Verten må orientere statsforvaltaren.',
  'clause.iks': () =>
    'Selskapsavtalen må ha det lova krev: namn, deltakarar, føremål, hovudkontor, styre, innskot, eigardel og representantskap.',
  'clause.joint': () => 'Skriv kven som leier, kven som svarar for kva, og korleis kostnadene blir delte.',
  'clause.namedBuyers': () => 'Nemn alle som skal kunne kjøpe, og største verdi, i kunngjeringa.',
  'exit.agreement': () => 'Det avtalen seier. Skriv det inn.',
  'exit.community': () =>
    'Det avtalen seier. Den som går ut, svarar framleis for sin del av det som alt er teke på seg.',
  'exit.company': () => 'Ved å selje aksjane, etter vedtektene.',
  'exit.contract': () => 'Kontrakten bind ut avtaletida. Opsjonar kan de la vere å bruke.',
  'exit.cooperative': () => 'Etter samvirkelova og vedtektene. Reglane om utmelding må kontrollerast.',
  'exit.forum': () =>
    'Det avtalen seier. Den som går ut, svarar framleis for sin del av det som alt er teke på seg.',
  'exit.free': () => 'De kan slutte når de vil.',
  'exit.host': () => 'Med eitt års varsel om de ikkje har avtalt noko anna. Alle kan saman avslutte straks.',
  'exit.iks': () => 'Etter lova og selskapsavtalen. Ansvaret for gamle plikter følgjer med.',
  'exit.joined': () => 'Etter forma samarbeidet har. Sjå avtalen før de går inn.',
  'exit.joint': () => 'Fram til kunngjeringa kan de trekkje dykk. Etterpå bind kontrakten.',
  'exit.stay': () => 'Etter forma samarbeidet har. Det som er kjøpt, kan brukast til det går ut.',
  'liability.alone': () => 'De svarar sjølve for heile konkurransen.',
  'liability.direct': () => 'Er kjøpet ulovleg, kan de få gebyr, og ein stor kontrakt kan bli sett til side.',
  'liability.host': () =>
    'Verten er arbeidsgivar og svarar rettsleg. Samarbeidet er ikkje eit eige rettssubjekt.',
  'liability.joint': () => 'De svarar saman for det de gjer saman, og kvar for sin eigen del.',
  'liability.limited': () => 'Eigarane taper høgst det dei har sett inn.',
  'liability.unlimited': () => 'Kvar deltakar svarar uavgrensa for sin del av gjelda.',
  'step.ask': () => 'Spør dei andre',
  'step.askOwner': () => 'Spør eigaren av avtalen',
  'step.askOwners': () => 'Spør samarbeidet og eigarane',
  'step.askPrices': () => 'Spør om pris og avtal',
  'step.callOff': () => 'Bestill på avtalen',
  'step.checkAgreement': () => 'Sjekk namn, omfang og rest',
  'step.checkCentre': () => 'Sjekk grunnlaget',
  'step.cooperationBuys': () => 'Samarbeidet konkurranseutset',
  'step.councils': () => 'Vedtak i kommunestyra',
  'step.dialogue': () => 'Marknadsdialog og konkurransegrunnlag',
  'step.document': () => 'Rekn ut verdien og skriv grunngivinga',
  'step.draft': () => 'Utkast til avtale',
  'step.evaluation': () => 'Evaluering og val',
  'step.hostNotice': () => 'Orientering til statsforvaltaren',
  'step.learn': () => 'Lær saman',
  'step.mandate': () => 'Fullmakter',
  'step.needs': () => 'Behov og plan',
  'step.ownWay': () => 'Gjer det sjølv',
  'step.register': () => 'Registrering av selskapet',
  'step.report': () => 'Meld behovet',
  'step.setUp': () => 'Tilset folk og bygg opp',
  'step.sign': () => 'Underskrift hos alle',
  'step.standstill': ({ days }) => `Karens, ${days} dagar`,
  'step.start': () => 'Kontrakten kan gjelde',
  'step.study': () => 'Utgreiing',
  'step.tenders': () => 'Kunngjering og tilbodsfrist',
  'side.localSuppliers.better': () => 'Lettare for lokale leverandørar.',
  'side.localSuppliers.same': () => 'Lite å seie for lokale leverandørar.',
  'side.localSuppliers.worse': () =>
    'Vanskelegare for lokale leverandørar, om de ikkje deler i delkontraktar.',
  'side.smallFirms.better': () => 'Lettare for små bedrifter.',
  'side.smallFirms.same': () => 'Lite å seie for små bedrifter.',
  'side.smallFirms.worse': () => 'Vanskelegare for små bedrifter, om de ikkje deler i delkontraktar.',
  'side.democracy.better': () => 'Kort veg mellom folkevalde og innkjøp.',
  'side.democracy.same': () => 'Lite å seie for folkevald styring.',
  'side.democracy.worse': () => 'Lengre veg mellom folkevalde og innkjøp.',
  'side.competence.better': () => 'Gir tilgang til kompetanse.',
  'side.competence.same': () => 'Lite å seie for kompetansen.',
  'side.competence.worse': () => 'De må ha kompetansen sjølve.',
};

export const adviceNn: AdviceTexts = {
  need: 'det de treng',
  more: (names, count) => `${names} og ${count} til`,
  does: {
    ownAgreement: 'bruke avtalen de alt har',
    joinAgreement: 'bruke den andre avtalen',
    throughCooperation: 'kjøpe gjennom samarbeidet de er med i',
    joinCooperation: 'gå inn i eit fast samarbeid',
    foundHostAdministrative: 'lage eit vertskommunesamarbeid',
    foundHostPolitical: 'lage eit vertskommunesamarbeid med felles nemnd',
    foundTaskCommunity: 'opprette eit oppgåvefellesskap',
    foundIks: 'opprette eit interkommunalt selskap',
    foundCompany: 'opprette eit aksjeselskap',
    foundCooperative: 'opprette eit samvirkeføretak',
    foundAgreementBased: 'samarbeide etter ein avtale',
    forumIpr: 'opprette eit politisk råd',
    purchasingCentre: 'kjøpe gjennom ein innkjøpssentral',
    jointProcurement: 'kjøpe saman med andre',
    learningNetworkFirst: 'lære saman først',
    alone: 'kjøpe åleine',
    directPurchase: 'kjøpe direkte',
    notBuying: 'la vere å kjøpe',
  },
  words: {
    outsideAct: 'god skikk, sidan lova ikkje gjeld',
    partI: 'del I',
    partII: 'del II',
    partIII: 'del III',
    partIV: 'del IV',
  },
  headlines,
  reasons,
  consequences,
};
