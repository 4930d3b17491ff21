// A plan as a workbook: groups, participants, explanation, assumptions, rejected rows. Amounts in kroner with øre.
import { quarterStart } from '../../../kernel/quarter.ts';
import { type SheetToWrite, writeWorkbook } from '../../../modules/exchange/formats/xlsx/write.ts';
import type { Group, Node } from '../../../modules/optimiser/model.ts';
import { sharesBy } from '../../../modules/optimiser/sharing.ts';
import type { PageRequest } from '../../page.ts';
import { assumptionName, bodyAssumptionName } from './assumptions.tsx';
import { parametersOf, stepLabel } from './group/explanation.tsx';
import { parameterName, parameterSource, scaleOf, unitWord } from './parameter-choice.ts';
import { PARAMETER_MARK } from './parameter-form.tsx';
import { problemText } from './problem-text.ts';
import { leadName } from './result-tables.tsx';
import { aloneReasonOf, keptSharing, namesOf, type PlannedView } from './run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
}

type Row = readonly (string | number | null)[];

const kroner = (amount: number): number => amount / 100;

function groupRows({ request, view }: Props): Row[] {
  const names = namesOf(request, view);
  return view.plan.groups.map((group) => [
    group.id,
    names.category(group.category),
    leadName(request, view, group),
    request.format.date(quarterStart(group.start)),
    ...[group.standAlone, group.cost, group.saving.base, group.saving.low, group.saving.high].map(kroner),
  ]);
}

/** One row for each need; amounts stand on a participant's first row only, so that columns can be summed. */
function memberRows({ request, view }: Props): Row[] {
  const names = namesOf(request, view);
  const titles = new Map(view.run.imported.needs.map(({ id, title }) => [id, title]));
  const grouped = view.plan.groups.flatMap((group) => {
    const sharing = keptSharing(view, group);
    const proposed = sharing && sharesBy(sharing, 'stable');
    return group.members.flatMap((member, at) =>
      member.needs.map((need, index): Row => {
        const cost = proposed?.[at]?.cost ?? member.cost;
        const amounts = [member.standAlone, cost, member.standAlone - cost].map(kroner);
        return [
          group.id,
          names.category(group.category),
          names.body(need.authority),
          member.kind === 'cooperation' ? names.unit(member.unit) : '',
          titles.get(need.need) ?? '',
          need.value,
          ...(index === 0 ? amounts : [null, null, null]),
          '',
        ];
      }),
    );
  });
  const alone = view.plan.standAlone.flatMap((one) =>
    one.needs.map(
      (need, index): Row => [
        '',
        names.category(one.category),
        names.body(need.authority),
        one.kind === 'cooperation' ? names.unit(one.unit) : '',
        titles.get(need.need) ?? '',
        need.value,
        ...(index === 0 ? [kroner(one.cost), kroner(one.cost), 0] : [null, null, null]),
        aloneReasonOf(request, view, one.reason),
      ],
    ),
  );
  return [...grouped, ...alone];
}

function explanationRows({ request, view }: Props): Row[] {
  const rowsOf = (group: Group, node: Node, level: number): Row[] => {
    const props = { request, view, group };
    const parameters = parametersOf(props, node).map((parameter) => parameterName(request, parameter));
    const { amount, range } = node;
    const row: Row = [
      group.id,
      level,
      stepLabel(props, node),
      amount === undefined ? null : kroner(amount),
      range ? kroner(range[0]) : null,
      range ? kroner(range[1]) : null,
      parameters.join(', '),
    ];
    return [row, ...node.children.flatMap((child) => rowsOf(group, child, level + 1))];
  };
  return view.plan.groups.flatMap((group) => rowsOf(group, group.explanation, 0));
}

function assumptionRows({ request, view }: Props): Row[] {
  const { site, groupWords, planning } = request.texts;
  const units: Readonly<Record<string, string>> = planning.units;
  return [
    ...view.built.assumptions.map(
      (one): Row => [
        bodyAssumptionName(request, one),
        one.count,
        null,
        null,
        '',
        groupWords.sources['Samkjop'] ?? '',
        site.marks.assumption,
      ],
    ),
    ...view.run.imported.assumptions.map(
      (one): Row => [
        assumptionName(request, one.id),
        one.value,
        one.low,
        one.high,
        units[one.unit] ?? one.unit,
        groupWords.sources[one.source] ?? one.source,
        site.marks[PARAMETER_MARK[one.status]],
      ],
    ),
    ...view.built.problem.params.parameters.map(
      (one): Row => [
        parameterName(request, one) + (one.validFrom ? ` (${request.format.date(one.validFrom)})` : ''),
        ...[one.value, one.low, one.high].map((value) => Number((value * scaleOf(one)).toPrecision(12))),
        unitWord(request, one),
        parameterSource(request, one),
        site.marks[PARAMETER_MARK[one.status]],
      ],
    ),
  ];
}

const rejectedRows = ({ request, view }: Props): Row[] =>
  view.run.imported.rejected.flatMap((row) =>
    [row, ...row.further].map(
      (fault): Row => [row.row, fault.field, String(fault.facts['value'] ?? ''), problemText(request, fault)],
    ),
  );

export function groupWorkbook(props: Props): Promise<Uint8Array> {
  const words = props.request.texts.groups.workbook;
  const sheets: SheetToWrite[] = [
    { name: words.groups, heading: words.groupsHeading, rows: groupRows(props) },
    { name: words.members, heading: words.membersHeading, rows: memberRows(props) },
    { name: words.explanation, heading: words.explanationHeading, rows: explanationRows(props) },
    { name: words.assumptions, heading: words.assumptionsHeading, rows: assumptionRows(props) },
    { name: words.rejected, heading: words.rejectedHeading, rows: rejectedRows(props) },
  ];
  return writeWorkbook(sheets);
}
