// What the adviser says: the sentence, reasons, next steps and what follows from each way of buying. Bokmål is the source; the
// others are typed by it. Questions and what would change the advice lie in advice-questions.
import type { AlternativeId } from '../modules/advice/case.ts';
import type { ConsequenceKey, HeadlineKey, ReasonKey } from '../modules/advice/line-keys.ts';

/** Everything already formatted; empty where the line does not bring it. */
export interface Said {
  readonly name: string;
  /** «Storvik, Nesøy og Skogbygda», with how many more where there are many. */
  readonly names: string;
  readonly lead: string;
  /** «trygghetsalarmer», or what stands for it where no category is chosen. */
  readonly category: string;
  readonly count: string;
  readonly limit: string;
  readonly amount: string;
  readonly otherAmount: string;
  readonly months: string;
  readonly hours: string;
  readonly days: string;
  readonly date: string;
  /** What to do, as an infinitive: «kjøpe alene». */
  readonly does: string;
  /** Of the way it is held against. */
  readonly otherDoes: string;
  /** Of the law: «del II». */
  readonly word: string;
  /** «A og B». */
  readonly conditions: string;
  /** What a fact is called: «Verdi i året». */
  readonly fact: string;
}

export type Say = (said: Said) => string;

export interface AdviceTexts {
  /** Where no category is chosen. */
  readonly need: string;
  readonly more: (names: string, count: string) => string;
  readonly does: Readonly<Record<AlternativeId, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly headlines: Readonly<Record<HeadlineKey, Say>>;
  readonly reasons: Readonly<Record<ReasonKey, Say>>;
  readonly consequences: Readonly<Record<ConsequenceKey, Say>>;
}

const or = (text: string, other: string): string => (text === '' ? other : text);
const withNames = (names: string): string => (names === '' ? 'andre' : names);

