// Who is in a network. Whoever leads sees every body by size and need and what each has told; a body sees the others by name
// and its own answer.
import type { Intake } from '../../../../modules/network/intake/model.ts';
import { NEED_AREAS, type NeedArea } from '../../../../modules/network/intake/model.ts';
import type { NetworkBody, Participant } from '../../../../modules/network/life/model.ts';
import { isSmallBody, SMALL_BELOW } from '../../../../modules/network/life/size.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page } from '../../../page.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';

const bySize = (bodies: readonly NetworkBody[]): NetworkBody[] =>
  bodies.toSorted(
    (a, b) =>
      (a.inhabitants ?? Number.MAX_SAFE_INTEGER) - (b.inhabitants ?? Number.MAX_SAFE_INTEGER) ||
      (a.body < b.body ? -1 : 1),
  );

function Size({ asked, inhabitants }: Pick<NetworkProps, 'asked'> & Pick<NetworkBody, 'inhabitants'>) {
  const { format, texts } = asked.request;
  const { sizes } = texts.networks;
  if (inhabitants === null) return <>{sizes.none}</>;
  return (
    <>
      {format.number(inhabitants)}
      <span class="small block">{isSmallBody(inhabitants) ? sizes.small : sizes.large}</span>
    </>
  );
}

function BodiesTable(props: NetworkProps) {
  const { asked, view } = props;
  const { texts } = asked.request;
  const { participants: words, bodyStates } = texts.networks;
  const { areas } = texts.networkIntake;
  const of = <Row extends { readonly body: string }>(rows: readonly Row[], body: string): Row[] =>
    rows.filter((row) => row.body === body);
  const peopleOf = (body: string) => {
    const people = of(view.participants, body);
    if (people.length === 0) return words.people(0);
    const isWithoutService = !people.some(({ role }) => role === 'service');
    return (
      <>
        {words.people(people.length)}
        {isWithoutService ? <span class="small block">{words.noService}</span> : null}
      </>
    );
  };
  const committed = (body: string) =>
    of(view.commitments, body).length > 0 ? (
      <Mark kind="confirmed" texts={texts.site} label={words.yes} />
    ) : (
      words.no
    );
  return (
    <DataTable<NetworkBody>
      caption={words.caption}
      columns={[
        {
          label: words.columns.body,
          cell: ({ body }) => (
            <a href={networkPath(props, `/deltakere/${body}`)}>{view.parties.nameOf(body)}</a>
          ),
        },
        {
          label: words.columns.size,
          isNumber: true,
          cell: ({ inhabitants }) => <Size asked={asked} inhabitants={inhabitants} />,
        },
        { label: words.columns.state, cell: ({ state }) => bodyStates[state] },
        {
          label: words.columns.need,
          cell: ({ body }) => {
            const [intake] = of(view.intakes, body);
            return intake ? areas[intake.area] : words.notAnswered;
          },
        },
        { label: words.columns.people, cell: ({ body }) => peopleOf(body) },
        { label: words.columns.committed, cell: ({ body }) => committed(body) },
      ]}
      rows={bySize(view.bodies)}
      keyOf={({ body }) => body}
    />
  );
}

function ByNeed({ asked, view }: NetworkProps) {
  const { format, texts } = asked.request;
  const words = texts.networks.participants;
  const { areas } = texts.networkIntake;
  const sizeOf = new Map(view.bodies.map(({ body, inhabitants }) => [body, inhabitants]));
  const told = view.intakes.filter(({ body }) => sizeOf.has(body));
  const rows = NEED_AREAS.map((area) => ({ area, told: told.filter((one) => one.area === area) }))
    .filter((row) => row.told.length > 0)
    .toSorted((a, b) => b.told.length - a.told.length);
  if (rows.length === 0) return null;
  const small = (of: readonly Intake[]): number =>
    of.filter(({ body }) => isSmallBody(sizeOf.get(body) ?? null)).length;
  return (
    <Section id="behov" title={words.byNeed}>
      <DataTable<{ readonly area: NeedArea; readonly told: readonly Intake[] }>
        caption={words.byNeedCaption}
        columns={[
          { label: words.byNeedColumns.area, cell: ({ area }) => areas[area] },
          { label: words.byNeedColumns.small, isNumber: true, cell: (row) => format.number(small(row.told)) },
          {
            label: words.byNeedColumns.large,
            isNumber: true,
            cell: (row) => format.number(row.told.length - small(row.told)),
          },
          {
            label: words.byNeedColumns.bodies,
            isWhole: true,
            cell: (row) => format.list(row.told.map(({ body }) => view.parties.nameOf(body))),
          },
        ]}
        rows={rows}
        keyOf={({ area }) => area}
      />
    </Section>
  );
}

