// «Enter as …»: the invented people by whom they act for, with what waits for each; and what is said where there are none.
import type { DemoWorldNow, Turn } from '../../../flows/demo/turns.ts';
import type { Party, PartyDirectory } from '../../../flows/parties.ts';
import type { DemoState } from '../../../modules/accounts/demo/db.ts';
import type { DemoPersonRole } from '../../../modules/accounts/demo/queries.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryNames } from '../site/category-words.ts';

interface ChooseView {
  readonly now: DemoWorldNow;
  readonly parties: PartyDirectory;
}

interface PartyView {
  readonly request: PageRequest;
  readonly party: Party;
  /** Of the party. */
  readonly roles: readonly DemoPersonRole[];
  readonly turns: readonly Turn[];
}

const REFRESH_SECONDS = 2;

/** What somebody is to do for a party, as the end of «skal …»; null where nothing waits. */
function waitingText(request: PageRequest, turns: readonly Turn[]): string | null {
  if (turns.length === 0) return null;
  const { waiting } = request.texts.demo;
  const named = categoryNames(request);
  return request.format.list(turns.map(({ kind, about }) => waiting[kind]({ what: named(about) })));
}

function Person({
  request,
  role,
  turns,
}: {
  request: PageRequest;
  role: DemoPersonRole;
  turns: readonly Turn[];
}) {
  const words = request.texts.demo.choose;
  const paths = pathsFor(request.language);
  const isHere = request.viewer?.signedIn.person === role.person;
  const waits = waitingText(request, turns);
  return (
    <li>
      <form class="inline" method="post" action={paths.demo('/inn')}>
        <input type="hidden" name="person" value={role.person} />
        <input type="hidden" name="til" value={`/arbeid/${role.party}`} />
        <button class="as-link" type="submit">
          {role.name}
        </button>
      </form>
      <p class="small">
        {request.texts.accounts.roles[role.role]}
        {isHere ? `, ${words.youAreThis}` : ''}
        {waits === null ? '' : `, ${words.waits(waits)}`}
      </p>
    </li>
  );
}

function PartyPeople({ request, party, roles, turns }: PartyView) {
  const words = request.texts.demo.choose;
  const id = `virksomhet-${party.id}`;
  return (
    <section class="demo-party" aria-labelledby={id}>
      <h2 id={id}>{party.name}</h2>
      <p class="small">
        {party.population === null
          ? words.cooperation
          : words.inhabitants(request.format.number(party.population))}
      </p>
      <ul class="lines">
        {roles.map((role) => (
          <Person
            key={`${role.person}${role.role}`}
            request={request}
            role={role}
            turns={turns.filter(({ person }) => person === role.person)}
          />
        ))}
      </ul>
    </section>
  );
}

const bySize = (a: Party, b: Party): number => (b.population ?? 0) - (a.population ?? 0);

export function choosePage(request: PageRequest, { now, parties }: ChooseView): Page {
  const words = request.texts.demo.choose;
  const ofParty = (id: PartyId) => now.roles.filter(({ party }) => party === id);
  return {
    kind: 'page',
    title: words.title,
    isPrivate: true,
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p class="small">
            {words.invented} <a href={pathsFor(request.language).demo('/post')}>{words.mailLink}</a>
          </p>
        </div>
        <div class="frame demo-parties">
          {parties
            .list(true)
            .filter(({ id }) => ofParty(id).length > 0)
            .toSorted(bySize)
            .map((party) => (
              <PartyPeople
                key={party.id}
                request={request}
                party={party}
                roles={ofParty(party.id)}
                turns={now.turns.filter((turn) => turn.party === party.id)}
              />
            ))}
        </div>
      </>
    ),
  };
}

/** The world is being loaded for the first time, or somebody has taken it away. */
export function notThereYetPage(request: PageRequest, state: Exclude<DemoState, 'loaded'>): Page {
  const words = request.texts.demo.choose;
  const isRemoved = state === 'removed';
  const title = isRemoved ? words.removedTitle : words.title;
  return {
    kind: 'page',
    title,
    isPrivate: true,
    ...(isRemoved ? {} : { refreshSeconds: REFRESH_SECONDS }),
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p class="lead">{isRemoved ? words.removed : words.preparing}</p>
        {isRemoved ? null : (
          <p>
            <a href={pathsFor(request.language).demo()}>{words.look}</a>
          </p>
        )}
      </div>
    ),
  };
}

/** The person has been erased, or never was an invented one: the same answer for both. */
export function goneFromDemoPage(request: PageRequest): Page {
  const words = request.texts.demo.choose;
  return {
    kind: 'page',
    status: 404,
    title: words.goneTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.goneTitle}</h1>
        <div class="refused">
          <p>{words.gone}</p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(request.language).demo()}>
              {words.again}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
