// The first page behind a participant's personal link: what waits for her. Her body's leader tells of the body and commits it
// here, without an account.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ComponentChildren } from 'preact';
import { assignmentsWaiting } from '../../../flows/assignments/waiting.ts';
import { gatheringsWaiting } from '../../../flows/gatherings/waiting.ts';
import { networkLinkPath } from '../../../flows/networks/letters.ts';
import { systemCtx } from '../../../flows/services.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Commitment, Intake } from '../../../modules/network/intake/model.ts';
import { commitmentsOf, intakesOf } from '../../../modules/network/intake/queries.ts';
import type { NetworkBody } from '../../../modules/network/life/model.ts';
import { bodiesOf, participantsOf } from '../../../modules/network/life/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { type Page, redirect } from '../../page.ts';
import { formIn } from '../account/asked-by-anybody.ts';
import { topicsWaiting } from '../topics/link-routes.tsx';
import {
  type AskedByNetworkLink,
  answeringByLink,
  type NetworkLinkAnswer,
  type NetworkLinkDeps,
  networkLinkPage,
} from './by-link.tsx';
import {
  CommitForm,
  commitAsSent,
  type TypedCommitment,
  typedFromCommitment,
} from './participants/commit-form.tsx';
import {
  IntakeForm,
  keepSentIntake,
  type TypedIntake,
  typedFromIntake,
} from './participants/intake-form.tsx';

const LARGEST_FORM = 64 * 1024;

interface OwnAnswers {
  readonly place: NetworkBody | null;
  readonly intake: Intake | null;
  readonly commitment: Commitment | null;
}

/** Of the participant's own body, and no other's. */
async function ownAnswers({ ctx, network, participant }: AskedByNetworkLink): Promise<OwnAnswers> {
  const isOwn = ({ body }: { readonly body: string }): boolean => body === participant.body;
  return {
    place: (await bodiesOf(ctx, network.id)).find(isOwn) ?? null,
    intake: (await intakesOf(ctx, network.id)).find(isOwn) ?? null,
    commitment: (await commitmentsOf(ctx, network.id)).find(isOwn) ?? null,
  };
}

/** Whoever can decide at home answers for the body. */
const answersForBody = ({ participant, network }: AskedByNetworkLink): boolean =>
  participant.role === 'manager' && (network.status === 'open' || network.status === 'running');

interface Link {
  readonly path: string;
  readonly text: string;
  /** Whether it waits for her. */
  readonly isAsked: boolean;
}

/** What her body's leader is asked. */
function forTheBody(asked: AskedByNetworkLink, own: OwnAnswers): Link[] {
  if (!answersForBody(asked)) return [];
  const words = asked.request.texts.networks.link;
  const intake = {
    path: '/skjema',
    text: own.intake ? words.intakeDone : words.intake,
    isAsked: !own.intake,
  };
  return own.commitment ? [intake] : [intake, { path: '/forplikt', text: words.commit, isAsked: true }];
}

/** Each subject adds what it asks of her, and what she can look at. */
async function linksFor(asked: AskedByNetworkLink): Promise<Link[]> {
  const { services, network, participant, request } = asked;
  const ctx = systemCtx(services, 'participantLink');
  const of = { network: network.id, participant: participant.id, language: request.language };
  const gatherings = (await gatheringsWaiting(ctx, of)).map(({ number, title, todo, when }) => ({
    path: `/samling/${number}`,
    text: todo ?? (when === null ? title : `${title}, ${when}`),
    isAsked: todo !== null,
  }));
  const assignments = (await assignmentsWaiting(ctx, { ...of, body: participant.body })).map(
    ({ number, text, isAsked }) => ({ path: `/oppgaver/${number}`, text, isAsked }),
  );
  const topics = { path: '/tema', ...(await topicsWaiting(asked)) };
  return [...forTheBody(asked, await ownAnswers(asked)), ...assignments, ...gatherings, topics];
}

