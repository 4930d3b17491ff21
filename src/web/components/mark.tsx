// A status as sign and word: how sure we are of what stands beside it.
import type { SiteTexts } from '../../texts/site.nb.ts';

export type MarkKind = keyof SiteTexts['marks'];

export function Mark({ kind, texts, label }: { kind: MarkKind; texts: SiteTexts; label?: string }) {
  return <span class={`mark mark-${kind}`}>{label ?? texts.marks[kind]}</span>;
}
