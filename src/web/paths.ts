// Every address of the site in one place. Norwegian words, no prefix for bokmål.
import { type Language, languagePrefix } from '../texts/language.ts';

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

export type GroupRunPart =
  | 'rett'
  | 'regn'
  | 'stopp'
  | 'forutsetninger'
  | 'priser'
  | 'slett'
  | 'status'
  | 'felles/status'
  | 'hva-om'
  | 'hva-om/svar'
  | 'utskrift'
  | 'grupper.xlsx'
  | 'grupper.json';

export type AdvicePart = 'sporsmal' | 'svar' | 'rad.docx';

/** Papers on joining, or on founding by this form. */
export type FormPaperPart = 'bli-med' | 'vertskommune' | 'oppgavefellesskap';

export type SignInPart = 'passnokkel' | 'passnokkel/start' | 'oidc';

export interface Paths {
  home(): string;
  search(query?: string): string;
  map(): string;
  coverage(query?: Readonly<Record<string, string | undefined>>): string;
  whatIf(query?: Readonly<Record<string, string | undefined>>): string;
  /** The yearly status of cooperation, and its files. */
  status(year?: string): string;
  statusFile(format: 'xlsx' | 'pdf', year: string): string;
  municipalities(query?: Readonly<Record<string, string | undefined>>): string;
  municipality(number: string, query?: Readonly<Record<string, string | undefined>>): string;
  /** How to tell which cooperation a municipality is in; the file is the form to fill in. */
  tellUs(number: string): string;
  tellUsFile(number: string): string;
  /** From a public page to a proposed change of the register. */
  proposeChange(about: { readonly kommune?: string; readonly samarbeid?: string }): string;
  county(number: string): string;
  cooperations(query?: Readonly<Record<string, string | undefined>>): string;
  cooperation(id: string): string;
  categories(query?: Readonly<Record<string, string | undefined>>): string;
  category(id: string): string;
  /** The adviser: where one says what to buy. */
  advice(query?: Readonly<Record<string, string | undefined>>): string;
  /** One question, the advice, or the advice in Word: the answers are in the query and nowhere else. */
  advicePart(part: AdvicePart, answers?: URLSearchParams): string;
  groups(): string;
  groupsExample(): string;
  groupsAssumptions(): string;
  groupsTemplate(format: 'xlsx' | 'csv'): string;
  groupRun(token: string, query?: Readonly<Record<string, string | undefined>>): string;
  /** What a form does to a run, or a file of it: `regn`, `grupper.xlsx`. */
  groupRunPart(token: string, part: GroupRunPart): string;
  /** Who needs the same at the same time. */
  sharedNeeds(token: string, query?: Readonly<Record<string, string | undefined>>): string;
  groupOf(token: string, group: string, query?: Readonly<Record<string, string | undefined>>): string;
  data(): string;
  sources(): string;
  glossary(): string;
  /** What the law says on a date. */
  rules(query?: Readonly<Record<string, string | undefined>>): string;
  /** Which part of the rules governs a purchase. */
  rulesForValue(query?: Readonly<Record<string, string | undefined>>): string;
  /** The forms of cooperation side by side. */
  forms(query?: Readonly<Record<string, string | undefined>>): string;
  formPaper(part: FormPaperPart, query?: Readonly<Record<string, string | undefined>>): string;
  /** Market dialogues that anybody may take part in. */
  marketDialogues(query?: Readonly<Record<string, string | undefined>>): string;
  /** One of them; `part` begins with a slash. */
  marketDialogue(id: string, part?: string, query?: Readonly<Record<string, string | undefined>>): string;
  /** Learning networks that are made public, or one of them. */
  networks(id?: string): string;
  /** The experience library, and one of it. */
  experiences(query?: Readonly<Record<string, string | undefined>>): string;
  experience(name: string): string;
  /** The course in the method, or one part of it. */
  course(part?: string): string;
  accessibility(): string;
  privacy(): string;
  /** `to`: where to go afterwards, without language prefix; `problem`: the code of what went wrong at the provider. */
  signIn(to?: string, problem?: string): string;
  /** Other ways in than a link: a passkey, the identity provider. */
  signInPart(part: SignInPart, to?: string): string;
  signInSent(): string;
  signInLink(secret: string): string;
  signOut(): string;
  /** For somebody who may still be signed in at the identity provider. */
  signedOutHere(): string;
  /** For somebody who has been erased. */
  erased(): string;
  /** The link in a weekly letter that ends the letters. */
  digestLink(secret: string): string;
  /** The person's own page and what its forms do. */
  me(part?: string): string;
  /** Passkeys and the identity provider on the person's own page. */
  waysIn(problem?: string): string;
  /** Whom the person acts for. */
  own(): string;
  /** One party's pages; `part` begins with a slash. */
  ownOf(party: string, part?: string, query?: Readonly<Record<string, string | undefined>>): string;
  /** The demonstration world: whom one can be, and `part` of it. */
  demo(part?: '/inn' | '/post', query?: Readonly<Record<string, string | undefined>>): string;
  /** Without language prefix: the feed is in its person's language. */
  calendarFeed(secret: string): string;
  /** Administration of the installation. */
  installation(part?: string, query?: Readonly<Record<string, string | undefined>>): string;
}

