// What the link in a weekly letter shows: whether the letters are to end, that they have, or that they come again.
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

type LinkState = 'asked' | 'ended' | 'again';

interface ButtonProps {
  readonly action: string;
  /** What the form tells: `1` lets the letters come again. */
  readonly again: boolean;
  readonly label: string;
}

function ChoiceButton({ action, again, label }: ButtonProps) {
  return (
    <form class="buttons" method="post" action={action}>
      {again ? <input type="hidden" name="igjen" value="1" /> : null}
      <button class="ds-button" data-variant={again ? 'secondary' : undefined} type="submit">
        {label}
      </button>
    </form>
  );
}

export function digestLinkPage(request: PageRequest, secret: string, state: LinkState): Page {
  const words = request.texts.digest.link;
  const action = pathsFor(request.language).digestLink(secret);
  const told = {
    asked: { title: words.endTitle, lead: words.endLead },
    ended: { title: words.endedTitle, lead: words.endedLead },
    again: { title: words.againTitle, lead: words.againLead },
  }[state];
  const ends = state !== 'ended';
  return {
    kind: 'page',
    title: told.title,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{told.title}</h1>
        <p class="lead">{told.lead}</p>
        <ChoiceButton action={action} again={!ends} label={ends ? words.end : words.again} />
      </div>
    ),
  };
}

export function digestLinkGonePage({ texts, language }: PageRequest): Page {
  const words = texts.digest.link;
  return {
    kind: 'page',
    status: 404,
    title: words.goneTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.goneTitle}</h1>
        <div class="refused">
          <p>{words.gone}</p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(language).signIn()}>
              {words.signIn}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
