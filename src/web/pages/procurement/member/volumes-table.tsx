// Amounts of each thing for each year, as a table of fields. The button that copies the first year sends the form and gives
// it back filled in, and saves nothing.
import type { Problem } from '../../../../kernel/result.ts';
import type { Item } from '../../../../modules/procurement/life/model.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Cell } from '../cells.tsx';
import { procurementProblemAt } from '../problem-text.ts';
import type { ProcurementProps } from '../procurement-frame.tsx';
import { type TypedParticipation, volumeField } from './typed-participation.ts';

interface VolumesProps extends ProcurementProps {
  readonly typed: TypedParticipation;
  readonly problems: readonly Problem[];
}

export function VolumesTable({ asked, view, typed, problems }: VolumesProps) {
  const words = asked.request.texts.procurementAnswers.answer;
  const { items, term } = view.procurement.state;
  const labelOf = (place: number): string => {
    const year = String(term.firstYear + place);
    return place >= term.years - term.optionYears ? words.optionYear(year) : year;
  };
  const wrong = (id: string, place: number): string | undefined =>
    procurementProblemAt(asked, problems, volumeField(id, place)) ??
    (place === 0 ? procurementProblemAt(asked, problems, `volume:${id}`) : undefined);
  const years = Array.from(
    { length: term.years },
    (_, place): Column<Item> => ({
      label: labelOf(place),
      isNumber: true,
      cell: ({ id, name }) => (
        <Cell
          name={volumeField(id, place)}
          label={labelOf(place)}
          of={name}
          value={typed.volumes[id]?.[place] ?? ''}
          error={wrong(id, place)}
          isNumber
        />
      ),
    }),
  );
  return (
    <div class="stack">
      <DataTable<Item>
        caption={words.volumesCaption}
        columns={[{ label: words.item, cell: ({ name, unit }) => `${name} (${unit})` }, ...years]}
        rows={items}
        keyOf={({ id }) => id}
      />
      {term.years > 1 ? (
        <p class="buttons">
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="gjor"
            value="kopier"
          >
            {words.copy}
          </button>
        </p>
      ) : null}
    </div>
  );
}
