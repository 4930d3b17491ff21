// Who is told in the program when somebody writes a task, a comment or a remark: whoever it is for, and whoever leads. Nobody is told
// of what she did herself.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { Procurement } from '../../modules/procurement/life/queries.ts';
import { procurementPathFor } from '../procurement/addresses.ts';
import { type Services, systemCtx } from '../services.ts';
import { WORK_PART } from './addresses.ts';

/** comment: to those it names · commented: to the others who are told · remark: on what is asked of the market, and its answer. */
type Happened = 'task' | 'comment' | 'commented' | 'remark' | 'remarkAnswer';

const HAPPENED: Readonly<Record<Happened, { readonly kind: string; readonly below: string }>> = {
  task: { kind: 'procurement.taskGiven', below: WORK_PART },
  comment: { kind: 'procurement.mentioned', below: `${WORK_PART}/kommentarer` },
  commented: { kind: 'procurement.commented', below: `${WORK_PART}/kommentarer` },
  remark: { kind: 'procurement.remarkSaid', below: '/krav#innspill' },
  remarkAnswer: { kind: 'procurement.remarkAnswered', below: '/krav#innspill' },
};

interface Told {
  readonly procurement: Pick<Procurement, 'id' | 'state'>;
  /** Who writes. */
  readonly party: PartyId;
  readonly to: readonly PartyId[];
  readonly kind: Happened;
  /** The task; of others nothing. */
  readonly text: string;
}

export async function noticesOf(
  services: Services,
  { procurement, party, to, kind, text }: Told,
): Promise<NoticeToWrite[]> {
  const others = [...new Set(to)].filter((one) => one !== party);
  if (others.length === 0) return [];
  const parties = await services.parties();
  const contacts = await contactsOf(systemCtx(services, 'procurement'), others);
  return [...contacts.values()].flat().map((contact) => ({
    person: contact.person,
    party: contact.party,
    kind: HAPPENED[kind].kind,
    facts: { from: parties.nameOf(party), title: procurement.state.title, task: text },
    path: `${procurementPathFor(contact.party, procurement.id)}${HAPPENED[kind].below}`,
  }));
}

/** Those it names, and whoever leads: a comment that nobody is told of is read by nobody. */
export async function commentNotices(
  services: Services,
  { mentions, ...told }: Pick<Told, 'procurement' | 'party'> & { readonly mentions: readonly PartyId[] },
): Promise<NoticeToWrite[]> {
  const { lead } = told.procurement.state;
  const others = mentions.includes(lead) ? [] : [lead];
  return [
    ...(await noticesOf(services, { ...told, to: mentions, kind: 'comment', text: '' })),
    ...(await noticesOf(services, { ...told, to: others, kind: 'commented', text: '' })),
  ];
}
