// Before and after a supposed change: one table, and two maps of the part of the country it concerns.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import { cropFor, regionView } from '../../../modules/registry/map-geometry.ts';
import { type Cooperation, municipalityOf, type Register } from '../../../modules/registry/model.ts';
import type { CooperationMeasure, WhatIf, WhatIfSide } from '../../../modules/registry/what-if.ts';
import { DataTable } from '../../components/data-table.tsx';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';

interface ResultProps {
  readonly request: PageRequest;
  readonly result: WhatIf;
}

interface ResultRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

const MINUS = '\u2212';

function changeTitle({ request, result }: ResultProps): string {
  const { change, before } = result;
  const words = request.texts.coveragePages.whatIf.result;
  const nameOf = (id: string): string =>
    before.cooperations.find((it) => it.cooperation.id === id)?.cooperation.shortName ?? id;
  if (change.kind === 'merge') return words.merge(nameOf(change.from), nameOf(change.into));
  return words[change.kind](municipalityName(request, change.municipality), nameOf(change.cooperation));
}

const municipalityName = ({ snapshot }: PageRequest, number: MunicipalityNumber): string =>
  snapshot.geometry.byNumber.get(number)?.name ?? number;

function countRow(
  request: PageRequest,
  label: string,
  [before, after]: readonly [number, number],
): ResultRow {
  const { format } = request;
  const difference = after - before;
  const sign = difference > 0 ? '+' : difference < 0 ? MINUS : '';
  const change = difference === 0 ? '0' : `${sign}${format.number(Math.abs(difference))}`;
  return { label, before: format.number(before), after: format.number(after), change };
}

/** Counts of municipalities with their share of all. */
function shareRow(
  request: PageRequest,
  label: string,
  [before, after]: readonly [number, number],
): ResultRow {
  const { format, snapshot } = request;
  const all = snapshot.register.municipalities.length;
  const row = countRow(request, label, [before, after]);
  const withShare = (count: string, value: number): string => `${count} (${format.percent(value / all)})`;
  return { ...row, before: withShare(row.before, before), after: withShare(row.after, after) };
}

/** The three figures agree: the change is that of the rounded times. */
const toFive = (minutes: number): number => Math.round(minutes / 5) * 5;

function minutesRow(
  request: PageRequest,
  label: string,
  [before, after]: readonly [number | null, number | null],
): ResultRow {
  const { format, texts } = request;
  const { unknown } = texts.registerWords;
  const { aboutMinutes } = texts.coveragePages.whatIf;
  const inWords = (minutes: number | null): string =>
    minutes === null ? unknown : aboutMinutes(format.number(toFive(minutes)));
  const change =
    before === null || after === null ? unknown : signedMinutes(request, toFive(after) - toFive(before));
  return { label, before: inWords(before), after: inWords(after), change };
}

function signedMinutes({ format }: PageRequest, minutes: number): string {
  if (minutes === 0) return '0';
  return `${minutes > 0 ? '+' : MINUS}${format.number(Math.abs(minutes))}\u00a0min`;
}

function cooperationRows(
  request: PageRequest,
  before: CooperationMeasure,
  after: CooperationMeasure | undefined,
) {
  const { format, texts } = request;
  const { rows, gone, atLeast } = texts.coveragePages.whatIf;
  const { shortName, hasCompleteMembership } = before.cooperation;
  if (!after) {
    const members = format.number(before.members);
    return [{ label: rows.memberCount(shortName), before: members, after: gone, change: '–' }];
  }
  const members = countRow(request, rows.memberCount(shortName), [before.members, after.members]);
  return [
    hasCompleteMembership
      ? members
      : { ...members, before: atLeast(members.before), after: atLeast(members.after) },
    countRow(request, rows.people(shortName), [before.population, after.population]),
    minutesRow(request, rows.mean(shortName), [before.meanMinutesToHost, after.meanMinutesToHost]),
    minutesRow(request, rows.longest(shortName), [before.longestMinutesToHost, after.longestMinutesToHost]),
  ];
}

function rowsFor({ request, result }: ResultProps): ResultRow[] {
  const { rows, categoriesUnknown } = request.texts.coveragePages.whatIf;
  const [before, after] = [result.before.coverage.overall, result.after.coverage.overall];
  return [
    shareRow(request, rows.members, [before.member, after.member]),
    shareRow(request, rows.outside, [before.outside, after.outside]),
    shareRow(request, rows.unknown, [before.unknown, after.unknown]),
    countRow(request, rows.overlaps, [result.before.overlaps.length, result.after.overlaps.length]),
    ...result.before.cooperations.flatMap((measure) =>
      cooperationRows(
        request,
        measure,
        result.after.cooperations.find((it) => it.cooperation.id === measure.cooperation.id),
      ),
    ),
    { label: rows.categories, before: categoriesUnknown, after: categoriesUnknown, change: '–' },
  ];
}

