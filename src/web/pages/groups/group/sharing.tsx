// What each pays alone and together: two everyday keys, and the proposal by which nobody gains by leaving. Whoever loses
// by a key is named. Runs kept before there was a proposal, and very large ones, show the plan's own fees.
import type { ComponentChildren } from 'preact';
import { type Ore, ore } from '../../../../kernel/money.ts';
import type { Group, GroupMember } from '../../../../modules/optimiser/model.ts';
import {
  type GroupSharing,
  type MemberShare,
  type SharingRule,
  sharesBy,
} from '../../../../modules/optimiser/sharing.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { namesOf, type PlannedView } from '../run-view.ts';
import { SharingMethod } from './sharing-method.tsx';
import { listed, memberName, nearestTo, ONE_KRONE, ruleOf, type SharingProps } from './sharing-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
  /** Null where it is not worked out. */
  readonly sharing: GroupSharing | null;
  /** Said below it all. */
  readonly children?: ComponentChildren;
}

const savingOf = ({ cost, standAlone }: Pick<GroupMember, 'cost' | 'standAlone'>): number =>
  standAlone - cost;

interface Row {
  readonly member: GroupMember;
  readonly cost: Ore;
  readonly fee: Ore;
}

const rowsOf = ({ group, sharing }: Pick<Props, 'group' | 'sharing'>): readonly Row[] => {
  const shares = sharing ? sharesBy(sharing, 'stable') : group.members;
  return group.members.map((member, k) => {
    const { cost, fee } = shares[k] ?? member;
    return { member, cost, fee };
  });
};

/** Each member's cost alone and by the proposal (or by the plan): for paper, and where nothing more is known. */
export function SharingTable(props: Props) {
  const { request, group } = props;
  const { format } = request;
  const words = request.texts.groups.sharing;
  const rows = rowsOf(props);
  const saved = ({ member, cost }: Row): number => member.standAlone - cost;
  const share = (part: number, whole: number): string => format.percent(whole === 0 ? 0 : part / whole, 1);
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.who, cell: ({ member }) => memberName(props, member) },
        {
          label: words.columns.alone,
          isNumber: true,
          cell: ({ member }) => format.kroner(member.standAlone),
        },
        { label: words.columns.together, isNumber: true, cell: ({ cost }) => format.kroner(cost) },
        {
          label: words.columns.saves,
          isNumber: true,
          cell: (row) => <strong>{format.kroner(ore(saved(row)))}</strong>,
        },
        {
          label: words.columns.share,
          isNumber: true,
          cell: (row) => share(saved(row), row.member.standAlone),
        },
        { label: words.columns.fee, isNumber: true, cell: ({ fee }) => format.kroner(fee) },
      ]}
      rows={rows}
      keyOf={({ member }) => `${member.unit} ${member.needs[0]?.need}`}
      foot={[
        words.total,
        format.kroner(group.standAlone),
        format.kroner(group.cost),
        format.kroner(group.saving.base),
        share(group.saving.base, group.standAlone),
        format.kroner(ore(rows.reduce((sum, { fee }) => sum + fee, 0))),
      ]}
    />
  );
}

/** The three shown to everybody; the others stand behind the method. */
const SHOWN = ['equalAndPopulation', 'volume', 'stable'] as const satisfies readonly SharingRule[];
const MOST_LOSERS = 3;

/** Who loses by a way of sharing, and who could leave. */
function Verdict({ rule, ...props }: SharingProps & { rule: (typeof SHOWN)[number] }) {
  const { request, view, sharing } = props;
  const { format } = request;
  const words = request.texts.groupSharing;
  const names = namesOf(request, view);
  const losers = sharesBy(sharing, rule)
    .filter(({ gain }) => gain <= -ONE_KRONE)
    .toSorted((a, b) => a.gain - b.gain);
  const rest = losers.length - MOST_LOSERS;
  const leaving = ruleOf(sharing, rule)?.tightest;
  // One who gains by leaving alone is one who loses: said already.
  const leavesAlone = leaving?.units.length === 1 && losers.length > 0;
  return (
    <div class="share-key">
      <h3>{words.keys[rule].title}</h3>
      <p class="small">{words.keys[rule].how}</p>
      <p>
        {losers.length === 0 ? words.nobodyLoses : null}
        {losers
          .slice(0, MOST_LOSERS)
          .map(({ unit, gain }) => words.loses(names.unit(unit), format.money(ore(-gain))))
          .join(' ')}
        {rest > 0 ? ` ${words.moreLose(format.countWord(rest))}` : null}
      </p>
      {leaving && leaving.gain >= ONE_KRONE ? (
        leavesAlone ? null : (
          <p>{words.leave(listed(props, leaving.units), format.money(leaving.gain))}</p>
        )
      ) : (
        <p>{words.nobodyLeaves}</p>
      )}
    </div>
  );
}

