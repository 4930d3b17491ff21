// Memberships and borders over time: a timeline, the same as tables, and the field for another date.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { knownFrom } from '../../../modules/registry/as-of.ts';
import {
  bodyOfMunicipality,
  type Cooperation,
  type FormerNumber,
  type Membership,
  type Municipality,
} from '../../../modules/registry/model.ts';
import {
  type Lane,
  type LaneSegment,
  MembershipTimeline,
} from '../../components/charts/membership-timeline.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { MARK_OF } from '../cooperations/cooperation-facts.ts';
import { type BoundaryEvent, boundariesOf } from './boundary-strands.ts';
import { DateForm } from './date-form.tsx';
import { factSourceLine } from './fact-source.ts';
import type { MunicipalityView } from './municipality-view.ts';

const FIRST_YEAR = 2016;

interface Found {
  readonly membership: Membership;
  readonly cooperation: Cooperation;
}

/** All memberships of all times, in the register's order. */
function membershipsOf({ snapshot }: PageRequest, municipality: Municipality): Found[] {
  const body = bodyOfMunicipality(municipality.number);
  const { memberships, cooperations } = snapshot.register;
  return memberships
    .filter((it) => it.member === body)
    .flatMap((membership) => {
      const cooperation = cooperations.find((it) => it.id === membership.cooperationId);
      return cooperation ? [{ membership, cooperation }] : [];
    });
}

function segmentsOf(request: PageRequest, { membership }: Found): LaneSegment[] {
  const words = request.texts.municipalityPages.history;
  const known: LocalDate = knownFrom(request.snapshot.register, membership);
  const { from, to } = membership.period;
  const held: LaneSegment = { from: known, to: to ?? request.today, state: 'member' };
  if (from !== null || known >= (to ?? request.today)) return [held];
  const label = words.laneUnknownUntil(request.format.date(known));
  return [{ from: null, to: known, state: 'unknown', label }, held];
}

function lanesOf(request: PageRequest, view: MunicipalityView, found: readonly Found[]): Lane[] {
  const words = request.texts.municipalityPages.history;
  const standing = found.filter(
    ({ cooperation, membership }) =>
      cooperation.kind === 'formalHolistic' && membership.memberKind !== 'option',
  );
  const outside = request.snapshot.register.outside.filter(
    (it) => it.member === bodyOfMunicipality(view.municipality.number),
  );
  const lanes: Lane[] = standing.map((it) => ({
    label: it.cooperation.shortName,
    segments: segmentsOf(request, it),
  }));
  if (outside.length > 0) {
    const segments = outside.map(
      (it): LaneSegment => ({
        from: knownFrom(request.snapshot.register, it),
        to: it.period.to ?? request.today,
        state: 'outside',
      }),
    );
    lanes.push({ label: words.laneOutside, segments });
  }
  if (lanes.length > 0) return lanes;
  return [
    {
      label: words.lane,
      segments: [{ from: null, to: request.today, state: 'unknown', label: words.laneUnknown }],
    },
  ];
}

function eventLabel(request: PageRequest, event: BoundaryEvent): string {
  const words = request.texts.municipalityPages.history;
  const date = request.format.date(event.on);
  if (event.kind === 'split') return words.split(date);
  return event.kind === 'merged' ? words.mergedAs(event.name, date) : words.newAs(event.name, date);
}

function NumbersTable({ request, numbers }: { request: PageRequest; numbers: readonly FormerNumber[] }) {
  const words = request.texts.municipalityPages.history;
  const names = new Map<string, string>(
    request.snapshot.register.municipalities.map((it) => [it.number, it.name]),
  );
  const became = (number: FormerNumber): string =>
    number.lastYear === null
      ? '–'
      : number.targets.map((target) => `${names.get(target) ?? ''} (${target})`.trim()).join(', ');
  return (
    <DataTable
      caption={words.numbersCaption}
      rows={numbers}
      keyOf={(it) => it.oldNumber}
      columns={[
        { label: words.headings.name, cell: (it) => it.name },
        { label: words.headings.number, cell: (it) => it.oldNumber },
        {
          label: words.headings.from,
          cell: (it) => (it.firstYear === null ? words.before2018 : String(it.firstYear)),
        },
        {
          label: words.headings.to,
          cell: (it) => (it.lastYear === null ? words.stillUsed : String(it.lastYear)),
        },
        { label: words.headings.became, cell: (it) => became(it) },
      ]}
    />
  );
}

