import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { copySite } from '#tools/copies/copy-project.ts';
import { serve } from '#tools/servers/serve-site.ts';

/** Starts what staff start, in a copy of the project, until the last test has ended. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = findOrInstallShell();
  const copy = copySite();
  try {
    const site = await serve('scripts/edit.ts', copy.root);
    process.env.STAFF_URL = site.url.replace('127.0.0.1', 'localhost');
    process.env.STAFF_ROOT = copy.root;
    return async () => {
      await site.stop();
      copy.remove();
    };
  } catch (error) {
    copy.remove();
    throw error;
  }
}
