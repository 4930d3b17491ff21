// The groups of a network in its two divisions, why each helps, and the leader's own hand with them.
import type { Problem } from '../../../../kernel/result.ts';
import { keepGroups } from '../../../../modules/network/intake/commands.ts';
import { type BodyToGroup, groupsBySize, mixedGroups } from '../../../../modules/network/intake/groups.ts';
import { type BodyGroup, DIVISIONS, type Division } from '../../../../modules/network/intake/model.ts';
import { keptGroups } from '../../../../modules/network/intake/queries.ts';
import { isSmallBody, SMALL_BELOW } from '../../../../modules/network/life/size.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { SelectField } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { NetworkFaults } from '../form-parts.tsx';
import { afterNetwork } from '../found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';

const toGroup = ({ view }: NetworkProps): BodyToGroup[] =>
  view.bodies.map(({ body, inhabitants }) => ({
    body,
    inhabitants,
    experience: view.intakes.find((one) => one.body === body)?.experience ?? null,
  }));

interface DivisionProps extends NetworkProps {
  readonly division: Division;
  readonly groups: readonly BodyGroup[];
  readonly isKept: boolean;
}

function GroupsTable({ asked, view, division, groups }: DivisionProps) {
  const { format, texts } = asked.request;
  const { groups: words, divisions } = texts.networkIntake;
  const sizeOf = new Map<string, number | null>(
    view.bodies.map(({ body, inhabitants }) => [body, inhabitants]),
  );
  const small = ({ bodies }: BodyGroup): number =>
    bodies.filter((body) => isSmallBody(sizeOf.get(body) ?? null)).length;
  const unplaced = view.bodies
    .map(({ body }) => body)
    .filter((body) => !groups.some((one) => one.bodies.includes(body)));
  const rows = unplaced.length === 0 ? groups : [...groups, { number: 0, bodies: unplaced }];
  return (
    <DataTable<BodyGroup>
      caption={divisions[division].title}
      columns={[
        {
          label: words.columns.group,
          cell: ({ number }) => (number === 0 ? words.notPlaced : words.group(String(number))),
        },
        {
          label: words.columns.bodies,
          isWhole: true,
          cell: ({ bodies }) => format.list(bodies.map((body) => view.parties.nameOf(body))),
        },
        { label: words.columns.small, isNumber: true, cell: (group) => format.number(small(group)) },
        {
          label: words.columns.large,
          isNumber: true,
          cell: (group) => format.number(group.bodies.length - small(group)),
        },
      ]}
      rows={rows}
      keyOf={({ number }) => String(number)}
    />
  );
}

/** One choice for each body, folded away until it is wanted. */
function Adjust(props: DivisionProps) {
  const { asked, view, division, groups, isKept } = props;
  const { groups: words } = asked.request.texts.networkIntake;
  const numbers = Array.from({ length: Math.max(2, groups.length + 1) }, (_, at) => String(at + 1));
  return (
    <details class="fold">
      <summary>{words.adjust}</summary>
      <form class="stack" method="post" action={networkPath(props, '/deltakere/grupper')}>
        <input type="hidden" name="inndeling" value={division} />
        <div class="field-grid">
          {view.bodies.map(({ body }) => (
            <SelectField
              key={body}
              id={`${division}-${body}`}
              name={`gruppe-${body}`}
              label={view.parties.nameOf(body)}
              value={String(groups.find(({ bodies }) => bodies.includes(body))?.number ?? 1)}
              options={numbers.map((value) => ({ value, label: words.group(value) }))}
            />
          ))}
        </div>
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.button}
          </button>
          {isKept ? (
            <button class="ds-button" data-variant="secondary" type="submit" name="til" value="forslag">
              {words.reset}
            </button>
          ) : null}
        </p>
      </form>
    </details>
  );
}

function DivisionSection(props: DivisionProps) {
  const { asked, division, isKept } = props;
  const { groups: words, divisions } = asked.request.texts.networkIntake;
  return (
    <Section
      id={division}
      title={divisions[division].title}
      aside={<span class="small">{isKept ? words.kept : words.proposed}</span>}
    >
      <div class="stack">
        <p>{divisions[division].why}</p>
        <GroupsTable {...props} />
        {mayLeadNetwork(props) && props.view.network.status !== 'closed' ? <Adjust {...props} /> : null}
      </div>
    </Section>
  );
}

async function page(props: NetworkProps, problems: readonly Problem[]): Promise<Page> {
  const { asked, view } = props;
  const { format, texts } = asked.request;
  const { groups: words } = texts.networkIntake;
  const kept = await keptGroups(asked.ctx, view.network.id);
  const bodies = toGroup(props);
  const proposed: Readonly<Record<Division, BodyGroup[]>> = {
    bySize: groupsBySize(bodies),
    mixed: mixedGroups(bodies),
  };
  return networkPage({
    ...props,
    tab: 'participants',
    heading: words.title,
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame">
          <NetworkFaults request={asked.request} problems={problems} idOf={() => 'bySize'} />
          <p class="small">{texts.networks.small(format.number(SMALL_BELOW))}</p>
        </div>
        {view.bodies.length === 0 ? (
          <div class="frame">
            <p>{words.none}</p>
          </div>
        ) : (
          DIVISIONS.map((division) => (
            <DivisionSection
              key={division}
              {...props}
              division={division}
              groups={kept[division] ?? proposed[division]}
              isKept={kept[division] !== null}
            />
          ))
        )}
      </>
    ),
  });
}

export const groupsPage = (props: NetworkProps): Promise<Page> => page(props, []);

export async function saveGroups(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const division = DIVISIONS.find((one) => one === textIn(form, 'inndeling', 10)) ?? 'bySize';
  const isReset = textIn(form, 'til', 10) === 'forslag';
  const numbers = new Map<BodyId, number>(
    isReset ? [] : view.bodies.map(({ body }) => [body, Number(textIn(form, `gruppe-${body}`, 3))]),
  );
  const kept = await keepGroups(asked.ctx, {
    network: view.network.id,
    party: asked.party.id,
    division,
    numbers,
  });
  const refused = (problems: readonly Problem[]): Promise<Page> => page(props, problems);
  return afterNetwork(props, kept, { part: '/deltakere/grupper', said: 'grupper', refused });
}
