// Reminds those who have not answered an invitation. The program does it, and the log of the procurement does not change.
import { type Command, command, done } from '../../accounts/commands.ts';
import { type Told, writeTold } from './commands.ts';
import { readProcurement } from './queries.ts';

/** Who has had a letter with the same key gets none. The value is how many there were. */
export const remindOfProcurement: Command<{ readonly id: string; readonly told: Told }, number> = command({
  action: 'procurement.remind',
  partyOf: () => null,
  run: async (ctx, { id, told }) => {
    const found = await readProcurement(ctx, { id, forUpdate: true });
    if (!found) return done(0, null);
    const letters = await writeTold(ctx, told);
    const entry = { action: 'procurement.reminded', object: `procurement:${id}`, facts: { letters } };
    const { state, isDemo } = found;
    return done(letters, letters === 0 ? null : { ...entry, party: state.lead, isDemo });
  },
});
