// Where a fact comes from: addresses as links named by their site, other references as they are written.
import type { Confidence, Source } from '../../modules/registry/model.ts';
import type { Format } from '../../texts/format.ts';
import type { SiteTexts } from '../../texts/site.nb.ts';
import type { MarkKind } from './mark.tsx';

/** A source that says it plainly is confirmed; the others must be looked at again. */
export const CONFIDENCE_MARK: Readonly<Record<Confidence, MarkKind>> = {
  high: 'confirmed',
  medium: 'mustBeChecked',
  low: 'uncertain',
};

function siteName(address: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address);
  return match?.[1] ?? null;
}

interface SourceLinksProps {
  readonly source: Source;
  readonly texts: SiteTexts;
  readonly format: Format;
}

export function SourceLinks({ source, texts, format }: SourceLinksProps) {
  return (
    <span class="source-links">
      {source.references.map((reference, index) => {
        const site = siteName(reference);
        return (
          <span key={reference}>
            {index > 0 ? ', ' : ''}
            {site ? <a href={reference}>{site}</a> : reference}
          </span>
        );
      })}
      {`, ${source.date ? format.sourceDate(source.date) : texts.undated}`}
    </span>
  );
}
