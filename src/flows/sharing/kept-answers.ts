// Answers that take a thread to work out, kept for their question: one thread at a time, and what was worked out last is kept.
import { keepLatest } from '../../kernel/latest.ts';

/** More would take memory from others. */
const MOST_KEPT = 100;

export class KeptAnswers<Answer> {
  /** Oldest first. */
  readonly #kept = new Map<string, Promise<Answer>>();
  /** Ends when the thread at work does. */
  #working: Promise<unknown> = Promise.resolve();

  /** Works it out, or gives what was worked out under the same key. Rejects when the work fails; it may then be asked again. */
  async of(key: string, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await (this.#kept.get(key) ?? this.#ask(key, work));
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  #ask(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const asked = this.#working.then(work);
    this.#working = asked.catch(() => null);
    keepLatest(this.#kept, [key, asked], MOST_KEPT);
    return asked;
  }
}
