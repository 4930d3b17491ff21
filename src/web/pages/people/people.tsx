// Who acts for a party: the people with their roles, the invitation of one more, and delegation.
import type { Problem } from '../../../kernel/result.ts';
import { ROLES } from '../../../modules/accounts/model.ts';
import type { ActingPerson, Part } from '../../../modules/accounts/people-queries.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { capitalised } from '../../../texts/format.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { DelegationSection, type DelegationView } from './delegation-section.tsx';
import { DoneLine, NotDone } from './done-line.tsx';
import { InviteForm } from './invite-form.tsx';
import { PeopleTable } from './people-table.tsx';
import { problemOf } from './problem-words.ts';
import type { TypedInvitation } from './typed-forms.ts';

export interface PeopleView {
  readonly people: Part<ActingPerson>;
  readonly search: string;
  readonly role: string;
  /** From 1, and how many rows stand on one. */
  readonly page: number;
  readonly size: number;
  readonly typed: TypedInvitation;
  readonly problems: readonly Problem[];
  /** Why something was not done, where no field is to blame. */
  readonly notDone: string | undefined;
  readonly delegation: DelegationView;
}

interface Props {
  readonly asked: AskedForParty;
  readonly view: PeopleView;
}

function roleOptions({ texts }: PageRequest, first: string) {
  return [
    { value: '', label: first },
    ...ROLES.map((role) => ({ value: role, label: capitalised(texts.accounts.roles[role]) })),
  ];
}

function Filter({ asked, view }: Props) {
  const { request, paths, party } = asked;
  const words = request.texts.people;
  const action = paths.ownOf(party.id, '/personer');
  return (
    <form class="stack list-filter" action={action}>
      <div class="filter">
        <TextField id="sok-navn" name="q" label={words.search} value={view.search} maxLength={100} />
        <SelectField
          id="sok-rolle"
          name="rolle"
          label={words.role}
          value={view.role}
          options={roleOptions(request, words.everyRole)}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.show}
        </button>
        <a href={action}>{words.reset}</a>
      </p>
    </form>
  );
}

function RoleTexts({ request }: { request: PageRequest }) {
  const { list } = request.texts.people;
  return (
    <details class="fold">
      <summary>{list.rolesTitle}</summary>
      <div class="fold-inside">
        <dl class="facts">
          {ROLES.map((role) => (
            <>
              <dt key={`${role} name`}>{capitalised(request.texts.accounts.roles[role])}</dt>
              <dd key={role}>{list.roleTexts[role]}</dd>
            </>
          ))}
        </dl>
      </div>
    </details>
  );
}

function People({ asked, view }: Props) {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.people;
  const { people, page, size } = view;
  const mayEnd = may(signedIn.grants, 'role.end', party.id);
  const mayInvite = may(signedIn.grants, 'person.invite', party.id);
  const from = (page - 1) * size + 1;
  const hrefOf = (other: number): string =>
    paths.ownOf(party.id, '/personer', { q: view.search, rolle: view.role, side: String(other) });
  return (
    <div class="stack">
      <Filter asked={asked} view={view} />
      {people.rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <PeopleTable
          asked={asked}
          rows={people.rows}
          caption={words.list.caption(from, from + people.rows.length - 1, people.count)}
          may={{
            end: mayEnd ? paths.ownOf(party.id, '/personer/avslutt') : null,
            again: mayInvite ? paths.ownOf(party.id, '/personer/igjen') : null,
          }}
        />
      )}
      <Pagination
        texts={request.texts.site}
        label={words.parts}
        page={page}
        pages={Math.max(1, Math.ceil(people.count / size))}
        hrefOf={hrefOf}
      />
      <RoleTexts request={request} />
    </div>
  );
}

export function peoplePage(asked: AskedForParty, view: PeopleView): Page {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.people;
  const hasFailed = view.problems.length + view.delegation.problems.length > 0 || view.notDone !== undefined;
  return {
    kind: 'page',
    status: hasFailed ? 422 : 200,
    title: words.list.title(party.name),
    own: { party, current: 'people' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.list.title(party.name)}</h1>
          <DoneLine request={request} />
          <NotDone request={request} text={view.notDone} />
        </div>
        <Section id="personer" title={words.installation.peopleTitle}>
          <People asked={asked} view={view} />
        </Section>
        {may(signedIn.grants, 'person.invite', party.id) ? (
          <Section id="inviter" title={words.invite.title}>
            <div class="stack">
              <p>{words.invite.text}</p>
              <InviteForm
                request={request}
                action={paths.ownOf(party.id, '/personer/inviter')}
                typed={view.typed}
                problems={view.problems}
                fields={{ role: 'rolle' }}
              >
                <SelectField
                  id="rolle"
                  name="rolle"
                  label={words.role}
                  value={view.typed.role}
                  options={roleOptions(request, words.chooseRole)}
                  error={problemOf(request, view.problems, 'role')}
                />
              </InviteForm>
            </div>
          </Section>
        ) : null}
        <DelegationSection asked={asked} view={view.delegation} />
      </>
    ),
  };
}
