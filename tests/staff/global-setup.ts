import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePage } from '#tests/unit/content/write-page.ts';
import { findOrInstallBrowser } from '../e2e/find-browser.ts';
import { serveDev } from './serve-dev.ts';

/** A draft, and a page with faults, that the copied content has besides its own. */
const DRAFT = 'articles/staff-draft.mdx';
const FAULTY = 'pages/about.mdx';

/** Finds the browser and serves the site for editing, for all tests; ends the server after them. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = findOrInstallBrowser();
  const site = await serveDev();
  const content = join(site.root, 'content');
  const fields = { title: 'A draft for staff', navLabel: 'A draft for staff', draft: true };
  const parent = 'sex-addiction-therapy-miami-florida';
  writeFileSync(join(content, DRAFT), writePage({ ...fields, parent }, '## One\n\nGo [nowhere](/nowhere/).'));
  appendFileSync(join(content, FAULTY), '\nA [broken link](/nowhere/).\n');
  process.env.STAFF_URL = site.url;
  process.env.STAFF_ROOT = site.root;
  return site.stop;
}
