import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';

const NAMES = ['phone-no-scripts', 'desktop-scripts'];

/** What may differ where the exported pages stand behind nginx, and their form leads to another server. */
export default defineConfig({
  ...site,
  globalSetup: './tests/browser/export-setup.ts',
  outputDir: 'test-results/export',
  grep: /@export/,
  projects: (site.projects ?? [])
    .filter(({ name }) => NAMES.includes(name ?? ''))
    .map(({ testIgnore: _, ...project }) => project),
});
