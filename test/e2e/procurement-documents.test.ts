// The documents of a joint procurement: the leader looks at drafts, approves them, sees what a change makes out of date, uses a
// template of its own and makes the package for the competition tool; a member reads what is approved. The procurement itself is
// made in the database: its own journeys type it. Wide with JavaScript, narrow without.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { verifyPackage } from '../../src/flows/procurement-documents/verify-package.ts';
import { type LocalDate, localDateAt } from '../../src/kernel/local-date.ts';
import { ore } from '../../src/kernel/money.ts';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import {
  answerProcurement,
  beginProcurement,
  leadProcurement,
  type MovesToMake,
} from '../../src/modules/procurement/life/commands.ts';
import { TASKS } from '../../src/modules/procurement/life/model.ts';
import { procurementOf, readProcurement } from '../../src/modules/procurement/life/queries.ts';
import { basisOf } from '../../src/modules/procurement/life/volumes.ts';
import type { ProvisionFacts } from '../../src/modules/procurement/requirements/model.ts';
import { writeProvision } from '../../src/modules/procurement/requirements/provision-commands.ts';
import type { BodyId } from '../../src/modules/registry/model.ts';
import { value } from '../dialogue-case.ts';
import { readPdf } from '../pdf-text.ts';
import {
  beside,
  HAVNES,
  HAVNES_BUYER,
  LILLEFJORD,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  person,
  shots,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, heading, press, says } from './steps.ts';

const TODAY = localDateAt(Date.now());
const YEAR = new Date().getFullYear() + 1;

const world = startWorld();

const moving = (id: string, party: PartyId, moves: MovesToMake['moves']): MovesToMake => ({
  id,
  party,
  moves,
  version: null,
  law: () => ['outsideAct'],
  standstillDays: null,
  told: () => ({ letters: [], notices: [] }),
});

const requirement = (text: string): ProvisionFacts => ({
  kind: 'requirement',
  strength: 'must',
  text,
  lots: [],
  documented: 'Testrapport.',
  checked: 'Prøve ved levering.',
  isEnvironmental: false,
  needs: [],
  noNeed: 'Følger av loven.',
  insights: [],
  noInsight: 'Ikke spurt.',
});

const price: ProvisionFacts = {
  kind: 'criterion',
  type: 'price',
  name: 'Pris',
  weight: 100,
  measured: 'Samlet pris.',
  documented: 'Prisskjemaet.',
  scored: 'Lavest får 10.',
  isEnvironmental: false,
  needs: [],
  requirements: [],
};

const write = (ctx: Ctx, procurement: string, facts: ProvisionFacts) =>
  writeProvision(ctx, { procurement, party: HAVNES, changes: null, facts });

/** Two buyers with volumes and authority, in the phase where requirements are written. */
const begun = (title: string): Promise<string> =>
  beside(world, async (ctx) => {
    const term = { firstYear: YEAR, years: 2, optionYears: 1 };
    const begin = { kind: 'begin', title, category: 'trygghetsalarmer', contract: 'goods', term } as const;
    const id = value(await beginProcurement(ctx, { party: HAVNES, proposal: null, begin }));
    const lots = [{ id: 'd1', name: 'Alarmer', maximum: ore(9_000_000) }];
    const items = [{ id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(80_000), lot: 'd1' }];
    const bodies = [HAVNES, LILLEFJORD] as unknown as readonly BodyId[];
    const joinBy = new Date(Date.now() + 20 * 24 * 3_600_000).toISOString().slice(0, 10) as LocalDate;
    const describeIt = { kind: 'describe', title, contract: 'goods', term, lots, items } as const;
    const lead = moving(id, HAVNES, [describeIt, { kind: 'invite', bodies, joinBy }, { kind: 'startNeeds' }]);
    value(await leadProcurement(ctx, lead));
    for (const party of [HAVNES, LILLEFJORD]) {
      const body = party as string as BodyId;
      const participation = {
        commitment: 'binding',
        volumes: { v1: [20, 25] },
        reservations: '',
        ceiling: null,
      } as const;
      const mandate = {
        kind: 'case',
        form: 'decision',
        caseNumber: '26/1',
        date: TODAY,
        document: 'Vedtak',
      } as const;
      const own = moving(id, party, [
        { kind: 'join', body, participation },
        { kind: 'giveMandate', body, mandate },
        { kind: 'declareImpartiality', body, found: 'none' },
      ]);
      value(await answerProcurement(ctx, own));
    }
    // How needs are mapped is another journey's.
    await acting(ctx, async (inside) => {
      const found = await readProcurement(inside, { id, forUpdate: false });
      const state = JSON.stringify({ ...found?.state, phase: 'requirements' });
      await inside.db
        .updateTable('procurement')
        .set({ state, phase: 'requirements' })
        .where('id', '=', id)
        .execute();
    });
    value(await write(ctx, id, requirement('Alarmen skal virke ved strømbrudd.')));
    value(await write(ctx, id, price));
    return id;
  });

