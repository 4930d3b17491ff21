// Pages of signing in: ask for a link, what was sent, what a link opens, the first administrator.
import { passkeySite } from '../../../flows/accounts/passkeys.ts';
import type { Services } from '../../../flows/services.ts';
import type { Problem } from '../../../kernel/result.ts';
import { INVITATION_DAYS, LINK_MINUTES } from '../../../modules/accounts/sign-in-commands.ts';
import type { LinkPreview } from '../../../modules/accounts/sign-in-queries.ts';
import { TextField } from '../../components/form-fields.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { PasskeyFields } from './passkey-fields.tsx';
import { accountProblem, problemAt } from './problem-text.ts';

interface SignInState {
  readonly email?: string;
  /** Where to go afterwards, without language prefix. */
  readonly to?: string;
  readonly problems?: readonly Problem[];
  /** The problems are shown, not answered with: they come from another request. */
  readonly isShown?: boolean;
}

/** Ways in besides a link. */
export interface OtherWays {
  /** The host name passkeys are bound to. */
  readonly host: string;
  /** Name of the identity provider; null where none is set up. */
  readonly provider: string | null;
}

export const waysOf = (services: Services): OtherWays => ({
  host: passkeySite(services).host,
  provider: services.oidc?.name ?? null,
});

const statusOf = (problems: readonly Problem[]): 200 | 422 | 429 => {
  if (problems.length === 0) return 200;
  return problems.some(({ code }) => code === 'signIn.tooMany') ? 429 : 422;
};

interface OtherWaysProps {
  readonly request: PageRequest;
  readonly ways: OtherWays;
  readonly to: string | undefined;
}

/** Both are links or forms of their own; the passkey shows where the browser can. */
function OtherWaysIn({ request, ways, to }: OtherWaysProps) {
  const words = request.texts.signInWays;
  const paths = pathsFor(request.language);
  return (
    <div class="stack narrow">
      {ways.provider === null ? null : (
        <p class="buttons">
          <a
            class="ds-button"
            data-variant="secondary"
            href={paths.signInPart('oidc', to || undefined)}
            rel="nofollow"
          >
            {words.withProvider(ways.provider)}
          </a>
        </p>
      )}
      <form
        class="stack-s"
        method="post"
        action={paths.signInPart('passnokkel')}
        data-passkey="get"
        data-host={ways.host}
        data-start={paths.signInPart('passnokkel/start')}
        data-stopped={words.stopped}
        data-failed={words.failed}
        hidden
      >
        {to ? <input type="hidden" name="til" value={to} /> : null}
        <PasskeyFields />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.withPasskey}
          </button>
        </p>
      </form>
    </div>
  );
}

export function signInPage(request: PageRequest, ways: OtherWays, state: SignInState = {}): Page {
  const words = request.texts.accounts.signIn;
  const { problems = [], to, email = '', isShown = false } = state;
  const wayProblem = problemAt(request, problems, 'way');
  return {
    kind: 'page',
    status: isShown ? 200 : statusOf(problems),
    title: words.title,
    isPrivate: true,
    islands: ['passkey'],
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        {wayProblem ? <p class="ds-validation-message field-error">{wayProblem}</p> : null}
        <p class="lead">{words.lead}</p>
        <form class="stack narrow" method="post" action={pathsFor(request.language).signIn()} novalidate>
          {to ? <input type="hidden" name="til" value={to} /> : null}
          <TextField
            id="epost"
            name="epost"
            label={words.email}
            hint={words.emailHint}
            value={email}
            type="email"
            autocomplete="email"
            maxLength={254}
            error={problemAt(request, problems, 'email')}
          />
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.send}
            </button>
          </p>
        </form>
        <OtherWaysIn request={request} ways={ways} to={to} />
        <p class="small">{words.noAccount}</p>
        {request.isDemoOn ? (
          <p class="small">
            <a href={pathsFor(request.language).demo()}>{request.texts.demo.tryIt}</a>
          </p>
        ) : null}
      </div>
    ),
  };
}

export function linkSentPage(request: PageRequest): Page {
  const words = request.texts.accounts.signIn;
  return {
    kind: 'page',
    title: words.sentTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.sentTitle}</h1>
        <p class="lead">{words.sentLead(LINK_MINUTES)}</p>
        <p class="small">{words.sentHelp}</p>
        <p>
          <a href={pathsFor(request.language).signIn()}>{words.again}</a>
        </p>
      </div>
    ),
  };
}

/** A link leads to the provider: a form could not, our pages post to us only. */
export function signedOutHerePage(
  request: PageRequest,
  { name, url }: { readonly name: string; readonly url: string },
): Page {
  const words = request.texts.signInWays;
  return {
    kind: 'page',
    title: words.signedOutTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.signedOutTitle}</h1>
        <p class="lead">{words.signedOutLead(name)}</p>
        <p class="buttons">
          <a class="ds-button" href={url} rel="noreferrer">
            {words.signOutAt(name)}
          </a>
          <a class="ds-button" data-variant="secondary" href={pathsFor(request.language).home()}>
            {words.toHome}
          </a>
        </p>
      </div>
    ),
  };
}

function NewcomerFields({ request, problems }: { request: PageRequest; problems: readonly Problem[] }) {
  const words = request.texts.accounts.signIn;
  return (
    <>
      <TextField
        id="navn"
        name="navn"
        label={words.name}
        autocomplete="name"
        maxLength={120}
        error={problemAt(request, problems, 'name')}
      />
      <TextField
        id="epost"
        name="epost"
        label={words.email}
        type="email"
        autocomplete="email"
        maxLength={254}
        error={problemAt(request, problems, 'email')}
      />
    </>
  );
}

interface LinkState {
  readonly secret: string;
  readonly preview: LinkPreview;
  readonly to: string;
  readonly problems: readonly Problem[];
  readonly partyNames: readonly string[];
}

/** A letter's link is opened by more than people: mail filters look at it too. So the page asks for one press. */
export function linkPage(request: PageRequest, state: LinkState): Page {
  const { preview, secret, problems, to, partyNames } = state;
  const words = request.texts.accounts.signIn;
  const isFirst = preview.purpose === 'firstAdministrator';
  const title = isFirst ? words.firstTitle : words.linkTitle(preview.name ?? '');
  const lead = isFirst
    ? words.firstLead
    : preview.purpose === 'invitation'
      ? words.invitedLead(request.format.list(partyNames))
      : words.linkLead;
  return {
    kind: 'page',
    status: statusOf(problems),
    title,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <form
          class="stack narrow"
          method="post"
          action={pathsFor(request.language).signInLink(secret)}
          novalidate
        >
          {to ? <input type="hidden" name="til" value={to} /> : null}
          {isFirst ? <NewcomerFields request={request} problems={problems} /> : null}
          <p class="buttons">
            <button class="ds-button" type="submit">
              {isFirst ? words.becomeAdministrator : words.button}
            </button>
          </p>
        </form>
      </div>
    ),
  };
}

/** The link is used, over its time, or never was one: the same page for all. */
export function linkGonePage(request: PageRequest, problems: readonly Problem[]): Page {
  const words = request.texts.accounts.signIn;
  const [first] = problems;
  return {
    kind: 'page',
    status: first?.code === 'signIn.tooMany' ? 429 : 404,
    title: words.goneTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.goneTitle}</h1>
        <div class="refused">
          <p>
            {first?.code === 'signIn.tooMany'
              ? accountProblem(request, first)
              : words.gone(LINK_MINUTES, INVITATION_DAYS)}
          </p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(request.language).signIn()}>
              {words.again}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