const headlines: AdviceTexts['headlines'] = {
  'sentence.ownAgreement': ({ category, name }) => `Kjøp ${category} på ${or(name, 'avtalen dere alt har')}`,
  'sentence.joinAgreement': ({ category, name }) => `Kjøp ${category} på ${or(name, 'den andre avtalen')}`,
  'sentence.throughCooperation': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'samarbeidet dere er med i')}`,
  'sentence.joinCooperation': ({ category, name }) =>
    `Gå inn i ${or(name, 'et fast samarbeid')}, og kjøp ${category} gjennom det`,
  'sentence.foundHostAdministrative': () =>
    'Lag et vertskommunesamarbeid der én av dere er vert for innkjøpene',
  'sentence.foundHostPolitical': () => 'Lag et vertskommunesamarbeid med en felles folkevalgt nemnd',
  'sentence.foundTaskCommunity': () => 'Opprett et kommunalt oppgavefellesskap for innkjøpene',
  'sentence.foundIks': () => 'Opprett et interkommunalt selskap for innkjøpene',
  'sentence.foundCompany': () => 'Opprett et aksjeselskap for innkjøpene',
  'sentence.foundCooperative': () => 'Opprett et samvirkeforetak for innkjøpene',
  'sentence.foundAgreementBased': () => 'Samarbeid etter en avtale der hver kan stå utenfor enkeltkjøp',
  'sentence.forumIpr': () => 'Opprett et interkommunalt politisk råd som møteplass',
  'sentence.purchasingCentre': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'innkjøpssentralen')}`,
  'sentence.jointProcurement': ({ category, names, lead }) =>
    `Kjøp ${category} sammen med ${withNames(names)}${lead === '' ? '' : `, og la ${lead} lede`}`,
  'sentence.learningNetworkFirst': ({ category }) =>
    `Lær sammen med andre først, og kjøp ${category} etterpå`,
  'sentence.alone': ({ category }) => `Kjøp ${category} alene, i en egen konkurranse`,
  'sentence.directPurchase': ({ category }) => `Kjøp ${category} direkte. Verdien er under grensen i loven`,
  'sentence.notBuying': ({ category }) => `Vent med å kjøpe ${category}. Løs det selv`,
  'sentence.leave': ({ name }) => `Gå ut av ${or(name, 'samarbeidet')}, og kjøp selv`,
  'sentence.stayOut': () => 'Bli stående utenfor, og kjøp selv',
  'sentenceIf.ownAgreement': ({ category, name }) =>
    `Kjøp ${category} på ${or(name, 'avtalen dere alt har')}, hvis den gjelder og dekker behovet`,
  'sentenceIf.joinAgreement': ({ category, name }) =>
    `Kjøp ${category} på ${or(name, 'den andre avtalen')}, hvis den gjelder og dekker behovet`,
  'sentenceIf.throughCooperation': ({ category, name }) =>
    `Kjøp ${category} gjennom ${or(name, 'samarbeidet dere er med i')}, hvis det kjøper dette for dere`,
  'sentenceIf.joinCooperation': ({ category, name }) =>
    `Be om å få gå inn i ${or(name, 'et fast samarbeid')}, og kjøp ${category} gjennom det`,
  'sentenceIf.foundHostAdministrative': () =>
    'Lag et vertskommunesamarbeid, hvis alle er kommuner eller alle er fylkeskommuner',
  'sentenceIf.foundHostPolitical': () =>
    'Lag et vertskommunesamarbeid med felles nemnd, hvis alle er kommuner eller alle er fylkeskommuner',
  'sentenceIf.foundTaskCommunity': () =>
    'Opprett et oppgavefellesskap, hvis bare kommuner og fylkeskommuner skal være med',
  'sentenceIf.foundIks': () =>
    'Opprett et interkommunalt selskap, hvis bare kommuner, fylkeskommuner og slike selskaper skal eie det',
  'sentenceIf.foundAgreementBased': () =>
    'Samarbeid etter en avtale der hver kan stå utenfor enkeltkjøp. Få hjemmelen kontrollert først',
  'sentenceIf.forumIpr': () =>
    'Opprett et interkommunalt politisk råd som møteplass, hvis bare kommuner og fylkeskommuner skal være med',
  'nextStep.ownAgreement': ({ name }) =>
    `Slå opp ${or(name, 'avtalen')}: Er dere nevnt, og er det rom igjen?`,
  'nextStep.joinAgreement': ({ name }) =>
    `Spør eieren av ${or(name, 'avtalen')} om dere er nevnt, og hva som er igjen.`,
  'nextStep.throughCooperation': ({ name }) => `Meld behovet til ${or(name, 'samarbeidet')}.`,
  'nextStep.joinCooperation': ({ name }) =>
    `Spør ${or(name, 'samarbeidet')} om dere kan bli med, og på hvilke vilkår.`,
  'nextStep.foundHostAdministrative': () =>
    'Bli enige om hvem som kan være vert, og lag et utkast til avtale.',
  'nextStep.foundHostPolitical': () => 'Bli enige om hvem som kan være vert, og lag et utkast til avtale.',
  'nextStep.foundTaskCommunity': () =>
    'Lag et utkast til samarbeidsavtale som kommunestyrene kan ta stilling til.',
  'nextStep.foundIks': () => 'Lag et utkast til selskapsavtale som kommunestyrene kan ta stilling til.',
  'nextStep.foundCompany': () => 'Få vurdert hvordan selskapet kan selge til eierne uten konkurranse.',
  'nextStep.foundCooperative': () =>
    'Få vurdert hvordan foretaket kan selge til medlemmene uten konkurranse.',
  'nextStep.foundAgreementBased': () => 'Lag et utkast til avtale, og få hjemmelen kontrollert.',
  'nextStep.forumIpr': () => 'Lag et utkast til avtale for rådet.',
  'nextStep.purchasingCentre': ({ name }) =>
    `Spør ${or(name, 'innkjøpssentralen')} hva grunnlaget er, og hva den tar betalt.`,
  'nextStep.jointProcurement': ({ names }) =>
    `Spør ${withNames(names)} om de vil være med, og hvem som kan lede.`,
  'nextStep.learningNetworkFirst': () => 'Finn et nettverk om temaet, eller inviter naboene til ett.',
  'nextStep.alone': () => 'Beskriv behovet, og vurder hvordan det kan deles i delkontrakter.',
  'nextStep.directPurchase': () =>
    'Regn ut hele verdien med opsjoner, og skriv ned hvorfor dere kjøper direkte.',
  'nextStep.notBuying': () => 'Regn på hva det koster å gjøre det selv.',
  'nextStep.askNeighbours': () =>
    'Spør naboene om de trenger det samme. Da kan det lønne seg å kjøpe sammen.',
  'nextStep.askMembership': () => 'Finn ut om dere er med i et samarbeid som kan kjøpe dette.',
  'nextStep.askOwner': () =>
    'Spør eieren om avtalen nevner dere. Før det er avklart, kan dere ikke bruke den.',
  'nextStep.askCooperation': () => 'Spør det nærmeste samarbeidet om det tar imot nye.',
};

