// What the words of the glossary mean, by id, in Bokmål.
import type { GlossaryId } from '../modules/law/glossary.ts';

export type GlossaryTexts = Readonly<Record<GlossaryId, string>>;

export const glossaryNb: GlossaryTexts = {
  administrativtVertskommune:
    'Kommunedirektøren hos verten får myndighet fra de andre i saker som ikke er prinsipielle.',
  procurementProtocol: 'Dokumentet som forteller hva som ble avgjort i anskaffelsen, og hvorfor.',
  callOff: 'En bestilling på en rammeavtale.',
  needsMapping: 'Å finne ut hva brukerne trenger, før man bestemmer hva som skal kjøpes.',
  cpv: 'Felles koder for hva som kjøpes inn, brukt i kunngjøringer i hele EØS.',
  coverage:
    'Hvor mange kommuner som er med i et innkjøpssamarbeid, i tre svar: medlem, bekreftet utenfor og ikke kjent.',
  lot: 'En del av en anskaffelse som leverandører kan gi tilbud på for seg.',
  doffin: 'Den norske databasen for kunngjøringer av offentlige anskaffelser.',
  eForms: 'Skjemaene som kunngjøringer sendes inn på, felles for EØS med norske tillegg.',
  inHouse: 'Kjøp uten konkurranse fra en virksomhet som oppdragsgiveren styrer som sin egen avdeling.',
  enkeltvedtak: 'Et vedtak som gjelder rettighetene eller pliktene til én eller flere bestemte personer.',
  eeaThreshold: 'Over dette beløpet må anskaffelsen kunngjøres i hele EØS.',
  occasionalJointProcurement: 'To eller flere oppdragsgivere gjennomfører én bestemt anskaffelse sammen.',
  formalHolistic:
    'Et samarbeid med avtale, felles innkjøpsfaglig miljø, generelt mandat og fullmakt til å gjennomføre innkjøp for deltakerne.',
  mandate: 'Retten til å binde en annen, for eksempel til å inngå en kontrakt for en kommune.',
  impartiality:
    'At den som forbereder eller avgjør en sak, ikke er part i den eller har nær tilknytning til noen som er det.',
  ceiling:
    'Den største mengden eller verdien en rammeavtale kan brukes til. Når den er nådd, er avtalen brukt opp.',
  purchasingCategory: 'En samling varer, tjenester eller arbeider som kjøpes i samme marked.',
  purchasingCooperation: 'To eller flere oppdragsgivere som kjøper inn sammen, én gang eller fast.',
  centralPurchasingBody:
    'En oppdragsgiver som kjøper inn for andre oppdragsgivere, eller inngår avtaler de kan bruke.',
  innovativeProcurement:
    'En anskaffelse som åpner for nye løsninger, for eksempel med krav til funksjon i stedet for produkt.',
  interkommunaltPolitiskRaad:
    'Et råd der kommuner drøfter saker på tvers av grensene. Det passer ikke som innkjøpsenhet.',
  iks: 'Et selskap som bare kommuner, fylkeskommuner og andre IKS kan eie. Eierne svarer uten grense for sin andel.',
  standstillPeriod: 'Tiden som må gå fra leverandørene får vite hvem som vinner, til kontrakten kan inngås.',
  buyingGroup: 'Oppdragsgivere som Samkjøp foreslår bør kjøpe noe bestemt sammen.',
  climateRule:
    'Plikten til å vekte klima og miljø minst 30 prosent, eller å stille krav i stedet når det virker bedre.',
  kofa: 'Klagenemnda for offentlige anskaffelser. Den behandler klager og kan gi gebyr.',
  oppgavefellesskap:
    'En egen virksomhet som kommuner oppretter for å løse felles oppgaver, med et representantskap øverst.',
  kostra: 'Systemet kommunene bruker når de rapporterer tall til staten.',
  kostraGroup: 'Kommuner som SSB har satt i samme gruppe fordi de ligner i størrelse og økonomi.',
  notice: 'Den offentlige meldingen om en konkurranse, en planlagt anskaffelse eller en inngått kontrakt.',
  lead: 'Den i gruppen som gjennomfører anskaffelsen for de andre.',
  supplier: 'Den som tilbyr varer, tjenester eller bygge- og anleggsarbeid.',
  learningNetwork: 'Virksomheter som møtes for å lære av hverandre. De kjøper ikke nødvendigvis inn sammen.',
  marketDialogue: 'Samtaler med leverandører før konkurransen, for å forstå hva markedet kan levere.',
  miniCompetition: 'En ny konkurranse mellom leverandørene på en rammeavtale før et avrop.',
  nationalThreshold: 'Over dette beløpet må anskaffelsen kunngjøres i Doffin.',
  agreementMember:
    'En kommune som står som bruker i en kunngjøring, uten at vi vet om den er med i samarbeidet ellers.',
  buyer: 'Den som kjøper og må følge anskaffelsesreglene, for eksempel en kommune.',
  option:
    'En rett til å utvide eller forlenge en kontrakt, eller til å bli med på den senere, som er avtalt på forhånd.',
  politiskVertskommune:
    'Kommunene har en felles folkevalgt nemnd hos verten. Den kan avgjøre alle slags saker.',
  frameworkAgreement:
    'En avtale som fastsetter vilkårene for kjøp i en periode, uten at alle kjøpene er bestemt.',
  representantskap:
    'Det øverste organet i et oppgavefellesskap eller et IKS. Hver deltaker har minst ett medlem.',
  publicCooperation:
    'En avtale om å løse offentlige oppgaver sammen, uten konkurranse, når bestemte vilkår er oppfylt.',
  thematic: 'Et fast samarbeid om innkjøp på ett område, for eksempel IKT eller velferdsteknologi.',
  caseByCase: 'Oppdragsgivere som går sammen om ett behov, uten noen fast enhet.',
  centrality: 'Hvor nær innbyggerne i en kommune er arbeidsplasser og tjenester, i seks klasser.',
  ted: 'Den europeiske databasen for kunngjøringer av offentlige anskaffelser.',
  threshold: 'Beløpet som avgjør hvilken del av reglene en anskaffelse følger.',
  tender: 'Det en leverandør leverer inn for å få kontrakten.',
  awardCriterion: 'Det tilbudene blir vurdert etter, for eksempel pris, kvalitet eller miljø.',
  illegalDirectAward:
    'Et kjøp uten kunngjøring når regelverket krevde det. Kan gi gebyr på inntil 15 prosent av verdien.',
  hostMunicipality: 'Kommunen som utfører oppgaver og tar avgjørelser for de andre i samarbeidet.',
};
