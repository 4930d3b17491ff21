// A section of a page: heading, optional link at the right, content, and the evidence in the margin.
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly margin?: ComponentChildren;
  readonly marginLabel?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, aside, margin, marginLabel, children }: SectionProps) {
  return (
    <section class="frame section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {margin ? (
        <div class="with-margin">
          <div>{children}</div>
          <aside class="margin" aria-label={marginLabel ? `${marginLabel}: ${title}` : title}>
            {margin}
          </aside>
        </div>
      ) : (
        children
      )}
    </section>
  );
}
