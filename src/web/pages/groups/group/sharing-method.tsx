// Behind the proposal, for those who ask: every method's fees, who is nearest to leaving by each, who drops out when each
// only joins if it pays, and what the others pay when one withdraws.
import { Fragment } from 'preact';
import { type Ore, ore, sumOre } from '../../../../kernel/money.ts';
import type { Withdrawal } from '../../../../modules/optimiser/sharing.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { namesOf } from '../run-view.ts';
import { listed, memberName, type SharingProps } from './sharing-view.ts';

function FeeTable(props: SharingProps) {
  const { request, group, sharing } = props;
  const { format } = request;
  const { groupSharing: words } = request.texts;
  const { rules, members, pot } = sharing;
  return (
    <DataTable
      caption={words.method.feesCaption}
      columns={[
        { label: words.who, cell: (member) => memberName(props, member) },
        {
          label: words.method.own,
          isNumber: true,
          cell: (_, at) => format.kroner(members[at]?.own ?? ore(0)),
        },
        ...rules.map(({ rule, fees }) => ({
          label: words.keys[rule].title,
          isNumber: true,
          cell: (_: unknown, at: number) => format.kroner(fees[at] ?? ore(0)),
        })),
      ]}
      rows={group.members}
      keyOf={({ unit }) => unit}
      foot={[
        words.total,
        format.kroner(sumOre(members.map(({ own }) => own))),
        ...rules.map(() => format.kroner(pot)),
      ]}
    />
  );
}

function NearestTable(props: SharingProps) {
  const { request, sharing } = props;
  const { format } = request;
  const words = request.texts.groupSharing;
  return (
    <DataTable
      caption={words.method.nearestCaption}
      columns={[
        { label: words.method.methodLabel, cell: ({ rule }) => words.keys[rule].title },
        {
          label: words.method.nearest,
          isWhole: true,
          cell: ({ tightest }) => (tightest ? listed(props, tightest.units) : ''),
        },
        {
          label: words.method.gain,
          isNumber: true,
          cell: ({ tightest }) => (tightest ? format.signedKroner(tightest.gain) : ''),
        },
      ]}
      rows={sharing.rules}
      keyOf={({ rule }) => rule}
    />
  );
}

function DropOut(props: SharingProps) {
  const { request, sharing } = props;
  const { method } = request.texts.groupSharing;
  const { rounds, stay } = sharing.dropOut;
  return (
    <>
      <p>{method.drop}</p>
      {rounds.length === 0 ? (
        <p>{method.dropNobody}</p>
      ) : (
        <ol class="margin-list">
          {rounds.map((units, k) => (
            <li key={units.join()}>{method.dropRound(String(k + 1), listed(props, units))}</li>
          ))}
          <li>{stay.length > 0 ? method.dropStay(listed(props, stay)) : method.dropNone}</li>
        </ol>
      )}
    </>
  );
}

function WithdrawalTable(props: SharingProps) {
  const { request, view, sharing } = props;
  const { format } = request;
  const { method } = request.texts.groupSharing;
  const names = namesOf(request, view);
  const others = ({ changes }: Withdrawal): string =>
    changes === null
      ? method.noGroup
      : format.list(
          changes.flatMap((change, k) =>
            change === null
              ? []
              : [method.one(names.unit(sharing.members[k]?.unit ?? ''), format.signedKroner(change))],
          ),
        );
  const sum = (changes: readonly (Ore | null)[]): Ore => sumOre(changes.map((change) => change ?? ore(0)));
  return (
    <DataTable
      caption={method.leaveCaption}
      columns={[
        { label: method.leaver, cell: ({ unit }) => names.unit(unit) },
        { label: method.others, isWhole: true, cell: others },
        {
          label: method.sum,
          isNumber: true,
          cell: ({ changes }) => (changes ? format.signedKroner(sum(changes)) : ''),
        },
      ]}
      rows={sharing.withdrawals}
      keyOf={({ unit }) => unit}
    />
  );
}

export function SharingMethod(props: SharingProps) {
  const { request, sharing } = props;
  const { keys, method } = request.texts.groupSharing;
  return (
    <details class="fold">
      <summary>{method.show}</summary>
      <div class="fold-inside">
        <p>{method.intro(request.format.money(sharing.pot))}</p>
        <p>{sharing.stability.isListed ? method.listed : method.searched}</p>
        <dl class="facts">
          {sharing.rules.map(({ rule }) => (
            <Fragment key={rule}>
              <dt>{keys[rule].title}</dt>
              <dd>{keys[rule].how}</dd>
            </Fragment>
          ))}
        </dl>
        <FeeTable {...props} />
        <h3>{method.nearestTitle}</h3>
        <NearestTable {...props} />
        <h3>{method.dropTitle}</h3>
        <DropOut {...props} />
        {sharing.withdrawals.length > 0 ? (
          <>
            <h3>{method.leaveTitle}</h3>
            <WithdrawalTable {...props} />
          </>
        ) : null}
      </div>
    </details>
  );
}