/** The answer for somebody who reads nothing else. */
function answer(props: SharingProps): string {
  const { request, sharing } = props;
  const { format } = request;
  const words = request.texts.groupSharing;
  const { stability } = sharing;
  const pot = format.money(sharing.pot);
  const nearest = nearestTo(sharing);
  const names = listed(props, nearest?.units ?? []);
  const gain = nearest?.gain ?? ore(0);
  if (!stability.isStable) {
    const { change } = stability;
    const mended = change
      ? words.change(listed(props, change.leave), change.cost < ONE_KRONE ? null : format.money(change.cost))
      : words.noChange;
    return `${words.unstable(pot, names, format.money(gain))} ${mended}`;
  }
  if (stability.atMost >= ONE_KRONE) return words.notProved(pot, format.money(stability.atMost));
  return words.stable(pot, names, gain > -ONE_KRONE ? null : format.money(ore(-gain)));
}

function CostTable(props: SharingProps) {
  const { request, group, sharing } = props;
  const { format } = request;
  const words = request.texts.groupSharing;
  const shares = SHOWN.map((rule) => sharesBy(sharing, rule));
  const shareOf = (k: number, at: number): MemberShare | undefined => shares[k]?.[at];
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.who, cell: (member) => memberName(props, member) },
        { label: words.alone, isNumber: true, cell: (member) => format.kroner(member.standAlone) },
        ...SHOWN.map((rule, k) => ({
          label: words.keys[rule].title,
          isNumber: true,
          cell: (_: GroupMember, at: number) => {
            const share = shareOf(k, at);
            if (share === undefined) return '';
            const isLoss = share.gain <= -ONE_KRONE;
            return (
              <>
                {format.kroner(share.cost)}{' '}
                {isLoss ? (
                  <span class="share-loss">{words.loss(format.kroner(ore(-share.gain)))}</span>
                ) : null}
              </>
            );
          },
        })),
        {
          label: words.saves,
          isNumber: true,
          cell: (_, at) => <strong>{format.kroner(shareOf(SHOWN.length - 1, at)?.gain ?? ore(0))}</strong>,
        },
      ]}
      rows={group.members}
      keyOf={(member) => `${member.unit} ${member.needs[0]?.need}`}
      foot={[
        words.total,
        format.kroner(group.standAlone),
        ...SHOWN.map(() => format.kroner(group.cost)),
        format.kroner(group.saving.base),
      ]}
    />
  );
}

function Shared({ children, ...props }: SharingProps & Pick<Props, 'children'>) {
  const { request, sharing } = props;
  const words = request.texts.groupSharing;
  const nearest = nearestTo(sharing);
  const title = sharing.stability.isStable
    ? words.titleStable
    : words.titleUnstable(listed(props, nearest?.units ?? []));
  return (
    <Section
      id="fordeling"
      title={title}
      margin={
        <>
          <p>
            <strong>{words.marginTitle}</strong>
          </p>
          <p>{words.margin}</p>
          <p>{words.marginEstimate}</p>
        </>
      }
    >
      <div class="stack">
        <p class="lead">{answer(props)}</p>
        <div class="share-keys">
          {SHOWN.map((rule) => (
            <Verdict key={rule} rule={rule} {...props} />
          ))}
        </div>
        <CostTable {...props} />
        <SharingMethod {...props} />
        {children}
      </div>
    </Section>
  );
}

/** As the plan shares it: equal fees that take no more than anybody gains. */
function Planned(props: Props) {
  const { request, view, group } = props;
  const words = request.texts.groups.sharing;
  const names = namesOf(request, view);
  const named = (members: readonly GroupMember[]): string =>
    request.format.list(members.map(({ unit }) => names.unit(unit)));
  const losers = group.members.filter((member) => savingOf(member) <= -ONE_KRONE);
  const even = group.members.filter((member) => Math.abs(savingOf(member)) < ONE_KRONE);
  return (
    <Section
      id="fordeling"
      title={losers.length > 0 ? words.titleSomebody(named(losers)) : words.titleNobody}
      margin={
        <>
          <p>
            <strong>{words.why}</strong>
          </p>
          <p>{words.how}</p>
          {even.length > 0 ? <p>{words.even(named(even))}</p> : null}
        </>
      }
    >
      <SharingTable {...props} />
      {props.children}
    </Section>
  );
}

export function Sharing(props: Props) {
  const { sharing } = props;
  return sharing === null ? <Planned {...props} /> : <Shared {...props} sharing={sharing} />;
}
