// XML as a tree of elements and its text. Everything is escaped here and nowhere else; elements and attributes keep
// their order, so that equal trees give equal bytes.
import { printable } from '../printable-text.ts';

export interface XmlElement {
  /** With its prefix, as it shall stand. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** An element that holds text only. */
export const leaf = (
  name: string,
  text: string | number,
  attributes: XmlElement['attributes'] = {},
): XmlElement => ({ name, attributes, content: String(text) });

/** An element that holds elements; a null among them is left out. */
export const branch = (
  name: string,
  children: readonly (XmlElement | null)[],
  attributes: XmlElement['attributes'] = {},
): XmlElement => ({ name, attributes, content: children.filter((it) => it !== null) });

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const escaped = (text: string, signs: RegExp): string =>
  printable(text).replaceAll(signs, (sign) => ENTITIES[sign] ?? sign);

function lines(element: XmlElement, indent: string): string[] {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value, /[&<>"\n\t]/g)}"`,
  );
  const opening = `${indent}<${element.name}${attributes.join('')}`;
  const { content, name } = element;
  if (content.length === 0) return [`${opening}/>`];
  if (typeof content === 'string') return [`${opening}>${escaped(content, /[&<>]/g)}</${name}>`];
  return [`${opening}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

/** The whole document in UTF-8's words, with its declaration and a line end after the last line. */
export const toXml = (root: XmlElement): string =>
  `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root, '')].join('\n')}\n`;
