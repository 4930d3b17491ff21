// Nynorsk. See procurement-problems.nb.ts.
import type { ProcurementProblemsTexts } from './procurement-problems.nb.ts';
import { procurementResultProblemsNn } from './procurement-result-problems.nn.ts';

export const procurementProblemsNn: ProcurementProblemsTexts = {
  problems: {
    ...procurementResultProblemsNn.late,
    'procurement.agreementMissing': () =>
      'Samarbeidsavtalen manglar. Skriv kva han heiter, og kvar han er lagra.',
    'procurement.alreadyBegun': () =>
      'Innkjøpet etter dette forslaget er alt i gang. Finn det i lista over innkjøp.',
    'procurement.amountOutside': (f) =>
      `Mengda av «${f['name']}» kan ikkje brukast. Skriv eit tal som er null eller større.`,
    'procurement.answerMissing': () => 'Du har ikkje valt noko svar. Vel om de er med eller ikkje.',
    'procurement.answerOld': (f) =>
      `${f['body']} svarte før ${f['items']} fekk nytt namn, ny eining eller ein pris som er endra med meir enn ${f['percent']} prosent (ei grense vi har valt sjølve). Be dei sjå over svaret og lagre det på nytt.`,
    'procurement.caseNumberMissing': () => 'Saksnummeret manglar. Skriv nummeret saka har i arkivet dykkar.',
    'procurement.categoryMissing': () => 'Du har ikkje valt kva som skal kjøpast. Vel ein kategori.',
    'procurement.ceilingOutside': () =>
      'Eiga grense må vere større enn null. Lat feltet stå tomt om de ikkje vil ha noka.',
    'procurement.changedByOther': () =>
      'Nokon endra dette medan du skreiv. Sjå kva som er nytt, og prøv igjen.',
    'procurement.contactEmail': () =>
      'E-postadressa kan ikkje brukast. Skriv adressa som kari@kommune.no, eller lat feltet stå tomt.',
    'procurement.contactName': (f) => `Namnet er for langt. Kort det ned til ${f['most']} teikn.`,
    'procurement.deadlineFar': (f) => `Fristen er for langt fram. Siste dato er ${f['last']}.`,
    'procurement.deadlinePast': () => 'Fristen må vere etter i dag. Skriv ein seinare dato.',
    'procurement.declarationMissing': () => 'Du har ikkje valt noko svar om habilitet. Vel eitt av dei to.',
    'procurement.divisionOld': () =>
      'Voluma eller kven som kjøper, er endra etter at sida vart vist. Sjå på tala igjen, og vel på nytt.',
    'procurement.documentMissing': () => 'Dokumentet manglar. Skriv kva det heiter i arkivet dykkar.',
    'procurement.fewBuyers': () => 'Færre enn to er med. Vent på svar, eller inviter fleire.',
    'procurement.goalsMissing': () => 'Behova har ingen mål. Skriv minst eitt.',
    'procurement.goalsUnmeasurable': (f) =>
      `${f['count'] === 1 ? 'Eitt mål' : `${f['count']} mål`} kan ikkje målast. Skriv korleis det er no, kva de vil nå, og korleis det skal målast.`,
    'procurement.gone': () => 'Vi finn ikkje innkjøpet. Gå tilbake til lista.',
    'procurement.impartialityMissing': (f) =>
      `${f['body']} har ikkje svart om habilitet. Dei kan svare, eller slå av spørsmålet når ingen forhold er oppgitt.`,
    'procurement.itemNameMissing': () =>
      'Ei linje manglar namn. Skriv kva som skal kjøpast, eller slett linja.',
    'procurement.itemUnknown': () => 'Ei linje finst ikkje lenger. Last sida på nytt, og fyll ut igjen.',
    'procurement.itemsChanged': () =>
      'Det de svarer på, er endra etter at sida vart opna. Sjå over eining, pris og år, og lagre på nytt.',
    'procurement.itemsMany': (f) =>
      `Det er for mange linjer. Slå saman nokre, så det blir høgst ${f['most']}.`,
    'procurement.itemsMissing': () => 'Det står ikkje kva som skal kjøpast. Skriv minst éi linje.',
    'procurement.leaderOnly': () => 'Berre den som leier innkjøpet, kan gjere dette. Spør dei.',
    'procurement.limitOutside': () =>
      'Beløpsgrensa må vere større enn null. Lat feltet stå tomt om fullmakta ikkje har noka.',
    'procurement.lotEmpty': (f) => `Delkontrakten «${f['name']}» er tom. Legg noko i han, eller slett han.`,
    'procurement.lotNameMissing': () => 'Ein delkontrakt manglar namn. Skriv kva han gjeld.',
    'procurement.lotReasonMissing': (f) =>
      `De deler ikkje i delkontraktar. Skriv kort kvifor (anskaffelsesforskrifta ${f['section']}).`,
    'procurement.lotReasonOld': (f) =>
      `Grunngivinga for ikkje å dele er skriven før voluma eller delkontraktane vart endra. Sjå på ho igjen (anskaffelsesforskrifta ${f['section']}).`,
    'procurement.lotOther': (f) =>
      `«${f['name']}» er vorten ein annan delkontrakt enn den de har delt opp etter kjøpar. Gjer endringa på sida Delkontraktar.`,
    'procurement.lotUnplaced': (f) =>
      `${f['body']} er komen til etter at de delte etter kommune. Vel ein delkontrakt for dei.`,
    'procurement.lotReasonUnfilled': () => 'Det står att noko i klammer. Fyll det ut, eller stryk det.',
    'procurement.lotUnknown': (f) => `«${f['name']}» ligg ikkje i nokon delkontrakt. Vel ein.`,
    'procurement.lotWithoutVolume': (f) =>
      `Ingen har gitt volum i «${f['name']}». Vent på svar, eller slett delkontrakten.`,
    'procurement.lotsMany': (f) =>
      `Det er for mange delkontraktar. Slå saman nokre, så det blir høgst ${f['most']}.`,
    'procurement.lotsMissing': () => 'Det må vere minst éin delkontrakt. Skriv ein.',
    'procurement.mandateAhead': () => 'Den datoen har ikkje vore enno. Skriv dagen fullmakta vart gitt.',
    'procurement.mandateCategory': (f) =>
      `Den ståande fullmakta frå ${f['body']} dekkjer ikkje denne kategorien. Registrer ei som gjer det, eller be om fullmakt i saka.`,
    'procurement.mandateLimit': (f) =>
      `${f['body']} skal kjøpe for ${f['worth']}, men fullmakta gjeld berre til ${f['limit']}. Be om fullmakt i saka.`,
    'procurement.mandateMissing': (f) => `${f['body']} har ikkje gitt fullmakt enno. Be dei registrere ho.`,
    'procurement.mandateRunOut': (f) =>
      `Den ståande fullmakta frå ${f['body']} gjeld ikkje i dag. Registrer ei ny, eller be om fullmakt i saka.`,
    'procurement.maximumLow': (f) =>
      `Ramma for «${f['name']}» er ${f['maximum']}, men voluma frå deltakarane gir ${f['estimate']}. Auk ramma til minst det.`,
    'procurement.maximumMissing': (f) =>
      `«${f['name']}» manglar ramme. Skriv den høgaste verdien, medrekna opsjonar.`,
    'procurement.maximumOutside': (f) =>
      `Ramma for «${f['name']}» må vere større enn null. Skriv eit beløp, eller lat feltet stå tomt.`,
    'procurement.memberOnly': () => 'Berre den det gjeld, kan gjere dette sjølv. Be dei gjere det.',
    'procurement.noDialogueReason': () =>
      'Det står ikkje kvifor de går vidare utan marknadsdialog. Skriv ein grunn.',
    'procurement.nobodyAsked': () =>
      'Ingen er inviterte. Inviter nokon, eller registrer nokon med ståande fullmakt.',
    'procurement.nobodyChosen': () => 'Du har ikkje valt nokon. Vel minst éin.',
    'procurement.notMember': () => 'Dei er ikkje inviterte. Inviter dei først.',
    'procurement.notNumber': (f) => `«${f['value']}» er ikkje eit tal. Skriv til dømes 1\u00a0200 eller 1,5.`,
    'procurement.otherAnswer': (f) =>
      `Det går ikkje så lenge svaret er «${f['answer']}». Endre svaret først.`,
    'procurement.overwriteReason': (f) =>
      `${f['body']} har svart sjølv. Skriv kvifor de endrar svaret. Dei får vite det.`,
    'procurement.phase': (f) => `Det kan ikkje gjerast no. Innkjøpet er her: ${f['phase']}.`,
    'procurement.priceOutside': (f) =>
      `Prisen for «${f['name']}» manglar. Skriv den prisen de ventar for éin, utan mva.`,
    'procurement.reasonMissing': () => 'Grunnen manglar. Skriv han, så dei andre forstår kvifor.',
    'procurement.regimeMissing': () => 'Det er ikkje valt kva del av regelverket som gjeld. Vel han.',
    'procurement.regimeOther': (f) =>
      `Det er valt ${f['chosen']}, men etter verdien gjeld ${f['law']}. Vel på nytt.`,
    'procurement.reserveTooLate': (f) =>
      `Fristen for å reservere seg var ${f['deadline']}. De kan framleis trekkje dykk, med ein grunn.`,
    'procurement.sharingMissing': () => 'Det er ikkje valt korleis kostnaden skal delast. Vel ein nøkkel.',
    'procurement.sharingOld': () =>
      'Deltakarar eller volum er endra etter at kostnaden vart delt. Del han på nytt.',
    'procurement.situationsMissing': () => 'Behova har ingen situasjonar. Skriv minst éin.',
    'procurement.stillWaiting': (f) =>
      `${f['count'] === 1 ? 'Éin har' : `${f['count']} har`} ikkje svart. Vent på svar, eller til fristen ${f['deadline']} er ute.`,
    'procurement.taskMissing': (f) => `Ikkje fordelt: ${f['task']}. Vel den som leier, eller ein som er med.`,
    'procurement.taskOutside': (f) =>
      `${f['body']} er ikkje med lenger, og kan ikkje ha ei oppgåve. Vel ein annan.`,
    'procurement.termOutside': (f) =>
      `Avtaletida kan ikkje brukast. Skriv første år og inntil ${f['mostYears']} år i alt, med minst eitt år som ikkje er opsjon.`,
    'procurement.textLong': (f) => `Teksten er for lang. Kort han ned til ${f['most']} teikn.`,
    'procurement.titleLong': (f) => `Namnet er for langt. Kort det ned til ${f['most']} teikn.`,
    'procurement.titleMissing': () => 'Innkjøpet manglar namn. Skriv kva det skal heite.',
    'procurement.unevenInformation': (f) =>
      `${f['count'] === 1 ? 'Éi opplysning er' : `${f['count']} opplysningar er`} ikkje gitt til alle leverandørane. Publiser, eller grunngi kvifor ikkje. Sjå oppføring ${f['seq']} i loggen. Regel: ${f['act']} ${f['section']}.`,
    'procurement.unitMissing': (f) =>
      `«${f['name']}» manglar eining. Skriv til dømes stk., time eller månad.`,
    'procurement.userGroupsMissing': () => 'Behova seier ikkje kven dei gjeld. Skriv minst éi brukargruppe.',
    'procurement.validityTurned': () => 'Fullmakta sluttar før ho byrjar. Rett ein av datoane.',
    'procurement.volumesMissing': (f) => `${f['body']} har ikkje gitt volum for alt. Be dei fylle ut svaret.`,
    'procurement.yearsMissing': (f) => `«${f['name']}» manglar volum for nokre av åra. Fyll ut alle.`,
    'procurement.climateEvidenceMissing': (f) =>
      `Unntaket frå klima- og miljøregelen manglar det som viser at det gjeld (anskaffelsesforskrifta ${f['section']}). Skriv kva de byggjer på.`,
    'procurement.climateExemptionMissing': (f) =>
      `Det er ikkje valt kva unntak frå klima- og miljøregelen som gjeld (anskaffelsesforskrifta ${f['section']}). Vel det.`,
    'procurement.climateNotMet': (f) =>
      `Klima og miljø er ikkje teke vare på slik regelen krev (anskaffelsesforskrifta ${f['section']}). Legg vekt på det, still eit krav i staden, eller grunngi eit unntak.`,
    'procurement.climateReasonMissing': (f) =>
      `Svaret på klima- og miljøregelen manglar grunngiving (anskaffelsesforskrifta ${f['section']}). Skriv ho.`,
    'procurement.criteriaMissing': () => 'Det er ingen tildelingskriterium. Skriv minst eitt.',
    'procurement.needsUnmet': (f) =>
      `Behov ${f['numbers']} blir ikkje møtt av noko krav, kriterium eller vilkår. Skriv noko som møter det, eller kvifor det skal stå slik.`,
    'procurement.requirementsLotGone': (f) =>
      `Krav ${f['numbers']} gjeld ein delkontrakt som ikkje finst lenger. Opne kravet, sjå kva det skal gjelde, og lagre.`,
    'procurement.requirementsMissing': () => 'Det er ikkje skrive nokon krav. Skriv minst eitt.',
    'procurement.requirementsUnchecked': (f) =>
      `Krav ${f['numbers']} må oppfyllast, men det står ikkje korleis det blir kontrollert. Skriv det.`,
    'procurement.requirementsUntraced': (f) =>
      `Krav ${f['numbers']} har ikkje noko behov bak seg. Vel eit behov, eller skriv kvifor kravet er der.`,
    'procurement.weightsNotWhole': (f) =>
      `Vektene blir ${f['sum']} prosent til saman. Endre dei, så dei blir 100.`,
    'text.nationalNumber': () =>
      'Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort: det høyrer ikkje heime her.',
    'date.format': (f) =>
      f['value'] === ''
        ? 'Datoen manglar. Skriv dag, månad og år, til dømes 31.12.2027.'
        : `«${f['value']}» er ikkje ein dato. Skriv dag, månad og år, til dømes 31.12.2027.`,
    'date.nonexistent': (f) => `Datoen «${f['value']}» finst ikkje. Sjå etter dag og månad.`,
  },
};
