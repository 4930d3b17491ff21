// Addresses of suppliers' personal links: whoever has one confirms a sign-up, or acts for one supplier in one dialogue,
// without an account. Whatever the secret is, an answer tells nothing of links that do not hold.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { supplierLinkPath } from '../../../flows/dialogue/addresses.ts';
import { ledgerWords, supplierLetter } from '../../../flows/dialogue/telling.ts';
import { signUpLetter } from '../../../flows/market/letters.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import { leaveDialogue } from '../../../modules/procurement/dialogue/leaving-commands.ts';
import { commentMinutes } from '../../../modules/procurement/dialogue/minutes-commands.ts';
import { signUpFor } from '../../../modules/procurement/dialogue/participant-commands.ts';
import { askQuestion } from '../../../modules/procurement/dialogue/question-commands.ts';
import { giveUpSlot, takeSlot } from '../../../modules/procurement/dialogue/slot-commands.ts';
import { correctContact } from '../../../modules/procurement/market/contact-commands.ts';
import { handIn } from '../../../modules/procurement/market/input-commands.ts';
import {
  behindSupplierLink,
  maySend,
  type SupplierLink,
} from '../../../modules/procurement/market/link-queries.ts';
import { confirmSignUp } from '../../../modules/procurement/market/sign-up-commands.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { textIn } from '../../own/routes.ts';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { addressOf, formIn } from '../account/asked-by-anybody.ts';
import { mayComment, minutesPage, typedComments } from './own-minutes.tsx';
import { confirmPage, entitledPage, linkRefusedPage, ownPage } from './own-page.tsx';
import { type OwnFormName, type OwnView, ownViewOf } from './own-view.ts';

interface LinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedByLink {
  readonly c: Context;
  readonly request: PageRequest;
  readonly services: Services;
  readonly secret: string;
  readonly link: SupplierLink;
  readonly path: string;
}

/** On the own page: with what it shows, and as whom it is written. */
interface AskedOfOwn extends AskedByLink {
  readonly view: OwnView;
  readonly ctx: Ctx;
  readonly form: FormData;
  /** Why nothing is taken in now, whatever it is; empty: it may be sent. */
  readonly tooMany: readonly Problem[];
}

type Answer = (asked: AskedByLink) => PageResult | Promise<PageResult>;
type OwnAnswer = (asked: AskedOfOwn) => PageResult | Promise<PageResult>;

const LARGEST_FORM = 512 * 1024;

const confirm: Answer = async ({ c, request, services, secret, link }) => {
  const parties = await services.parties();
  const confirmed = await confirmSignUp(systemCtx(services, 'supplierSignUp'), {
    secret,
    address: addressOf(c, services),
    letter: signUpLetter(services, parties.nameOf(link.party)),
  });
  if (!confirmed.ok) return linkRefusedPage(request, confirmed.problems[0] ?? 'gone');
  const own = confirmed.value;
  if (!own.ok) return linkRefusedPage(request, own.problems[0] ?? 'gone');
  return redirect(`${languagePrefix(request.language)}${supplierLinkPath(own.value)}?sagt=velkommen`);
};

/** What a form does, and back to the page: with what was done, or with what is to be mended. */
const form =
  (name: OwnFormName, said: string, run: (asked: AskedOfOwn) => Promise<Result<unknown>>): OwnAnswer =>
  async (asked) => {
    const { view, path, tooMany } = asked;
    const done = tooMany.length > 0 ? refuse(...tooMany) : await run(asked);
    if (done.ok) return redirect(`${path}?sagt=${said}`);
    const fields = Object.fromEntries(
      [...asked.form].map(([key, value]) => [key, typeof value === 'string' ? value : '']),
    );
    return ownPage({ ...view, sent: { form: name, fields, problems: done.problems } });
  };

const actingFor = ({ link }: AskedByLink) => ({ participant: link.participant, party: link.party });

/** To whoever gets a slot that comes free. */
const letterToNext = ({ services, link, view }: AskedOfOwn) => {
  const state = { title: link.title, lead: link.party };
  const context = { baseUrl: services.baseUrl, parties: view.parties };
  return supplierLetter({ ...context, procurement: { id: link.procurement, state } }, 'slotFree');
};

const signUp = form('signUp', 'pameldt', (asked) =>
  signUpFor(asked.ctx, { ...actingFor(asked), activity: textIn(asked.form, 'aktivitet', 40) }),
);

const slot: OwnAnswer = (asked) => {
  const activity = textIn(asked.form, 'aktivitet', 40);
  const isGiven = textIn(asked.form, 'gjor', 4) === 'gi';
  const run = form('slot', isGiven ? 'gitt-fra-seg' : 'plass', ({ ctx }) =>
    isGiven
      ? giveUpSlot(ctx, { ...actingFor(asked), activity, next: letterToNext(asked) })
      : takeSlot(ctx, { ...actingFor(asked), activity, slot: textIn(asked.form, 'plass', 40) }),
  );
  return run(asked);
};

/** What makes a form that is sent twice do it once. */
const onceIn = (sent: FormData) => {
  const key = textIn(sent, 'en-gang', 40);
  return key === '' ? {} : { onceKey: key };
};

const ask = form('ask', 'spurt', (asked) =>
  askQuestion(asked.ctx, {
    ...actingFor(asked),
    text: textIn(asked.form, 'sporsmal', 10_000),
    ...onceIn(asked.form),
  }),
);

