// How answers travel: in the address, for a visitor; in the body of a form, where they come from a body's own plan and must
// not stand in an address that can be passed on. The same pages serve both.
import type { ComponentChildren } from 'preact';
import type { AdvicePart } from '../../paths.ts';

export interface Way {
  readonly method: 'get' | 'post';
  /** Where a form or a link goes, without the answers. */
  readonly to: (part: AdvicePart) => string;
}

interface HiddenProps {
  readonly said: URLSearchParams;
}

export function Hidden({ said }: HiddenProps) {
  return (
    <>
      {[...said].map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
    </>
  );
}

interface WayLinkProps extends HiddenProps {
  readonly way: Way;
  readonly part: AdvicePart;
  /** Looks like a button. */
  readonly isButton?: boolean;
  readonly children: ComponentChildren;
}

/** A link that carries the answers, or a form that looks like one. */
export function WayLink({ way, part, said, isButton, children }: WayLinkProps) {
  if (way.method === 'get') {
    return (
      <a class={isButton ? 'ds-button' : undefined} href={`${way.to(part)}?${said}`}>
        {children}
      </a>
    );
  }
  return (
    <form class="inline" method="post" action={way.to(part)}>
      <Hidden said={said} />
      <button class={isButton ? 'ds-button' : 'as-link'} type="submit">
        {children}
      </button>
    </form>
  );
}
