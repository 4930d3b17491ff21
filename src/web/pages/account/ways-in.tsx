// On the person's own page: her passkeys, and whether her account is bound to the identity provider.
import { passkeySite } from '../../../flows/accounts/passkeys.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type OwnPasskey, ownIdentitySince, ownPasskeys } from '../../../modules/accounts/sign-in-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { deviceName } from './device-name.ts';
import { PasskeyFields } from './passkey-fields.tsx';
import { accountProblem } from './problem-text.ts';

export interface WaysInView {
  readonly passkeys: readonly OwnPasskey[];
  /** Since when she is bound to the provider; null where she is not. */
  readonly boundSince: Date | null;
  readonly problem: Problem | null;
  /** What she called a passkey that was not kept. */
  readonly typedName: string;
}

/** `problem`: what went wrong just now. */
export async function readWaysIn(
  { ctx, services }: Asked,
  { problem = null, typedName = '' }: Partial<Pick<WaysInView, 'problem' | 'typedName'>> = {},
): Promise<WaysInView> {
  return {
    passkeys: await ownPasskeys(ctx),
    boundSince: services.oidc && (await ownIdentitySince(ctx, services.oidc.issuer)),
    problem,
    typedName,
  };
}

interface WaysInProps {
  readonly asked: Asked;
  readonly view: WaysInView;
}

function Passkeys({ asked, passkeys }: { asked: Asked; passkeys: readonly OwnPasskey[] }) {
  const { request, paths } = asked;
  const words = request.texts.signInWays;
  const date = (at: Date): string => request.format.date(localDateAt(at.getTime()));
  if (passkeys.length === 0) return <p>{words.none}</p>;
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.name, cell: ({ name }) => name },
        { label: words.since, isNumber: true, cell: ({ createdAt }) => date(createdAt) },
        {
          label: words.lastUsed,
          isNumber: true,
          cell: ({ lastUsedAt }) => (lastUsedAt ? date(lastUsedAt) : words.never),
        },
        {
          label: words.remove,
          hidesLabel: true,
          cell: ({ id, name }) => (
            <form class="inline" method="post" action={paths.me('/passnokler/fjern')}>
              <input type="hidden" name="nokkel" value={id} />
              <button
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                type="submit"
                aria-label={words.removeThis(name)}
              >
                {words.remove}
              </button>
            </form>
          ),
        },
      ]}
      rows={passkeys}
      keyOf={({ id }) => id}
    />
  );
}

/** Shown by the script, in browsers that can make a passkey. */
function NewPasskey({ asked, typedName }: { asked: Asked; typedName: string }) {
  const { c, request, paths, services } = asked;
  const words = request.texts.signInWays;
  const suggested = deviceName(c.req.header('user-agent') ?? '', '');
  return (
    <form
      class="stack narrow"
      method="post"
      action={paths.me('/passnokler')}
      data-passkey="create"
      data-host={passkeySite(services).host}
      data-start={paths.me('/passnokler/start')}
      data-stopped={words.stoppedAdding}
      data-failed={words.failedAdding}
      data-present={words.present}
      hidden
    >
      <TextField
        id="navn-pa-nokkel"
        name="navn"
        label={words.newName}
        hint={words.newNameHint}
        value={typedName || suggested}
      />
      <PasskeyFields />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.add}
        </button>
      </p>
    </form>
  );
}

function Provider({ asked, boundSince }: { asked: Asked; boundSince: Date | null }) {
  const { request, paths, services } = asked;
  const words = request.texts.signInWays;
  const name = services.oidc?.name;
  if (name === undefined) return null;
  return (
    <div class="stack-s">
      <h3>{name}</h3>
      {boundSince ? (
        <>
          <p>{words.bound(name, request.format.date(localDateAt(boundSince.getTime())))}</p>
          <form class="buttons" method="post" action={paths.me('/felles-innlogging/fjern')}>
            <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {words.unbind(name)}
            </button>
          </form>
        </>
      ) : (
        <>
          <p>{words.notBound(name)}</p>
          <p class="buttons">
            <a
              class="ds-button"
              data-variant="secondary"
              data-size="sm"
              href={paths.me('/felles-innlogging')}
              rel="nofollow"
            >
              {words.bind(name)}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

export function WaysIn({ asked, view }: WaysInProps) {
  const { request } = asked;
  const { passkeys, boundSince, problem, typedName } = view;
  const words = request.texts.signInWays;
  return (
    <Section id="innlogging" title={words.title}>
      <div class="stack">
        {problem ? <p class="ds-validation-message field-error">{accountProblem(request, problem)}</p> : null}
        <div class="stack-s">
          <h3>{words.passkeysTitle}</h3>
          <p>{words.passkeysLead}</p>
          <Passkeys asked={asked} passkeys={passkeys} />
        </div>
        <NewPasskey asked={asked} typedName={typedName} />
        <p class="small" data-passkey-missing>
          {words.needsScript}
        </p>
        <Provider asked={asked} boundSince={boundSince} />
      </div>
    </Section>
  );
}

/** Before she leaves: where she goes and what comes of it. A form could not lead there: our pages post to us only. */
export function bindingPage(asked: Asked, { name, url }: { name: string; url: string }): Page {
  const { request, paths } = asked;
  const words = request.texts.signInWays;
  return {
    kind: 'page',
    title: words.bind(name),
    body: (
      <div class="frame head">
        <h1>{words.bind(name)}</h1>
        <p class="lead">{words.bindLead(name)}</p>
        <p class="buttons">
          <a class="ds-button" href={url} rel="noreferrer">
            {words.goOn(name)}
          </a>
          <a class="ds-button" data-variant="secondary" href={paths.waysIn()}>
            {words.cancel}
          </a>
        </p>
      </div>
    ),
  };
}
