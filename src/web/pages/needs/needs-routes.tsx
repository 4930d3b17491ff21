// Addresses of the needs of a joint procurement, below the procurement's own: needs, one need, contributions, links, votes
// and the paper.
import type { PaperFormat } from '../../../flows/papers/paper-work.ts';
import { toldOfVote } from '../../../flows/procurement/letters.ts';
import { needsPaper } from '../../../flows/procurement-needs/needs-paper.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import {
  type ContributionsToSort,
  deleteContributions,
  type SortInto,
  sortContributions,
} from '../../../modules/procurement/needs/contribution-commands.ts';
import { endNeedsLink, makeNeedsLink } from '../../../modules/procurement/needs/link-commands.ts';
import {
  CHOICES,
  type Choice,
  type Contribution,
  NEED_KINDS,
  type Need,
  type NeedKind,
} from '../../../modules/procurement/needs/model.ts';
import { joinNeeds, placeNeed, writeNeed } from '../../../modules/procurement/needs/need-commands.ts';
import { needsLinksOf, versionsOf } from '../../../modules/procurement/needs/queries.ts';
import { LONGEST_LABEL, LONGEST_REASON } from '../../../modules/procurement/needs/rules.ts';
import { readNeed } from '../../../modules/procurement/needs/typed-need.ts';
import { castBallot, endVote, openVote } from '../../../modules/procurement/needs/vote-commands.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { paperAnswer } from '../procurement-documents/paper-answer.ts';
import { contributionsPage, type SentContributions, type TypedSorting } from './contributions.tsx';
import { MEETING, madeLinkPage, typedLink } from './links.tsx';
import { type TypedForm, typedForm } from './need-form.tsx';
import { needPage, newNeedPage, type SentNeed } from './need-page.tsx';
import { foundNeeds, type NeedsAnswer, type NeedsProps, needsPath } from './needs-parts.tsx';
import { overviewPage } from './overview.tsx';
import { type SentVote, votePage } from './vote.tsx';

/** Whose procurement, and for whom it is done. */
const placeOf = ({ asked, view }: NeedsProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

const kindIn = ({ asked }: NeedsProps): NeedKind | null =>
  NEED_KINDS.find((kind) => kind === asked.request.query.get('slag')) ?? null;

/** The contributions that an address or a form names by their numbers. */
function contributionsNamed({ needs }: NeedsProps, numbers: string): Contribution[] {
  const named = new Set(numbers.split(','));
  return needs.contributions.filter(({ number }) => named.has(String(number)));
}

const idsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && isUuid(value));

const headingIn = (form: FormData) => ({
  id: textIn(form, 'overskrift', 40),
  name: textIn(form, 'nyOverskrift', LONGEST_LABEL + 1),
});

const askNew: NeedsAnswer = (props) => {
  const kind = kindIn(props);
  const numbers = props.asked.request.query.get('bidrag') ?? '';
  return kind
    ? newNeedPage(props, { kind, made: contributionsNamed(props, numbers), sent: null })
    : redirect(needsPath(props));
};

/** Reads what was typed and writes it; the value says where to go. */
async function write(
  props: NeedsProps,
  typed: TypedForm,
  {
    kind,
    made,
    changes,
  }: {
    readonly kind: NeedKind;
    readonly made: readonly Contribution[];
    readonly changes: { readonly need: string; readonly version: number } | null;
  },
) {
  const facts = readNeed(kind, typed.fields);
  if (!facts.ok) return facts;
  return writeNeed(props.asked.ctx, {
    ...placeOf(props),
    changes,
    facts: facts.value,
    heading: { id: typed.heading, name: typed.newHeading },
    role: typed.role,
    contributions: made.map(({ id }) => id),
  });
}

