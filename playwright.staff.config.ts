import { defineConfig } from '@playwright/test';

// What staff see while they edit: `next dev` on a copy of the project, which compiles a page when it is first asked for.
export default defineConfig({
  testDir: 'tests/staff',
  globalSetup: './tests/staff/global-setup.ts',
  outputDir: 'test-results/staff',
  forbidOnly: true,
  // They share one content folder, which some of them change.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: { viewport: { width: 1280, height: 900 } },
});
