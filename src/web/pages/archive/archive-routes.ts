// Addresses of a party's archive: list, one dispatch, files, journal data out and back, packages, the decision paper taken in.
// Somebody else's looks like one that is not there.
import { journalCsv, readJournalList } from '../../../flows/archive/journal-list.ts';
import { takePaper } from '../../../flows/archive/keep-paper.ts';
import { archivePackage } from '../../../flows/archive/package.ts';
import { viewOfProposal } from '../../../flows/proposals/proposal-view.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import {
  MOST_JOURNAL_LINES,
  makeExport,
  readJournalBack,
  setJournalData,
} from '../../../modules/planning/archive/commands.ts';
import type { Dispatch } from '../../../modules/planning/archive/model.ts';
import {
  dispatchesOf,
  dispatchOf,
  exportContent,
  exportsOf,
} from '../../../modules/planning/archive/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type FileResult, type PageResult, redirect } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import { dateTyped } from '../people/typed-forms.ts';
import { DOCX } from '../proposals/proposal-routes.tsx';
import { actorNames, archivePath } from './archive-words.ts';
import { type DispatchView, dispatchPage } from './dispatch.tsx';
import { readForMany, readForOne, typedJournal } from './journal-fields.tsx';
import { archivePage, PAGE_SIZE, type RefusedForm } from './list.tsx';
import { archiveQueryOf, readArchiveQuery } from './list-query.ts';

const LATEST_EXPORTS = 10;

async function list(asked: AskedForParty, refused: RefusedForm = {}): Promise<PageResult> {
  const { ctx, party, request } = asked;
  const query = readArchiveQuery(request.query, party.id);
  const page = pageIn(request.query);
  const span = { from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE };
  const found = await dispatchesOf(ctx, query.filter, span);
  const exports = await exportsOf(ctx, { party: party.id, size: LATEST_EXPORTS });
  const nameOf = await actorNames(asked);
  return archivePage({ asked, view: { query, found, page, exports, nameOf, refused } });
}

const gone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, request.texts.archive.one.gone);

/** The refusal as a page where it is of access; otherwise what `shown` makes of it. */
function refusal(
  asked: AskedForParty,
  { problems }: { readonly problems: readonly Problem[] },
  shown: (problems: readonly Problem[]) => PageResult | Promise<PageResult>,
): PageResult | Promise<PageResult> {
  return accessRefusal(asked, problems) ?? shown(problems);
}

const paragraphsOf = ({ services }: AskedForParty): ReadonlyMap<string, string> =>
  new Map(services.planning.exemptions.map(({ id, paragraph }) => [id, paragraph]));

async function setMany(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, request } = asked;
  const form = await asked.form();
  const typed = typedJournal(form);
  const ids = form.getAll('valgt').flatMap((id) => (typeof id === 'string' && isUuid(id) ? [id] : []));
  const read = readForMany(typed);
  const shown = (problems: readonly Problem[]) => list(asked, { set: { typed, ids, problems } });
  if (read.problems.length > 0) return shown(read.problems);
  const setting = { party: party.id, ids, data: read.data, exemptions: paragraphsOf(asked) };
  const set = await setJournalData(ctx, setting);
  if (!set.ok) return refusal(asked, set, shown);
  const query = archiveQueryOf(readArchiveQuery(request.query, party.id));
  return redirect(archivePath(asked, '', { ...query, sagt: 'satt', antall: String(set.value) }));
}

type One = (asked: AskedForParty, dispatch: Dispatch) => PageResult | Promise<PageResult>;

const found =
  (answer: One) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const id = asked.request.params['id'] ?? '';
    const dispatch = isUuid(id) ? await dispatchOf(asked.ctx, { party: asked.party.id, id }) : null;
    return dispatch ? answer(asked, dispatch) : gone(asked);
  };

async function showOne(
  asked: AskedForParty,
  dispatch: Dispatch,
  refused: DispatchView['refused'] = null,
): Promise<PageResult> {
  const nameOf = await actorNames(asked);
  return dispatchPage({ asked, view: { dispatch, nameOf, refused } });
}

const setOne: One = async (asked, dispatch) => {
  const typed = typedJournal(await asked.form());
  const read = readForOne(typed);
  const shown = (problems: readonly Problem[]) => showOne(asked, dispatch, { typed, problems });
  if (read.problems.length > 0) return shown(read.problems);
  const set = await setJournalData(asked.ctx, {
    party: asked.party.id,
    ids: [dispatch.id],
    data: read.data,
    exemptions: paragraphsOf(asked),
  });
  return set.ok
    ? redirect(archivePath(asked, `/${dispatch.id}`, { sagt: 'satt' }))
    : refusal(asked, set, shown);
};

