// What notices tell of a body: seen by what it has said of it, and answered by one press.
import { planRules } from '../../../flows/plan/plan-rules.ts';
import type { Problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { confirmFound, rejectFound, takeBackFound } from '../../../modules/planning/found/answer-commands.ts';
import type { FoundState } from '../../../modules/planning/found/model.ts';
import { type FoundCounts, foundCounts, foundPart } from '../../../modules/planning/found/queries.ts';
import { Pagination } from '../../components/pagination.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { bodyOf } from '../plan/list.tsx';
import { FoundList } from './found-list.tsx';
import { foundHeading } from './overview-part.tsx';

const PAGE_SIZE = 25;

/** As in the address. */
const STATES: Readonly<Record<FoundState, string>> = {
  waiting: 'venter',
  confirmed: 'stemmer',
  rejected: 'feil',
};
const EVERY_STATE = Object.keys(STATES) as FoundState[];

/** What a press did, in the address after it: how many of each. */
const DONE_WORDS = {
  lagt: 'added',
  fantes: 'already',
  rettes: 'faulty',
  feil: 'rejected',
  angret: 'takenBack',
} as const;

function doneLines({ request }: AskedForParty): string[] {
  const { done } = request.texts.found;
  const { query } = request;
  const lines = Object.entries(DONE_WORDS).flatMap(([name, word]) => {
    const count = query.get(name) ?? '';
    return /^[1-9]\d{0,3}$/.test(count) ? [done[word](count)] : [];
  });
  if (query.get('svar') === 'ingen') lines.push(done.nothing);
  if (query.get('svar') === 'besvart') lines.push(done.gone);
  return lines;
}

function Done({ asked }: { asked: AskedForParty }) {
  const { request, paths, party } = asked;
  const lines = doneLines(asked);
  if (lines.length === 0) return null;
  const shown = request.query.has('feil') ? 'feil' : 'stemmer';
  const isUndoable = ['lagt', 'fantes', 'feil'].some((name) => request.query.has(name));
  return (
    <p class="done" role="status">
      {lines.join(' ')}{' '}
      {isUndoable ? (
        <a href={paths.ownOf(party.id, '/funnet', { vis: shown })}>{request.texts.found.done.regret}</a>
      ) : null}
    </p>
  );
}

const countOf = (counts: FoundCounts, state: FoundState): number =>
  counts[state].agreement + counts[state].procurement;

interface Shown {
  readonly asked: AskedForParty;
  readonly counts: FoundCounts;
  readonly state: FoundState;
}

function States({ asked, counts, state }: Shown) {
  const { request, paths, party } = asked;
  const words = request.texts.found;
  return (
    <nav class="view-links" aria-label={words.parts}>
      <ul>
        {EVERY_STATE.map((one) => (
          <li key={one}>
            <a
              href={paths.ownOf(party.id, '/funnet', one === 'waiting' ? {} : { vis: STATES[one] })}
              aria-current={one === state ? 'true' : undefined}
            >
              {words.part(words.states[one], request.format.number(countOf(counts, one)))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function Rows(shown: Shown) {
  const { asked, counts, state } = shown;
  const { ctx, request, paths, party, signedIn } = asked;
  const words = request.texts.found;
  const count = countOf(counts, state);
  if (count === 0) return <p>{words.none[state]}</p>;
  const pages = Math.ceil(count / PAGE_SIZE);
  const page = Math.min(pages, pageIn(request.query));
  const from = (page - 1) * PAGE_SIZE;
  const rows = await foundPart(ctx, { body: bodyOf(asked), state, from, size: PAGE_SIZE });
  return (
    <>
      <FoundList
        asked={asked}
        rows={rows}
        mayAnswer={may(signedIn.grants, 'found.answer', party.id)}
        isChoosing={state === 'waiting'}
      />
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={page}
        pages={pages}
        hrefOf={(side) => paths.ownOf(party.id, '/funnet', { vis: STATES[state], side: String(side) })}
      />
    </>
  );
}

async function show(asked: AskedForParty): Promise<Page> {
  const { ctx, request, paths, party } = asked;
  const words = request.texts.found;
  const counts = await foundCounts(ctx, bodyOf(asked));
  const asks = request.query.get('vis');
  const state = EVERY_STATE.find((one) => STATES[one] === asks) ?? 'waiting';
  const isEmpty = EVERY_STATE.every((one) => countOf(counts, one) === 0);
  const heading = foundHeading(request, counts);
  const shown = { asked, counts, state };
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'plan' },
    crumbs: [{ label: request.texts.plan.list.title, href: paths.ownOf(party.id, '/avtaler') }],
    body: (
      <>
        <div class="frame head">
          <h1>{heading ?? words.title}</h1>
          <p class="lead">{heading ? words.lead : isEmpty ? words.empty : words.leadAnswered}</p>
          <Done asked={asked} />
        </div>
        <div class="frame section-end stack">
          {isEmpty ? <p>{words.emptyText}</p> : <States {...shown} />}
          {isEmpty ? null : await Rows(shown)}
        </div>
      </>
    ),
  };
}

const idsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((id): id is string => typeof id === 'string' && isUuid(id));

const DEEDS: ReadonlySet<string> = new Set(['stemmer', 'feil', 'angre']);

/** What was pressed, and for which. */
function pressed(form: FormData): { readonly does: string; readonly ids: readonly string[] } {
  const [does = '', id] = textIn(form, 'gjor').split('/');
  if (id !== undefined) return { does, ids: isUuid(id) ? [id] : [] };
  return does === 'alle'
    ? { does: 'stemmer', ids: idsIn(form, 'vist') }
    : { does, ids: idsIn(form, 'valgt') };
}

async function answer(asked: AskedForParty): Promise<PageResult> {
  const { ctx, request, paths, party, services } = asked;
  const { does, ids } = pressed(await asked.form());
  const given = { body: bodyOf(asked), ids };
  const back = (query: Readonly<Record<string, string>>): PageResult =>
    redirect(paths.ownOf(party.id, '/funnet', query));
  const counted = (name: keyof typeof DONE_WORDS, count: number): PageResult =>
    back(count > 0 ? { [name]: String(count) } : { svar: 'besvart' });
  const refused = (problems: readonly Problem[]): PageResult =>
    refusedPage(request, problems[0] as Problem, party);
  if (ids.length === 0 || !DEEDS.has(does)) return back({ svar: 'ingen' });
  if (does === 'stemmer') {
    const rules = planRules(request.snapshot, services.planning);
    const { optionsNote, estimateNote } = request.texts.found;
    const to = { today: request.today, optionsNote, estimateNote };
    const told = await confirmFound(ctx, { ...given, ...to, rules });
    if (!told.ok) return refused(told.problems);
    const { added, already, faulty } = told.value;
    const counts = Object.entries({ lagt: added, fantes: already, rettes: faulty }).filter(([, n]) => n > 0);
    if (counts.length === 0) return back({ svar: 'besvart' });
    return back(Object.fromEntries(counts.map(([name, count]) => [name, String(count)])));
  }
  const told = does === 'feil' ? await rejectFound(ctx, given) : await takeBackFound(ctx, given);
  if (!told.ok) return refused(told.problems);
  return counted(does === 'feil' ? 'feil' : 'angret', told.value);
}

export const FOUND_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/funnet', { action: 'found.view', answer: show }),
  partyRoute('post', '/funnet', { action: 'found.answer', answer }),
];
