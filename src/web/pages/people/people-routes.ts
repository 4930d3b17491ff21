// Addresses of a party's people and of delegation: the list, and what its forms do.
import { invitationLetter } from '../../../flows/accounts/invitations.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { ROLES } from '../../../modules/accounts/model.ts';
import {
  endDelegation,
  endRole,
  faultsOfDelegation,
  faultsOfInvitation,
  giveDelegation,
  inviteAgain,
  invitePerson,
} from '../../../modules/accounts/people-commands.ts';
import { delegationsOf, peopleOf } from '../../../modules/accounts/people-queries.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { type DoneKey, doneQuery } from './done-line.tsx';
import { type PeopleView, peoplePage } from './people.tsx';
import { peopleProblem } from './problem-words.ts';
import {
  dateTyped,
  NO_DELEGATION,
  NO_INVITATION,
  roleTyped,
  type TypedDelegation,
  type TypedInvitation,
  typedDelegation,
  typedInvitation,
  withDates,
} from './typed-forms.ts';

const PAGE_SIZE = 50;

interface Tried {
  readonly invitation?: { readonly typed: TypedInvitation; readonly problems: readonly Problem[] };
  readonly delegation?: { readonly typed: TypedDelegation; readonly problems: readonly Problem[] };
  readonly notDone?: string | undefined;
}

async function readView(asked: AskedForParty, tried: Tried): Promise<PeopleView> {
  const { request, ctx, party, signedIn } = asked;
  const search = (request.query.get('q') ?? '').trim().slice(0, 100);
  const role = ROLES.find((one) => one === request.query.get('rolle')) ?? null;
  const page = pageIn(request.query);
  const part = { search, role, from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE };
  const { invitation, delegation } = tried;
  return {
    people: await peopleOf(ctx, party.id, part),
    search,
    role: role ?? '',
    page,
    size: PAGE_SIZE,
    typed: invitation?.typed ?? NO_INVITATION,
    problems: withDates(request, invitation?.problems ?? []),
    notDone: tried.notDone,
    delegation: {
      delegations: await delegationsOf(ctx, party.id, request.today),
      typed: delegation?.typed ?? NO_DELEGATION,
      problems: withDates(request, delegation?.problems ?? []),
      mayGive: may(signedIn.grants, 'delegation.give', party.id),
    },
  };
}

const show = async (asked: AskedForParty, tried: Tried = {}): Promise<Page> =>
  peoplePage(asked, await readView(asked, tried));

const back = ({ paths, party }: AskedForParty, key: DoneKey): PageResult =>
  redirect(paths.ownOf(party.id, '/personer', doneQuery(key)));

const gone = (code: 'role.gone' | 'delegation.gone'): Result<true> => refuse(problem(code, 'form'));

/** Back to the list, or the list with why it was not done. */
async function ended(asked: AskedForParty, result: Result<true>, key: DoneKey): Promise<PageResult> {
  if (result.ok) return back(asked, key);
  const [first] = result.problems;
  return show(asked, { notDone: first && peopleProblem(asked.request, first) });
}

async function invite(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, signedIn, services, request } = asked;
  const typed = typedInvitation(await asked.form());
  const role = roleTyped(typed.role);
  const until = dateTyped(typed.until, 'until');
  const unread = [...role.problems, ...until.problems];
  if (role.value === null || unread.length > 0) {
    const faults = faultsOfInvitation({ ...typed, until: until.value }, request.today);
    return show(asked, { invitation: { typed, problems: [...faults, ...unread] } });
  }
  const result = await invitePerson(ctx, {
    party: party.id,
    partyName: party.name,
    name: typed.name,
    email: typed.email,
    role: role.value,
    until: until.value,
    language: request.language,
    isDemo: party.isDemo,
    letter: invitationLetter(services, { inviter: signedIn.name, partyName: party.name }),
  });
  if (result.ok) return back(asked, 'invited');
  return show(asked, { invitation: { typed, problems: result.problems } });
}

async function again(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, signedIn, services } = asked;
  const grant = textIn(await asked.form(), 'rolle');
  const letter = invitationLetter(services, { inviter: signedIn.name, partyName: party.name });
  const result = isUuid(grant)
    ? await inviteAgain(ctx, { party: party.id, grant, letter })
    : gone('role.gone');
  return ended(asked, result, 'sentAgain');
}

async function end(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party } = asked;
  const grant = textIn(await asked.form(), 'rolle');
  const result = isUuid(grant)
    ? await endRole(ctx, { party: party.id, partyName: party.name, grant })
    : gone('role.gone');
  return ended(asked, result, 'roleEnded');
}

async function delegate(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, parties, request } = asked;
  const typed = typedDelegation(await asked.form());
  const cooperation = parties.find(typed.cooperation);
  const isOne = cooperation?.kind === 'cooperation' && cooperation.isDemo === party.isDemo;
  const from = dateTyped(typed.from, 'from');
  const until = dateTyped(typed.until, 'until');
  const unread = [
    ...(isOne ? [] : [problem('cooperation.missing', 'cooperation')]),
    ...from.problems,
    ...until.problems,
  ];
  if (!cooperation || unread.length > 0) {
    const period = { from: from.value, until: until.value };
    const faults = faultsOfDelegation({ ...typed, ...period }, request.today);
    return show(asked, { delegation: { typed, problems: [...unread, ...faults] } });
  }
  const result = await giveDelegation(ctx, {
    body: party.id,
    bodyName: party.name,
    cooperation: cooperation.id,
    decision: typed.decision,
    from: from.value,
    until: until.value,
  });
  if (result.ok) return back(asked, 'delegated');
  return show(asked, { delegation: { typed, problems: result.problems } });
}

async function endOneDelegation(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party } = asked;
  const delegation = textIn(await asked.form(), 'delegering');
  const result = isUuid(delegation)
    ? await endDelegation(ctx, { body: party.id, bodyName: party.name, delegation })
    : gone('delegation.gone');
  return ended(asked, result, 'delegationEnded');
}

export const PEOPLE_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/personer', { action: 'people.view', answer: (asked) => show(asked) }),
  partyRoute('post', '/personer/inviter', { action: 'person.invite', answer: invite }),
  partyRoute('post', '/personer/igjen', { action: 'person.invite', answer: again }),
  partyRoute('post', '/personer/avslutt', { action: 'role.end', answer: end }),
  partyRoute('post', '/delegering', { action: 'delegation.give', answer: delegate }),
  partyRoute('post', '/delegering/avslutt', { action: 'delegation.end', answer: endOneDelegation }),
];