const addNew: NeedsAnswer = async (props) => {
  const kind = kindIn(props);
  if (!kind) return notFoundPage(props.asked.request);
  const form = await props.asked.form();
  const made = contributionsNamed(props, textIn(form, 'bidrag', 4000));
  const typed = typedForm(form, kind);
  const written = await write(props, typed, { kind, made, changes: null });
  return answerSent(props.asked, written, {
    to: `${needsPath(props, written.ok ? `/${written.value.number}` : '')}?sagt=saved`,
    refused: (problems) => newNeedPage(props, { kind, made, sent: { typed, problems } }),
  });
};

/** Runs with the need that the address names by its number. */
const withNeed =
  (answer: (props: NeedsProps, need: Need) => PageResult | Promise<PageResult>): NeedsAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const need = props.needs.needs.find((one) => String(one.number) === number);
    return need ? answer(props, need) : notFoundPage(props.asked.request);
  };

const showNeed = async (props: NeedsProps, need: Need, sent: SentNeed | null = null): Promise<Page> =>
  needPage({ props, need, sent, versions: await versionsOf(props.asked.ctx, need.id) });

/** What is refused stands on the need's own page. */
async function afterOne(
  props: NeedsProps,
  need: Need,
  {
    done,
    said,
    typed,
    aside = '',
    joining = [],
  }: {
    readonly done: Awaited<ReturnType<typeof write>> | Awaited<ReturnType<typeof placeNeed>>;
    readonly said: string;
    readonly typed: TypedForm | null;
    /** Why it was to be set aside. */
    readonly aside?: string;
    /** Ids of those that were to be joined into it. */
    readonly joining?: readonly string[];
  },
): Promise<PageResult> {
  const refused = done.ok
    ? null
    : await showNeed(props, need, { typed, problems: done.problems, aside, joining });
  const to = `${needsPath(props, `/${need.number}`)}?sagt=${said}`;
  return answerSent(props.asked, done, { to, refused: () => refused ?? redirect(to) });
}

const change = withNeed(async (props, need) => {
  const form = await props.asked.form();
  const typed = typedForm(form, need.facts.kind);
  const version = Number(textIn(form, 'versjon', 10));
  const changes = { need: need.id, version };
  const done = await write(props, typed, { kind: need.facts.kind, made: [], changes });
  return afterOne(props, need, { done, said: 'saved', typed });
});

const join = withNeed(async (props, need) => {
  const from = idsIn(await props.asked.form(), 'fra');
  const done = await joinNeeds(props.asked.ctx, { ...placeOf(props), into: need.id, from });
  return afterOne(props, need, { done, said: 'joined', typed: null, joining: from });
});

const setAside = withNeed(async (props, need) => {
  const asideReason = textIn(await props.asked.form(), 'grunn', LONGEST_REASON + 1);
  const done = await placeNeed(props.asked.ctx, { ...placeOf(props), need: need.id, asideReason });
  return afterOne(props, need, { done, said: 'aside', typed: null, aside: asideReason });
});

const bringBack = withNeed(async (props, need) => {
  const asked = { ...placeOf(props), need: need.id, asideReason: null };
  return afterOne(props, need, { done: await placeNeed(props.asked.ctx, asked), said: 'back', typed: null });
});

const showContributions = async (props: NeedsProps, sent: SentContributions | null = null): Promise<Page> =>
  contributionsPage({
    props,
    sent,
    links: await needsLinksOf(props.asked.ctx, props.view.procurement.id),
  });

const typedSorting = (form: FormData): TypedSorting => ({
  heading: textIn(form, 'overskrift', 40),
  newHeading: textIn(form, 'nyOverskrift', LONGEST_LABEL + 1),
  need: textIn(form, 'behov', 40),
  kind: NEED_KINDS.find((kind) => kind === textIn(form, 'slag', 20)) ?? 'situation',
  reason: textIn(form, 'grunn', LONGEST_REASON + 1),
});