/** Everybody who takes part, by body: names and roles, no addresses. */
function People({ asked, view }: NetworkProps) {
  const words = asked.request.texts.networks;
  return (
    <Section id="deltar" title={words.participants.peopleTitle}>
      {view.participants.length === 0 ? (
        <p>{words.participants.noPeople}</p>
      ) : (
        <DataTable<Participant>
          caption={words.participants.peopleCaption}
          columns={[
            {
              label: words.participants.peopleColumns.name,
              cell: ({ name }) => name || words.participants.erased,
            },
            { label: words.participants.peopleColumns.body, cell: ({ body }) => view.parties.nameOf(body) },
            { label: words.participants.peopleColumns.role, cell: ({ role }) => words.roles[role] },
            { label: words.participants.peopleColumns.service, cell: ({ service }) => service || '–' },
          ]}
          rows={view.participants}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

function Others({ asked, view }: NetworkProps) {
  const words = asked.request.texts.networks.participants;
  return (
    <Section id="kommuner" title={asked.request.texts.networks.overview.bodies}>
      <DataTable<NetworkBody>
        caption={words.caption}
        columns={[
          { label: words.columns.body, cell: ({ body }) => view.parties.nameOf(body) },
          {
            label: words.columns.size,
            isNumber: true,
            cell: ({ inhabitants }) => <Size asked={asked} inhabitants={inhabitants} />,
          },
          { label: words.columns.state, cell: ({ state }) => asked.request.texts.networks.bodyStates[state] },
        ]}
        rows={bySize(view.bodies)}
        keyOf={({ body }) => body}
      />
    </Section>
  );
}

function Ways(props: NetworkProps) {
  const { asked, view } = props;
  const words = asked.request.texts.networks.participants;
  const leads = mayLeadNetwork(props) && view.network.status !== 'closed';
  return (
    <p class="buttons">
      {leads ? (
        <a class="ds-button" href={networkPath(props, '/deltakere/inviter')}>
          {words.invite}
        </a>
      ) : null}
      {view.own ? (
        <a
          class="ds-button"
          data-variant="secondary"
          href={networkPath(props, `/deltakere/${asked.party.id}`)}
        >
          {words.own}
        </a>
      ) : null}
      {view.bodies.length > 0 ? <a href={networkPath(props, '/deltakere/grupper')}>{words.groups}</a> : null}
    </p>
  );
}

export const participantsPage = (props: NetworkProps): Page => {
  const { asked, view } = props;
  const { format, texts } = asked.request;
  const words = texts.networks;
  return networkPage({
    ...props,
    tab: 'participants',
    lead: words.participants.lead,
    children: (
      <>
        <div class="frame">
          <Ways {...props} />
        </div>
        {view.isLeader ? (
          <>
            <Section
              id="kommuner"
              title={words.overview.bodies}
              margin={<p>{words.small(format.number(SMALL_BELOW))}</p>}
            >
              {view.bodies.length === 0 ? <p>{words.participants.none}</p> : <BodiesTable {...props} />}
            </Section>
            <ByNeed {...props} />
          </>
        ) : (
          <Others {...props} />
        )}
        <People {...props} />
      </>
    ),
  });
};
