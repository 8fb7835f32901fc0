import { test as base, expect } from '@playwright/test';
import { startEngine, type Wanted } from '#tools/browser/drive/start-engine.ts';
import type { Engine, Tab } from '#tools/browser/drive/tab.ts';
import { type Front, startFront } from './start-front.ts';

export { expect };

/** Playwright's test, with a tab of the engine that a project names. It is started once for all of its tests. */
export const test = base.extend<
  { engine: Engine; tab: Tab; front: Front },
  { wanted: Wanted; started: Engine | string; standing: Front }
>({
  wanted: [{ engine: 'Chromium' }, { option: true, scope: 'worker' }],
  started: [
    async ({ wanted }, use) => {
      const started = await startEngine(wanted);
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