function sortIn(form: FormData): SortInto | null {
  switch (textIn(form, 'gjor', 20)) {
    case 'overskrift':
      return { kind: 'heading', heading: headingIn(form) };
    case 'behov':
      return { kind: 'need', need: textIn(form, 'behov', 40) };
    case 'til-side':
      return { kind: 'aside', reason: textIn(form, 'grunn', LONGEST_REASON + 1) };
    case 'tilbake':
      return { kind: 'waiting' };
    default:
      return null;
  }
}

/** A need that is not chosen is none, and not a fault of the database. */
const sortChosen = (props: NeedsProps, asked: ContributionsToSort) =>
  asked.into.kind === 'need' && !isUuid(asked.into.need)
    ? { ok: false as const, problems: [problem('needs.nothingChosen', 'need')] }
    : sortContributions(props.asked.ctx, asked);

const sort: NeedsAnswer = async (props) => {
  const { ctx, request } = props.asked;
  const form = await props.asked.form();
  const ids = idsIn(form, 'bidrag');
  const to = (said: string): string => `${needsPath(props, '/bidrag')}?sagt=${said}`;
  const act = textIn(form, 'gjor', 20);
  if (act === 'nytt' && ids.length > 0) {
    const numbers = props.needs.contributions
      .filter(({ id }) => ids.includes(id))
      .map(({ number }) => number);
    const kind = textIn(form, 'slag', 20);
    return redirect(
      `${needsPath(props, '/nytt')}?slag=${encodeURIComponent(kind)}&bidrag=${numbers.join(',')}`,
    );
  }
  const into: SortInto | null = act === 'nytt' ? { kind: 'waiting' } : sortIn(form);
  const done =
    act === 'slett'
      ? await deleteContributions(ctx, { ...placeOf(props), ids })
      : into && (await sortChosen(props, { ...placeOf(props), ids, into }));
  if (!done) return notFoundPage(request);
  const refused = done.ok
    ? null
    : await showContributions(props, {
        form: 'sort',
        problems: done.problems,
        chosen: ids,
        typed: typedSorting(form),
      });
  const said = to(act === 'slett' ? 'deleted' : 'sorted');
  return answerSent(props.asked, done, { to: said, refused: () => refused ?? redirect(said) });
};

const makeLink: NeedsAnswer = async (props) => {
  const typed = typedLink(await props.asked.form());
  const endsOn = parseLocalDate(typed.endsOn, 'endsOn');
  const body = typed.whom === MEETING ? null : (typed.whom as BodyId);
  const made = endsOn.ok
    ? await makeNeedsLink(props.asked.ctx, {
        ...placeOf(props),
        body,
        label: typed.label,
        endsOn: endsOn.value,
      })
    : refuse(...(typed.label === '' ? [problem('needs.labelMissing', 'label')] : []), ...endsOn.problems);
  if (made.ok && endsOn.ok) {
    const day = props.asked.request.format.dateLong(endsOn.value);
    return madeLinkPage(props, { code: made.value.code, label: typed.label, endsOn: day });
  }
  const problems = made.ok ? [] : made.problems;
  const refused = await showContributions(props, { form: 'link', problems, link: typed });
  return answerSent(props.asked, made, { to: needsPath(props, '/bidrag'), refused: () => refused });
};

const endLink: NeedsAnswer = async (props) => {
  const link = textIn(await props.asked.form(), 'lenke', 40);
  if (!isUuid(link)) return notFoundPage(props.asked.request);
  const ended = await endNeedsLink(props.asked.ctx, { ...placeOf(props), link });
  return answerSent(props.asked, ended, {
    to: `${needsPath(props, '/bidrag')}?sagt=linkEnded`,
    refused: () => redirect(needsPath(props, '/bidrag')),
  });
};

const showVote = (props: NeedsProps, sent: SentVote | null = null): Page => votePage({ props, sent });

