// Addresses of the log: as a page and as a file, for a party and for the installation.
import {
  type LogEntry,
  logActors,
  logEntries,
  type NamedPerson,
  namesOf,
} from '../../../modules/accounts/audit-queries.ts';
import type { PartyId, PersonId } from '../../../modules/accounts/model.ts';
import { toCsv } from '../../../modules/exchange/formats/csv/map.ts';
import { type Asked, type AskedForParty, type OwnRoute, partyRoute, personRoute } from '../../own/routes.ts';
import type { FileResult, Page } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { Log, type LogView } from './log.tsx';
import { logQuery, readLogQuery } from './log-filter.ts';
import { INSTALLATION_GROUPS, PARTY_GROUPS } from './log-groups.ts';
import { entryWords, type LogReader, namesByPerson, peopleIn } from './log-words.ts';

const PAGE_SIZE = 50;
/** A file of so many lines is made in one piece. */
const MOST_LINES = 20_000;

type Query = Readonly<Record<string, string | undefined>>;

/** Whose log it is, and where it stands. */
interface Place {
  readonly party: PartyId | null;
  readonly at: (part: string, query: Query) => string;
}

const placeOf = ({ paths, party }: AskedForParty): Place => ({
  party: party.id,
  at: (part, query) => paths.ownOf(party.id, `/logg${part}`, query),
});

const installationPlace = ({ paths }: Asked): Place => ({
  party: null,
  at: (part, query) => paths.installation(`/logg${part}`, query),
});

async function readerOf(
  { request, ctx, parties }: Asked,
  actors: readonly NamedPerson[],
  entries: readonly LogEntry[],
): Promise<LogReader> {
  const known = namesByPerson(actors);
  const others = peopleIn(entries).filter((id) => !known.has(id)) as PersonId[];
  const names = new Map([...known, ...namesByPerson(await namesOf(ctx, others))]);
  return { request, parties, names };
}

async function readView(asked: Asked, { party, at }: Place): Promise<LogView> {
  const { request, ctx } = asked;
  const people = await logActors(ctx, party);
  const log = readLogQuery(request, party, people);
  const page = pageIn(request.query);
  const entries = await logEntries(ctx, log.filter, { from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE });
  return {
    asked: log,
    people,
    groups: party === null ? INSTALLATION_GROUPS : PARTY_GROUPS,
    entries,
    reader: await readerOf(asked, people, entries.rows),
    page,
    size: PAGE_SIZE,
    most: MOST_LINES,
    hrefOf: (query) => at('', query),
    fileHref: at('.csv', logQuery(log)),
  };
}

async function fileOf(asked: Asked, { party }: Place): Promise<FileResult> {
  const { request, ctx } = asked;
  const { audit } = request.texts;
  const people = await logActors(ctx, party);
  const { filter } = readLogQuery(request, party, people);
  const { rows } = await logEntries(ctx, filter, { from: 0, size: MOST_LINES });
  const reader = await readerOf(asked, people, rows);
  const { at, who, what, object, facts } = audit.headings;
  const lines = rows.map((entry) => {
    const words = entryWords(reader, entry);
    return {
      [at]: words.at,
      [who]: words.who,
      [what]: words.what,
      [object]: words.object,
      [facts]: words.facts,
    };
  });
  return {
    kind: 'file',
    fileName: `${audit.fileName}-${party ?? 'samkjop'}-${request.today}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: toCsv([at, who, what, object, facts], lines),
  };
}

async function partyLog(asked: AskedForParty): Promise<Page> {
  const { request, party } = asked;
  const { audit } = request.texts;
  const view = await readView(asked, placeOf(asked));
  return {
    kind: 'page',
    title: audit.title(party.name),
    own: { party, current: 'audit' },
    body: (
      <>
        <div class="frame head">
          <h1>{audit.title(party.name)}</h1>
          <p class="lead">{audit.lead}</p>
        </div>
        <div class="frame section">
          <Log request={request} view={view} />
        </div>
      </>
    ),
  };
}

async function installationLog(asked: Asked): Promise<Page> {
  const { request } = asked;
  const { audit } = request.texts;
  const view = await readView(asked, installationPlace(asked));
  return {
    kind: 'page',
    title: audit.installationTitle,
    installation: 'audit',
    body: (
      <>
        <div class="frame head">
          <h1>{audit.installationTitle}</h1>
          <p class="lead">{audit.installationLead}</p>
        </div>
        <div class="frame section">
          <Log request={request} view={view} />
        </div>
      </>
    ),
  };
}

export const LOG_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/logg', { action: 'audit.view', answer: partyLog }),
  partyRoute('get', '/logg.csv', {
    action: 'audit.view',
    answer: (asked) => fileOf(asked, placeOf(asked)),
  }),
  personRoute('get', '/drift/logg', { action: 'installation.view', answer: installationLog }),
  personRoute('get', '/drift/logg.csv', {
    action: 'installation.view',
    answer: (asked) => fileOf(asked, installationPlace(asked)),
  }),
];
