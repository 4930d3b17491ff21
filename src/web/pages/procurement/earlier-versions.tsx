// What something said before it was changed, folded away: each version as it was written, with when and by whom.

interface EarlierVersionsProps {
  readonly title: string;
  /** The latest first; empty: nothing is folded. */
  readonly versions: readonly {
    readonly version: number;
    readonly text: string;
    /** When and by whom. */
    readonly line: string;
  }[];
}

export function EarlierVersions({ title, versions }: EarlierVersionsProps) {
  if (versions.length === 0) return null;
  return (
    <details class="fold">
      <summary>{title}</summary>
      <div class="fold-inside">
        <ul class="lines">
          {versions.map(({ version, text, line }) => (
            <li key={version}>
              <p class="as-written">{text}</p>
              <p class="small">{line}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
