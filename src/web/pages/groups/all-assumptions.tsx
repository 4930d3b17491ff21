// Everything the calculation takes for granted before anybody has uploaded anything: parameters and need assumptions.
import type { ParamSet } from '../../../modules/optimiser/model.ts';
import type { NeedAssumptions } from '../../../modules/planning/need-assumptions.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { assumptionName, assumptionValue } from './assumptions.tsx';
import { AllParameters } from './parameter-form.tsx';

interface Shipped {
  readonly parameters: ParamSet;
  readonly assumptions: NeedAssumptions;
}

export function allAssumptionsPage(request: PageRequest, { parameters, assumptions }: Shipped): Page {
  const { groups, groupWords, site } = request.texts;
  const words = groups.allAssumptions;
  const { columns } = groups.parameters;
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    nav: 'groups',
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: groups.title, href: paths.groups() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <Section id="forutsetninger" title={words.costs}>
          <AllParameters request={request} view={{ parameters }} params={parameters} />
        </Section>
        <Section id="behov" title={words.needs}>
          <DataTable
            caption={words.needsCaption}
            columns={[
              { label: columns.name, cell: (one) => assumptionName(request, one.id) },
              {
                label: columns.value,
                isNumber: true,
                cell: (one) => assumptionValue(request, one, one.value),
              },
              {
                label: columns.range,
                isNumber: true,
                cell: (one) =>
                  groups.result.range(
                    assumptionValue(request, { unit: 'factor' }, one.low),
                    assumptionValue(request, { unit: 'factor' }, one.high),
                  ),
              },
              {
                label: columns.source,
                cell: (one) => groupWords.sources[one.source] ?? one.source,
                isWhole: true,
              },
              { label: columns.status, cell: () => <Mark kind="assumption" texts={site} /> },
            ]}
            rows={[...assumptions.values()]}
            keyOf={(one) => one.id}
          />
        </Section>
      </>
    ),
  };
}
