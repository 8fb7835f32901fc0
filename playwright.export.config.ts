import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';

// The same tests, on the exported pages behind nginx, with a form that leads to another server.
export default defineConfig({ ...site, globalSetup: './tests/e2e/export-setup.ts' });
