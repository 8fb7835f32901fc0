import { findOrInstallBrowser, findOrInstallShell } from '#tools/browser/find-browser.ts';
import { serveSite } from '#tools/servers/serve-site.ts';

/** Finds a browser, and serves the finished build until the last test has ended. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = findOrInstallShell();
  process.env.E2E_WHOLE_BROWSER = findOrInstallBrowser();
  const site = await serveSite();
  process.env.E2E_URL = site.url;
  process.env.E2E_DATA_DIR = site.dataDir;
  return site.stop;
}