export function pathsFor(language: Language): Paths {
  const prefix = languagePrefix(language);
  const at = (path: string): string => `${prefix}${path}`;
  return {
    home: () => (prefix === '' ? '/' : prefix),
    search: (query) => withQuery(at('/sok'), { q: query }),
    map: () => at('/kart'),
    coverage: (query = {}) => withQuery(at('/dekning'), query),
    status: (year) => withQuery(at('/status'), { aar: year }),
    statusFile: (format, year) => withQuery(at(`/status.${format}`), { aar: year }),
    whatIf: (query = {}) => withQuery(at('/dekning/hva-om'), query),
    municipalities: (query = {}) => withQuery(at('/kommuner'), query),
    municipality: (number, query = {}) => withQuery(at(`/kommuner/${number}`), query),
    tellUs: (number) => at(`/kommuner/${number}/samarbeid`),
    tellUsFile: (number) => at(`/kommuner/${number}/samarbeid.csv`),
    proposeChange: (about) => withQuery(at('/foresla-endring'), { ...about }),
    county: (number) => at(`/fylker/${number}`),
    cooperations: (query = {}) => withQuery(at('/samarbeid'), query),
    cooperation: (id) => at(`/samarbeid/${id}`),
    categories: (query = {}) => withQuery(at('/kategorier'), query),
    category: (id) => at(`/kategorier/${id}`),
    advice: (query = {}) => withQuery(at('/rad'), query),
    advicePart: (part, answers) => at(`/rad/${part}${answers?.size ? `?${answers}` : ''}`),
    groups: () => at('/grupper'),
    groupsExample: () => at('/grupper/eksempel'),
    groupsAssumptions: () => at('/grupper/forutsetninger'),
    groupsTemplate: (format) => at(`/grupper/mal.${format}`),
    groupRun: (token, query = {}) => withQuery(at(`/grupper/${token}`), query),
    groupRunPart: (token, part) => at(`/grupper/${token}/${part}`),
    sharedNeeds: (token, query = {}) => withQuery(at(`/grupper/${token}/felles`), query),
    groupOf: (token, group, query = {}) =>
      withQuery(at(`/grupper/${token}/${encodeURIComponent(group)}`), query),
    data: () => at('/data/'),
    sources: () => at('/kilder'),
    glossary: () => at('/ordliste'),
    rules: (query = {}) => withQuery(at('/regler'), query),
    rulesForValue: (query = {}) => withQuery(at('/regler/verdi'), query),
    forms: (query = {}) => withQuery(at('/samarbeidsformer'), query),
    formPaper: (part, query = {}) => withQuery(at(`/samarbeidsformer/${part}`), query),
    marketDialogues: (query = {}) => withQuery(at('/markedsdialog'), query),
    marketDialogue: (id, part = '', query = {}) => withQuery(at(`/markedsdialog/${id}${part}`), query),
    networks: (id) => at(id === undefined ? '/nettverk' : `/nettverk/${id}`),
    experiences: (query = {}) => withQuery(at('/erfaringer'), query),
    experience: (name) => at(`/erfaringer/${name}`),
    course: (part) => at(part === undefined ? '/kurs' : `/kurs/${part}`),
    accessibility: () => at('/tilgjengelighet'),
    privacy: () => at('/personvern'),
    signIn: (to, problem) => withQuery(at('/logg-inn'), { til: to, feil: problem }),
    signInPart: (part, to) => withQuery(at(`/logg-inn/${part}`), { til: to }),
    signInSent: () => at('/logg-inn/sendt'),
    signInLink: (secret) => at(`/logg-inn/lenke/${secret}`),
    signOut: () => at('/logg-ut'),
    signedOutHere: () => at('/logg-ut/videre'),
    erased: () => at('/logg-ut/slettet'),
    digestLink: (secret) => at(`/ukebrev/${secret}`),
    me: (part = '') => at(`/min-side${part}`),
    waysIn: (problem) => `${withQuery(at('/min-side'), { feil: problem })}#innlogging`,
    own: () => at('/arbeid'),
    ownOf: (party, part = '', query = {}) => withQuery(at(`/arbeid/${party}${part}`), query),
    demo: (part, query = {}) => withQuery(at(`/demo${part ?? ''}`), query),
    calendarFeed: (secret) => `/kalender/${secret}.ics`,
    installation: (part = '', query = {}) => withQuery(at(`/drift${part}`), query),
  };
}
