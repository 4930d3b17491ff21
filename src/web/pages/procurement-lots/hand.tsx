// Dividing by hand: a few lots with names, and for each body, or for each thing that is bought, the lot it belongs to.
import { ore } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { buyersOf, lotOf } from '../../../modules/procurement/life/model.ts';
import { divisionBasisOf, wholeOf, worthOf } from '../../../modules/procurement/life/volumes.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { letterOf } from '../groups/run-map.tsx';
import { CellSelect } from '../procurement/cells.tsx';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../procurement/form-parts.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { type LotsProps, lotsPath } from './lots-parts.ts';
import type { HandBy, TypedLayout } from './typed-layout.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly worth: number;
}

interface HandProps extends LotsProps {
  readonly typed: TypedLayout;
  readonly problems: readonly Problem[];
}

/** Bodies with what they have given in all, or things with what all have given of them. */
function rowsOf({ view }: LotsProps, by: HandBy): Row[] {
  const { state } = view.procurement;
  const buyers = buyersOf(state);
  return by === 'body'
    ? buyers.map((member) => ({
        id: member.body,
        name: view.parties.nameOf(member.body),
        worth: wholeOf(worthOf(member, state.items, state.term)),
      }))
    : state.items.map((item) => ({
        id: item.id,
        name: item.name,
        worth: buyers.reduce((sum, member) => sum + wholeOf(worthOf(member, [item], state.term)), 0),
      }));
}

/** More than most need; where there are more lots already, those. */
const LEAST_FIELDS = 4;

/** As it is divided now; one lot alone has the procurement's name, which says nothing here. */
export function layoutNow(props: LotsProps, by: HandBy): TypedLayout {
  const { state } = props.view.procurement;
  const places = new Map(state.lots.map(({ id }, place) => [id, place]));
  const [firstItem] = state.items;
  const placeOf = (id: string): number => {
    const item = by === 'item' ? state.items.find((one) => one.id === id) : firstItem;
    const body = by === 'body' ? buyersOf(state).find((member) => member.body === id)?.body : undefined;
    const lot = item && body ? lotOf(state, body, item) : item?.lot;
    return places.get(lot ?? '') ?? 0;
  };
  return {
    by,
    names: Array.from({ length: Math.max(LEAST_FIELDS, state.lots.length) }, (_, place) =>
      state.lots.length > 1 ? (state.lots[place]?.name ?? '') : '',
    ),
    places: new Map(rowsOf(props, by).map(({ id }) => [id, placeOf(id)])),
    version: props.view.procurement.leadVersion,
  };
}

function Places(props: HandProps) {
  const { asked, typed } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementLots.hand;
  const options = typed.names.map((name, place) => ({
    value: String(place),
    label: name === '' ? words.place(letterOf(place)) : `${letterOf(place)}: ${name}`,
  }));
  return (
    <DataTable<Row>
      caption={words[typed.by]}
      columns={[
        { label: words.columns[typed.by], cell: ({ name }) => name },
        { label: words.columns.worth, isNumber: true, cell: ({ worth }) => format.kroner(ore(worth)) },
        {
          label: words.columns.lot,
          isWhole: true,
          cell: ({ id, name }) => (
            <CellSelect
              name={`til-${id}`}
              label={words.columns.lot}
              of={name}
              value={String(typed.places.get(id) ?? 0)}
              options={options}
            />
          ),
        },
      ]}
      rows={rowsOf(props, typed.by)}
      keyOf={({ id }) => id}
    />
  );
}

function Form(props: HandProps) {
  const { asked, view, typed, problems } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementLots.hand;
  return (
    <form class="stack" method="post" action={lotsPath(props, '/for-hand')}>
      <Faults asked={asked} problems={problems} idOf={() => 'navn-0'} />
      <Version version={typed.version} />
      <input type="hidden" name="etter" value={typed.by === 'body' ? 'kommune' : 'vare'} />
      <input type="hidden" name="grunnlag" value={divisionBasisOf(view.procurement.state)} />
      <fieldset class="stack-s narrow">
        <legend>{words.names}</legend>
        <p class="tiny">{words.most(format.countWord(typed.names.length))}</p>
        {typed.names.map((name, place) => (
          <TextField
            key={letterOf(place)}
            id={`navn-${place}`}
            name={`navn-${place}`}
            label={words.name(letterOf(place))}
            value={name}
            maxLength={200}
          />
        ))}
      </fieldset>
      <Places {...props} />
      <p class="small">{words.ceilings}</p>
      <SubmitButton label={words.button} />
    </form>
  );
}

/** Links: by body or by what is bought. */
function ByLinks(props: LotsProps & { readonly by: HandBy }) {
  const words = props.asked.request.texts.procurementLots.hand;
  const ways = [
    ['body', 'kommune', words.byBody],
    ['item', 'vare', words.byItem],
  ] as const;
  return (
    <nav aria-label={words.by}>
      <ul class="tabs">
        {ways.map(([by, word, label]) => (
          <li key={by}>
            <a
              href={lotsPath(props, `/for-hand?etter=${word}`)}
              aria-current={by === props.by ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function handPage(props: LotsProps, typed: TypedLayout, problems: readonly Problem[] = []): Page {
  const { asked } = props;
  const words = asked.request.texts.procurementLots;
  const why = whyNoLeadForm(props);
  return procurementPage({
    ...props,
    heading: words.hand.title,
    below: { label: words.title, path: '/delkontrakter' },
    lead: words.hand.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <Section id="del-selv" title={words.hand.by}>
        <div class="stack">
          <ByLinks {...props} by={typed.by} />
          {why === null ? <Form {...props} typed={typed} problems={problems} /> : <p>{why}</p>}
          <p>
            <a href={lotsPath(props)}>{words.hand.back}</a>
          </p>
        </div>
      </Section>
    ),
  });
}
