// The frame around every page: head, header with menu, main, footer. Valid HTML that works without scripts.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language, languagePrefix } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { Assets } from '../assets.ts';
import { ownNavigation } from '../own/navigation.ts';
import type { Crumb, NavKey, Page, Viewer } from '../page.ts';
import { type Paths, pathsFor } from '../paths.ts';
import { DemoBar } from './demo-bar.tsx';
import { InstallationMenu } from './installation-menu.tsx';
import { Logo } from './logo.tsx';

export interface DocumentContext {
  readonly language: Language;
  /** Path and query without the language prefix, to link the same page in other languages. */
  readonly path: string;
  readonly assets: Assets;
  readonly baseUrl: string;
  readonly viewer: Viewer | null;
  /** A category's name inside a sentence. */
  readonly categoryNamed: (id: string) => string;
}

interface FrameProps extends DocumentContext {
  readonly page: Page;
}

const NAV: readonly { readonly key: NavKey; readonly to: (paths: Paths) => string }[] = [
  { key: 'map', to: (paths) => paths.map() },
  { key: 'coverage', to: (paths) => paths.coverage() },
  { key: 'municipalities', to: (paths) => paths.municipalities() },
  { key: 'cooperations', to: (paths) => paths.cooperations() },
  { key: 'advice', to: (paths) => paths.advice() },
  { key: 'groups', to: (paths) => paths.groups() },
  { key: 'networks', to: (paths) => paths.networks() },
];

const pathIn = (language: Language, path: string): string => {
  const prefix = languagePrefix(language);
  return path === '/' ? prefix || '/' : `${prefix}${path}`;
};

