// Who is told in the program when somebody writes a task for another party, or a comment that names one. Nobody is told of what
// she did herself.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { Procurement } from '../../modules/procurement/life/queries.ts';
import { type Services, systemCtx } from '../services.ts';
import { workPathFor } from './addresses.ts';

interface Told {
  readonly procurement: Pick<Procurement, 'id' | 'state'>;
  /** Who writes. */
  readonly party: PartyId;
  readonly to: readonly PartyId[];
  readonly kind: 'task' | 'comment';
  /** The task. */
  readonly text: string;
}

const PARTS = { task: '', comment: '/kommentarer' } as const;

export async function noticesOf(
  services: Services,
  { procurement, party, to, kind, text }: Told,
): Promise<NoticeToWrite[]> {
  const others = to.filter((one) => one !== party);
  if (others.length === 0) return [];
  const parties = await services.parties();
  const contacts = await contactsOf(systemCtx(services, 'procurement'), others);
  return [...contacts.values()].flat().map((contact) => ({
    person: contact.person,
    party: contact.party,
    kind: kind === 'task' ? 'procurement.taskGiven' : 'procurement.mentioned',
    facts: { from: parties.nameOf(party), title: procurement.state.title, task: text },
    path: `${workPathFor(contact.party, procurement.id)}${PARTS[kind]}`,
  }));
}
