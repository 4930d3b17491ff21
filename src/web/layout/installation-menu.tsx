// The second menu of those who run the installation.
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { InstallationNavKey } from '../page.ts';
import { pathsFor } from '../paths.ts';

const ROWS: readonly { readonly key: InstallationNavKey; readonly path: string }[] = [
  { key: 'parties', path: '' },
  { key: 'people', path: '/personer' },
  { key: 'register', path: '/register' },
  { key: 'law', path: '/regler' },
  { key: 'experiences', path: '/erfaringer' },
  { key: 'notices', path: '/kunngjoringer' },
  { key: 'audit', path: '/logg' },
];

export function InstallationMenu({ language, current }: { language: Language; current: InstallationNavKey }) {
  const words = textsFor(language).people.installation;
  const paths = pathsFor(language);
  return (
    <nav class="own-nav" aria-label={words.menu}>
      <div class="frame own-row">
        <a class="own-name" href={paths.own()}>
          {words.name}
        </a>
        <ul class="nav">
          {ROWS.map(({ key, path }) => (
            <li key={key}>
              <a href={paths.installation(path)} aria-current={key === current ? 'page' : undefined}>
                {words.nav[key]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