const input = form('input', 'innspill', (asked) =>
  handIn(asked.ctx, {
    ...actingFor(asked),
    activity: textIn(asked.form, 'gjelder', 40) || null,
    text: textIn(asked.form, 'innspill', 30_000),
    address: textIn(asked.form, 'lenke', 600),
    secret: textIn(asked.form, 'hemmelig', 30_000),
  }),
);

const contact = form('contact', 'kontakt', async (asked) => {
  const { ctx, services, link, view } = asked;
  return correctContact(ctx, {
    ...actingFor(asked),
    name: textIn(asked.form, 'kontakt', 201),
    email: textIn(asked.form, 'epost', 255),
    language: LANGUAGES.find((code) => code === textIn(asked.form, 'sprak', 2)) ?? 'nb',
    letter: signUpLetter(services, view.parties.nameOf(link.party)),
  });
});

const leave: OwnAnswer = async (asked) => {
  const { tooMany } = asked;
  const left =
    tooMany.length > 0
      ? refuse(...tooMany)
      : await leaveDialogue(asked.ctx, { ...actingFor(asked), next: letterToNext(asked) });
  if (left.ok) return linkRefusedPage(asked.request, 'left');
  return ownPage({ ...asked.view, sent: { form: 'leave', fields: {}, problems: left.problems } });
};

const minutesIn = ({ view, request }: AskedOfOwn) =>
  view.own.minutes.find(({ id }) => id === request.params['minutes']);

const minutes: OwnAnswer = (asked) => {
  const found = minutesIn(asked);
  return found
    ? minutesPage({ view: asked.view, minutes: found, sent: null })
    : linkRefusedPage(asked.request, 'gone');
};

const comment: OwnAnswer = async (asked) => {
  const { view, ctx, path, request, tooMany } = asked;
  const found = minutesIn(asked);
  if (!found) return linkRefusedPage(request, 'gone');
  const typed = typedComments(asked.form, found);
  const comments = { ...actingFor(asked), minutes: found.id, ...typed, words: ledgerWords };
  const sent = tooMany.length > 0 ? refuse(...tooMany) : await commentMinutes(ctx, comments);
  if (sent.ok) return redirect(`${path}?sagt=referat`);
  return mayComment(view, found)
    ? minutesPage({ view, minutes: found, sent: { typed, problems: sent.problems } })
    : minutesPage({ view, minutes: found, sent: null });
};

/** For a link to an own page; a sign-up that is not confirmed has none. */
const onOwnPage =
  (answer: OwnAnswer): Answer =>
  async (asked) => {
    const { c, request, services, link } = asked;
    const view = link.purpose === 'own' ? await ownViewOf(services, asked) : null;
    if (!view) return linkRefusedPage(request, 'gone');
    const isSending = c.req.method === 'POST';
    const isOver = isSending && !(await maySend(systemCtx(services, 'supplierLink'), link.participant));
    // What was typed is given back, also when it is refused as one too many.
    const tooMany = isOver ? [problem('market.tooMany', 'question', { minutes: 60 })] : [];
    const { id, party, isDemo } = link;
    const ctx = services.ctx({ kind: 'link', link: id, party, isDemo });
    return answer({ ...asked, view, ctx, tooMany, form: isSending ? await formIn(c) : new FormData() });
  };

const show: Answer = (asked) => {
  const { request, link, path } = asked;
  if (link.purpose === 'confirm') return confirmPage(request, link, path);
  return onOwnPage(({ view }) => ownPage(view))(asked);
};

async function answerTo({ services }: LinkDeps, c: Context, request: PageRequest, answer: Answer) {
  const secret = request.params['secret'] ?? '';
  const asked = { secret, address: addressOf(c, services) };
  const found = await behindSupplierLink(systemCtx(services, 'supplierLink'), asked);
  if (found.kind !== 'opened') return linkRefusedPage(request, found.kind);
  const { link } = found;
  if (link.isDemo && !services.isDemoOn) return linkRefusedPage(request, 'gone');
  const path = `${languagePrefix(request.language)}${supplierLinkPath(secret)}`;
  return answer({ c, request, services, secret, link, path });
}

export function addSupplierLinkRoutes(hono: Hono, deps: LinkDeps): void {
  const answering = (answer: Answer) => async (c: Context) => {
    const request = await deps.server.requestOf(c.req.raw, c.req.param());
    return deps.server.answer(c.req.raw, request, await answerTo(deps, c, request, answer));
  };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${supplierLinkPath(':secret')}`;
    hono.get(at, answering(show));
    hono.get(`${at}/opplysninger`, answering(onOwnPage(({ view }) => entitledPage(view))));
    hono.get(`${at}/referat/:minutes`, answering(onOwnPage(minutes)));
    hono.post(`${at}/bekreft`, limit, answering(confirm));
    hono.post(`${at}/pamelding`, limit, answering(onOwnPage(signUp)));
    hono.post(`${at}/plass`, limit, answering(onOwnPage(slot)));
    hono.post(`${at}/sporsmal`, limit, answering(onOwnPage(ask)));
    hono.post(`${at}/innspill`, limit, answering(onOwnPage(input)));
    hono.post(`${at}/kontakt`, limit, answering(onOwnPage(contact)));
    hono.post(`${at}/avmelding`, limit, answering(onOwnPage(leave)));
    hono.post(`${at}/referat/:minutes`, limit, answering(onOwnPage(comment)));
  }
}
