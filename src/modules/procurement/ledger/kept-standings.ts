// What the latest ledgers asked about have come to, kept by the end of the chain: no entry before it ever changes, so nothing
// that follows from them does. Whoever asks has read the head herself, and so may see them all.

/** More would take memory from others: a long ledger's entries are in it. */
const MOST_KEPT = 16;

export class KeptStandings<Standing> {
  /** By ledger, oldest first. */
  readonly #kept = new Map<string, { readonly head: string; readonly standing: Standing }>();

  /** Undefined where the ledger has moved on since. */
  get(procurement: string, head: string): Standing | undefined {
    const kept = this.#kept.get(procurement);
    return kept?.head === head ? kept.standing : undefined;
  }

  set(procurement: string, head: string, standing: Standing): void {
    this.#kept.delete(procurement);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(procurement, { head, standing });
  }
}
