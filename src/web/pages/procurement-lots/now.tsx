// How the procurement is divided now: a picture, a table of the lots, and every buyer's part of every lot. Sums are those of
// the list that is locked.
import { ore, sumOre } from '../../../kernel/money.ts';
import type { BookLot } from '../../../modules/procurement/lots/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { LotLines } from '../../components/charts/lot-lines.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { whyNoLeadForm } from '../procurement/form-parts.tsx';
import { procurementPath } from '../procurement/procurement-frame.tsx';
import { type LotsProps, listed } from './lots-parts.ts';

/** Narrower than this share of the longest, a buyer's part has no room for its name. */
const LEAST_NAME = 0.09;

/** A wider table than this cannot be read. */
const MOST_COLUMNS = 8;

const namesIn = ({ view }: LotsProps, { buyers }: BookLot): string[] =>
  buyers.map(({ body }) => view.parties.nameOf(body));

function LotTable(props: LotsProps) {
  const { asked, book } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementLots.now;
  return (
    <DataTable<BookLot>
      caption={words.caption}
      columns={[
        { label: words.columns.lot, cell: ({ name }) => name },
        {
          label: words.columns.who,
          isWhole: true,
          cell: (lot) => (lot.buyers.length === 0 ? words.nobody : listed(props, namesIn(props, lot))),
        },
        {
          label: words.columns.what,
          isWhole: true,
          cell: ({ items }) =>
            listed(
              props,
              items.map(({ name }) => name),
            ),
        },
        { label: words.columns.worth, isNumber: true, cell: ({ worth }) => format.kroner(worth) },
        {
          label: words.columns.maximum,
          isNumber: true,
          cell: ({ maximum }) => (maximum === null ? words.noMaximum : format.kroner(maximum)),
        },
      ]}
      rows={book.lots}
      keyOf={({ id }) => id}
      foot={[
        words.sum,
        '',
        '',
        format.kroner(book.worth),
        book.maximum === null ? words.noMaximum : format.kroner(book.maximum),
      ]}
    />
  );
}

/** Buyers down and lots across, or all in one column where there are too many lots. */
function Matrix({ asked, view, book }: LotsProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementLots.now;
  const bodies = [...new Set(book.lots.flatMap(({ buyers }) => buyers.map(({ body }) => body)))].toSorted();
  const worthOf = (lot: BookLot, body: BodyId) =>
    lot.buyers.find((buyer) => buyer.body === body)?.worth ?? ore(0);
  const shown = book.lots.length <= MOST_COLUMNS ? book.lots : [];
  return (
    <DataTable<BodyId>
      caption={words.matrixCaption}
      columns={[
        { label: words.who, cell: (body) => view.parties.nameOf(body) },
        ...shown.map((lot) => ({
          label: lot.name,
          isNumber: true,
          cell: (body: BodyId) => format.kroner(worthOf(lot, body)),
        })),
        {
          label: words.sum,
          isNumber: true,
          cell: (body) => format.kroner(sumOre(book.lots.map((lot) => worthOf(lot, body)))),
        },
      ]}
      rows={bodies}
      keyOf={(body) => body}
      foot={[words.sum, ...shown.map(({ worth }) => format.kroner(worth)), format.kroner(book.worth)]}
    />
  );
}

/** What was expected when it was chosen. */
function Expected({ asked, book }: LotsProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementLots.now;
  const figures = book.division?.figures;
  if (!figures || book.lots.length < 2) return null;
  const { low, base, high } = figures.extra;
  return (
    <p class="small">
      {words.expected(format.signedKroner(base), format.signedKroner(low), format.signedKroner(high))}{' '}
      {words.expectedBids(format.number(figures.fewestBids, 1))} <Mark kind="estimate" texts={texts.site} />
    </p>
  );
}

export function Now(props: LotsProps) {
  const { asked, view, book } = props;
  const words = asked.request.texts.procurementLots.now;
  const isDivided = book.lots.length > 1;
  return (
    <Section
      id="na"
      title={isDivided ? words.title : words.titleOne}
      margin={
        <>
          <p>{words.sums}</p>
          {whyNoLeadForm(props) === null ? (
            <p>
              <a href={procurementPath(props, '/innhold#delkontrakter')}>{words.maxima}</a>
            </p>
          ) : null}
        </>
      }
    >
      {book.worth === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div class="stack">
          {isDivided ? (
            <LotLines
              id="deler-na"
              title={words.picture}
              description={words.pictureText}
              lines={book.lots.map((lot) => ({
                label: words.bar(lot.name, listed(props, namesIn(props, lot))),
                parts: lot.buyers.map(({ body, worth }) => ({
                  id: body,
                  name: view.parties.nameOf(body),
                  value: worth,
                  fit: 'yes',
                })),
              }))}
              full="longest"
              leastNamed={LEAST_NAME}
            />
          ) : null}
          <LotTable {...props} />
          <Expected {...props} />
          <details class="fold">
            <summary>{words.matrixFold}</summary>
            <div class="fold-inside">
              <Matrix {...props} />
            </div>
          </details>
        </div>
      )}
    </Section>
  );
}
