// Nynorsk for market dialogues as suppliers meet them.
import type { MarketTexts } from './market.nb.ts';

const hello = (name: string): string => (name === '' ? 'Hei' : `Hei, ${name}`);
const SIGN_OFF = 'Helsing Samkjøp';

const letters: MarketTexts['letters'] = {
  confirm: {
    subject: ({ title }) => `Stadfest påmeldinga: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nNokon har meldt på ${f.supplier} til marknadsdialogen «${f.title}», som ${f.lead} leier. Stadfest innan tre dagar:\n\n${f.url}\n\nVar det ikkje de, treng de ikkje gjere noko. Då blir påmeldinga sletta.\n\n${SIGN_OFF}\n`,
  },
  welcome: {
    subject: ({ title }) => `De er med: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er med i marknadsdialogen «${f.title}». På dykkar eiga side kan de velje plass, spørje, gi innspel og lese referat:\n\n${f.url}\n\nTa vare på lenkja, og del ho berre med dei hos dykk som skal vere med.\n\n${SIGN_OFF}\n`,
  },
  ownLink: {
    subject: ({ title }) => `Lenkje til dykkar eiga side: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er med i marknadsdialogen «${f.title}». Her er ei lenkje til dykkar eiga side:\n\n${f.url}\n\nDel lenkja berre med dei hos dykk som skal vere med.\n\n${SIGN_OFF}\n`,
  },
  moved: {
    subject: ({ title }) => `Kontakten er bytt: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\nKontakten for ${f.supplier} i marknadsdialogen «${f.title}» er bytt til ${f.otherEmail}. Lenkjer sende til deg gjeld ikkje lenger.\n\nVeit du ikkje om dette, så sei frå til ${f.lead}, som leier dialogen.\n\n${SIGN_OFF}\n`,
  },
  colleague: {
    subject: ({ title }) => `Nokon prøvde å melde på firmaet ein gong til: ${title}`,
    text: (f) =>
      `${hello(f.name)}\n\n${f.supplier} er alt med i marknadsdialogen «${f.title}», og du står som kontakt. Nokon med e-posten ${f.otherEmail} prøvde å melde på firmaet på nytt. Dei har ikkje fått noko svar.\n\nEr det ein kollega, kan du sende lenkja di vidare, eller byte kontakt på sida dykkar. Kjenner du ikkje adressa, treng du ikkje gjere noko.\n\n${SIGN_OFF}\n`,
  },
};

const problems: MarketTexts['problems'] = {
  'market.gone': () => 'Vi finn ikkje dialogen, eller han er avslutta. Gå tilbake til lista.',
  'market.closed': () => 'Dialogen er avslutta. Det går ikkje lenger an å sende noko.',
  'market.linkGone': () => 'Lenkja gjeld ikkje lenger. Meld på firmaet på nytt, så får de ei ny.',
  'market.tooMany': (f) =>
    `Det er sendt for mange påmeldingar herifrå. Prøv igjen om ${f['minutes']} minutt.`,
  'market.activityGone': () => 'Aktiviteten er avslutta. Vel ein annan, eller ingen.',
  'market.contactMissing': () => 'Skriv kven vi kan kontakte hos dykk.',
  'market.inputMissing': () => 'Skriv innspelet.',
  'market.addressFormat': () =>
    'Lenkja kan ikkje brukast. Skriv heile adressa, til dømes https://firma.no/produkt.',
  'market.inputsMany': (f) => `De har levert ${f['most']} innspel, og fleire er det ikkje plass til.`,
  'dialogue.gone': () => 'Vi finn det ikkje. Opne sida på nytt.',
  'dialogue.phase': () => 'Dialogen er avslutta. Det går ikkje lenger an å sende noko.',
  'dialogue.state': () => 'Referatet er ferdig handsama. Det kan ikkje endrast lenger.',
  'dialogue.textMissing': () => 'Feltet er tomt. Skriv noko her.',
  'dialogue.textLong': (f) => `Teksten er for lang. Bruk høgst ${f['most']} teikn.`,
  'dialogue.tooMany': () => 'Det er stilt så mange spørsmål at det ikkje er plass til fleire.',
  'dialogue.signUpOver': () => 'Påmeldinga er over.',
  'dialogue.noSignUp': () => 'Denne aktiviteten har inga påmelding.',
  'dialogue.notSignedUp': () => 'De er ikkje påmelde. Meld dykk på først.',
  'dialogue.slotTaken': () => 'Nokon andre tok plassen nett no. Vel ein av dei som er ledige.',
  'dialogue.slotByLot': () => 'Desse plassane blir trekte. De kan ikkje velje sjølve.',
  'dialogue.slotHeld': () => 'Møta er haldne eller avlyste. Plassen kan ikkje givast frå seg no.',
  'dialogue.contactUnchecked': () =>
    'Den som leier dialogen, har ikkje stadfesta at de høyrer til firmaet. De får svare når det er gjort.',
  'dialogue.email': () => 'E-postadressa kan ikkje brukast. Skriv adressa som kari@firma.no.',
  'dialogue.commentOver': (f) =>
    `Fristen for å kommentere var ${f['date']}. Ta kontakt med den som leier dialogen.`,
  'orgNumber.format': () => 'Organisasjonsnummeret skal ha ni siffer.',
  'orgNumber.checkDigit': () => 'Organisasjonsnummeret stemmer ikkje. Sjå om to siffer er bytte om.',
  'text.nationalNumber': () => 'Teksten har eit fødselsnummer. Ta det bort.',
};

