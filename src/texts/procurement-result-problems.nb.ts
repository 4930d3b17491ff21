// What stands in the way after the lock, and what registering a result refuses: what, where, and how to mend it. Names, amounts
// and dates come in as a reader understands them. Bokmål is the source; the other languages are typed by it.
import type { ProcurementCode } from '../modules/procurement/errors.ts';
import type { ResultCode } from '../modules/procurement/result/errors.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

type LateCode = Extract<
  ProcurementCode,
  `procurement.${'award' | 'complaint' | 'contract' | 'handOver' | 'notice' | 'outcome' | 'protocol' | 'rejection' | 'signed' | 'standstill' | 'tender' | 'url'}${string}`
>;

const late: Readonly<Record<LateCode, Say>> = {
  'procurement.awardOutside': (f) =>
    `Datoen kan ikke brukes. Brevet må være sendt fra og med ${f['first']} til og med i dag.`,
  'procurement.complaintAboutMissing': () => 'Det står ikke hva klagen gjelder. Skriv det kort.',
  'procurement.complaintGone': () => 'Klagen er allerede avgjort. Last siden på nytt.',
  'procurement.complaintOpen': (f) =>
    `Klagen fra ${f['on']} er ikke avgjort. Avgjør den før kontrakten inngås.`,
  'procurement.complaintOutside': (f) =>
    `Datoen kan ikke brukes. Klagen må være mottatt fra og med ${f['first']} til og med i dag.`,
  'procurement.complaintUpheld': (f) =>
    `Klagen fra ${f['on']} førte fram. Ta tilbake tildelingen, og vurder på nytt.`,
  'procurement.contractMissing': (f) => `Kontrakten for «${f['name']}» mangler. Registrer den.`,
  'procurement.handOverMissing': (f) =>
    `${f['count'] === 1 ? 'Én kontrakt' : `${f['count']} kontrakter`} er ikke overført til planen hos kjøperne. Overfør dem.`,
  'procurement.noticeAhead': () =>
    'Kunngjøringen kan ikke være publisert etter i dag. Skriv dagen den ble publisert.',
  'procurement.noticeBeforeLock': (f) =>
    `Kunngjøringen kan ikke være eldre enn listen den bygger på. Listen ble låst ${f['locked']}.`,
  'procurement.noticeMissing': () =>
    'Nummeret på kunngjøringen mangler. Denne delen av regelverket krever kunngjøring.',
  'procurement.noticeOut': () =>
    'Konkurransen er kunngjort. Kjøpere, volum og rammer kan ikke endres uten en ny kunngjøring.',
  'procurement.outcomeMissing': (f) =>
    `«${f['name']}» har ikke noe resultat. Registrer hvem som vant, eller hvorfor ingen gjorde det.`,
  'procurement.outcomeUnreasoned': (f) =>
    `Det står ikke hvorfor «${f['name']}» endte slik. Skriv begrunnelsen.`,
  'procurement.protocolMissing': (f) =>
    `Protokollen mangler «${f['item']}» (anskaffelsesforskriften ${f['section']}). Skriv det.`,
  'procurement.rejectionUnreasoned': (f) =>
    `Tilbud ${f['number']} er avvist uten paragraf eller begrunnelse. Skriv begge.`,
  'procurement.signedBeforeLetter': (f) =>
    `Kontrakten for «${f['name']}» er datert før tildelingsbrevet ble sendt ${f['sent']}. Rett datoen.`,
  'procurement.signedEarly': (f) =>
    `Kontrakten for «${f['name']}» er datert i karensperioden, som varte til og med ${f['until']}. Rett datoen.`,
  'procurement.standstillPromised': (f) =>
    `Dere har lovet å vente til og med ${f['until']}. Kontrakten kan inngås dagen etter.`,
  'procurement.standstillRuns': (f) =>
    `Karensperioden etter anskaffelsesforskriften ${f['section']} varer til og med ${f['until']}. Kontrakten kan inngås dagen etter.`,
  'procurement.standstillShort': (f) =>
    `Karensperioden er for kort. Etter anskaffelsesforskriften ${f['section']} må den vare minst til og med ${f['least']}.`,
  'procurement.standstillTurned': () =>
    'Karensperioden kan ikke ende før brevet er sendt. Skriv en senere dato.',
  'procurement.standstillUnknown': () =>
    'Lengden på karensperioden er ikke kjent i Samkjøp. Be den som drifter, legge den inn under Regler.',
  'procurement.tenderDeadlineEarly': () =>
    'Tilbudsfristen må være etter kunngjøringen. Skriv en senere dato.',
  'procurement.tendersOpen': (f) =>
    `Tilbudsfristen er ${f['deadline']}. Vurderingen kan avsluttes når den er ute.`,
  'procurement.urlFaulty': () =>
    'Adressen kan ikke brukes. Skriv den med https:// foran, eller la feltet stå tomt.',
};

