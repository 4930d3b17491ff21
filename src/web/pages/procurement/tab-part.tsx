// A tab of a procurement that has several pages: they are tabs again below the procurement's own, and the one that is open
// names the page.
import type { ComponentChildren } from 'preact';
import type { Page } from '../../page.ts';
import { type ProcurementProps, type ProcurementTab, procurementPage } from './procurement-frame.tsx';

interface PartTabsProps<Part extends string> {
  readonly parts: readonly Part[];
  readonly current: Part;
  readonly hrefOf: (part: Part) => string;
  readonly words: Readonly<Record<Part | 'label', string>>;
}

interface TabPart<Part extends string> extends ProcurementProps, PartTabsProps<Part> {
  readonly tab: ProcurementTab;
  readonly lead: string;
  /** What has just been done; not told on a page that was refused. */
  readonly said: string | null;
  /** What was sent was refused. */
  readonly status: 409 | 422 | undefined;
  readonly children: ComponentChildren;
}

function PartTabs<Part extends string>({ parts, current, hrefOf, words }: PartTabsProps<Part>) {
  return (
    <nav class="frame" aria-label={words.label}>
      <ul class="tabs">
        {parts.map((part) => (
          <li key={part}>
            <a href={hrefOf(part)} aria-current={part === current ? 'page' : undefined}>
              {words[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function tabPartPage<Part extends string>(props: TabPart<Part>): Page {
  const { asked, view, tab, current, words, lead, said, status, children } = props;
  const framed = procurementPage({
    asked,
    view,
    tab,
    lead,
    said: status ? null : said,
    ...(status ? { status } : {}),
    children: (
      <>
        <PartTabs {...props} />
        {children}
      </>
    ),
  });
  return { ...framed, title: `${words[current]} – ${view.procurement.state.title}` };
}
