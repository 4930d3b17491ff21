// Addresses of proposals for signed-in people: list, page, draft, answer, what the proposing party does, the paper.
import { giveAnswer } from '../../../flows/proposals/answer.ts';
import { reachedBodies } from '../../../flows/proposals/letters.ts';
import { askMembers, bringToEnd, editDraft, giveMoreTime, letLead } from '../../../flows/proposals/manage.ts';
import { decisionPaper } from '../../../flows/proposals/paper.ts';
import { type ProposalView, viewOfProposal } from '../../../flows/proposals/proposal-view.ts';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { readOwnValue } from '../../../modules/planning/proposals/answer-commands.ts';
import { removeDraft } from '../../../modules/planning/proposals/draft-commands.ts';
import { procurementOfProposal } from '../../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { capitalised } from '../../../texts/format.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { type FileResult, type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { fromNetwork } from '../network-chain/from-network.tsx';
import { FromProposal } from '../procurement/from-proposal.tsx';
import { AnswerSection, isChoice, type SentAnswer, typedAnswer } from './answer-form.tsx';
import { countOfBodies } from './body-words.ts';
import { DraftSection, type SentDraft, typedContacts, typedDraft, unreachedOf } from './draft-form.tsx';
import { proposalListPage } from './list.tsx';
import { ManageSection } from './manage.tsx';
import { OwnPartSection } from './own-part.tsx';
import { proposalProblem } from './problem-text.ts';
import { ProposalBody, proposalHeading } from './proposal-page.tsx';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  readonly asked: AskedForParty;
  readonly view: ProposalView;
}

/** What was just sent and could not be used. */
interface Refused {
  readonly answer?: SentAnswer;
  readonly draft?: SentDraft;
  readonly manage?: { readonly problems: readonly Problem[]; readonly deadline: string };
}

