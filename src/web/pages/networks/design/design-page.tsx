// The design of a network: what it lacks first, then what it says, part by part, each with its way to the form.
import type { ComponentChildren } from 'preact';
import { sumOre } from '../../../../kernel/money.ts';
import type { DesignPart, NetworkGoal } from '../../../../modules/network/design/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page, PageRequest } from '../../../page.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';
import { DESIGN_ADDRESSES } from './addresses.ts';
import { DesignCheck } from './check.tsx';

function PartSection({
  part,
  children,
  ...props
}: NetworkProps & { readonly part: DesignPart; readonly children: ComponentChildren }) {
  const words = props.asked.request.texts.networkDesign;
  const path = part === 'goals' ? '/utforming/mal/nytt' : `/utforming/${DESIGN_ADDRESSES[part]}`;
  const canEdit = mayLeadNetwork(props) && props.view.network.status !== 'closed';
  const label = part === 'goals' ? words.goals.add : words.edit(words.parts[part]);
  return (
    <Section
      id={DESIGN_ADDRESSES[part]}
      title={words.parts[part]}
      aside={canEdit ? <a href={networkPath(props, path)}>{label}</a> : null}
    >
      <div class="stack">{children}</div>
    </Section>
  );
}

/** Names and what is written of each; what is not written says so. */
export function Written({
  request,
  rows,
}: {
  request: PageRequest;
  rows: readonly (readonly [string, string])[];
}) {
  return (
    <dl class="facts">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="kept-lines">{text === '' ? request.texts.networkDesign.empty : text}</dd>
        </div>
      ))}
    </dl>
  );
}

function What(props: NetworkProps) {
  const { request } = props.asked;
  const { format, texts } = request;
  const { what: words } = texts.networkDesign;
  const { network, design } = props.view;
  const period = [network.begins, network.ends].flatMap((day) => (day === null ? [] : [format.date(day)]));
  return (
    <PartSection {...props} part="what">
      <Written
        request={request}
        rows={[
          [words.purposeShort, network.purpose],
          [words.challengesShort, design.facts.challenges],
          [words.period, period.join(' – ')],
          [words.shown, network.isPublic ? words.everybody : words.members],
        ]}
      />
    </PartSection>
  );
}

function Goals(props: NetworkProps) {
  const { request } = props.asked;
  const { format } = request;
  const words = request.texts.networkDesign.goals;
  const { goals } = props.view.design;
  const figure = (value: number | null, none: string): string =>
    value === null ? none : format.number(value, Number.isInteger(value) ? 0 : 1);
  const canEdit = mayLeadNetwork(props) && props.view.network.status !== 'closed';
  return (
    <PartSection {...props} part="goals">
      {goals.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable<NetworkGoal>
          caption={words.caption}
          columns={[
            {
              label: words.columns.title,
              cell: ({ id, title }) =>
                canEdit ? (
                  <a href={networkPath(props, `/utforming/mal/${id}`)} aria-label={words.edit(title)}>
                    {title}
                  </a>
                ) : (
                  title
                ),
            },
            { label: words.columns.unit, cell: ({ unit }) => unit || words.open },
            {
              label: words.columns.baseline,
              isNumber: true,
              cell: ({ baseline }) => figure(baseline, words.unknown),
            },
            { label: words.columns.target, isNumber: true, cell: ({ target }) => figure(target, words.open) },
            {
              label: words.columns.due,
              isNumber: true,
              cell: ({ dueOn }) => (dueOn === null ? words.open : format.date(dueOn)),
            },
            { label: words.columns.method, isWhole: true, cell: ({ method }) => method || words.open },
          ]}
          rows={goals}
          keyOf={({ id }) => id}
        />
      )}
    </PartSection>
  );
}

function Who(props: NetworkProps) {
  const { request } = props.asked;
  const { who: words } = request.texts.networkDesign;
  const { facts } = props.view.design;
  const roles = facts.roles.map((role) => request.texts.networks.roles[role]);
  return (
    <PartSection {...props} part="who">
      <Written
        request={request}
        rows={[
          [words.targetGroupShort, facts.targetGroup],
          [words.rolesShort, roles.join('\n')],
        ]}
      />
    </PartSection>
  );
}

function Programme(props: NetworkProps) {
  const { request } = props.asked;
  const { format } = request;
  const { programme: words } = request.texts.networkDesign;
  const { gatherings, topicsBy, programmeOn, between, followUps } = props.view.design.facts;
  const day = (date: typeof topicsBy): string => (date === null ? '' : format.date(date));
  return (
    <PartSection {...props} part="programme">
      {gatherings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.caption}
          columns={[
            { label: words.columns.title, cell: ({ title }, at) => `${at + 1}. ${title}` },
            { label: words.columns.on, isNumber: true, cell: ({ on }) => day(on) || words.notDated },
          ]}
          rows={gatherings}
          keyOf={({ title, on }) => `${title} ${on}`}
        />
      )}
      <Written
        request={request}
        rows={[
          [words.topicsBy, day(topicsBy)],
          [words.programmeOn, day(programmeOn)],
          [words.betweenShort, between],
          [words.followUpsShort, followUps.map((months) => words.followUp(String(months))).join('\n')],
        ]}
      />
    </PartSection>
  );
}

function Duties(props: NetworkProps) {
  const { request } = props.asked;
  const { format } = request;
  const { duties: words } = request.texts.networkDesign;
  const { responsibilities, budget } = props.view.design.facts;
  return (
    <PartSection {...props} part="duties">
      <Written request={request} rows={[[words.responsibilitiesShort, responsibilities]]} />
      {budget.length === 0 ? (
        <p>
          {words.budget}: {words.none}
        </p>
      ) : (
        <DataTable
          caption={words.caption}
          columns={[
            { label: words.columns.what, cell: ({ what }) => what },
            { label: words.columns.amount, isNumber: true, cell: ({ amount }) => format.kroner(amount) },
          ]}
          rows={budget}
          keyOf={({ what, amount }) => `${what} ${amount}`}
          foot={[words.total, format.kroner(sumOre(budget.map(({ amount }) => amount)))]}
        />
      )}
    </PartSection>
  );
}

export const designPage = (props: NetworkProps): Page =>
  networkPage({
    ...props,
    tab: 'design',
    lead: props.asked.request.texts.networkDesign.lead,
    children: (
      <>
        <DesignCheck {...props} />
        <What {...props} />
        <Goals {...props} />
        <Who {...props} />
        <Programme {...props} />
        <Duties {...props} />
      </>
    ),
  });