interface Drawn {
  readonly states: ReadonlyMap<MunicipalityNumber, MapState>;
  readonly legend: readonly LegendItem[];
}

/** The named cooperations in a colour each, the municipality that moves as chosen. */
function drawSide({ request, result }: ResultProps, side: WhatIfSide): Drawn {
  const { texts, format } = request;
  const words = texts.coveragePages.whatIf;
  const { before } = result;
  const states = new Map<MunicipalityNumber, MapState>();
  const colours = ['group-a', 'group-c'] as const;
  const named = before.cooperations.map((it) => it.cooperation);
  const legend: LegendItem[] = [];
  for (const row of side.coverage.municipalities) {
    const own = row.memberships.map((it) => it.cooperation.id);
    const index = named.findIndex((it) => own.includes(it.id));
    if (index >= 0) states.set(row.municipality.number, colours[index] ?? 'member');
    else if (own.length > 0) states.set(row.municipality.number, 'land');
    else states.set(row.municipality.number, row.state === 'outside' ? 'outside' : 'unknown');
  }
  named.forEach((cooperation: Cooperation, index) => {
    const state = colours[index] ?? 'member';
    const count = [...states.values()].filter((it) => it === state).length;
    if (count > 0) legend.push({ state, label: cooperation.shortName, count: format.number(count) });
  });
  const { states: stateNames } = texts.registerWords;
  legend.push({ state: 'land', label: words.otherMember });
  if ([...states.values()].includes('outside')) legend.push({ state: 'outside', label: stateNames.outside });
  legend.push({ state: 'unknown', label: stateNames.unknown });
  return { states, legend };
}

function placesOf({ request, result }: ResultProps): MunicipalityNumber[] {
  const { register } = request.snapshot;
  const ids = new Set(result.before.cooperations.map((it) => it.cooperation.id));
  const members = membersOf(register, ids);
  return result.change.kind === 'merge' ? members : [...members, result.change.municipality];
}

const membersOf = (register: Register, ids: ReadonlySet<string>): MunicipalityNumber[] =>
  register.memberships
    .filter((it) => ids.has(it.cooperationId))
    .flatMap((it) => municipalityOf(it.member) ?? []);

function SideMap({
  props,
  side,
  id,
  title,
}: {
  props: ResultProps;
  side: WhatIfSide;
  id: string;
  title: string;
}) {
  const { request, result } = props;
  const { geometry } = request.snapshot;
  const { coveragePages, site } = request.texts;
  const words = coveragePages.whatIf;
  const chosen = result.change.kind === 'merge' ? [] : [result.change.municipality];
  const names = result.before.cooperations.map((it) => it.cooperation.shortName);
  return (
    <div class="stack-s">
      <h3>{title}</h3>
      <NorwayMap
        id={id}
        view={regionView(geometry, cropFor(geometry, placesOf(props)))}
        frame="region"
        {...drawSide(props, side)}
        title={`${title}: ${changeTitle(props)}`}
        description={words.mapDescription(request.format.list(names))}
        labels={chosen.map((number) => ({ number, text: municipalityName(request, number) }))}
        outlined={chosen}
        interaction={mapInteraction(request)}
        note={[
          ...chosen.map((number) => words.chosen(municipalityName(request, number))),
          site.schematic,
        ].join(' ')}
      />
    </div>
  );
}

export function WhatIfResult(props: ResultProps) {
  const { request, result } = props;
  const { texts } = request;
  const words = texts.coveragePages.whatIf;
  const { columns } = words;
  const hasFormal = result.before.cooperations.some((it) => it.cooperation.kind === 'formalHolistic');
  return (
    <Section
      id="svar"
      title={changeTitle(props)}
      marginLabel={texts.site.source}
      margin={
        <>
          <p>
            <Mark kind="assumption" texts={texts.site} />
          </p>
          <p>{words.privateNote}</p>
          <p>{words.travelMargin}</p>
          {result.change.kind === 'leave' && <p>{words.leaveMargin}</p>}
          <p>{words.categoriesWhy}</p>
        </>
      }
    >
      <div class="stack">
        {!hasFormal && <p>{words.notFormal}</p>}
        <DataTable
          caption={words.tableCaption}
          columns={[
            { label: columns.what, cell: (row) => row.label },
            { label: columns.before, isNumber: true, cell: (row) => row.before },
            { label: columns.after, isNumber: true, cell: (row) => row.after },
            { label: columns.change, isNumber: true, cell: (row) => row.change },
          ]}
          rows={rowsFor(props)}
          keyOf={(row) => row.label}
        />
        <div class="two">
          <SideMap props={props} side={result.before} id="for" title={words.mapBefore} />
          <SideMap props={props} side={result.after} id="etter" title={words.mapAfter} />
        </div>
      </div>
    </Section>
  );
}
