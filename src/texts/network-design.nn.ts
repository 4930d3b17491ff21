// Nynorsk for how a network is designed.
import type { NetworkDesignTexts } from './network-design.nb.ts';

export const networkDesignNn: NetworkDesignTexts = {
  findings: {
    purposeMissing: {
      what: () => 'Skriv kva deltakarane skal kunne når nettverket er over.',
      why: 'Er føremålet klart, kan de velje innleiarar og arbeidsmåtar som passar til det.',
    },
    challengesMissing: {
      what: () => 'Skriv kva utfordringar nettverket skal møte.',
      why: 'Utan dei blir det vanskeleg å seie kven som bør vere med, og kva dei skal arbeide med.',
    },
    noGoals: {
      what: () => 'Set minst eitt mål.',
      why: 'Nettverk som veit kva dei vil nå, kan vise om noko vart betre.',
    },
    goalWithoutBaseline: {
      what: ({ goals, count }) =>
        count === 1 ? `Mål utgangspunktet for ${goals}.` : `Mål utgangspunktet for desse måla: ${goals}.`,
      why: 'Alle likar å møtast. Det vanskelege er å vise at noko vart annleis heime, og då må de vite korleis det var.',
    },
    goalNotMeasurable: {
      what: ({ goals }) => `Skriv måltal, eining, frist og målemåte for ${goals}.`,
      why: 'Eit mål som ikkje kan målast, kan heller ikkje nåast.',
    },
    noTargetGroup: {
      what: () => 'Skriv kven nettverket er for, og kven som bør kome frå kvar kommune.',
      why: 'Kven som bør delta, var noko av det som avgjorde om nettverket hjelpte.',
    },
    noServiceRole: {
      what: () => 'Be om nokon frå tenesta som har behovet.',
      why: 'Innkjøp åleine kan ikkje seie kva brukarane treng, og kan ikkje ta løysinga i bruk.',
    },
    noManagerRole: {
      what: () => 'Be om ein leiar som kan avgjere.',
      why: 'Utan støtte frå leiinga blir det som er lært, sjeldan teke i bruk.',
    },
    nobodySmall: {
      what: () => 'Inviter minst to små kommunar, eller skriv at nettverket berre er for større.',
      why: 'Små og store kommunar har ulike behov. I eit blanda nettverk må begge vere der.',
    },
    aloneInSize: {
      what: ({ size }) =>
        size === 'small'
          ? 'Berre éin kommune er liten. Inviter ein liten kommune til.'
          : 'Berre éin kommune er større. Inviter ein større kommune til.',
      why: 'Den som er åleine om storleiken sin, har ingen å samanlikne seg med.',
    },
    fewGatherings: {
      what: () => 'Planlegg minst to samlingar.',
      why: 'Éi samling set noko i gang. Utan ei ny samling er det ingen å vise resultatet til.',
    },
    noTimeBetween: {
      what: ({ days, least }) =>
        `To samlingar har berre ${days === 1 ? 'éin dag' : `${days} dagar`} mellom seg. La det gå minst ${least} dagar (vår eiga grense).`,
      why: 'Det meste av arbeidet skjer heime mellom samlingane.',
    },
    noWorkBetween: {
      what: () => 'Skriv kva kommunane skal gjere heime mellom samlingane.',
      why: 'Det er arbeidet med eiga sak som endrar noko, ikkje samlinga åleine.',
    },
    noInfluence: {
      what: () => 'Set ein dag då deltakarane har valt tema.',
      why: 'Deltakarar er mest nøgde når temaa vedkjem dei.',
    },
    influenceLate: {
      what: ({ topicsBy, limit }) =>
        `Deltakarane vel tema ${topicsBy}, men programmet er lagt ${limit}. La dei velje før.`,
      why: 'Kjem innspela etter at programmet er lagt, endrar dei ingenting.',
    },
    noFollowUp: {
      what: () => 'Spør deltakarane på nytt 3, 6 eller 12 månader etter slutt.',
      why: 'Nøgde deltakarar er ikkje nok. Om noko vart brukt heime, ser de først seinare.',
    },
    noDuties: {
      what: () => 'Skriv kven som gjer kva.',
      why: 'God planlegging avgjorde om nettverket fungerte, og då må nokon ha ansvaret.',
    },
    noBudget: {
      what: () => 'Skriv kva det kostar, også når det er lite.',
      why: 'Reise, møterom og innleiarar må vere betalte før nokon blir inviterte.',
    },
  },
  parts: {
    what: 'Kva og når',
    goals: 'Mål',
    who: 'Kven',
    programme: 'Program',
    duties: 'Ansvar og budsjett',
  },
  templates: {
    newSolutions: {
      text: 'Fire samlingar. Kvar kommune prøver ein ny måte å kjøpe på i ei eiga sak.',
      title: 'Kjøpe nye løysingar',
      purpose:
        'Kommunane kan beskrive eit behov, snakke med marknaden og kjøpe ei løysing dei ikkje har brukt før.',
      challenges:
        'Vi kjøper det same som sist. Vi beskriv løysingar i staden for behov, og snakkar lite med leverandørar.',
      targetGroup: 'Kommunar som har ei sak dei skal kjøpe til dei neste to åra.',
      between: 'Kvar kommune arbeider med si eiga sak og viser det dei har gjort, på neste samling.',
      responsibilities:
        'Leiar av nettverket: program, innkalling og oppfølging.\nKvar kommune: eiga sak og kven som deltek.',
      gatherings: [
        'Vel sak og beskriv behovet',
        'Snakk med marknaden',
        'Skriv krav som opnar',
        'Kva vart betre?',
      ],
      goals: [
        { title: 'Alle har brukt metoden på ei eiga sak', unit: 'kommunar', method: 'innlevert oppgåve' },
        {
          title: 'Minst eitt felles innkjøp kjem ut av nettverket',
          unit: 'innkjøp',
          method: 'talt i Samkjøp',
        },
        {
          title: 'Deltakarane er tryggare på dialog med marknaden',
          unit: 'poeng av 6',
          method: 'same spørsmål før, etter og 6 månader seinare',
        },
      ],
    },
    sharedPlan: {
      text: 'Tre samlingar. Kommunane legg avtalane ved sida av kvarandre og finn kva dei kan kjøpe saman.',
      title: 'Felles innkjøpsplan',
      purpose: 'Kommunane veit kva dei andre skal kjøpe, og blir samde om kva dei kjøper saman.',
      challenges:
        'Vi er få på innkjøp og veit lite om kva naboane skal kjøpe. Avtalar går ut utan at vi har rokke å planleggje.',
      targetGroup: 'Nabokommunar med få på innkjøp.',
      between: 'Kvar kommune fører inn avtalane sine og spør tenestene kva dei treng.',
      responsibilities: 'Leiar av nettverket: samlar planane.\nKvar kommune: eiga avtaleliste.',
      gatherings: ['Legg avtalane på bordet', 'Finn det vi har felles', 'Bli samde om kven som leier kva'],
      goals: [
        { title: 'Alle har ei oppdatert avtaleliste', unit: 'kommunar', method: 'talt i Samkjøp' },
        { title: 'Vi er samde om felles innkjøp', unit: 'innkjøp', method: 'forslag som er vedtekne' },
      ],
    },
    contractFollowUp: {
      text: 'Tre samlingar. For dei som har avtalar, men ikkje tid til å følgje dei opp.',
      title: 'Følgje opp avtalar',
      purpose: 'Kommunane følgjer opp dei viktigaste avtalane og får det dei betaler for.',
      challenges: 'Avtalen blir gløymd når han er skriven under. Tenesta veit ikkje kva som er avtalt.',
      targetGroup: 'Kommunar med minst éin avtale dei vil følgje opp betre.',
      between: 'Kvar kommune vel éin avtale, møter leverandøren og noterer kva som vart retta.',
      responsibilities:
        'Leiar av nettverket: sjekklister og program.\nKvar kommune: éin avtale og éin ansvarleg.',
      gatherings: ['Vel ein avtale', 'Møt leverandøren', 'Kva vart retta?'],
      goals: [
        { title: 'Alle har hatt eit oppfølgingsmøte', unit: 'kommunar', method: 'innlevert referat' },
        { title: 'Avvik er retta', unit: 'avvik', method: 'talt av kvar kommune' },
      ],
    },
  },
  lead: 'Det som er skrive her, er det nettverket blir målt mot.',
  check: {
    title: (count) => `${count} manglar i utforminga`,
    one: 'Éin ting manglar i utforminga',
    none: 'Vi fann ingen manglar',
    noneText: 'Utforminga har det evalueringar av læringsnettverk har funne at betyr noko.',
    lead: 'Vi har halde utforminga opp mot det evalueringar av læringsnettverk har funne. De avgjer sjølve.',
    why: 'Kvifor',
    mend: (part) => `Rett under «${part}»`,
    mendBodies: 'Inviter fleire',
    source: (title) => `Kjelde: ${title}${title.endsWith('?') ? '' : '.'}`,
    status: { confirmed: 'Lese hos utgjevar', mustBeChecked: 'Lese ein annan stad, må kontrollerast' },
    readIn: (month) => `Sist lese ${month}.`,
  },
  edit: (part) => `Endre «${part}»`,
  empty: 'Ikkje skrive enno.',
  what: {
    title: 'Kva heiter nettverket?',
    purpose: 'Kva skal deltakarane kunne når det er over?',
    challenges: 'Kva utfordringar skal det møte?',
    begins: 'Når byrjar det?',
    ends: 'Når er det over?',
    isPublic: 'Vis nettverket for alle',
    isPublicText: 'Namn, føremål, tid og kva kommunar som er med. Aldri personar eller svar.',
    period: 'Tid',
    purposeShort: 'Føremål',
    challengesShort: 'Utfordringar',
    shown: 'Blir vist for',
    everybody: 'alle',
    members: 'dei som er med',
  },
  goals: {
    caption: 'Mål, utgangspunkt og korleis det blir målt',
    columns: {
      title: 'Mål',
      unit: 'Eining',
      baseline: 'Ved start',
      target: 'Måltal',
      due: 'Frist',
      method: 'Blir målt slik',
    },
    none: 'Ingen mål er sette.',
    add: 'Legg til eit mål',
    edit: (title) => `Endre målet ${title}`,
    newTitle: 'Nytt mål',
    editTitle: 'Endre målet',
    title: 'Kva skal bli betre?',
    unit: 'Eining',
    unitHint: 'Det som blir talt, til dømes kommunar eller poeng av 6',
    baseline: 'Korleis er det i dag?',
    baselineHint: 'Eit tal. Null er også eit svar. La feltet stå tomt om ingen har målt det.',
    target: 'Kva tal vil de nå?',
    due: 'Når skal det vere nådd?',
    method: 'Korleis blir det målt, og av kven?',
    remove: 'Slett målet',
    unknown: 'ikkje målt',
    open: 'ikkje sett',
  },
  who: {
    targetGroup: 'Kven er nettverket for?',
    targetGroupShort: 'Målgruppe',
    roles: 'Kven bør kome frå kvar kommune?',
    rolesShort: 'Frå kvar kommune',
  },
  programme: {
    gatherings: 'Samlingar',
    gathering: (number) => `Samling ${number}`,
    gatheringTitle: 'Kva handlar ho om?',
    gatheringOn: 'Dato',
    caption: 'Samlingar som er planlagde',
    columns: { title: 'Samling', on: 'Dato' },
    none: 'Ingen samlingar er planlagde.',
    notDated: 'ikkje avgjort',
    topicsBy: 'Siste dag deltakarane vel tema',
    programmeOn: 'Dagen programmet blir lagt',
    between: 'Kva gjer kommunane heime mellom samlingane?',
    betweenShort: 'Mellom samlingane',
    followUps: 'Når spør de kva som vart endra heime?',
    followUp: (months) => `${months} månader etter slutt`,
    followUpsShort: 'Oppfølging',
  },
  duties: {
    responsibilities: 'Kven gjer kva?',
    responsibilitiesShort: 'Ansvar',
    budget: 'Budsjett',
    line: (number) => `Post ${number}`,
    what: 'Kva',
    amount: 'Kroner utan mva.',
    caption: 'Budsjett i kroner utan mva.',
    columns: { what: 'Post', amount: 'Kroner' },
    total: 'Sum',
    none: 'Ikkje sett opp.',
  },
};
