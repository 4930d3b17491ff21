// What is done with proposals every day: whoever has not answered is reminded three days before the deadline, once, and
// proposals of which nothing comes are ended.
import { addDays } from '../../kernel/local-date.ts';
import { remindOfProposal } from '../../modules/planning/proposals/commands.ts';
import { proposalOf, sentProposals } from '../../modules/planning/proposals/queries.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';
import { reminderLetters } from './letters.ts';
import { refreshProposal, settle } from './refresh.ts';

const DAYS_BEFORE = 3;

const ctxOf = (services: Services) => systemCtx(services, 'proposals');

/** Safe to do twice: nobody is reminded of one deadline more than once. The value is how many letters were written. */
export async function proposalReminders(services: Services): Promise<number> {
  const today = todayOf(services);
  const due = (await sentProposals(ctxOf(services))).filter(
    ({ deadline, unanswered }) =>
      unanswered.length > 0 && addDays(deadline, -DAYS_BEFORE) <= today && today <= deadline,
  );
  let letters = 0;
  for (const { id } of due) {
    const proposal = await proposalOf(ctxOf(services), id);
    if (!proposal) continue;
    const outgoing = await reminderLetters(services, proposal);
    const reminded = await remindOfProposal(ctxOf(services), { id, outgoing });
    if (reminded.ok) letters += reminded.value;
  }
  return letters;
}

/** Brings every proposal that is out up to date, and ends those of which nothing comes. */
export async function settleProposals(services: Services): Promise<void> {
  for (const { id } of await sentProposals(ctxOf(services))) {
    await refreshProposal(services, id);
    await settle(services, id);
  }
}
