// For those who run the installation: who has a role for one party, and the end of such a role.
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { ActingPerson, Part } from '../../../modules/accounts/people-queries.ts';
import { Pagination } from '../../components/pagination.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { DoneLine, NotDone } from '../people/done-line.tsx';
import { PeopleTable } from '../people/people-table.tsx';

export interface PartyView {
  readonly party: PartyId;
  readonly name: string;
  readonly people: Part<ActingPerson>;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly notDone: string | undefined;
}

export function partyPage(asked: Asked, view: PartyView): Page {
  const { request, paths } = asked;
  const words = request.texts.people;
  const { party, people, page, size } = view;
  const from = (page - 1) * size + 1;
  return {
    kind: 'page',
    status: view.notDone === undefined ? 200 : 422,
    title: words.installation.partyTitle(view.name),
    installation: 'parties',
    body: (
      <>
        <div class="frame head">
          <h1>{words.installation.partyTitle(view.name)}</h1>
          <DoneLine request={request} />
          <NotDone request={request} text={view.notDone} />
        </div>
        <div class="frame section stack">
          {people.rows.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <PeopleTable
              asked={asked}
              rows={people.rows}
              caption={words.list.caption(from, from + people.rows.length - 1, people.count)}
              may={{ end: paths.installation('/rolle/avslutt'), again: null, party }}
            />
          )}
          <Pagination
            texts={request.texts.site}
            label={words.parts}
            page={page}
            pages={Math.max(1, Math.ceil(people.count / size))}
            hrefOf={(other) => paths.installation(`/virksomhet/${party}`, { side: String(other) })}
          />
        </div>
      </>
    ),
  };
}
