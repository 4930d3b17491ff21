// From need to contract: which need is met by what, which by nothing, and which requirement stands without a need. As a table
// that a phone turns into blocks, and as a workbook with a column for each provision.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import { writeWorkbook } from '../../../modules/exchange/formats/xlsx/write.ts';
import type { Need } from '../../../modules/procurement/needs/model.ts';
import { isMet, type NeedRow } from '../../../modules/procurement/requirements/coverage.ts';
import type { Provision } from '../../../modules/procurement/requirements/model.ts';
import { LONGEST_REASON } from '../../../modules/procurement/requirements/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import {
  mayWrite,
  nameOf,
  needLine,
  numberOf,
  partPage,
  partPath,
  provisionPath,
  Refused,
  type RequirementsProps,
  requirementsProblemAt,
  shortened,
} from './requirements-parts.tsx';

/** What was just sent and could not be used. */
export interface SentCoverage {
  readonly need: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

function Leave({ props, need, sent }: { props: RequirementsProps; need: Need; sent: SentCoverage | null }) {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  const mine = sent?.need === need.id ? sent : null;
  return (
    <details class="fold" open={mine !== null}>
      <summary>{words.leaveTitle}</summary>
      <form class="fold-inside stack-s" method="post" action={partPath(props, 'coverage', '/la-sta')}>
        <input type="hidden" name="behov" value={need.id} />
        <TextField
          id={`grunn-${need.number}`}
          name="grunn"
          label={words.reason}
          value={mine?.reason ?? ''}
          maxLength={LONGEST_REASON}
          error={mine ? requirementsProblemAt(request, mine.problems, 'reason') : undefined}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {words.leave}
          </button>
        </p>
      </form>
    </details>
  );
}

function Unmet({ props, sent }: { props: RequirementsProps; sent: SentCoverage | null }) {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  const { unmet, rows } = props.all.coverage;
  if (rows.length === 0) return <p class="frame section">{words.noNeeds}</p>;
  if (unmet.length === 0) return <p class="frame section">{words.allMet}</p>;
  return (
    <Section id="umott" title={words.unmetTitle}>
      <ul class="lines">
        {unmet.map((need) => (
          <li key={need.id}>
            <p>{needLine(request, need)}</p>
            {mayWrite(props) ? (
              <>
                <p>
                  <a href={`${partPath(props, 'requirements', '/nytt')}?behov=${need.number}`}>
                    {words.write}
                  </a>
                </p>
                <Leave props={props} need={need} sent={sent} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Untraced(props: RequirementsProps) {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  const { untraced } = props.all.coverage;
  const reasoned = props.all.requirements.filter(
    ({ facts, id }) =>
      facts.noNeed !== '' && facts.needs.length === 0 && !untraced.some((one) => one.id === id),
  );
  const line = (one: Provision): string => `${numberOf(request, one)} ${shortened(nameOf(one.facts))}`;
  return (
    <Section id="uten-behov" title={words.untracedTitle}>
      <div class="stack-s">
        {untraced.length === 0 ? (
          <p>{words.noneUntraced}</p>
        ) : (
          <ul class="plain-list">
            {untraced.map((one) => (
              <li key={one.id}>
                <a href={provisionPath(props, one)}>{line(one)}</a>
              </li>
            ))}
          </ul>
        )}
        {reasoned.length > 0 ? (
          <>
            <h3>{words.noNeedTitle}</h3>
            <ul class="plain-list">
              {reasoned.map((one) => (
                <li key={one.id}>
                  <a href={provisionPath(props, one)}>{line(one)}</a>
                  <span class="small block">{one.facts.noNeed}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Section>
  );
}

/** «K1 K4», each a link to itself. */
function Numbers({ props, items }: { props: RequirementsProps; items: readonly Provision[] }) {
  const { request } = props.asked;
  if (items.length === 0) return <>{request.texts.requirements.coverage.nothing}</>;
  const links: ComponentChildren[] = items.flatMap((one, place) => [
    ...(place > 0 ? [' '] : []),
    <a key={one.id} href={provisionPath(props, one)} title={nameOf(one.facts)}>
      {numberOf(request, one)}
    </a>,
  ]);
  return <>{links}</>;
}

function statusText({ texts }: PageRequest, row: NeedRow): string {
  const words = texts.requirements.coverage;
  if (isMet(row)) return words.met;
  return row.left === null ? words.notMet : words.left(row.left);
}

function Status({ props, row }: { props: RequirementsProps; row: NeedRow<Need> }) {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  if (!isMet(row) && row.left === null) return <span class="mark mark-uncertain">{words.notMet}</span>;
  return (
    <>
      {statusText(request, row)}
      {row.left !== null && mayWrite(props) ? (
        <form method="post" action={partPath(props, 'coverage', '/mot')}>
          <input type="hidden" name="behov" value={row.need.id} />
          <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
            {words.takeUp}
          </button>
        </form>
      ) : null}
    </>
  );
}

export function coveragePage(props: RequirementsProps, sent: SentCoverage | null = null): Page {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  const { rows } = props.all.coverage;
  return partPage({
    ...props,
    part: 'coverage',
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        <div class="frame">
          <Refused
            request={request}
            problems={(sent?.problems ?? []).filter(({ path }) => path !== 'reason')}
          />
        </div>
        <Unmet props={props} sent={sent} />
        {rows.length > 0 ? (
          <Section
            id="dekning"
            title={words.title}
            aside={<a href={partPath(props, 'coverage', '.xlsx')}>{words.download}</a>}
          >
            <DataTable<NeedRow<Need>>
              caption={words.caption}
              columns={[
                { label: words.need, cell: ({ need }) => needLine(request, need) },
                {
                  label: words.requirements,
                  cell: ({ requirements }) => <Numbers props={props} items={requirements} />,
                },
                { label: words.criteria, cell: ({ criteria }) => <Numbers props={props} items={criteria} /> },
                { label: words.terms, cell: ({ terms }) => <Numbers props={props} items={terms} /> },
                { label: words.status, cell: (row) => <Status props={props} row={row} /> },
              ]}
              rows={rows}
              keyOf={({ need }) => need.id}
            />
          </Section>
        ) : null}
        <Untraced {...props} />
      </>
    ),
  });
}

/** Needs down, provisions across; what meets a need through a requirement stands in brackets. */
export function coverageWorkbook(props: RequirementsProps): Promise<Uint8Array> {
  const { request } = props.asked;
  const words = request.texts.requirements.coverage;
  const { requirements, criteria, terms, coverage } = props.all;
  const across: readonly Provision[] = [...requirements, ...criteria, ...terms];
  const cell = (row: NeedRow<Need>, one: Provision): string => {
    const meets = [...row.requirements, ...row.criteria, ...row.terms].some(({ id }) => id === one.id);
    if (!meets) return '';
    return one.facts.needs.includes(row.need.id) || one.facts.kind === 'requirement'
      ? words.mark
      : words.through;
  };
  return writeWorkbook([
    {
      name: words.sheet,
      heading: [words.need, ...across.map((one) => numberOf(request, one)), words.status],
      rows: [
        ...coverage.rows.map((row) => [
          needLine(request, row.need),
          ...across.map((one) => cell(row, one)),
          statusText(request, row),
        ]),
        [words.legend, ...across.map(() => ''), ''],
      ],
    },
    {
      name: request.texts.requirements.tabs.requirements,
      heading: ['', words.requirements],
      rows: across.map((one) => [numberOf(request, one), nameOf(one.facts)]),
    },
  ]);
}
