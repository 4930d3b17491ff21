// Each lot with who won it, for how much against its ceiling, and why: on the tab, and beside the award.
import type { Lot } from '../../../modules/procurement/life/model.ts';
import type { Outcome } from '../../../modules/procurement/result/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { kronerText, mayEvaluate, type ResultProps, resultPath, supplierName } from './result-parts.tsx';

interface Row {
  readonly lot: Lot;
  readonly outcome: Outcome | null;
}

function rowsOf({ view, back }: ResultProps): Row[] {
  return view.procurement.state.lots.map((lot) => ({
    lot,
    outcome: back.result.outcomes.find((one) => one.lot === lot.id) ?? null,
  }));
}

function winnerText(props: ResultProps, outcome: Outcome | null): string {
  const words = props.asked.request.texts.procurementResult.overview;
  if (outcome === null) return words.open;
  if (outcome.winners.length === 0) return words.nobody;
  return props.asked.request.format.list(outcome.winners.map(({ tender }) => supplierName(props, tender)));
}

/** `isShort`: without what can be done. */
export function LotTable(props: ResultProps & { readonly isShort?: boolean }) {
  const { asked, view, isShort = false } = props;
  const words = asked.request.texts.procurementResult.overview;
  const mayChange = !isShort && view.procurement.state.phase === 'announced' && mayEvaluate(props);
  const change: Column<Row> = {
    label: words.change,
    hidesLabel: true,
    cell: ({ lot, outcome }) => (
      <a href={resultPath(props, `/delkontrakt/${lot.id}`)}>
        {outcome === null ? words.decide : words.change}
        <span class="visually-hidden">: {lot.name}</span>
      </a>
    ),
  };
  return (
    <DataTable<Row>
      caption={words.lotsCaption}
      columns={[
        { label: words.lotColumns.lot, cell: ({ lot }) => lot.name },
        { label: words.lotColumns.winner, cell: ({ outcome }) => winnerText(props, outcome) },
        {
          label: words.lotColumns.value,
          isNumber: true,
          cell: ({ outcome }) =>
            outcome?.winners.map(({ value }) => kronerText(props, value)).join(', ') ?? '',
        },
        {
          label: words.lotColumns.maximum,
          isNumber: true,
          cell: ({ lot }) => kronerText(props, lot.maximum),
        },
        {
          label: words.lotColumns.why,
          isWhole: true,
          cell: ({ outcome }) =>
            outcome === null ? (
              ''
            ) : outcome.reason === '' ? (
              <strong>{words.reasonMissing}</strong>
            ) : (
              outcome.reason
            ),
        },
        ...(mayChange ? [change] : []),
      ]}
      rows={rowsOf(props)}
      keyOf={({ lot }) => lot.id}
    />
  );
}
