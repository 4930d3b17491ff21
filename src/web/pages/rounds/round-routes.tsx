// Addresses of rounds for the cooperation that asks: list, draft, sending, status, joint plan; and how a body gets to its own.

import { roundWorkbook } from '../../../flows/rounds/joint-plan.ts';
import { reachedPeople } from '../../../flows/rounds/letters.ts';
import {
  askEverybody,
  endRound,
  giveOtherDeadline,
  remindSilent,
  sendLinkAnew,
} from '../../../flows/rounds/manage.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { parseEmail } from '../../../modules/accounts/sign-in-commands.ts';
import {
  beginRound,
  changeHeading,
  changeLines,
  changeMembers,
  removeRound,
} from '../../../modules/planning/rounds/draft-commands.ts';
import type { Round, RoundMember } from '../../../modules/planning/rounds/model.ts';
import { roundOf, sharedEndings } from '../../../modules/planning/rounds/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { type DraftProps, draftPage, type SentDraft, suggestedSpan } from './draft.tsx';
import { chosenLines, readMembers, readOwnLine, typedLine, typedMembers } from './draft-forms.ts';
import { HeadingForm, readDeadline, readHeading, type TypedHeading, typedHeading } from './heading-form.tsx';
import { jointPlanPage } from './joint-plan.tsx';
import { roundListPage } from './list.tsx';
import { type RoundProps, roundPath } from './round-parts.tsx';
import { type SentManaging, statusPage } from './status.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_SUGGESTED = 40;

type Answer = (props: RoundProps) => PageResult | Promise<PageResult>;

/** Runs with the party's own round, whole; the address is a page that is not there otherwise. */
const found =
  (answer: Answer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, request, party, paths } = asked;
    const id = request.params['id'] ?? '';
    const round = /^[0-9a-f-]{36}$/.test(id) ? await roundOf(ctx, { id, body: null }) : null;
    if (!round) return notFoundPage(request);
    if (round.party === party.id) return answer({ asked, round });
    return asked.c.req.method === 'GET'
      ? redirect(paths.ownOf(party.id, `/runder/${id}/svar`))
      : notFoundPage(request);
  };

async function draftProps({ asked, round }: RoundProps, sent: SentDraft | null): Promise<DraftProps> {
  const { ctx, parties, party, request, services } = asked;
  const own = parties.membersOf(party.id, request.today) as readonly string[] as readonly BodyId[];
  const choices = [...new Set([...own, ...round.members.map(({ body }) => body)])].toSorted((a, b) =>
    parties.nameOf(a).localeCompare(parties.nameOf(b), 'nb'),
  );
  const asMember = (body: BodyId) => ({ body }) as RoundMember;
  return {
    asked,
    round,
    sent,
    choices,
    suggested: await sharedEndings(ctx, { bodies: choices, ...suggestedSpan(round), most: MOST_SUGGESTED }),
    people: await reachedPeople(services, choices.map(asMember)),
  };
}

const show = async (props: RoundProps, sent: SentDraft | null = null): Promise<Page> =>
  props.round.state === 'draft'
    ? draftPage(await draftProps(props, sent))
    : statusPage({ ...props, sent: sent ? { problems: sent.problems } : null });

function newPage(asked: AskedForParty, typed: TypedHeading, problems: readonly Problem[]): Page {
  const { request, party, paths } = asked;
  const { heading: words, list } = request.texts.rounds;
  return {
    kind: 'page',
    title: words.newTitle,
    own: { party, current: 'rounds' },
    crumbs: [{ label: list.title, href: paths.ownOf(party.id, '/runder') }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, party.isDemo),
    body: (
      <div class="frame head">
        <h1>{words.newTitle}</h1>
        <HeadingForm
          request={request}
          action={paths.ownOf(party.id, '/runder')}
          typed={typed}
          problems={problems}
          button={words.begin}
        />
      </div>
    ),
  };
}

