// What stands above every page for an invented person: that it is a demonstration, who she is, whose turn it is with one
// press to become that person, and the way out.
import type { Turn } from '../../flows/demo/turns.ts';
import type { Role, SignedIn } from '../../modules/accounts/model.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { Page, Viewer } from '../page.ts';
import { pathsFor } from '../paths.ts';

interface DemoBarProps {
  readonly language: Language;
  /** Path without the language prefix. */
  readonly path: string;
  readonly page: Pick<Page, 'isPrivate'>;
  readonly viewer: Viewer;
  readonly turns: readonly Turn[];
  /** A category's name inside a sentence. */
  readonly categoryNamed: (id: string) => string;
}

const MOST_SHOWN = 3;
const INVENTED_PAGES = /^\/(arbeid|min-side|demo)(\/|\?|$)/;

/** «innkjøper i Nesøy og Sundøya»; roles by delegation are left out. Empty for somebody without a role. */
function rolesOf({ signedIn, parties }: Viewer, { texts, format }: { texts: Texts; format: Format }): string {
  const own = signedIn.grants.filter(({ via }) => via === null);
  const byRole = Map.groupBy(own, ({ role }) => role);
  const parts = [...byRole].map(([role, grants]: [Role, SignedIn['grants']]) => {
    const names = [...new Set(grants.map(({ party }) => parties.nameOf(party)))];
    return texts.demo.banner.role(texts.accounts.roles[role], format.list(names));
  });
  return format.list(parts);
}

/** The register is real also for an invented person; a page that is neither is left unsaid. */
function whatIsInvented({ path, page }: DemoBarProps, { demo }: Texts): string {
  if (INVENTED_PAGES.test(path)) return demo.banner.allInvented;
  return page.isPrivate ? '' : demo.banner.realRegister;
}

interface TurnProps extends Pick<DemoBarProps, 'language' | 'viewer' | 'categoryNamed'> {
  readonly turn: Turn;
}

/** A name that becomes the person and goes to what waits; what that is, is heard but not seen, so that the bar stays one. */
function TurnWay({ turn, language, viewer, categoryNamed }: TurnProps) {
  const texts = textsFor(language);
  const { turns: words, waiting } = texts.demo;
  const paths = pathsFor(language);
  const what = waiting[turn.kind]({ what: categoryNamed(turn.about) });
  const due = turn.due ? ` ${words.until(formatFor(language).date(turn.due))}` : '';
  const heard = <span class="visually-hidden">{`: ${what}${due}`}</span>;
  if (turn.person === viewer.signedIn.person) {
    return (
      <a href={paths.ownOf(turn.party, turn.path)}>
        {words.yours}
        {heard}
      </a>
    );
  }
  return (
    <form class="inline" method="post" action={paths.demo('/inn')}>
      <input type="hidden" name="person" value={turn.person} />
      <input type="hidden" name="til" value={`/arbeid/${turn.party}${turn.path}`} />
      <button class="as-link" type="submit">
        {words.switchTo(turn.name, viewer.parties.nameOf(turn.party))}
        {heard}
      </button>
    </form>
  );
}

/** What is due first for each person. */
const firstOfEach = (turns: readonly Turn[]): Turn[] =>
  turns.filter((turn, place) => turns.findIndex(({ person }) => person === turn.person) === place);

function TurnList({ language, viewer, turns, categoryNamed }: DemoBarProps) {
  const words = textsFor(language).demo.turns;
  if (turns.length === 0) return <p>{words.none}</p>;
  const people = firstOfEach(turns);
  const shown = people.slice(0, MOST_SHOWN);
  const others = people.length - shown.length;
  return (
    <div class="demo-turns">
      <p id="tur">{words.title}</p>
      <ul aria-labelledby="tur">
        {shown.map((turn) => (
          <li key={`${turn.party}${turn.path}`}>
            <TurnWay turn={turn} language={language} viewer={viewer} categoryNamed={categoryNamed} />
          </li>
        ))}
        {others > 0 ? (
          <li>
            <a href={pathsFor(language).demo()}>{words.more(others)}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

export function DemoBar(props: DemoBarProps) {
  const { language, viewer } = props;
  const texts = textsFor(language);
  const paths = pathsFor(language);
  const { banner, turns: words } = texts.demo;
  const { name } = viewer.signedIn;
  const roles = rolesOf(viewer, { texts, format: formatFor(language) });
  return (
    <>
      <aside class="banner" aria-label={banner.label}>
        <p class="frame">
          <strong>{banner.word}</strong>{' '}
          {roles === '' ? banner.youWithoutRole(name) : banner.you(name, roles)}{' '}
          {whatIsInvented(props, texts)}
        </p>
      </aside>
      <nav class="demo-bar" aria-label={words.label}>
        <div class="frame demo-row">
          <TurnList {...props} />
          <ul class="demo-ways">
            <li>
              <a href={paths.demo()}>{words.everybody}</a>
            </li>
            <li>
              <a href={paths.demo('/post')}>{words.mail}</a>
            </li>
            <li>
              <form class="inline" method="post" action={paths.signOut()}>
                <button class="as-link" type="submit">
                  {words.leave}
                </button>
              </form>
            </li>
          </ul>
        </div>
      </nav>
    </>
  );
}
