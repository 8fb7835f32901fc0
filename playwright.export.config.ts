import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';

const ELSEWHERE = '**/elsewhere.spec.ts';

// The same tests, on the exported pages behind nginx, and those of a form that leads to another server.
export default defineConfig({
  ...site,
  globalSetup: './tests/browser/export-setup.ts',
  projects: site.projects?.map((project) => ({
    ...project,
    testIgnore: [project.testIgnore ?? []].flat().filter((file) => file !== ELSEWHERE),
  })),
});