const result: Readonly<Record<ResultCode, Say>> = {
  'result.answerChanged': (f) =>
    `En annen har skrevet i «${f['item']}» siden du åpnet siden. Begge tekstene står nedenfor.`,
  'result.notLeading': () => 'Bare den som leder anskaffelsen, kan fjerne en kontrakt. Spør dem.',
  'result.removeReasonMissing': () => 'Grunnen mangler. Skriv hvorfor kontrakten fjernes.',
  'result.rejectionDiffers': (f) =>
    `Rad ${f['row']}: ${f['supplier']} er avvist i én rad og ikke i en annen (rad ${f['rows']}). Samkjøp avviser hele tilbudet. Rett filen, så alle radene sier det samme.`,
  'result.answerMissing': () => 'Du har ikke valgt noe. Velg ett av alternativene.',
  'result.ceilingHigh': (f) => `Rammen er høyere enn den som ble låst, ${f['maximum']}. Skriv høyst det.`,
  'result.ceilingOutside': () => 'Rammen må være større enn null. Skriv et beløp i kroner.',
  'result.ceilingShared': (f) =>
    `Rammen på ${f['maximum']} er felles for leverandørene på delkontrakten, og de andre har ${f['taken']}. Skriv høyst ${f['left']}, eller sett ned rammen hos en annen.`,
  'result.changedByOther': () => 'En annen endret dette mens du skrev. Se hva som er nytt, og prøv igjen.',
  'result.columnMissing': () => 'Du har ikke valgt hvilken kolonne som er leverandøren. Velg den.',
  'result.contractHandedOver': () =>
    'Kontrakten er overført til planene hos kjøperne og kan ikke endres her. Be hver kjøper registrere endringen i planen sin.',
  'result.contractSigned': () =>
    'Det er registrert en kontrakt fra den tildelingen som ble trukket tilbake. Derfor kan ikke tilbudene byttes ut her. Rett dem ett for ett.',
  'result.datesTurned': () => 'Kontrakten kan ikke slutte før den begynner. Rett en av datoene.',
  'result.fileMissing': () => 'Du har ikke valgt noen fil. Velg en.',
  'result.fileUnreadable': () =>
    'Filen kan ikke leses. Last opp kunngjøringen som XML, eller listen som Excel eller CSV.',
  'result.gone': () => 'Vi finner ikke dette lenger. Gå tilbake til oversikten.',
  'result.itemUnknown': () => 'Protokollen har ikke dette punktet. Last siden på nytt.',
  'result.lotUnknown': () => 'Delkontrakten finnes ikke. Last siden på nytt.',
  'result.lotUnmatched': (f) =>
    `Rad ${f['row']}: «${f['value']}» er ingen av delkontraktene. Skriv navnet slik det ble låst.`,
  'result.lotsMissing': () => 'Du har ikke valgt hvilke delkontrakter tilbudet gjelder. Velg minst én.',
  'result.noTenders': () => 'Filen har ingen tilbud. Se at du har valgt riktig fil.',
  'result.notNumber': (f) =>
    f['row'] === undefined
      ? `«${f['value']}» er ikke et beløp. Skriv det i hele kroner.`
      : `Rad ${f['row']}: «${f['value']}» er ikke et beløp. Rett det i filen.`,
  'result.notWorking': () => 'Bare den som leder, eller har denne oppgaven, kan gjøre dette. Spør dem.',
  'result.numberFaulty': (f) =>
    f['row'] === undefined
      ? `«${f['value']}» er ikke et organisasjonsnummer. Skriv ni siffer, eller la feltet stå tomt.`
      : `Rad ${f['row']}: «${f['value']}» er ikke et organisasjonsnummer. Rett det i filen.`,
  'result.optionsFaulty': () => 'Opsjonene kan ikke brukes. Skriv antall og måneder som hele tall.',
  'result.outcomeReasonMissing': () => 'Begrunnelsen mangler. Den går i protokollen.',
  'result.phase': (f) =>
    `Dette kan ikke gjøres nå, for anskaffelsen er ${f['phase']}. Gå først ett steg tilbake hvis noe er feil.`,
  'result.priceOutside': () => 'Beløpet må være større enn null. La feltet stå tomt hvis det ikke er kjent.',
  'result.receivedAhead': () => 'Tilbudet kan ikke være mottatt etter i dag. Rett datoen.',
  'result.rejectionHalf': () => 'Et avvist tilbud må ha både paragraf og begrunnelse. Skriv det som mangler.',
  'result.rowWithoutName': (f) => `Rad ${f['row']}: leverandøren mangler. Rett det i filen.`,
  'result.signedAhead': () => 'Kontrakten kan ikke være signert etter i dag. Rett datoen.',
  'result.signedBeforeLetter': (f) =>
    `Tildelingsbrevet ble sendt ${f['sent']}. Kontrakten kan ikke være signert før det. Rett datoen.`,
  'result.signedEarly': (f) =>
    `Karensperioden varte til og med ${f['until']}. Kontrakten kan først signeres dagen etter.`,
  'result.stillWins': () => 'Tilbudet har vunnet en delkontrakt. Endre resultatet der først.',
  'result.supplierMissing': () => 'Leverandøren mangler. Skriv hva firmaet heter.',
  'result.tendersMany': (f) => `Det er for mange tilbud. Samkjøp tar imot høyst ${f['most']}.`,
  'result.textLong': (f) => `Teksten er for lang. Kort den ned til ${f['most']} tegn.`,
  'result.tooLarge': (f) => `Filen er for stor. Den kan være høyst ${f['megabytes']} MB.`,
  'result.winnerMissing': () => 'Du har ikke valgt hvem som vant. Velg minst ett tilbud.',
  'result.winnerOutside': () => 'Tilbudet kan ikke vinne: det gjelder ikke delkontrakten, eller er avvist.',
  'text.nationalNumber': () => 'Teksten ser ut til å ha et fødselsnummer. Ta det bort.',
  'date.format': (f) =>
    f['row'] === undefined
      ? `«${f['value']}» er ikke en dato. Skriv den som 27.11.2026.`
      : `Rad ${f['row']}: «${f['value']}» er ikke en dato. Rett den i filen.`,
  'date.nonexistent': (f) => `«${f['value']}» finnes ikke i kalenderen. Rett datoen.`,
};

export const procurementResultProblemsNb = { late, result };
export type ProcurementResultProblemsTexts = typeof procurementResultProblemsNb;
