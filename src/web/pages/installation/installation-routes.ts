// Addresses for those who run the installation: parties with people, people, the end of roles, erasing.
import { invitationLetter } from '../../../flows/accounts/invitations.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { INSTALLATION, type PartyId, type PersonId } from '../../../modules/accounts/model.ts';
import {
  endRoleAnywhere,
  faultsOfInvitation,
  inviteAdministrator,
} from '../../../modules/accounts/people-commands.ts';
import { knownPeople, partyCounts, peopleOf, personFile } from '../../../modules/accounts/people-queries.ts';
import { erasePerson } from '../../../modules/accounts/privacy-commands.ts';
import { foldName } from '../../../modules/registry/name-folding.ts';
import { textsFor } from '../../../texts/texts.ts';
import { partOf } from '../../components/pagination.tsx';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import { doneQuery } from '../people/done-line.tsx';
import { peopleProblem } from '../people/problem-words.ts';
import { dateTyped, NO_INVITATION, typedInvitation, withDates } from '../people/typed-forms.ts';
import { type PartiesView, type PartyRow, partiesPage } from './parties.tsx';
import { partyPage } from './party.tsx';
import { knownPeoplePage } from './people.tsx';
import { type PersonView, personPage } from './person.tsx';

const PAGE_SIZE = 50;

/** A party's name as it is shown here; null where there is none of that world. */
function nameIn({ parties, request, signedIn }: Asked, id: string): string | null {
  if (id === INSTALLATION) return request.texts.people.installation.self;
  const party = parties.find(id);
  return party && party.isDemo === signedIn.isDemo ? party.name : null;
}

const searchIn = ({ request }: Asked): string => (request.query.get('q') ?? '').trim().slice(0, 100);

