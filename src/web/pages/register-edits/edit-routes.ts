// Addresses of changes to the register, for parties and for those who run the installation.
import type { Problem, Result } from '../../../kernel/result.ts';
import { problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { INSTALLATION, type PartyId, parseParty, partiesOf } from '../../../modules/accounts/model.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  decideFact,
  decideFactForInstallation,
  disputeFact,
  proposeFact,
  proposeFactForInstallation,
  withdrawFact,
  withdrawFactForInstallation,
} from '../../../modules/registry/edits/commands.ts';
import { CHANGE_STATES } from '../../../modules/registry/edits/fact.ts';
import { changesFor, changeWith, factNow } from '../../../modules/registry/edits/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type Asked, type OwnRoute, partyRoute, personRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import { beginPage } from './begin.tsx';
import { type ChangeView, changePage, type TypedDispute } from './change.tsx';
import { chooseOfBody, chooseOfCooperation, chooseSubject } from './choose.tsx';
import { type Desk, deskOfInstallation, deskOfParty } from './desk.ts';
import { type FormView, formPage } from './form.tsx';
import { changesPage, PAGE_SIZE } from './list.tsx';
import {
  type TargetQuery,
  type TypedFact,
  targetOf,
  targetQueryFrom,
  typedOf,
  valueTyped,
  writtenDate,
} from './target-query.ts';

const isOfInstallation = ({ party }: Desk): boolean => party === INSTALLATION;

async function list(desk: Desk): Promise<Page> {
  const { request, ctx } = desk.asked;
  const state = CHANGE_STATES.find((one) => one === request.query.get('status')) ?? null;
  const page = pageIn(request.query);
  const filter = { state, from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE };
  return changesPage(desk, { ...(await changesFor(ctx, desk.party, filter)), state, page });
}

/** The form where it is clear what is changed; otherwise the choice of it. */
async function start(desk: Desk): Promise<Page> {
  const { request, ctx } = desk.asked;
  const query = targetQueryFrom((name) => (request.query.get(name) ?? '').slice(0, 200));
  const { municipalities, counties, cooperations } = request.snapshot.register;
  const cooperation = cooperations.find(({ id }) => id === query.samarbeid);
  const isBody =
    municipalities.some(({ number }) => (number as string) === query.kommune) ||
    counties.some(({ number }) => `F${number}` === query.kommune);
  if (query.felt === '') {
    if (isBody) return chooseOfBody(desk, query.kommune as BodyId);
    return cooperation ? chooseOfCooperation(desk, cooperation) : chooseSubject(desk);
  }
  const target = targetOf(query);
  const now = target && (await factNow(ctx, target));
  const isOpen = query.felt === 'medlem' && query.rad === '';
  if (!target && !isOpen) return notFoundPage(request);
  return formPage(desk, { query, target, now, typed: typedOf(now), problems: [] });
}

const typedIn = (form: FormData): TypedFact => ({
  text: textIn(form, 'verdi'),
  memberKind: textIn(form, 'rolle'),
  from: textIn(form, 'fra', 20),
  to: textIn(form, 'til', 20),
  exists: textIn(form, 'finnes') === 'no' ? 'no' : 'yes',
  source: textIn(form, 'kilde', 300),
  sourceDate: textIn(form, 'kildedato', 20),
  note: textIn(form, 'merknad', 1000),
});

/** What a new membership still lacks. */
const missingIn = ({ kommune, samarbeid }: TargetQuery): Problem[] => [
  ...(kommune === '' ? [problem('fact.missing', 'member')] : []),
  ...(samarbeid === '' ? [problem('fact.missing', 'cooperation')] : []),
];

async function propose(desk: Desk): Promise<PageResult> {
  const { request, ctx } = desk.asked;
  const form = await desk.asked.form();
  const query = targetQueryFrom((name) => textIn(form, name));
  const typed = typedIn(form);
  const target = targetOf(query);
  if (!target) {
    const missing = query.felt === 'medlem' ? missingIn(query) : [];
    if (missing.length === 0) return notFoundPage(request);
    return formPage(desk, { query, target, now: null, typed, problems: missing });
  }
  const input = {
    party: desk.party,
    target,
    after: valueTyped(target, typed),
    reference: typed.source,
    sourceDate: writtenDate(typed.sourceDate) ?? '',
    note: typed.note,
  };
  const result = isOfInstallation(desk)
    ? await proposeFactForInstallation(ctx, input)
    : await proposeFact(ctx, input);
  if (result.ok) return redirect(desk.at(`/${result.value}`, { utfort: 'proposed' }));
  const view: FormView = { query, target, now: await factNow(ctx, target), typed, problems: result.problems };
  return formPage(desk, view);
}

const NOT_TYPED: TypedDispute = { source: '', sourceDate: '', note: '' };

const idIn = ({ asked }: Desk): string => asked.request.params['endring'] ?? '';

async function show(desk: Desk, tried: Partial<ChangeView> = {}): Promise<Page> {
  const { request, ctx } = desk.asked;
  const id = idIn(desk);
  const change = isUuid(id) ? await changeWith(ctx, id) : null;
  if (!change) return notFoundPage(request);
  return changePage(desk, { change, typed: NOT_TYPED, problems: [], ...tried });
}

