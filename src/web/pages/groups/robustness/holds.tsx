// Which groups stand whatever happens and which do not, by name; and how much each of them can take.
import type { Group } from '../../../../modules/optimiser/model.ts';
import type { EndEffect, GroupHold, Hold } from '../../../../modules/optimiser/robustness.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { pathsFor } from '../../../paths.ts';
import { factorName, groupName, type RobustnessProps, turningValue } from './robustness-view.ts';

const ORDER: readonly Hold[] = ['fragile', 'changes', 'same'];
/** More names than this are counted. */
const MOST_NAMES = 8;
const MOST_CASES = 3;
const MOST_BREAKS = 2;
/** Sure groups beyond this are counted instead. */
const MOST_ROWS = 30;

interface Held {
  readonly group: Group;
  readonly held: GroupHold;
}

function heldGroups({ view, robustness }: RobustnessProps): readonly Held[] {
  const groups = new Map(view.plan.groups.map((group) => [group.id, group]));
  return robustness.groups
    .flatMap((held) => {
      const group = groups.get(held.group);
      return group ? [{ group, held }] : [];
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.held.hold) - ORDER.indexOf(b.held.hold) ||
        b.held.goneIn - a.held.goneIn ||
        b.held.changedIn - a.held.changedIn ||
        b.group.saving.base - a.group.saving.base,
    );
}

/** By name, the unsure ones first. */
export function HoldList(props: RobustnessProps) {
  const { request } = props;
  const words = request.texts.groupRobustness.groups;
  const groups = heldGroups(props);
  const { number, list } = request.format;
  const line = (hold: Hold): string => {
    const names = groups.filter(({ held }) => held.hold === hold).map(({ group }) => groupName(props, group));
    const rest = names.length - MOST_NAMES;
    const named =
      rest > 1 ? `${names.slice(0, MOST_NAMES).join(', ')} ${words.others(number(rest))}` : list(names);
    return words.count(words.holds[hold], number(names.length), named);
  };
  return (
    <ul class="stack-s">
      {ORDER.filter((hold) => groups.some(({ held }) => held.hold === hold)).map((hold) => (
        <li key={hold}>{line(hold)}</li>
      ))}
    </ul>
  );
}

/** In which of the cases a group falls away: «alt på en gang slår dårlig ut». */
function casesOf(props: RobustnessProps, { group }: GroupHold): string[] {
  const { request, robustness } = props;
  const { groups: words, tornado } = request.texts.groupRobustness;
  const named = [
    ...robustness.factors.map((factor) => ({ name: factorName(props, factor.id), ends: factor })),
    ...(robustness.together ? [{ name: tornado.all, ends: robustness.together }] : []),
  ];
  const isGone = ({ gone }: EndEffect): boolean => gone.includes(group);
  return named.flatMap(({ name, ends }) => [
    ...(isGone(ends.worse) ? [words.case.worse(name)] : []),
    ...(isGone(ends.better) ? [words.case.better(name)] : []),
  ]);
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>;
  return (
    <>
      {lines.map((line) => (
        <span class="block" key={line}>
          {line}
        </span>
      ))}
    </>
  );
}

export function HoldTable(props: RobustnessProps) {
  const { request, view } = props;
  const { format } = request;
  const words = request.texts.groupRobustness.groups;
  const paths = pathsFor(request.language);
  const groups = heldGroups(props);
  const unsure = groups.filter(({ held }) => held.hold !== 'same').length;
  const rows = groups.slice(0, Math.max(MOST_ROWS, unsure));
  const rest = groups.length - rows.length;
  const cases = ({ held }: Held): string[] => {
    const all = casesOf(props, held);
    const more = all.length - MOST_CASES;
    return more > 0 ? [...all.slice(0, MOST_CASES), words.others(format.number(more))] : all;
  };
  const breaks = ({ held }: Held): string[] =>
    held.breaks
      .slice(0, MOST_BREAKS)
      .map(({ factor, ...at }) =>
        words.when(factorName(props, factor), turningValue(props, { id: factor, ...at })),
      );
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={[
          {
            label: words.columns.group,
            cell: ({ group }) => <a href={paths.groupOf(view.token, group.id)}>{groupName(props, group)}</a>,
          },
          { label: words.columns.hold, isWhole: true, cell: ({ held }) => words.holds[held.hold] },
          {
            label: words.columns.goneIn,
            isWhole: true,
            cell: (row) => <Lines lines={cases(row)} none={words.nothing} />,
          },
          {
            label: words.columns.breaks,
            isWhole: true,
            cell: (row) => <Lines lines={breaks(row)} none={words.nothing} />,
          },
          {
            label: words.columns.value,
            isNumber: true,
            cell: ({ held }) => (held.leastValue === null ? words.anything : format.percent(held.leastValue)),
          },
        ]}
        rows={rows}
        keyOf={({ group }) => group.id}
      />
      {rest > 0 ? <p class="small">{words.more(format.number(rest))}</p> : null}
    </>
  );
}
