// The bodies a list's rows name: buyers, and those to buy with. What a name means is found out once per list.
import { type BodyId, bodyOfCounty, type Register } from '../../../registry/model.ts';
import { foldBodyName } from '../../../registry/name-folding.ts';
import { type BuyerIndex, createBuyerIndex } from '../../import/buyers.ts';
import { type RowBuyer, readRowBuyer, type WrittenBuyer } from '../../import/row-buyer.ts';

export type NamedBody =
  | { readonly kind: 'known'; readonly body: BodyId }
  | Extract<RowBuyer, { kind: 'refused' }>;

export interface NamedBodies {
  readonly bodies: readonly BodyId[];
  /** The first name that means nobody, and the nearest municipality. */
  readonly unknown: { readonly name: string; readonly suggestion: string } | null;
}

export class RowBodies {
  readonly #buyers: BuyerIndex;
  readonly #counties: ReadonlyMap<string, BodyId>;
  readonly #known = new Map<string, NamedBody>();

  constructor(register: Register) {
    this.#buyers = createBuyerIndex(register);
    this.#counties = new Map(
      register.counties.flatMap((it) => {
        const body = bodyOfCounty(it.number);
        return [body.toLowerCase(), ...it.officialNames.map(foldBodyName)].map(
          (name) => [name, body] as const,
        );
      }),
    );
  }

  /** Also «Vestland (F46)», and a county by its bare name where no municipality has it. */
  buyer(written: WrittenBuyer): NamedBody {
    const key = `${written.buyer}|${written.buyerNumber}`;
    const known = this.#known.get(key);
    if (known) return known;
    const answer = this.#find(written);
    this.#known.set(key, answer);
    return answer;
  }

  #find(written: WrittenBuyer): NamedBody {
    const name = written.buyer;
    const number = /\((f\d{2})\)$/i.exec(name)?.[1] ?? (/^f\d{2}$/i.test(name) ? name : null);
    const numbered = number ? this.#counties.get(number.toLowerCase()) : undefined;
    if (numbered) return { kind: 'known', body: numbered };
    const answer = readRowBuyer(this.#buyers, written);
    if (answer.kind === 'known') return { kind: 'known', body: answer.buyer.body };
    const county = this.#counties.get(foldBodyName(name));
    return county ? { kind: 'known', body: county } : answer;
  }

  /** Names or numbers parted by semicolons, commas, bars or line breaks; a municipality before a county of the name. */
  all(text: string): NamedBodies {
    const names = text
      .split(/[;,|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const bodies: BodyId[] = [];
    for (const name of names) {
      const answer = this.buyer({ buyer: name, buyerNumber: '' });
      if (answer.kind === 'refused') {
        const suggestion = String(answer.facts['suggestion'] ?? '');
        return { bodies: [], unknown: { name, suggestion } };
      }
      if (!bodies.includes(answer.body)) bodies.push(answer.body);
    }
    return { bodies, unknown: null };
  }
}