function MembershipTable({ request, found }: { request: PageRequest; found: readonly Found[] }) {
  const { texts, format } = request;
  const words = texts.municipalityPages.history;
  const paths = pathsFor(request.language);
  return (
    <DataTable
      caption={words.memberships}
      rows={found}
      keyOf={({ membership }) => `${membership.cooperationId}${membership.written.from ?? ''}`}
      columns={[
        {
          label: words.headings.cooperation,
          cell: ({ cooperation }) => (
            <>
              <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>
              {cooperation.kind !== 'formalHolistic' && (
                <span class="small"> {texts.registerWords.kinds[cooperation.kind]}</span>
              )}
            </>
          ),
        },
        {
          label: words.headings.role,
          cell: ({ membership }) => texts.registerWords.memberKinds[membership.memberKind],
        },
        {
          label: words.headings.from,
          cell: ({ membership }) =>
            membership.written.from ? format.sourceDate(membership.written.from) : words.startUnknown,
        },
        {
          label: words.headings.to,
          cell: ({ membership }) =>
            membership.written.to ? format.sourceDate(membership.written.to) : words.endUnknown,
        },
        {
          label: words.headings.source,
          cell: ({ membership }) => (
            <>
              <SourceLine request={request} source={membership.source} />{' '}
              <Mark kind={MARK_OF[membership.confidence]} texts={texts.site} />
            </>
          ),
          isWhole: true,
        },
      ]}
    />
  );
}

export function HistorySection({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { texts, snapshot } = request;
  const words = texts.municipalityPages.history;
  const { municipality } = view;
  const found = membershipsOf(request, municipality);
  const { strands, events } = boundariesOf(snapshot.register, municipality);
  const numbers = snapshot.register.formerNumbers
    .filter((it) => it.targets.includes(municipality.number))
    .toSorted((a, b) => (a.firstYear ?? 0) - (b.firstYear ?? 0));
  return (
    <Section
      id="tid"
      title={words.title}
      aside={
        <DateForm
          request={request}
          date={view.date}
          action={pathsFor(request.language).municipality(municipality.number)}
        />
      }
      marginLabel={texts.site.sources}
      margin={
        <>
          <p>
            <strong>{texts.site.source}.</strong> {words.divisionSource(factSourceLine(request, 'history'))}{' '}
            <Mark kind="confirmed" texts={texts.site} />
          </p>
          <p>{words.unknownNote}</p>
        </>
      }
    >
      <div class="stack">
        <MembershipTimeline
          id="tidslinje"
          title={words.chartTitle(municipality.name)}
          description={words.chartDescription}
          firstYear={FIRST_YEAR}
          lastYear={Number(request.today.slice(0, 4)) + 1}
          strands={strands}
          junctions={events.map((event) => ({ ...event, label: eventLabel(request, event) }))}
          lanes={lanesOf(request, view, found)}
        />
        {events.length === 0 && <p class="small">{words.unchanged(municipality.name)}</p>}
        <details class="fold" open={found.length > 0}>
          <summary>{words.asTable}</summary>
          <div class="fold-inside stack">
            {found.length > 0 ? (
              <MembershipTable request={request} found={found} />
            ) : (
              <p>{words.noMemberships}</p>
            )}
            <NumbersTable request={request} numbers={numbers} />
          </div>
        </details>
      </div>
    </Section>
  );
}
