// Following the gatherings in one's own calendar: a secret address that is shown once, when it is made. The same for a signed-in
// person and for a participant behind her link.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { PageRequest } from '../../page.ts';
import { gatheringWords } from './gathering-parts.tsx';

export interface FeedFormsProps {
  readonly request: PageRequest;
  /** When the present address was made; null where there is none. */
  readonly since: Date | null;
  /** The address, right after it was made. */
  readonly address: string | null;
  readonly renewAt: string;
  readonly removeAt: string;
}

function Address({ request, address }: { request: PageRequest; address: string }) {
  const words = gatheringWords(request).feed;
  return (
    <div class="done stack-s" role="status">
      <h2>{words.madeTitle}</h2>
      <p>{words.made}</p>
      <div class="ds-field">
        <label class="ds-label" for="adresse">
          {words.address}
        </label>
        <input class="ds-input" id="adresse" type="text" readonly value={address} />
      </div>
    </div>
  );
}

export function FeedForms({ request, since, address, renewAt, removeAt }: FeedFormsProps) {
  const words = gatheringWords(request).feed;
  const has = since !== null;
  return (
    <div class="frame section section-end stack">
      {address ? <Address request={request} address={address} /> : null}
      {address ? null : (
        <p>{since ? words.since(request.format.date(localDateAt(since.getTime()))) : words.none}</p>
      )}
      <form method="post" action={renewAt}>
        <p class="buttons">
          <button class="ds-button" data-variant={address ? 'secondary' : undefined} type="submit">
            {has ? words.renew : words.make}
          </button>
          {has ? <span class="small">{words.renewText}</span> : null}
        </p>
      </form>
      {has ? (
        <form method="post" action={removeAt}>
          <button class="as-link" type="submit">
            {words.remove}
          </button>
        </form>
      ) : null}
      <p>{words.secret}</p>
    </div>
  );
}
