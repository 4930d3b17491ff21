// What each pays alone and together. Nobody is to lose on joining; if somebody does, the heading says so.
import { ore } from '../../../../kernel/money.ts';
import type { Group, GroupMember } from '../../../../modules/optimiser/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { namesOf, type PlannedView } from '../run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
}

const savingOf = ({ cost, standAlone }: GroupMember): number => standAlone - cost;

/** Less than a krone either way is neither loss nor gain. */
const ONE_KRONE = 100;

export function SharingTable({ request, view, group }: Props) {
  const { format } = request;
  const words = request.texts.groups.sharing;
  const names = namesOf(request, view);
  const nameOf = (member: GroupMember): string => {
    if (member.kind === 'authority') return names.unit(member.unit);
    const bodies = [...new Set(member.needs.map(({ authority }) => names.body(authority)))];
    return `${names.unit(member.unit)} (${format.list(bodies)})`;
  };
  const share = (part: number, whole: number): string => format.percent(whole === 0 ? 0 : part / whole, 1);
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.who, cell: nameOf },
        { label: words.columns.alone, isNumber: true, cell: (member) => format.kroner(member.standAlone) },
        { label: words.columns.together, isNumber: true, cell: (member) => format.kroner(member.cost) },
        {
          label: words.columns.saves,
          isNumber: true,
          cell: (member) => <strong>{format.kroner(ore(savingOf(member)))}</strong>,
        },
        {
          label: words.columns.share,
          isNumber: true,
          cell: (member) => share(savingOf(member), member.standAlone),
        },
        { label: words.columns.fee, isNumber: true, cell: (member) => format.kroner(member.fee) },
      ]}
      rows={group.members}
      keyOf={(member) => `${member.unit} ${member.needs[0]?.need}`}
      foot={[
        words.total,
        format.kroner(group.standAlone),
        format.kroner(group.cost),
        format.kroner(group.saving.base),
        share(group.saving.base, group.standAlone),
        format.kroner(ore(group.members.reduce((sum, { fee }) => sum + fee, 0))),
      ]}
    />
  );
}

export function Sharing({ request, view, group }: Props) {
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
      <SharingTable request={request} view={view} group={group} />
    </Section>
  );
}