const pathOf = ({ asked, view }: Props, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/forslag/${view.proposal.id}${part}`);

const saidPath = (props: Props, said: string): string => `${pathOf(props)}?sagt=${said}`;

function saidText({ asked: { request }, view }: Props): string | null {
  const words = request.texts.proposals;
  const { proposal, own } = view;
  const lead = view.parties.nameOf(proposal.lead);
  const members = proposal.members.map(({ body }) => body);
  const texts: Readonly<Record<string, string | null>> = {
    lagret: words.draft.saved,
    sendt: words.manage.sent(capitalised(countOfBodies(request, members))),
    svar: own ? words.answer.saved(words.answers[own.member.answer]) : null,
    leder: words.manage.leadDone(lead),
    frist: proposal.deadline ? words.manage.prolonged(request.format.dateLong(proposal.deadline)) : null,
  };
  return texts[request.query.get('sagt') ?? ''] ?? null;
}

async function page(props: Props, refused: Refused = {}): Promise<Page> {
  const { asked, view } = props;
  const { request, paths, party, services, signedIn } = asked;
  const { proposal, own } = view;
  const isProposer = proposal.party === party.id;
  const mayWrite = isProposer && may(signedIn.grants, 'proposal.write', party.id);
  const isDraft = proposal.state === 'draft';
  const reached = isDraft && mayWrite ? await reachedBodies(services, proposal) : [];
  const begun = proposal.state === 'agreed' ? await procurementOfProposal(asked.ctx, proposal.id) : null;
  const shown = { request, view };
  return {
    kind: 'page',
    title: proposalHeading(shown),
    own: { party, current: 'groups' },
    ...(Object.keys(refused).length > 0 ? { status: 422 as const } : {}),
    crumbs: [
      { label: request.texts.proposals.start.title, href: paths.ownOf(party.id, '/grupper') },
      { label: request.texts.proposals.list.title, href: paths.ownOf(party.id, '/forslag') },
    ],
    body: (
      <ProposalBody {...shown} said={saidText(props)}>
        {await fromNetwork(asked, { kind: 'proposal', id: proposal.id })}
        {isDraft && mayWrite ? (
          <DraftSection
            {...shown}
            path={pathOf(props)}
            sent={refused.draft ?? null}
            reached={reached}
            proposer={party.id}
          />
        ) : null}
        {proposal.state === 'sent' && isProposer && may(signedIn.grants, 'proposal.send', party.id) ? (
          <ManageSection
            {...shown}
            path={pathOf(props)}
            problems={refused.manage?.problems ?? []}
            deadline={refused.manage?.deadline ?? ''}
          />
        ) : null}
        {proposal.state === 'agreed' ? (
          <FromProposal asked={asked} proposal={proposal} begun={begun} />
        ) : null}
        {own && !isDraft ? (
          <AnswerSection
            {...shown}
            own={own}
            action={pathOf(props, '/svar')}
            sent={refused.answer ?? null}
            mayAnswer={may(signedIn.grants, 'proposal.answer', party.id)}
          />
        ) : null}
        {own ? (
          <OwnPartSection
            {...shown}
            own={own}
            paperPath={pathOf(props, '/saksframlegg.docx')}
            keepPath={
              !isDraft && may(signedIn.grants, 'archive.write', party.id)
                ? paths.ownOf(party.id, `/arkiv/saksframlegg/${proposal.id}`)
                : undefined
            }
          />
        ) : null}
      </ProposalBody>
    ),
  };
}

const gone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, proposalProblem(request, { code: 'proposal.gone', path: 'proposal', facts: {} }));

type Answer = (props: Props) => PageResult | Promise<PageResult>;

/** For a proposal that the party proposes or is asked about; all others look the same. */
const found =
  (answer: Answer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, party, request, services } = asked;
    const id = request.params['id'] ?? '';
    if (!isUuid(id)) return gone(asked);
    const body = party.kind === 'cooperation' ? null : (party.id as string as BodyId);
    const view = await viewOfProposal(services, ctx, { id, body });
    const isIn = view !== null && (view.proposal.party === party.id || view.own !== null);
    const isSeen = view?.proposal.party === party.id || view?.proposal.state !== 'draft';
    return isIn && isSeen ? answer({ asked, view }) : gone(asked);
  };

/** For a proposal of the party's own. */
const own = (answer: Answer) =>
  found((props) => {
    const { asked, view } = props;
    return view.proposal.party === asked.party.id ? answer(props) : gone(asked);
  });

/** To the page with what was done; or the page as it was typed, with what is wrong. */
function after(
  props: Props,
  done: Result<unknown>,
  { said, refused }: { readonly said: string; readonly refused: (problems: readonly Problem[]) => Refused },
): PageResult | Promise<PageResult> {
  const { asked } = props;
  return answerSent(asked, done, {
    to: saidPath(props, said),
    refused: (problems) =>
      problems.some(({ code }) => code === 'proposal.gone') ? gone(asked) : page(props, refused(problems)),
  });
}

const answerIt: Answer = async (props) => {
  const { asked, view } = props;
  const typed = typedAnswer(await asked.form());
  const refused = (problems: readonly Problem[]): Refused => ({ answer: { typed, problems } });
  const value = readOwnValue(typed.value);
  const { own, proposal } = view;
  if (!own) return gone(asked);
  if (!isChoice(typed.answer) || !value.ok) {
    return page(
      props,
      refused([
        ...(isChoice(typed.answer) ? [] : [problem('proposal.answerMissing', 'answer')]),
        ...(value.ok ? [] : value.problems),
      ]),
    );
  }
  const given = { proposal: proposal.id, body: own.body, answer: typed.answer, comment: typed.comment };
  const answered = await giveAnswer(asked.services, asked.ctx, { ...given, annualValue: value.value });
  return after(props, answered, { said: 'svar', refused });
};

/** Null with its problem where it is no date. */
function readDeadline(text: string): { date: LocalDate | null; problems: readonly Problem[] } {
  const read = parseLocalDate(text, 'deadline');
  return read.ok ? { date: read.value, problems: [] } : { date: null, problems: read.problems };
}

const managing = ({ asked, view }: Props, form?: FormData) => {
  const version = Number(form?.get('versjon') ?? view.proposal.version);
  return { ctx: asked.ctx, proposal: { ...view.proposal, version } };
};

const edit: Answer = async (props) => {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = typedDraft(form);
  const refused = (problems: readonly Problem[]): Refused => ({ draft: { typed, contacts: {}, problems } });
  const deadline = readDeadline(typed.deadline);
  if (deadline.problems.length > 0) return page(props, refused(deadline.problems));
  const without = view.proposal.members
    .map(({ body }) => body)
    .filter((body) => !typed.members.includes(body));
  const edited = await editDraft(asked.services, managing(props, form), {
    lead: typed.lead as BodyId,
    deadline: deadline.date,
    message: typed.message,
    without,
  });
  return after(props, edited, { said: 'lagret', refused });
};

const send: Answer = async (props) => {
  const { asked, view } = props;
  const { party, services } = asked;
  const form = await asked.form();
  const bodies = unreachedOf({ view }, await reachedBodies(services, view.proposal), party.id);
  const contacts = typedContacts(form, bodies);
  const refused = (problems: readonly Problem[]): Refused => ({ draft: { typed: null, contacts, problems } });
  const typed = bodies.flatMap((body) => {
    const email = (contacts[body] ?? '').toLowerCase();
    return email === '' ? [] : [{ body, email }];
  });
  const wrong = typed.filter(({ email }) => !EMAIL.test(email));
  if (wrong.length > 0) {
    return page(
      props,
      refused(wrong.map(({ body, email }) => problem('email.format', `contact.${body}`, { value: email }))),
    );
  }
  const sent = await askMembers(services, managing(props, form), typed);
  return after(props, sent, { said: 'sendt', refused });
};

const remove: Answer = async (props) => {
  const { asked, view } = props;
  const { ctx, party, paths } = asked;
  const removed = await removeDraft(ctx, { party: party.id, id: view.proposal.id });
  return removed.ok ? redirect(paths.ownOf(party.id, '/forslag', { vis: 'proposed' })) : gone(asked);
};

const changeLead: Answer = async (props) => {
  const lead = textIn(await props.asked.form(), 'leder', 10) as BodyId;
  const changed = await letLead(props.asked.services, managing(props), lead);
  const refused = (problems: readonly Problem[]): Refused => ({ manage: { problems, deadline: '' } });
  return after(props, changed, { said: 'leder', refused });
};

const prolong: Answer = async (props) => {
  const typed = textIn(await props.asked.form(), 'frist', 20);
  const refused = (problems: readonly Problem[]): Refused => ({ manage: { problems, deadline: typed } });
  const deadline = readDeadline(typed);
  if (deadline.problems.length > 0) return page(props, refused(deadline.problems));
  const prolonged = await giveMoreTime(props.asked.services, managing(props), deadline.date);
  return after(props, prolonged, { said: 'frist', refused });
};

const end: Answer = async (props) => {
  const how = textIn(await props.asked.form(), 'slutt', 20) === 'agree' ? 'agree' : 'withdraw';
  const ended = await bringToEnd(props.asked.services, managing(props), how);
  const refused = (problems: readonly Problem[]): Refused => ({ manage: { problems, deadline: '' } });
  return after(props, ended, { said: 'slutt', refused });
};

const paper: Answer = async ({ asked, view }): Promise<PageResult> => {
  const { request, services } = asked;
  if (!view.own) return gone(asked);
  const { bytes, fileName } = await decisionPaper(services, {
    view,
    own: view.own,
    language: request.language,
  });
  const file: FileResult = { kind: 'file', fileName, contentType: DOCX, content: bytes };
  return file;
};

export const PROPOSAL_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/forslag', { action: 'proposal.view', answer: proposalListPage }),
  partyRoute('get', '/forslag/:id', { action: 'proposal.view', answer: found(page) }),
  partyRoute('get', '/forslag/:id/saksframlegg.docx', { action: 'proposal.view', answer: found(paper) }),
  partyRoute('post', '/forslag/:id/svar', { action: 'proposal.answer', answer: found(answerIt) }),
  partyRoute('post', '/forslag/:id/endre', { action: 'proposal.write', answer: own(edit) }),
  partyRoute('post', '/forslag/:id/fjern', { action: 'proposal.write', answer: own(remove) }),
  partyRoute('post', '/forslag/:id/send', { action: 'proposal.send', answer: own(send) }),
  partyRoute('post', '/forslag/:id/leder', { action: 'proposal.send', answer: own(changeLead) }),
  partyRoute('post', '/forslag/:id/frist', { action: 'proposal.send', answer: own(prolong) }),
  partyRoute('post', '/forslag/:id/avslutt', { action: 'proposal.send', answer: own(end) }),
];
