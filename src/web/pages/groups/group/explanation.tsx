// From apart to together, step by step: the figure, each step with the parameters it rests on, and all of it to the øre.
import { type Ore, ore } from '../../../../kernel/money.ts';
import { quarterStart } from '../../../../kernel/quarter.ts';
import type { Group, Node, Parameter } from '../../../../modules/optimiser/model.ts';
import type { StepFacts } from '../../../../texts/group-words.nb.ts';
import { Waterfall, type WaterfallRow, waterfallAxisStart } from '../../../components/charts/waterfall.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { parameterName, parameterSource, parameterValue, usualOf } from '../parameter-choice.ts';
import { ParameterMark, parameterRange } from '../parameter-form.tsx';
import { namesOf, type PlannedView } from '../run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
}

type Code = keyof PageRequest['texts']['groupWords']['explanation'];

const factOf = (node: Node, name: string): string | number | undefined =>
  node.evidence.find(({ fact }) => fact === name)?.value;

function factsFor({ request, view, group }: Props, node: Node): StepFacts {
  const { format } = request;
  const number = (name: string): number => Number(factOf(group.explanation, name) ?? 0);
  const unit = factOf(node, 'unit');
  return {
    members: format.countWord(number('members')),
    bids: format.number(number('expectedBids'), 1),
    lots: group.lots.length > 1 ? format.countWord(group.lots.length) : '',
    volume: format.money((Math.round(number('volumePerYear')) * 100) as Ore),
    isSaving: (node.amount ?? 0) <= 0,
    hasAgreements: group.explanation.children.some(({ code }) => code === 'explain.agreementPrice'),
    unit: unit === undefined ? '' : namesOf(request, view).unit(String(unit)),
  };
}

/** A node's name in words. */
export function stepLabel(props: Props, node: Node): string {
  const words = props.request.texts.groupWords.explanation;
  return words[node.code as Code]?.(factsFor(props, node)) ?? node.code;
}

/** The parameters a node names, as they were in force when the contract starts. */
export function parametersOf({ view, group }: Props, node: Node): Parameter[] {
  const date = quarterStart(group.start);
  return node.evidence.flatMap(({ param }) => {
    const rows = view.built.problem.params.parameters.filter(({ id }) => id === param);
    const inForce = rows.findLast(({ validFrom }) => validFrom === null || validFrom <= date) ?? rows[0];
    return inForce ? [inForce] : [];
  });
}

/** A change with its sign and unit. */
function signedMoney({ format }: PageRequest, amount: Ore): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '\u2212' : '';
  return `${sign}${format.money(ore(Math.abs(amount)))}`;
}

