// Words of the pages about people: who acts for a party, delegation, the installation, and what a person decides about her
// own data. Bokmål is the source; the other languages are typed by it.
import type { Role } from '../modules/accounts/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const roleTexts: Readonly<Record<Role, string>> = {
  reader: 'Ser planen, personene og loggen. Kan ikke endre noe.',
  buyer: 'Skriver i planen, leser inn lister og bestemmer hva andre får se.',
  coordinator: 'Som innkjøper. I et samarbeid sender koordinatoren også runder og forslag.',
  networkLeader: 'Som leser. Leder læringsnettverk.',
  administrator: 'Som innkjøper. Inviterer, avslutter roller og delegerer.',
};

export const peopleNb = {
  /** Stands where the name of somebody who has been erased stood. */
  erasedName: 'Slettet person',
  everyRole: 'Alle roller',
  chooseRole: 'Velg rolle',
  search: 'Navn eller e-post',
  role: 'Rolle',
  show: 'Vis',
  reset: 'Vis alle',
  none: 'Vi fant ingen. Prøv et annet navn eller en annen rolle.',
  parts: 'Deler av listen',
  until: (date: string) => `til og med ${date}`,
  list: {
    title: (party: string) => `Hvem som handler for ${party}`,
    caption: (from: number, to: number, count: number) =>
      count === 1
        ? 'Én rolle'
        : from === 1 && to === count
          ? `${count} roller`
          : `${from}–${to} av ${count} roller`,
    headings: {
      name: 'Navn',
      role: 'Rolle',
      from: 'Fra',
      until: 'Til og med',
      givenBy: 'Gitt av',
      actions: 'Endre',
    },
    via: (cooperation: string) => `gjennom ${cooperation}`,
    noEnd: 'uten slutt',
    givenByProgram: 'Samkjøp',
    notYet: 'har ikke tatt rollen i bruk ennå',
    again: 'Send på nytt',
    againTo: (name: string) => `Send på nytt: invitasjonen til ${name}`,
    end: 'Avslutt',
    endFor: (role: string, name: string) => `Avslutt rollen ${role} for ${name}`,
    rolesTitle: 'Hva rollene kan',
    roleTexts,
  },
  done: {
    invited: 'Invitasjonen er sendt. Lenken i den virker i 14 dager.',
    sentAgain: 'Vi har sendt en ny lenke. Den virker i 14 dager.',
    roleEnded: 'Rollen er avsluttet. Tilgangen er stengt.',
    delegated: 'Delegeringen er lagret. Samarbeidet har fått et varsel.',
    delegationEnded: 'Delegeringen er avsluttet. Samarbeidets tilgang er stengt.',
    saved: 'Valgene dine er lagret.',
    erased: 'Personen er slettet.',
  },
  notDone: 'Dette er ikke gjort',
  invite: {
    title: 'Inviter en person',
    text: 'Personen får en lenke på e-post og trenger ikke passord. Rollen gjelder fra i dag. Går lenken ut, kan personen be om en ny der man logger inn.',
    name: 'Navn',
    email: 'E-post',
    until: 'Siste dag rollen gjelder',
    untilHint: 'dd.mm.åååå. La feltet stå tomt hvis rollen skal gjelde til noen avslutter den.',
    send: 'Send invitasjon',
  },
  delegation: {
    title: 'Delegering til et samarbeid',
    text: 'Dere kan la de ansatte i et samarbeid handle for dere. Dere kan avslutte det når som helst.',
    effect: (cooperation: string, body: string) =>
      `Innkjøpere, koordinatorer og administratorer i ${cooperation} kan handle som innkjøpere for ${body}. Andre med en rolle der kan lese.`,
    effectFrom: (cooperation: string, body: string, date: string) =>
      `Fra ${date} kan innkjøpere, koordinatorer og administratorer i ${cooperation} handle som innkjøpere for ${body}. Andre med en rolle der kan da lese.`,
    decision: 'Vedtak eller saksnummer',
    decisionHint: 'For eksempel 26/01234. Vedtaket om delegering må finnes fra før.',
    decided: (decision: string) => `Vedtak ${decision}`,
    period: (from: string, until: string) =>
      until === '' ? `fra ${from}` : `fra ${from} til og med ${until}`,
    cooperation: 'Samarbeid',
    member: (cooperation: string) => `${cooperation} (dere er med)`,
    choose: 'Velg samarbeid',
    from: 'Første dag',
    fromHint: 'dd.mm.åååå. Står feltet tomt, gjelder den fra i dag.',
    until: 'Siste dag',
    untilHint: 'dd.mm.åååå. Står feltet tomt, gjelder den til dere avslutter den.',
    give: 'Deleger',
    giveTitle: 'Ny delegering',
    end: 'Avslutt',
    endFor: (cooperation: string) => `Avslutt delegeringen til ${cooperation}`,
    none: 'Dere har ikke delegert til noe samarbeid.',
    toUsTitle: 'Hvem dere handler for',
    toUsNone:
      'Ingen har delegert til dere ennå. Det gjør en administrator i hver kommune eller fylkeskommune.',
  },
  installation: {
    menu: 'Meny for drift',
    name: 'Drift av Samkjøp',
    nav: {
      parties: 'Virksomheter',
      people: 'Personer',
      register: 'Registeret',
      law: 'Regler',
      experiences: 'Erfaringer',
      notices: 'Kunngjøringer',
      audit: 'Logg',
    },
    title: 'Drift av Samkjøp',
    lead: 'Her gir du den første administratoren i hver virksomhet tilgang. Du ser ikke avtalene og behovene deres.',
    partiesTitle: 'Virksomheter med personer',
    partiesCaption: (from: number, to: number, count: number) =>
      count === 1
        ? 'Én virksomhet'
        : from === 1 && to === count
          ? `${count} virksomheter`
          : `${from}–${to} av ${count} virksomheter`,
    party: 'Virksomhet',
    partySearch: 'Navn',
    peopleCount: 'Personer',
    administrators: 'Administratorer',
    noParties: 'Ingen virksomheter har personer ennå. Inviter en administrator nedenfor.',
    noneFound: 'Vi fant ingen virksomheter med det navnet.',
    self: 'Drift av Samkjøp',
    inviteTitle: 'Inviter en administrator',
    inviteText: 'Administratoren inviterer siden de andre. Det du gjør, står i virksomhetens egen logg.',
    chooseParty: 'Velg virksomhet',
    partyTitle: (party: string) => `Roller i ${party}`,
    peopleTitle: 'Personer',
    peopleLead: 'Alle som kan logge inn.',
    peopleCaption: (from: number, to: number, count: number) =>
      count === 1
        ? 'Én person'
        : from === 1 && to === count
          ? `${count} personer`
          : `${from}–${to} av ${count} personer`,
    email: 'E-post',
    roles: 'Roller',
    created: 'Lagt til',
    lastSeen: 'Sist logget inn',
    never: 'aldri',
    noPeople: 'Vi fant ingen personer. Prøv et annet navn.',
    rolesCaption: 'Roller som gjelder nå eller senere',
    noRoles: 'Personen har ingen roller.',
    eraseTitle: 'Slett personen',
    eraseText:
      'Personen kan ikke logge inn mer. Navn og e-post fjernes overalt. Det personen har gjort, står igjen med et nummer i loggen.',
    erase: 'Slett personen',
    confirm: 'Skriv personens e-postadresse for å bekrefte',
  },
  mine: {
    title: 'Om deg',
    name: 'Navn',
    language: 'Språk i e-post fra oss',
    digest: 'Ukebrev',
    digestYes: 'Send meg ukebrevet',
    digestHint: 'Kommer mandag morgen når det er noe å si: hva som løper ut, og hva som venter på svar.',
    save: 'Lagre',
    dataTitle: 'Opplysninger om deg',
    dataText: 'Filen har alt vi har lagret om deg, i et format som andre programmer kan lese.',
    download: 'Last ned',
    fileName: 'mine-opplysninger.json',
    eraseLink: 'Slett meg',
    eraseTitle: 'Slett meg fra Samkjøp',
    eraseLead: 'Du kan ikke logge inn etterpå, og det kan ikke angres.',
    eraseGone:
      'Dette slettes: navn, e-post, innlogginger, passnøkler, personlige lenker, e-post fra oss og varsler.',
    eraseKept:
      'Dette står igjen med et nummer i stedet for navnet: hva du har gjort i loggen, hvilke roller du har hatt, og det som er sendt til andre.',
    eraseElsewhere: 'Står navnet ditt i merknader eller lister, må kommunen rette det der.',
    confirm: 'Skriv e-postadressen din for å bekrefte',
    erase: 'Slett meg',
    keep: 'Behold kontoen',
    erasedTitle: 'Du er slettet',
    erasedText: 'Navnet og e-postadressen din er borte fra Samkjøp, og du er logget ut.',
  },
  problems: {
    'email.format': ({ value }: Facts) =>
      value === ''
        ? 'Skriv e-postadressen, for eksempel kari@kommune.no.'
        : `«${value}» er ikke en e-postadresse. Skriv den som kari@kommune.no.`,
    'name.missing': () => 'Skriv navnet.',
    'role.missing': () => 'Velg en rolle.',
    'party.missing': () => 'Velg en virksomhet.',
    'role.alreadyGiven': () =>
      'Personen har denne rollen allerede. Velg en annen rolle, eller avslutt den som er gitt, først.',
    'role.gone': () => 'Rollen er avsluttet allerede. Se listen på nytt.',
    'role.lastAdministrator': () =>
      'Ingen annen administrator her har logget inn og har rollen uten sluttdato. Inviter en, og avslutt denne rollen når personen har logget inn.',
    'invitation.alreadyIn': () => 'Personen har kommet inn og trenger ingen ny invitasjon.',
    'invitation.otherWorld': () =>
      'Adressen kan ikke brukes både i demonstrasjonen og utenfor den. Bruk en annen adresse.',
    'signIn.tooMany': () => 'Denne adressen har fått fem invitasjoner det siste døgnet. Prøv igjen i morgen.',
    'date.format': ({ value }: Facts) => `«${value}» er ikke en dato. Skriv den som 31.12.2026.`,
    'date.nonexistent': ({ value }: Facts) => `Datoen ${value} finnes ikke. Skriv en annen.`,
    'from.past': () => 'Den første dagen er passert. Skriv dagen i dag eller en senere dag.',
    'until.past': () => 'Den siste dagen er passert. Skriv dagen i dag eller en senere dag.',
    'until.beforeFrom': () => 'Den siste dagen er før den første. Skriv en senere dag.',
    'decision.missing': () => 'Skriv saksnummeret eller navnet på vedtaket.',
    'cooperation.missing': () => 'Velg et samarbeid.',
    'delegation.alreadyGiven': () =>
      'Dere har allerede delegert til dette samarbeidet. Avslutt den delegeringen først hvis noe skal endres.',
    'delegation.gone': () => 'Delegeringen er avsluttet allerede. Se siden på nytt.',
    'erase.notConfirmed': () =>
      'Adressen er ikke den som er registrert. Skriv den nøyaktig slik den står på siden.',
    'erase.lastAdministrator': ({ party }: Facts) =>
      `${party} ville stå uten en fast administrator. Inviter en der først, uten sluttdato, og vent til personen har logget inn.`,
    'erase.demo': () => 'Personer i demonstrasjonen kan ikke slettes. De er oppdiktet.',
    'person.gone': () => 'Personen er slettet allerede.',
  },
};

export type PeopleTexts = typeof peopleNb;