function Menu({ texts, paths, current }: { texts: Texts; paths: Paths; current: NavKey | undefined }) {
  return (
    <ul class="nav">
      {NAV.map(({ key, to }) => (
        <li key={key}>
          <a href={to(paths)} aria-current={key === current ? 'page' : undefined}>
            {texts.site.nav[key]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Languages({ language, path }: { language: Language; path: string }) {
  return (
    <ul class="languages">
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <li key={other}>
          <a href={pathIn(other, path)} lang={other} hreflang={other}>
            {textsFor(other).site.languageName}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** «Sign in», or the way to one's own pages with how much is new there. */
function Account({ texts, paths, viewer }: { texts: Texts; paths: Paths; viewer: Viewer | null }) {
  const words = texts.accounts.header;
  if (!viewer) {
    return (
      <a class="account" href={paths.signIn()}>
        {words.signIn}
      </a>
    );
  }
  const { name, waiting } = viewer.signedIn;
  return (
    <>
      <a class="account" href={paths.own()}>
        {waiting > 0 ? words.workWith(waiting) : words.work}
      </a>
      <a class="account" href={paths.me()}>
        {name}
      </a>
    </>
  );
}

function OwnMenu({ language, page, viewer }: Pick<FrameProps, 'language' | 'page' | 'viewer'>) {
  if (!page.own || !viewer) return null;
  const { party, current } = page.own;
  const texts = textsFor(language);
  const paths = pathsFor(language);
  const list = (
    <ul class="nav">
      {ownNavigation(viewer.signedIn, party).map(({ key, path }) => (
        <li key={key}>
          <a href={paths.ownOf(party.id, path)} aria-current={key === current ? 'page' : undefined}>
            {texts.accounts.nav[key]}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="own-nav" aria-label={texts.accounts.header.ownMenu(party.name)}>
      <div class="frame own-row">
        <a class="own-name" href={paths.own()}>
          {party.name}
        </a>
        <div class="own-wide">{list}</div>
        <details class="own-fold">
          <summary>{current ? texts.accounts.nav[current] : texts.site.menu}</summary>
          {list}
        </details>
      </div>
    </nav>
  );
}

function Header({ language, path, page, viewer }: FrameProps) {
  const texts = textsFor(language);
  const paths = pathsFor(language);
  return (
    <header class="top">
      <div class="frame top-row">
        <a class="brand" href={paths.home()}>
          <Logo />
          {texts.site.name}
        </a>
        <nav class="top-nav" aria-label={texts.site.mainMenu}>
          <Menu texts={texts} paths={paths} current={page.nav} />
        </nav>
        <nav class="top-languages" aria-label={texts.site.languages}>
          <Languages language={language} path={path} />
        </nav>
        <div class="top-account">
          <Account texts={texts} paths={paths} viewer={viewer} />
        </div>
        <details class="menu">
          <summary>{texts.site.menu}</summary>
          <nav aria-label={texts.site.menu}>
            {viewer && (
              <a class="account" href={paths.me()}>
                {viewer.signedIn.name}
              </a>
            )}
            <Menu texts={texts} paths={paths} current={page.nav} />
            <Languages language={language} path={path} />
          </nav>
        </details>
      </div>
    </header>
  );
}

function Breadcrumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav class="frame ds-breadcrumbs crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a class="ds-link" href={crumb.href}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ texts, paths }: { texts: Texts; paths: Paths }) {
  const { footer } = texts.site;
  const links: readonly (readonly [string, string])[] = [
    [paths.sources(), footer.sources],
    [paths.status(), footer.status],
    [paths.data(), footer.data],
    [paths.glossary(), footer.glossary],
    [paths.rules(), footer.rules],
    [paths.marketDialogues(), footer.marketDialogues],
    [paths.experiences(), footer.experiences],
    [paths.course(), footer.course],
    [paths.accessibility(), footer.accessibility],
    [paths.privacy(), footer.privacy],
  ];
  return (
    <footer class="bottom">
      <div class="frame">
        <p>
          {footer.about}
          <br />
          <span class="small">{footer.support}</span>
        </p>
        <nav aria-label={footer.links}>
          <ul>
            {links.map(([href, label]) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function Head({ language, path, page, assets, baseUrl }: FrameProps) {
  const texts = textsFor(language);
  const title = page.title === texts.site.name ? page.title : `${page.title} – ${texts.site.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.isPrivate && <meta name="robots" content="noindex, nofollow" />}
      {page.refreshSeconds && (
        // With scripts an island follows the work in place; a page that reloads under the reader is a barrier.
        <noscript>
          <meta http-equiv="refresh" content={String(page.refreshSeconds)} />
        </noscript>
      )}
      <link rel="stylesheet" href={assets.url('site.css')} />
      <link rel="icon" href={assets.url('icon.svg')} type="image/svg+xml" />
      {!page.isPrivate &&
        LANGUAGES.map((other) => (
          <link key={other} rel="alternate" hreflang={other} href={`${baseUrl}${pathIn(other, path)}`} />
        ))}
      {page.islands?.map((name) => (
        <script key={name} type="module" src={assets.url(`${name}.js`)} />
      ))}
    </head>
  );
}

/** What is invented has been said to an invented person already, on the pages of her own party. */
const saysMore = ({ page, viewer }: FrameProps): boolean => !(page.own && viewer?.turns);

function Frame(props: FrameProps & { children?: ComponentChildren }) {
  const { language, page } = props;
  const texts = textsFor(language);
  const paths = pathsFor(language);
  return (
    <html lang={language} data-color-scheme="auto">
      <Head {...props} />
      <body>
        <a class="ds-skip-link" href="#innhold">
          {texts.site.skipToContent}
        </a>
        {props.viewer?.turns && <DemoBar {...props} viewer={props.viewer} turns={props.viewer.turns} />}
        {page.banner && saysMore(props) && (
          <aside class="banner" aria-label={page.banner.label}>
            <p class="frame">
              <strong>{page.banner.word}</strong> {page.banner.text}
            </p>
          </aside>
        )}
        <Header {...props} />
        <OwnMenu {...props} />
        {page.installation && props.viewer && (
          <InstallationMenu language={language} current={page.installation} />
        )}
        {page.crumbs && <Breadcrumbs crumbs={page.crumbs} label={texts.site.breadcrumbs} />}
        <main id="innhold" tabIndex={-1}>
          {page.body}
        </main>
        <Footer texts={texts} paths={paths} />
      </body>
    </html>
  );
}

export const renderDocument = (context: DocumentContext, page: Page): string =>
  `<!doctype html>${renderToString(<Frame {...context} page={page} />)}`;
