// Where a fact is from: addresses as links with the name of the site, references as written, and the date.
import type { Source } from '../../modules/registry/model.ts';
import type { PageRequest } from '../page.ts';

const hostOf = (reference: string): string | null => {
  if (!/^https?:\/\//.test(reference)) return null;
  return URL.canParse(reference) ? new URL(reference).hostname.replace(/^www\./, '') : null;
};

export function SourceReference({ reference }: { reference: string }) {
  const host = hostOf(reference);
  return host ? <a href={reference}>{host}</a> : <span>{reference}</span>;
}

export function sourceDateText({ format, texts }: PageRequest, source: Source): string {
  return source.date ? format.sourceDate(source.date) : texts.site.undated;
}

/** The references in one line, then the date. */
export function SourceLine({ request, source }: { request: PageRequest; source: Source }) {
  return (
    <span class="source-inline">
      {source.references.map((reference, index) => (
        <span key={reference}>
          {index > 0 && ', '}
          <SourceReference reference={reference} />
        </span>
      ))}
      {`, ${sourceDateText(request, source)}`}
    </span>
  );
}
