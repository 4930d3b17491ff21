// The register of requests for access: what was asked for, when it must be answered, and what can be and has been copied.

import { todayOf } from '../../../flows/services.ts';
import { localDateAt, parseLocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  LONGEST_ASKED,
  LONGEST_REFERENCE,
  registerRequest,
} from '../../../modules/procurement/access/commands.ts';
import type { AccessCopy, AccessRequest, AccessSource } from '../../../modules/procurement/access/model.ts';
import { accessCopies, accessRequests, accessSources } from '../../../modules/procurement/access/queries.ts';
import { clockOf } from '../../../modules/procurement/access/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, redirect } from '../../page.ts';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import {
  type AccessAnswer,
  accessPage,
  accessPath,
  accessProblem,
  accessProblemAt,
  mayAnswer,
  placeOf,
  sourceName,
} from './access-parts.tsx';

const REQUESTS_ON_PAGE = 20;
const COPIES_SHOWN = 50;

interface TypedRequest {
  readonly askedFor: string;
  readonly received: string;
  readonly reference: string;
}

interface Sent {
  readonly typed: TypedRequest;
  readonly problems: readonly Problem[];
}

interface ListProps {
  readonly props: ProcurementProps;
  readonly requests: readonly AccessRequest[];
  readonly count: number;
  readonly page: number;
  readonly sources: readonly AccessSource[];
  readonly copies: readonly AccessCopy[];
  readonly sent: Sent | null;
}

function Clock({ props, row }: { readonly props: ProcurementProps; readonly row: AccessRequest }) {
  const { request, services } = props.asked;
  const { texts, format } = request;
  const words = texts.access;
  const { state, left } = clockOf(row, todayOf(services));
  if (state === 'running') return <>{words.list.left(format.number(left))}</>;
  const isLate = state === 'over' || state === 'answeredLate';
  return state === 'lastDay' ? (
    <strong>{words.clock.lastDay}</strong>
  ) : (
    <Mark kind={isLate ? 'closed' : 'confirmed'} texts={texts.site} label={words.clock[state]} />
  );
}

