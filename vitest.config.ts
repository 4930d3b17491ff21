// Two projects: unit (everything beside the code and in test/), then e2e (browser journeys).
import { defineConfig } from 'vitest/config';
import { StuckFiles } from './test/stuck-files.ts';

/** `npm run test:long` tries ten times as much. */
const isLong = Boolean(process.env['SAMKJOP_LONG']);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // Two processes take file after file: modules are loaded and the database's program is compiled twice, not once for each file.
    isolate: false,
    setupFiles: ['test/watchdog.ts'],
    reporters: ['default', new StuckFiles()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/*.test.{ts,tsx}'],
          testTimeout: isLong ? 3_600_000 : 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/browser.ts', 'test/e2e/started-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
