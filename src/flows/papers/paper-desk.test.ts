// Papers written in a thread of their own are the same bytes as those written here; a fault is told to whoever asked, and the next
// one is written all the same.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '../../../test/group-site.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { PaperDesk } from './paper-desk.ts';

const PAPER: PaperDocument = {
  title: 'Alarmer',
  language: 'nb',
  createdOn: localDate('2026-11-27'),
  dateLine: '27. november 2026',
  author: 'Samkjøp',
  pageOf: (page, pages) => `${pages} sider, dette er side ${page}.`,
  blocks: [{ kind: 'paragraph', text: ['Noe ', { bold: 'viktig' }] }],
};

let worker: string;
beforeAll(async () => {
  worker = await buildWorker('papers/paper-worker');
});
afterAll(() => fs.rmSync(worker, { force: true }));

test.each(['docx', 'pdf'] as const)('%s', async (format) => {
  const here = await new PaperDesk(null).write(PAPER, format);
  const desk = new PaperDesk(() => worker);
  const both = await Promise.all([desk.write(PAPER, format), desk.write(PAPER, format)]);
  for (const bytes of both) expect(Buffer.from(bytes).equals(Buffer.from(here))).toBe(true);
});

test('a fault is told, and the next is written', async () => {
  const desk = new PaperDesk(() => worker);
  const broken = desk.fill(new TextEncoder().encode('ingen mal'), {});
  const whole = desk.write(PAPER, 'docx');
  await expect(broken).rejects.toThrow('the template cannot be read');
  expect((await whole).length).toBeGreaterThan(1000);
});
