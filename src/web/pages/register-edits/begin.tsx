// From a public page to a proposal: for whom, where somebody acts for several; why not, where she acts for nobody who may.
import { INSTALLATION, type PartyId } from '../../../modules/accounts/model.ts';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';

interface Place {
  readonly party: PartyId;
  readonly href: string;
}

/** `municipality`: the number of the one whose page she came from, for the way without a role. */
export function beginPage(asked: Asked, places: readonly Place[], municipality: string | null): Page {
  const { request, parties, paths, signedIn } = asked;
  const { begin } = request.texts.registerEdits;
  const nameOf = (party: PartyId): string =>
    party === INSTALLATION ? request.texts.people.installation.self : parties.nameOf(party);
  return {
    kind: 'page',
    title: begin.title,
    body: (
      <div class="frame head">
        <h1>{begin.title}</h1>
        {signedIn.isDemo && <p class="lead">{begin.asDemo}</p>}
        {!signedIn.isDemo && places.length === 0 && <p class="lead">{begin.none}</p>}
        {!signedIn.isDemo && places.length > 0 && (
          <>
            <h2>{begin.whom}</h2>
            <ul class="plain-list">
              {places.map(({ party, href }) => (
                <li key={party}>
                  <a href={href}>{nameOf(party)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        {municipality && !municipality.startsWith('F') && places.length === 0 && (
          <p>
            <a href={paths.tellUs(municipality)}>{begin.tellUs}</a>
          </p>
        )}
      </div>
    ),
  };
}
