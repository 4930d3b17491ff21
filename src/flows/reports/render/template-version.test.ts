// A report is what its stored snapshot becomes by its version of the templates: each version makes the same of the same snapshot for
// ever, so a word or a line that is changed needs a version of its own. test/golden/report-templates.csv has what each version makes
// of the snapshot beside it, unpacked: how it is packed is not the templates' doing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256Of } from '../../../modules/evaluation/reports/hashes.ts';
import { type ReportLanguage, TEMPLATE_VERSION } from '../../../modules/evaluation/reports/model.ts';
import { PaperDesk } from '../../papers/paper-desk.ts';
import { readSnapshot } from '../read-snapshot.ts';
import { reportPaper, webDataOf } from './report-paper.ts';

const golden = path.resolve(import.meta.dirname, '../../../../test/golden');
const table = path.join(golden, 'report-templates.csv');
const LANGUAGES: readonly ReportLanguage[] = ['nb', 'nn', 'en'];

/** One line for each language: version, language, hash of everything that is made. */
async function madeNow(): Promise<string[]> {
  const stored = readSnapshot(readFileSync(path.join(golden, 'report-snapshot.json'), 'utf8'));
  if (!stored)
    throw new Error('the snapshot has another shape: freeze one of the new shape, and start the table anew');
  const lines: string[] = [];
  for (const language of LANGUAGES) {
    const snapshot = { ...stored, language };
    const paper = reportPaper(snapshot);
    const word = unzipSync(await new PaperDesk(null).write(paper, 'docx'));
    const parts = Object.entries(word).map(([name, bytes]) => [
      name,
      sha256Of(bytes as Uint8Array<ArrayBuffer>),
    ]);
    const made = JSON.stringify([paper, webDataOf(snapshot), parts]);
    lines.push(`${TEMPLATE_VERSION},${language},${sha256Of(made)}`);
  }
  return lines;
}

test('the templates make of a snapshot what they made when they got their version', async () => {
  const known = readFileSync(table, 'utf8').trim().split('\n');
  const ofThisVersion = known.filter((line) => line.startsWith(`${TEMPLATE_VERSION},`));
  const made = await madeNow();
  if (process.env['UPDATE_GOLDEN'] && ofThisVersion.length === 0) {
    writeFileSync(table, `${[...known, ...made].join('\n')}\n`);
    return;
  }
  expect(
    made,
    'What a report becomes has changed. Raise TEMPLATE_VERSION in modules/evaluation/reports/model.ts, and add its lines to ' +
      'test/golden/report-templates.csv with UPDATE_GOLDEN=1. Never change the lines of an earlier version.',
  ).toEqual(ofThisVersion);
});
