// What was searched and who was found, in words: one for the page and the Word file.
import type {
  Advice,
  CatalogueFinding,
  CatalogueSearch,
  Facts,
  PartnerFact,
} from '../../modules/advice/model.ts';
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import type { Saying } from './say.ts';

/** A visitor, or somebody who does not act for the body: nothing but the register was searched. */
export const isVisitors = (catalogues: readonly CatalogueSearch[]): boolean =>
  catalogues.every(({ catalogue, searchedOn }) => catalogue !== 'proposals' || searchedOn === null);

const OWN: readonly CatalogueSearch['catalogue'][] = ['ownContracts', 'proposals', 'plans'];

/** «undersøkt 26.11.2026: fant 2», «ikke undersøkt». */
export function searchText({ texts, format }: Saying, { searchedOn, count }: CatalogueSearch): string {
  const words = texts.searched;
  if (searchedOn === null) return words.notSearched;
  return `${words.on(format.date(searchedOn))}: ${count === 0 ? words.none : words.found(format.number(count))}`;
}

/** What the finding is, with the day that matters. */
export function findingText(
  { texts, format }: Saying,
  search: CatalogueSearch,
  one: CatalogueFinding,
): string {
  const words = texts.searched;
  if (one.until === null) return one.name;
  const say = search.catalogue === 'proposals' ? words.answerBy : words.until;
  return say(one.name, format.date(one.until));
}

/** Why it was not searched, or what it does not mean that nothing was found; empty where there is nothing to say. */
export function searchNote({ texts }: Saying, search: CatalogueSearch, isVisitor: boolean): string {
  const words = texts.searched;
  const { catalogue, searchedOn, count } = search;
  if (isVisitor && OWN.includes(catalogue)) return '';
  const notes = words.notes[catalogue];
  if (searchedOn === null) return notes.notSearched;
  return count === 0 ? notes.none : '';
}

/** «4. kvartal 2027»; where the two cannot begin together, that. */
export const startText = ({ texts, format }: Saying, { start }: PartnerFact): string =>
  start === undefined ? texts.searched.partners.notTogether : format.quarter(start);

/** Whether the value is known, never the value itself: the advice may be passed on. */
export const valueText = ({ texts }: Saying, { yearlyValue }: PartnerFact): string =>
  yearlyValue === null ? texts.searched.partners.notShown : texts.searched.partners.isKnown;

/** Partners that a plan shows; none of those that were answered or read from a file. */
export function shownPartners({ partners }: Facts): readonly PartnerFact[] {
  if (partners === undefined || partners === 'unknown' || partners.from !== 'register') return [];
  return partners.value;
}

/** «Dere har alt en avtale til …», one for each contract in the own plan that runs. */
export function runningTexts(
  { texts, format }: Saying,
  { catalogues = [] }: Pick<Advice, 'catalogues'>,
): string[] {
  const words = texts.searched;
  const found = catalogues.find(({ catalogue }) => catalogue === 'ownContracts')?.found ?? [];
  return found.map(({ name, until }) =>
    until === null ? words.runningOpen(name) : words.running(name, format.date(until)),
  );
}

/** The same for the Word file; nothing where nothing was searched. */
export function searchedBlocks(saying: Saying, advice: Advice, facts: Facts): Block[] {
  const { texts, format } = saying;
  const words = texts.searched;
  const { catalogues = [], date } = advice;
  if (catalogues.length === 0) return [];
  const isVisitor = isVisitors(catalogues);
  const partners = shownPartners(facts);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: isVisitor ? `${words.visitor} ${words.lead}` : words.lead },
    ...runningTexts(saying, advice).map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'table',
      caption: words.caption,
      headings: [words.place, words.when, words.what],
      rows: catalogues.map((search) => [
        words.places[search.catalogue],
        searchText(saying, search),
        [
          ...search.found.map((one) => findingText(saying, search, one)),
          searchNote(saying, search, isVisitor),
        ]
          .filter((text) => text !== '')
          .join('; '),
      ]),
      numberColumns: [],
    },
    ...(partners.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.partners.title },
          { kind: 'paragraph', text: words.partners.paper(format.date(date)) },
          {
            kind: 'table',
            caption: words.partners.caption,
            headings: [words.partners.body, words.partners.start, words.partners.value],
            rows: partners.map((partner) => [
              partner.name,
              startText(saying, partner),
              valueText(saying, partner),
            ]),
            numberColumns: [],
          },
        ] satisfies Block[])),
  ];
}