function Parameters({ props, node }: { props: Props; node: Node }) {
  const { request, view } = props;
  const words = request.texts.groups.explanation;
  const parameters = parametersOf(props, node);
  if (parameters.length === 0) return null;
  const notes = (parameter: Parameter): string => {
    const usual = usualOf(view, parameter);
    const range = parameter.low === parameter.high ? '' : parameterRange(request, parameter);
    const changed =
      usual.value === parameter.value ? '' : words.changed(parameterValue(request, usual, usual.value));
    return [range, changed].filter(Boolean).join(', ');
  };
  return (
    <dl class="facts parameter-facts">
      {parameters.map((parameter) => (
        <div class="fact" key={parameter.id}>
          <dt>{parameterName(request, parameter)}</dt>
          <dd>
            {parameterValue(request, parameter, parameter.value)}{' '}
            <span class="fact-note">{notes(parameter)}</span>{' '}
            <ParameterMark request={request} parameter={parameter} />
            <span class="fact-note block">{parameterSource(request, parameter)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What each would pay alone: sums, not changes. */
function AloneInside({ props, node }: { props: Props; node: Node }) {
  const { request } = props;
  const { format, texts } = request;
  return (
    <>
      <p>{texts.groupWords.about['explain.standAlone']()}</p>
      <dl class="facts parameter-facts">
        {node.children.map((child) => (
          <div class="fact" key={stepLabel(props, child)}>
            <dt>{stepLabel(props, child)}</dt>
            <dd>{format.money(child.amount ?? ore(0))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function StepInside({ props, node }: { props: Props; node: Node }) {
  const { request } = props;
  const { groupWords, groups } = request.texts;
  const about = groupWords.about[node.code as Code]?.(factsFor(props, node));
  return (
    <>
      <p>
        {about}{' '}
        {node.range
          ? groups.explanation.range(signedMoney(request, node.range[0]), signedMoney(request, node.range[1]))
          : null}
      </p>
      <Parameters props={props} node={node} />
      {node.children.map((child) => (
        <div key={child.code} class="sub-step stack-s">
          <h3>
            {groups.explanation.fold(stepLabel(props, child), signedMoney(request, child.amount ?? ore(0)))}
          </h3>
          <p class="small">{groupWords.about[child.code as Code]?.(factsFor(props, child))}</p>
          <Parameters props={props} node={child} />
        </div>
      ))}
    </>
  );
}

interface FlatStep {
  readonly key: string;
  readonly node: Node;
  readonly depth: number;
}

const flat = (nodes: readonly Node[], depth: number, under = ''): FlatStep[] =>
  nodes.flatMap((node, index) => {
    const key = `${under}/${index}`;
    return [{ key, node, depth }, ...flat(node.children, depth + 1, key)];
  });

function StepTable(props: Props) {
  const { request, group } = props;
  const words = request.texts.groups.explanation;
  const exact = (amount: number): string => request.format.number(amount / 100, 2);
  const signed = (amount: number): string => (amount > 0 ? `+${exact(amount)}` : exact(amount));
  const alone = group.explanation.children[0]?.amount ?? ore(0);
  const rows = flat(group.explanation.children, 0);
  const isSum = ({ node }: FlatStep): boolean =>
    node.code === 'explain.standAlone' || node.code === 'explain.memberAlone';
  return (
    <div class="stack">
      <DataTable
        caption={words.tableCaption}
        columns={[
          {
            label: words.step,
            cell: ({ node, depth }) => <span class={`depth-${depth}`}>{stepLabel(props, node)}</span>,
          },
          {
            label: words.amount,
            isNumber: true,
            cell: (row) => (isSum(row) ? exact(row.node.amount ?? 0) : signed(row.node.amount ?? 0)),
          },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
        foot={[stepLabel(props, group.explanation), exact(group.cost)]}
      />
      <p class="small">
        {words.sums(
          exact(alone),
          exactChange(exact(Math.abs(group.cost - alone)), group.cost <= alone),
          exact(group.cost),
        )}
      </p>
    </div>
  );
}

const exactChange = (amount: string, isLess: boolean): string => `${isLess ? '\u2212' : '+'} ${amount}`;

/** The steps between the two sums, without those that change nothing. */
export const changesOf = ({ explanation }: Group): readonly Node[] =>
  explanation.children.slice(1).filter(({ amount }) => amount !== 0);

function chartRows(props: Props): WaterfallRow[] {
  const { request, group } = props;
  const { format } = request;
  const [alone] = group.explanation.children;
  return [
    {
      kind: 'start',
      label: alone ? stepLabel(props, alone) : '',
      value: group.standAlone / 100,
      text: format.kroner(group.standAlone),
    },
    ...changesOf(group).map(
      (node): WaterfallRow => ({
        kind: 'step',
        label: stepLabel(props, node),
        value: (node.amount ?? 0) / 100,
        text: format.signedKroner(node.amount ?? ore(0)),
      }),
    ),
    {
      kind: 'sum',
      label: stepLabel(props, group.explanation),
      value: group.cost / 100,
      text: format.kroner(group.cost),
    },
  ];
}

function Margin(props: Props) {
  const { request, group } = props;
  const words = request.texts.groups.explanation;
  const largest = changesOf(group).toSorted((a, b) => Math.abs(b.amount ?? 0) - Math.abs(a.amount ?? 0))[0];
  return (
    <>
      <p>
        <Mark kind="estimate" texts={request.texts.site} label={words.allEstimates} />
      </p>
      <p>{words.marginText}</p>
      {largest?.range ? (
        <p>
          <strong>{words.mattersMost}</strong> {stepLabel(props, largest)}.{' '}
          {words.range(signedMoney(request, largest.range[0]), signedMoney(request, largest.range[1]))}
        </p>
      ) : null}
    </>
  );
}

export function Explanation(props: Props) {
  const { request, group } = props;
  const words = request.texts.groups.explanation;
  const { format } = request;
  const rows = chartRows(props);
  const axisStart = waterfallAxisStart(rows);
  return (
    <Section id="fra-til" title={words.title} margin={<Margin {...props} />}>
      <Waterfall
        id="fra-til-figur"
        title={words.title}
        description={words.chartText(format.money(group.standAlone), format.money(group.cost))}
        rows={rows}
        axisStart={axisStart}
        {...(axisStart === 0 ? {} : { axisNote: words.axisNote(format.moneyRounded(ore(axisStart * 100))) })}
      />
      <div class="folds">
        {[...group.explanation.children.slice(0, 1), ...changesOf(group)].map((node) => (
          <details class="fold" key={node.code}>
            <summary>
              {words.fold(
                stepLabel(props, node),
                node.code === 'explain.standAlone'
                  ? format.money(node.amount ?? ore(0))
                  : signedMoney(request, node.amount ?? ore(0)),
              )}
            </summary>
            <div class="fold-inside">
              {node.code === 'explain.standAlone' ? (
                <AloneInside props={props} node={node} />
              ) : (
                <StepInside props={props} node={node} />
              )}
            </div>
          </details>
        ))}
        <details class="fold">
          <summary>{words.table}</summary>
          <div class="fold-inside">
            <StepTable {...props} />
          </div>
        </details>
      </div>
    </Section>
  );
}
