import { defineConfig } from '@playwright/test';

/** What staff use while they write: the editor, the desk, the pages in preview. */
export default defineConfig({
  testDir: 'tests/staff',
  globalSetup: './tests/staff/global-setup.ts',
  outputDir: 'test-results/staff',
  forbidOnly: true,
  // Rooms, a browser and what it compiled are there once; they alone keep two cores busy.
  workers: 1,
  // Patient, because a busy machine is slow and not wrong: these times only end what hangs.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  // With what the project itself builds, it takes minutes: `npm run test:publishing`.
  projects: [
    { name: 'staff', testIgnore: '**/*-for-real.spec.ts' },
    { name: 'for-real', testMatch: '**/*-for-real.spec.ts' },
  ],
  use: { viewport: { width: 1280, height: 900 } },
});
