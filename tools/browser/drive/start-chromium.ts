import type { Page } from '@playwright/test';
import { makeRealChromium } from '#tools/browser/kept/real-chromium.ts';
import { KEYS, middleOf } from './actions.ts';
import type { Engine, Tab } from './tab.ts';

/** Starts Chromium with a profile of its own. */
export async function startChromium(executable: string): Promise<Engine> {
  const chromium = makeRealChromium(executable, { scripts: true, hosts: {} });
  try {
    await chromium.start();
    const page = await chromium.newPage();
    let lines: string[] = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', ({ message }) => lines.push(`error: ${message}`));
    return {
      name: `Chromium ${page.context().browser()?.version()}`,
      tab: toPageTab(page),
      takeLines: () => {
        const taken = lines;
        lines = [];
        return taken;
      },
      stop: chromium.remove,
    };
  } catch (error) {
    await chromium.remove();
    throw error;
  }
}

const NAMES = new Map(Object.entries(KEYS).map(([name, key]) => [key, name]));

/** A page of Playwright's. */
function toPageTab(page: Page): Tab {
  const run: Tab['run'] = (call, ...given) => page.evaluate(`(${call})(...${JSON.stringify(given)})`);
  return {
    run,
    goTo: async (url) => void (await page.goto(url)),
    address: async () => page.url(),
    // Its own way back waits for a page to load.
    go: (steps) =>
      run((by: number) => {
        setTimeout(() => history.go(by));
      }, steps),
    type: async (keys) => {
      for (const key of keys) await page.keyboard.press(NAMES.get(key) ?? key);
    },
    tap: async (selector, times = 1) => {
      const [x, y] = await run(middleOf, selector);
      for (let each = 0; each < times; each++) await page.mouse.click(x, y);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
  };
}
