// Everything that must be mended in a form, above it, each line leading to its field.

export interface ErrorLine {
  /** Of the field. */
  readonly id: string;
  /** The field's label and what is wrong. */
  readonly text: string;
}

export function ErrorSummary({ title, lines }: { title: string; lines: readonly ErrorLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="refused" role="alert">
      <h2>{title}</h2>
      <ul class="plain-list">
        {lines.map(({ id, text }) => (
          <li key={`${id} ${text}`}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
