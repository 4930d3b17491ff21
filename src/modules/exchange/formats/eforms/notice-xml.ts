// A notice as a tree, and looking things up in it by path. Files come from outside: no document type (and so no
// entities of the file's own), a cap on size, and caps on what makes the parser slow. Nothing here calls itself per level.
import { type Element, parseXmlDocument } from 'slimdom';
import { type LocalDate, parseLocalDate } from '../../../../kernel/local-date.ts';
import type { NoticeAmount } from './award-notice.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  efac: 'http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1',
  efbc: 'http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1',
  efext: 'http://data.europa.eu/p27/eforms-ubl-extensions/1',
};

export const MOST_CHARACTERS = 5 * 1024 * 1024;
/** The parser's time grows with the square of these. Real notices have about ten attributes and a few dozen in all. */
const MOST_ATTRIBUTES = 100;
const MOST_NAMESPACES = 2000;

const TEXT_NODES = new Set([3, 4]);

/** Null when it is no XML that we read: damaged, with a document type, or made to be slow. */
export function noticeRoot(xml: string): Element | null {
  if (/<!DOCTYPE/i.test(xml) || xml.split('xmlns').length > MOST_NAMESPACES) return null;
  for (const tag of xml.split('<')) {
    if ((tag.match(/=\s*["']/g)?.length ?? 0) > MOST_ATTRIBUTES) return null;
  }
  try {
    return parseXmlDocument(xml).documentElement;
  } catch {
    // Whatever the parser throws, the file is not one we can read; the person is told so.
    return null;
  }
}

function childrenOf(parent: Element, step: string): Element[] {
  const [prefix = '', localName] = step.split(':');
  return parent.children.filter(
    (child) => child.localName === localName && child.namespaceURI === NAMESPACES[prefix],
  );
}

/** Every element at the end of a path such as `cac:Party/cbc:ID`, in the file's order. */
export const all = (from: Element | null, path: string): Element[] =>
  path
    .split('/')
    .reduce(
      (found, step) => found.flatMap((element) => childrenOf(element, step)),
      from === null ? [] : [from],
    );

export const first = (from: Element | null, path: string): Element | null => all(from, path)[0] ?? null;

/** An element's own text, without its children's; line ends kept, spaces and tabs run together. */
function ownText(element: Element): string {
  const text = element.childNodes.map((node) =>
    TEXT_NODES.has(node.nodeType) ? (node.nodeValue ?? '') : '',
  );
  return text
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first text at the path that is not blank. */
export const textAt = (from: Element | null, path: string): string | null =>
  all(from, path).map(ownText).find(Boolean) ?? null;

/** Every text at the path that is not blank. */
export const textsAt = (from: Element | null, path: string): string[] =>
  all(from, path).map(ownText).filter(Boolean);

/** The code at the path that belongs to a code list. */
export const codeAt = (from: Element | null, path: string, list: string): string | null => {
  const element = all(from, path).find((it) => it.getAttribute('listName') === list);
  return element === undefined ? null : ownText(element) || null;
};

const NORWEGIAN = ['NOR', 'NOB', 'NNO'];

/** A text that may stand in several languages: Norwegian before the notice's own, that before any other. */
export function wordsAt(from: Element | null, path: string, noticeLanguage: string | null): string | null {
  const texts = all(from, path)
    .map((element) => ({
      language: element.getAttribute('languageID') ?? noticeLanguage,
      text: ownText(element),
    }))
    .filter(({ text }) => text !== '');
  for (const language of [...NORWEGIAN, noticeLanguage]) {
    const found = texts.find((it) => it.language === language);
    if (found) return found.text;
  }
  return texts[0]?.text ?? null;
}

/** The calendar date as written; its time zone only says where that calendar hangs. */
export function dateAt(from: Element | null, path: string): LocalDate | null {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(textAt(from, path) ?? '') ?? [];
  const parsed = date === undefined ? null : parseLocalDate(date);
  return parsed?.ok ? parsed.value : null;
}

/** A whole number from zero. */
export const countAt = (from: Element | null, path: string): number | null => {
  const text = textAt(from, path);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
};

/** Zero is what forms demand where nothing is told, so it is no amount. */
export function amountAt(from: Element | null, path: string): NoticeAmount | null {
  const currency = first(from, path)?.getAttribute('currencyID') ?? null;
  const text = textAt(from, path);
  if (currency === null || text === null || !/^\d{1,15}(\.\d+)?$/.test(text)) return null;
  return Number(text) > 0 ? { amount: Number(text), currency } : null;
}
