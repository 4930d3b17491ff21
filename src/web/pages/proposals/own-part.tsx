// What a proposal means for the body that looks at it: its part of the figures, how that is worked out, and the paper.
import { ownFigureRows, ruleTextOf } from '../../../flows/proposals/paper.ts';
import { type OwnView, plannedValue } from '../../../flows/proposals/proposal-view.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { nameOf, type ViewProps } from './proposal-parts.tsx';

interface OwnProps extends ViewProps {
  readonly own: OwnView;
  readonly paperPath: string;
  /** Where the paper is taken into the archive; left out for those who may not. */
  readonly keepPath?: string | undefined;
}

function Value({ request, own }: OwnProps) {
  const words = request.texts.proposals.own;
  if (!own.part) return null;
  const { value, basis } = own.part;
  const planned = plannedValue(own);
  return (
    <>
      <p>{words.value(request.format.money(value), words.ownBasis[basis])}</p>
      {planned !== null && planned !== value ? (
        <p>{words.plannedValue(request.format.money(planned))}</p>
      ) : null}
    </>
  );
}

function Table({ request, own }: OwnProps) {
  const words = request.texts.proposals.own;
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.what, cell: ([label]) => label },
        { label: words.columns.whole, isNumber: true, cell: ([, all]) => all },
        { label: words.columns.interested, isNumber: true, cell: ([, , some]) => some },
      ]}
      rows={ownFigureRows(request, own)}
      keyOf={([label]) => label ?? ''}
    />
  );
}

export function OwnPartSection(props: OwnProps) {
  const { request, view, own, paperPath, keepPath } = props;
  const words = request.texts.proposals.own;
  return (
    <Section
      id="vaar-del"
      title={words.title(nameOf(view, own.body))}
      margin={
        <>
          <p>
            <strong>{words.rule}</strong>
          </p>
          <p>{ruleTextOf(request.texts, own)}</p>
        </>
      }
    >
      <div class="stack">
        <Table {...props} />
        <Value {...props} />
        <p class="small">{words.notAnswered}</p>
        <p>
          <a href={paperPath}>{words.paper}</a> <span class="small">{words.paperText}</span>
        </p>
        {keepPath ? (
          <form method="post" action={keepPath}>
            <button class="as-link" type="submit">
              {request.texts.archive.paper.keep}
            </button>{' '}
            <span class="small">{request.texts.archive.paper.text}</span>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
