// The one warm point of a page: the thing to do now.
import type { ComponentChildren } from 'preact';
import type { SiteTexts } from '../../texts/site.nb.ts';

interface NextStepProps {
  readonly texts: SiteTexts;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly button: string;
  readonly children?: ComponentChildren;
}

export function NextStep({ texts, id, title, text, href, button, children }: NextStepProps) {
  return (
    <section class="next-step" aria-labelledby={id}>
      <p class="next-step-word">{texts.nextStep}</p>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <p class="buttons">
        <a class="ds-button" href={href}>
          {button}
        </a>
        {children}
      </p>
    </section>
  );
}
