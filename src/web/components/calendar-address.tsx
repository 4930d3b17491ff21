// Following something in one's own calendar by a secret address: the address, shown once, right after it was made; otherwise since
// when there is one; and the forms that make a new one and take it away.
import { localDateAt } from '../../kernel/local-date.ts';
import type { Format } from '../../texts/format.ts';

/** Where the addresses stand: `since` when the present one was made (null: there is none), `address` right after it was made. */
export interface KeptAddress {
  readonly since: Date | null;
  readonly address: string | null;
}

interface AddressWords {
  readonly madeTitle: string;
  readonly made: string;
  readonly address: string;
  readonly since: (on: string) => string;
  readonly none: string;
  readonly make: string;
  readonly renew: string;
  readonly renewText: string;
  readonly remove: string;
  readonly secret: string;
}

interface CalendarAddressProps extends KeptAddress {
  readonly words: AddressWords;
  readonly format: Format;
  /** Where the forms are sent: the first makes an address, the second takes it away. */
  readonly renewAt: string;
  readonly removeAt: string;
}

function Made({ words, address }: { words: AddressWords; address: string }) {
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

/** Stands in a stack. */
export function CalendarAddress({ words, format, since, address, renewAt, removeAt }: CalendarAddressProps) {
  return (
    <>
      {address ? (
        <Made words={words} address={address} />
      ) : (
        <p>{since ? words.since(format.date(localDateAt(since.getTime()))) : words.none}</p>
      )}
      <form method="post" action={renewAt}>
        <p class="buttons">
          <button class="ds-button" data-variant={address ? 'secondary' : undefined} type="submit">
            {since ? words.renew : words.make}
          </button>
          {since ? <span class="small">{words.renewText}</span> : null}
        </p>
      </form>
      {since ? (
        <form method="post" action={removeAt}>
          <button class="as-link" type="submit">
            {words.remove}
          </button>
        </form>
      ) : null}
      <p>{words.secret}</p>
    </>
  );
}
