// Suppliers without an account: who signs up is mailed a link to confirm, and acts by its own link from then on. Where the
// leader has entered a supplier, the program acts for it.
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { NewSupplier } from '../../../modules/procurement/dialogue/participant-commands.ts';
import { behindSupplierLink } from '../../../modules/procurement/market/link-queries.ts';
import {
  confirmSignUp,
  requestSignUp,
  type SignUpLetterFacts,
} from '../../../modules/procurement/market/sign-up-commands.ts';
import { signUpLetter } from '../../market/letters.ts';
import { systemCtx } from '../../services.ts';
import { happened } from '../past.ts';
import { idOf, type Life, leadOf } from './life.ts';

/** Where invented visitors come from. */
const ADDRESS = 'demo';

interface SigningUp {
  readonly supplier: NewSupplier;
  /** Ids of activities. */
  readonly activities: readonly string[];
}

async function ownLink(life: Life, secret: string) {
  const ctx = systemCtx(life.story.services, 'demo');
  const opened = await behindSupplierLink(ctx, { secret, address: ADDRESS });
  if (opened.kind !== 'opened') throw new Error(`a supplier's link is ${opened.kind}`);
  return opened.link;
}

/** Signs up as anybody does: by the form, and by the link in the letter. */
export async function signUpByLink(
  life: Life,
  id: string,
  { supplier, activities }: SigningUp,
): Promise<void> {
  const { services } = life.story;
  const visitor = services.ctx({ kind: 'system', name: 'market' });
  const letter = signUpLetter(services, (await services.parties()).nameOf(leadOf(life)));
  let mailed = '';
  const readLetter = (facts: SignUpLetterFacts) => {
    mailed = facts.secret ?? '';
    return letter(facts);
  };
  const asked = { procurement: idOf(life), supplier, activities, address: ADDRESS, letter: readLetter };
  happened('sign-up', happened('sign-up', await requestSignUp(visitor, asked)));
  const confirming = { secret: mailed, address: ADDRESS, letter };
  const secret = happened('confirmed', happened('confirmed', await confirmSignUp(visitor, confirming)));
  life.made.set(`secret:${id}`, secret);
  life.made.set(`participant:${id}`, (await ownLink(life, secret)).participant);
}

/** What a supplier acts with: its own link, or the program where it has none. */
export async function supplierCtx(life: Life, id: string): Promise<Ctx> {
  const { services } = life.story;
  const secret = life.made.get(`secret:${id}`);
  if (secret === undefined) return systemCtx(services, 'demo');
  const { id: link, party, isDemo } = await ownLink(life, secret);
  return services.ctx({ kind: 'link', link, party, isDemo });
}
