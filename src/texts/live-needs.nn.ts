// Nynorsk for «De samme behovene» of signed-in people.
import type { LiveNeedsTexts } from './live-needs.nb.ts';

export const liveNeedsNn: LiveNeedsTexts = {
  problems: {
    'need.gone': () => 'Behovet finst ikkje lenger i planen dykkar. Gå tilbake til lista.',
    'need.notShown': () => 'Den andre viser ikkje dette behovet lenger. Ingenting er lagra.',
    'need.alone': () =>
      'De har sagt at de vil kjøpe dette åleine. Endre ønsket om samarbeid først, så kan de seie ja.',
    'need.onlyWith': () =>
      'De har sagt kven de vil kjøpe saman med, og denne er ikkje blant dei. Endre ønsket om samarbeid først.',
    'need.noneCommon': () =>
      'Ingen andre i same kategori har sagt at behovet er det same. Vent på svar, eller spør dei.',
    'question.textMissing': () => 'Skriv det du vil seie.',
    'question.tooLong': (f) => `Teksten har ${f['length']} teikn. Grensa er ${f['most']}. Kort han ned.`,
    'question.exists': () => 'De har alt skrive til dei om dette behovet. Skriv vidare der.',
    'question.tooMany': (f) =>
      `De har stilt ${f['most']} spørsmål det siste døgnet. Vent til i morgon med det neste.`,
    'question.gone': () => 'Spørsmålet finst ikkje. Gå tilbake til lista over spørsmål.',
    'question.full': (f) =>
      `Her er det plass til ${f['most']} meldingar, og dei er brukte. Ring eller møt kvarandre heller.`,
    'text.nationalNumber': () =>
      'Det ser ut til at teksten har eit fødselsnummer. Ta det bort. Den andre kommunen skal ikkje ha det.',
  },
  list: {
    title: 'Dei same behova',
    heading: (count, isOne) =>
      isOne ? 'Eitt av behova dykkar finst òg hos andre' : `${count} av behova dykkar finst òg hos andre`,
    headingNone: 'Ingen i nærleiken treng det same som de enno',
    lead: 'Vi ser på kategori, tid og avstand. Viser dei andre meir, ser vi òg på ord, CPV-kode og verdi.',
    emptyTitle: 'Her kjem dei som treng det same som de',
    empty:
      'Vi samanliknar avtalar som går ut, og behov som startar, dei neste tre åra. De må først ha nokre i planen med sluttdato eller start.',
    emptyLink: 'Til avtalar og behov',
    questions: 'Spørsmål til og frå andre',
    waiting: (count) =>
      count === 1 ? 'Eitt spørsmål ventar på svar frå dykk' : `${count} spørsmål ventar på svar frå dykk`,
    visibility: 'Kva andre ser av behova dykkar',
    filter: {
      show: 'Vis',
      choices: {
        near: 'Med andre i nærleiken',
        unanswered: 'Det de ikkje har svart på',
        common: 'Felles behov',
        without: 'Utan andre i nærleiken',
        all: 'Alle behova våre',
      },
      category: 'Kategori',
      any: 'Alle',
      button: 'Vis',
    },
    caption: (from, to, count) => `${from}–${to} av ${count}. Det som kan byrje først, står øvst.`,
    columns: {
      need: 'Behovet dykkar',
      near: 'I nærleiken',
      best: 'Likast',
      far: 'Lenger unna',
      said: 'Svar',
    },
    none: 'Ingen av behova passar til det du har valt.',
    showAll: 'Vis alle behova',
    pages: 'Sider med behov',
    others: (count, isOne) => (isOne ? '1 annan' : `${count} andre`),
    nobody: 'Ingen',
    akin: (count) => `${count} i ein annan kategori kan likne`,
    needs: (count, isOne) => (isOne ? '1 behov' : `${count} behov`),
    starts: (time) => `Kan byrje ${time}`,
    best: (name, km) => `${name}, ca.\u00a0${km}\u00a0km`,
    said: {
      common: (count) => `Felles med ${count}`,
      theirs: (count) => `${count} seier ja til dykk`,
      ours: (count) => `De har sagt ja til ${count}`,
      none: 'Ikkje svart',
    },
    hidden: 'Skjult for andre',
  },
  need: {
    eyebrow: (title) => `Behovet dykkar: ${title}`,
    headingCommon: (count, isOne) =>
      isOne ? 'De og éin annan treng det same' : `De og ${count} andre treng det same`,
    heading: (count, isOne) =>
      isOne
        ? 'Éin annan i nærleiken treng det same på same tid'
        : `${count} andre i nærleiken treng det same på same tid`,
    headingNone: 'Ingen i nærleiken treng dette på same tid',
    headingNotCompared: 'Vi samanliknar ikkje dette behovet med andre sine',
    why: {
      alone: 'De har sagt at de vil kjøpe dette åleine. Ombestemmer de dykk, endrar de ønsket om samarbeid.',
      noTime:
        'Vi veit ikkje at neste avtale kan byrje dei neste tre åra. Skriv sluttdato eller tidlegaste start, så samanliknar vi.',
    },
    change: 'Sjå og endre behovet',
    back: 'Alle behova',
    facts: { category: 'Kategori', starts: 'Kan byrje', seen: 'Andre ser', onlyWith: 'Berre saman med' },
    hiddenTitle: 'Dei andre ser ikkje dette behovet',
    hidden:
      'Seier de ja til nokon, får dei ikkje vite det før de viser at behovet finst. Stiller de eit spørsmål, ser dei at det kjem frå dykk.',
    nearTitle: 'I nærleiken',
    nearCaption: (count, isOne) =>
      isOne
        ? 'Eitt behov, i same kategori eller med ein tekst som liknar'
        : `${count} behov, dei likaste først`,
    nearNone: 'Ingen nær nok har eit behov i kategorien som kan byrje samstundes.',
    farTitle: (count) => `Lenger unna: ${count}`,
    farCaption: 'Dei nærmaste av dei som er lenger unna enn det som er vanleg i marknaden',
    refusedTitle: (count) => `Sagt å vere noko anna: ${count}`,
    refusedCaption: 'Det de har sagt nei til. Dei andre får ikkje vite det.',
    pages: 'Sider med behov i nærleiken',
    columns: { who: 'Kven', what: 'Det dei viser', why: 'Kvifor', answer: 'Svar' },
    way: (km, duration) => `Ca.\u00a0${km}\u00a0km, ${duration}`,
    existsOnly: 'Viser berre at behovet finst',
    value: (amount) => `${amount} i året`,
    volume: (amount) => `${amount} i året`,
    requirements: (text) => `Må-krav: ${text}`,
    likely: 'Truleg det same',
    maybe: 'Kan vere det same',
    reasons: {
      sameCategory: 'Same kategori.',
      otherCategory: (name) => `Annan kategori: ${name}.`,
      words: (words) => `Felles ord: ${words}.`,
      cpv: (digits) => `CPV-kodane byrjar med ${digits}.`,
      starts: (time) => `Kan byrje saman ${time}.`,
      noStarts: 'Kan ikkje lenger byrje samstundes.',
    },
    time: (from, to) => (from === to ? from : `frå ${from} til ${to}`),
    or: 'eller',
    states: {
      common: 'Felles: begge seier ja',
      theirs: 'Dei seier ja til dykk',
      ours: 'De seier ja',
      refused: 'De seier nei',
    },
    same: 'Same behov',
    sameAs: (name) => `Same behov som hos ${name}`,
    different: 'Noko anna',
    differentFrom: (name) => `Noko anna enn hos ${name}`,
    takeBack: 'Ta svaret tilbake',
    takeBackFrom: (name) => `Ta svaret tilbake: ${name}`,
    ask: 'Spør',
    askThem: (name) => `Spør ${name}`,
    seeQuestion: 'Sjå spørsmålet',
    seeQuestionWith: (name) => `Sjå spørsmålet mellom dykk og ${name}`,
    done: {
      same: 'Svaret er lagra. Dei andre får vite at de seier ja.',
      common: 'Begge seier ja. Behovet er felles.',
      unseen: 'Svaret er lagra. Dei andre får ikkje vite det, fordi de ikkje viser dei behovet.',
      different: 'Svaret er lagra. Behovet står ikkje lenger i lista, og dei andre får ikkje vite det.',
      back: 'Svaret er teke tilbake.',
    },
    next: {
      title: 'Foreslå å kjøpe saman',
      text: 'Vi lagar eit utkast med dei som har sagt ja. De ser kva det kan spare, og bestemmer sjølve om det skal sendast.',
      button: 'Lag utkast til forslag',
    },
    evidence: 'Om avstanden',
    reach: (km) => `Høgst ${km}\u00a0km veg er rekna som nær nok i denne marknaden.`,
    formula: (factor, detour, speed) =>
      `Avstanden er eit overslag: luftlinja gonger ${factor}. Tida er luftlinja gonger ${detour}, i ${speed}\u00a0km/t. Ferjer og fjell er ikkje med.`,
    limits: 'Alle føresetnader',
  },
  ask: {
    title: (name) => `Spør ${name}`,
    lead: (category) =>
      `Det gjeld behovet deira for ${category}. Dei som kjøper inn der, får spørsmålet på e-post.`,
    label: 'Kva lurer du på?',
    hints: [
      'Dei ser at spørsmålet kjem frå dykk. Skriv namn og telefon om dei skal kunne ringje deg.',
      'Skriv ikkje om helse eller andre private forhold.',
    ],
    send: 'Send spørsmålet',
    cancel: 'Avbryt',
    errors: 'Dette må rettast',
  },
  question: {
    titleFrom: (name, category) => `${name} spør om ${category}`,
    titleTo: (name, category) => `Spørsmål til ${name} om ${category}`,
    ours: 'Behovet dykkar',
    theirs: (name) => `Behovet hos ${name}`,
    deleted: 'Er sletta',
    notShown: 'Ikkje vist',
    thread: 'Meldingar',
    wrote: (name, when) => `${name}, ${when}`,
    at: (date, time) => `${date} kl. ${time.replace(':', '.')}`,
    label: 'Skriv eit svar',
    send: 'Send',
    sent: 'Meldinga er send.',
    left: (count, isOne) =>
      isOne ? 'Det er plass til éi melding til.' : `Det er plass til ${count} meldingar til.`,
    full: 'Det er ikkje plass til fleire meldingar. Ring eller møt kvarandre.',
    readOnly: 'Rolla di gir ikkje rett til å svare.',
    back: 'Alle spørsmål',
  },
  questions: {
    title: 'Spørsmål til og frå andre',
    lead: 'Her står det de har spurt andre om, og det andre har spurt dykk om.',
    caption: (from, to, count) => `${from}–${to} av ${count}. Det som ventar på dykk, står øvst.`,
    columns: { who: 'Kven', what: 'Gjeld', last: 'Siste melding', state: 'Ventar på' },
    onUs: 'Dykk',
    answered: 'Ingen, det er svart',
    none: 'Ingen har spurt om noko enno. Du kan spørje frå sida til eit behov.',
    pages: 'Sider med spørsmål',
  },
  overview: {
    title: 'Dei same behova hos andre',
    all: 'Alle',
    line: (count, isOne, best) =>
      isOne ? `Éin annan i nærleiken: ${best}.` : `${count} andre i nærleiken. Likast: ${best}.`,
    unanswered: 'Sjå alle de ikkje har svart på',
  },
  digest: {
    heading: 'Desse treng det same som de',
    line: (title, count, best) => `${title}: ${count} i nærleiken, likast ${best}`,
  },
};
