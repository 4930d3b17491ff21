// What pages of one round share: who asks about which round, and what has just been done.
import type { Round, RoundLine } from '../../../modules/planning/rounds/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';

export interface RoundProps {
  readonly asked: AskedForParty;
  readonly round: Round;
}

export const roundPath = ({ asked, round }: RoundProps, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/runder/${round.id}${part}`);

/** What the address says has been done; nothing for words it does not know. */
export function Said({ request }: { request: PageRequest }) {
  const text = request.texts.rounds.said[request.query.get('sagt') ?? ''];
  return text ? (
    <p class="done" role="status">
      {text}
    </p>
  ) : null;
}

/** When a line's contract should start. */
export const startText = ({ texts, format }: PageRequest, round: Round, line: RoundLine): string =>
  line.startsOn ? format.date(line.startsOn) : texts.rounds.draft.sometime(String(round.year));
