// For those who run the installation: everybody who can sign in.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { KnownPerson, Part } from '../../../modules/accounts/people-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { DoneLine } from '../people/done-line.tsx';

export interface KnownPeopleView {
  readonly people: Part<KnownPerson>;
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

interface Props {
  readonly asked: Asked;
  readonly view: KnownPeopleView;
}

function People({ asked: { request, paths }, view: { people, page, size } }: Props) {
  const words = request.texts.people.installation;
  const { format } = request;
  const date = (at: Date): string => format.date(localDateAt(at.getTime()));
  const from = (page - 1) * size + 1;
  if (people.rows.length === 0) return <p>{words.noPeople}</p>;
  return (
    <DataTable
      caption={words.peopleCaption(from, from + people.rows.length - 1, people.count)}
      rows={people.rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: request.texts.people.list.headings.name,
          cell: ({ id, name }) => <a href={paths.installation(`/personer/${id}`)}>{name}</a>,
        },
        { label: words.email, cell: ({ email }) => email },
        { label: words.roles, isNumber: true, cell: ({ roles }) => format.number(roles) },
        { label: words.created, isNumber: true, cell: ({ createdAt }) => date(createdAt) },
        {
          label: words.lastSeen,
          isNumber: true,
          cell: ({ lastSignedInAt }) => (lastSignedInAt ? date(lastSignedInAt) : words.never),
        },
      ]}
    />
  );
}

export function knownPeoplePage(asked: Asked, view: KnownPeopleView): Page {
  const { request, paths } = asked;
  const { people: words, site } = request.texts;
  const action = paths.installation('/personer');
  return {
    kind: 'page',
    title: words.installation.peopleTitle,
    installation: 'people',
    body: (
      <>
        <div class="frame head">
          <h1>{words.installation.peopleTitle}</h1>
          <p class="lead">{words.installation.peopleLead}</p>
          <DoneLine request={request} />
        </div>
        <div class="frame section stack">
          <form class="stack list-filter" action={action}>
            <div class="filter">
              <TextField id="q" name="q" label={words.search} value={view.search} maxLength={100} />
            </div>
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.show}
              </button>
              <a href={action}>{words.reset}</a>
            </p>
          </form>
          <People asked={asked} view={view} />
          <Pagination
            texts={site}
            label={words.parts}
            page={view.page}
            pages={Math.max(1, Math.ceil(view.people.count / view.size))}
            hrefOf={(other) => paths.installation('/personer', { q: view.search, side: String(other) })}
          />
        </div>
      </>
    ),
  };
}
