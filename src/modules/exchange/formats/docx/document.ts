// A paper as a Word file: A4, real headings, table headings that repeat, language and title set, page numbers. Equal
// papers give equal bytes: the package's wall clock is written over.
import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { printable } from '../printable-text.ts';
import { branch, leaf, toXml } from '../xml/write.ts';
import { contentOf, openingOf } from './blocks.ts';
import type { PaperDocument } from './paper.ts';
import { PAGE, paperStyles, STYLE, TEXT_WIDTH } from './styles.ts';
import { withoutTimes } from './zip-times.ts';

const LANGUAGE_TAGS = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** Signs that no text holds, to find out where the page numbers go. */
const PAGE_MARK = '\ue000';
const PAGES_MARK = '\ue001';

function footerOf({ author, pageOf }: PaperDocument): Footer {
  const parts = printable(pageOf(PAGE_MARK, PAGES_MARK)).split(/([\ue000\ue001])/);
  const pageText = parts.filter(Boolean).map((part) => {
    if (part === PAGE_MARK) return PageNumber.CURRENT;
    return part === PAGES_MARK ? PageNumber.TOTAL_PAGES : part;
  });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.meta,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ children: [printable(author), new Tab()] }),
          new TextRun({ children: pageText }),
        ],
      }),
    ],
  });
}

const headerOf = (text: string): Header =>
  new Header({ children: [new Paragraph({ style: STYLE.meta, text: printable(text) })] });

/** The file's properties; the package's own would hold the time of writing. */
function propertiesOf({ title, author, language, createdOn }: PaperDocument): string {
  const time = (name: string) => leaf(name, `${createdOn}T00:00:00Z`, { 'xsi:type': 'dcterms:W3CDTF' });
  return toXml(
    branch(
      'cp:coreProperties',
      [
        leaf('dc:title', title),
        leaf('dc:creator', author),
        leaf('cp:lastModifiedBy', author),
        leaf('dc:language', LANGUAGE_TAGS[language]),
        time('dcterms:created'),
        time('dcterms:modified'),
      ],
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
    ),
  );
}

/** The bytes of a .docx file. */
export async function writeDocument(paper: PaperDocument): Promise<Uint8Array> {
  const file = new Document({
    title: paper.title,
    styles: paperStyles(LANGUAGE_TAGS[paper.language]),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
          },
        },
        ...(paper.header !== undefined && { headers: { default: headerOf(paper.header) } }),
        footers: { default: footerOf(paper) },
        children: [
          ...openingOf(paper.title, paper.subtitle, [paper.author, paper.dateLine]),
          ...paper.blocks.flatMap(contentOf),
        ],
      },
    ],
  });
  const overrides = [{ path: 'docProps/core.xml', data: propertiesOf(paper) }];
  return withoutTimes(await Packer.pack(file, 'uint8array', undefined, overrides));
}