function askNew(asked: AskedForParty): Page {
  const year = Number(asked.request.today.slice(0, 4)) + 1;
  const typed = { title: '', year: String(year), message: '', deadline: '', silence: 'notWith' };
  return newPage(asked, typed, []);
}

async function begin(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, paths } = asked;
  const typed = typedHeading(await asked.form());
  const heading = readHeading(typed);
  if (!heading.ok) return newPage(asked, typed, heading.problems);
  const begun = await beginRound(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    ...heading.value,
    lines: [],
    members: [],
  });
  if (!begun.ok) return newPage(asked, typed, begun.problems);
  return redirect(paths.ownOf(party.id, `/runder/${begun.value}`, { sagt: 'begun' }));
}

const choiceIn = ({ party, id }: Round, form: FormData) => ({
  party,
  id,
  version: Number(textIn(form, 'versjon', 10)),
});

/** On to the round with what was done; otherwise the page again, as it was filled in. */
const after = <T,>(
  props: RoundProps,
  result: Result<T>,
  {
    said,
    otherwise,
  }: { said: string; otherwise: (problems: readonly Problem[]) => PageResult | Promise<PageResult> },
): PageResult | Promise<PageResult> =>
  result.ok ? redirect(`${roundPath(props)}?sagt=${said}`) : otherwise(result.problems);

const edit: Answer = async (props) => {
  const form = await props.asked.form();
  const typed = typedHeading(form);
  const otherwise = (problems: readonly Problem[]) =>
    show(props, { part: 'heading', problems, heading: typed });
  const heading = readHeading(typed);
  if (!heading.ok) return otherwise(heading.problems);
  const changed = await changeHeading(props.asked.ctx, {
    ...choiceIn(props.round, form),
    heading: heading.value,
  });
  return after(props, changed, { said: 'saved', otherwise });
};

const lines: Answer = async (props) => {
  const { asked, round } = props;
  const form = await asked.form();
  const typed = typedLine(form);
  const otherwise = (problems: readonly Problem[]) => show(props, { part: 'lines', problems, line: typed });
  const own = readOwnLine(asked, typed);
  if (!own.ok) return otherwise(own.problems);
  const { suggested } = await draftProps(props, null);
  const known = round.lines.map(({ id }) => id);
  const removed = form
    .getAll('fjern')
    .filter((id): id is string => typeof id === 'string' && known.includes(id));
  const added = [...chosenLines(asked, form, suggested), ...own.value];
  const changed = await changeLines(asked.ctx, { ...choiceIn(round, form), added, removed });
  return after(props, changed, { said: 'saved', otherwise });
};

const members: Answer = async (props) => {
  const { asked, round } = props;
  const form = await asked.form();
  const { choices } = await draftProps(props, null);
  const typed = typedMembers(form, choices);
  const otherwise = (problems: readonly Problem[]) =>
    show(props, { part: 'members', problems, members: typed });
  const read = readMembers(typed);
  if (!read.ok) return otherwise(read.problems);
  const more = asked.parties.find(textIn(form, 'flere', 10));
  const isNew = more !== null && more.kind !== 'cooperation' && more.isDemo === asked.party.isDemo;
  const extra = isNew ? [{ body: more.id as string as BodyId, contactName: '', contactEmail: '' }] : [];
  const chosen = [...read.value, ...extra.filter(({ body }) => !read.value.some((one) => one.body === body))];
  const changed = await changeMembers(asked.ctx, { ...choiceIn(round, form), members: chosen });
  return after(props, changed, { said: 'saved', otherwise });
};

const send: Answer = async (props) => {
  const { asked, round } = props;
  const form = await asked.form();
  const sent = await askEverybody(asked.services, { ctx: asked.ctx, round }, choiceIn(round, form).version);
  const named = ({ facts, ...rest }: Problem): Problem => ({
    ...rest,
    facts: { ...facts, name: asked.parties.nameOf(String(facts['body'] ?? '')) },
  });
  const otherwise = (problems: readonly Problem[]) =>
    show(props, { part: 'send', problems: problems.map(named) });
  return after(props, sent, { said: 'sent', otherwise });
};

