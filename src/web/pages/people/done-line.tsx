// What was just done, said on the page that the form leads back to.
import type { PeopleTexts } from '../../../texts/people.nb.ts';
import type { PageRequest } from '../../page.ts';

export type DoneKey = keyof PeopleTexts['done'];

/** For the address after a form: `?utfort=invited`. */
export const doneQuery = (key: DoneKey): { readonly utfort: DoneKey } => ({ utfort: key });

export function DoneLine({ request }: { request: PageRequest }) {
  const words: Readonly<Record<string, string>> = request.texts.people.done;
  const asked = request.query.get('utfort') ?? '';
  const text = Object.hasOwn(words, asked) ? words[asked] : undefined;
  if (text === undefined) return null;
  return (
    <p class="done" role="status">
      {text}
    </p>
  );
}

/** Why something was not done, where no field is to blame. */
export function NotDone({ request, text }: { request: PageRequest; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div class="refused" role="alert">
      <h2>{request.texts.people.notDone}</h2>
      <p>{text}</p>
    </div>
  );
}
