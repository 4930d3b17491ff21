// Each morning: votes whose last day has passed are closed, and those who have not voted are reminded two days before.
import { addDays } from '../../kernel/local-date.ts';
import { bodiesOf, networkOf, participantsOf } from '../../modules/network/life/queries.ts';
import { votesEndingBy } from '../../modules/network/topics/queries.ts';
import { closeOverdueVotes, remindOfTopicVote } from '../../modules/network/topics/vote-commands.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { systemCtx } from '../services.ts';
import { toldOfTopicVote } from './letters.ts';

const DAYS_BEFORE = 2;

export const remindOfTopicVotes: ReminderPart = async ({ services, today, inventedOnly = false }) => {
  const ctx = systemCtx(services, 'topics');
  await closeOverdueVotes(ctx, inventedOnly);
  const last = addDays(today, DAYS_BEFORE);
  for (const vote of await votesEndingBy(ctx, { last, inventedOnly })) {
    const network = await networkOf(ctx, vote.network);
    if (!network) continue;
    const told = await toldOfTopicVote(services, {
      kind: 'reminder',
      network,
      bodies: await bodiesOf(ctx, vote.network),
      participants: await participantsOf(ctx, { network: vote.network, body: null }),
      unit: vote.unit,
      endsOn: vote.endsOn,
      but: vote.voted,
      onceKey: `topicVote:${vote.id}:reminder`,
    });
    await remindOfTopicVote(ctx, { network: vote.network, told });
  }
};
