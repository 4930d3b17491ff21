// Nynorsk. See procurement-result-problems.nb.ts.
import type { ProcurementResultProblemsTexts } from './procurement-result-problems.nb.ts';

export const procurementResultProblemsNn: ProcurementResultProblemsTexts = {
  late: {
    'procurement.awardOutside': (f) =>
      `Datoen kan ikkje brukast. Brevet må vere sendt frå og med ${f['first']} til og med i dag.`,
    'procurement.complaintAboutMissing': () => 'Det står ikkje kva klaga gjeld. Skriv det kort.',
    'procurement.complaintGone': () => 'Klaga er allereie avgjord. Last sida på nytt.',
    'procurement.complaintOpen': (f) =>
      `Klaga frå ${f['on']} er ikkje avgjord. Avgjer ho før de inngår kontrakten.`,
    'procurement.complaintOutside': (f) =>
      `Datoen kan ikkje brukast. Klaga må vere motteken frå og med ${f['first']} til og med i dag.`,
    'procurement.complaintUpheld': (f) =>
      `Klaga frå ${f['on']} førte fram. Ta tilbake tildelinga, og vurder på nytt.`,
    'procurement.contractMissing': (f) => `Kontrakten for «${f['name']}» manglar. Registrer han.`,
    'procurement.handOverMissing': (f) =>
      `${f['count'] === 1 ? 'Éin kontrakt' : `${f['count']} kontraktar`} er ikkje overført til planen hos kjøparane. Overfør dei.`,
    'procurement.noticeAhead': () =>
      'Kunngjeringa kan ikkje vere publisert etter i dag. Skriv dagen ho vart publisert.',
    'procurement.noticeBeforeLock': (f) =>
      `Kunngjeringa kan ikkje vere eldre enn lista ho byggjer på. Lista vart låst ${f['locked']}.`,
    'procurement.noticeMissing': () =>
      'Nummeret på kunngjeringa manglar. Denne delen av regelverket krev kunngjering.',
    'procurement.noticeOut': () =>
      'Konkurransen er kunngjord. Kjøparar, volum og rammer kan ikkje endrast utan ei ny kunngjering.',
    'procurement.outcomeMissing': (f) =>
      `«${f['name']}» har ikkje noko resultat. Registrer kven som vann, eller kvifor ingen gjorde det.`,
    'procurement.outcomeUnreasoned': (f) =>
      `Det står ikkje kvifor «${f['name']}» enda slik. Skriv grunngivinga.`,
    'procurement.protocolMissing': (f) =>
      `Protokollen manglar «${f['item']}» (anskaffelsesforskrifta ${f['section']}). Skriv det.`,
    'procurement.rejectionUnreasoned': (f) =>
      `Tilbod ${f['number']} er avvist utan paragraf eller grunngiving. Skriv begge.`,
    'procurement.signedBeforeLetter': (f) =>
      `Kontrakten for «${f['name']}» er datert før tildelingsbrevet vart sendt ${f['sent']}. Rett datoen.`,
    'procurement.signedEarly': (f) =>
      `Kontrakten for «${f['name']}» er datert i karensperioden, som varte til og med ${f['until']}. Rett datoen.`,
    'procurement.standstillPromised': (f) =>
      `De har lova å vente til og med ${f['until']}. Kontrakten kan inngåast dagen etter.`,
    'procurement.standstillRuns': (f) =>
      `Karensperioden etter anskaffelsesforskrifta ${f['section']} varer til og med ${f['until']}. Kontrakten kan inngåast dagen etter.`,
    'procurement.standstillShort': (f) =>
      `Karensperioden er for kort. Etter anskaffelsesforskrifta ${f['section']} må han vare minst til og med ${f['least']}.`,
    'procurement.standstillTurned': () =>
      'Karensperioden kan ikkje slutte før brevet er sendt. Skriv ein seinare dato.',
    'procurement.standstillUnknown': () =>
      'Lengda på karensperioden er ikkje kjend i Samkjøp. Be den som driftar, leggje ho inn under Reglar.',
    'procurement.tenderDeadlineEarly': () =>
      'Tilbodsfristen må vere etter kunngjeringa. Skriv ein seinare dato.',
    'procurement.tendersOpen': (f) =>
      `Tilbodsfristen er ${f['deadline']}. Vurderinga kan avsluttast når han er ute.`,
    'procurement.urlFaulty': () =>
      'Adressa kan ikkje brukast. Skriv ho med https:// framfor, eller lat feltet stå tomt.',
  },
  result: {
    'result.answerChanged': (f) =>
      `Ein annan har skrive i «${f['item']}» sidan du opna sida. Begge tekstane står nedanfor.`,
    'result.notLeading': () => 'Berre den som leier innkjøpet, kan fjerne ein kontrakt. Spør dei.',
    'result.removeReasonMissing': () => 'Grunnen manglar. Skriv kvifor kontrakten blir fjerna.',
    'result.rejectionDiffers': (f) =>
      `Rad ${f['row']}: ${f['supplier']} er avvist i éi rad og ikkje i ei anna (rad ${f['rows']}). Samkjøp avviser heile tilbodet. Rett fila, så alle radene seier det same.`,
    'result.answerMissing': () => 'Du har ikkje valt noko. Vel eitt av alternativa.',
    'result.ceilingHigh': (f) => `Ramma er høgare enn den som vart låst, ${f['maximum']}. Skriv høgst det.`,
    'result.ceilingOutside': () => 'Ramma må vere større enn null. Skriv eit beløp i kroner.',
    'result.ceilingShared': (f) =>
      `Ramma på ${f['maximum']} er felles for leverandørane på delkontrakten, og dei andre har ${f['taken']}. Skriv høgst ${f['left']}, eller set ned ramma hos ein annan.`,
    'result.changedByOther': () => 'Nokon endra dette medan du skreiv. Sjå kva som er nytt, og prøv igjen.',
    'result.columnMissing': () => 'Du har ikkje valt kva kolonne som er leverandøren. Vel han.',
    'result.contractHandedOver': () =>
      'Kontrakten er overført til planane hos kjøparane og kan ikkje endrast her. Be kvar kjøpar registrere endringa i planen sin.',
    'result.contractSigned': () =>
      'Det er registrert ein kontrakt frå den tildelinga som vart trekt tilbake. Difor kan ikkje tilboda bytast ut her. Rett dei eitt for eitt.',
    'result.datesTurned': () => 'Kontrakten kan ikkje slutte før han byrjar. Rett ein av datoane.',
    'result.fileMissing': () => 'Du har ikkje valt noka fil. Vel ei.',
    'result.fileUnreadable': () =>
      'Fila kan ikkje lesast. Last opp kunngjeringa som XML, eller lista som Excel eller CSV.',
    'result.gone': () => 'Vi finn ikkje dette lenger. Gå tilbake til oversikta.',
    'result.itemUnknown': () => 'Protokollen har ikkje dette punktet. Last sida på nytt.',
    'result.lotUnknown': () => 'Delkontrakten finst ikkje. Last sida på nytt.',
    'result.lotUnmatched': (f) =>
      `Rad ${f['row']}: «${f['value']}» er ingen av delkontraktane. Skriv namnet slik det vart låst.`,
    'result.lotsMissing': () => 'Du har ikkje valt kva delkontraktar tilbodet gjeld. Vel minst éin.',
    'result.noTenders': () => 'Fila har ingen tilbod. Sjå at du har valt rett fil.',
    'result.notNumber': (f) =>
      f['row'] === undefined
        ? `«${f['value']}» er ikkje eit beløp. Skriv det i heile kroner.`
        : `Rad ${f['row']}: «${f['value']}» er ikkje eit beløp. Rett det i fila.`,
    'result.notWorking': () => 'Berre den som leier, eller har denne oppgåva, kan gjere dette. Spør dei.',
    'result.numberFaulty': (f) =>
      f['row'] === undefined
        ? `«${f['value']}» er ikkje eit organisasjonsnummer. Skriv ni siffer, eller lat feltet stå tomt.`
        : `Rad ${f['row']}: «${f['value']}» er ikkje eit organisasjonsnummer. Rett det i fila.`,
    'result.optionsFaulty': () => 'Opsjonane kan ikkje brukast. Skriv talet på dei og månader som heile tal.',
    'result.outcomeReasonMissing': () => 'Grunngivinga manglar. Ho går i protokollen.',
    'result.phase': (f) =>
      `Dette kan ikkje gjerast no, for innkjøpet er ${f['phase']}. Gå først eitt steg tilbake om noko er feil.`,
    'result.priceOutside': () =>
      'Beløpet må vere større enn null. Lat feltet stå tomt om det ikkje er kjent.',
    'result.receivedAhead': () => 'Tilbodet kan ikkje vere motteke etter i dag. Rett datoen.',
    'result.rejectionHalf': () =>
      'Eit avvist tilbod må ha både paragraf og grunngiving. Skriv det som manglar.',
    'result.rowWithoutName': (f) => `Rad ${f['row']}: leverandøren manglar. Rett det i fila.`,
    'result.signedAhead': () => 'Kontrakten kan ikkje vere signert etter i dag. Rett datoen.',
    'result.signedBeforeLetter': (f) =>
      `Tildelingsbrevet vart sendt ${f['sent']}. Kontrakten kan ikkje vere signert før det. Rett datoen.`,
    'result.signedEarly': (f) =>
      `Karensperioden varte til og med ${f['until']}. Kontrakten kan først signerast dagen etter.`,
    'result.stillWins': () => 'Tilbodet har vunne ein delkontrakt. Endre resultatet der først.',
    'result.supplierMissing': () => 'Leverandøren manglar. Skriv kva firmaet heiter.',
    'result.tendersMany': (f) => `Det er for mange tilbod. Samkjøp tek imot høgst ${f['most']}.`,
    'result.textLong': (f) => `Teksten er for lang. Kort han ned til ${f['most']} teikn.`,
    'result.tooLarge': (f) => `Fila er for stor. Ho kan vere høgst ${f['megabytes']} MB.`,
    'result.winnerMissing': () => 'Du har ikkje valt kven som vann. Vel minst eitt tilbod.',
    'result.winnerOutside': () => 'Tilbodet kan ikkje vinne: det gjeld ikkje delkontrakten, eller er avvist.',
    'text.nationalNumber': () => 'Teksten ser ut til å ha eit fødselsnummer. Ta det bort.',
    'date.format': (f) =>
      f['row'] === undefined
        ? `«${f['value']}» er ikkje ein dato. Skriv han som 27.11.2026.`
        : `Rad ${f['row']}: «${f['value']}» er ikkje ein dato. Rett han i fila.`,
    'date.nonexistent': (f) => `«${f['value']}» finst ikkje i kalenderen. Rett datoen.`,
  },
};
