// The open data files: /data/<name>.<format>, and the catalogue. The page /data/ itself belongs to the web.

import { dataCatalogue, MEDIA_TYPES, writeDataset } from '../../flows/open-data-files.ts';
import type { SnapshotSource } from '../../flows/snapshot.ts';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import {
  DATA_LICENCE,
  DATASETS,
  type DataFormat,
  type DatasetName,
  dataset,
  formatsOf,
  isDatasetName,
} from '../../modules/exchange/open-data.ts';
import type { Log } from '../../platform/log.ts';
import {
  createCachedAnswers,
  type Facts,
  PUBLIC_HEADERS,
  preflight,
  READ_METHODS,
  withHeaders,
} from '../cached-answers.ts';
import { type ParameterError, problemResponse } from '../v1/problems.ts';

export interface DataAppDeps {
  readonly snapshots: SnapshotSource;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Address of this site, without a slash at the end. */
  readonly baseUrl: string;
  readonly log: Log;
}

export interface DataApp {
  /** True for the address of a file; anything else below /data is the page's. */
  owns(pathname: string): boolean;
  fetch(request: Request): Promise<Response>;
}

interface File {
  readonly name: DatasetName;
  readonly format: DataFormat;
}

const CATALOGUE = '/data/datasett.json';
const DATE_PARAMETER = 'dato';
const MAX_CACHE_BYTES = 32 * 1024 * 1024;
const LINKS = `<${DATA_LICENCE.url}>; rel="license", </data/>; rel="describedby", <${CATALOGUE}>; rel="describedby"`;

function fileAt(pathname: string): File | null {
  const [, name = '', ending = ''] = /^\/data\/([a-z]+)\.([a-z]+)$/.exec(pathname) ?? [];
  if (!isDatasetName(name)) return null;
  const format = formatsOf(name).find((it) => it === ending);
  return format ? { name, format } : null;
}

const contentType = (format: DataFormat): string =>
  format === 'csv' ? 'text/csv; charset=utf-8; header=present' : MEDIA_TYPES[format];

/** The date asked for, today when none is, or every fault of the query. */
function dateIn(
  query: URLSearchParams,
  name: DatasetName,
  today: LocalDate,
): LocalDate | readonly ParameterError[] {
  const known = DATASETS[name].isDated ? [DATE_PARAMETER] : [];
  const unknown = [...new Set(query.keys())].filter((key) => !known.includes(key));
  const values = query.getAll(DATE_PARAMETER);
  const parsed = parseLocalDate(values[0] ?? today);
  const errors: ParameterError[] = unknown.map((parameter) => ({
    code: 'parameter.unknown',
    parameter,
    detail: `Known here: ${known.join(', ') || 'none'}`,
  }));
  if (known.length > 0 && values.length > 1) {
    errors.push({ code: 'parameter.repeated', parameter: DATE_PARAMETER, detail: 'Give it once' });
  }
  if (known.length > 0 && !parsed.ok) {
    errors.push({
      code: 'parameter.invalid',
      parameter: DATE_PARAMETER,
      detail: 'Must be an existing date, as 2021-03-01 or 01.03.2021',
    });
  }
  return errors.length > 0 || !parsed.ok ? errors : parsed.value;
}

function fileHeaders({ name, format }: File, { snapshot }: Facts): Record<string, string> {
  const date = snapshot.register.checkedOn;
  return {
    'content-type': contentType(format),
    'content-disposition': `${format === 'xlsx' || format === 'csv' ? 'attachment' : 'inline'}; filename="samkjop-${name}-${date}.${format}"`,
    link: LINKS,
    'samkjop-checked-on': date,
  };
}

export function createDataApp(deps: DataAppDeps): DataApp {
  const answers = createCachedAnswers({
    snapshots: deps.snapshots,
    now: deps.now,
    maxBytes: MAX_CACHE_BYTES,
  });

  const sendFile = (request: Request, file: File, query: URLSearchParams): Promise<Response> =>
    answers.respond(
      request,
      (facts) => fileHeaders(file, facts),
      ({ snapshot, today }) => {
        const date = dateIn(query, file.name, today);
        if (typeof date !== 'string') return problemResponse({ refused: 'api.parameters', errors: date });
        return writeDataset(snapshot, dataset(snapshot, file.name, date), file.format);
      },
    );

  const sendCatalogue = (request: Request): Promise<Response> =>
    answers.respond(
      request,
      () => ({ 'content-type': 'application/ld+json', link: LINKS }),
      ({ snapshot }) => `${JSON.stringify(dataCatalogue(snapshot, deps.baseUrl), null, 1)}\n`,
    );

  return {
    owns: (pathname) => pathname === CATALOGUE || fileAt(pathname) !== null,
    async fetch(request) {
      if (request.method === 'OPTIONS') return preflight();
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return withHeaders(problemResponse({ refused: 'api.method' }), {
          ...PUBLIC_HEADERS,
          allow: READ_METHODS,
        });
      }
      const { pathname, searchParams } = new URL(request.url);
      const file = fileAt(pathname);
      try {
        return await (file ? sendFile(request, file, searchParams) : sendCatalogue(request));
      } catch (error) {
        deps.log.error({ err: error, path: pathname }, 'data request failed');
        return withHeaders(problemResponse({ refused: 'api.internal' }), PUBLIC_HEADERS);
      }
    },
  };
}
