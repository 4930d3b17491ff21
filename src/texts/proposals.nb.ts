// Groups from live plans: the calculation, proposals, answers and the decision paper. Bokmål is the source; the other
// languages are typed by it.
import type { ProposalCode } from '../modules/planning/errors.ts';
import type { ProposalAnswer, ProposalState, ValueBasis } from '../modules/planning/proposals/model.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

const date = (iso: string | number | undefined): string => {
  const text = String(iso ?? '');
  return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
};

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems: Readonly<Record<ProposalCode, Say>> = {
  'groupRun.gone': () => 'Beregningen er slettet. Regn ut på nytt.',
  'groupRun.noPlan': () => 'Beregningen er ikke ferdig. Vent til den er det.',
  'groupRun.noGroup': () => 'Gruppen finnes ikke i beregningen. Velg en av gruppene på siden.',
  'groupRun.fewNeeds': (f) =>
    `Vi fant behovet hos ${f['bodies'] === 0 ? 'ingen' : 'bare én'} i området. Velg et større område eller en annen kategori.`,
  'groupRun.tooMany': () => 'Det er for mange behov på én gang. Velg én kategori eller et mindre område.',
  'groupRun.categoryUnknown': (f) => `Vi har ingen kategori som heter «${f['value']}». Velg en fra listen.`,
  'groupRun.minutesOutside': (f) =>
    `Vi regner bare med reiser på ${f['least']}–${f['most']} minutter. Skriv et tall der imellom.`,
  'proposal.gone': () => 'Forslaget finnes ikke lenger. Gå tilbake til listen.',
  'proposal.changedByOther': () =>
    'En kollega endret forslaget mens du skrev. Se hva som er nytt, og prøv igjen.',
  'proposal.state': () => 'Forslaget kan ikke endres lenger. Se hva som har skjedd med det.',
  'proposal.fewMembers': () => 'Forslaget må ha minst to med. La flere stå, eller slett utkastet.',
  'proposal.leadOutside': () => 'Den som leder, må være med. Velg en annen leder.',
  'proposal.deadlineMissing': () => 'Forslaget mangler svarfrist. Skriv en dato.',
  'proposal.deadlinePast': () => 'Fristen må være etter i dag. Skriv en senere dato.',
  'proposal.deadlineFar': (f) => `Fristen er for langt fram. Siste dato er ${date(f['last'])}.`,
  'proposal.deadlineEarlier': (f) => `Fristen er allerede ${date(f['deadline'])}. Skriv en senere dato.`,
  'proposal.messageLong': (f) => `Teksten er for lang. Kort den ned til ${f['most']} tegn.`,
  'proposal.nobodyToAsk': () => 'Ingen her kan svare for dem. Skriv e-postadressen til en som kan.',
  'proposal.tooLate': (f) => `Fristen var ${date(f['deadline'])}. Spør den som foreslo det, om å flytte den.`,
  'proposal.commentMissing': () => 'De andre ser ikke hva dere trenger å vite. Skriv det i kommentaren.',
  'proposal.commentLong': (f) => `Kommentaren er for lang. Kort den ned til ${f['most']} tegn.`,
  'proposal.valueOutside': () =>
    'Verdien må være større enn null. La feltet stå tomt hvis dere ikke vet den.',
  'proposal.answerMissing': () => 'Du har ikke valgt noe svar. Velg ett av de tre.',
  'proposal.fewInterested': () => 'Færre enn to er interessert. Vent til flere har svart ja.',
  'proposal.leadNotInterested': () =>
    'Den som skal lede, har ikke svart at de er interessert. Velg en annen leder.',
  'proposal.stillWaiting': (f) =>
    `${f['count'] === 1 ? 'Én har' : `${f['count']} har`} ikke svart. Vent på svar, eller til fristen ${date(f['deadline'])} er ute.`,
  'proposal.enoughRemain': () =>
    'To eller flere kan fortsatt være med. Trekk forslaget hvis det ikke skal gå videre.',
  'proposal.notOver': () => 'Fristen er ikke ute. Vent til den er det.',
  'text.nationalNumber': () =>
    'Teksten ser ut til å inneholde et fødselsnummer. Ta det bort: det hører ikke hjemme her.',
  'email.format': (f) => `«${f['value']}» er ikke en e-postadresse. Skriv den som kari@kommune.no.`,
  'date.format': (f) =>
    f['value'] === ''
      ? 'Forslaget mangler svarfrist. Skriv en dato.'
      : `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.`,
  'date.nonexistent': (f) => `Datoen «${f['value']}» finnes ikke. Se etter dag og måned.`,
  'value.notNumber': (f) =>
    `«${f['value']}» er ikke et beløp. Skriv kroner i året, for eksempel 1\u00a0200\u00a0000 eller 1,2 mill.`,
  'value.notPositive': () => 'Verdien må være større enn null. La feltet stå tomt hvis dere ikke vet den.',
};

