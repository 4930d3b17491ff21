// Provisions of one kind as a table, with the way to each and its place among the others; what was taken out stands below.
import type { ComponentChildren } from 'preact';
import type {
  Provision,
  ProvisionFacts,
  ProvisionKind,
} from '../../../modules/procurement/requirements/model.ts';
import { ofKind } from '../../../modules/procurement/requirements/rules.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import {
  mayWrite,
  nameOf,
  needNumber,
  numberOf,
  PART_OF,
  partPath,
  provisionPath,
  type RequirementsProps,
  shortened,
} from './requirements-parts.tsx';

/** Up or down among those of its kind, without script. */
function Order({ props, provision }: { props: RequirementsProps; provision: Provision }) {
  const { request } = props.asked;
  const words = request.texts.requirements.overview;
  const what = numberOf(request, provision);
  const button = (value: 'opp' | 'ned', sign: string, label: string) => (
    <button
      class="ds-button"
      data-variant="tertiary"
      data-size="sm"
      type="submit"
      name="retning"
      value={value}
      aria-label={label}
    >
      {sign}
    </button>
  );
  return (
    <form class="order" method="post" action={provisionPath(props, provision, '/flytt')}>
      {button('opp', '↑', words.up(what))}
      {button('ned', '↓', words.down(what))}
    </form>
  );
}

/** The needs and requirements that a provision rests on, by number. */
export function Rests({ props, facts }: { props: RequirementsProps; facts: ProvisionFacts }) {
  const { request } = props.asked;
  const { overview: words, trace } = request.texts.requirements;
  const needs = props.all.needs.filter(({ id }) => facts.needs.includes(id));
  const requirements =
    facts.kind === 'requirement'
      ? []
      : props.all.requirements.filter(({ id }) => facts.requirements.includes(id));
  const numbers = [
    ...requirements.map((one) => numberOf(request, one)),
    ...needs.map((need) => needNumber(request, need)),
  ];
  if (numbers.length > 0) return <>{numbers.join(', ')}</>;
  return <>{facts.kind === 'requirement' && facts.noNeed !== '' ? words.noNeed(facts.noNeed) : trace.none}</>;
}

function Name({ props, provision }: { props: RequirementsProps; provision: Provision }) {
  const { request } = props.asked;
  const words = request.texts.requirements.overview;
  const { facts } = provision;
  const origin = props.all.origins.get(provision.id);
  const marks = [
    facts.kind !== 'term' && facts.isEnvironmental ? words.environment : null,
    origin ? words.fromLibrary : null,
  ].filter((mark) => mark !== null);
  return (
    <>
      <a href={provisionPath(props, provision)}>
        {numberOf(request, provision)} {nameOf(facts)}
      </a>
      {marks.map((mark) => (
        <span key={mark} class="tiny block">
          {mark}
        </span>
      ))}
      {origin && origin.latest > origin.taken && !origin.isWithdrawn ? (
        <span class="mark mark-uncertain">{words.newer}</span>
      ) : null}
    </>
  );
}

interface ListProps<Facts extends ProvisionFacts> {
  readonly props: RequirementsProps;
  readonly kind: Facts['kind'];
  readonly rows: readonly Provision<Facts>[];
  /** Beside its name. */
  readonly columns: readonly Column<Provision<Facts>>[];
  readonly foot?: readonly ComponentChildren[];
}

export function ProvisionTable<Facts extends ProvisionFacts>(list: ListProps<Facts>) {
  const { props, kind, rows, columns, foot } = list;
  const { kinds, overview: words } = props.asked.request.texts.requirements;
  if (rows.length === 0) return <p>{kinds[kind].none}</p>;
  const order: Column<Provision<Facts>>[] = mayWrite(props)
    ? [{ label: words.order, cell: (one) => <Order props={props} provision={one} /> }]
    : [];
  return (
    <DataTable<Provision<Facts>>
      caption={kinds[kind].caption}
      columns={[
        { label: kinds[kind].one, cell: (one) => <Name props={props} provision={one} /> },
        ...columns,
        ...order,
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      {...(foot ? { foot: [...foot, ...order.map(() => '')] } : {})}
    />
  );
}

/** What was taken out of one kind, with why. */
export function Removed({ props, kind }: { props: RequirementsProps; kind: ProvisionKind }) {
  const { request } = props.asked;
  const words = request.texts.requirements.overview;
  const gone = ofKind(props.all.provisions, kind).filter(({ removed }) => removed !== null);
  if (gone.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {words.removed} ({gone.length})
      </summary>
      <div class="fold-inside">
        <ul class="lines">
          {gone.map((one) => (
            <li key={one.id}>
              <a href={provisionPath(props, one)}>
                {words.removedLine(
                  `${numberOf(request, one)} ${shortened(nameOf(one.facts))}`,
                  one.removed ?? '',
                )}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The way to write one more; nothing for those who only read. */
export function AddButton({ props, kind }: { props: RequirementsProps; kind: ProvisionKind }) {
  const { texts } = props.asked.request;
  return mayWrite(props) ? (
    <a
      class="ds-button"
      data-variant="secondary"
      data-size="sm"
      href={partPath(props, PART_OF[kind], '/nytt')}
    >
      {texts.requirements.kinds[kind].add}
    </a>
  ) : null;
}
