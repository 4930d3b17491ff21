// Nynorsk for public access to what lies in a market dialogue.
import type { AccessTexts } from './access.nb.ts';

const problems: AccessTexts['problems'] = {
  'accessRequest.gone': () => 'Vi finn det ikkje. Gå tilbake til lista.',
  'accessRequest.askedMissing': () => 'Skriv kva det er bede om innsyn i.',
  'accessRequest.textLong': (f) => `Teksten er for lang. Bruk høgst ${f['most']} teikn.`,
  'accessRequest.receivedAhead': () => 'Kravet kan ikkje ha kome etter i dag. Rett datoen.',
  'accessRequest.answeredAhead': () => 'Svaret kan ikkje vere sendt etter i dag. Rett datoen.',
  'accessRequest.answeredEarly': () => 'Svaret kan ikkje vere sendt før kravet kom. Rett datoen.',
  'accessRequest.outcomeMissing': () => 'Vel kva dei fekk sjå.',
  'accessRequest.exemptionMissing': (f) =>
    f['place'] === 0
      ? 'Vel paragrafen de unntok etter.'
      : `Avsnitt ${f['place']} skal vere unnateke, men paragrafen manglar. Vel ein.`,
  'accessRequest.exemptionNotNeeded': () => 'Dei fekk sjå alt, så ingen paragraf trengst. Vel «ingen».',
  'accessRequest.secretShown': (f) =>
    `De har avgjort at avsnitt ${f['place']} er hemmeleg. Unnta det, eller endre avgjerda i referatet først.`,
  'accessRequest.reasonMissing': () => 'Skriv kvifor de lagar ein kopi av noko som ikkje er ferdig.',
  'accessRequest.textElsewhere': (f) =>
    f['other'] === 0
      ? `Teksten i avsnitt ${f['place']} står òg i tittelen. Då ville han blitt lesen likevel.`
      : `Teksten i avsnitt ${f['place']} står òg i avsnitt ${f['other']}. Unnta det òg.`,
  'accessRequest.changedByOther': () =>
    'Nokon andre endra dette medan du skreiv. Sjå kva som er nytt, og prøv igjen.',
  'dialogue.gone': () => 'Vi finn ikkje innkjøpet. Gå tilbake til lista.',
  'dialogue.notLeading': () => 'Berre den som leier dialogen, kan gjere dette. Spør dei.',
  'text.nationalNumber': () => 'Teksten har eit fødselsnummer. Ta det bort.',
  'date.format': () => 'Skriv datoen som 31.12.2026.',
  'date.nonexistent': () => 'Den datoen finst ikkje. Skriv han som 31.12.2026.',
};

