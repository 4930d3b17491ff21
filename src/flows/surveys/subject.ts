// What is evaluated, as one party sees it: what it is called, who leads it, when it ends, and whom it could ask.

import type { LocalDate } from '../../kernel/local-date.ts';
import { isUuid } from '../../kernel/uuid.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { type Side, SUBJECT_KINDS, type Subject } from '../../modules/evaluation/surveys/model.ts';
import type { PersonToAsk } from '../../modules/evaluation/surveys/people-commands.ts';
import { networkOf, participantsOf } from '../../modules/network/life/queries.ts';
import { isSmallBody } from '../../modules/network/life/size.ts';
import { procurementOf } from '../../modules/procurement/life/queries.ts';
import type { PartyDirectory } from '../parties.ts';
import type { Services } from '../services.ts';

export interface EvaluatedSubject {
  readonly subject: Subject;
  readonly title: string;
  /** Who leads it, and so asks. */
  readonly lead: PartyId;
  readonly isDemo: boolean;
  /** The day it ends, where that is known. */
  readonly endsOn: LocalDate | null;
}

/** «network:…», as forms carry it; null for what it cannot be. */
export function subjectIn(text: string): Subject | null {
  const [kind, id = ''] = text.split(':');
  const known = SUBJECT_KINDS.find((one) => one === kind);
  if (!known || id === '') return null;
  return known === 'cooperation' || isUuid(id) ? { kind: known, id } : null;
}

export const subjectWord = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** Null where there is none, or it is nothing that the asking person may see for the party. */
export async function subjectOf(
  services: Services,
  ctx: Ctx,
  { subject, party }: { readonly subject: Subject; readonly party: PartyId },
): Promise<EvaluatedSubject | null> {
  switch (subject.kind) {
    case 'network': {
      const network = await networkOf(ctx, subject.id);
      if (!network) return null;
      const { title, leader, isDemo, ends } = network;
      return { subject, title, lead: leader, isDemo, endsOn: ends };
    }
    case 'procurement': {
      const found = await procurementOf(ctx, subject.id);
      if (!found) return null;
      return {
        subject,
        title: found.state.title,
        lead: found.state.lead,
        isDemo: found.isDemo,
        endsOn: null,
      };
    }
    case 'cooperation': {
      const found = (await services.parties()).find(subject.id);
      if (found?.kind !== 'cooperation' || found.id !== party) return null;
      return { subject, title: found.name, lead: found.id, isDemo: found.isDemo, endsOn: null };
    }
  }
}

/** How large a body is, for what an answer says of whoever gave it. */
export function sideOfBody(parties: PartyDirectory, body: string | null): Side {
  const found = body === null ? null : parties.find(body);
  if (found?.kind !== 'municipality') return 'other';
  return isSmallBody(found.population) ? 'small' : 'large';
}

/** Everybody who takes part in the network; empty for what has no participants here. */
export async function peopleIn(ctx: Ctx, subject: Subject, parties: PartyDirectory): Promise<PersonToAsk[]> {
  if (subject.kind !== 'network') return [];
  const people = await participantsOf(ctx, { network: subject.id, body: null });
  return people
    .filter(({ name, email }) => name !== '' && email !== '')
    .map(({ name, email, body }) => ({ name, email, body, side: sideOfBody(parties, body) }));
}
