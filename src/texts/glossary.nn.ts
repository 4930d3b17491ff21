// What the words of the glossary mean, by id, in Nynorsk.
import type { GlossaryTexts } from './glossary.nb.ts';

export const glossaryNn: GlossaryTexts = {
  administrativtVertskommune:
    'Kommunedirektøren hos verten får mynde frå dei andre i saker som ikkje er prinsipielle.',
  procurementProtocol: 'Dokumentet som fortel kva som vart avgjort i anskaffinga, og kvifor.',
  callOff: 'Ei bestilling på ein rammeavtale.',
  needsMapping: 'Å finne ut kva brukarane treng, før ein bestemmer kva som skal kjøpast.',
  cpv: 'Felles kodar for kva som blir kjøpt inn, brukte i kunngjeringar i heile EØS.',
  coverage:
    'Kor mange kommunar som er med i eit innkjøpssamarbeid, i tre svar: medlem, stadfesta utanfor og ikkje kjent.',
  lot: 'Ein del av ei anskaffing som leverandørar kan gi tilbod på for seg.',
  doffin: 'Den norske databasen for kunngjeringar av offentlege anskaffingar.',
  eForms: 'Skjemaa som kunngjeringar blir sende inn på, felles for EØS med norske tillegg.',
  inHouse: 'Kjøp utan konkurranse frå ei verksemd som oppdragsgivaren styrer som si eiga avdeling.',
  enkeltvedtak: 'Eit vedtak som gjeld rettane eller pliktene til éin eller fleire bestemte personar.',
  eeaThreshold: 'Over dette beløpet må anskaffinga kunngjerast i heile EØS.',
  occasionalJointProcurement: 'To eller fleire oppdragsgivarar gjennomfører éi bestemt anskaffing saman.',
  formalHolistic:
    'Eit samarbeid med avtale, felles innkjøpsfagleg miljø, generelt mandat og fullmakt til å gjennomføre innkjøp for deltakarane.',
  mandate: 'Retten til å binde ein annan, til dømes til å inngå ein kontrakt for ein kommune.',
  impartiality:
    'At den som førebur eller avgjer ei sak, ikkje er part i ho eller har nær tilknyting til nokon som er det.',
  ceiling:
    'Den største mengda eller verdien ein rammeavtale kan brukast til. Når han er nådd, er avtalen brukt opp.',
  purchasingCategory: 'Ei samling varer, tenester eller arbeid som blir kjøpt i same marknad.',
  purchasingCooperation: 'To eller fleire oppdragsgivarar som kjøper inn saman, éin gong eller fast.',
  centralPurchasingBody:
    'Ein oppdragsgivar som kjøper inn for andre oppdragsgivarar, eller inngår avtalar dei kan bruke.',
  innovativeProcurement:
    'Ei anskaffing som opnar for nye løysingar, til dømes med krav til funksjon i staden for produkt.',
  interkommunaltPolitiskRaad:
    'Eit råd der kommunar drøftar saker på tvers av grensene. Det passar ikkje som innkjøpseining.',
  iks: 'Eit selskap som berre kommunar, fylkeskommunar og andre IKS kan eige. Eigarane svarar utan grense for delen sin.',
  standstillPeriod: 'Tida som må gå frå leverandørane får vite kven som vinn, til kontrakten kan inngåast.',
  buyingGroup: 'Oppdragsgivarar som Samkjøp foreslår bør kjøpe noko bestemt saman.',
  climateRule:
    'Plikta til å vekte klima og miljø minst 30 prosent, eller å stille krav i staden når det verkar betre.',
  kofa: 'Klagenemnda for offentlege anskaffingar. Ho behandlar klager og kan gi gebyr.',
  oppgavefellesskap:
    'Ei eiga verksemd som kommunar opprettar for å løyse felles oppgåver, med eit representantskap øvst.',
  kostra: 'Systemet kommunane bruker når dei rapporterer tal til staten.',
  kostraGroup: 'Kommunar som SSB har sett i same gruppe fordi dei liknar i storleik og økonomi.',
  notice: 'Den offentlege meldinga om ein konkurranse, ei planlagd anskaffing eller ein inngått kontrakt.',
  lead: 'Den i gruppa som gjennomfører anskaffinga for dei andre.',
  supplier: 'Den som tilbyr varer, tenester eller byggje- og anleggsarbeid.',
  learningNetwork: 'Verksemder som møtest for å lære av kvarandre. Dei kjøper ikkje nødvendigvis inn saman.',
  marketDialogue: 'Samtalar med leverandørar før konkurransen, for å forstå kva marknaden kan levere.',
  miniCompetition: 'Ein ny konkurranse mellom leverandørane på ein rammeavtale før eit avrop.',
  nationalThreshold: 'Over dette beløpet må anskaffinga kunngjerast i Doffin.',
  agreementMember:
    'Ein kommune som står som brukar i ei kunngjering, utan at vi veit om han er med i samarbeidet elles.',
  buyer: 'Den som kjøper og må følgje anskaffingsreglane, til dømes ein kommune.',
  option:
    'Ein rett til å utvide eller forlengje ein kontrakt, eller til å bli med på han seinare, som er avtalt på førehand.',
  politiskVertskommune:
    'Kommunane har ei felles folkevald nemnd hos verten. Ho kan avgjere alle slags saker.',
  frameworkAgreement:
    'Ein avtale som fastset vilkåra for kjøp i ein periode, utan at alle kjøpa er bestemte.',
  representantskap:
    'Det øvste organet i eit oppgåvefellesskap eller eit IKS. Kvar deltakar har minst éin medlem.',
  publicCooperation:
    'Ein avtale om å løyse offentlege oppgåver saman, utan konkurranse, når bestemte vilkår er oppfylte.',
  thematic: 'Eit fast samarbeid om innkjøp på eitt område, til dømes IKT eller velferdsteknologi.',
  caseByCase: 'Oppdragsgivarar som går saman om eitt behov, utan noka fast eining.',
  centrality: 'Kor nær innbyggjarane i ein kommune er arbeidsplassar og tenester, i seks klassar.',
  ted: 'Den europeiske databasen for kunngjeringar av offentlege anskaffingar.',
  threshold: 'Beløpet som avgjer kva del av reglane ei anskaffing følgjer.',
  tender: 'Det ein leverandør leverer inn for å få kontrakten.',
  awardCriterion: 'Det tilboda blir vurderte etter, til dømes pris, kvalitet eller miljø.',
  illegalDirectAward:
    'Eit kjøp utan kunngjering når regelverket kravde det. Kan gi gebyr på inntil 15 prosent av verdien.',
  hostMunicipality: 'Kommunen som utfører oppgåver og tek avgjerder for dei andre i samarbeidet.',
};
