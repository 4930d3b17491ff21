// Everything about a plan on one page, to be printed or saved: totals, each group with its steps, the rest, what it rests on.
import { quarterStart } from '../../../kernel/quarter.ts';
import type { Group } from '../../../modules/optimiser/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { AssumptionList } from './assumptions.tsx';
import { changesOf, stepLabel } from './group/explanation.tsx';
import { SharingTable } from './group/sharing.tsx';
import { AllParameters } from './parameter-form.tsx';
import { Proof } from './proof.tsx';
import { AloneTable, bySaving, leadName, runAddresses } from './result-tables.tsx';
import { keptSharing, namesOf, type PlannedView, runPage } from './run-view.ts';
import { Saving } from './saving.tsx';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
}

function PrintedGroup({ request, view, group }: Props & { group: Group }) {
  const { format } = request;
  const words = request.texts.groups;
  const props = { request, view, group };
  const { low, base, high } = group.saving;
  const [alone] = group.explanation.children;
  return (
    <section class="frame section stack">
      <h2>{namesOf(request, view).category(group.category)}</h2>
      <dl class="facts">
        <dt>{words.result.columns.lead}</dt>
        <dd>{leadName(request, view, group)}</dd>
        <dt>{words.result.columns.start}</dt>
        <dd>{format.date(quarterStart(group.start))}</dd>
        <dt>{words.result.columns.saving}</dt>
        <dd>
          {format.money(base)} ({words.result.range(format.kroner(low), format.kroner(high))})
        </dd>
      </dl>
      {group.lots.length > 1 ? <p>{words.group.lots(format.countWord(group.lots.length))}</p> : null}
      <SharingTable {...props} sharing={keptSharing(view, group)} />
      <DataTable
        caption={words.explanation.title}
        columns={[
          { label: words.explanation.step, cell: (row) => row.label },
          { label: words.explanation.amount, isNumber: true, cell: (row) => row.amount },
        ]}
        rows={[
          { label: alone ? stepLabel(props, alone) : '', amount: format.kroner(group.standAlone) },
          ...changesOf(group).map((node) => ({
            label: stepLabel(props, node),
            amount: node.amount === undefined ? '' : format.signedKroner(node.amount),
          })),
        ]}
        keyOf={(row) => row.label}
        foot={[stepLabel(props, group.explanation), format.kroner(group.cost)]}
      />
    </section>
  );
}

export function printPage(request: PageRequest, view: PlannedView): Page {
  const words = request.texts.groups;
  return runPage(request, view, {
    title: words.print.title,
    body: (
      <>
        <div class="frame head">
          <h1>{words.print.title}</h1>
          <p class="lead">{words.print.made(request.format.date(request.today))}</p>
          <p class="buttons">
            <a href={pathsFor(request.language).groupRun(view.token)}>{words.print.back}</a>
          </p>
        </div>
        <div class="frame stack section-end">
          <Saving
            request={request}
            id="besparelse"
            saving={view.plan.totals.saving}
            label={words.result.saves}
            lowIsLoss={words.result.lowIsLoss}
            lowIsZero={words.result.lowIsZero}
          />
          <Proof request={request} view={view} />
        </div>
        {bySaving(view.plan.groups).map((group) => (
          <PrintedGroup key={group.id} request={request} view={view} group={group} />
        ))}
        <AloneTable request={request} view={view} addresses={runAddresses(request, view)} isPrinted />
        <section class="frame section stack">
          <AssumptionList request={request} view={view} />
          <AllParameters request={request} view={view} params={view.built.problem.params} />
        </section>
      </>
    ),
  });
}