function Requests({ props, requests, count, page }: ListProps) {
  const { request, services } = props.asked;
  const { texts, format } = request;
  const words = texts.access.list;
  const { outcomes } = texts.access;
  const from = (page - 1) * REQUESTS_ON_PAGE + 1;
  if (count === 0) return <p>{words.none}</p>;
  return (
    <>
      <DataTable
        caption={words.caption(
          format.number(from),
          format.number(from + requests.length - 1),
          format.number(count),
        )}
        rows={requests}
        keyOf={({ id }) => id}
        columns={[
          { label: words.columns.number, cell: ({ number }) => format.number(number) },
          {
            label: words.columns.what,
            isWhole: true,
            cell: ({ askedFor, reference }) => (
              <>
                {askedFor}
                {reference === '' ? null : <span class="tiny"> {reference}</span>}
              </>
            ),
          },
          { label: words.columns.received, cell: ({ receivedOn }) => format.date(receivedOn) },
          {
            label: words.columns.answerBy,
            cell: (row) => format.date(clockOf(row, todayOf(services)).answerBy),
          },
          { label: words.columns.state, cell: (row) => <Clock props={props} row={row} /> },
          {
            label: words.columns.answered,
            cell: ({ id, number, answeredOn, outcome }) => (
              <>
                {answeredOn && outcome ? `${format.date(answeredOn)}, ${outcomes[outcome]} ` : ''}
                {mayAnswer(props) ? (
                  <a href={accessPath(props, `/krav/${id}`)}>
                    {answeredOn ? words.change : words.answer}
                    <span class="visually-hidden"> {format.number(number)}</span>
                  </a>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Pagination
        texts={texts.site}
        label={words.pages}
        page={page}
        pages={Math.ceil(count / REQUESTS_ON_PAGE)}
        hrefOf={(other) => accessPath(props, `?side=${other}`)}
      />
    </>
  );
}

function Register({ props, sent }: ListProps) {
  const { request } = props.asked;
  const words = request.texts.access.register;
  const problems = sent?.problems ?? [];
  return (
    <form class="stack narrow" method="post" action={accessPath(props)}>
      <ErrorSummary
        title={request.texts.access.faults}
        lines={problems.map((one) => ({
          id: { askedFor: 'hva', receivedOn: 'kom', reference: 'sak' }[one.path] ?? 'hva',
          text: accessProblem(request, one),
        }))}
      />
      <TextArea
        id="hva"
        name="hva"
        label={words.askedFor}
        hints={[words.askedForHint]}
        value={sent?.typed.askedFor ?? ''}
        rows={2}
        maxLength={LONGEST_ASKED}
        error={accessProblemAt(request, problems, 'askedFor')}
      />
      <TextField
        id="kom"
        name="kom"
        label={words.received}
        value={sent?.typed.received ?? request.format.date(request.today)}
        error={accessProblemAt(request, problems, 'receivedOn')}
      />
      <TextField
        id="sak"
        name="sak"
        label={words.reference}
        value={sent?.typed.reference ?? ''}
        maxLength={LONGEST_REFERENCE}
        error={accessProblemAt(request, problems, 'reference')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

function Copies({ props, sources, copies }: ListProps) {
  const { request } = props.asked;
  const { format } = request;
  const words = request.texts.access.copy;
  return (
    <div class="stack">
      <p>{sources.length === 0 ? words.noSources : words.sectionText}</p>
      {sources.length === 0 ? null : (
        <DataTable
          caption={words.sourceCaption}
          rows={sources}
          keyOf={({ id }) => id}
          columns={[
            {
              label: words.sourceColumns.what,
              cell: (source) =>
                mayAnswer(props) ? (
                  <a href={accessPath(props, `/kopi/${source.kind}/${source.id}`)}>
                    {words.make}: {sourceName(request, source)}
                  </a>
                ) : (
                  sourceName(request, source)
                ),
            },
            { label: words.sourceColumns.who, cell: ({ supplier }) => supplier },
          ]}
        />
      )}
      {copies.length === 0 ? null : (
        <DataTable
          caption={words.madeCaption}
          rows={copies}
          keyOf={({ id }) => id}
          columns={[
            {
              label: words.madeColumns.what,
              cell: ({ id, title }) => <a href={accessPath(props, `/kopier/${id}`)}>{words.title(title)}</a>,
            },
            {
              label: words.madeColumns.made,
              cell: ({ madeAt }) => format.date(localDateAt(madeAt.getTime())),
            },
            {
              label: words.madeColumns.withheld,
              cell: ({ paragraphs }) =>
                words.withheldCount(
                  format.number(paragraphs.filter(({ exemption }) => exemption !== undefined).length),
                ),
            },
          ]}
        />
      )}
    </div>
  );
}

async function listPage(props: ProcurementProps, sent: Sent | null): Promise<Page> {
  const { asked } = props;
  const { request, ctx } = asked;
  const words = request.texts.access;
  const { procurement } = placeOf(props);
  const side = request.query.get('side') ?? '';
  const page = /^\d{1,4}$/.test(side) ? Math.max(1, Number(side)) : 1;
  const from = (page - 1) * REQUESTS_ON_PAGE;
  const found = await accessRequests(ctx, { procurement, from, size: REQUESTS_ON_PAGE });
  const sources = await accessSources(ctx, procurement);
  const copies = await accessCopies(ctx, { procurement, most: COPIES_SHOWN });
  const list: ListProps = {
    props,
    requests: found.rows,
    count: found.count,
    page,
    sources,
    copies,
    sent,
  };
  const said = (words.said as Readonly<Record<string, string>>)[request.query.get('sagt') ?? ''] ?? null;
  const rule = (
    <>
      <p>{words.list.rule}</p>
      <p>
        {words.list.source} <Mark kind="confirmed" texts={request.texts.site} />
      </p>
    </>
  );
  return accessPage(props, {
    hasSections: true,
    said: sent ? null : said,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        <Section id="krav" title={words.list.title} margin={rule} marginLabel={words.list.title}>
          <Requests {...list} />
        </Section>
        {mayAnswer(props) ? (
          <Section id="nytt" title={words.register.title}>
            <Register {...list} />
          </Section>
        ) : null}
        <Section id="kopier" title={words.copy.section}>
          <Copies {...list} />
        </Section>
      </>
    ),
  });
}

export const accessListPage: AccessAnswer = (props) => listPage(props, null);

export const register: AccessAnswer = async (props) => {
  const { asked } = props;
  const form = await asked.form();
  const typed: TypedRequest = {
    askedFor: textIn(form, 'hva', LONGEST_ASKED + 1),
    received: textIn(form, 'kom', 40),
    reference: textIn(form, 'sak', LONGEST_REFERENCE + 1),
  };
  const received = parseLocalDate(typed.received, 'receivedOn');
  if (!received.ok) return listPage(props, { typed, problems: received.problems });
  const { askedFor, reference } = typed;
  const given = { ...placeOf(props), askedFor, reference, receivedOn: received.value };
  const done = await registerRequest(asked.ctx, given);
  if (done.ok) return redirect(accessPath(props, '?sagt=registrert'));
  return accessRefusal(props.asked, done.problems) ?? listPage(props, { typed, problems: done.problems });
};
