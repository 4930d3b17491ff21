// What is bought: lines with unit and expected price, in lots with ceilings, over years. A plain table of fields: the buttons
// that add a row send the form and give it back with one more, and save nothing.

import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { sumOre } from '../../../../kernel/money.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { CONTRACT_KINDS } from '../../../../modules/law/duties.ts';
import { withFreshLots } from '../../../../modules/procurement/life/lot-identity.ts';
import { wholeOf, worthOfAll, worthOfLot } from '../../../../modules/procurement/life/volumes.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { SelectField, TextField } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { volumeText } from '../../plan/fact-words.ts';
import { Cell, CellSelect, RemoveBox } from '../cells.tsx';
import { Faults, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { versionAgain, versionIn } from '../typed.ts';
import {
  descriptionBefore,
  descriptionIn,
  newItem,
  newLot,
  readDescription,
  type TypedDescription,
  type TypedItem,
  type TypedLot,
} from './typed-description.ts';

interface FormProps extends ProcurementProps {
  readonly typed: TypedDescription;
  readonly problems: readonly Problem[];
  /** Of what was read when the form was made. */
  readonly version: number;
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'tittel',
  term: 'forste',
  items: 'linjer',
  lots: 'delkontrakter',
};

function fieldOf(path: string): string {
  const [kind, id] = path.split(':');
  if (kind === 'item' && id) return `hva-${id}`;
  if (kind === 'lot' && id) return `navn-${id}`;
  return FIELDS[path] ?? 'tittel';
}

function About({ asked, typed, problems }: FormProps) {
  const { procurementForms, lawRules } = asked.request.texts;
  const words = procurementForms.describe;
  const number = (name: 'forste' | 'ar' | 'opsjonsar', label: string, value: string) => (
    <TextField
      id={name}
      name={name}
      label={label}
      value={value}
      maxLength={4}
      isNumber
      error={name === 'forste' ? procurementProblemAt(asked, problems, 'term') : undefined}
    />
  );
  return (
    <>
      <TextField
        id="tittel"
        name="tittel"
        label={words.name}
        value={typed.title}
        maxLength={200}
        error={procurementProblemAt(asked, problems, 'title')}
      />
      <div class="field-row">
        <SelectField
          id="slag"
          name="slag"
          label={words.kind}
          value={typed.kind}
          options={CONTRACT_KINDS.map((kind) => ({ value: kind, label: lawRules.contractKinds[kind] }))}
        />
        {number('forste', words.firstYear, typed.firstYear)}
        {number('ar', words.years, typed.years)}
        {number('opsjonsar', words.optionYears, typed.optionYears)}
      </div>
    </>
  );
}

function Items({ asked, typed, problems }: FormProps) {
  const words = asked.request.texts.procurementForms.describe;
  const columns = words.itemColumns;
  const place = (item: TypedItem): string => words.line(String(typed.items.indexOf(item) + 1));
  const wrong = ({ id }: TypedItem): string | undefined =>
    procurementProblemAt(asked, problems, `item:${id}`);
  const lots = typed.lots.map(({ id, name }) => ({ value: id, label: name === '' ? id : name }));
  return (
    <DataTable<TypedItem>
      caption={words.itemsCaption}
      columns={[
        {
          label: columns.name,
          isWhole: true,
          hidesLabel: true,
          cell: (item) => (
            <>
              <input type="hidden" name="linje" value={item.id} />
              <Cell
                name={`hva-${item.id}`}
                label={columns.name}
                of={place(item)}
                value={item.name}
                error={wrong(item)}
              />
            </>
          ),
        },
        {
          label: columns.unit,
          isWhole: true,
          cell: (item) => (
            <Cell name={`enhet-${item.id}`} label={columns.unit} of={place(item)} value={item.unit} />
          ),
        },
        {
          label: columns.price,
          isWhole: true,
          cell: (item) => (
            <Cell
              name={`pris-${item.id}`}
              label={columns.price}
              of={place(item)}
              value={item.price}
              isNumber
            />
          ),
        },
        {
          label: columns.lot,
          isWhole: true,
          cell: (item) => (
            <CellSelect
              name={`delkontrakt-${item.id}`}
              label={columns.lot}
              of={place(item)}
              value={item.lot}
              options={lots}
            />
          ),
        },
        {
          label: columns.remove,
          hidesLabel: true,
          cell: (item) => (
            <RemoveBox
              value={item.id}
              label={columns.remove}
              of={item.name === '' ? place(item) : item.name}
              isChosen={item.isRemoved}
            />
          ),
        },
      ]}
      rows={typed.items}
      keyOf={({ id }) => id}
    />
  );
}

function Lots({ asked, view, typed, problems }: FormProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.describe;
  const columns = words.lotColumns;
  const { state } = view.procurement;
  const place = (lot: TypedLot): string => `${columns.name} ${typed.lots.indexOf(lot) + 1}`;
  const ceilings = sumOre(state.lots.flatMap(({ maximum }) => maximum ?? []));
  return (
    <DataTable<TypedLot>
      caption={words.lotsCaption}
      columns={[
        {
          label: columns.name,
          isWhole: true,
          cell: (lot) => (
            <>
              <input type="hidden" name="del" value={lot.id} />
              <Cell
                name={`navn-${lot.id}`}
                label={columns.name}
                of={place(lot)}
                value={lot.name}
                error={procurementProblemAt(asked, problems, `lot:${lot.id}`)}
              />
            </>
          ),
        },
        {
          label: columns.estimate,
          isNumber: true,
          cell: ({ id }) => format.kroner(wholeOf(worthOfLot(state, id))),
        },
        {
          label: columns.maximum,
          isWhole: true,
          cell: (lot) => (
            <Cell
              name={`ramme-${lot.id}`}
              label={columns.maximum}
              of={place(lot)}
              value={lot.maximum}
              isNumber
            />
          ),
        },
        {
          label: columns.remove,
          hidesLabel: true,
          cell: (lot) => (
            <RemoveBox
              value={lot.id}
              label={columns.remove}
              of={lot.name === '' ? place(lot) : lot.name}
              isChosen={lot.isRemoved}
            />
          ),
        },
      ]}
      rows={typed.lots}
      keyOf={({ id }) => id}
      foot={[words.total, format.kroner(wholeOf(worthOfAll(state))), format.kroner(ceilings), '']}
    />
  );
}

const MoreButton = ({ value, label }: { value: string; label: string }) => (
  <p class="buttons">
    <button class="ds-button" data-variant="secondary" data-size="sm" type="submit" name="gjor" value={value}>
      {label}
    </button>
  </p>
);

function Form(props: FormProps) {
  const { asked, problems, version } = props;
  const words = asked.request.texts.procurementForms.describe;
  return (
    <form method="post" action={procurementPath(props, '/innhold')}>
      {/* Enter in a field presses the first button of a form: that one saves. */}
      <button
        class="visually-hidden"
        type="submit"
        name="gjor"
        value="lagre"
        tabIndex={-1}
        aria-hidden="true"
      >
        {words.button}
      </button>
      <Version version={version} />
      <Section id="om" title={words.about}>
        <div class="stack">
          <Faults asked={asked} problems={problems} idOf={fieldOf} />
          <About {...props} />
          <p class="small">{words.changes}</p>
        </div>
      </Section>
      <Section id="linjer" title={words.itemsTitle}>
        <div class="stack">
          <Items {...props} />
          <MoreButton value="linje" label={words.addItem} />
        </div>
      </Section>
      <Section id="delkontrakter" title={words.lotsTitle} margin={<p>{words.lotsMargin}</p>}>
        <div class="stack">
          <Lots {...props} />
          <MoreButton value="delkontrakt" label={words.addLot} />
          <p class="buttons">
            <button class="ds-button" type="submit" name="gjor" value="lagre">
              {words.button}
            </button>
          </p>
        </div>
      </Section>
    </form>
  );
}

/** For everybody who may not change it. */
function Written({ asked, view }: ProcurementProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.describe;
  const { state } = view.procurement;
  const lotName = (lot: string): string => state.lots.find(({ id }) => id === lot)?.name ?? '';
  return (
    <>
      <Section id="linjer" title={words.itemsTitle}>
        {state.items.length === 0 ? <p>{words.nothing}</p> : null}
        {state.items.length > 0 ? (
          <DataTable
            caption={words.writtenCaption}
            columns={[
              { label: words.itemColumns.name, cell: ({ name }) => name },
              { label: words.itemColumns.unit, cell: ({ unit }) => unit },
              {
                label: words.itemColumns.price,
                isNumber: true,
                cell: ({ unitPrice }) => volumeText(asked.request, unitPrice / 100),
              },
              { label: words.itemColumns.lot, cell: ({ lot }) => lotName(lot) },
            ]}
            rows={state.items}
            keyOf={({ id }) => id}
          />
        ) : null}
      </Section>
      <Section id="delkontrakter" title={words.lotsTitle} margin={<p>{words.lotsMargin}</p>}>
        <DataTable
          caption={words.lotsCaption}
          columns={[
            { label: words.lotColumns.name, cell: ({ name }) => name },
            {
              label: words.lotColumns.estimate,
              isNumber: true,
              cell: ({ id }) => format.kroner(wholeOf(worthOfLot(state, id))),
            },
            {
              label: words.lotColumns.maximum,
              isNumber: true,
              cell: ({ maximum }) => (maximum === null ? '' : format.kroner(maximum)),
            },
          ]}
          rows={state.lots}
          keyOf={({ id }) => id}
        />
      </Section>
    </>
  );
}

interface Sent {
  readonly typed: TypedDescription;
  readonly problems: readonly Problem[];
  readonly version: number;
}

function page(props: ProcurementProps, sent: Sent | null): Page {
  const { request } = props.asked;
  const words = request.texts.procurementForms.describe;
  const why = whyNoLeadForm(props);
  const shown = sent ?? {
    typed: descriptionBefore(props),
    problems: [],
    version: props.view.procurement.leadVersion,
  };
  return procurementPage({
    ...props,
    heading: words.title,
    lead: why ?? words.lead,
    said: request.query.has('sagt') ? (request.texts.procurement.said['innhold'] ?? null) : null,
    ...(shown.problems.length > 0 ? { status: 422 as const } : {}),
    children: why === null ? <Form {...props} {...shown} /> : <Written {...props} />,
  });
}

export const describePage = (props: ProcurementProps): Page => page(props, null);

export async function describe(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = descriptionIn(form);
  const { state, leadVersion } = view.procurement;
  const version = versionIn(form) ?? leadVersion;
  const pressed = textIn(form, 'gjor', 20);
  if (pressed === 'linje') {
    return page(props, {
      typed: { ...typed, items: [...typed.items, newItem(state, typed)] },
      problems: [],
      version,
    });
  }
  if (pressed === 'delkontrakt') {
    return page(props, {
      typed: { ...typed, lots: [...typed.lots, newLot(state, typed)] },
      problems: [],
      version,
    });
  }
  const refused = (problems: readonly Problem[]) =>
    page(props, { typed, problems, version: versionAgain(problems, { sent: version, now: leadVersion }) });
  const move = readDescription(typed);
  if (!move.ok) return refused(move.problems);
  const moves = [withFreshLots(state, move.value)];
  const made = await leadMoves(asked.services, { ctx: asked.ctx, view, version }, moves);
  return afterMove(props, made, { part: '/innhold', said: 'innhold', refused });
}
