import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules of axe that look at colors. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it is: each rule that is broken, with the HTML of each place. All rules but those that are off by default,
 * or those named, on the whole page or within a part of it. axe comes into the page once, which takes longer than a run. It does not look into frames.
 */
export async function axeViolations(
  page: Page,
  { rules, except = [], within = 'html' }: { rules?: string[]; except?: string[]; within?: string } = {},
): Promise<[rule: string, places: string[]][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ rules, except, within }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const options: RunOptions = { resultTypes: ['violations'], iframes: false };
      if (rules) options.runOnly = rules;
      return axe.run({ include: [[within]], exclude: except.map((each) => [each]) }, options);
    },
    { rules: rules ?? null, except, within },
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
