// Reports on an evaluation, in nynorsk.
import type { EvaluationReportTexts } from './evaluation-report.nb.ts';

const counted = (count: string, [one, more]: readonly [string, string]): string =>
  count === '1' ? one : `${count} ${more}`;

export const evaluationReportNn: EvaluationReportTexts = {
  problems: {
    'report.gone': () => 'Denne rapporten finst ikkje, eller du kan ikkje sjå han.',
    'report.numberTaken': () =>
      'Nokon andre laga ein rapport akkurat no. Sjå på han, og lag ein ny om du treng det.',
    'report.tooLarge': () => 'Det er for mykje til éin rapport. Del evalueringa i fleire.',
    'report.isWithdrawn': () => 'Rapporten er trekt tilbake og kan ikkje endrast.',
    'report.whyMissing': () =>
      'Skriv kvifor rapporten blir trekt tilbake. Alle som kan lese han, ser grunnen.',
    'survey.textLong': ({ most }) => `Skriv høgst ${most} teikn.`,
    'text.nationalNumber': () => 'Ta ut fødselsnummeret.',
  },
  faults: 'Rett dette først',
  said: {
    made: 'Rapporten er laga. Han blir aldri endra.',
    published: 'Rapporten er publisert. Alle kan lese han.',
    unpublished: 'Rapporten er ikkje lenger offentleg.',
    withdrawn: 'Rapporten er trekt tilbake.',
  },
  list: {
    title: 'Rapportar',
    lead: 'Ein rapport frys det de veit no. Han blir aldri endra, og kven som helst kan kontrollere at han er som han var.',
    none: 'Ingen rapport er laga.',
    make: 'Lag rapport',
    language: 'Språk i rapporten',
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    link: (number) => `Rapport ${number}`,
    madeOn: (date) => `Laga ${date}.`,
    published: 'Offentleg.',
    withdrawn: 'Trekt tilbake.',
  },
  page: {
    kicker: (number) => `Rapport ${number}`,
    word: 'Last ned i Word',
    pdf: 'Last ned som PDF',
    data: 'Last ned dataa (JSON)',
    files: 'Last ned',
    withdrawn: (date) => `Trekt tilbake ${date}`,
    share: 'Del rapporten',
    publishText:
      'Alt i rapporten blir synleg for alle, også namn på kommunar, budsjett og utsegner. Les han først.',
    publish: 'Publiser for alle',
    publicAt: 'Alle kan lese rapporten her:',
    unpublish: 'Ta han bort frå nettet',
    withdraw: 'Trekk tilbake',
    withdrawText: 'Ein rapport blir ikkje sletta. Han blir ståande med grunnen øvst, og du lagar ein ny.',
    why: 'Kvifor?',
    verify: 'Er han som han var?',
    verifyText: 'Den som driftar Samkjøp, kan lage filene på nytt og samanlikne:',
    hashes: 'Kontrollsummar (SHA-256)',
    columns: { what: 'Kva', hash: 'Kontrollsum' },
    hashed: { snapshot: 'Dataa', word: 'Word', pdf: 'PDF', web: 'Denne sida' },
    unreadable: 'Rapporten er laga med ein annan versjon av Samkjøp og kan ikkje visast her.',
  },
  open: {
    gone: 'Denne rapporten finst ikkje, eller han er ikkje publisert.',
    from: (lead) => `Publisert av ${lead}`,
  },
  paper: {
    title: (subject) => `Evaluering av ${subject}`,
    subtitle: ({ number, lead, period }) =>
      `Rapport ${number} frå ${lead}${period ? `. Tid: ${period}` : ''}`,
    header: (subject, number) => `Evaluering av ${subject}, rapport ${number}`,
    invented: 'Oppdikta. Kommunane og tala finst ikkje.',
    pageOf: (page, pages) => `Side ${page} av ${pages}`,
    headings: {
      short: 'Kort fortalt',
      design: 'Planen',
      participants: 'Kven som var med',
      done: 'Det som vart gjort',
      answers: 'Det folk svarte',
      goals: 'Måla',
      benefits: 'Gevinstar',
      model: 'Frå innsats til verknad',
      unknown: 'Det vi ikkje veit',
      method: 'Slik er det rekna',
    },
    notRegistered: 'Ikkje registrert i Samkjøp.',
    yes: 'ja',
    no: 'nei',
    all: 'Alle',
    question: 'Spørsmål',
    answer: 'Svar',
    shareEnds: '0 – 100 %',
    check: 'Planen halden mot erfaringane til andre',
    checkNone: 'Planen hadde det evalueringar av læringsnettverk har funne at betyr noko.',
    checkLead: (count) =>
      `Planen er halden mot det evalueringar av læringsnettverk har funne. ${count === 1 ? 'Éin ting manglar' : `${count} ting manglar`}:`,
    sizeCaption: 'Kommunar og andre som vart spurde, etter storleik',
    size: 'Storleik',
    states: { joined: 'Med', left: 'Gjekk ut', declined: 'Sa nei', invited: 'Har ikkje svart' },
    people: (people) => `Deltakarar då rapporten vart laga: ${people}.`,
    gatherings: {
      title: 'Samlingar',
      none: 'Inga samling er halden enno.',
      caption: 'Samlingar som er haldne',
      columns: { title: 'Samling', on: 'Dato', form: 'Korleis', registered: 'Påmelde', decisions: 'Vedtak' },
      decided: (count, followed) => `${count}, ${followed} følgde opp`,
    },
    topics: {
      title: 'Tema',
      proposed: (count) =>
        count === '1' ? 'Deltakarane føreslo eitt tema.' : `Deltakarane føreslo ${count} tema.`,
      voted: (count, isByBody, date) =>
        `${counted(count, isByBody ? ['Éin kommune', 'kommunar'] : ['Éin deltakar', 'deltakarar'])} stemte i avstemminga som var over ${date}.`,
      noVote: 'Inga avstemming er avslutta.',
      caption: 'Tema i programmet, og kvifor',
      columns: { title: 'Tema', chosen: 'Valt', why: 'Kvifor' },
      bases: { votes: 'Etter stemmene', small: 'Dei små ville ha det', leader: 'Den som leier, bestemte' },
    },
    assignments: {
      title: 'Arbeid mellom samlingane',
      none: 'Inga oppgåve er gitt.',
      caption: 'Oppgåver, og kor mange kommunar som leverte',
      columns: {
        title: 'Oppgåve',
        due: 'Frist',
        asked: 'Fekk henne',
        delivered: 'Leverte',
        answered: 'Fekk svar',
      },
    },
    outcomes: {
      title: 'Det som kom ut av det',
      none: 'Ingenting er knytt til nettverket.',
      kinds: { proposal: 'Forslag om felles kjøp', procurement: 'Felles innkjøp' },
      line: (kind, title, date) => `${kind}${title ? `: ${title}` : ''}, byrja ${date}`,
      note: 'Den som leier innkjøpet, har sagt at det kom ut av nettverket.',
    },
    turnout: {
      caption: 'Kven som svarte',
      columns: {
        wave: 'Runde',
        asked: 'Spurde',
        answered: 'Svarte',
        silent: 'Svarte ikkje',
        share: 'Del',
        bodies: 'Frå kommunar',
      },
    },
    sidesHidden:
      'Små og større kommunar blir ikkje viste kvar for seg. Då måtte minst fem vore spurde og svart i kvar gruppe.',
    few: 'I rundar med færre enn fem svar viser vi ikkje kva dei svarte.',
    means: {
      caption: (isWide) =>
        `Snitt for kvar påstand, 1 er heilt usamd og 6 er heilt samd. ${isWide ? 'Uvisse (95 %) står i parentes.' : 'Talet på svar står i parentes.'}`,
      numbers: 'Snitt av tal. Talet på svar står i parentes.',
      ends: '1 – 6',
      key: 'Søylene står i same rekkjefølgje som rundane. Den første er lys.',
      steps: (wave) => `Kor mange som valde kvart tal (${wave.toLowerCase()})`,
    },
    choices: { column: (wave, answers) => `${wave} (${answers} svar)` },
    sizes: (wave) => `Små ved sida av større kommunar (${wave.toLowerCase()})`,
    sizesHidden: 'Ingen påstand har nok svar til at små og større kommunar kan stå ved sida av kvarandre.',
    quotesNone: 'Inga utsegn er sleppt gjennom.',
    noRound: 'Ingen runde er avslutta.',
    goals: {
      caption: 'Mål, utgangspunkt og siste måling',
      measures: 'Alle målingar, og korleis det er målt',
      columns: {
        goal: 'Mål',
        baseline: 'Ved start',
        target: 'Skal bli',
        latest: 'Sist målt',
        reached: 'Nådd',
        on: 'Dato',
        value: 'Verdi',
        source: 'Slik er det målt',
      },
      noTarget: 'ikkje sett',
      cannotSay: 'kan ikkje seie',
    },
    benefits: {
      lead: 'Kvar gevinst er oppgitt med det lågaste, det middels og det høgaste han kan vere. Dette er anslag frå dei som har ført dei inn, ikkje statistisk uvisse.',
      caption: (unit) => `Gevinstar i ${unit}`,
      columns: {
        title: 'Gevinst',
        state: 'Status',
        low: 'Låg',
        base: 'Middels',
        high: 'Høg',
        unit: 'Eining',
        year: 'År',
        count: 'Tal',
      },
      drawn: 'Låg – høg',
      units: {
        nokYear: 'kroner i året utan mva.',
        nokOnce: 'kroner éin gong utan mva.',
        hoursYear: 'timar i året',
        other: 'anna eining',
      },
      kinds: {
        price: 'Pris',
        process: 'Arbeid med innkjøpet',
        quality: 'Kvalitet',
        competence: 'Kompetanse',
        time: 'Tid',
        environment: 'Miljø',
        other: 'Anna',
      },
      methods: {
        beforeAfter: 'Før og etter',
        comparison: 'Samanlikna med andre',
        ownEarlierPrice: 'Prisen mot eigen tidlegare avtale',
        estimate: 'Anslag frå dei som var med',
        other: 'På ein annan måte',
      },
      states: { proposed: 'ikkje stadfesta', confirmed: 'stadfesta', disputed: 'omstridd' },
      labels: { counterfactual: 'Elles ville', method: 'Rekna ut slik', period: 'Tid', bodies: 'Gjeld' },
      everybody: 'alle som er med',
      said: {
        confirmed: (party, role, date) => `${party} stadfesta ${date} (${role}).`,
        disputed: (party, role, date, reason) => `${party} er usamd ${date} (${role}): ${reason}`,
      },
      nobody: 'Ingen har stadfesta eller vore usamd i han enno.',
      source: (text) => `Kjelde: ${text}`,
      sums: 'Summar. Stadfesta og ikkje stadfesta er aldri lagde saman.',
      notCounted: ({ overlap, disputed, otherUnit }) =>
        `Ikkje med i summane: ${[
          ...(overlap > 0 ? [`${overlap} som kan vere same gevinst som ein annan`] : []),
          ...(disputed > 0 ? [`${disputed} som er omstridd`] : []),
          ...(otherUnit > 0 ? [`${otherUnit} i ei eining som ikkje kan leggjast saman`] : []),
        ].join(', ')}.`,
    },
    logic: {
      columns: {
        inputs: 'Innsats',
        activities: 'Aktivitetar',
        outputs: 'Det som vart laga',
        outcomes: 'Verknader',
        assumptions: 'Føresetnader og anna som kan ha verka inn',
      },
      what: 'Kva',
      measured: 'Kva som viser det',
      leadsTo: 'Fører til',
      nothing: 'ikkje skrive',
      measures: {
        goal: 'Mål',
        question: 'Spørsmål i undersøking',
        benefit: 'Gevinst',
        registered: 'Talt i Samkjøp',
        elsewhere: 'Blir målt ein annan stad',
      },
    },
    short: {
      who: (joined, small, limit) =>
        `Med då rapporten vart laga: ${joined}. Små kommunar (under ${limit} innbyggjarar) av dei: ${small}.`,
      gatherings: (count, text) => (count === 1 ? 'Éi samling er halden.' : `${text} samlingar er haldne.`),
      assignments: (count, delivered, asked) =>
        `Oppgåver gitt: ${count}. Av ${asked} moglege innleveringar kom ${delivered}.`,
      outcomes: (count, text) =>
        count === 1
          ? 'Eitt innkjøp eller forslag er knytt til nettverket.'
          : `${text} innkjøp og forslag er knytte til nettverket.`,
      turnout: (wave, answered, asked) =>
        asked === null ? `${wave} kom det ${answered} svar` : `${wave} svarte ${answered} av ${asked}`,
      survey: (title, parts) => `«${title}»: ${parts}.`,
      changes: ({ title, wave, all, up, down, same }) =>
        `«${title}», frå første runde til ${wave}: Av ${all} spørsmål gjekk snittet opp for ${up}, ned for ${down} og var det same for ${same}.`,
      goals: (all, measured, reached) => `Mål: ${all}. Målt: ${measured}. Nådd: ${reached}.`,
      benefits: (confirmed, proposed, disputed) =>
        `Gevinstar: ${confirmed} stadfesta, ${proposed} ikkje stadfesta, ${disputed} omstridde.`,
      noCause: 'Tala viser kva som er blitt annleis. Dei viser ikkje åleine kva det kjem av.',
    },
    unknown: {
      noComparison:
        'Rapporten har inga gruppe utanfor å samanlikne med. Vi veit ikkje kva som ville skjedd utan.',
      noGoals: 'Ingen mål er sette.',
      unmeasured: (goals) => `Ikkje målt: ${goals}.`,
      unbased: (goals) => `Utan tal for korleis det var ved start: ${goals}.`,
      noSurveys: 'Ingen er spurde.',
      few: (title, wave) => `«${title}», ${wave}: Færre enn fem svarte. Vi viser ikkje kva dei svarte.`,
      silent: (title, wave, silent, asked) =>
        `«${title}», ${wave}: ${silent} av ${asked} svarte ikkje. Vi veit ikkje kva dei meiner.`,
      coming: (title, wave, date) => `«${title}», ${wave}: Runden er ikkje avslutta. Han opnar ${date}.`,
      noIntervals: (title) =>
        `«${title}»: Svar frå færre enn 20 kommunar. Difor står det tal og endring, men inga uvisse.`,
      noBenefits: 'Gevinstar er ikkje registrerte.',
      noModel: 'Ingen har skrive ned korleis innsatsen skal føre til verknad.',
      noAssignments: 'Oppgåver mellom samlingane er ikkje registrerte.',
      noOutcomes: 'Ingen innkjøp eller forslag er knytte til nettverket.',
    },
    made: ({ date, program, template }) =>
      `Rapporten er laga ${date} av dataa slik dei var då, med Samkjøp ${program} og mal ${template}. Dei same dataa gir dei same filene. Det blir kontrollert med «npx samkjop rapport ID --verify».`,
  },
};
