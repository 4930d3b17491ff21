// Whom somebody acts for, and one party's first page: what waits for an answer, then what each area has to tell.
import type { VNode } from 'preact';
import { INSTALLATION, partiesOf, rolesFor } from '../../../modules/accounts/model.ts';
import { ownReadings } from '../../../modules/evaluation/readings/queries.ts';
import { OVERVIEW_PARTS } from '../../overview-parts.ts';
import { type Asked, type AskedForParty, type OwnRoute, partyRoute, personRoute } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { redirect } from '../../page.ts';
import { readingHref } from '../surveys/reading-pages.tsx';

async function choosePage(asked: Asked): Promise<Page> {
  const { request, parties, paths, signedIn } = asked;
  const words = request.texts.accounts;
  const own = partiesOf(signedIn.grants);
  const isAdministrator = rolesFor(signedIn.grants, INSTALLATION).length > 0;
  const readings = await ownReadings(asked.ctx);
  return {
    kind: 'page',
    title: words.choose.title,
    body: (
      <div class="frame head">
        <h1>{words.choose.title}</h1>
        {own.length === 0 && !isAdministrator && readings.length === 0 ? (
          <div class="empty">
            <h2>{words.choose.noneTitle}</h2>
            <p>{words.choose.none}</p>
          </div>
        ) : null}
        <ul class="lines">
          {own.map((party) => (
            <li key={party}>
              <a href={paths.ownOf(party)}>{parties.nameOf(party)}</a>
              <p class="small">
                {request.format.list(rolesFor(signedIn.grants, party).map((role) => words.roles[role]))}
              </p>
            </li>
          ))}
          {isAdministrator ? (
            <li>
              <a href={paths.installation()}>{words.choose.installation}</a>
              <p class="small">{words.choose.installationText}</p>
            </li>
          ) : null}
          {readings.length > 0 ? (
            <li>
              <a href={readingHref(asked)}>{request.texts.surveys.reading.choose}</a>
              <p class="small">{request.format.list(readings.map(({ title }) => title))}</p>
            </li>
          ) : null}
        </ul>
      </div>
    ),
  };
}

async function overviewPage(asked: AskedForParty): Promise<Page> {
  const { party } = asked;
  const parts: VNode[] = [];
  for (const part of OVERVIEW_PARTS) {
    const shown = await part(asked);
    if (shown) parts.push(shown);
  }
  return {
    kind: 'page',
    title: party.name,
    own: { party, current: 'overview' },
    body: (
      <>
        <div class="frame head">
          <h1>{party.name}</h1>
        </div>
        {parts}
      </>
    ),
  };
}

/** Straight to the only party there is. */
function choose(asked: Asked) {
  const { signedIn, paths } = asked;
  const [only, ...others] = partiesOf(signedIn.grants);
  const isAdministrator = rolesFor(signedIn.grants, INSTALLATION).length > 0;
  return only && others.length === 0 && !isAdministrator
    ? redirect(paths.ownOf(only), 302)
    : choosePage(asked);
}

export const OVERVIEW_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/arbeid', { action: 'notice.read', answer: choose }),
  partyRoute('get', '', { action: 'overview.view', answer: overviewPage }),
];