const reasons: AdviceTexts['reasons'] = {
  'agreement.ended': ({ name }) => `${or(name, 'Avtalen')} er gått ut.`,
  'agreement.endUnknown': ({ name }) => `Vi vet ikke når ${or(name, 'avtalen')} går ut.`,
  'agreement.full': ({ name }) =>
    `Behovet er større enn det som er igjen på ${or(name, 'avtalen')}. Få endringen vurdert før noe kjøpes.`,
  'agreement.leftUnknown': ({ name }) =>
    `Vi vet ikke hvor mye som er igjen på ${or(name, 'avtalen')}, eller hva behovet er verdt.`,
  'agreement.namedUnknown': ({ name }) =>
    `Ingen har sjekket om ${or(name, 'avtalen')} nevner dere. Bare de som er nevnt, kan bruke den.`,
  'agreement.notAnnounced': ({ name }) =>
    `${or(name, 'Avtalen')} er ikke kunngjort. Dere kan ennå skrives inn, også som opsjon.`,
  'agreement.notNamed': ({ name }) =>
    `${or(name, 'Avtalen')} nevner ikke dere. Å bruke den kan være en ulovlig direkte anskaffelse.`,
  'agreement.outsideScope': ({ name }) =>
    `Behovet ligger utenfor det ${or(name, 'avtalen')} ble kunngjort for.`,
  'agreement.scopeUnknown': ({ name }) =>
    `Sjekk om behovet ligger innenfor det ${or(name, 'avtalen')} ble kunngjort for, i art og mengde.`,
  'agreementForm.mustBeChecked': () =>
    'Et samarbeid kan trolig bygge på en avtale alene. Hjemmelen må kontrolleres.',
  'alone.open': () => 'Dere kan alltid holde en egen konkurranse.',
  'capacity.tooLittle': ({ hours, limit }) => `Det krever om lag ${hours} timer. Dere har ${limit}.`,
  'communityParties.open': () => 'Kommuner og fylkeskommuner kan opprette et oppgavefellesskap sammen.',
  'communityParties.others': () => 'Bare kommuner og fylkeskommuner kan være med i et oppgavefellesskap.',
  'communityParties.unknown': () => 'Det er åpent hvis bare kommuner og fylkeskommuner skal være med.',
  'communityPurpose.services': () =>
    'Oppgavefellesskap er laget for å produsere tjenester, og innkjøp er en slik tjeneste.',
  'companyForm.open': () => 'Et aksjeselskap er en lovlig form. Salg til eierne trenger et eget grunnlag.',
  'cooperativeForm.open': () =>
    'Et samvirkeforetak er en lovlig form. Salg til medlemmene trenger et eget grunnlag.',
  'competence.low': () => 'Dere mangler kompetanse. Da blir en egen konkurranse mer usikker.',
  'competence.unit': () => 'Et fast samarbeid har folk som kan dette.',
  'directPurchase.above': ({ amount }) =>
    `Verdien er over ${amount}, og dere har ikke noe eget grunnlag for å kjøpe direkte.`,
  'directPurchase.below': ({ amount }) => `Hele verdien er under ${amount}. Da kan dere kjøpe direkte.`,
  'directPurchase.exchange': () =>
    'Kraft på en børs kan trolig kjøpes uten konkurranse. Regelen må kontrolleres.',
  'directPurchase.groundUnknown': ({ amount }) =>
    `Verdien er over ${amount}. Direkte kjøp krever da et eget grunnlag, og vi vet ikke om dere har det.`,
  'directPurchase.ifHigher': ({ amount }) => `Er grensen ${amount}, kan dere kjøpe direkte.`,
  'directPurchase.ifLower': ({ amount }) =>
    `Er grensen ${amount}, må dere konkurrere. Hvilken grense som gjelder, må kontrolleres.`,
  'directPurchase.onlySupplier': () =>
    'At bare én kan levere, må vises. Undersøk markedet og skriv det ned først.',
  'directPurchase.ownEntity': () =>
    'Av en virksomhet dere selv styrer, kan dere kjøpe direkte på vilkår som må kontrolleres.',
  'directPurchase.publicCooperation': () =>
    'Et samarbeid mellom offentlige om en felles oppgave kan være unntatt. Vilkårene må kontrolleres.',
  'directPurchase.termUnknown': ({ amount }) =>
    `Grensen er ${amount}. Vi vet ikke hvor lenge avtalen skal vare, og da heller ikke hele verdien.`,
  'directPurchase.valueUnknown': () => 'Vi vet ikke verdien, og da heller ikke om dere kan kjøpe direkte.',
  'directRisk.fee': ({ amount }) =>
    `En ulovlig direkte anskaffelse kan gi gebyr på opptil ${amount}. Det kan også ramme den som handler for dere.`,
  'dominatedMarket.few': ({ count }) =>
    `Bare ${count} kan levere. En stor felles avtale kan gi færre leverandører neste gang.`,
  'figures.saves': ({ amount, hours }) =>
    `Dere sparer trolig om lag ${amount} og ${hours} timer mot å kjøpe alene.`,
  'foundingPartners.ask': () =>
    'Et nytt samarbeid trenger flere som vil, og mange innkjøp. Det har ingen sagt ennå.',
  'hostParties.mixed': () =>
    'Kommuner kan ha kommuner som vert, og fylkeskommuner fylkeskommuner. Blandede eiere må velge en annen form.',
  'hostParties.same': () => 'Alle er av samme slag, så én av dem kan være vert.',
  'hostParties.unknown': () => 'Det er åpent hvis alle er kommuner, eller alle er fylkeskommuner.',
  'hostUnit.ask': () =>
    'En vert har ansvar som arbeidsgiver og ansvar for lovligheten. Finnes det en enhet som kan ta det?',
  'hostUnit.missing': () => 'Ingen har en enhet som kan være vert.',
  'hostUnit.there': () => 'Det finnes en enhet som virker, og som kan være vert.',
  'iksParties.open': () => 'Kommuner og fylkeskommuner kan eie et interkommunalt selskap sammen.',
  'iksParties.others': () =>
    'Bare kommuner, fylkeskommuner og slike selskaper kan eie et interkommunalt selskap.',
  'iksParties.unknown': () =>
    'Det er åpent hvis bare kommuner, fylkeskommuner og slike selskaper skal eie det.',
  'innovation.doesNotPay': ({ amount, otherAmount, hours, count }) =>
    `Innovativ anskaffelse lønner seg neppe her. Den koster trolig ${amount}, med ${hours} timer hos dere og ${count} hos leverandørene, mot en gevinst på ${otherAmount}.`,
  'innovation.pays': ({ amount, otherAmount }) =>
    `Innovativ anskaffelse koster trolig ${amount} mer, med leverandørenes timer. Gevinsten kan være ${otherAmount}.`,
  'iprForum.askPurpose': () =>
    'Et politisk råd er en møteplass. Det passer bare hvis samarbeidet ikke skal kjøpe noe.',
  'iprForum.cannotBuy': () =>
    'Et politisk råd skal ikke produsere tjenester og kan ikke gjøre enkeltvedtak. Det er ingen måte å kjøpe på.',
  'iprForum.open': () => 'Et politisk råd passer når dere bare skal møtes og samordne.',
  'iprForum.others': () => 'Bare kommuner og fylkeskommuner kan være med i et politisk råd.',
  'iprForum.partiesUnknown': () => 'Det er åpent hvis bare kommuner og fylkeskommuner skal være med.',
  'joinAgreement.none': ({ date }) => `Vi fant ingen slik avtale da vi søkte ${date}.`,
  'joinAgreement.notSearched': () => 'Vi har ikke søkt i alle avtaler. Det betyr ikke at det ikke finnes en.',
  'joinAgreement.open': ({ name }) => `${or(name, 'Avtalen')} nevner dere, gjelder og har rom for behovet.`,
  'joinBeforeFounding.lookFirst': () => 'Se etter et samarbeid som virker, før dere lager et nytt.',
  'joinBeforeFounding.there': ({ name }) =>
    `${or(name, 'Et samarbeid')} finnes alt. Spør der før dere lager noe nytt.`,
  'joinCooperation.alreadyIn': () => 'Dere er alt med i et samarbeid. Spør der først.',
  'joinCooperation.askOwners': ({ names }) =>
    `${or(names, 'Det nærmeste samarbeidet')} kan være aktuelt. Eierne må si ja.`,
  'joinCooperation.noneKnown': () =>
    'Vi kjenner ikke noe samarbeid i nærheten. Det betyr ikke at det ikke finnes.',
  'joinCooperation.notSearched': () => 'Vi har ikke sett etter samarbeid dere kan gå inn i.',
  'joinCooperation.wrongKind': () =>
    'Samarbeidene i nærheten har former som bare er for kommuner og fylkeskommuner.',
  'joinWaits.next': ({ months }) =>
    `Et nytt medlem er ikke nevnt i avtalene som alt er kunngjort. Dere må trolig kjøpe selv i om lag ${months} måneder først.`,
  'jointPartners.noneKnown': () =>
    'Vi vet ikke om noen som trenger det samme nå. Spør før dere utelukker det.',
  'jointPartners.open': ({ names, count }) => `${names === '' ? `${count} andre` : names} trenger det samme.`,
  'jointPartners.unknown': () => 'Vi vet ikke hvem andre som trenger det samme.',
  'learningNetwork.open': () => 'Å lære sammen binder ingen og krever ingen konkurranse.',
  'learningStep.competence': () => 'Dere mangler kompetanse, og den kan bygges sammen med andre først.',
  'learningStep.innovation': () => 'Det dere trenger, er nytt. Da hjelper det å lære av andre først.',
  'leaving.notice': ({ months, name }) =>
    `Oppsigelsen er vanligvis ${months} måneder. Det som er kjøpt gjennom ${or(name, 'samarbeidet')}, kan brukes til det går ut.`,
  'localMarket.distance': () =>
    'Arbeidet gjøres på stedet. I en stor felles kontrakt faller lokale firmaer lett fra.',
  'localMarket.lots': () =>
    'Arbeidet gjøres på stedet. Del i ruter eller områder, så kan lokale firmaer gi tilbud.',
  'nationalAgreement.notSuited': () =>
    'Nasjonale avtaler passer dårlig når markedet ikke er nasjonalt eller behovet er spesielt.',
  'nationalAgreement.suited': () =>
    'Behovet er likt over hele landet, og markedet er nasjonalt. Da passer en nasjonal avtale.',
  'notBuying.closed': () => 'Dere kan verken klare dere uten eller gjøre det selv.',
  'notBuying.open': () => 'Dere kan klare dere uten eller gjøre det selv.',
  'notBuying.unknown': () => 'Vi vet ikke om dere kan klare dere uten eller gjøre det selv.',
  'optionInNotice.before': () =>
    'Å stå i kunngjøringen som opsjon er den billige veien inn. Etterpå er det for sent.',
  'optionInNotice.joint': () =>
    'De som er i tvil, kan stå i kunngjøringen som opsjon. Etterpå er det for sent.',
  'ownAgreement.none': () => 'Dere har ingen avtale som nevner dere for dette.',
  'ownAgreement.noneFound': ({ date }) =>
    `Vi så etter i avtalene deres ${date}, og fant ingen om dette. Dere kan likevel ha en som ikke står der.`,
  'ownAgreement.notSearched': () => 'Ingen har sett etter om dere alt er nevnt i en avtale.',
  'ownAgreement.open': ({ name }) => `${or(name, 'Avtalen')} nevner dere, gjelder og har rom for behovet.`,
  'ownEntity.basis': () => 'Et eget selskap må ha et eget grunnlag for å selge til eierne uten konkurranse.',
  'ownEntity.missing': () => 'Dere vil ha et eget rettssubjekt. Det gir ikke denne formen.',
  'ownEntity.unwanted': () => 'Dere vil ikke ha et eget rettssubjekt.',
  'politicalHost.littleUsed': () =>
    'Politisk vertskommune er svært lite brukt. Innkjøp trenger sjelden en egen nemnd.',
  'purchasingCentre.mustBeChecked': ({ name }) =>
    `Den som kjøper gjennom en innkjøpssentral, regnes for å ha fulgt reglene. At ${or(name, 'dette')} er en slik, må kontrolleres.`,
  'purchasingCentre.notSearched': () => 'Vi har ikke sett etter en innkjøpssentral som har dette.',
  'roomForLocal.alone': () =>
    'Dere vil gi rom for lokale leverandører. Da er en egen konkurranse i mindre deler lettest.',
  'roomForLocal.large': () =>
    'Dere vil gi rom for lokale leverandører. En stor felles kontrakt taler mot det.',
  'securitySensitive.look': () =>
    'Dette kan være sikkerhetssensitivt. Se på sikkerhetsreglene før dere viser det til andre.',
  'severalOwners.one': () => 'Flere avdelinger eier behovet. Én må få ansvaret før dere kjøper.',
  'smallBody.alone': ({ count, limit }) =>
    `Dere er ${count} innbyggere, under ${limit}. Da blir arbeidet med egne konkurranser stort mot det dere kjøper.`,
  'smallBody.together': () => 'Små kommuner bør som hovedregel være med i et fast samarbeid.',
  'throughCooperation.covers': ({ name }) => `${or(name, 'Samarbeidet')} kjøper dette for dere.`,
  'throughCooperation.coversNot': ({ names }) => `${or(names, 'Samarbeidet')} kjøper ikke dette.`,
  'throughCooperation.coversUnknown': ({ name }) =>
    `Dere er med i ${or(name, 'et samarbeid')}. Spør om det kjøper dette.`,
  'throughCooperation.membershipUnknown': () => 'Vi vet ikke om dere er med i et samarbeid.',
  'throughCooperation.none': () => 'Dere er ikke med i noe samarbeid.',
  'urgency.tooLate': ({ months, limit }) =>
    `Det tar om lag ${months} måneder. Dere trenger det om ${limit}. Da må noe kort dekke tiden imellom.`,
  'weakCommitment.binds': () => 'Dere vil kunne stå utenfor enkeltkjøp. Denne formen binder mer.',
  'weakCommitment.volume': () =>
    'Når hver kan stå utenfor, blir volumet usikkert. Det tar leverandørene seg betalt for.',
};

