import { serveExport } from '#tests/servers/serve-export.ts';
import { findOrInstallBrowser, findOrInstallShell } from '#tools/browser/find-browser.ts';

/** Finds a browser, and serves the exported pages until the last test has ended. */
export default async function exportSetup(): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = findOrInstallShell();
  process.env.E2E_WHOLE_BROWSER = findOrInstallBrowser();
  const exported = await serveExport();
  process.env.E2E_URL = exported.url;
  process.env.E2E_DATA_DIR = exported.dataDir;
  process.env.E2E_INQUIRIES = `${exported.inquiryOrigin}/api/inquiries/`;
  return exported.stop;
}