async function answered(
  desk: Desk,
  result: Result<true>,
  told: { readonly done: string; readonly typed?: TypedDispute },
): Promise<PageResult> {
  if (result.ok) return redirect(desk.at(`/${idIn(desk)}`, { utfort: told.done }));
  return show(desk, { problems: result.problems, typed: told.typed ?? NOT_TYPED });
}

async function decide(desk: Desk, verdict: 'confirm' | 'reject'): Promise<PageResult> {
  const { request, ctx } = desk.asked;
  if (!isUuid(idIn(desk))) return notFoundPage(request);
  const note = textIn(await desk.asked.form(), 'begrunnelse', 1000);
  const input = { change: idIn(desk), party: desk.party, verdict, note };
  const result = isOfInstallation(desk)
    ? await decideFactForInstallation(ctx, input)
    : await decideFact(ctx, input);
  return answered(desk, result, { done: verdict === 'confirm' ? 'confirmed' : 'rejected' });
}

async function dispute(desk: Desk): Promise<PageResult> {
  const { request, ctx } = desk.asked;
  if (!isUuid(idIn(desk))) return notFoundPage(request);
  const form = await desk.asked.form();
  const { source, sourceDate, note } = typedIn(form);
  const result = await disputeFact(ctx, {
    change: idIn(desk),
    party: desk.party,
    reference: source,
    sourceDate: writtenDate(sourceDate) ?? '',
    note,
  });
  return answered(desk, result, { done: 'disputed', typed: { source, sourceDate, note } });
}

async function withdraw(desk: Desk): Promise<PageResult> {
  const { request, ctx } = desk.asked;
  if (!isUuid(idIn(desk))) return notFoundPage(request);
  const input = { change: idIn(desk), party: desk.party };
  const result = isOfInstallation(desk)
    ? await withdrawFactForInstallation(ctx, input)
    : await withdrawFact(ctx, input);
  return answered(desk, result, { done: 'withdrawn' });
}

/** Whom the person may propose for; straight on where there is only one. */
function begin(asked: Asked): PageResult {
  const { request, signedIn, paths } = asked;
  const query = {
    kommune: (request.query.get('kommune') ?? '').slice(0, 10),
    samarbeid: (request.query.get('samarbeid') ?? '').slice(0, 80),
  };
  const parties: PartyId[] = partiesOf(signedIn.grants).filter((party) =>
    may(signedIn.grants, 'fact.propose', party),
  );
  const places = [
    ...parties.map((party) => ({ party, href: paths.ownOf(party, '/register/ny', query) })),
    ...(may(signedIn.grants, 'installation.proposeFact', null)
      ? [{ party: INSTALLATION, href: paths.installation('/register/ny', query) }]
      : []),
  ];
  const [only, ...others] = places;
  if (only && others.length === 0 && !signedIn.isDemo) return redirect(only.href, 302);
  return beginPage(asked, places, parseParty(query.kommune) ? query.kommune : null);
}

const ofParty = (
  method: 'get' | 'post',
  path: string,
  [action, answer]: [
    'fact.view' | 'fact.propose' | 'fact.decide',
    (desk: Desk) => PageResult | Promise<PageResult>,
  ],
): OwnRoute =>
  partyRoute(method, `/register${path}`, { action, answer: (asked) => answer(deskOfParty(asked)) });

const ofInstallation = (
  method: 'get' | 'post',
  path: string,
  [action, answer]: [
    'installation.view' | 'installation.proposeFact' | 'installation.decideFact',
    (desk: Desk) => PageResult | Promise<PageResult>,
  ],
): OwnRoute =>
  personRoute(method, `/drift/register${path}`, {
    action,
    answer: (asked) => answer(deskOfInstallation(asked)),
  });

const confirm = (desk: Desk) => decide(desk, 'confirm');
const reject = (desk: Desk) => decide(desk, 'reject');
const one = (desk: Desk) => show(desk);

export const REGISTER_EDIT_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/foresla-endring', { action: 'fact.begin', answer: begin }),
  ofParty('get', '', ['fact.view', list]),
  ofParty('get', '/ny', ['fact.propose', start]),
  ofParty('post', '/ny', ['fact.propose', propose]),
  ofParty('get', '/:endring', ['fact.view', one]),
  ofParty('post', '/:endring/bekreft', ['fact.decide', confirm]),
  ofParty('post', '/:endring/avvis', ['fact.decide', reject]),
  ofParty('post', '/:endring/omstridt', ['fact.decide', dispute]),
  ofParty('post', '/:endring/trekk', ['fact.propose', withdraw]),
  ofInstallation('get', '', ['installation.view', list]),
  ofInstallation('get', '/ny', ['installation.proposeFact', start]),
  ofInstallation('post', '/ny', ['installation.proposeFact', propose]),
  ofInstallation('get', '/:endring', ['installation.view', one]),
  ofInstallation('post', '/:endring/bekreft', ['installation.decideFact', confirm]),
  ofInstallation('post', '/:endring/avvis', ['installation.decideFact', reject]),
  ofInstallation('post', '/:endring/trekk', ['installation.proposeFact', withdraw]),
];
