// What the people who buy for another body are told: a yes to one of its needs, that both say yes, a question, an answer. In
// each reader's language; nothing stands there that the body is not shown.

import type { PartyContact } from '../../modules/accounts/recipient-queries.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { Told } from '../../modules/planning/live-needs/messages-commands.ts';
import type { Category } from '../../modules/planning/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';

export interface Telling {
  /** Whose doing it is. */
  readonly from: BodyId;
  readonly to: BodyId;
  /** Id of the category that it is about. */
  readonly category: string;
}

/** What is told, and where it leads after /arbeid/:party. */
export interface Message {
  readonly kind: 'accepted' | 'common' | 'asked' | 'replied';
  readonly path: string;
  /** What was written; empty where nothing was. */
  readonly content: string;
  /** Nobody is told the same twice. */
  readonly onceKey: string | null;
}

/** Those who read it are found first; what is told may hang on what the command finds. */
export async function tellerOf(
  services: Services,
  { from, to, category: id }: Telling,
): Promise<(message: Message) => Told> {
  const party = partyOfBody(to);
  const contacts = (await contactsOf(systemCtx(services, 'sharedNeeds'), [party])).get(party) ?? [];
  const category = (await services.snapshot()).categories.categories.byId.get(id);
  if (!category) throw new Error(`no such category: ${id}`);
  const name = (await services.parties()).nameOf(from);
  return (message) => toldTo(contacts, message, { from: name, category, baseUrl: services.baseUrl });
}

interface About {
  readonly from: string;
  readonly category: Category;
  readonly baseUrl: string;
}

/** Everybody gets a notice; a letter goes where somebody waits, and where both have said yes. */
function toldTo(contacts: readonly PartyContact[], message: Message, about: About): Told {
  const { kind, content } = message;
  const { category, from } = about;
  const names = { nb: category.nameNb, nn: category.nameNn, en: category.nameEn };
  const once = (to: string) => (message.onceKey === null ? {} : { onceKey: `${message.onceKey}:${to}` });
  const letterTo = (
    { name, language, party, person, email, isDemo }: PartyContact,
    about_: 'common' | 'asked' | 'replied',
  ) => {
    const words = textsFor(language).letters.needs[about_];
    const url = `${about.baseUrl}${languagePrefix(language)}/arbeid/${party}${message.path}`;
    const facts = { name, from, category: names[language], content, url };
    return {
      kind: `need.${kind}`,
      subject: words.subject(facts),
      body: words.body(facts),
      to: { person, email, isDemo },
      ...once(`${party}:${person}`),
    };
  };
  return {
    letters: kind === 'accepted' ? [] : contacts.map((contact) => letterTo(contact, kind)),
    notices: contacts.map(({ person, party }) => ({
      person,
      party,
      kind: `need.${kind}`,
      facts: { from, ...names },
      path: `/arbeid/${party}${message.path}`,
      ...once(party),
    })),
  };
}