const consequences: AdviceTexts['consequences'] = {
  'decider.agreement': () => 'Den som har fått myndigheten, kan inngå avtalen hvis den ikke er prinsipiell.',
  'decider.anchor': () => 'Den som har fått myndigheten, bestemmer. KS råder til å forankre det politisk.',
  'decider.community': () => 'Hvert kommunestyre må selv opprette fellesskapet og vedta avtalen.',
  'decider.company': () => 'Hvert kommunestyre bør selv vedta å eie selskapet.',
  'decider.cooperative': () => 'Hvert kommunestyre bør selv vedta å bli medlem. Årsmøtet styrer foretaket.',
  'decider.delegated': () => 'Den som har fått innkjøpsmyndigheten hos dere, bestemmer. Sjekk fullmakten.',
  'decider.forum': () => 'Hvert kommunestyre må selv opprette rådet.',
  'decider.host': () => 'Hvert kommunestyre må selv vedta avtalen og delegere til verten.',
  'decider.iks': () => 'Hvert kommunestyre må selv vedta selskapsavtalen.',
  'decider.join': () => 'Kommunestyret må selv vedta å gå inn, og eierne må si ja.',
  'decider.learning': () => 'Kommunedirektøren kan bestemme det.',
  'decider.mandate': () =>
    'Hver deltaker må gi fullmakt før kunngjøringen, hvis samarbeidet ikke har den fra før.',
  'decider.ownWay': () => 'Den som har budsjettet, bestemmer. Ny egen drift kan måtte til kommunestyret.',
  'decider.participation': () =>
    'Meld inn at dere er med før konkurransen. En stående fullmakt er nok der avtalen gir den.',
  'decider.politicalHost': () =>
    'Hvert kommunestyre må selv vedta avtalen og gi nemnda den samme myndigheten.',
  'decider.prepares': () => 'Kommunedirektøren må sørge for at saken er forsvarlig utredet.',
  'clause.accession': () => 'Avtalen må endres eller få et tillegg som sier at dere er med.',
  'clause.agreement': () =>
    'Skriv hvem som er med, hva som kjøpes, hvem som har fullmakt, hva det koster og hvordan en går ut.',
  'clause.community': () =>
    'Avtalen må ha alle punktene loven krever: navn, om det er eget rettssubjekt, representantskap, oppgaver, innskudd, eierandel, lån, rapportering, uttreden og oppløsning.',
  'clause.communityName': () => 'Navnet må ha med «kommunalt oppgavefellesskap» eller KO.',
  'clause.company': () =>
    'Vedtektene må vise at eierne styrer, hvis selskapet skal selge til dem uten konkurranse.',
  'clause.cooperative': () =>
    'Vedtektene må ha det loven krever: navn, kommune, virksomhet, andelsinnskudd, kontingent, bruk av overskudd, styre, årsmøte og oppløsning.',
  'clause.duties': ({ word }) => `Dette må dere gjøre etter ${word}.`,
  'clause.dutiesIf': ({ word }) => `Dette må dere gjøre hvis ${word} gjelder.`,
  'clause.forum': () => 'Navnet må ha med «interkommunalt politisk råd» eller IPR.',
  'clause.host': () =>
    'Avtalen må ha alle punktene loven krever: deltakere, vert, oppgaver og myndighet, tidspunkt, hvilke vedtak som meldes, oppgjør, uttreden og avvikling.',
  'clause.hostNotice': () => 'Verten må orientere statsforvalteren.',
  'clause.iks': () =>
    'Selskapsavtalen må ha det loven krever: navn, deltakere, formål, hovedkontor, styre, innskudd, eierandel og representantskap.',
  'clause.joint': () => 'Skriv hvem som leder, hvem som svarer for hva, og hvordan kostnadene deles.',
  'clause.namedBuyers': () => 'Nevn alle som skal kunne kjøpe, og største verdi, i kunngjøringen.',
  'exit.agreement': () => 'Det avtalen sier. Skriv det inn.',
  'exit.community': () =>
    'Det avtalen sier. Den som går ut, svarer fortsatt for sin del av det som alt er påtatt.',
  'exit.company': () => 'Ved å selge aksjene, etter vedtektene.',
  'exit.contract': () => 'Kontrakten binder ut avtaletiden. Opsjoner kan dere la være å bruke.',
  'exit.cooperative': () => 'Etter samvirkeloven og vedtektene. Reglene om utmelding må kontrolleres.',
  'exit.forum': () =>
    'Det avtalen sier. Den som går ut, svarer fortsatt for sin del av det som alt er påtatt.',
  'exit.free': () => 'Dere kan slutte når dere vil.',
  'exit.host': () =>
    'Med ett års varsel hvis dere ikke har avtalt noe annet. Alle kan sammen avslutte straks.',
  'exit.iks': () => 'Etter loven og selskapsavtalen. Ansvaret for gamle forpliktelser følger med.',
  'exit.joined': () => 'Etter formen samarbeidet har. Se avtalen før dere går inn.',
  'exit.joint': () => 'Fram til kunngjøringen kan dere trekke dere. Etterpå binder kontrakten.',
  'exit.stay': () => 'Etter formen samarbeidet har. Det som er kjøpt, kan brukes til det går ut.',
  'liability.alone': () => 'Dere svarer selv for hele konkurransen.',
  'liability.direct': () =>
    'Er kjøpet ulovlig, kan dere få gebyr, og en stor kontrakt kan bli satt til side.',
  'liability.host': () =>
    'Verten er arbeidsgiver og svarer rettslig. Samarbeidet er ikke et eget rettssubjekt.',
  'liability.joint': () => 'Dere svarer sammen for det dere gjør sammen, og hver for sin egen del.',
  'liability.limited': () => 'Eierne taper høyst det de har satt inn.',
  'liability.unlimited': () => 'Hver deltaker svarer ubegrenset for sin del av gjelden.',
  'step.ask': () => 'Spør de andre',
  'step.askOwner': () => 'Spør eieren av avtalen',
  'step.askOwners': () => 'Spør samarbeidet og eierne',
  'step.askPrices': () => 'Spør om pris og avtal',
  'step.callOff': () => 'Bestill på avtalen',
  'step.checkAgreement': () => 'Sjekk navn, omfang og rest',
  'step.checkCentre': () => 'Sjekk grunnlaget',
  'step.cooperationBuys': () => 'Samarbeidet konkurranseutsetter',
  'step.councils': () => 'Vedtak i kommunestyrene',
  'step.dialogue': () => 'Markedsdialog og konkurransegrunnlag',
  'step.document': () => 'Regn ut verdien og skriv begrunnelsen',
  'step.draft': () => 'Utkast til avtale',
  'step.evaluation': () => 'Evaluering og valg',
  'step.hostNotice': () => 'Orientering til statsforvalteren',
  'step.learn': () => 'Lær sammen',
  'step.mandate': () => 'Fullmakter',
  'step.needs': () => 'Behov og plan',
  'step.ownWay': () => 'Gjør det selv',
  'step.register': () => 'Registrering av selskapet',
  'step.report': () => 'Meld behovet',
  'step.setUp': () => 'Ansett folk og bygg opp',
  'step.sign': () => 'Underskrift hos alle',
  'step.standstill': ({ days }) => `Karens, ${days} dager`,
  'step.start': () => 'Kontrakten kan gjelde',
  'step.study': () => 'Utredning',
  'step.tenders': () => 'Kunngjøring og tilbudsfrist',
  'side.localSuppliers.better': () => 'Lettere for lokale leverandører.',
  'side.localSuppliers.same': () => 'Lite å si for lokale leverandører.',
  'side.localSuppliers.worse': () =>
    'Vanskeligere for lokale leverandører, hvis dere ikke deler i delkontrakter.',
  'side.smallFirms.better': () => 'Lettere for små bedrifter.',
  'side.smallFirms.same': () => 'Lite å si for små bedrifter.',
  'side.smallFirms.worse': () => 'Vanskeligere for små bedrifter, hvis dere ikke deler i delkontrakter.',
  'side.democracy.better': () => 'Kort vei mellom folkevalgte og innkjøp.',
  'side.democracy.same': () => 'Lite å si for folkevalgt styring.',
  'side.democracy.worse': () => 'Lengre vei mellom folkevalgte og innkjøp.',
  'side.competence.better': () => 'Gir tilgang til kompetanse.',
  'side.competence.same': () => 'Lite å si for kompetansen.',
  'side.competence.worse': () => 'Dere må ha kompetansen selv.',
};

