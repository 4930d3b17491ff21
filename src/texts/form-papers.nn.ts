// What the papers on joining and founding a cooperation say, in nynorsk.
import type { ClauseWords, FormPapersTexts } from './form-papers.nb.ts';

const clause = (title: string, ...texts: readonly string[]): ClauseWords => ({ title, texts });

export const formPapersNn: FormPapersTexts = {
  header: 'Utkast. Avgjerdsstøtte, ikkje juridisk råd.',
  author: 'Samkjøp',
  pageOf: (page, pages) => `Side ${page} av ${pages}`,
  draftNote:
    'Dette er eit utkast laga av opplysningane som blei skrivne inn. Les det, rett det og få det kvalitetssikra før det blir brukt. Margen viser kva kvart punkt byggjer på. Det som er merkt «må kontrollerast», har vi ikkje lese i lova.',
  fill: (what) => `[fyll inn: ${what}]`,
  municipality: (name) => `${name} kommune`,
  county: (name) => `${name} fylkeskommune`,
  municipalCouncil: (name) => `kommunestyret i ${name}`,
  countyCouncil: (name) => `fylkestinget i ${name}`,
  councils: { municipal: 'kommunestyra', county: 'fylkestinga', mixed: 'kommunestyra og fylkestinga' },
  caseNumber: (value) => `Saksnummer ${value}`,
  meeting: (date) => `Møte ${date}`,
  margin: {
    itemOf: (rule, place) => `${rule}, punkt ${place}`,
    ownChoice: 'Partane vel sjølve. Lova seier ikkje noko om dette.',
    practice: 'God praksis, ikkje eit lovkrav.',
    formUnknown: 'Følgjer av forma, som ikkje er kjend.\nmå kontrollerast',
  },
  allPurchases: 'alle innkjøp av varer og tenester som deltakarane gjer i fellesskap',
  purchasesIntro: 'Dette skal kjøpast saman:',
  costKeys: {
    equal: 'likt på alle deltakarane',
    population: 'etter folketalet 1. januar året før',
    baseAndPopulation: 'med eit likt grunnbeløp, og resten etter folketalet 1. januar året før',
    volume: 'etter kor mykje kvar deltakar kjøper gjennom samarbeidet',
    hours: 'etter timane som er brukte for kvar deltakar',
  },
  rulesTitle: 'Reglar dette byggjer på',
  rulesCaption: (date) => `Reglar, kjelde og status ${date}`,
  rulesColumns: { rule: 'Regel', text: 'Kva han seier', source: 'Kjelde og status' },
  checkTitle: 'Må kontrollerast før saka blir lagd fram',
  checkRule: (id, source) => `${id}: les ${source}. Vi har ikkje lese regelen der.`,
  checkFill: 'Fyll ut alt som står i hakeparentes.',
  checkForm: 'Finn ut kva form samarbeidet har. Resten av papira kjem an på det.',
  checkNone: 'Alle reglane over er lesne i kjelda. Kontroller likevel at dei ikkje er endra sidan.',
  signature: (party) => `Stad, dato og underskrift for ${party}`,

  caseTitles: {
    decision: 'Framlegg til vedtak',
    short: 'Kort sagt',
    background: 'Bakgrunn',
    form: 'Kva forma inneber',
    advantages: 'Føremoner',
    drawbacks: 'Ulemper',
    economy: 'Økonomi',
    local: 'Lokale leverandørar og små bedrifter',
    control: 'Folkevald styring',
    others: 'Andre vegar',
    exit: 'Å gå ut att',
    next: 'Vidare arbeid',
    other: 'Anna',
  },
  decisionPoint: (place) => `Punkt ${place}`,
  formColumns: { question: 'Spørsmål', answer: 'Svar', rule: 'Regel' },
  formCaption: (form) => `${form}: svar på det folkevalde spør om`,
  formQuestions: {
    who: 'Kven kan vere med?',
    founds: 'Kven vedtek?',
    decisions: 'Kan det gjere enkeltvedtak?',
    liability: 'Kven svarar for det samarbeidet skuldar?',
    exit: 'Korleis går vi ut?',
  },
  backgroundFill: 'kvifor saka kjem no, og kva de har i dag',
  economyText: (key) => `Kostnadene blir delte ${key}.`,
  economyOwn: (amount) => `Vår del er rekna til ${amount} i året. Det er eit overslag.`,
  economyAll: (amount) => `Samla kostnad er rekna til ${amount} i året. Det er eit overslag.`,
  economyFill: 'kva dette kostar i året, og kvar pengane blir tekne frå',
  localText: [
    'Større kontraktar kan gjere det vanskelegare for små og lokale leverandørar.',
    'Avtal difor kva innkjøp som skal haldast utanfor, og del opp kontraktane der det høver.',
  ],
  controlText: {
    host: 'Verten handlar for oss. Vi styrer gjennom avtalen, gjennom eigne instruksar og gjennom rapporteringa.',
    board: 'Vi styrer gjennom medlemmene vi sjølve vel, og gjennom avtalen.',
    company: 'Vi styrer gjennom dei vi vel til det øvste organet i selskapet, og gjennom eigarmeldinga.',
    agreement: 'Vi styrer gjennom avtalen og gjennom fullmaktene vi gir.',
  },
  joinOthers: [
    'Halde fram åleine. Då må vi ha folk og kompetanse til kvart innkjøp.',
    'Bruke avtalar vi alt er nemnde i, eller melde oss på nasjonale avtalar før dei blir kunngjorde.',
    'Gå saman med andre om eitt innkjøp om gongen.',
    'Opprette eit nytt samarbeid. Det tek lengre tid enn å bli med i eit som finst.',
  ],
  foundOthers: [
    'Bli med i eit samarbeid som finst. Det er som regel raskare, og bør vere vurdert først.',
    'Halde fram åleine. Då må vi ha folk og kompetanse til kvart innkjøp.',
    'Bruke avtalar vi alt er nemnde i, eller melde oss på nasjonale avtalar før dei blir kunngjorde.',
    'Gå saman om eitt innkjøp om gongen.',
  ],

  join: {
    files: { case: 'saksframlegg-bli-med', agreement: 'avtale-bli-med', checklist: 'sjekkliste-bli-med' },
    caseTitle: (cooperation) => `Bli med i ${cooperation}`,
    caseSubtitle: (council) => `Saksframlegg til ${council}`,
    agreementTitle: (cooperation) => `Avtale om å bli med i ${cooperation}`,
    agreementSubtitle: (party) => `Mellom ${party} og deltakarane i samarbeidet`,
    checklistTitle: (cooperation) => `Sjekkliste: bli med i ${cooperation}`,
    short: (party, cooperation, date) =>
      `${party} blir med i ${cooperation} frå ${date}. Vi lèt samarbeidet gjere innkjøp for oss innanfor avtalen.`,
    shortForum: (party, cooperation, date) =>
      `${party} blir med i ${cooperation} frå ${date}. Rådet er eit forum og gjer ikkje innkjøp for oss.`,
    members: (names) => `Dette er deltakarane vi kjenner i dag: ${names}.`,
    membersIncomplete: 'Lista kan mangle nokon.',
    hostIs: (host) => `${host} er vert.`,
    decisions: {
      join: (council, party, cooperation, date) =>
        `${council} vedtek at ${party} blir med i ${cooperation} frå ${date}.`,
      agreement: (council) =>
        `${council} vedtek sjølv avtalen om å bli med og samarbeidsavtalen han viser til.`,
      plainAgreement: (council) => `${council} sluttar seg til avtalen om å bli med.`,
      economy: 'Utgifta blir lagd inn i budsjettet og økonomiplanen.',
      report: (council) => `${council} får ei sak om erfaringane innan to år.`,
    },
    authority: {
      administrativtVertskommune: (host) =>
        `Kommunedirektøren får instruks om å delegere mynde til kommunedirektøren hos ${host}. Myndet gjeld innkjøp innanfor avtalen, i saker som ikkje er prinsipielle.`,
      politiskVertskommune: (host) =>
        `Den felles nemnda hos ${host} får same mynde frå oss som frå dei andre. Vi vel minst to medlemmer til nemnda.`,
      oppgavefellesskap: () =>
        'Vi vel våre medlemmer til representantskapet, og minst like mange varamedlemmer. Vi godtek ansvaret for vår del av pliktene.',
      iks: () =>
        'Vi nemner opp representantane våre til representantskapet, kvar med minst to varamedlemmer. Vi godtek ansvaret for vår del av pliktene.',
      as: () => 'Vi kjøper aksjar i selskapet, og vel kven som møter for oss i generalforsamlinga.',
      samvirke: () => 'Vi melder oss inn i føretaket, og vel kven som møter for oss på årsmøtet.',
      agreement: () =>
        'Kommunedirektøren kan gi fullmakt til kvart innkjøp, og kan la oss stå utanfor ein avtale som ikkje høver.',
      project: () => 'Kommunedirektøren kan inngå avtalen om dette innkjøpet for oss.',
      interkommunaltPolitiskRaad: () =>
        'Vi vel våre medlemmer til representantskapet. Rådet er eit forum og gjer ikkje innkjøp for oss.',
      innkjopssentral: () => 'Kommunedirektøren kan inngå avtale med innkjøpssentralen.',
    },
    authorityUnknown: 'Forma på samarbeidet må avklarast før vi kan vedta kva mynde som blir gitt.',
    next: (date) => [
      'Send vedtaket til samarbeidet og be om at dei andre deltakarane vedtek endringa.',
      'Skriv under avtalen når alle har vedteke han.',
      'Vel ein innkjøpskontakt og meld på behova for det første året.',
      `Første dag i samarbeidet er ${date}.`,
    ],
    exitText: (exit) => `${exit}. Avtalar vi har bestilt gjennom, gjeld til dei går ut.`,
    clauses: {
      parties: (party, cooperation) =>
        clause('Partar', `Avtalen er mellom ${party} og deltakarane i ${cooperation}.`),
      base: (date) =>
        clause(
          'Samarbeidsavtalen',
          `${date} er datoen på samarbeidsavtalen som gjeld. Den nye deltakaren har lese han og sluttar seg til han.`,
          'Går denne avtalen og samarbeidsavtalen mot kvarandre, gjeld samarbeidsavtalen.',
        ),
      baseFill: 'dato på samarbeidsavtalen',
      start: (date) => clause('Frå når', `Den nye deltakaren er med frå ${date}.`),
      authority: (text) => clause('Mynde', text),
      purchases: clause('Innkjøp som er med', 'Samarbeidet kjøper inn dette for den nye deltakaren:'),
      participation: clause(
        'Deltaking i kvart innkjøp',
        'Deltakaren melder frå før konkurransen blir kunngjord om han er med, og kor mykje han treng.',
        'Den som er meldt på, er bunden av rammeavtalen. Den som ikkje er meldt på, kan ikkje bestille frå han.',
      ),
      present: clause(
        'Avtalar som alt går',
        'Den nye deltakaren kan berre bestille frå rammeavtalar der han var nemnd då konkurransen blei kunngjord.',
      ),
      economy: (key) => clause('Økonomi', `Kostnadene blir delte ${key}.`, 'Oppgjeret er éin gong i året.'),
      liability: {
        unlimited: clause(
          'Ansvar',
          'Den nye deltakaren svarar utan grense for sin del av pliktene, frå den dagen han er med.',
        ),
        host: clause(
          'Ansvar',
          'Verten er part i kontraktane og svarar for det han gjer. Kvar deltakar betaler for sine eigne bestillingar.',
        ),
        limited: clause('Ansvar', 'Den nye deltakaren svarar ikkje for meir enn det han har skote inn.'),
        agreement: clause(
          'Ansvar',
          'Deltakarane svarar saman for det dei gjer saman. Elles svarar kvar for seg.',
          'Avtalen gir ingen deltakar ansvar for det ein annan deltakar bestiller.',
        ),
      },
      impartiality: clause(
        'Habilitet',
        'Reglane om habilitet gjeld for alle som arbeider med innkjøpa, same kva deltakar dei er tilsette hos.',
      ),
      access: clause(
        'Innsyn og arkiv',
        'Dokument som blir sende mellom deltakarane, er ikkje interne. Kvar deltakar journalfører sine eigne dokument.',
      ),
      exit: (exit) =>
        clause('Å gå ut', `${exit}.`, 'Rammeavtalar deltakaren er meldt på, gjeld til dei går ut.'),
      effective: {
        all: (councils) =>
          clause(
            'Når avtalen gjeld',
            `Avtalen gjeld når ${councils} hos alle deltakarane sjølve har vedteke han.`,
          ),
        own: clause(
          'Når avtalen gjeld',
          'Avtalen gjeld når partane har skrive under. Kvar part svarar for at den som skriv under, har mynde til det.',
        ),
      },
    },
    others: (cooperation) => `deltakarane i ${cooperation}`,
    checklist: {
      caption: 'Kryss av når punktet er gjort',
      columns: { what: 'Kva', basis: 'Regel og status', done: 'Gjort' },
      before: 'Før saka blir lagd fram',
      decide: 'Vedtaket',
      after: 'Etter vedtaket',
      items: {
        ask: 'Spør samarbeidet om det kan ta inn ein ny deltakar, og når.',
        read: 'Få samarbeidsavtalen og dei siste rekneskapane, og les dei.',
        form: 'Få stadfesta kva form samarbeidet har.',
        agreements: 'Skriv opp kva avtalar de har i dag, og når dei går ut.',
        named: 'Sjekk kva rammeavtalar de alt er nemnde i.',
        procurement: 'Vurder om de kan kjøpe av samarbeidet utan konkurranse. Skriv ned kvifor.',
        local: 'Bestem kva innkjøp de vil halde utanfor.',
        employees: 'Drøft saka med dei tillitsvalde om nokon får nye oppgåver.',
        sound: 'Sørg for at saka er forsvarleg greidd ut.',
        impartial: 'Avklar habilitet for dei som arbeider med saka.',
        council: 'La kommunestyret eller fylkestinget sjølv vedta avtalen.',
        decide: 'Sørg for at den som vedtek avtalen, har mynde til det.',
        instruct: 'Få med instruksen om å delegere mynde.',
        elect: 'Vel medlemmer og varamedlemmer til det øvste organet.',
        budget: 'Legg utgifta inn i budsjettet.',
        othersDecide: 'Få stadfesta at alle dei andre deltakarane har vedteke endringa.',
        sign: 'Skriv under avtalen og arkiver han.',
        contact: 'Vel ein innkjøpskontakt, og fortel verksemdene kva som er nytt.',
        registerNeeds: 'Meld på behova før neste konkurranse blir kunngjord.',
      },
    },
  },

  found: {
    caseTitle: (name) => `Opprette ${name}`,
    caseSubtitle: (councils) => `Likelydande saksframlegg til ${councils}`,
    short: (names, name, date) => `${names} opprettar ${name} frå ${date}.`,
    decisions: {
      found: (councils, name, date) => `${councils} vedtek kvar for seg å opprette ${name} frå ${date}.`,
      agreement: 'Samarbeidsavtalen som ligg ved, blir vedteken.',
      condition: 'Vedtaket gjeld når alle deltakarane har gjort det same vedtaket.',
      economy: 'Utgifta blir lagd inn i budsjettet og økonomiplanen.',
      hostInstruct: (host) =>
        `Kommunedirektøren får instruks om å delegere mynde til kommunedirektøren hos ${host}, slik avtalen seier. Myndet gjeld saker som ikkje er prinsipielle.`,
      hostBoard: (host, seats) =>
        `Den felles nemnda hos ${host} får myndet avtalen seier. Alle deltakarane gir det same myndet. Vi vel ${seats}.`,
      taskBoard: (seats) =>
        `Vi vel ${seats} til representantskapet, og minst like mange varamedlemmer. Dagleg leiar kan ikkje sitje der.`,
      taskLiability: 'Vi godtek ansvaret for vår del av pliktene, slik avtalen seier.',
    },
    next: (date) => [
      'Alle deltakarane gjer det same vedtaket.',
      'Avtalen blir underskriven.',
      'Det blir avklart kven som skal arbeide i samarbeidet, og dei tillitsvalde er med.',
      `Samarbeidet byrjar ${date}.`,
    ],
    exitText: (months) => `Ein deltakar kan gå ut med ${months} skriftleg varsel.`,
  },

  months: (count) => (count === 1 ? 'éin månads' : count === 12 ? 'tolv månaders' : `${count} månaders`),
  members: (count, isOne) => (isOne ? 'éin medlem' : `${count} medlemmer`),

  host: {
    files: { agreement: 'avtale-vertskommune', case: 'saksframlegg-vertskommune' },
    title: (name) => `Avtale om ${name}`,
    subtitle: {
      administrative: 'Administrativt vertskommunesamarbeid om innkjøp',
      political: 'Vertskommunesamarbeid om innkjøp med felles, folkevald nemnd',
    },
    items: {
      participants: (name) => clause('Deltakarar', `Dette er deltakarane i ${name}:`),
      host: (host) =>
        clause(
          'Vertskommune',
          `${host} er vert.`,
          'Verten er arbeidsgivar for dei som arbeider i samarbeidet, og inngår kontraktane. Samarbeidet er ein del av verten.',
        ),
      tasksAndAuthority: (authority) => clause('Oppgåver og mynde', authority, 'Oppgåvene er:'),
      transferTime: (date) =>
        clause('Når oppgåver og mynde blir overførte', `Oppgåver og mynde går over til verten ${date}.`),
      reportedDecisions: () =>
        clause('Vedtak deltakarane får melding om', 'Verten gir deltakarane melding om desse vedtaka:'),
      settlement: (key, amount) =>
        clause(
          'Økonomisk oppgjer',
          `Kostnadene blir delte ${key}. ${amount}`,
          'Verten sender budsjett innan 1. september, krav to gonger i året og rekneskap innan 1. mars. Avvik blir gjorde opp i neste krav.',
        ),
      exit: (months) =>
        clause(
          'Korleis ein deltakar går ut',
          `Ein deltakar kan seie opp avtalen med ${months} skriftleg varsel til alle dei andre.`,
          'Rammeavtalar deltakaren er meldt på, gjeld for han til dei går ut. Deltakaren betaler sin del av kostnadene til den dagen han går ut.',
        ),
      dissolution: (host) =>
        clause(
          'Korleis samarbeidet blir oppløyst',
          'Er alle deltakarane samde, kan samarbeidet løysast opp straks.',
          `${host} gjer opp rekneskapen, tek vare på arkivet og følgjer opp kontraktane til dei går ut. Det som er att, blir fordelt etter same nøkkel som kostnadene.`,
        ),
    },
    tasks: [
      'kartleggje behov og lage ein felles innkjøpsplan',
      'gjennomføre konkurransar for dei deltakarane som er melde på',
      'inngå, forvalte og følgje opp rammeavtalar',
      'gi råd og opplæring til dei som bestiller',
    ],
    purchases: (what) => `gjere innkjøp av ${what}`,
    authority: {
      administrative: (host) =>
        `${host} kan gjere vedtak og inngå kontraktar for deltakarane innanfor oppgåvene under, i saker som ikkje er prinsipielle.`,
      political: (host) =>
        `Den felles nemnda hos ${host} kan gjere vedtak for deltakarane innanfor oppgåvene under. Alle deltakarane gir nemnda det same myndet.`,
    },
    reported: [
      'kunngjering og avlysing av ein konkurranse deltakaren er meldt på',
      'val av leverandør, med protokoll',
      'endring, forlenging og heving av ein kontrakt',
      'klager, søksmål og gebyr',
      'vedtak som kan bli prinsipielle, før dei blir gjorde',
    ],
    amount: (value) => `Samla kostnad er rekna til ${value} i året. Det er eit overslag.`,
    clauses: {
      delegation: (host) =>
        clause(
          'Slik blir myndet gitt',
          `Kvar deltakar gir sin eigen kommunedirektør instruks om å delegere myndet til kommunedirektøren hos ${host}. Det gjer kommunestyret eller fylkestinget sjølv. Vedlegg 1 har teksten.`,
          'Instruksen kan når som helst trekkjast tilbake.',
        ),
      board: (seats) =>
        clause(
          'Felles nemnd',
          `Kvar deltakar vel ${seats} til nemnda. Nemnda vel leiar og nestleiar blant medlemmene sine.`,
          'Nemnda kan gi kommunedirektøren hos verten mynde i saker som ikkje er prinsipielle.',
        ),
      instruction: clause(
        'Instruks, omgjering og klage',
        'Folkevalde hos verten kan ikkje gi instruks eller gjere om vedtak i saker der myndet er gitt av ein annan deltakar.',
        'Ein deltakar kan gi instruks i saker som berre gjeld han sjølv. Han behandlar òg klager på vedtak som er gjorde for han.',
      ),
      boardInstruction: clause(
        'Instruks, omgjering og klage',
        'Folkevalde hos verten kan ikkje gi instruks til nemnda eller gjere om vedtaka i saker der myndet er gitt av ein annan deltakar.',
        'Ein deltakar kan gi instruks i saker som berre gjeld han sjølv. Klager på vedtaka i nemnda går til ei klagenemnd der alle deltakarane er med.',
      ),
      control: clause(
        'Kontroll',
        'Kontrollutvalet hos verten kontrollerer samarbeidet for alle deltakarane.',
      ),
      notice: (to) =>
        clause(
          'Melding til staten',
          `Verten orienterer ${to} om at samarbeidet er oppretta. Vedlegg 2 har teksten.`,
        ),
      noticeTo: { municipal: 'statsforvaltaren', county: 'departementet' },
      participation: clause(
        'Deltaking i kvart innkjøp',
        'Deltakaren melder frå før konkurransen blir kunngjord om han er med, og kor mykje han treng. Den som er meldt på, er bunden.',
        'Verten skriv namna på deltakarane i kunngjeringa eller dokumenta.',
      ),
      procurement: clause(
        'Forholdet til anskaffingsreglane',
        'Forma avgjer ikkje om deltakarane kan kjøpe tenesta av verten utan konkurranse. Deltakarane har vurdert dette og skrive ned vurderinga.',
      ),
      impartiality: clause(
        'Habilitet',
        'Reglane om habilitet gjeld for alle som arbeider med innkjøpa, same kva deltakar dei er tilsette hos.',
      ),
      changes: clause(
        'Endringar og nye deltakarar',
        'Endringar i punkta 1 til 8 må kommunestyret eller fylkestinget hos kvar deltakar sjølv vedta. Det gjeld òg når ein ny deltakar kjem til.',
      ),
      effective: (councils) =>
        clause(
          'Når avtalen gjeld',
          `Avtalen gjeld når ${councils} hos alle deltakarane sjølve har vedteke han.`,
        ),
    },
    attachmentInstruction: 'Vedlegg 1: Instruks om delegering',
    instruction: (council, host, date) =>
      `${council} ber kommunedirektøren delegere mynde til kommunedirektøren hos ${host}. Myndet gjeld å utføre oppgåvene og gjere vedtaka i punkt 3 i avtalen, i saker som ikkje er prinsipielle. Delegeringa gjeld frå ${date}, og kan trekkjast tilbake.`,
    boardDelegation: (council, host, date) =>
      `${council} delegerer sjølv til den felles nemnda hos ${host} å gjere vedtaka i punkt 3 i avtalen. Delegeringa er den same frå alle deltakarane og gjeld frå ${date}.`,
    attachmentDelegation: 'Vedlegg 1: Delegering til nemnda',
    attachmentNotice: 'Vedlegg 2: Melding til staten',
    notice: (to, host, names, date) =>
      `Til ${to}. ${host} orienterer om at det er oppretta eit vertskommunesamarbeid om innkjøp frå ${date}. Deltakarane er ${names}. ${host} er vert. Avtalen ligg ved.`,
  },

  task: {
    files: { agreement: 'avtale-oppgavefellesskap', case: 'saksframlegg-oppgavefellesskap' },
    title: (name) => `Samarbeidsavtale for ${name}`,
    subtitle: 'Kommunalt oppgåvefellesskap om innkjøp',
    items: {
      name: (name) => clause('Namn', `Namnet er ${name}. Det er eit kommunalt oppgåvefellesskap.`),
      legalPerson: (isOwn) => clause('Juridisk person', isOwn),
      seats: (seats) =>
        clause(
          'Plassar i representantskapet',
          `Kvar deltakar har ${seats} i representantskapet, og minst like mange varamedlemmer. Kommunestyret eller fylkestinget vel dei sjølv.`,
        ),
      tasksAndAuthority: () =>
        clause(
          'Oppgåver og mynde',
          'Oppgåvefellesskapet kan inngå kontraktar for dei deltakarane som er melde på. Det kan ikkje gjere enkeltvedtak, bortsett frå i interne saker.',
          'Oppgåvene er:',
        ),
      contributions: (amount, key) =>
        clause(
          'Innskot og andre bidrag',
          amount,
          `Dei årlege kostnadene blir delte ${key}. Oppgåvefellesskapet krev dei inn to gonger i året.`,
        ),
      shares: (key) =>
        clause(
          'Eigardel og ansvar',
          `Eigardelane er ${key}. Ansvaret for pliktene følgjer eigardelen.`,
          'Kvar deltakar svarar utan grense for sin del.',
        ),
      borrowing: (text) => clause('Lån', text),
      reporting: () =>
        clause(
          'Rapportering',
          'Oppgåvefellesskapet rapporterer dette til deltakarane innan 1. mars kvart år:',
        ),
      exit: (months) =>
        clause(
          'Korleis ein deltakar går ut',
          `Ein deltakar kan gå ut med ${months} skriftleg varsel.`,
          'Den som går ut, svarar framleis for sin del av det oppgåvefellesskapet skulda den dagen. Rammeavtalar deltakaren er meldt på, gjeld til dei går ut.',
        ),
      dissolutionAndArchive: (archive) =>
        clause(
          'Oppløysing og arkiv',
          'Oppgåvefellesskapet blir oppløyst når alle deltakarane vedtek det, eller når berre éin deltakar er att. Gjelda blir betalt først. Resten blir fordelt etter eigardelane.',
          `${archive} tek vare på arkivet etter oppløysinga.`,
        ),
    },
    legalPersonYes:
      'Oppgåvefellesskapet er ein eigen juridisk person. Det er sjølv arbeidsgivar og part i kontraktane.',
    legalPersonNo: (office) =>
      `Oppgåvefellesskapet er ikkje ein eigen juridisk person. ${office} er arbeidsgivar og part i kontraktane for fellesskapet.`,
    tasks: [
      'kartleggje behov og lage ein felles innkjøpsplan',
      'gjennomføre konkurransar for dei deltakarane som er melde på',
      'inngå, forvalte og følgje opp rammeavtalar',
      'gi råd og opplæring til dei som bestiller',
    ],
    purchases: (what) => `gjere innkjøp av ${what}`,
    contribution: (amount) => `Deltakarane skyt inn ${amount} til saman, fordelt etter eigardelane.`,
    noContribution: 'Deltakarane skyt ikkje inn pengar når oppgåvefellesskapet blir oppretta.',
    shareKeys: { equal: 'like store', population: 'fordelte etter folketalet' },
    sharesCaption: {
      equal: 'Eigardel og ansvarsdel i prosent',
      population: (date) => `Eigardel og ansvarsdel i prosent, etter folketalet i registeret ${date}`,
    },
    sharesColumns: { who: 'Deltakar', population: 'Folketal', share: 'Del' },
    sum: 'Sum',
    unknown: 'ikkje kjent',
    loanNo: 'Oppgåvefellesskapet kan ikkje ta opp lån.',
    loanYes: (amount) =>
      `Oppgåvefellesskapet kan ta opp lån på til saman ${amount}. Representantskapet vedtek kvart lån.`,
    reports: [
      'rekneskap og økonomisk stilling',
      'innkjøp som er gjorde, og kven som var med',
      'innsparingar, klager og gebyr',
      'lokale og små leverandørar blant dei som fekk kontrakt',
    ],
    clauses: {
      participants: (name) => clause('Deltakarar', `Dette er deltakarane i ${name}:`),
      start: (date) => clause('Oppstart', `Oppgåvefellesskapet byrjar ${date}.`),
      board: clause(
        'Representantskapet',
        'Representantskapet er det øvste organet. Det vel leiar og nestleiar og møtest minst to gonger i året.',
        'Dagleg leiar kan ikkje vere medlem av representantskapet.',
      ),
      participation: clause(
        'Deltaking i kvart innkjøp',
        'Deltakaren melder frå før konkurransen blir kunngjord om han er med, og kor mykje han treng. Den som er meldt på, er bunden.',
        'Namna på deltakarane står i kunngjeringa eller dokumenta.',
      ),
      procurement: clause(
        'Forholdet til anskaffingsreglane',
        'Forma avgjer ikkje om deltakarane kan kjøpe tenesta av oppgåvefellesskapet utan konkurranse. Deltakarane har vurdert dette og skrive ned vurderinga.',
      ),
      impartiality: clause(
        'Habilitet',
        'Reglane om habilitet gjeld for alle som arbeider med innkjøpa, same kva deltakar dei er tilsette hos.',
      ),
      changes: clause(
        'Endringar og nye deltakarar',
        'Endringar i punkta 2 til 11 må kvart kommunestyre og fylkesting sjølv vedta. Det gjeld òg når ein ny deltakar kjem til.',
        'Andre endringar vedtek representantskapet med minst to tredelar av røystene.',
      ),
      effective: (councils) =>
        clause(
          'Når avtalen gjeld',
          `Avtalen gjeld når ${councils} hos alle deltakarane sjølve har vedteke han.`,
        ),
    },
  },
};
