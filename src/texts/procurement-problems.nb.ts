// What a joint procurement refuses or still lacks: what, where, and how to mend it. Names, amounts and dates come in as a
// reader understands them. Bokmål is the source; the other languages are typed by it.
import type { ProcurementCode } from '../modules/procurement/errors.ts';
import { procurementResultProblemsNb } from './procurement-result-problems.nb.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

const problems: Readonly<Record<ProcurementCode, Say>> = {
  ...procurementResultProblemsNb.late,
  'procurement.agreementMissing': () =>
    'Samarbeidsavtalen mangler. Skriv hva den heter, og hvor den er lagret.',
  'procurement.alreadyBegun': () =>
    'Anskaffelsen etter dette forslaget er alt i gang. Finn den i listen over anskaffelser.',
  'procurement.amountOutside': (f) =>
    `Mengden av «${f['name']}» kan ikke brukes. Skriv et tall som er null eller større.`,
  'procurement.answerMissing': () => 'Du har ikke valgt noe svar. Velg om dere er med eller ikke.',
  'procurement.answerOld': (f) =>
    `${f['body']} svarte før ${f['items']} fikk nytt navn, ny enhet eller en pris som er endret med mer enn ${f['percent']} prosent (en grense vi har valgt selv). Be dem se over svaret og lagre det på nytt.`,
  'procurement.caseNumberMissing': () => 'Saksnummeret mangler. Skriv nummeret saken har i arkivet deres.',
  'procurement.categoryMissing': () => 'Du har ikke valgt hva som skal kjøpes. Velg en kategori.',
  'procurement.ceilingOutside': () =>
    'Egen grense må være større enn null. La feltet stå tomt hvis dere ikke vil ha noen.',
  'procurement.changedByOther': () =>
    'En annen endret dette mens du skrev. Se hva som er nytt, og prøv igjen.',
  'procurement.climateEvidenceMissing': (f) =>
    `Unntaket fra klima- og miljøregelen mangler det som viser at det gjelder (anskaffelsesforskriften ${f['section']}). Skriv hva dere bygger på.`,
  'procurement.climateExemptionMissing': (f) =>
    `Det er ikke valgt hvilket unntak fra klima- og miljøregelen som gjelder (anskaffelsesforskriften ${f['section']}). Velg det.`,
  'procurement.climateNotMet': (f) =>
    `Klima og miljø er ikke tatt vare på slik regelen krever (anskaffelsesforskriften ${f['section']}). Vektlegg det, still et krav i stedet, eller begrunn et unntak.`,
  'procurement.climateReasonMissing': (f) =>
    `Svaret på klima- og miljøregelen mangler begrunnelse (anskaffelsesforskriften ${f['section']}). Skriv den.`,
  'procurement.contactEmail': () =>
    'E-postadressen kan ikke brukes. Skriv den som kari@kommune.no, eller la feltet stå tomt.',
  'procurement.contactName': (f) => `Navnet er for langt. Kort det ned til ${f['most']} tegn.`,
  'procurement.criteriaMissing': () => 'Det er ingen tildelingskriterier. Skriv minst ett.',
  'procurement.deadlineFar': (f) => `Fristen er for langt fram. Siste dato er ${f['last']}.`,
  'procurement.deadlinePast': () => 'Fristen må være etter i dag. Skriv en senere dato.',
  'procurement.declarationMissing': () => 'Du har ikke valgt noe svar om habilitet. Velg ett av de to.',
  'procurement.divisionOld': () =>
    'Volumene eller hvem som kjøper, er endret etter at siden ble vist. Se på tallene igjen, og velg på nytt.',
  'procurement.documentMissing': () => 'Dokumentet mangler. Skriv hva det heter i arkivet deres.',
  'procurement.fewBuyers': () => 'Færre enn to er med. Vent på svar, eller inviter flere.',
  'procurement.goalsMissing': () => 'Behovene har ingen mål. Skriv minst ett.',
  'procurement.goalsUnmeasurable': (f) =>
    `${f['count'] === 1 ? 'Ett mål' : `${f['count']} mål`} kan ikke måles. Skriv hvordan det er nå, hva dere vil nå, og hvordan det måles.`,
  'procurement.gone': () => 'Vi finner ikke anskaffelsen. Gå tilbake til listen.',
  'procurement.impartialityMissing': (f) =>
    `${f['body']} har ikke svart om habilitet. De kan svare, eller slå av spørsmålet når ingen forhold er oppgitt.`,
  'procurement.itemNameMissing': () => 'En linje mangler navn. Skriv hva som kjøpes, eller slett linjen.',
  'procurement.itemUnknown': () => 'En linje finnes ikke lenger. Last siden på nytt, og fyll ut igjen.',
  'procurement.itemsChanged': () =>
    'Det dere svarer på, er endret etter at siden ble åpnet. Se over enhet, pris og år, og lagre på nytt.',
  'procurement.itemsMany': (f) => `Det er for mange linjer. Slå sammen noen, så det blir høyst ${f['most']}.`,
  'procurement.itemsMissing': () => 'Det står ikke hva som skal kjøpes. Skriv minst én linje.',
  'procurement.leaderOnly': () => 'Bare den som leder anskaffelsen, kan gjøre dette. Spør dem.',
  'procurement.limitOutside': () =>
    'Beløpsgrensen må være større enn null. La feltet stå tomt hvis fullmakten ikke har noen.',
  'procurement.lotEmpty': (f) => `Delkontrakten «${f['name']}» er tom. Legg noe i den, eller slett den.`,
  'procurement.lotNameMissing': () => 'En delkontrakt mangler navn. Skriv hva den gjelder.',
  'procurement.lotReasonMissing': (f) =>
    `Dere deler ikke i delkontrakter. Skriv kort hvorfor (anskaffelsesforskriften ${f['section']}).`,
  'procurement.lotReasonOld': (f) =>
    `Begrunnelsen for ikke å dele er skrevet før volumene eller delkontraktene ble endret. Se på den igjen (anskaffelsesforskriften ${f['section']}).`,
  'procurement.lotOther': (f) =>
    `«${f['name']}» er blitt en annen delkontrakt enn den dere har delt opp etter kjøper. Gjør endringen på siden Delkontrakter.`,
  'procurement.lotUnplaced': (f) =>
    `${f['body']} er kommet til etter at dere delte etter kommune. Velg en delkontrakt for dem.`,
  'procurement.lotReasonUnfilled': () => 'Det står igjen noe i klammer. Fyll det ut, eller stryk det.',
  'procurement.lotUnknown': (f) => `«${f['name']}» ligger ikke i noen delkontrakt. Velg en for den.`,
  'procurement.lotWithoutVolume': (f) =>
    `Ingen har gitt volum i «${f['name']}». Vent på svar, eller slett delkontrakten.`,
  'procurement.lotsMany': (f) =>
    `Det er for mange delkontrakter. Slå sammen noen, så det blir høyst ${f['most']}.`,
  'procurement.lotsMissing': () => 'Det må være minst én delkontrakt. Skriv en.',
  'procurement.mandateAhead': () => 'Den datoen har ikke vært ennå. Skriv dagen fullmakten ble gitt.',
  'procurement.mandateCategory': (f) =>
    `Den stående fullmakten fra ${f['body']} dekker ikke denne kategorien. Registrer en som gjør det, eller be om fullmakt i saken.`,
  'procurement.mandateLimit': (f) =>
    `${f['body']} skal kjøpe for ${f['worth']}, men fullmakten gjelder bare til ${f['limit']}. Be om fullmakt i saken.`,
  'procurement.mandateMissing': (f) => `${f['body']} har ikke gitt fullmakt ennå. Be dem registrere den.`,
  'procurement.mandateRunOut': (f) =>
    `Den stående fullmakten fra ${f['body']} gjelder ikke i dag. Registrer en ny, eller be om fullmakt i saken.`,
  'procurement.maximumLow': (f) =>
    `Rammen for «${f['name']}» er ${f['maximum']}, men volumene fra deltakerne gir ${f['estimate']}. Øk rammen til minst det.`,
  'procurement.maximumMissing': (f) =>
    `«${f['name']}» mangler ramme. Skriv høyeste verdi, medregnet opsjoner.`,
  'procurement.maximumOutside': (f) =>
    `Rammen for «${f['name']}» må være større enn null. Skriv et beløp, eller la feltet stå tomt.`,
  'procurement.memberOnly': () => 'Bare den det gjelder, kan gjøre dette selv. Be dem gjøre det.',
  'procurement.needsUnmet': (f) =>
    `Behov ${f['numbers']} blir ikke møtt av noe krav, kriterium eller vilkår. Skriv noe som møter det, eller hvorfor det skal stå slik.`,
  'procurement.noDialogueReason': () =>
    'Det står ikke hvorfor dere går videre uten markedsdialog. Skriv en grunn.',
  'procurement.nobodyAsked': () =>
    'Ingen er invitert. Inviter noen, eller registrer noen med stående fullmakt.',
  'procurement.nobodyChosen': () => 'Du har ikke valgt noen. Velg minst én.',
  'procurement.notMember': () => 'De er ikke invitert. Inviter dem først.',
  'procurement.notNumber': (f) => `«${f['value']}» er ikke et tall. Skriv for eksempel 1\u00a0200 eller 1,5.`,
  'procurement.otherAnswer': (f) => `Det går ikke så lenge svaret er «${f['answer']}». Endre svaret først.`,
  'procurement.overwriteReason': (f) =>
    `${f['body']} har svart selv. Skriv hvorfor dere endrer svaret. De får vite det.`,
  'procurement.phase': (f) => `Det kan ikke gjøres nå. Anskaffelsen er her: ${f['phase']}.`,
  'procurement.priceOutside': (f) =>
    `Prisen for «${f['name']}» mangler. Skriv forventet pris for én, uten mva.`,
  'procurement.reasonMissing': () => 'Grunnen mangler. Skriv den, så de andre forstår hvorfor.',
  'procurement.regimeMissing': () => 'Det er ikke valgt hvilken del av regelverket som gjelder. Velg den.',
  'procurement.regimeOther': (f) =>
    `Det er valgt ${f['chosen']}, men etter verdien gjelder ${f['law']}. Velg på nytt.`,
  'procurement.requirementsLotGone': (f) =>
    `Krav ${f['numbers']} gjelder en delkontrakt som ikke finnes lenger. Åpne kravet, se hva det skal gjelde, og lagre.`,
  'procurement.requirementsMissing': () => 'Det er ikke skrevet noen krav. Skriv minst ett.',
  'procurement.requirementsUnchecked': (f) =>
    `Krav ${f['numbers']} må oppfylles, men det står ikke hvordan det kontrolleres. Skriv det.`,
  'procurement.requirementsUntraced': (f) =>
    `Krav ${f['numbers']} har ikke noe behov bak seg. Velg et behov, eller skriv hvorfor kravet er der.`,
  'procurement.reserveTooLate': (f) =>
    `Fristen for å reservere seg var ${f['deadline']}. Dere kan fortsatt trekke dere, med en grunn.`,
  'procurement.sharingMissing': () => 'Det er ikke valgt hvordan kostnaden skal deles. Velg en nøkkel.',
  'procurement.sharingOld': () =>
    'Deltakere eller volum er endret etter at kostnaden ble delt. Del den på nytt.',
  'procurement.situationsMissing': () => 'Behovene har ingen situasjoner. Skriv minst én.',
  'procurement.stillWaiting': (f) =>
    `${f['count'] === 1 ? 'Én har' : `${f['count']} har`} ikke svart. Vent på svar, eller til fristen ${f['deadline']} er ute.`,
  'procurement.taskMissing': (f) => `Ikke fordelt: ${f['task']}. Velg den som leder, eller en som er med.`,
  'procurement.taskOutside': (f) =>
    `${f['body']} er ikke med lenger, og kan ikke ha en oppgave. Velg en annen.`,
  'procurement.termOutside': (f) =>
    `Avtaletiden kan ikke brukes. Skriv første år og inntil ${f['mostYears']} år i alt, med minst ett år som ikke er opsjon.`,
  'procurement.textLong': (f) => `Teksten er for lang. Kort den ned til ${f['most']} tegn.`,
  'procurement.titleLong': (f) => `Navnet er for langt. Kort det ned til ${f['most']} tegn.`,
  'procurement.titleMissing': () => 'Anskaffelsen mangler navn. Skriv hva den skal hete.',
  'procurement.unevenInformation': (f) =>
    `${f['count'] === 1 ? 'Én opplysning er' : `${f['count']} opplysninger er`} ikke gitt til alle leverandørene. Publiser, eller begrunn hvorfor ikke. Se oppføring ${f['seq']} i loggen. Regel: ${f['act']} ${f['section']}.`,
  'procurement.unitMissing': (f) =>
    `«${f['name']}» mangler enhet. Skriv for eksempel stk., time eller måned.`,
  'procurement.userGroupsMissing': () => 'Behovene sier ikke hvem de gjelder. Skriv minst én brukergruppe.',
  'procurement.validityTurned': () => 'Fullmakten slutter før den begynner. Rett en av datoene.',
  'procurement.volumesMissing': (f) => `${f['body']} har ikke gitt volum for alt. Be dem fylle ut svaret.`,
  'procurement.weightsNotWhole': (f) =>
    `Vektene blir ${f['sum']} prosent til sammen. Endre dem, så de blir 100.`,
  'procurement.yearsMissing': (f) => `«${f['name']}» mangler volum for noen av årene. Fyll ut alle.`,
  'text.nationalNumber': () =>
    'Teksten ser ut til å inneholde et fødselsnummer. Ta det bort: det hører ikke hjemme her.',
  'date.format': (f) =>
    f['value'] === ''
      ? 'Datoen mangler. Skriv dag, måned og år, for eksempel 31.12.2027.'
      : `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.`,
  'date.nonexistent': (f) => `Datoen «${f['value']}» finnes ikke. Se etter dag og måned.`,
};

export const procurementProblemsNb = { problems };

export type ProcurementProblemsTexts = typeof procurementProblemsNb;
