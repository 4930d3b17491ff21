// For those who run the installation: which parties have people, and the way in for the first administrator of another.
import type { Problem } from '../../../kernel/result.ts';
import { INSTALLATION } from '../../../modules/accounts/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { type ListPage, Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { DoneLine } from '../people/done-line.tsx';
import { InviteForm } from '../people/invite-form.tsx';
import { problemOf } from '../people/problem-words.ts';
import type { TypedInvitation } from '../people/typed-forms.ts';

export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly administrators: number;
}

export interface PartiesView {
  readonly part: ListPage<PartyRow>;
  readonly count: number;
  readonly search: string;
  readonly typed: TypedInvitation & { readonly party: string };
  readonly problems: readonly Problem[];
}

interface Props {
  readonly asked: Asked;
  readonly view: PartiesView;
}

function Parties({ asked, view }: Props) {
  const { request, paths } = asked;
  const words = request.texts.people.installation;
  const { part, count } = view;
  if (part.rows.length === 0) return <p>{view.search === '' ? words.noParties : words.noneFound}</p>;
  return (
    <DataTable
      caption={words.partiesCaption(part.from, part.from + part.rows.length - 1, count)}
      rows={part.rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: words.party,
          cell: ({ id, name }) => <a href={paths.installation(`/virksomhet/${id}`)}>{name}</a>,
        },
        {
          label: words.peopleCount,
          isNumber: true,
          cell: ({ people }) => request.format.number(people),
        },
        {
          label: words.administrators,
          isNumber: true,
          cell: ({ administrators }) => request.format.number(administrators),
        },
      ]}
    />
  );
}

function Invite({ asked, view }: Props) {
  const { request, parties, paths, signedIn } = asked;
  const words = request.texts.people.installation;
  return (
    <div class="stack">
      <p>{words.inviteText}</p>
      <InviteForm
        request={request}
        action={paths.installation('/inviter')}
        typed={view.typed}
        problems={view.problems}
        fields={{ party: 'virksomhet' }}
      >
        <SelectField
          id="virksomhet"
          name="virksomhet"
          label={words.party}
          value={view.typed.party}
          options={[
            { value: '', label: words.chooseParty },
            ...parties.list(signedIn.isDemo).map(({ id, name }) => ({ value: id, label: name })),
            { value: INSTALLATION, label: words.self },
          ]}
          error={problemOf(request, view.problems, 'party')}
        />
      </InviteForm>
    </div>
  );
}

export function partiesPage(asked: Asked, view: PartiesView): Page {
  const { request, paths } = asked;
  const words = request.texts.people.installation;
  const { people } = request.texts;
  return {
    kind: 'page',
    status: view.problems.length > 0 ? 422 : 200,
    title: words.title,
    installation: 'parties',
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <DoneLine request={request} />
        </div>
        <Section id="virksomheter" title={words.partiesTitle}>
          <div class="stack">
            <form class="stack list-filter" action={paths.installation()}>
              <div class="filter">
                <TextField id="q" name="q" label={words.partySearch} value={view.search} maxLength={100} />
              </div>
              <p class="buttons">
                <button class="ds-button" data-variant="secondary" type="submit">
                  {people.show}
                </button>
                <a href={paths.installation()}>{people.reset}</a>
              </p>
            </form>
            <Parties asked={asked} view={view} />
            <Pagination
              texts={request.texts.site}
              label={people.parts}
              page={view.part.page}
              pages={view.part.pages}
              hrefOf={(page) => paths.installation('', { q: view.search, side: String(page) })}
            />
          </div>
        </Section>
        <Section id="inviter" title={words.inviteTitle}>
          <Invite asked={asked} view={view} />
        </Section>
      </>
    ),
  };
}
