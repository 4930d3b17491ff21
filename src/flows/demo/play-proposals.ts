// The story of each proposed buying group, up to today: drafted and sent by the lead, answered by one after the other with
// figures that follow, and come to its end.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { basisOf } from '../../modules/planning/proposals/answer-commands.ts';
import { draftProposal, type NewMember } from '../../modules/planning/proposals/draft-commands.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import type { Proposal } from '../../modules/planning/proposals/model.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import { GRACE_DAYS } from '../../modules/planning/proposals/transitions.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { giveAnswer } from '../proposals/answer.ts';
import { proposedNeed } from '../proposals/draft.ts';
import { type LiveNeed, liveNeeds } from '../proposals/live-needs.ts';
import { askMembers, bringToEnd, editDraft } from '../proposals/manage.ts';
import { refreshProposal, settle } from '../proposals/refresh.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';
import type { DemoAnswer, DemoProposal } from './demo-world.ts';
import { actingFor, happened, onDay, type Story } from './past.ts';

/** What each member would buy, the need that comes first; read by the program, since not everybody shows it. */
async function membersOf(services: Services, { category, members }: DemoProposal): Promise<LiveNeed[]> {
  const today = todayOf(services);
  const rows = await liveNeedRows(systemCtx(services, 'demo'), {
    isDemo: true,
    category,
    bodies: members,
    own: members,
    today,
  });
  const { categories } = (await services.snapshot()).categories;
  const { needs } = liveNeeds(rows, {
    register: services.example.register,
    categories: categories.byId,
    assumptions: services.planning.assumptions,
    today,
    own: members,
  });
  return members.map((body) => {
    const own = needs.filter(({ owner }) => owner === body);
    const [first] = own.toSorted((a, b) => (a.preferredStart < b.preferredStart ? -1 : 1));
    if (!first) throw new Error(`demo/ is faulty: ${body} needs no ${category}`);
    return first;
  });
}

async function draft(story: Story, told: DemoProposal): Promise<string> {
  const { services } = story;
  const needs = await membersOf(services, told);
  const lead = needs.find(({ owner }) => owner === told.lead) as LiveNeed;
  const members = needs.map((need): NewMember => {
    const proposed = [proposedNeed(need)];
    return { body: need.owner, needs: proposed, basis: basisOf(proposed) };
  });
  const party = partyOfBody(told.lead);
  const id = happened(
    `${told.id} drafted`,
    await draftProposal(actingFor(story, party), {
      party,
      isDemo: true,
      run: null,
      category: told.category,
      lead: told.lead,
      start: quarterOf(lead.preferredStart),
      members,
    }),
  );
  await refreshProposal(services, id);
  return id;
}

interface Sending {
  readonly id: string;
  readonly lead: BodyId;
  readonly deadline: LocalDate;
}

async function managing(story: Story, { id, lead }: Omit<Sending, 'deadline'>) {
  const ctx = actingFor(story, partyOfBody(lead));
  return { ctx, proposal: (await proposalOf(ctx, id)) as Proposal };
}

async function send(story: Story, sending: Sending): Promise<void> {
  const { id, lead, deadline } = sending;
  const edit = { lead, deadline, message: '', without: [] };
  happened(`${id} edited`, await editDraft(story.services, await managing(story, sending), edit));
  happened(`${id} sent`, await askMembers(story.services, await managing(story, sending), []));
}

async function answer(story: Story, proposal: string, given: DemoAnswer): Promise<void> {
  if (given.answer === 'none' || given.answeredOn === null) return;
  const { body, answer: chosen, comment, answeredOn } = given;
  const then = { ...story, services: onDay(story.services, answeredOn) };
  happened(
    `${body} answered ${proposal}`,
    await giveAnswer(then.services, actingFor(then, partyOfBody(body)), {
      proposal,
      body,
      answer: chosen,
      comment,
      annualValue: null,
    }),
  );
}

const inOrder = (answers: readonly DemoAnswer[]): DemoAnswer[] =>
  answers.toSorted((a, b) => ((a.answeredOn ?? '') < (b.answeredOn ?? '') ? -1 : 1));

/** The last day anything was answered. */
const lastAnswer = ({ answers, sentOn }: DemoProposal): LocalDate | null =>
  inOrder(answers).at(-1)?.answeredOn ?? sentOn;

async function end(story: Story, told: DemoProposal, { id, deadline }: Sending): Promise<void> {
  if (told.state === 'agreed') {
    const day = addDays(lastAnswer(told) ?? deadline, 1);
    const then = { ...story, services: onDay(story.services, day) };
    const { lead } = told;
    happened(
      `${told.id} agreed`,
      await bringToEnd(then.services, await managing(then, { id, lead }), 'agree'),
    );
  }
  if (told.state === 'expired') {
    await settle(onDay(story.services, addDays(deadline, GRACE_DAYS + 1)), id);
  }
}

/** Plays one after the other. Throws where what is told of a proposal cannot happen. */
export async function playProposals(story: Story): Promise<void> {
  for (const told of story.world.proposals) {
    const { sentOn, deadline, lead } = told;
    const then = { ...story, services: sentOn === null ? story.services : onDay(story.services, sentOn) };
    const id = await draft(then, told);
    if (sentOn === null || deadline === null) continue;
    const sending = { id, lead, deadline };
    await send(then, sending);
    for (const given of inOrder(told.answers)) await answer(story, id, given);
    await end(story, told, sending);
  }
}
