// One entry of the log as people read it: when, who, what, about what, and what else is told.

import type { PartyDirectory } from '../../../flows/parties.ts';
import { type LocalDate, localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { LogEntry, NamedPerson } from '../../../modules/accounts/audit-queries.ts';
import type { PageRequest } from '../../page.ts';

/** What the words need to know besides the entry. */
export interface LogReader {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  /** Names by id; null: erased. Who is not here is nobody the reader may know. */
  readonly names: ReadonlyMap<string, string | null>;
}

export interface EntryWords {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly object: string;
  readonly facts: string;
}

const SHORT_ID = 6;
const PARTIES = ['body', 'cooperation', 'party'];
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export const namesByPerson = (people: readonly NamedPerson[]): ReadonlyMap<string, string | null> =>
  new Map(people.map(({ id, name }) => [id as string, name]));

function personName({ request, names }: LogReader, id: string): string {
  const { who } = request.texts.audit;
  const name = names.get(id);
  if (name) return name;
  // A number tells two people apart whom the reader may not know, or who are erased.
  const word = name === null ? who.erased : request.texts.audit.objects.person;
  return `${word} ${id.slice(-SHORT_ID)}`;
}

function whoOf(reader: LogReader, actor: string): string {
  const { who } = reader.request.texts.audit;
  const [kind, rest = ''] = actor.split(':', 2);
  if (kind === 'person') return personName(reader, rest);
  return kind === 'link' ? who.link : kind === 'visitor' ? who.visitor : who.system;
}

function objectOf(reader: LogReader, object: string): string {
  const [kind = '', rest = ''] = object.split(':', 2);
  if (kind === 'person') return personName(reader, rest);
  if (PARTIES.includes(kind) && rest !== '') return reader.parties.nameOf(rest);
  const words: Readonly<Record<string, string>> = reader.request.texts.audit.objects;
  const word = Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
  return rest === '' ? word : `${word} ${rest.slice(-SHORT_ID)}`;
}

function valueText({ request, parties }: LogReader, name: string, value: unknown): string {
  const { audit } = request.texts;
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  if (typeof value === 'number') return request.format.number(value);
  const text = String(value);
  if (ISO_DATE.test(text)) return request.format.date(text as LocalDate);
  if (name === 'lead' || name === 'other') return parties.nameOf(text);
  return audit.values[name]?.[text] ?? text;
}

function factsOf(reader: LogReader, facts: LogEntry['facts']): string {
  const labels: Readonly<Record<string, string>> = reader.request.texts.audit.facts;
  // In the order of their words: the database keeps no order.
  const order = Object.keys(labels);
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([name, value]) => {
      const label = Object.hasOwn(labels, name) ? labels[name] : name;
      return `${label}: ${valueText(reader, name, value)}`;
    })
    .join(' · ');
}

export function entryWords(reader: LogReader, entry: LogEntry): EntryWords {
  const { audit } = reader.request.texts;
  const ms = entry.at.getTime();
  const actions: Readonly<Record<string, string>> = audit.actions;
  return {
    at: audit.at(reader.request.format.date(localDateAt(ms)), localTimeAt(ms)),
    who: whoOf(reader, entry.actor),
    what: Object.hasOwn(actions, entry.action) ? (actions[entry.action] ?? '') : entry.action,
    object: objectOf(reader, entry.object),
    facts: factsOf(reader, entry.facts),
  };
}

/** Everybody whom entries name, to be looked up. */
export const peopleIn = (entries: readonly LogEntry[]): string[] => [
  ...new Set(
    entries
      .flatMap(({ actor, object }) => [actor, object])
      .filter((text) => text.startsWith('person:'))
      .map((text) => text.slice('person:'.length)),
  ),
];
