// Who acts for a party: name, role, from when until when, given by whom; with what an administrator can do about each.
import { addDays } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { ActingPerson } from '../../../modules/accounts/people-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Asked } from '../../own/routes.ts';

interface PeopleTableProps {
  readonly asked: Asked;
  readonly rows: readonly ActingPerson[];
  readonly caption: string;
  readonly may: Actions;
}

/** Addresses of what may be done to a role; null where the asking person may not. */
export interface Actions {
  readonly end: string | null;
  readonly again: string | null;
  /** Sent along: which party it is about, where the address does not say. */
  readonly party?: PartyId;
}

interface OneRole {
  readonly asked: Asked;
  readonly row: ActingPerson;
  readonly may: Actions;
}

function RoleForms({ asked, row, may }: OneRole) {
  const { request } = asked;
  const words = request.texts.people.list;
  const role = request.texts.accounts.roles[row.role];
  if (row.via) return null;
  const fields = (
    <>
      <input type="hidden" name="rolle" value={row.grant} />
      {may.party ? <input type="hidden" name="virksomhet" value={may.party} /> : null}
    </>
  );
  return (
    <div class="row-forms">
      {may.again && !row.hasCome ? (
        <form class="inline" method="post" action={may.again}>
          {fields}
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            aria-label={words.againTo(row.name)}
          >
            {words.again}
          </button>
        </form>
      ) : null}
      {may.end ? (
        <form class="inline" method="post" action={may.end}>
          {fields}
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            aria-label={words.endFor(role, row.name)}
          >
            {words.end}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function Name({ row, notYet }: { row: ActingPerson; notYet: string }) {
  const below = [row.email, row.hasCome ? null : notYet].filter((line) => line !== null);
  return (
    <>
      {row.name}
      {below.map((line) => (
        <span key={line} class="under">
          {line}
        </span>
      ))}
    </>
  );
}

export function PeopleTable({ asked, rows, caption, may }: PeopleTableProps) {
  const { request, parties } = asked;
  const words = request.texts.people.list;
  const { format } = request;
  const hasActions = may.end !== null && rows.some(({ via }) => via === null);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => `${row.grant} ${row.via ?? ''}`}
      columns={[
        { label: words.headings.name, cell: (row) => <Name row={row} notYet={words.notYet} /> },
        {
          label: words.headings.role,
          cell: (row) => (
            <span>
              {request.texts.accounts.roles[row.role]}
              {row.via ? <span class="under">{words.via(parties.nameOf(row.via))}</span> : null}
            </span>
          ),
        },
        { label: words.headings.from, isNumber: true, cell: (row) => format.date(row.validFrom) },
        {
          label: words.headings.until,
          isNumber: true,
          cell: (row) => (row.validTo ? format.date(addDays(row.validTo, -1)) : words.noEnd),
        },
        { label: words.headings.givenBy, cell: (row) => row.givenBy ?? words.givenByProgram },
        ...(hasActions
          ? [
              {
                label: words.headings.actions,
                hidesLabel: true,
                cell: (row: ActingPerson) => <RoleForms asked={asked} row={row} may={may} />,
              },
            ]
          : []),
      ]}
    />
  );
}
