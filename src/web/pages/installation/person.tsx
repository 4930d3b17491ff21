// For those who run the installation: one person, her roles with their end, and erasing her.
import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { INSTALLATION } from '../../../modules/accounts/model.ts';
import type { HeldRole, PersonFile } from '../../../modules/accounts/people-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { DoneLine, NotDone } from '../people/done-line.tsx';
import { problemOf } from '../people/problem-words.ts';

export interface PersonView {
  readonly person: PersonFile;
  /** As typed. */
  readonly confirmation: string;
  readonly problems: readonly Problem[];
  readonly notDone: string | undefined;
}

interface Props {
  readonly asked: Asked;
  readonly view: PersonView;
}

function EndForm({ asked, view, held }: Props & { readonly held: HeldRole }) {
  const { request, paths } = asked;
  const words = request.texts.people.list;
  return (
    <form class="inline" method="post" action={paths.installation('/rolle/avslutt')}>
      <input type="hidden" name="rolle" value={held.grant} />
      <input type="hidden" name="virksomhet" value={held.party} />
      <input type="hidden" name="person" value={view.person.id} />
      <button
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        type="submit"
        aria-label={words.endFor(request.texts.accounts.roles[held.role], view.person.name)}
      >
        {words.end}
      </button>
    </form>
  );
}

function Roles({ asked, view }: Props) {
  const { request, parties } = asked;
  const { installation, list } = request.texts.people;
  const { format } = request;
  if (view.person.roles.length === 0) return <p>{installation.noRoles}</p>;
  return (
    <DataTable
      caption={installation.rolesCaption}
      rows={view.person.roles}
      keyOf={({ grant }) => grant}
      columns={[
        {
          label: installation.party,
          cell: ({ party }) => (party === INSTALLATION ? installation.self : parties.nameOf(party)),
        },
        { label: list.headings.role, cell: ({ role }) => request.texts.accounts.roles[role] },
        { label: list.headings.from, isNumber: true, cell: ({ validFrom }) => format.date(validFrom) },
        {
          label: list.headings.until,
          isNumber: true,
          cell: ({ validTo }) => (validTo ? format.date(addDays(validTo, -1)) : list.noEnd),
        },
        {
          label: list.headings.actions,
          hidesLabel: true,
          cell: (held) => <EndForm asked={asked} view={view} held={held} />,
        },
      ]}
    />
  );
}

function Erase({ asked: { request, paths }, view }: Props) {
  const words = request.texts.people.installation;
  return (
    <form
      class="stack narrow"
      method="post"
      action={paths.installation(`/personer/${view.person.id}/slett`)}
      novalidate
    >
      <p>{words.eraseText}</p>
      <TextField
        id="bekreft"
        name="bekreft"
        label={words.confirm}
        type="email"
        value={view.confirmation}
        maxLength={254}
        error={problemOf(request, view.problems, 'confirmation')}
      />
      <p class="buttons">
        <button class="ds-button" data-color="danger" type="submit">
          {words.erase}
        </button>
      </p>
    </form>
  );
}

export function personPage(asked: Asked, view: PersonView): Page {
  const { request } = asked;
  const words = request.texts.people.installation;
  const hasFailed = view.problems.length > 0 || view.notDone !== undefined;
  return {
    kind: 'page',
    status: hasFailed ? 422 : 200,
    title: view.person.name,
    installation: 'people',
    body: (
      <>
        <div class="frame head">
          <h1>{view.person.name}</h1>
          <p class="lead">{view.person.email}</p>
          <DoneLine request={request} />
          <NotDone request={request} text={view.notDone} />
        </div>
        <Section id="roller" title={words.roles}>
          <Roles asked={asked} view={view} />
        </Section>
        <Section id="slett" title={words.eraseTitle}>
          <Erase asked={asked} view={view} />
        </Section>
      </>
    ),
  };
}