/** All that the lock demands, and the lock. */
const lock = (id: string): Promise<void> =>
  beside(world, async (ctx) => {
    const state = (await procurementOf(ctx, id))?.state;
    if (!state) throw new Error('no procurement');
    const tasks = Object.fromEntries(TASKS.map((task) => [task, HAVNES])) as Record<
      (typeof TASKS)[number],
      PartyId
    >;
    const fees = [HAVNES, LILLEFJORD].map((party) => ({ body: party as string as BodyId, fee: ore(100) }));
    const sharing = { rule: 'volume', pot: ore(200), fees, basis: basisOf(state) } as const;
    value(
      await leadProcurement(
        ctx,
        moving(id, HAVNES, [
          { kind: 'assignTasks', tasks },
          { kind: 'chooseSharing', sharing },
          { kind: 'chooseRegime', part: 'outsideAct', reason: 'Under lovens grense.' },
          { kind: 'lock' },
        ]),
      ),
    );
  });

describe.each([
  { ...WIDE, title: 'Alarmer hjemme' },
  { ...NARROW, title: 'Alarmer på natten' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'dokumenter');

  /** The bytes of the file that a link leads to. */
  async function fetched(page: Page, name: string | RegExp): Promise<Uint8Array> {
    const [download] = await Promise.all([page.waitForEvent('download'), follow(page, name)]);
    const file = await download.path();
    if (shots) fs.copyFileSync(file, path.join(shots, download.suggestedFilename()));
    return new Uint8Array(fs.readFileSync(file));
  }

  const open = (page: Page, party: PartyId, id: string, part = '') =>
    page.goto(`${world.server.url}/arbeid/${party}/anskaffelser/${id}/dokumenter${part}`);

  async function approve(page: Page, id: string, part: string): Promise<void> {
    await open(page, HAVNES, id, `/${part}`);
    await press(page, 'Godkjenn og ta vare på');
    await says(page, 'Dokumentet er godkjent og tatt vare på.');
  }

  test('drafts, approval, a change, a template, the package', async () => {
    const id = await begun(title);
    const lead = await person(world, device, HAVNES_BUYER);
    await open(lead, HAVNES, id);
    await heading(lead, title);
    await says(lead, 'Listen over kjøpere må være låst før pakken lages.');
    await look(lead, 'oversikt');

    await follow(lead, 'Kravspesifikasjon');
    await heading(lead, 'Kravspesifikasjon');
    await look(lead, 'kan godkjennes');
    const pdf = readPdf(await fetched(lead, 'Last ned utkast (PDF)'));
    expect(pdf.text).toContain('Alarmen skal virke ved strømbrudd.');
    expect(pdf.tags.has('Table')).toBe(true);
    await press(lead, 'Godkjenn og ta vare på');
    await says(lead, 'Dokumentet er godkjent og tatt vare på.');
    await approve(lead, id, 'prisskjema');
    await approve(lead, id, 'deltakere');

    await beside(world, (ctx) => write(ctx, id, requirement('Alarmen skal tåle vann.')).then(value));
    await open(lead, HAVNES, id);
    await says(lead, 'Godkjenn på nytt: Kravspesifikasjon');
    await follow(lead, 'Åpne dokumentet');
    await says(lead, 'Krav som må være oppfylt');
    await look(lead, 'utdatert');
    await press(lead, 'Godkjenn og ta vare på');

    const member = await person(world, device, LILLEFJORD_BUYER);
    await open(member, LILLEFJORD, id, '/kravspesifikasjon');
    await says(member, 'Her ser dere det som er godkjent.');
    await look(member, 'deltaker');
    expect((await fetched(member, /^Word/)).length).toBeGreaterThan(1000);

    await open(lead, HAVNES, id);
    await follow(lead, 'Egne maler');
    await heading(lead, 'Egne dokumentmaler');
    await look(lead, 'maler');
    const starter = await fetched(lead, 'Startmal for kravspesifikasjon');
    const upload = async (name: string, bytes: Uint8Array): Promise<void> => {
      await lead
        .getByLabel('Word-fil (.docx)')
        .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
      await press(lead, 'Kontroller og lagre');
    };
    await lead.getByLabel('Hvilket dokument er malen til?').selectOption({ label: 'Kravspesifikasjon' });
    await upload('mal.docx', starter.subarray(0, 500));
    await says(lead, 'Filen er ikke en vanlig Word-fil');
    await look(lead, 'mal avvist');
    await upload('mal.docx', starter);
    await says(lead, 'Malen er lagret. Se prøven før dere tar den i bruk.');
    await lead
      .getByRole('button', { name: /^Ta i bruk/ })
      .first()
      .click();
    await says(lead, 'Malen er tatt i bruk.');
    await approve(lead, id, 'kravspesifikasjon');
    await says(lead, 'Lages med egen mal: mal.docx');
    await lead.goto(`${world.server.url}/arbeid/${HAVNES}/dokumentmaler`);
    await lead
      .getByRole('button', { name: /^Ta ut/ })
      .first()
      .click();
    await says(lead, 'Malen er tatt ut.');

    // The part of the rules is chosen with the lock, and stands in the specification.
    await lock(id);
    await approve(lead, id, 'kravspesifikasjon');
    await approve(lead, id, 'deltakere');
    await open(lead, HAVNES, id);
    await press(lead, 'Lag pakken');
    await says(lead, 'Pakken er laget.');
    await look(lead, 'pakke');
    const verdict = verifyPackage(await fetched(lead, /^samkjop-pakke/));
    expect(verdict.ok && verdict.manifest.files.map((file) => file.path)).toContain(
      'til-leverandorene/prisskjema-trygghetsalarmer.xlsx',
    );
    // A template that was refused is answered with 422, which a browser tells of as a fault.
    expect(world.errors.flat().filter((line) => !line.includes('422'))).toEqual([]);
  }, 120_000);
});
