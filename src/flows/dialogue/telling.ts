// How what is told to all is told: what the program writes in the ledger, always in bokmål so that a ledger has one
// language, and letters to suppliers in the language each has chosen.
import { type LocalDate, localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import type {
  Activity,
  LedgerWords,
  SupplierLetter,
  Telling,
} from '../../modules/procurement/dialogue/model.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import type { DialogueTexts } from '../../texts/dialogue.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';
import { dialoguePath, supplierLinkPath } from './addresses.ts';

const texts = () => textsFor('nb').dialogue;
const date = (day: LocalDate): string => formatFor('nb').date(day);
const dayOf = (at: Date): string => date(localDateAt(at.getTime()));
const timeOf = (at: Date): string => localTimeAt(at.getTime()).replace(':', '.');

function when({ startsAt, endsAt }: Activity): string {
  if (startsAt === null) return '';
  const isOneDay = endsAt !== null && dayOf(endsAt) === dayOf(startsAt);
  return texts().ledger.when(dayOf(startsAt), timeOf(startsAt), isOneDay ? timeOf(endsAt) : '');
}

function slots({ allocation, slotMinutes, slots: given, seedHash }: Activity): string {
  const words = texts().ledger;
  if (allocation === null || slotMinutes === null) return '';
  return allocation === 'lot'
    ? words.slotsLot(given.length, slotMinutes, seedHash ?? '')
    : words.slotsFirst(given.length, slotMinutes);
}

/** What the program writes in ledgers. */
export const ledgerWords: LedgerWords = {
  announced: (activity, { shortNotice }) => {
    const { kinds, ledger } = texts();
    const { kind, title, about, place, isDigital, replyBy, howToReply } = activity;
    return ledger.announced({
      kind: kinds[kind],
      title,
      about,
      when: when(activity),
      place: isDigital ? [ledger.digital, place].filter(Boolean).join(': ') : place,
      replyBy: replyBy === null ? '' : date(replyBy),
      howToReply,
      slots: slots(activity),
      shortNotice,
    });
  },
  closed: ({ title, reason }) => texts().ledger.closed(title, reason),
  drawn: (facts) => texts().ledger.drawn(facts),
  minutesSent: ({ number, commentBy }) => texts().ledger.minutesSent(number, date(commentBy)),
  minutesCommented: ({ number, marked }) =>
    texts().ledger.minutesCommented(number, formatFor('nb').list(marked.map(String))),
  answered: ({ question, answer }) => texts().ledger.answered(question, answer),
  published: ({ number, text }) => texts().ledger.published(number, text),
  aboutChanged: (about) => texts().ledger.aboutChanged(about),
  document: ({ title }) => texts().ledger.document(title),
  removed: (reason) => texts().ledger.removed(reason),
};

export type LetterKind = keyof DialogueTexts['letters'];

export interface TellingContext {
  readonly baseUrl: string;
  readonly parties: PartyDirectory;
  readonly procurement: { readonly id: string; readonly state: Pick<ProcurementState, 'title' | 'lead'> };
}

/** `more`: what the letter says besides. */
export const supplierLetter =
  ({ baseUrl, parties, procurement }: TellingContext, kind: LetterKind, more = ''): SupplierLetter =>
  ({ supplier, name, language, secret }) => {
    const words = {
      supplier,
      name,
      title: procurement.state.title,
      lead: parties.nameOf(procurement.state.lead),
      url: `${baseUrl}${languagePrefix(language)}${supplierLinkPath(secret)}`,
      more,
    };
    const { subject, text } = textsFor(language).dialogue.letters[kind];
    return { kind: `dialogue.${kind}`, subject: subject(words), body: text(words) };
  };

/** With the letter that suppliers get; the public page is where all can read it. */
export const tellingOf = (context: TellingContext, kind: LetterKind): Telling => ({
  words: ledgerWords,
  where: `${context.baseUrl}${dialoguePath(context.procurement.id)}`,
  letter: supplierLetter(context, kind),
});