export const accessNn: AccessTexts = {
  problems,
  outcomes: { whole: 'alt', part: 'noko unnateke', refused: 'ingenting' },
  clock: {
    answered: 'svart på i tide',
    answeredLate: 'svart på for seint',
    running: 'går',
    lastDay: 'siste dag i dag',
    over: 'over fristen',
  },
  faults: 'Rett dette før du går vidare',
  title: 'Innsyn',
  lead: 'Alle kan be om innsyn, og ingen treng å seie kven dei er eller kvifor. Skriv det difor ikkje her.',
  said: { registrert: 'Kravet er registrert.', besvart: 'Svaret er registrert.' },
  list: {
    title: 'Krav om innsyn',
    none: 'Ingen har bede om innsyn enno.',
    caption: (from, to, count) => `Krav ${from}–${to} av ${count}, dei som ventar på svar først`,
    columns: {
      number: 'Nr.',
      what: 'Kva',
      received: 'Kom inn',
      answerBy: 'Svar innan',
      state: 'Frist',
      answered: 'Svart',
    },
    left: (days) => (days === '1' ? '1 arbeidsdag att' : `${days} arbeidsdagar att`),
    answer: 'Registrer svar',
    change: 'Endre svaret',
    pages: 'Fleire krav',
    rule: 'Har den som spør, ikkje fått svar innan fem arbeidsdagar etter at kravet kom inn, blir det rekna som eit avslag. Ein kan klage på avslaget. Svar så snart de kan.',
    source: 'Offentleglova § 32, kontrollert i november 2026.',
  },
  register: {
    title: 'Registrer eit krav',
    askedFor: 'Kva er det bede om?',
    askedForHint: 'Til dømes referatet frå møtet 18. september. Ikkje namn og ikkje grunn.',
    received: 'Når kom det inn?',
    reference: 'Saksnummer i arkivet (valfri)',
    save: 'Registrer kravet',
  },
  answer: {
    title: (number) => `Svar på krav ${number}`,
    answered: 'Når svarte de?',
    outcome: 'Kva fekk dei sjå?',
    exemption: 'Unnateke etter',
    none: 'ingen',
    save: 'Lagre svaret',
  },
  copy: {
    section: 'Kopiar til innsyn',
    sectionText: 'Vel kva de skal gi innsyn i. Det som er unnateke, blir teke bort, ikkje gøymt.',
    noSources: 'Det er ikkje noko å lage kopi av enno. Referat kan kopierast når dei er sende.',
    sourceCaption: 'Det som kan kopierast',
    sourceColumns: { what: 'Kva', who: 'Leverandør' },
    make: 'Lag kopi',
    sources: {
      document: (number, title) => `Dokument ${number}: ${title}`,
      minutes: (number) => `Referat ${number}`,
    },
    madeCaption: 'Kopiar som er laga, den siste først',
    madeColumns: { what: 'Kopi', made: 'Laga', withheld: 'Unnateke' },
    withheldCount: (count) => `${count} avsnitt`,
    formTitle: (source) => `Lag kopi: ${source}`,
    formLead: 'Vel paragraf for kvart avsnitt som skal vere unnateke. Teksten i det kjem ikkje med i kopien.',
    forRequest: 'Kravet kopien er for',
    noRequest: 'ikkje for noko krav',
    requestOption: (number, asked) => `${number}: ${asked}`,
    paragraph: (place) => `Avsnitt ${place}`,
    withhold: (place) => `Unnta avsnitt ${place} etter`,
    show: 'vis',
    isSecret: 'avgjort hemmeleg',
    isMarked: 'merkt av leverandøren',
    unsure: 'må kontrollerast',
    unfinished: {
      draft:
        'Dette er eit utkast som ikkje er lagt ut. Det kan vere eit organinternt dokument (offl. § 14). Vurder om det skal givast ut no.',
      timeRuns: 'Fristen leverandøren har til å merkje løyndommar, er ikkje ute. Vent heller til han er det.',
      undecided: 'De har ikkje avgjort kva i referatet som er hemmeleg. Avgjer det først om de kan.',
    },
    reason: 'Kvifor lagar de kopien no?',
    reasonHint: 'Grunnen blir lagra hos dykk og står ikkje i kopien. Skriv ikkje kven som har spurt.',
    madeEarly: (reason) => `Laga før kjelda var ferdig. Grunn: ${reason}`,
    check: 'Les heile kopien før de sender han. Namn og tal i eit anna avsnitt kan røpe det som er unnateke.',
    save: 'Lag kopien',
    title: (source) => `Kopi av ${source}`,
    lead: (date) => `Laga ${date}. Det som er unnateke, er teke bort.`,
    exempt: (paragraph) => `[Unnateke: ${paragraph}]`,
    exemptWhy: 'Unnateke etter',
    word: 'Last ned som Word',
    pdf: 'Last ned som PDF',
    back: 'Tilbake til innsyn',
    fileName: 'kopi',
    minutesTitle: (number) => `referat ${number}`,
    documentTitle: (title) => title,
    complaint:
      'De kan klage på at noko er unnateke. Send klaga til oppdragsgivaren. De kan òg be om ei nærare grunngiving innan tre veker.',
    complaintSource: 'Klage: offentleglova § 32. Nærare grunngiving: § 31, må kontrollerast.',
    header: 'Kopi til innsyn',
  },
};