function Links({ asked, links }: { asked: AskedByNetworkLink; links: readonly Link[] }) {
  return (
    <ul class="ruled-list">
      {links.map(({ path, text }) => (
        <li key={path}>
          <a href={`${asked.path}${path}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

const firstPage: NetworkLinkAnswer = async (asked): Promise<Page> => {
  const { request, network, participant, parties } = asked;
  const words = request.texts.networks;
  const links = await linksFor(asked);
  const waiting = links.filter(({ isAsked }) => isAsked);
  const others = links.filter(({ isAsked }) => !isAsked);
  return networkLinkPage(asked, {
    heading: words.link.hello(participant.name),
    lead: words.link.lead(parties.nameOf(participant.body), network.title),
    said: words.said[request.query.get('sagt') ?? ''] ?? null,
    isFirst: true,
    children: (
      <>
        <section class="frame stack" aria-labelledby="venter">
          <h2 id="venter">{words.link.waiting}</h2>
          {waiting.length === 0 ? <p>{words.link.nothing}</p> : <Links asked={asked} links={waiting} />}
        </section>
        {others.length === 0 ? null : (
          <section class="frame section" aria-labelledby="mer">
            <div class="stack">
              <h2 id="mer">{words.link.more}</h2>
              <Links asked={asked} links={others} />
            </div>
          </section>
        )}
        <section class="frame section" aria-labelledby="om">
          <div class="stack">
            <h2 id="om">{words.link.about}</h2>
            <p>{network.purpose}</p>
          </div>
        </section>
      </>
    ),
  });
};

const forDeciders =
  (answer: NetworkLinkAnswer): NetworkLinkAnswer =>
  (asked) =>
    answersForBody(asked) ? answer(asked) : redirect(asked.path);

interface Sent<Typed> {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

interface LinkForm {
  readonly words: { readonly title: (name: string) => string; readonly lead: string };
  readonly isRefused: boolean;
  readonly form: ComponentChildren;
}

const formPage = (asked: AskedByNetworkLink, { words, isRefused, form }: LinkForm): Page =>
  networkLinkPage(asked, {
    heading: words.title(asked.parties.nameOf(asked.participant.body)),
    lead: words.lead,
    ...(isRefused ? { status: 422 as const } : {}),
    children: <div class="frame">{form}</div>,
  });

async function intakePage(asked: AskedByNetworkLink, sent: Sent<TypedIntake> | null): Promise<Page> {
  const { request, path } = asked;
  const own = await ownAnswers(asked);
  return formPage(asked, {
    words: request.texts.networkIntake.form,
    isRefused: sent !== null,
    form: (
      <IntakeForm
        request={request}
        action={`${path}/skjema`}
        inhabitants={own.place?.inhabitants ?? null}
        typed={sent?.typed ?? typedFromIntake(request, own.intake)}
        version={own.intake?.version ?? 0}
        problems={sent?.problems ?? []}
      />
    ),
  });
}

const saveIntake: NetworkLinkAnswer = async (asked) => {
  const { c, ctx, network, body, path } = asked;
  const { typed, kept } = await keepSentIntake(ctx, { network: network.id, party: body }, await formIn(c));
  return kept.ok ? redirect(`${path}?sagt=lagret`) : intakePage(asked, { typed, problems: kept.problems });
};

async function commitmentPage(asked: AskedByNetworkLink, sent: Sent<TypedCommitment> | null): Promise<Page> {
  const { request, participant, network, ctx, path } = asked;
  const own = await ownAnswers(asked);
  return formPage(asked, {
    words: request.texts.networkIntake.commit,
    isRefused: sent !== null,
    form: (
      <CommitForm
        request={request}
        action={`${path}/forplikt`}
        participants={await participantsOf(ctx, { network: network.id, body: participant.body })}
        peoplePath={null}
        typed={sent?.typed ?? typedFromCommitment(own.commitment)}
        problems={sent?.problems ?? []}
      />
    ),
  });
}

const saveCommitment: NetworkLinkAnswer = async (asked) => {
  const { c, ctx, body, path } = asked;
  const { place } = await ownAnswers(asked);
  const { typed, made } = await commitAsSent(ctx, { view: asked, body, place }, await formIn(c));
  return made.ok
    ? redirect(`${path}?sagt=forpliktet`)
    : commitmentPage(asked, { typed, problems: made.problems });
};

export function addNetworkLinkRoutes(hono: Hono, deps: NetworkLinkDeps): void {
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${networkLinkPath(':secret')}`;
    hono.get(at, answeringByLink(deps, firstPage));
    hono.get(
      `${at}/skjema`,
      answeringByLink(
        deps,
        forDeciders((asked) => intakePage(asked, null)),
      ),
    );
    hono.post(`${at}/skjema`, limit, answeringByLink(deps, forDeciders(saveIntake)));
    hono.get(
      `${at}/forplikt`,
      answeringByLink(
        deps,
        forDeciders((asked) => commitmentPage(asked, null)),
      ),
    );
    hono.post(`${at}/forplikt`, limit, answeringByLink(deps, forDeciders(saveCommitment)));
  }
}
