// The program itself reminds of assignments, each of a thing once.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import { readNetwork } from '../life/queries.ts';
import { assignmentEntry, type Telling, tell } from './locked-db.ts';

interface Reminders extends Telling {
  readonly network: string;
  readonly number: number;
}

/** Who has had a letter with the same key gets none. The value is how many were written. Code: network.gone. */
export const remindOfAssignment: Command<Reminders, number> = command({
  action: 'assignment.remind',
  partyOf: () => null,
  run: async (ctx, { network, number, letters }): Promise<Result<Done<number>>> => {
    const found = await readNetwork(ctx, network);
    if (!found) return refuse(problem('network.gone', 'network'));
    const written = await tell(ctx, letters, found.isDemo);
    const entry = assignmentEntry('assignment.reminded', { network, number }, { letters: written });
    return done(written, written === 0 ? null : { ...entry, party: found.leader, isDemo: found.isDemo });
  },
});