export const adviceNb: AdviceTexts = {
  need: 'det dere trenger',
  more: (names, count) => `${names} og ${count} til`,
  does: {
    ownAgreement: 'bruke avtalen dere alt har',
    joinAgreement: 'bruke den andre avtalen',
    throughCooperation: 'kjøpe gjennom samarbeidet dere er med i',
    joinCooperation: 'gå inn i et fast samarbeid',
    foundHostAdministrative: 'lage et vertskommunesamarbeid',
    foundHostPolitical: 'lage et vertskommunesamarbeid med felles nemnd',
    foundTaskCommunity: 'opprette et oppgavefellesskap',
    foundIks: 'opprette et interkommunalt selskap',
    foundCompany: 'opprette et aksjeselskap',
    foundCooperative: 'opprette et samvirkeforetak',
    foundAgreementBased: 'samarbeide etter en avtale',
    forumIpr: 'opprette et politisk råd',
    purchasingCentre: 'kjøpe gjennom en innkjøpssentral',
    jointProcurement: 'kjøpe sammen med andre',
    learningNetworkFirst: 'lære sammen først',
    alone: 'kjøpe alene',
    directPurchase: 'kjøpe direkte',
    notBuying: 'la være å kjøpe',
  },
  words: {
    outsideAct: 'god skikk, siden loven ikke gjelder',
    partI: 'del I',
    partII: 'del II',
    partIII: 'del III',
    partIV: 'del IV',
  },
  headlines,
  reasons,
  consequences,
};
