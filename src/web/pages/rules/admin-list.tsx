// For those who run the installation: every value of the law, those that must be checked first.
import type { LegalValue } from '../../../modules/law/legal-values.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { amountText, periodText, scopeText, toCheckFirst } from './rule-words.ts';

export function lawListPage({ request, paths }: Asked, values: readonly LegalValue[]): Page {
  const { rules, site } = request.texts;
  const words = rules.admin;
  return {
    kind: 'page',
    title: words.title,
    installation: 'law',
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.rules()}>{words.publicPage}</a>
          </p>
        </div>
        <div class="frame section">
          <DataTable
            caption={words.caption(request.format.number(values.length))}
            rows={toCheckFirst(values)}
            keyOf={({ id }) => id}
            columns={[
              {
                label: rules.columns.what,
                cell: (value) => (
                  <a href={paths.installation(`/regler/${value.id}`)}>{scopeText(request, value)}</a>
                ),
              },
              {
                label: rules.columns.value,
                isNumber: true,
                cell: ({ key, value }) => <span class="no-break">{amountText(request, key, value)}</span>,
              },
              { label: rules.columns.period, cell: ({ period }) => periodText(request, period) },
              { label: words.status, cell: ({ status }) => <Mark kind={status} texts={site} /> },
            ]}
          />
        </div>
      </>
    ),
  };
}