const remove: Answer = async (props) => {
  const { asked, round } = props;
  const removed = await removeRound(asked.ctx, { party: round.party, id: round.id });
  return removed.ok
    ? redirect(asked.paths.ownOf(asked.party.id, '/runder'))
    : show(props, { part: 'send', problems: removed.problems });
};

const managed = (props: RoundProps, sent: SentManaging): Page => statusPage({ ...props, sent });
const atHand = ({ asked, round }: RoundProps) => ({ ctx: asked.ctx, round });

const remind: Answer = async (props) =>
  after(props, await remindSilent(props.asked.services, atHand(props)), {
    said: 'reminded',
    otherwise: (problems) => managed(props, { problems }),
  });

const deadline: Answer = async (props) => {
  const typed = textIn(await props.asked.form(), 'frist', 20);
  const otherwise = (problems: readonly Problem[]) => managed(props, { problems, deadline: typed });
  const day = readDeadline(typed);
  if (!day.ok) return otherwise(day.problems);
  const moved = await giveOtherDeadline(props.asked.services, atHand(props), day.value);
  return after(props, moved, { said: 'deadline', otherwise });
};

const newLink: Answer = async (props) => {
  const form = await props.asked.form();
  const contact = {
    body: textIn(form, 'kommune', 10),
    name: textIn(form, 'navn', 120),
    email: textIn(form, 'epost', 254),
  };
  const otherwise = (problems: readonly Problem[]) => managed(props, { problems, contact });
  const email = parseEmail(contact.email);
  if (!email.ok) return otherwise(email.problems);
  const body = props.round.members.find((member) => member.body === contact.body)?.body;
  if (!body) return otherwise([problem('round.gone', 'round')]);
  const to = { body, name: contact.name, email: email.value };
  return after(props, await sendLinkAnew(props.asked.services, atHand(props), to), {
    said: 'link',
    otherwise,
  });
};

const close: Answer = async (props) =>
  after(props, await endRound(props.asked.services, atHand(props)), {
    said: 'closed',
    otherwise: (problems) => managed(props, { problems }),
  });

const file: Answer = async ({ asked, round }) => {
  const { request, services } = asked;
  const bytes = await roundWorkbook(services, round, request.language);
  const fileName = `${request.texts.rounds.file.name}-${round.year}.xlsx`;
  return { kind: 'file', fileName, contentType: XLSX, content: new Uint8Array(bytes) };
};

export const ROUND_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/runder', { action: 'round.view', answer: roundListPage }),
  partyRoute('post', '/runder', { action: 'round.write', answer: begin }),
  partyRoute('get', '/runder/ny', { action: 'round.write', answer: askNew }),
  partyRoute('get', '/runder/:id', { action: 'round.view', answer: found((props) => show(props)) }),
  partyRoute('get', '/runder/:id/plan', { action: 'round.view', answer: found(jointPlanPage) }),
  partyRoute('get', '/runder/:id/svar.xlsx', { action: 'round.view', answer: found(file) }),
  partyRoute('post', '/runder/:id/endre', { action: 'round.write', answer: found(edit) }),
  partyRoute('post', '/runder/:id/linjer', { action: 'round.write', answer: found(lines) }),
  partyRoute('post', '/runder/:id/medlemmer', { action: 'round.write', answer: found(members) }),
  partyRoute('post', '/runder/:id/send', { action: 'round.write', answer: found(send) }),
  partyRoute('post', '/runder/:id/fjern', { action: 'round.write', answer: found(remove) }),
  partyRoute('post', '/runder/:id/paaminn', { action: 'round.write', answer: found(remind) }),
  partyRoute('post', '/runder/:id/frist', { action: 'round.write', answer: found(deadline) }),
  partyRoute('post', '/runder/:id/lenke', { action: 'round.write', answer: found(newLink) }),
  partyRoute('post', '/runder/:id/avslutt', { action: 'round.write', answer: found(close) }),
];
