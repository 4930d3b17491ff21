// Below the common needs: what has been started from the network, and for the leader what the bodies have told of themselves.
import type { OutcomePiece } from '../../../flows/network-chain/chain-view.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { NEED_AREAS, type NeedArea } from '../../../modules/network/intake/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { mayLeadNetwork, type NetworkProps, networkPath } from '../networks/network-frame.tsx';
import { OutcomeText, outcomeTitle } from './chain-words.tsx';

/** Whether whoever asks may say what came of the network, which is at work or over. */
export const mayTie = (props: NetworkProps): boolean =>
  props.view.network.status !== 'draft' &&
  may(props.asked.signedIn.grants, 'network.answer', props.asked.party.id);

export function Outcomes({
  outcomes,
  ...props
}: NetworkProps & { readonly outcomes: readonly OutcomePiece[] }) {
  const { asked } = props;
  const words = asked.request.texts.networkChain.outcomes;
  const mayManage = (piece: OutcomePiece): boolean =>
    mayTie(props) && (piece.outcome.party === asked.party.id || mayLeadNetwork(props));
  return (
    <Section
      id="resultater"
      title={words.title}
      aside={mayTie(props) ? <a href={networkPath(props, '/kjeden/koble')}>{words.tie}</a> : undefined}
    >
      {outcomes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="ruled-list">
          {outcomes.map((piece) => (
            <li key={piece.ref}>
              <OutcomeText asked={asked} piece={piece} />
              {mayManage(piece) ? (
                <p class="small">
                  <a
                    href={networkPath(props, `/kjeden/resultat/${piece.ref}`)}
                    aria-label={`${words.manage}: ${outcomeTitle(asked.request, piece)}`}
                  >
                    {words.manage}
                  </a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** For whoever leads: areas that several bodies have said they want to work with. */
export function FromIntake({ asked, view }: NetworkProps) {
  const { texts } = asked.request;
  const words = texts.networkChain.needs;
  const rows = NEED_AREAS.map((area) => ({ area, told: view.intakes.filter((one) => one.area === area) }))
    .filter(({ told }) => told.length > 1)
    .toSorted((a, b) => b.told.length - a.told.length);
  if (rows.length === 0) return null;
  return (
    <Section id="fortalt" title={words.intake}>
      <div class="stack">
        <p>{words.intakeText}</p>
        <DataTable<{ readonly area: NeedArea; readonly told: NetworkProps['view']['intakes'] }>
          caption={words.intakeCaption}
          columns={[
            { label: words.intakeColumns.area, cell: ({ area }) => texts.networkIntake.areas[area] },
            {
              label: words.intakeColumns.needs,
              isWhole: true,
              cell: ({ told }) =>
                told.map(({ body, need }) => (
                  <span key={body} class="block">
                    {words.intakeNeed(view.parties.nameOf(body), need)}
                  </span>
                )),
            },
          ]}
          rows={rows}
          keyOf={({ area }) => area}
        />
      </div>
    </Section>
  );
}
