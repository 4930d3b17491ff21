// The invented region of a running server as its people meet it, without a browser: who they are signed in as, the links on
// their pages, and what they send. Beside them two real ones: who runs the installation, and a buyer in Namsos.
import { firstLink, type Site, seedBodies } from './steps.ts';

const PEOPLE = {
  buyer: 'Ingrid Solbakk',
  administrator: 'Siv Tangvald',
  ofTwoBodies: 'Marit Vik',
  /** Has not answered the round. */
  asked: 'Runa Sletthaug',
  /** Has. */
  answered: 'Peder Kvernlid',
  coordinator: 'Halldis Elvenes',
  networkLeader: 'Amund Lie',
} as const;

export type Who = keyof typeof PEOPLE | 'installation' | 'namsos' | 'nobody';

const ID = '[0-9a-f-]{36}';

export interface Region {
  /** The session's secret; null for nobody. */
  secretOf(who: Who): string | null;
  /** The page as HTML. */
  page(who: Who, address: string): Promise<string>;
  /** Addresses that the page links to; `:id` stands for an id. At least one. */
  links(who: Who, address: string, pattern: string): Promise<string[]>;
  /** Where sending leads. */
  send(who: Who, address: string, form: Readonly<Record<string, string | File>>): Promise<string>;
}

function headersFor(site: Site, secret: string | null): Record<string, string> {
  const { url } = site.server;
  return secret === null ? { origin: url } : { origin: url, cookie: `samkjop=${secret}` };
}

async function post(
  site: Site,
  {
    address,
    secret,
    form,
  }: { address: string; secret: string | null; form: Readonly<Record<string, string | File>> },
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  const headers = headersFor(site, secret);
  const answer = await fetch(site.server.url + address, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  if (answer.status !== 303) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const secretIn = (answer: Response): string =>
  /samkjop=([\w-]{43})/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';

/** Secrets of everybody's session. The region is loaded by the first start, which may still be at it. */
async function enter(site: Site): Promise<Map<Who, string | null>> {
  const { url } = site.server;
  let html = '';
  while (!html.includes(PEOPLE.buyer)) html = await (await fetch(`${url}/demo`)).text();
  const secrets = new Map<Who, string | null>([['nobody', null]]);
  for (const [who, name] of Object.entries(PEOPLE) as [Who, string][]) {
    const [before = ''] = html.split(`>${name}<`);
    const person = before.slice(before.lastIndexOf('name="person"')).match(ID)?.[0] ?? '';
    secrets.set(who, secretIn(await post(site, { address: '/demo/inn', secret: null, form: { person } })));
  }
  const address = new URL(await firstLink(site)).pathname;
  const dag = { navn: 'Dag Drift', epost: 'dag@drift.example' };
  secrets.set('installation', secretIn(await post(site, { address, secret: null, form: dag })));
  const buyer = { name: 'Kari Vik', email: 'kari@namsos.example' };
  const namsos = { body: '5007', buyer, visibility: 'exists', contracts: [] } as const;
  secrets.set('namsos', (await seedBodies(site, [namsos])).get('5007') ?? null);
  return secrets;
}

/** Lets everybody in; the server has just been started on an empty folder. */
export async function enterRegion(site: Site): Promise<Region> {
  const secrets = await enter(site);
  const secretOf = (who: Who): string | null => secrets.get(who) ?? null;
  const page = async (who: Who, address: string): Promise<string> => {
    const answer = await fetch(site.server.url + address, { headers: headersFor(site, secretOf(who)) });
    return answer.text();
  };
  return {
    secretOf,
    page,
    async links(who, address, pattern) {
      const href = new RegExp(`href="(${pattern.replaceAll(':id', ID)})"`, 'g');
      const found = [...(await page(who, address)).matchAll(href)].map(([, link]) => link ?? '');
      if (found.length === 0) throw new Error(`${address} has no link to ${pattern}`);
      return [...new Set(found)];
    },
    async send(who, address, form) {
      const answer = await post(site, { address, secret: secretOf(who), form });
      return answer.headers.get('location') ?? '';
    },
  };
}