const file: One = (asked, dispatch) => {
  const number = asked.request.params['number'] ?? '';
  const one = dispatch.files.find((it) => String(it.number) === number);
  if (!one) return gone(asked);
  const answer: FileResult = {
    kind: 'file',
    fileName: one.fileName,
    contentType: one.format === 'docx' ? DOCX : 'application/octet-stream',
    content: new Uint8Array(one.bytes),
  };
  return answer;
};

async function journalFile(asked: AskedForParty): Promise<FileResult> {
  const { ctx, party, request, parties } = asked;
  const { filter } = readArchiveQuery(request.query, party.id);
  const { rows } = await dispatchesOf(ctx, filter, { from: 0, size: MOST_JOURNAL_LINES });
  return {
    kind: 'file',
    fileName: `journal-${party.id}-${request.today}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: journalCsv(rows, parties, paragraphsOf(asked)),
  };
}

/** The list in the form; a form without one is refused. */
async function linesIn(asked: AskedForParty): Promise<ReturnType<typeof readJournalList>> {
  const sent = (await asked.form()).get('fil');
  const isFile = sent instanceof File && sent.name !== '';
  return isFile
    ? readJournalList(new Uint8Array(await sent.arrayBuffer()))
    : { ok: false, problems: [problem('archive.noFile', 'file')] };
}

async function readBack(asked: AskedForParty): Promise<PageResult> {
  const shown = (problems: readonly Problem[]) => list(asked, { back: problems });
  const lines = await linesIn(asked);
  if (!lines.ok) return shown(lines.problems);
  const read: Result<number> = await readJournalBack(asked.ctx, {
    party: asked.party.id,
    lines: lines.value,
  });
  return read.ok
    ? redirect(archivePath(asked, '', { sagt: 'lest', antall: String(read.value) }))
    : refusal(asked, read, shown);
}

async function make(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party } = asked;
  const form = await asked.form();
  const isAgain = textIn(form, 'igjen', 5) === 'ja';
  const typed = {
    from: textIn(form, 'fra', 20),
    until: textIn(form, 'til', 20),
    again: isAgain ? ('ja' as const) : ('nei' as const),
  };
  const shown = (problems: readonly Problem[]) => list(asked, { made: { typed, problems } });
  const from = dateTyped(typed.from, 'from');
  const until = dateTyped(typed.until, 'until');
  const wrong = [...from.problems, ...until.problems];
  if (wrong.length > 0) return shown(wrong);
  const made = await makeExport(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    from: from.value,
    until: until.value,
    isAgain,
  });
  return made.ok ? redirect(archivePath(asked, '', { pakke: made.value })) : refusal(asked, made, shown);
}

async function fetchPackage(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, parties, request, services } = asked;
  const id = request.params['id'] ?? '';
  const content = isUuid(id) ? await exportContent(ctx, { party: party.id, id }) : null;
  if (!content) return gone(asked);
  const { texts } = request;
  const packing = { party, parties, exemptions: services.planning.exemptions, texts };
  const answer: FileResult = {
    kind: 'file',
    fileName: `${texts.archive.exports.fileName}-${party.id}-${content.made.madeAt.toISOString().slice(0, 10)}.zip`,
    contentType: 'application/zip',
    content: archivePackage(content, packing),
  };
  return answer;
}

async function keepTheirPaper(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, request, services } = asked;
  const id = request.params['id'] ?? '';
  const body = party.kind === 'cooperation' ? null : (party.id as string as BodyId);
  const view = isUuid(id) ? await viewOfProposal(services, ctx, { id, body }) : null;
  if (!view?.own || view.proposal.state === 'draft') return gone(asked);
  const question = { view, own: view.own, language: request.language };
  const kept = await takePaper(services, ctx, question);
  return kept.ok
    ? redirect(archivePath(asked, `/${kept.value}`))
    : refusal(asked, kept, (paper) => list(asked, { paper }));
}

export const ARCHIVE_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/arkiv', { action: 'archive.view', answer: (asked) => list(asked) }),
  partyRoute('get', '/arkiv/journal.csv', { action: 'archive.view', answer: journalFile }),
  partyRoute('post', '/arkiv/journal', { action: 'archive.write', answer: readBack }),
  partyRoute('post', '/arkiv/sett', { action: 'archive.write', answer: setMany }),
  partyRoute('post', '/arkiv/pakke', { action: 'archive.export', answer: make }),
  partyRoute('get', '/arkiv/pakke/:id', { action: 'archive.view', answer: fetchPackage }),
  partyRoute('post', '/arkiv/saksframlegg/:id', { action: 'archive.write', answer: keepTheirPaper }),
  partyRoute('get', '/arkiv/:id', { action: 'archive.view', answer: found(showOne) }),
  partyRoute('post', '/arkiv/:id', { action: 'archive.write', answer: found(setOne) }),
  partyRoute('get', '/arkiv/:id/fil/:number', { action: 'archive.view', answer: found(file) }),
];
