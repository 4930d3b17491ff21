// Everything that has been done, the latest first, folded until asked for, a page at a time.
import { localDateAt } from '../../../../kernel/local-date.ts';
import type { MadeMove, Move } from '../../../../modules/procurement/life/moves.ts';
import { logOf } from '../../../../modules/procurement/life/queries.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Pagination } from '../../../components/pagination.tsx';
import { Section } from '../../../components/section.tsx';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';

const PAGE_SIZE = 25;

/** Bodies a move is about, besides the one that made it. */
function bodiesOf(move: Move, party: string): string[] {
  const all = 'bodies' in move ? move.bodies : 'body' in move ? [move.body] : [];
  return all.filter((body) => (body as string) !== party);
}

function whatText({ asked, view }: ProcurementProps, { move, party }: MadeMove): string {
  const { texts, format } = asked.request;
  const { moves, history } = texts.procurement;
  const bodies = bodiesOf(move, party).map((body) => view.parties.nameOf(body));
  const reason = 'reason' in move && move.reason !== '' ? `. ${move.reason}` : '';
  return `${moves[move.kind]}${bodies.length > 0 ? history.bodies(format.list(bodies)) : ''}${reason}`;
}

/** The page of the log that the address asks for; null where it asks for none. */
const askedPage = ({ asked }: ProcurementProps): number | null => {
  const page = asked.request.query.get('historikk') ?? '';
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null;
};

export async function historySection(props: ProcurementProps) {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurement.history;
  const chosen = askedPage(props);
  const page = chosen ?? 1;
  const { id, version } = view.procurement;
  const rows = await logOf(asked.ctx, { id, page, size: PAGE_SIZE });
  return (
    <Section id="historikk" title={words.title}>
      <details class="quiet-fold" open={chosen !== null}>
        <summary>{words.show(format.number(version))}</summary>
        <div class="stack">
          <DataTable<MadeMove>
            caption={words.caption}
            columns={[
              { label: words.columns.what, cell: (made) => whatText(props, made) },
              { label: words.columns.who, cell: ({ party }) => view.parties.nameOf(party) },
              {
                label: words.columns.at,
                isNumber: true,
                cell: ({ at }) => format.date(localDateAt(at.getTime())),
              },
            ]}
            rows={rows}
            keyOf={({ seq }) => String(seq)}
          />
          <Pagination
            texts={texts.site}
            label={words.pages}
            page={page}
            pages={Math.max(1, Math.ceil(version / PAGE_SIZE))}
            hrefOf={(one) => `${procurementPath(props)}?historikk=${one}#historikk`}
          />
        </div>
      </details>
    </Section>
  );
}
