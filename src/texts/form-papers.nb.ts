// What the papers on joining and founding a cooperation say, in bokmål. They are for a council, so there is no English one.
// Nynorsk is typed by this. Nothing is copied from anybody's agreement.
import type {
  ComparedForm,
  HostAgreementItem,
  TaskAgreementItem,
} from '../modules/law/cooperation-forms/form-comparison.ts';

type Keys = 'equal' | 'population' | 'baseAndPopulation' | 'volume' | 'hours';

export interface ClauseWords {
  readonly title: string;
  readonly texts: readonly string[];
}

const clause = (title: string, ...texts: readonly string[]): ClauseWords => ({ title, texts });

const LIABILITY_NONE = 'Avtalen gir ingen deltaker ansvar for det en annen deltaker bestiller.';

export const formPapersNb = {
  header: 'Utkast. Beslutningsstøtte, ikke juridisk råd.',
  author: 'Samkjøp',
  pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
  draftNote:
    'Dette er et utkast laget av opplysningene som ble skrevet inn. Les det, rett det og få det kvalitetssikret før det brukes. Margen viser hva hvert punkt bygger på. Det som er merket «må kontrolleres», har vi ikke lest i loven.',
  fill: (what: string) => `[fyll inn: ${what}]`,
  municipality: (name: string) => `${name} kommune`,
  county: (name: string) => `${name} fylkeskommune`,
  municipalCouncil: (name: string) => `kommunestyret i ${name}`,
  countyCouncil: (name: string) => `fylkestinget i ${name}`,
  councils: {
    municipal: 'kommunestyrene',
    county: 'fylkestingene',
    mixed: 'kommunestyrene og fylkestingene',
  },
  caseNumber: (value: string) => `Saksnummer ${value}`,
  meeting: (date: string) => `Møte ${date}`,
  margin: {
    itemOf: (rule: string, place: number) => `${rule}, punkt ${place}`,
    ownChoice: 'Partenes eget valg. Loven sier ikke noe om dette.',
    practice: 'God praksis, ikke et lovkrav.',
    formUnknown: 'Følger av formen, som ikke er kjent.\nmå kontrolleres',
  },
  allPurchases: 'alle innkjøp av varer og tjenester som deltakerne gjør i fellesskap',
  purchasesIntro: 'Dette skal kjøpes sammen:',
  costKeys: {
    equal: 'likt for alle deltakerne',
    population: 'etter folketallet 1. januar året før',
    baseAndPopulation: 'med et likt grunnbeløp, og resten etter folketallet 1. januar året før',
    volume: 'etter hvor mye hver deltaker kjøper gjennom samarbeidet',
    hours: 'etter timene som er brukt for hver deltaker',
  } satisfies Record<Keys, string>,
  rulesTitle: 'Regler dette bygger på',
  rulesCaption: (date: string) => `Regler, kilde og status ${date}`,
  rulesColumns: { rule: 'Regel', text: 'Hva den sier', source: 'Kilde og status' },
  checkTitle: 'Må kontrolleres før saken legges fram',
  checkRule: (id: string, source: string) => `${id}: les ${source}. Vi har ikke lest regelen der.`,
  checkFill: 'Fyll ut alt som står i hakeparentes.',
  checkForm: 'Finn ut hvilken form samarbeidet har. Resten av papirene avhenger av det.',
  checkNone: 'Alle reglene over er lest i kilden. Kontroller likevel at de ikke er endret siden.',
  signature: (party: string) => `Sted, dato og underskrift for ${party}`,

  caseTitles: {
    decision: 'Forslag til vedtak',
    short: 'Kort sagt',
    background: 'Bakgrunn',
    form: 'Hva formen innebærer',
    advantages: 'Fordeler',
    drawbacks: 'Ulemper',
    economy: 'Økonomi',
    local: 'Lokale leverandører og små bedrifter',
    control: 'Folkevalgt styring',
    others: 'Andre veier',
    exit: 'Å gå ut igjen',
    next: 'Videre arbeid',
    other: 'Annet',
  },
  decisionPoint: (place: number) => `Punkt ${place}`,
  formColumns: { question: 'Spørsmål', answer: 'Svar', rule: 'Regel' },
  formCaption: (form: string) => `${form}: svar på det folkevalgte spør om`,
  formQuestions: {
    who: 'Hvem kan være med?',
    founds: 'Hvem vedtar?',
    decisions: 'Kan det gjøre enkeltvedtak?',
    liability: 'Hvem svarer for det samarbeidet skylder?',
    exit: 'Hvordan går vi ut?',
  },
  backgroundFill: 'hvorfor saken kommer nå, og hva dere har i dag',
  economyText: (key: string) => `Kostnadene deles ${key}.`,
  economyOwn: (amount: string) => `Vår del er anslått til ${amount} i året.`,
  economyAll: (amount: string) => `Samlet kostnad er anslått til ${amount} i året.`,
  economyFill: 'hva dette koster i året, og hvor pengene tas fra',
  localText: [
    'Større kontrakter kan gjøre det vanskeligere for små og lokale leverandører.',
    'Avtal derfor hvilke innkjøp som skal holdes utenfor, og del opp kontraktene der det passer.',
  ],
  controlText: {
    host: 'Verten handler for oss. Vi styrer gjennom avtalen, gjennom våre egne instrukser og gjennom rapporteringen.',
    board: 'Vi styrer gjennom medlemmene vi selv velger, og gjennom avtalen.',
    company: 'Vi styrer gjennom dem vi velger til selskapets øverste organ, og gjennom eiermeldingen.',
    agreement: 'Vi styrer gjennom avtalen og gjennom fullmaktene vi gir.',
  },
  joinOthers: [
    'Fortsette alene. Da må vi ha folk og kompetanse til hvert innkjøp.',
    'Bruke avtaler vi alt er nevnt i, eller melde oss på nasjonale avtaler før de kunngjøres.',
    'Gå sammen med andre om ett innkjøp om gangen.',
    'Opprette et nytt samarbeid. Det tar lengre tid enn å bli med i et som finnes.',
  ],
  foundOthers: [
    'Bli med i et samarbeid som finnes. Det er som regel raskere, og bør være vurdert først.',
    'Fortsette alene. Da må vi ha folk og kompetanse til hvert innkjøp.',
    'Bruke avtaler vi alt er nevnt i, eller melde oss på nasjonale avtaler før de kunngjøres.',
    'Gå sammen om ett innkjøp om gangen.',
  ],

  join: {
    files: { case: 'saksframlegg-bli-med', agreement: 'avtale-bli-med', checklist: 'sjekkliste-bli-med' },
    caseTitle: (cooperation: string) => `Bli med i ${cooperation}`,
    caseSubtitle: (council: string) => `Saksframlegg til ${council}`,
    agreementTitle: (cooperation: string) => `Avtale om å bli med i ${cooperation}`,
    agreementSubtitle: (party: string) => `Mellom ${party} og deltakerne i samarbeidet`,
    checklistTitle: (cooperation: string) => `Sjekkliste: bli med i ${cooperation}`,
    short: (party: string, cooperation: string, date: string) =>
      `${party} blir med i ${cooperation} fra ${date}. Vi lar samarbeidet gjøre innkjøp for oss innenfor avtalen.`,
    shortForum: (party: string, cooperation: string, date: string) =>
      `${party} blir med i ${cooperation} fra ${date}. Rådet er et forum og gjør ikke innkjøp for oss.`,
    members: (names: string) => `Dette er deltakerne vi kjenner i dag: ${names}.`,
    membersIncomplete: 'Listen kan mangle noen.',
    hostIs: (host: string) => `${host} er vert.`,
    decisions: {
      join: (council: string, party: string, cooperation: string, date: string) =>
        `${council} vedtar at ${party} blir med i ${cooperation} fra ${date}.`,
      agreement: (council: string) =>
        `${council} vedtar selv avtalen om å bli med og samarbeidsavtalen den viser til.`,
      plainAgreement: (council: string) => `${council} slutter seg til avtalen om å bli med.`,
      economy: 'Utgiften legges inn i budsjettet og økonomiplanen.',
      report: (council: string) => `${council} får en sak om erfaringene innen to år.`,
    },
    /** What the council decides besides, by form. */
    authority: {
      administrativtVertskommune: (host: string) =>
        `Kommunedirektøren får instruks om å delegere myndighet til kommunedirektøren hos ${host}. Myndigheten gjelder innkjøp innenfor avtalen, i saker som ikke er prinsipielle.`,
      politiskVertskommune: (host: string) =>
        `Den felles nemnda hos ${host} får samme myndighet fra oss som fra de andre. Vi velger minst to medlemmer til nemnda.`,
      oppgavefellesskap: () =>
        'Vi velger våre medlemmer til representantskapet, og minst like mange varamedlemmer. Vi godtar ansvaret for vår andel av forpliktelsene.',
      iks: () =>
        'Vi oppnevner våre representanter til representantskapet, hver med minst to varamedlemmer. Vi godtar ansvaret for vår andel av forpliktelsene.',
      as: () => 'Vi kjøper aksjer i selskapet, og velger hvem som møter for oss i generalforsamlingen.',
      samvirke: () => 'Vi melder oss inn i foretaket, og velger hvem som møter for oss på årsmøtet.',
      agreement: () =>
        'Kommunedirektøren kan gi fullmakt til hvert enkelt innkjøp, og kan la oss stå utenfor en avtale som ikke passer.',
      project: () => 'Kommunedirektøren kan inngå avtalen om dette innkjøpet for oss.',
      interkommunaltPolitiskRaad: () =>
        'Vi velger våre medlemmer til representantskapet. Rådet er et forum og gjør ikke innkjøp for oss.',
      innkjopssentral: () => 'Kommunedirektøren kan inngå avtale med innkjøpssentralen.',
    } satisfies Record<ComparedForm, (host: string) => string>,
    authorityUnknown: 'Formen på samarbeidet må avklares før vi kan vedta hvilken myndighet som gis.',
    next: (date: string) => [
      'Send vedtaket til samarbeidet og be om at de andre deltakerne vedtar endringen.',
      'Underskriv avtalen når alle har vedtatt den.',
      'Velg en innkjøpskontakt og meld på behovene for det første året.',
      `Første dag i samarbeidet er ${date}.`,
    ],
    exitText: (exit: string) => `${exit}. Avtaler vi har bestilt gjennom, gjelder til de går ut.`,
    clauses: {
      parties: (party: string, cooperation: string) =>
        clause('Parter', `Avtalen er mellom ${party} og deltakerne i ${cooperation}.`),
      base: (date: string) =>
        clause(
          'Samarbeidsavtalen',
          `${date} er datoen på samarbeidsavtalen som gjelder. Den nye deltakeren har lest den og slutter seg til den.`,
          'Går denne avtalen og samarbeidsavtalen mot hverandre, gjelder samarbeidsavtalen.',
        ),
      baseFill: 'dato på samarbeidsavtalen',
      start: (date: string) => clause('Fra når', `Den nye deltakeren er med fra ${date}.`),
      authority: (text: string) => clause('Myndighet', text),
      purchases: clause('Innkjøp som er med', 'Samarbeidet kjøper inn dette for den nye deltakeren:'),
      participation: clause(
        'Deltakelse i hvert innkjøp',
        'Deltakeren melder fra før konkurransen kunngjøres om den er med, og hvor mye den trenger.',
        'Den som er meldt på, er bundet av rammeavtalen. Den som ikke er meldt på, kan ikke bestille fra den.',
      ),
      present: clause(
        'Avtaler som allerede løper',
        'Den nye deltakeren kan bare bestille fra løpende rammeavtaler der den var nevnt da konkurransen ble kunngjort.',
      ),
      economy: (key: string) => clause('Økonomi', `Kostnadene deles ${key}.`, 'Oppgjøret er én gang i året.'),
      liability: {
        unlimited: clause(
          'Ansvar',
          'Den nye deltakeren svarer uten grense for sin andel av forpliktelsene, fra den dagen den er med.',
        ),
        host: clause(
          'Ansvar',
          'Verten er part i kontraktene og svarer for det den gjør. Hver deltaker betaler for sine egne bestillinger.',
        ),
        limited: clause('Ansvar', 'Den nye deltakeren svarer ikke for mer enn det den har skutt inn.'),
        agreement: clause(
          'Ansvar',
          'Deltakerne svarer sammen for det de gjør sammen. Ellers svarer hver for seg.',
          LIABILITY_NONE,
        ),
      },
      impartiality: clause(
        'Habilitet',
        'Reglene om habilitet gjelder for alle som arbeider med innkjøpene, uansett hvilken deltaker de er ansatt hos.',
      ),
      access: clause(
        'Innsyn og arkiv',
        'Dokumenter som sendes mellom deltakerne, er ikke interne. Hver deltaker journalfører sine egne dokumenter.',
      ),
      exit: (exit: string) =>
        clause('Å gå ut', `${exit}.`, 'Rammeavtaler deltakeren er meldt på, gjelder til de går ut.'),
      effective: {
        all: (councils: string) =>
          clause(
            'Når avtalen gjelder',
            `Avtalen gjelder når ${councils} hos alle deltakerne selv har vedtatt den.`,
          ),
        own: clause(
          'Når avtalen gjelder',
          'Avtalen gjelder når partene har underskrevet den. Hver part svarer for at den som underskriver, har myndighet til det.',
        ),
      },
    },
    others: (cooperation: string) => `deltakerne i ${cooperation}`,
    checklist: {
      caption: 'Kryss av når punktet er gjort',
      columns: { what: 'Hva', basis: 'Regel og status', done: 'Gjort' },
      before: 'Før saken legges fram',
      decide: 'Vedtaket',
      after: 'Etter vedtaket',
      items: {
        ask: 'Spør samarbeidet om det kan ta inn en ny deltaker, og når.',
        read: 'Få samarbeidsavtalen og de siste regnskapene, og les dem.',
        form: 'Få bekreftet hvilken form samarbeidet har.',
        agreements: 'Skriv opp hvilke avtaler dere har i dag, og når de går ut.',
        named: 'Sjekk hvilke løpende rammeavtaler dere er nevnt i.',
        procurement: 'Vurder om dere kan kjøpe av samarbeidet uten konkurranse. Skriv ned hvorfor.',
        local: 'Bestem hvilke innkjøp dere vil holde utenfor.',
        employees: 'Drøft saken med de tillitsvalgte hvis noen får nye oppgaver.',
        sound: 'Sørg for at saken er forsvarlig utredet.',
        impartial: 'Avklar habilitet for dem som arbeider med saken.',
        council: 'La kommunestyret eller fylkestinget selv vedta avtalen.',
        decide: 'Sørg for at den som vedtar avtalen, har myndighet til det.',
        instruct: 'Få med instruksen om å delegere myndighet.',
        elect: 'Velg medlemmer og varamedlemmer til det øverste organet.',
        budget: 'Legg utgiften inn i budsjettet.',
        othersDecide: 'Få bekreftet at alle de andre deltakerne har vedtatt endringen.',
        sign: 'Underskriv avtalen og arkiver den.',
        contact: 'Velg en innkjøpskontakt, og fortell virksomhetene hva som er nytt.',
        registerNeeds: 'Meld på behovene før neste konkurranse kunngjøres.',
      },
    },
  },

  found: {
    caseTitle: (name: string) => `Opprette ${name}`,
    caseSubtitle: (councils: string) => `Likelydende saksframlegg til ${councils}`,
    short: (names: string, name: string, date: string) => `${names} oppretter ${name} fra ${date}.`,
    decisions: {
      found: (councils: string, name: string, date: string) =>
        `${councils} vedtar hver for seg å opprette ${name} fra ${date}.`,
      agreement: 'Samarbeidsavtalen som ligger ved, blir vedtatt.',
      condition: 'Vedtaket gjelder når alle deltakerne har gjort det samme vedtaket.',
      economy: 'Utgiften legges inn i budsjettet og økonomiplanen.',
      hostInstruct: (host: string) =>
        `Kommunedirektøren får instruks om å delegere myndighet til kommunedirektøren hos ${host}, slik avtalen sier. Myndigheten gjelder saker som ikke er prinsipielle.`,
      hostBoard: (host: string, seats: string) =>
        `Den felles nemnda hos ${host} får myndigheten avtalen sier. Alle deltakerne gir den samme myndigheten. Vi velger ${seats}.`,
      taskBoard: (seats: string) =>
        `Vi velger ${seats} til representantskapet, og minst like mange varamedlemmer. Daglig leder kan ikke sitte der.`,
      taskLiability: 'Vi godtar ansvaret for vår andel av forpliktelsene, slik avtalen sier.',
    },
    next: (date: string) => [
      'Alle deltakerne gjør det samme vedtaket.',
      'Avtalen blir underskrevet.',
      'Det blir avklart hvem som skal arbeide i samarbeidet, og de tillitsvalgte er med.',
      `Samarbeidet begynner ${date}.`,
    ],
    exitText: (months: string) => `En deltaker kan gå ut med ${months} skriftlig varsel.`,
  },

  months: (count: number) =>
    count === 1 ? 'én måneds' : count === 12 ? 'tolv måneders' : `${count} måneders`,
  members: (count: string, isOne: boolean) => (isOne ? 'ett medlem' : `${count} medlemmer`),

  host: {
    files: { agreement: 'avtale-vertskommune', case: 'saksframlegg-vertskommune' },
    title: (name: string) => `Avtale om ${name}`,
    subtitle: {
      administrative: 'Administrativt vertskommunesamarbeid om innkjøp',
      political: 'Vertskommunesamarbeid om innkjøp med felles, folkevalgt nemnd',
    },
    /** The act's own list, each as a clause. */
    items: {
      participants: (name: string) => clause('Deltakere', `Dette er deltakerne i ${name}:`),
      host: (host: string) =>
        clause(
          'Vertskommune',
          `${host} er vert.`,
          'Verten er arbeidsgiver for dem som arbeider i samarbeidet, og inngår kontraktene. Samarbeidet er en del av verten.',
        ),
      tasksAndAuthority: (authority: string) => clause('Oppgaver og myndighet', authority, 'Oppgavene er:'),
      transferTime: (date: string) =>
        clause('Når oppgaver og myndighet overføres', `Oppgaver og myndighet går over til verten ${date}.`),
      reportedDecisions: () =>
        clause('Vedtak deltakerne får melding om', 'Verten gir deltakerne melding om disse vedtakene:'),
      settlement: (key: string, amount: string) =>
        clause(
          'Økonomisk oppgjør',
          `Kostnadene deles ${key}. ${amount}`,
          'Verten sender budsjett innen 1. september, krav to ganger i året og regnskap innen 1. mars. Avvik gjøres opp i neste krav.',
        ),
      exit: (months: string) =>
        clause(
          'Hvordan en deltaker går ut',
          `En deltaker kan si opp avtalen med ${months} skriftlig varsel til alle de andre.`,
          'Rammeavtaler deltakeren er meldt på, gjelder for den til de går ut. Deltakeren betaler sin del av kostnadene til den dagen den går ut.',
        ),
      dissolution: (host: string) =>
        clause(
          'Hvordan samarbeidet oppløses',
          'Er alle deltakerne enige, kan samarbeidet oppløses straks.',
          `${host} gjør opp regnskapet, beholder arkivet og følger opp kontraktene til de går ut. Det som er igjen, fordeles etter samme nøkkel som kostnadene.`,
        ),
    } satisfies Record<HostAgreementItem, (...values: string[]) => ClauseWords>,
    tasks: [
      'kartlegge behov og lage en felles innkjøpsplan',
      'gjennomføre konkurranser for de deltakerne som er meldt på',
      'inngå, forvalte og følge opp rammeavtaler',
      'gi råd og opplæring til dem som bestiller',
    ],
    purchases: (what: string) => `gjøre innkjøp av ${what}`,
    authority: {
      administrative: (host: string) =>
        `${host} kan gjøre vedtak og inngå kontrakter for deltakerne innenfor oppgavene under, i saker som ikke er prinsipielle.`,
      political: (host: string) =>
        `Den felles nemnda hos ${host} kan gjøre vedtak for deltakerne innenfor oppgavene under. Alle deltakerne gir nemnda den samme myndigheten.`,
    },
    reported: [
      'kunngjøring og avlysning av en konkurranse deltakeren er meldt på',
      'valg av leverandør, med protokoll',
      'endring, forlengelse og heving av en kontrakt',
      'klager, søksmål og gebyr',
      'vedtak som kan bli prinsipielle, før de blir gjort',
    ],
    amount: (value: string) => `Samlet kostnad er anslått til ${value} i året.`,
    clauses: {
      delegation: (host: string) =>
        clause(
          'Slik blir myndigheten gitt',
          `Hver deltaker gir sin egen kommunedirektør instruks om å delegere myndigheten til kommunedirektøren hos ${host}. Det gjør kommunestyret eller fylkestinget selv. Vedlegg 1 har teksten.`,
          'Instruksen kan når som helst trekkes tilbake.',
        ),
      board: (seats: string) =>
        clause(
          'Felles nemnd',
          `Hver deltaker velger ${seats} til nemnda. Nemnda velger leder og nestleder blant medlemmene sine.`,
          'Nemnda kan gi kommunedirektøren hos verten myndighet i saker som ikke er prinsipielle.',
        ),
      instruction: clause(
        'Instruks, omgjøring og klage',
        'Folkevalgte hos verten kan ikke gi instruks eller gjøre om vedtak i saker der myndigheten er gitt av en annen deltaker.',
        'En deltaker kan gi instruks i saker som bare gjelder den selv. Den behandler også klager på vedtak som er gjort for den.',
      ),
      boardInstruction: clause(
        'Instruks, omgjøring og klage',
        'Folkevalgte hos verten kan ikke gi instruks til nemnda eller gjøre om vedtakene i saker der myndigheten er gitt av en annen deltaker.',
        'En deltaker kan gi instruks i saker som bare gjelder den selv. Klager på nemndas vedtak går til en klagenemnd der alle deltakerne er med.',
      ),
      control: clause(
        'Kontroll',
        'Kontrollutvalget hos verten kontrollerer samarbeidet for alle deltakerne.',
      ),
      notice: (to: string) =>
        clause(
          'Melding til staten',
          `Verten orienterer ${to} om at samarbeidet er opprettet. Vedlegg 2 har teksten.`,
        ),
      noticeTo: { municipal: 'statsforvalteren', county: 'departementet' },
      participation: clause(
        'Deltakelse i hvert innkjøp',
        'Deltakeren melder fra før konkurransen kunngjøres om den er med, og hvor mye den trenger. Den som er meldt på, er bundet.',
        'Verten skriver navnene på deltakerne i kunngjøringen eller dokumentene.',
      ),
      procurement: clause(
        'Forholdet til anskaffelsesreglene',
        'Formen avgjør ikke om deltakerne kan kjøpe tjenesten av verten uten konkurranse. Deltakerne har vurdert dette og skrevet ned vurderingen.',
      ),
      impartiality: clause(
        'Habilitet',
        'Reglene om habilitet gjelder for alle som arbeider med innkjøpene, uansett hvilken deltaker de er ansatt hos.',
      ),
      changes: clause(
        'Endringer og nye deltakere',
        'Endringer i punktene 1 til 8 må kommunestyret eller fylkestinget hos hver deltaker selv vedta. Det gjelder også når en ny deltaker kommer til.',
      ),
      effective: (councils: string) =>
        clause(
          'Når avtalen gjelder',
          `Avtalen gjelder når ${councils} hos alle deltakerne selv har vedtatt den.`,
        ),
    },
    attachmentInstruction: 'Vedlegg 1: Instruks om delegering',
    instruction: (council: string, host: string, date: string) =>
      `${council} ber kommunedirektøren delegere myndighet til kommunedirektøren hos ${host}. Myndigheten gjelder å utføre oppgavene og gjøre vedtakene i punkt 3 i avtalen, i saker som ikke er prinsipielle. Delegeringen gjelder fra ${date}, og kan trekkes tilbake.`,
    boardDelegation: (council: string, host: string, date: string) =>
      `${council} delegerer selv til den felles nemnda hos ${host} å gjøre vedtakene i punkt 3 i avtalen. Delegeringen er den samme fra alle deltakerne og gjelder fra ${date}.`,
    attachmentDelegation: 'Vedlegg 1: Delegering til nemnda',
    attachmentNotice: 'Vedlegg 2: Melding til staten',
    notice: (to: string, host: string, names: string, date: string) =>
      `Til ${to}. ${host} orienterer om at det er opprettet et vertskommunesamarbeid om innkjøp fra ${date}. Deltakerne er ${names}. ${host} er vert. Avtalen ligger ved.`,
  },

  task: {
    files: { agreement: 'avtale-oppgavefellesskap', case: 'saksframlegg-oppgavefellesskap' },
    title: (name: string) => `Samarbeidsavtale for ${name}`,
    subtitle: 'Kommunalt oppgavefellesskap om innkjøp',
    /** The act's own list, each as a clause. */
    items: {
      name: (name: string) => clause('Navn', `Navnet er ${name}. Det er et kommunalt oppgavefellesskap.`),
      legalPerson: (isOwn: string) => clause('Juridisk person', isOwn),
      seats: (seats: string) =>
        clause(
          'Plasser i representantskapet',
          `Hver deltaker har ${seats} i representantskapet, og minst like mange varamedlemmer. Kommunestyret eller fylkestinget velger dem selv.`,
        ),
      tasksAndAuthority: () =>
        clause(
          'Oppgaver og myndighet',
          'Oppgavefellesskapet kan inngå kontrakter for de deltakerne som er meldt på. Det kan ikke gjøre enkeltvedtak, bortsett fra i interne saker.',
          'Oppgavene er:',
        ),
      contributions: (amount: string, key: string) =>
        clause(
          'Innskudd og andre bidrag',
          amount,
          `De årlige kostnadene deles ${key}. Oppgavefellesskapet krever dem inn to ganger i året.`,
        ),
      shares: (key: string) =>
        clause(
          'Eierandel og ansvar',
          `Eierandelene er ${key}. Ansvaret for forpliktelsene følger eierandelen.`,
          'Hver deltaker svarer uten grense for sin andel.',
        ),
      borrowing: (text: string) => clause('Lån', text),
      reporting: () =>
        clause(
          'Rapportering',
          'Oppgavefellesskapet rapporterer dette til deltakerne innen 1. mars hvert år:',
        ),
      exit: (months: string) =>
        clause(
          'Hvordan en deltaker går ut',
          `En deltaker kan gå ut med ${months} skriftlig varsel.`,
          'Den som går ut, svarer fortsatt for sin andel av det oppgavefellesskapet skyldte den dagen. Rammeavtaler deltakeren er meldt på, gjelder til de går ut.',
        ),
      dissolutionAndArchive: (archive: string) =>
        clause(
          'Oppløsning og arkiv',
          'Oppgavefellesskapet oppløses når alle deltakerne vedtar det, eller når bare én deltaker er igjen. Gjelden betales først. Resten fordeles etter eierandelene.',
          `${archive} tar vare på arkivet etter oppløsningen.`,
        ),
    } satisfies Record<TaskAgreementItem, (...values: string[]) => ClauseWords>,
    legalPersonYes:
      'Oppgavefellesskapet er en egen juridisk person. Det er selv arbeidsgiver og part i kontraktene.',
    legalPersonNo: (office: string) =>
      `Oppgavefellesskapet er ikke en egen juridisk person. ${office} er arbeidsgiver og part i kontraktene for fellesskapet.`,
    tasks: [
      'kartlegge behov og lage en felles innkjøpsplan',
      'gjennomføre konkurranser for de deltakerne som er meldt på',
      'inngå, forvalte og følge opp rammeavtaler',
      'gi råd og opplæring til dem som bestiller',
    ],
    purchases: (what: string) => `gjøre innkjøp av ${what}`,
    contribution: (amount: string) =>
      `Deltakerne skyter inn ${amount} til sammen, fordelt etter eierandelene.`,
    noContribution: 'Deltakerne skyter ikke inn penger når oppgavefellesskapet blir opprettet.',
    shareKeys: { equal: 'like store', population: 'fordelt etter folketallet' },
    sharesCaption: {
      equal: 'Eierandel og ansvarsandel i prosent',
      population: (date: string) =>
        `Eierandel og ansvarsandel i prosent, etter folketallet i registeret ${date}`,
    },
    sharesColumns: { who: 'Deltaker', population: 'Folketall', share: 'Andel' },
    sum: 'Sum',
    unknown: 'ikke kjent',
    loanNo: 'Oppgavefellesskapet kan ikke ta opp lån.',
    loanYes: (amount: string) =>
      `Oppgavefellesskapet kan ta opp lån på til sammen ${amount}. Representantskapet vedtar hvert lån.`,
    reports: [
      'regnskap og økonomisk stilling',
      'innkjøp som er gjort, og hvem som var med',
      'besparelser, klager og gebyr',
      'lokale og små leverandører blant dem som fikk kontrakt',
    ],
    clauses: {
      participants: (name: string) => clause('Deltakere', `Dette er deltakerne i ${name}:`),
      start: (date: string) => clause('Oppstart', `Oppgavefellesskapet begynner ${date}.`),
      board: clause(
        'Representantskapet',
        'Representantskapet er det øverste organet. Det velger leder og nestleder og møtes minst to ganger i året.',
        'Daglig leder kan ikke være medlem av representantskapet.',
      ),
      participation: clause(
        'Deltakelse i hvert innkjøp',
        'Deltakeren melder fra før konkurransen kunngjøres om den er med, og hvor mye den trenger. Den som er meldt på, er bundet.',
        'Navnene på deltakerne står i kunngjøringen eller dokumentene.',
      ),
      procurement: clause(
        'Forholdet til anskaffelsesreglene',
        'Formen avgjør ikke om deltakerne kan kjøpe tjenesten av oppgavefellesskapet uten konkurranse. Deltakerne har vurdert dette og skrevet ned vurderingen.',
      ),
      impartiality: clause(
        'Habilitet',
        'Reglene om habilitet gjelder for alle som arbeider med innkjøpene, uansett hvilken deltaker de er ansatt hos.',
      ),
      changes: clause(
        'Endringer og nye deltakere',
        'Endringer i punktene 2 til 11 må hvert kommunestyre og fylkesting selv vedta. Det gjelder også når en ny deltaker kommer til.',
        'Andre endringer vedtar representantskapet med minst to tredeler av stemmene.',
      ),
      effective: (councils: string) =>
        clause(
          'Når avtalen gjelder',
          `Avtalen gjelder når ${councils} hos alle deltakerne selv har vedtatt den.`,
        ),
    },
  },
};

export type FormPapersTexts = typeof formPapersNb;
