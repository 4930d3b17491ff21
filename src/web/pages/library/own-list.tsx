// What a party has told others, and what waits for it to be read: one's own next step first.
import type { PartyId } from '../../../modules/accounts/model.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { experiencesOf, waitingExperiences } from '../../../modules/network/library/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { ownLibraryPage, saidIn } from './frame.tsx';

interface ListProps {
  readonly asked: AskedForParty;
  readonly rows: readonly Experience[];
}

function Waiting({ asked: { request, paths, party, parties }, rows }: ListProps) {
  const words = request.texts.library.own;
  if (rows.length === 0) return null;
  return (
    <Section id="gjennomlesing" title={words.waitingTitle}>
      <DataTable
        caption={words.waitingCaption}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            label: words.columns.title,
            cell: ({ id, title }) => <a href={paths.ownOf(party.id, `/erfaringer/${id}/les`)}>{title}</a>,
          },
          { label: words.from, cell: ({ party: from }) => parties.nameOf(from ?? '') },
        ]}
      />
    </Section>
  );
}

function Own({ asked: { request, paths, party }, rows }: ListProps) {
  const { own, steps, states } = request.texts.library;
  if (rows.length === 0) return <p>{own.none}</p>;
  return (
    <DataTable
      caption={own.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: own.columns.title,
          cell: ({ id, title }) => <a href={paths.ownOf(party.id, `/erfaringer/${id}`)}>{title}</a>,
        },
        { label: own.columns.step, cell: ({ step }) => steps[step] },
        { label: own.columns.state, cell: ({ state }) => states[state] },
      ]}
    />
  );
}

const mayModerate = ({ signedIn, party }: AskedForParty): boolean =>
  may(signedIn.grants, 'library.moderate', party.id);

export async function ownExperiencesPage(asked: AskedForParty): Promise<Page> {
  const { request, paths, party, ctx, signedIn } = asked;
  const { own: words, list } = request.texts.library;
  const rows = await experiencesOf(ctx, party.id);
  const waiting = mayModerate(asked) ? await waitingExperiences(ctx, party.id as PartyId) : [];
  return ownLibraryPage(asked, {
    title: words.title,
    lead: words.lead,
    said: saidIn(request),
    below: (
      <p class="buttons">
        {may(signedIn.grants, 'library.write', party.id) ? (
          <a class="ds-button" href={paths.ownOf(party.id, '/erfaringer/ny')}>
            {words.add}
          </a>
        ) : null}
        <a href={paths.ownOf(party.id, '/veiledning')}>{words.guidance}</a>
        <a href={paths.experiences()}>{list.title}</a>
      </p>
    ),
    children: (
      <>
        <Waiting asked={asked} rows={waiting} />
        <div class="frame section section-end">
          <Own asked={asked} rows={rows} />
        </div>
      </>
    ),
  });
}
