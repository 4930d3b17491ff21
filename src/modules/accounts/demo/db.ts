// The tables that know of the demonstration world: whether it is there, and which parties are its own.
import type { PartyId } from '../model.ts';

/**
 * absent: never loaded · loading: its rows are there, what has happened among them is being told · removed: taken away by a
 * person, and not brought back by a start.
 */
export type DemoState = 'absent' | 'loading' | 'loaded' | 'removed';

interface DemoStateTable {
  is_only: boolean;
  state: DemoState;
  version: string | null;
  changed_at: Date | null;
}

interface DemoPartyTable {
  party: PartyId;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    demo_state: DemoStateTable;
    demo_party: DemoPartyTable;
  }
}
