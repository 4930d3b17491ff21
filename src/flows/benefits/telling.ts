// Who is told of a benefit: those who are to confirm it, by letter; whoever wrote it, of what they said. Nobody is told of what she did
// herself.
import type { Actor } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Told } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import type { Benefit } from '../../modules/evaluation/benefits/model.ts';
import { writersOf } from '../../modules/evaluation/benefits/queries.ts';
import { confirmersOf } from '../../modules/evaluation/benefits/rules.ts';
import type { BenefitLetter } from '../../texts/benefits.nb.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';
import { benefitPart } from './addresses.ts';

interface Message {
  readonly kind: BenefitLetter | 'confirmed';
  /** Whose doing it is. */
  readonly from: PartyId;
  readonly by: Actor;
  readonly benefit: Pick<Benefit, 'id' | 'party' | 'facts'>;
  /** Why it is disputed; otherwise empty. */
  readonly reason: string;
}

async function toldTo(services: Services, people: readonly PartyContact[], message: Message): Promise<Told> {
  const { kind, from, by, benefit, reason } = message;
  const parties = await services.parties();
  const others = people.filter(({ person }) => by.kind !== 'person' || by.person !== person);
  const path = (party: PartyId): string => `/arbeid/${party}${benefitPart(benefit.id)}`;
  const facts = { from: parties.nameOf(from), title: benefit.facts.title };
  return {
    // That all is well is no letter.
    letters:
      kind === 'confirmed'
        ? []
        : others.map(({ name, language, party, person, email, isDemo }) => {
            const words = textsFor(language).benefits.letters[kind];
            const url = `${services.baseUrl}${languagePrefix(language)}${path(party)}`;
            const told = { ...facts, name, body: parties.nameOf(party), reason, url };
            return {
              kind: `benefit.${kind}`,
              subject: words.subject(told),
              body: words.body(told),
              to: { person, email, isDemo },
            };
          }),
    notices: others.map(({ person, party }) => ({
      person,
      party,
      kind: `benefit.${kind}`,
      facts,
      path: path(party),
    })),
  };
}

/** Those who are to say what they think of it, by the facts as they are to stand. */
export async function toldConfirmers(
  services: Services,
  message: Omit<Message, 'kind' | 'reason'> & { readonly kind: 'asked' | 'askedAnew' },
): Promise<Told> {
  const contacts = await contactsOf(systemCtx(services, 'benefits'), confirmersOf(message.benefit));
  return toldTo(services, [...contacts.values()].flat(), { ...message, reason: '' });
}

/** Whoever wrote it; those who act for the leading party where she does no longer. */
export async function toldWriters(
  services: Services,
  message: Message & { readonly kind: 'confirmed' | 'disputed' },
): Promise<Told> {
  const ctx = systemCtx(services, 'benefits');
  const { id, party } = message.benefit;
  const writers = await writersOf(ctx, id);
  const people = writers.length > 0 ? writers : ((await contactsOf(ctx, [party])).get(party) ?? []);
  return toldTo(services, people, message);
}
