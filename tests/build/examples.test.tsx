import { type Browser, chromium, type Page } from '@playwright/test';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMPONENTS, type ComponentName } from '#lib/content/components/registry.ts';
import { axeViolations } from '#tests/axe-violations.ts';
import { browserArgs, findOrInstallBrowser } from '#tools/browser/find-browser.ts';
import { drawBody } from '../unit/components/draw-page.tsx';
import { siteShowing } from '../unit/components/examples.ts';
import { finishedFiles } from './finished-files.ts';

const NAMES = Object.keys(COMPONENTS) as ComponentName[];

const printer = unified().use(rehypeStringify).freeze();

/** The stylesheet that readers get. */
function builtStyles(): string {
  const sheets = [...finishedFiles()].filter(([address]) => address.endsWith('.css'));
  if (sheets.length === 0) throw new Error('The build holds no stylesheet.');
  return sheets.map(([, bytes]) => bytes.toString('utf8')).join('\n');
}

let browser: Browser;
let page: Page;
let styles: string;

beforeAll(async () => {
  styles = builtStyles();
  const executablePath = findOrInstallBrowser();
  browser = await chromium.launch({ executablePath, args: browserArgs() });
  page = await browser.newPage();
}, 600_000);

afterAll(() => browser?.close());

test.each(NAMES)('axe finds nothing on the example of %s', async (name) => {
  const tree = await drawBody(COMPONENTS[name].example, { site: siteShowing(name) });
  const body = `<main class="prose"><h1>Example</h1><h2>Section</h2>${printer.stringify(tree)}</main>`;
  await page.setContent(
    `<!doctype html><html lang="en-US"><head><title>${name}</title><style>${styles}</style></head><body>${body}</body></html>`,
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axeViolations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await axeViolations(page), 'dark').toEqual([]);
});