async function rowsOf(asked: Asked): Promise<PartyRow[]> {
  const counts = await partyCounts(asked.ctx, asked.request.today);
  const rows = counts.flatMap(({ party, people, administrators }) => {
    const name = nameIn(asked, party);
    return name === null ? [] : [{ id: party as string, name, people, administrators }];
  });
  const wanted = foldName(searchIn(asked));
  return rows
    .filter(({ name }) => foldName(name).includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
}

async function showParties(asked: Asked, tried?: Pick<PartiesView, 'typed' | 'problems'>): Promise<Page> {
  const rows = await rowsOf(asked);
  const side = String(pageIn(asked.request.query));
  return partiesPage(asked, {
    part: partOf(rows, side, PAGE_SIZE),
    count: rows.length,
    search: searchIn(asked),
    typed: tried?.typed ?? { ...NO_INVITATION, party: '' },
    problems: withDates(asked.request, tried?.problems ?? []),
  });
}

async function invite(asked: Asked): Promise<PageResult> {
  const { ctx, request, services, signedIn, paths } = asked;
  const form = await asked.form();
  const typed = { ...typedInvitation(form), party: textIn(form, 'virksomhet') };
  const partyName = nameIn(asked, typed.party);
  const until = dateTyped(typed.until, 'until');
  const unread: Problem[] = [
    ...(partyName === null ? [problem('party.missing', 'party')] : []),
    ...until.problems,
  ];
  if (partyName === null || unread.length > 0) {
    const faults = faultsOfInvitation({ ...typed, until: until.value }, request.today);
    return showParties(asked, { typed, problems: [...unread, ...faults] });
  }
  const result = await inviteAdministrator(ctx, {
    party: typed.party as PartyId,
    partyName,
    name: typed.name,
    email: typed.email,
    until: until.value,
    language: request.language,
    isDemo: signedIn.isDemo,
    letter: invitationLetter(services, { inviter: signedIn.name, partyName }),
  });
  if (result.ok) return redirect(paths.installation('', doneQuery('invited')));
  return showParties(asked, { typed, problems: result.problems });
}

async function showParty(asked: Asked, id: string, notDone?: string): Promise<Page> {
  const name = nameIn(asked, id);
  if (name === null) return notFoundPage(asked.request);
  const party = id as PartyId;
  const page = pageIn(asked.request.query);
  const part = { search: '', role: null, from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE };
  const people = await peopleOf(asked.ctx, party, part);
  return partyPage(asked, { party, name, people, page, size: PAGE_SIZE, notDone });
}

/** Back to where the role was ended: the person's page or the party's. */
async function endRole(asked: Asked): Promise<PageResult> {
  const { ctx, paths, request } = asked;
  const form = await asked.form();
  const [grant, party, person] = ['rolle', 'virksomhet', 'person'].map((name) => textIn(form, name));
  const partyName = nameIn(asked, party ?? '');
  if (!grant || !isUuid(grant) || !party || partyName === null) return notFoundPage(request);
  const result = await endRoleAnywhere(ctx, { party: party as PartyId, partyName, grant });
  const isAtPerson = person !== undefined && isUuid(person);
  if (result.ok) {
    const part = isAtPerson ? `/personer/${person}` : `/virksomhet/${party}`;
    return redirect(paths.installation(part, doneQuery('roleEnded')));
  }
  const [first] = result.problems;
  const notDone = first && peopleProblem(request, first);
  return isAtPerson ? showPerson(asked, person, { notDone }) : showParty(asked, party, notDone);
}

async function showPeople(asked: Asked): Promise<Page> {
  const search = searchIn(asked);
  const page = pageIn(asked.request.query);
  const people = await knownPeople(asked.ctx, {
    search,
    isDemo: asked.signedIn.isDemo,
    from: (page - 1) * PAGE_SIZE,
    size: PAGE_SIZE,
  });
  return knownPeoplePage(asked, { people, search, page, size: PAGE_SIZE });
}

type Tried = Partial<Pick<PersonView, 'confirmation' | 'problems' | 'notDone'>>;

async function showPerson(asked: Asked, id: string, tried: Tried = {}): Promise<Page> {
  const person = isUuid(id) ? await personFile(asked.ctx, id as PersonId, asked.signedIn.isDemo) : null;
  if (!person) return notFoundPage(asked.request);
  const { confirmation = '', problems = [], notDone } = tried;
  return personPage(asked, { person, confirmation, problems, notDone });
}

async function erase(asked: Asked): Promise<PageResult> {
  const { ctx, request, paths } = asked;
  const id = request.params['person'] ?? '';
  if (!isUuid(id)) return notFoundPage(request);
  const confirmation = textIn(await asked.form(), 'bekreft', 254);
  const { erasedName } = textsFor('nb').people;
  const result = await erasePerson(ctx, { person: id as PersonId, confirmation, erasedName });
  if (result.ok) return redirect(paths.installation('/personer', doneQuery('erased')));
  const problems = namedParties(asked, result.problems);
  const other = problems.find(({ path }) => path !== 'confirmation');
  return showPerson(asked, id, { confirmation, problems, notDone: other && peopleProblem(request, other) });
}

/** Problems that say a party name it. */
export const namedParties = (asked: Asked, problems: readonly Problem[]): Problem[] =>
  problems.map((one) => {
    const party = one.facts['party'];
    if (typeof party !== 'string') return one;
    return { ...one, facts: { ...one.facts, party: nameIn(asked, party) ?? party } };
  });

export const INSTALLATION_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/drift', { action: 'installation.view', answer: (asked) => showParties(asked) }),
  personRoute('post', '/drift/inviter', { action: 'installation.invite', answer: invite }),
  personRoute('get', '/drift/virksomhet/:virksomhet', {
    action: 'installation.view',
    answer: (asked) => showParty(asked, asked.request.params['virksomhet'] ?? ''),
  }),
  personRoute('post', '/drift/rolle/avslutt', { action: 'installation.endRole', answer: endRole }),
  personRoute('get', '/drift/personer', { action: 'installation.view', answer: showPeople }),
  personRoute('get', '/drift/personer/:person', {
    action: 'installation.view',
    answer: (asked) => showPerson(asked, asked.request.params['person'] ?? ''),
  }),
  personRoute('post', '/drift/personer/:person/slett', {
    action: 'installation.erasePerson',
    answer: erase,
  }),
];
