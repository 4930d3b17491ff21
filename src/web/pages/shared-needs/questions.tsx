// Every question that a body has asked or been asked, those that wait for it first.
import { localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { QuestionHead } from '../../../modules/planning/live-needs/model.ts';
import { questionPage } from '../../../modules/planning/live-needs/question-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { categoryText } from '../plan/fact-words.ts';
import { bodyOf } from '../plan/list.tsx';

const PAGE_SIZE = 25;

export async function showQuestions(asked: AskedForParty): Promise<Page> {
  const { request, ctx, paths, party, parties } = asked;
  const { format } = request;
  const words = request.texts.liveNeeds.questions;
  const body = bodyOf(asked);
  const side = request.query.get('side') ?? '';
  const page = /^\d{1,5}$/.test(side) ? Math.max(1, Number(side)) : 1;
  const found = await acting(ctx, (inside) => questionPage(inside, { body, page, size: PAGE_SIZE }));
  const first = (found.page - 1) * PAGE_SIZE + 1;
  const caption = words.caption(
    format.number(first),
    format.number(first + found.rows.length - 1),
    format.number(found.count),
  );
  const other = ({ from, to }: QuestionHead) => parties.nameOf(from === body ? to : from);
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'sharedNeeds' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.ownOf(party.id, '/samme-behov')}>{request.texts.liveNeeds.need.back}</a>
          </p>
        </div>
        <div class="frame section-end stack">
          {found.count === 0 ? (
            <div class="empty">
              <p>{words.none}</p>
            </div>
          ) : (
            <DataTable
              caption={caption}
              rows={found.rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: words.columns.what,
                  cell: ({ id, category }) => (
                    <a href={paths.ownOf(party.id, `/samme-behov/sporsmal/${id}`)}>
                      {categoryText(request, category)}
                    </a>
                  ),
                },
                { label: words.columns.who, cell: other },
                {
                  label: words.columns.last,
                  isNumber: true,
                  cell: ({ lastAt }) => format.date(localDateAt(lastAt.getTime())),
                },
                {
                  label: words.columns.state,
                  cell: (row) =>
                    row.isAnswered ? words.answered : row.to === body ? words.onUs : other(row),
                },
              ]}
            />
          )}
          <Pagination
            texts={request.texts.site}
            label={words.pages}
            page={found.page}
            pages={found.pages}
            hrefOf={(number) => paths.ownOf(party.id, '/samme-behov/sporsmal', { side: String(number) })}
          />
        </div>
      </>
    ),
  };
}