const states: Readonly<Record<ProposalState, string>> = {
  draft: 'utkast',
  sent: 'venter på svar',
  agreed: 'går videre',
  declined: 'avslått',
  expired: 'utløpt',
  withdrawn: 'trukket',
};

const answers: Readonly<Record<ProposalAnswer, string>> = {
  none: 'ikke svart',
  interested: 'interessert',
  not: 'ikke med',
  needsMore: 'trenger mer',
};

const bases: Readonly<Record<ValueBasis, string>> = {
  shared: 'vises for andre',
  assumed: 'vanlig verdi',
  own: 'egen verdi, bare i summer',
};

export const proposalsNb = {
  problems,
  states,
  answers,
  bases,
  banner: {
    word: 'Demonstrasjon.',
    text: 'Kommunene, behovene og menneskene på denne siden er oppdiktet.',
    label: 'Om innholdet',
  },
  faults: 'Rett dette først',
  start: {
    title: 'Våre kjøpegrupper',
    lead: 'Vi ser på planene til dere og andre, og foreslår hvem som bør kjøpe sammen, når, og hvem som kan lede.',
    formTitle: 'Finn kjøpegrupper',
    category: 'Hva skal kjøpes?',
    allCategories: 'Alt som står i planene',
    area: 'Hvor?',
    members: (cooperation: string) => `Blant medlemmene i ${cooperation}`,
    membersText: 'Da regner vi medlemmene hver for seg, ikke som ett samarbeid.',
    near: 'I nærheten',
    nearBody: 'Kommuner og fylkeskommuner innen så mange minutter fra dere.',
    nearCooperation: 'Kommuner og fylkeskommuner innen så mange minutter fra et av medlemmene.',
    minutes: 'Minutter med bil',
    country: 'I hele landet',
    countryText: 'Hvor langt det kan være, følger av markedet for det som skal kjøpes.',
    compute: 'Finn kjøpegrupper',
    whatTitle: 'Dette regner vi med',
    what: [
      'Egne avtaler og behov regner vi med fullt ut. Bare dere ser resultatet.',
      'Fra andre bruker vi bare det de viser fram. Viser de ikke verdien, bruker vi den vanlige for en kommune på den størrelsen.',
      'Behov som eierne vil kjøpe alene, er ikke med.',
    ] as readonly string[],
    onlyBuyers: 'Innkjøpere og koordinatorer kan regne ut grupper. Du kan se det de har funnet.',
    runsTitle: 'Beregninger',
    runsNone: 'Her kommer beregningene deres. Den første lager du med skjemaet over.',
    runsCaption:
      'Beregninger, de nyeste først. Besparelsen er et anslag i kroner over avtaleperiodene, uten mva.',
    runsColumns: {
      what: 'Hva',
      where: 'Hvor',
      when: 'Regnet ut',
      needs: 'Behov',
      groups: 'Grupper',
      saving: 'Sparer trolig',
    },
    running: 'ikke ferdig',
    areaMembers: (cooperation: string) => `medlemmene i ${cooperation}`,
    areaNear: (minutes: string) => `innen ${minutes} minutter`,
    areaCountry: 'hele landet',
    runsPages: 'Sider med beregninger',
    proposalsLink: 'Se forslag dere har fått og sendt',
  },
  result: {
    eyebrow: (what: string, where: string) => `${what} · ${where}`,
    backTo: 'Grupper i denne beregningen',
    stopped: 'Beregningen ble stoppet. Dette er den beste planen vi rakk å finne.',
    draft: 'Lag forslag',
    draftTitle: 'Spør dem det gjelder',
    draftText:
      'Du får et utkast du kan endre før det sendes. Bare det dere andre allerede kan se, blir med. Deres egne skjulte verdier blir ikke med.',
    allAssumed: 'Verdier som eierne ikke viser, er de vanlige for en kommune på den størrelsen.',
    repeatTitle: 'Kan det regnes ut på nytt?',
    repeatText: (date: string, program: string, seed: string) =>
      `Alt beregningen bygger på, er tatt vare på: behovene slik de var ${date}, forutsetningene, frøet (${seed}) og programmet (${program}).`,
    repeat: 'Regn ut på nytt og sammenlign',
    repeatedSame: (date: string) => `Regnet ut på nytt ${date}: samme svar.`,
    repeatedOther: (date: string) =>
      `Regnet ut på nytt ${date}: et annet svar. Programmet er endret siden, eller noe er galt. Ikke bruk tallene før det er forklart.`,
    notRepeatable: 'Beregningen ble stoppet underveis. Den kan derfor ikke regnes ut på nytt med samme svar.',
    removeTitle: 'Slett beregningen',
    removeText: 'Forslag som er laget av den, blir stående.',
    remove: 'Slett',
    sharesMargin:
      'Andelene er slik de blir med det vi vet nå. De regnes ut på nytt når dere lager et forslag.',
  },
  list: {
    title: 'Forslag til kjøpegrupper',
    kinds: { waiting: 'Sendt til oss', proposed: 'Fra oss', ended: 'Avsluttet' },
    kindsLabel: 'Hvilke forslag',
    none: {
      waiting: 'Ingen forslag venter på dere.',
      proposed: 'Dere har ingen utkast eller forslag ute. Finn kjøpegrupper, og lag et forslag av en av dem.',
      ended: 'Ingen forslag er avsluttet ennå.',
    },
    find: 'Finn kjøpegrupper',
    caption: {
      waiting: 'Forslag som er sendt til oss, de som haster mest, først',
      proposed: 'Utkast og forslag fra oss, de som haster mest, først',
      ended: 'Avsluttede forslag, de nyeste først',
    },
    columns: {
      what: 'Hva',
      from: 'Fra',
      state: 'Status',
      answered: 'Har svart',
      own: 'Vårt svar',
      deadline: 'Frist',
    },
    answered: (answered: string, members: string) => `${answered} av ${members}`,
    pages: 'Sider med forslag',
  },
  page: {
    eyebrow: (category: string, state: string) => `Forslag til kjøpegruppe · ${category} · ${state}`,
    heading: (count: string, category: string) => `${count} kan kjøpe ${category} sammen`,
    headingAgreed: (count: string, category: string) => `${count} går videre med å kjøpe ${category} sammen`,
    headingOver: (category: string) => `Det blir ikke felles kjøp av ${category} nå`,
    lead: (from: string, lead: string, start: string) =>
      `${from} foreslår at ${lead} leder, og at en felles avtale begynner ${start}.`,
    leadSelf: (from: string, start: string) =>
      `${from} foreslår å lede selv, og at en felles avtale begynner ${start}.`,
    silence: (deadline: string) => `Svarfristen er ${deadline}. Den som ikke svarer, er ikke med.`,
    over: (deadline: string) => `Svarfristen var ${deadline}.`,
    ended: {
      agreed: (date: string) => `De som er interessert, går videre sammen. Avsluttet ${date}.`,
      declined: (date: string) => `Færre enn to vil være med. Avsluttet ${date}.`,
      expired: (date: string) => `Fristen gikk ut uten at det ble bestemt noe. Avsluttet ${date}.`,
      withdrawn: (date: string, from: string) => `${from} har trukket forslaget. Avsluttet ${date}.`,
    },
    messageTitle: (from: string) => `${from} skriver`,
    saves: 'Gruppen sparer over avtaleperioden',
    wholeText: 'Alle som ikke har sagt nei, er regnet med.',
    lowIsLoss: (amount: string) => `I det laveste anslaget taper gruppen ${amount} på å gå sammen.`,
    lowIsZero: 'I det laveste anslaget sparer gruppen ingenting.',
    baseIsLoss: (amount: string) => `Slik tallene er nå, taper gruppen ${amount} på å gå sammen.`,
    noFigures: 'Det er ikke to igjen som kjøper hver for seg, så det er ingenting å spare på å gå sammen.',
    interestedTitle: 'Bare de som er interessert',
    interested: (names: string, amount: string, range: string) =>
      `Blir det bare ${names}, sparer de trolig ${amount} (${range}).`,
    interestedFew: 'Når minst to er interessert, regner vi også ut hva de sparer uten de andre.',
    otherLead: (lead: string) => `Uten den foreslåtte lederen er det billigst at ${lead} leder.`,
    procedure: (procedure: string) => `${procedure}.`,
    stepsTitle: 'Hva det koster hver for seg og sammen',
    stepsMargin: 'Nåverdi over avtaleperioden, uten mva. Tallene er summer for gruppen.',
    stepsCaption: 'Fra hver for seg til sammen, i kroner',
    step: 'Ledd',
    amount: 'Kroner',
    apart: 'Hver for seg',
    together: 'Sammen',
    membersTitle: 'Hvem som er spurt',
    membersCaption: 'Alle som er spurt, ser hverandres svar. Verdien vises bare når eieren viser den.',
    membersColumns: {
      who: 'Hvem',
      need: 'Behov',
      value: 'Verdi i året',
      answer: 'Svar',
      comment: 'Kommentar',
    },
    leads: 'foreslått som leder',
    needHidden: 'vises ikke',
    sensitive:
      'Kategorien er sikkerhetssensitiv. Avklar med dem som har ansvar for sikkerhet, før dere deler mer om behovet.',
    changesTitle: 'Hva som har endret seg',
    changes: {
      drafted: 'Forslaget ble regnet ut første gang.',
      answered: (name: string, answer: string) => `${name}: ${answer}.`,
      basis: (name: string, basis: string) => `Verdien for ${name} er nå: ${basis}.`,
      removed: (names: string) => `${names} er tatt ut.`,
      lead: (name: string) => `${name} er foreslått som leder.`,
      saving: (before: string, after: string) => `Besparelsen går fra ca. ${before} til ca. ${after}.`,
      same: 'Besparelsen er uendret.',
      noSaving: 'Nå er det ikke nok igjen til å regne ut en besparelse.',
      newSaving: (after: string) => `Besparelsen er nå ca. ${after}.`,
    },
    earlier: (count: string) => `${count} tidligere endringer`,
  },
  own: {
    title: (name: string) => `Dette betyr det for ${name}`,
    caption: 'Deres del av tallene, i kroner over avtaleperioden uten mva. Bare dere ser dette.',
    columns: { what: 'Beløp', whole: 'Alle som ikke har sagt nei', interested: 'Bare de interesserte' },
    rows: {
      alone: 'Alene',
      together: 'Sammen med de andre',
      saving: 'Dere sparer trolig',
      range: 'Lavt–høyt',
    },
    notIn: '–',
    value: (value: string, basis: string) => `Vi har regnet med ${value} i året (${basis}).`,
    ownBasis: {
      shared: 'verdien dere viser for andre',
      assumed: 'det vanlige for en kommune på deres størrelse',
      own: 'verdien dere har oppgitt her',
    } satisfies Readonly<Record<ValueBasis, string>>,
    plannedValue: (value: string) => `I deres egen plan står det ${value} i året. Det tallet ser bare dere.`,
    rule: 'Slik er det delt',
    ruleText:
      'Alle betaler samme pris per enhet. Dere sparer forskjellen mellom det dere ville betalt alene og det samme volumet koster til felles pris, minus deres del av arbeidet med konkurransen. Den delen er lik for alle, men ingen betaler mer enn de sparer. Medlemmer av et samarbeid som kjøper som én, deler etter verdi. Hver betaler selv det det koster å flytte egen oppstart.',
    notAnswered: 'Tallene skal hjelpe dere å svare. Ingenting er bindende.',
    paper: 'Hent saksframlegg (Word)',
    paperText: 'Med tall for dere, hva det bygger på, og hva dere må bestemme.',
  },
  answer: {
    title: (name: string) => `Svar for ${name}`,
    intro: (deadline: string) =>
      `Dere kan endre svaret til og med ${deadline}. Svarer dere ikke, er dere ikke med.`,
    legend: 'Hva svarer dere?',
    choices: {
      interested: {
        label: 'Vi er interessert',
        text: 'Dere er med videre. Det binder dere ikke til å kjøpe.',
      },
      needsMore: {
        label: 'Vi trenger å vite mer',
        text: 'Skriv hva i kommentaren. Dere regnes som mulige til dere svarer.',
      },
      not: { label: 'Vi er ikke med', text: 'Vi regner på gruppen uten dere.' },
    },
    comment: 'Kommentar',
    commentHints: [
      'Alle som er spurt, ser svaret og kommentaren.',
      'Skriv ikke om helse eller andre personlige forhold.',
    ] as readonly string[],
    value: 'Årlig verdi hos dere, i kroner uten mva.',
    valueHint: (fallback: string) =>
      `La feltet stå tomt, så bruker vi ${fallback}. Skriver dere en verdi, brukes den i summene. De andre ser bare summer, men kan se hvor mye de endrer seg.`,
    valueFallback: {
      shared: 'verdien dere viser for andre',
      assumed: 'det vanlige for en kommune på deres størrelse',
    },
    valueTwo: 'Dere er bare to. Da kan den andre regne seg fram til verdien.',
    send: 'Send svaret',
    change: 'Endre svaret',
    saved: (answer: string) => `Svaret er lagret: ${answer}.`,
    given: (answer: string, date: string) => `Dere svarte «${answer}» ${date}.`,
    notGiven: 'Dere svarte ikke.',
    onlyBuyers: 'Innkjøpere hos dere kan svare.',
    over: (deadline: string) => `Fristen var ${deadline}. Svaret kan ikke endres.`,
  },
  draft: {
    banner: 'Utkast. Bare dere ser det.',
    title: 'Endre utkastet',
    members: 'Hvem skal spørres?',
    membersHint: 'Ta bort haken for dem som ikke skal spørres.',
    leadField: 'Hvem foreslås som leder?',
    deadline: 'Svarfrist',
    deadlineHint: 'Dag, måned og år, for eksempel 31.12.2027.',
    message: 'Tekst til kommunene',
    messageHints: [
      'Skriv hvorfor dere foreslår det, og hva som skjer etter fristen.',
      'Skriv ikke om helse eller andre personlige forhold.',
    ] as readonly string[],
    save: 'Lagre utkastet',
    saved: 'Utkastet er lagret, og tallene er regnet ut på nytt.',
    sendTitle: 'Send til dem det gjelder',
    sendText: (deadline: string) =>
      `Alle får et brev på e-post og kan svare til og med ${deadline}. Etterpå kan dere ikke endre hvem som er spurt.`,
    sendNoDeadline: 'Skriv en svarfrist og lagre utkastet før du sender.',
    reached: (names: string) => `Disse kan svare i Samkjøp: ${names}.`,
    contact: (name: string) => `E-post til en som kan svare for ${name}`,
    contactHint: 'De bruker ikke Samkjøp. Mottakeren får en personlig lenke og trenger ikke konto.',
    send: 'Send forslaget',
    remove: 'Slett utkastet',
    removeText: 'Ingen andre har sett det.',
  },
  manage: {
    title: 'Styr forslaget',
    sent: (count: string) => `Forslaget er sendt. ${count} er spurt, og de andre har fått brev på e-post.`,
    leadTitle: 'Bytt leder',
    leadButton: 'Foreslå denne',
    leadDone: (name: string) => `${name} er nå foreslått som leder.`,
    prolongTitle: 'Gi mer tid',
    prolongButton: 'Flytt fristen',
    prolonged: (deadline: string) =>
      `Fristen er flyttet til ${deadline}. De som er spurt, har fått vite det.`,
    agreeTitle: 'Gå videre',
    agreeText: 'Forslaget avsluttes. De som er interessert, går videre sammen, og alle får vite det.',
    agreeButton: 'Gå videre med dem som er interessert',
    notYet: 'Du kan ikke gå videre ennå:',
    withdrawTitle: 'Trekk forslaget',
    withdrawText: 'Forslaget avsluttes, og alle får vite det. Det kan ikke angres.',
    withdrawButton: 'Trekk forslaget',
  },
  link: {
    personal: (name: string) =>
      `Lenken er personlig og gjelder bare ${name}. Du trenger ikke konto. Del den bare med dem som skal svare.`,
    goneTitle: 'Lenken virker ikke lenger',
    gone: 'En lenke virker til seksti dager etter svarfristen. Spør den som sendte den, hvis du trenger en ny.',
  },
  overview: {
    title: (category: string) => `Svar på forslaget om ${category}`,
    text: (from: string, category: string, deadline: string) =>
      `Forslaget fra ${from} om å kjøpe ${category} sammen venter på svar innen ${deadline}. Svarer dere ikke, er dere ikke med.`,
    button: 'Se og svar',
    more: (count: string) => `Se ${count} forslag til`,
  },
  paper: {
    fileName: 'saksframlegg',
    title: (category: string) => `Felles kjøp av ${category}`,
    subtitle: (name: string) => `Saksframlegg for ${name}`,
    author: 'Samkjøp',
    pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
    draftNote:
      'Utkast til saksframlegg, laget av opplysningene i forslaget. Les gjennom og tilpass før det brukes.',
    decideTitle: 'Dette må avgjøres',
    decide: (name: string, category: string, deadline: string) =>
      `Skal ${name} være med videre på å kjøpe ${category} sammen med andre? Svarfristen er ${deadline}. Svarer kommunen ikke, er den ikke med.`,
    decideOver: (name: string, category: string, state: string) =>
      `Skal ${name} kjøpe ${category} sammen med andre? Status for forslaget: ${state}.`,
    answer: (answer: string) => `Svar så langt: ${answer}.`,
    notBinding:
      'Et ja binder ikke kommunen til å kjøpe. Før konkurransen kunngjøres, må kommunen gi fullmakt til den som leder, og si hvor mye den vil kjøpe.',
    whatTitle: 'Hva som foreslås',
    what: (f: { from: string; names: string; category: string; lead: string; start: string }) =>
      `${f.from} foreslår at ${f.names} kjøper ${f.category} sammen. ${f.lead} foreslås som leder. En felles avtale kan begynne ${f.start}.`,
    procedure: (procedure: string, bids: string, isOne: boolean) =>
      `Slik tallene er nå, blir det: ${procedure}. Vi regner med ${isOne ? 'bare ett' : `rundt ${bids}`} tilbud.`,
    messageTitle: (from: string) => `Fra ${from}`,
    membersTitle: 'Hvem som er spurt',
    membersCaption: (date: string) => `Svar per ${date}`,
    members: { who: 'Hvem', answer: 'Svar', comment: 'Kommentar' },
    ownTitle: (name: string) => `Behovet i ${name}`,
    ownCaption: 'Behov som forslaget gjelder',
    ownColumns: { need: 'Behov', value: 'Verdi i året (kr)', from: 'Kan begynne fra', to: 'Kan begynne til' },
    ownNoTitle: 'Behov uten tittel i forslaget',
    ownValue: (value: string, basis: string) => `Beregningen bruker ${value} i året for kommunen: ${basis}.`,
    savingTitle: 'Hva kommunen kan spare',
    saving: (amount: string, low: string, high: string) =>
      `Trolig ${amount} over avtaleperioden. Anslaget går fra ${low} til ${high}.`,
    savingNone: 'Det er ikke to igjen som kjøper hver for seg, så det er ikke regnet ut noen besparelse.',
    savingOut: 'Kommunen har svart at den ikke er med, og er ikke regnet inn.',
    savingCaption: 'Kommunens del, i kroner over avtaleperioden uten mva.',
    savingColumns: { what: 'Beløp', whole: 'Alle som ikke har sagt nei', interested: 'Bare de interesserte' },
    groupTitle: 'Hele gruppen',
    group: (f: { standAlone: string; cost: string; saving: string; low: string; high: string }) =>
      `Hver for seg ville gruppen betalt ${f.standAlone}. Sammen betaler den ${f.cost}. Den sparer trolig ${f.saving}, med et anslag fra ${f.low} til ${f.high}.`,
    ruleTitle: 'Hvordan tallene er delt',
    assumptionsTitle: 'Hva tallene bygger på',
    assumptions: [
      'Alle beløp er anslag: nåverdi over avtaleperioden, uten merverdiavgift.',
      'Prisen antas å falle når volumet øker, og når flere leverandører gir tilbud. Hvor mye, er forutsetninger som kan ses og endres i Samkjøp.',
      'Verdier som eierne ikke viser fram, er de vanlige for en kommune på den størrelsen.',
      'Avstand er regnet som luftlinje med et påslag. Ferjer og fjorder er ikke med.',
      'Hva leverandørene faktisk vil tilby, vet vi ikke.',
    ] as readonly string[],
    sensitive: 'Kategorien er sikkerhetssensitiv. Sikkerhetskrav må avklares før andre slippes inn i saken.',
    nextTitle: 'Hvem som svarer, og hva som skjer videre',
    next: (deadline: string) => [
      `Kommunens innkjøper svarer i Samkjøp innen ${deadline}. Svaret kan endres til fristen er ute.`,
      'Når fristen er ute, bestemmer den som foreslo det, om de interesserte går videre.',
      'Deretter avtales mandat, volum og fullmakter før konkurransen lages.',
    ],
    nextOver: ['Forslaget er avsluttet. Det kommer ikke flere svar.'] as readonly string[],
    sourcesTitle: 'Kilder',
    sources: (f: { date: string; revision: string; program: string; address: string }) =>
      `Forslaget i Samkjøp per ${f.date}, beregning nr. ${f.revision}, program ${f.program}. Folketall og beliggenhet er fra registeret i Samkjøp. Forutsetningene står på ${f.address}.`,
    signatures: ['Sted og dato', 'Saksbehandler'] as readonly string[],
  },
};

export type ProposalsTexts = typeof proposalsNb;