const startVote: NeedsAnswer = async (props) => {
  const form = await props.asked.form();
  const typed = textIn(form, 'siste', 20);
  const chosen = idsIn(form, 'behov');
  const endsOn = parseLocalDate(typed, 'endsOn');
  const opened = endsOn.ok
    ? await openVote(props.asked.ctx, {
        ...placeOf(props),
        needs: chosen,
        endsOn: endsOn.value,
        told: await toldOfVote(props.asked.services, props.view, endsOn.value),
      })
    : endsOn;
  return answerSent(props.asked, opened, {
    to: `${needsPath(props, '/prioritering')}?sagt=opened`,
    refused: (problems) => showVote(props, { form: 'open', problems, endsOn: typed, chosen }),
  });
};

const stopVote: NeedsAnswer = async (props) => {
  const vote = textIn(await props.asked.form(), 'prioritering', 40);
  if (!isUuid(vote)) return notFoundPage(props.asked.request);
  const ended = await endVote(props.asked.ctx, { ...placeOf(props), vote });
  return answerSent(props.asked, ended, {
    to: `${needsPath(props, '/prioritering')}?sagt=ended`,
    refused: () => redirect(needsPath(props, '/prioritering')),
  });
};

/** What was chosen, by need. */
function choicesIn(form: FormData): Record<string, Choice> {
  const chosen: Record<string, Choice> = {};
  for (const [name, value] of form) {
    const choice = CHOICES.find((one) => one === value);
    if (name.startsWith('valg-') && choice) chosen[name.slice('valg-'.length)] = choice;
  }
  return chosen;
}

const vote: NeedsAnswer = async (props) => {
  const { asked } = props;
  const form = await asked.form();
  const choices = choicesIn(form);
  const id = textIn(form, 'prioritering', 40);
  if (!isUuid(id)) return notFoundPage(asked.request);
  // A county's inhabitants are its municipalities': it is no side of its own size.
  const inhabitants = asked.party.kind === 'municipality' ? asked.party.population : null;
  const version = Number(textIn(form, 'versjon', 10)) || 0;
  const cast = await castBallot(asked.ctx, { ...placeOf(props), vote: id, version, inhabitants, choices });
  return answerSent(props.asked, cast, {
    to: `${needsPath(props, '/prioritering')}?sagt=cast`,
    refused: (problems) => showVote(props, { form: 'ballot', problems, choices }),
  });
};

const paper =
  (format: PaperFormat): NeedsAnswer =>
  ({ asked, view, needs }) => {
    const { request, parties } = asked;
    const named = needsPaper({
      state: view.procurement.state,
      view: needs,
      parties,
      isLead: view.isLead,
      today: request.today,
      language: request.language,
    });
    return paperAnswer(asked, named, format);
  };

const AT = '/anskaffelser/:id/behov';
const view = (path: string, answer: NeedsAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'procurement.view', answer: foundNeeds(answer) });
const act = (path: string, answer: NeedsAnswer): OwnRoute =>
  partyRoute('post', `${AT}${path}`, { action: 'procurement.needs.write', answer: foundNeeds(answer) });

export const NEEDS_ROUTES: readonly OwnRoute[] = [
  view('', overviewPage),
  view('/behovsnotat.docx', paper('docx')),
  view('/behovsnotat.pdf', paper('pdf')),
  view('/bidrag', (props) => showContributions(props)),
  act('/bidrag', sort),
  act('/lenke', makeLink),
  act('/lenke/avslutt', endLink),
  view('/prioritering', (props) => showVote(props)),
  partyRoute('post', `${AT}/prioritering`, { action: 'procurement.needs.vote', answer: foundNeeds(vote) }),
  act('/prioritering/start', startVote),
  act('/prioritering/avslutt', stopVote),
  partyRoute('get', `${AT}/nytt`, { action: 'procurement.needs.write', answer: foundNeeds(askNew) }),
  act('/nytt', addNew),
  view(
    '/:nr',
    withNeed((props, need) => showNeed(props, need)),
  ),
  act('/:nr', change),
  act('/:nr/sammen', join),
  act('/:nr/til-side', setAside),
  act('/:nr/tilbake', bringBack),
];