export const marketNn: MarketTexts = {
  letters,
  problems,
  faults: 'Rett dette før du sender',
  states: { published: 'open', held: 'gjennomført', closed: 'avslutta' },
  at: (date, time) => `${date} kl. ${time.replace(':', '.')}`,
  between: (date, from, to) => `${date} kl. ${from.replace(':', '.')}–${to.replace(':', '.')}`,
  list: {
    title: 'Marknadsdialog',
    lead: 'Kommunar som skal kjøpe saman, høyrer med marknaden før dei skriv krav. Alle leverandørar får vite det same.',
    filter: {
      words: 'Søk',
      category: 'Kategori',
      time: 'Tid',
      any: 'Alle',
      times: { open: 'Har datoar som kjem', over: 'Har ingen fleire datoar' },
      show: 'Vis',
      reset: 'Vis alle',
    },
    caption: (from, to, count) => `Marknadsdialogar ${from}–${to} av ${count}`,
    columns: { what: 'Kva', who: 'Kven leier', next: 'Neste dato', published: 'Publisert' },
    noNext: 'ingen fleire',
    none: 'Ingen marknadsdialogar er publiserte enno. Dei kjem hit når kommunar vil høyre med marknaden.',
    noneFound: 'Vi fann ingen slike marknadsdialogar. Prøv eit anna ord, eller vis alle.',
    invented: 'oppdikta',
    pages: 'Fleire marknadsdialogar',
  },
  one: {
    eyebrow: (lead, count) => `Marknadsdialog · ${lead} leier for ${count}`,
    eyebrowAlone: (lead) => `Marknadsdialog · ${lead} leier`,
    openTo: (date) => `Kommunane vil høyre frå dykk før dei skriv krav. Meld dykk på innan ${date}.`,
    open: 'Kommunane vil høyre frå dykk før dei skriv krav.',
    over: 'Dialogen er avslutta. Her står det alle har fått vite.',
    nextTitle: 'Vil de vere med?',
    nextText: 'Meld på firmaet med e-post. De treng ikkje konto.',
    signUp: 'Meld på firmaet',
    calendar: 'Legg datoane i kalenderen',
    need: 'Dette treng kommunane',
    margin: 'Om dialogen',
    needMargin: 'Her står kva kommunane vil oppnå. Korleis det kan løysast, vil dei høyre frå dykk.',
    facts: { lead: 'Leiar', buyers: 'Kjøper saman', category: 'Kategori', published: 'Publisert' },
    activities: 'Aktivitetar og datoar',
    activitiesMargin: 'Det er nok å vere med på éin aktivitet. De kan òg berre stille spørsmål.',
    when: 'Tid',
    place: 'Stad',
    digital: 'Digitalt',
    replyBy: 'Frist',
    how: 'Slik gjer de',
    slots: 'Plassar',
    slotCount: (count, minutes) => `${count} møte på ${minutes} minutt`,
    slotRule: 'Slik blir dei fordelte',
    slotRules: {
      lot: 'Plassane blir trekte når påmeldinga er over. Alle som er påmelde, har like stor sjanse. Regelen blir ikkje endra.',
      firstCome:
        'Den som er påmeld, vel blant dei ledige plassane. Den som vel først, får plassen. Regelen blir ikkje endra.',
    },
    drawTitle: 'Slik kan de kontrollere trekninga',
    drawText:
      'Før påmeldinga opna, vart eit tilfeldig tal, frøet, lagt til side, og kontrollsummen av det (SHA-256) vart publisert. Når plassane er trekte, blir frøet publisert. For kvar leverandør reknar ein SHA-256 av «frø:aktivitet:organisasjonsnummer», med kolon mellom. Den lågaste summen kjem først.',
    drawHash: 'Kontrollsum',
    drawSeed: 'Frø',
    drawActivity: 'Aktivitet',
    drawWaits: 'blir publisert når det er trekt',
    document: (title) => `Utkast: ${title}`,
    questions: 'Spørsmål og svar',
    noQuestions: 'Ingen spørsmål er svart på enno. Svara kjem hit, utan namnet på den som spurde.',
    answered: (date) => `Svart på ${date}, publisert for alle`,
    told: 'Fortalt til alle',
    toldCaption: 'Det som er fortalt til alle, det siste først',
    toldColumns: { number: 'Nr.', when: 'Når', kind: 'Kva slag', what: 'Kva' },
    noneTold: 'Det er ikkje fortalt noko til alle enno.',
    toldAll: (count) => `Sjå alle ${count}`,
    toldPages: 'Fleire opplysningar',
    equal: 'Slik blir de behandla likt',
    equalLines: [
      'Alle som vil, kan vere med, og alle får dei same opplysningane. Får éin vite noko meir, blir det publisert for alle, eller så grunngir oppdragsgivaren kvifor ikkje.',
      'Svaret på eit spørsmål blir publisert, utan namnet på den som spurde.',
      'Etter eit møte får de referatet. De kan rette det og merke forretningsløyndomar innan fristen. Oppdragsgivaren avgjer kva som er hemmeleg.',
      'De kan levere tilbod sjølv om de ikkje er med her. Å vere med gir ingen fordel i konkurransen.',
    ],
    sealTitle: 'Siste publiserte segl',
    seal: (entry, date) => `Oppføring ${entry}, ${date}`,
    noSeal: 'Seglet er ikkje publisert enno.',
    sealText:
      'Loggen over kven som har fått vite kva, kan ikkje endrast i det skjulte. Den som har seglet, kan kontrollere det.',
  },
  signUp: {
    title: 'Meld på firmaet',
    orgNumber: 'Organisasjonsnummer',
    orgNumberHint: 'Ni siffer',
    name: 'Namnet på firmaet',
    contact: 'Kontaktperson',
    email: 'E-post',
    emailHint: 'Hit sender vi ei lenkje. Påmeldinga gjeld først når de har stadfesta.',
    language: 'Språk i breva',
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    activities: 'Kva vil de vere med på?',
    activitiesHint: 'Vel ingen om de berre vil følgje med, spørje eller gi skriftleg innspel.',
    until: (title, date) => `${title}, meld dykk på innan ${date}`,
    privacyTitle: 'Dette tek vi vare på',
    privacy: (days) => [
      'Namn og e-post ser berre dei som leier dialogen. Dei blir brukte til å nå dykk, og blir sletta når de melder dykk av.',
      `Elles blir dei sletta ${days} dagar etter at innkjøpet er låst eller avlyst. Stadfestar de ikkje innan tre dagar, blir alt sletta.`,
      'Firmaet står i loggen for likebehandling, som oppdragsgivaren tek vare på.',
    ],
    privacyLink: 'Meir om personvern',
    send: 'Send påmeldinga',
    sentTitle: 'Sjekk e-posten',
    sent: [
      'Vi har sendt eit brev til adressa. Opne lenkja i brevet og stadfest innan tre dagar.',
      'Er firmaet med frå før, går brevet til den som står som kontakt.',
      'Ser de ikkje noko brev? Sjå i søppelposten, eller send påmeldinga ein gong til.',
    ],
    back: 'Tilbake til dialogen',
  },
  confirm: {
    title: 'Stadfest påmeldinga',
    text: (supplier) => `${supplier} blir med i dialogen når de stadfestar.`,
    supplier: 'Firma',
    dialogue: 'Marknadsdialog',
    contact: 'Kontaktperson',
    button: 'Stadfest påmeldinga',
  },
  link: {
    goneTitle: 'Lenkja gjeld ikkje lenger',
    gone: 'Ho kan vere brukt, for gammal eller bytt ut. Den nyaste lenkja står i det siste brevet de fekk. De får ei ny ved å melde på firmaet igjen.',
    toList: 'Sjå alle marknadsdialogar',
    waitTitle: 'Vent litt',
    wait: 'Det er prøvd for mange lenkjer herifrå. Prøv igjen om eit kvarter.',
    tooManySent: 'Det er sendt for mykje herifrå på kort tid. Prøv igjen om ein time.',
  },
  calendarFile: {
    name: (title) => `Marknadsdialog: ${title}`,
    deadline: (activity) => `Frist: ${activity}`,
    meeting: (activity, time) => `${activity} kl. ${time.replace(':', '.')}`,
  },
};
