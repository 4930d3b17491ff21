// The members of a cooperation on a date: a map of its part of the country, and the same as a table.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { HeldMembership } from '../../../modules/registry/as-of.ts';
import { isMembershipDisputed } from '../../../modules/registry/edits/public-changes.ts';
import { cropFor, regionView } from '../../../modules/registry/map-geometry.ts';
import { type Cooperation, municipalityOf } from '../../../modules/registry/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import { Mark } from '../../components/mark.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { bodyNamed, MARK_OF } from './cooperation-facts.ts';

interface MembersProps {
  readonly request: PageRequest;
  readonly cooperation: Cooperation;
  readonly date: LocalDate;
  readonly members: readonly HeldMembership[];
}

/** Names on the map stay readable up to about this many. */
const MOST_LABELS = 9;

function statesOf(
  cooperation: Cooperation,
  members: readonly HeldMembership[],
): Map<MunicipalityNumber, MapState> {
  const states = new Map<MunicipalityNumber, MapState>();
  for (const { membership } of members) {
    const number = municipalityOf(membership.member);
    if (number) states.set(number, membership.memberKind === 'agreementMember' ? 'group-c' : 'member');
  }
  const host = cooperation.host ? municipalityOf(cooperation.host) : null;
  if (host) states.set(host, 'lead');
  return states;
}

export function MembersMap({ request, cooperation, date, members }: MembersProps) {
  const { texts, format, snapshot } = request;
  const words = texts.cooperationPages.one;
  const states = statesOf(cooperation, members);
  if (states.size === 0) return null;
  const count = (state: MapState): number => [...states.values()].filter((it) => it === state).length;
  const legend: readonly LegendItem[] = (
    [
      { state: 'lead', label: words.legendHost },
      { state: 'member', label: words.legendMember },
      { state: 'group-c', label: words.legendUser },
    ] as const
  ).flatMap((item) => (count(item.state) > 0 ? [{ ...item, count: format.number(count(item.state)) }] : []));
  const named = [...states].filter(([, state]) => states.size <= MOST_LABELS || state === 'lead');
  const name = (number: MunicipalityNumber): string => snapshot.geometry.byNumber.get(number)?.name ?? number;
  return (
    <NorwayMap
      id="medlemskart"
      view={regionView(snapshot.geometry, cropFor(snapshot.geometry, states.keys()))}
      frame="region"
      states={states}
      title={words.mapTitle(cooperation.shortName, format.date(date))}
      description={words.mapDescription(format.number(states.size))}
      legend={[...legend, { state: 'land', label: words.legendOther }]}
      labels={named.map(([number]) => ({ number, text: name(number) }))}
      note={texts.site.schematic}
      interaction={mapInteraction(request)}
    />
  );
}

export function MembersTable({ request, cooperation, date, members }: MembersProps) {
  const { texts, format, snapshot } = request;
  const words = texts.cooperationPages.one;
  const { memberKinds } = texts.registerWords;
  const columns: readonly Column<HeldMembership>[] = [
    {
      label: words.columns.member,
      cell: ({ membership, isCertain }) => {
        const body = bodyNamed(request, membership.member);
        return (
          <>
            {body.href ? <a href={body.href}>{body.name}</a> : body.name}
            {body.municipality === null && <span class="tiny block">{words.county}</span>}
            {!isCertain && <span class="tiny block">{words.mayHave}</span>}
          </>
        );
      },
    },
    { label: words.columns.kind, cell: ({ membership }) => memberKinds[membership.memberKind] },
    {
      label: words.columns.since,
      cell: ({ membership }) => (
        <span class="no-break">
          {membership.written.from ? format.sourceDate(membership.written.from) : words.sinceUnknown}
        </span>
      ),
    },
    {
      label: words.columns.people,
      isNumber: true,
      cell: ({ membership }) => {
        const { municipality } = bodyNamed(request, membership.member);
        return municipality ? format.number(municipality.population) : '–';
      },
    },
    {
      label: words.columns.source,
      cell: ({ membership }) => <SourceLine request={request} source={membership.source} />,
    },
    {
      label: words.columns.sure,
      cell: ({ membership }) =>
        isMembershipDisputed(snapshot.register, cooperation.id, membership.member) ? (
          <Mark kind="uncertain" texts={texts.site} label={texts.registerEdits.public.disputed} />
        ) : (
          <Mark kind={MARK_OF[membership.confidence]} texts={texts.site} />
        ),
    },
  ];
  const isHost = ({ membership }: HeldMembership): boolean => membership.member === cooperation.host;
  return (
    <DataTable
      caption={words.membersCaption(format.number(members.length), format.date(date))}
      columns={columns}
      rows={[...members].sort((a, b) => Number(isHost(b)) - Number(isHost(a)))}
      keyOf={({ membership }) => `${membership.member}${membership.period.from ?? ''}`}
    />
  );
}
