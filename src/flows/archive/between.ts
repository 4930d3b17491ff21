// What goes from one party to others as dispatches: one for the sender and one for each receiver, each in the language its
// party keeps its archive in.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { DispatchKind, NewDispatch } from '../../modules/planning/archive/model.ts';
import type { Category } from '../../modules/planning/model.ts';
import type { Language } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { bodyLanguages } from '../accounts/letter-language.ts';
import type { PartyDirectory } from '../parties.ts';
import type { Services } from '../services.ts';

/** What the words of a dispatch are made with. */
export interface ArchiveWriter {
  readonly language: Language;
  readonly texts: Texts;
  readonly parties: PartyDirectory;
  /** The category's name in the language; empty where it is about several. */
  readonly category: string;
}

export interface ArchiveWords {
  readonly caseTitle: string;
  readonly title: string;
  readonly content: readonly string[];
}

export interface Sending {
  readonly kind: DispatchKind;
  readonly subject: string;
  readonly isDemo: boolean;
  readonly from: PartyId;
  readonly to: readonly PartyId[];
  /** Id of the category it is about; null where it is about several. */
  readonly category: string | null;
  readonly write: (writer: ArchiveWriter) => ArchiveWords;
}

/** The writer for each party: nynorsk where its municipality uses that, otherwise bokmål. */
export async function archiveWriters(
  services: Services,
  { isDemo, category: id }: Pick<Sending, 'isDemo' | 'category'>,
): Promise<(party: PartyId) => ArchiveWriter> {
  const { categories } = (await services.snapshot()).categories;
  const languageOf = await bodyLanguages(services, isDemo);
  const category: Category | undefined = id === null ? undefined : categories.byId.get(id);
  if (!category && id !== null) throw new Error(`no such category: ${id}`);
  const parties = await services.parties();
  return (party) => {
    const language = languageOf(party);
    const name = language === 'nn' ? category?.nameNn : category?.nameNb;
    return { language, texts: textsFor(language), parties, category: name ?? '' };
  };
}

/** Nothing where there is nobody to send to. */
export async function dispatchesBetween(services: Services, sending: Sending): Promise<NewDispatch[]> {
  const { kind, subject, isDemo, from, to, write } = sending;
  if (to.length === 0) return [];
  const writerOf = await archiveWriters(services, sending);
  const row = (
    party: PartyId,
    { direction, counterparts }: Pick<NewDispatch, 'direction' | 'counterparts'>,
  ): NewDispatch => {
    const { caseTitle, title, content } = write(writerOf(party));
    const words = { caseTitle, title, content: content.join('\n') };
    return { party, isDemo, kind, subject, direction, counterparts, ...words, files: [] };
  };
  return [
    row(from, { direction: 'U', counterparts: to }),
    ...to.map((party) => row(party, { direction: 'I', counterparts: [from] })),
  ];
}
