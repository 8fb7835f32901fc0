import { test as base, expect } from '@playwright/test';
import { startChromium } from '#tools/browser/drive/start-chromium.ts';
import { startFirefox } from '#tools/browser/drive/start-firefox.ts';
import { startWebKit } from '#tools/browser/drive/start-webkit.ts';
import type { Engine, Tab } from '#tools/browser/drive/tab.ts';
import { findOrInstallFirefox, WITHOUT_FIREFOX } from '#tools/browser/find-firefox.ts';
import { findOrInstallWebKit, WITHOUT_WEBKIT } from '#tools/browser/find-webkit.ts';
import { type Front, startFront } from './start-front.ts';

export { expect };

/** What of an engine a project starts, and how its user has set it. */
export type Wanted = { engine: 'WebKit' | 'Firefox' | 'Chromium'; options?: readonly string[] };

type EngineOrWhy = Engine | string;

/** Starts an engine; says why where it is not here. */
async function start({ engine, options }: Wanted): Promise<EngineOrWhy> {
  if (engine === 'Chromium') return startChromium(process.env.E2E_WHOLE_BROWSER as string);
  if (engine === 'Firefox') {
    const found = findOrInstallFirefox();
    return found ? startFirefox(found) : WITHOUT_FIREFOX;
  }
  const found = findOrInstallWebKit();
  return found ? startWebKit(found, options) : WITHOUT_WEBKIT;
}

/** Playwright's test, with a tab of the engine that a project names. It is started once for all of its tests. */
export const test = base.extend<
  { engine: Engine; tab: Tab; front: Front },
  { wanted: Wanted; started: EngineOrWhy; standing: Front }
>({
  wanted: [{ engine: 'Chromium' }, { option: true, scope: 'worker' }],
  started: [
    async ({ wanted }, use) => {
      const started = await start(wanted);
      await use(started);
      if (typeof started !== 'string') await started.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  standing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      const standing = await startFront(process.env.E2E_URL as string);
      await use(standing);
      await standing.stop();
    },
    { scope: 'worker' },
  ],
  engine: async ({ started }, use, info) => {
    if (typeof started === 'string') return info.skip(true, started);
    info.annotations.push({ type: 'engine', description: started.name });
    started.takeLines();
    await use(started);
  },
  front: async ({ standing }, use) => {
    standing.asked.length = 0;
    standing.violations.length = 0;
    await use(standing);
    standing.refuse(null);
  },
  tab: async ({ engine }, use) => {
    await engine.tab.resize(1280, 844);
    await use(engine.tab);
  },
});

/** What a page comes to answer. One that is just being replaced refuses to. */
export const soon = <Result>(ask: () => Promise<Result>) =>
  expect.poll(() => ask().catch((error) => String(error)));
