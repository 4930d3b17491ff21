// What every page must keep in every state: no axe violations, no sideways scrolling, no console errors.
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const OPTIONS: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** For journeys whose every page is looked at: each new page brings it, instead of being sent half a megabyte. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(axe.source);

/** Straight in the page: ours have no frames, and the usual package, which reckons with some, takes two to four times as long. */
export async function expectAccessible(page: Page, what: string, rules: axe.RuleObject = {}): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const { frames, violations } = await page.evaluate(
    async (options) => {
      const { violations: all } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        options,
      );
      return {
        frames: globalThis.frames.length,
        violations: all.map(({ id, nodes }) => ({
          id,
          targets: nodes.slice(0, 3).map(({ target }) => target.join(' ')),
        })),
      };
    },
    { ...OPTIONS, rules },
  );
  const found = violations.map(({ id, targets }) => `${what}: ${id} at ${targets.join(' | ')}`);
  expect({ found, frames }).toEqual({ found: [], frames: 0 });
}

export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { content, window: width } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
  expect({ what, tooWide: Math.max(0, content - width) }).toEqual({ what, tooWide: 0 });
}

/** Collects errors of the page's scripts and refused resources; a refused style or script shows here. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) errors.push(message.text());
  });
  return errors;
}
