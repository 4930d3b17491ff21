// Reading rendered pages in tests: the text a person sees, and tables as rows of text.
import { renderToString } from 'preact-render-to-string';
import type { Page, PageResult } from '../src/web/page.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Text without tags, entities, soft hyphens and double spaces; no-break spaces become spaces. */
export function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/ ([.,:;)»])/g, '$1')
    .trim();
}

export function asPage(result: PageResult): Page {
  if (result.kind !== 'page') throw new Error(`expected a page, got ${result.kind}`);
  return result;
}

export const bodyOf = (result: PageResult): string => renderToString(asPage(result).body);

/** Rows of the table whose caption begins with the words, each cell as text; the header row first. */
export function tableRows(html: string, caption: string): string[][] {
  const table = (html.match(/<table[\s\S]*?<\/table>/g) ?? []).find((it) =>
    plain(/<caption>([\s\S]*?)<\/caption>/.exec(it)?.[1] ?? '').startsWith(caption),
  );
  if (!table) throw new Error(`no table with a caption that begins with «${caption}»`);
  return (table.match(/<tr[\s\S]*?<\/tr>/g) ?? []).map((row) =>
    (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(plain),
  );
}
