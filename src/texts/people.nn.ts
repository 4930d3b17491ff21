// Nynorsk for the pages about people, delegation, the installation and a person's own data.
import type { PeopleTexts } from './people.nb.ts';

export const peopleNn: PeopleTexts = {
  erasedName: 'Sletta person',
  everyRole: 'Alle roller',
  chooseRole: 'Vel rolle',
  search: 'Namn eller e-post',
  role: 'Rolle',
  show: 'Vis',
  reset: 'Vis alle',
  none: 'Vi fann ingen. Prøv eit anna namn eller ei anna rolle.',
  parts: 'Delar av lista',
  until: (date) => `til og med ${date}`,
  list: {
    title: (party) => `Kven som handlar for ${party}`,
    caption: (from, to, count) =>
      count === 1
        ? 'Éi rolle'
        : from === 1 && to === count
          ? `${count} roller`
          : `${from}–${to} av ${count} roller`,
    headings: {
      name: 'Namn',
      role: 'Rolle',
      from: 'Frå',
      until: 'Til og med',
      givenBy: 'Gitt av',
      actions: 'Endre',
    },
    via: (cooperation) => `gjennom ${cooperation}`,
    noEnd: 'utan slutt',
    givenByProgram: 'Samkjøp',
    notYet: 'har ikkje teke rolla i bruk enno',
    again: 'Send på nytt',
    againTo: (name) => `Send på nytt: invitasjonen til ${name}`,
    end: 'Avslutt',
    endFor: (role, name) => `Avslutt rolla ${role} for ${name}`,
    rolesTitle: 'Kva rollene kan',
    roleTexts: {
      reader: 'Ser planen, personane og loggen. Kan ikkje endre noko.',
      buyer: 'Skriv i planen, les inn lister og bestemmer kva andre får sjå.',
      coordinator: 'Som innkjøpar. I eit samarbeid sender koordinatoren òg rundar og forslag.',
      networkLeader: 'Som lesar. Leier læringsnettverk.',
      administrator: 'Som innkjøpar. Inviterer, avsluttar roller og delegerer.',
    },
  },
  done: {
    invited: 'Invitasjonen er send. Lenkja i han verkar i 14 dagar.',
    sentAgain: 'Vi har sendt ei ny lenkje. Ho verkar i 14 dagar.',
    roleEnded: 'Rolla er avslutta. Tilgangen er stengd.',
    delegated: 'Delegeringa er lagra. Samarbeidet har fått eit varsel.',
    delegationEnded: 'Delegeringa er avslutta. Tilgangen til samarbeidet er stengd.',
    saved: 'Vala dine er lagra.',
    erased: 'Personen er sletta.',
  },
  notDone: 'Dette er ikkje gjort',
  invite: {
    title: 'Inviter ein person',
    text: 'Personen får ei lenkje på e-post og treng ikkje passord. Rolla gjeld frå i dag. Går lenkja ut, kan personen be om ei ny der ein loggar inn.',
    name: 'Namn',
    email: 'E-post',
    until: 'Siste dag rolla gjeld',
    untilHint: 'dd.mm.åååå. La feltet stå tomt dersom rolla skal gjelde til nokon avsluttar ho.',
    send: 'Send invitasjon',
  },
  delegation: {
    title: 'Delegering til eit samarbeid',
    text: 'De kan la dei tilsette i eit samarbeid handle for dykk. De kan avslutte det når som helst.',
    effect: (cooperation, body) =>
      `Innkjøparar, koordinatorar og administratorar i ${cooperation} kan handle som innkjøparar for ${body}. Andre med ei rolle der kan lese.`,
    effectFrom: (cooperation, body, date) =>
      `Frå ${date} kan innkjøparar, koordinatorar og administratorar i ${cooperation} handle som innkjøparar for ${body}. Andre med ei rolle der kan då lese.`,
    decision: 'Vedtak eller saksnummer',
    decisionHint: 'Til dømes 26/01234. Vedtaket om delegering må finnast frå før.',
    decided: (decision) => `Vedtak ${decision}`,
    period: (from, until) => (until === '' ? `frå ${from}` : `frå ${from} til og med ${until}`),
    cooperation: 'Samarbeid',
    member: (cooperation) => `${cooperation} (de er med)`,
    choose: 'Vel samarbeid',
    from: 'Første dag',
    fromHint: 'dd.mm.åååå. Står feltet tomt, gjeld ho frå i dag.',
    until: 'Siste dag',
    untilHint: 'dd.mm.åååå. Står feltet tomt, gjeld ho til de avsluttar ho.',
    give: 'Deleger',
    giveTitle: 'Ny delegering',
    end: 'Avslutt',
    endFor: (cooperation) => `Avslutt delegeringa til ${cooperation}`,
    none: 'De har ikkje delegert til noko samarbeid.',
    toUsTitle: 'Kven de handlar for',
    toUsNone:
      'Ingen har delegert til dykk enno. Det gjer ein administrator i kvar kommune eller fylkeskommune.',
  },
  installation: {
    menu: 'Meny for drift',
    name: 'Drift av Samkjøp',
    nav: {
      parties: 'Verksemder',
      people: 'Personar',
      register: 'Registeret',
      law: 'Reglar',
      experiences: 'Erfaringar',
      notices: 'Kunngjeringar',
      audit: 'Logg',
    },
    title: 'Drift av Samkjøp',
    lead: 'Her gir du den første administratoren i kvar verksemd tilgang. Du ser ikkje avtalane og behova deira.',
    partiesTitle: 'Verksemder med personar',
    partiesCaption: (from, to, count) =>
      count === 1
        ? 'Éi verksemd'
        : from === 1 && to === count
          ? `${count} verksemder`
          : `${from}–${to} av ${count} verksemder`,
    party: 'Verksemd',
    partySearch: 'Namn',
    peopleCount: 'Personar',
    administrators: 'Administratorar',
    noParties: 'Ingen verksemder har personar enno. Inviter ein administrator nedanfor.',
    noneFound: 'Vi fann ingen verksemder med det namnet.',
    self: 'Drift av Samkjøp',
    inviteTitle: 'Inviter ein administrator',
    inviteText: 'Administratoren inviterer sidan dei andre. Det du gjer, står i loggen til verksemda.',
    chooseParty: 'Vel verksemd',
    partyTitle: (party) => `Roller i ${party}`,
    peopleTitle: 'Personar',
    peopleLead: 'Alle som kan logge inn.',
    peopleCaption: (from, to, count) =>
      count === 1
        ? 'Éin person'
        : from === 1 && to === count
          ? `${count} personar`
          : `${from}–${to} av ${count} personar`,
    email: 'E-post',
    roles: 'Roller',
    created: 'Lagd til',
    lastSeen: 'Sist logga inn',
    never: 'aldri',
    noPeople: 'Vi fann ingen personar. Prøv eit anna namn.',
    rolesCaption: 'Roller som gjeld no eller seinare',
    noRoles: 'Personen har ingen roller.',
    eraseTitle: 'Slett personen',
    eraseText:
      'Personen kan ikkje logge inn meir. Namn og e-post blir borte overalt. Det personen har gjort, står att med eit nummer i loggen.',
    erase: 'Slett personen',
    confirm: 'Skriv e-postadressa til personen for å stadfeste',
  },
  mine: {
    title: 'Om deg',
    name: 'Namn',
    language: 'Språk i e-post frå oss',
    digest: 'Vekebrev',
    digestYes: 'Send meg vekebrevet',
    digestHint: 'Kjem måndag morgon når det er noko å seie: kva som går ut, og kva som ventar på svar.',
    save: 'Lagre',
    dataTitle: 'Opplysningar om deg',
    dataText: 'Fila har alt vi har lagra om deg, i eit format som andre program kan lese.',
    download: 'Last ned',
    fileName: 'opplysningane-mine.json',
    eraseLink: 'Slett meg',
    eraseTitle: 'Slett meg frå Samkjøp',
    eraseLead: 'Du kan ikkje logge inn etterpå, og det kan ikkje gjerast om.',
    eraseGone:
      'Dette blir sletta: namn, e-post, innloggingar, passnøklar, personlege lenkjer, e-post frå oss og varsel.',
    eraseKept:
      'Dette står att med eit nummer i staden for namnet: kva du har gjort i loggen, kva roller du har hatt, og det som er sendt til andre.',
    eraseElsewhere: 'Står namnet ditt i merknader eller lister, må kommunen rette det der.',
    confirm: 'Skriv e-postadressa di for å stadfeste',
    erase: 'Slett meg',
    keep: 'Behald kontoen',
    erasedTitle: 'Du er sletta',
    erasedText: 'Namnet og e-postadressa di er borte frå Samkjøp, og du er logga ut.',
  },
  problems: {
    'email.format': ({ value }) =>
      value === ''
        ? 'Skriv e-postadressa, til dømes kari@kommune.no.'
        : `«${value}» er ikkje ei e-postadresse. Skriv ho som kari@kommune.no.`,
    'name.missing': () => 'Skriv namnet.',
    'role.missing': () => 'Vel ei rolle.',
    'party.missing': () => 'Vel ei verksemd.',
    'role.alreadyGiven': () =>
      'Personen har denne rolla alt. Vel ei anna rolle, eller avslutt den som er gitt, først.',
    'role.gone': () => 'Rolla er avslutta alt. Sjå lista på nytt.',
    'role.lastAdministrator': () =>
      'Ingen annan administrator her har logga inn og har rolla utan sluttdato. Inviter ein, og avslutt denne rolla når personen har logga inn.',
    'invitation.alreadyIn': () => 'Personen har kome inn og treng ingen ny invitasjon.',
    'invitation.otherWorld': () =>
      'Adressa kan ikkje vere i bruk både i demonstrasjonen og utanfor han. Bruk ei anna adresse.',
    'signIn.tooMany': () => 'Denne adressa har fått fem invitasjonar det siste døgnet. Prøv att i morgon.',
    'date.format': ({ value }) => `«${value}» er ikkje ein dato. Skriv han som 31.12.2026.`,
    'date.nonexistent': ({ value }) => `Datoen ${value} finst ikkje. Skriv ein annan.`,
    'from.past': () => 'Den første dagen er passert. Skriv dagen i dag eller ein seinare dag.',
    'until.past': () => 'Den siste dagen er passert. Skriv dagen i dag eller ein seinare dag.',
    'until.beforeFrom': () => 'Den siste dagen er før den første. Skriv ein seinare dag.',
    'decision.missing': () => 'Skriv saksnummeret eller namnet på vedtaket.',
    'cooperation.missing': () => 'Vel eit samarbeid.',
    'delegation.alreadyGiven': () =>
      'De har alt delegert til dette samarbeidet. Avslutt den delegeringa først dersom noko skal endrast.',
    'delegation.gone': () => 'Delegeringa er avslutta alt. Sjå sida på nytt.',
    'erase.notConfirmed': () =>
      'Adressa er ikkje den som er registrert. Skriv ho nøyaktig slik ho står på sida.',
    'erase.lastAdministrator': ({ party }) =>
      `${party} ville stå utan ein fast administrator. Inviter ein der først, utan sluttdato, og vent til personen har logga inn.`,
    'erase.demo': () => 'Personar i demonstrasjonen kan ikkje slettast. Dei er dikta opp.',
    'person.gone': () => 'Personen er sletta alt.',
  },
};
