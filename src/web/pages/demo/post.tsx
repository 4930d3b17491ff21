// What was mailed to invented people, as they would read it, with links that work.
import type { ComponentChildren } from 'preact';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { DemoLetter, DemoPersonRole } from '../../../modules/accounts/demo/queries.ts';
import type { PersonId } from '../../../modules/accounts/model.ts';
import { SelectField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

interface PostView {
  readonly letters: readonly DemoLetter[];
  readonly roles: readonly DemoPersonRole[];
  /** Whose letters; null: everybody's. */
  readonly person: PersonId | null;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The public address, which the letters' links begin with. */
  readonly baseUrl: string;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** Addresses of ours become links within the site, whatever name the reader reached it by; others stay text. */
function textWithLinks(body: string, baseUrl: string): ComponentChildren[] {
  return body.split(ADDRESS).map((part, place) => {
    const path = place % 2 === 1 && part.startsWith(baseUrl) ? part.slice(baseUrl.length) : '';
    // A person of the demonstration writes letters too: two slashes would lead elsewhere.
    return /^\/(?![/\\])/.test(path) ? (
      <a key={String(place)} href={path}>
        {part}
      </a>
    ) : (
      part
    );
  });
}

function Letter({ request, letter, baseUrl }: { request: PageRequest; letter: DemoLetter; baseUrl: string }) {
  const words = request.texts.demo.post;
  const { id, name, recipient, subject, body, createdAt } = letter;
  const time = CLOCK.format(createdAt).replace(':', '.');
  return (
    <article class="frame section" aria-labelledby={`brev-${id}`}>
      <h2 id={`brev-${id}`}>{subject}</h2>
      <p class="small">
        {name === null ? words.toAddress(recipient) : words.to(name, recipient)}
        {' · '}
        {words.at(request.format.date(localDateAt(createdAt.getTime())), time)}
      </p>
      <p class="letter-text">{textWithLinks(body.trim(), baseUrl)}</p>
    </article>
  );
}

function PersonFilter({
  request,
  roles,
  person,
}: Pick<PostView, 'roles' | 'person'> & { request: PageRequest }) {
  const words = request.texts.demo.post;
  const names = new Map(roles.map((role) => [role.person as string, role.name]));
  const options = [...names].map(([value, label]) => ({ value, label }));
  return (
    <form class="filter" method="get" action={pathsFor(request.language).demo('/post')}>
      <SelectField
        id="person"
        name="person"
        label={words.filter}
        value={person ?? ''}
        options={[{ value: '', label: words.everybody }, ...options]}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.show}
        </button>
      </p>
    </form>
  );
}

export function postPage(request: PageRequest, view: PostView): Page {
  const { letters, roles, person, page, pages, baseUrl } = view;
  const words = request.texts.demo.post;
  const paths = pathsFor(request.language);
  const hrefOf = (wanted: number): string =>
    paths.demo('/post', { person: person ?? undefined, side: String(wanted) });
  return {
    kind: 'page',
    title: words.title,
    isPrivate: true,
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <PersonFilter request={request} roles={roles} person={person} />
        </div>
        {letters.map((letter) => (
          <Letter key={letter.id} request={request} letter={letter} baseUrl={baseUrl} />
        ))}
        <div class="frame">
          {letters.length === 0 ? <p>{person === null ? words.none : words.noneTo}</p> : null}
          <Pagination
            texts={request.texts.site}
            label={words.pages}
            page={page}
            pages={pages}
            hrefOf={hrefOf}
          />
          <p>
            <a href={paths.demo()}>{words.people}</a>
          </p>
        </div>
      </>
    ),
  };
}
