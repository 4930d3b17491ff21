// What an address for signed-in people is: method, path, the action it needs, and a function from what was asked to an
// answer. The table of actions decides who may; a test holds that every route names its action.
import type { Context } from 'hono';
import type { Party, PartyDirectory } from '../../flows/parties.ts';
import type { Services } from '../../flows/services.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import type { ActionId } from '../../modules/accounts/policy.ts';
import type { Page, PageRequest, PageResult } from '../page.ts';
import type { Paths } from '../paths.ts';

export interface Asked {
  readonly c: Context;
  readonly request: PageRequest;
  readonly paths: Paths;
  readonly services: Services;
  readonly parties: PartyDirectory;
  readonly signedIn: SignedIn;
  /** Acts as the signed-in person. */
  readonly ctx: Ctx;
  /** What was sent; empty where it is no form. */
  readonly form: () => Promise<FormData>;
}

/** Asked about one party, whom the person has a right to act for. */
export interface AskedForParty extends Asked {
  readonly party: Party;
}

export type Answer = PageResult | Promise<PageResult>;

interface RouteHead {
  readonly method: 'get' | 'post';
  readonly action: ActionId;
  /** Larger than usual: a file is sent; and what is answered when it is larger than that. */
  readonly largest?: { readonly body: number; readonly otherwise: (request: PageRequest) => Page };
}

/** Below /arbeid/:party: `path` is what comes after, empty or with a leading slash. */
export interface PartyRoute extends RouteHead {
  readonly scope: 'party';
  readonly path: string;
  readonly answer: (asked: AskedForParty) => Answer;
}

/** Anywhere, about the person herself or the installation. */
export interface PersonRoute extends RouteHead {
  readonly scope: 'person';
  readonly path: string;
  readonly answer: (asked: Asked) => Answer;
}

export type OwnRoute = PartyRoute | PersonRoute;

export const partyRoute = (
  method: PartyRoute['method'],
  path: string,
  rest: Pick<PartyRoute, 'action' | 'answer' | 'largest'>,
): PartyRoute => ({ scope: 'party', method, path, ...rest });

export const personRoute = (
  method: PersonRoute['method'],
  path: string,
  rest: Pick<PersonRoute, 'action' | 'answer' | 'largest'>,
): PersonRoute => ({ scope: 'person', method, path, ...rest });

/** Text of a form's field, trimmed and cut to what a field may hold; without NUL, which the database takes nowhere. */
export const textIn = (form: FormData, name: string, longest = 200): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, longest) : '';
};
