// `npm run screenshots`: pictures of every page of the finished build, at three widths, light and dark, for looking at.
// `npm run screenshots -- --only /path/,/other/` takes some pages; `--readme` takes those for README.md, and
// `--staff` those for the staff guide, which needs no build.
import { join } from 'node:path';
import { loadSite } from '#lib/site.ts';
import { withBrowser } from '#tools/browser/find-browser.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { chosenFrom, shootPages } from '#tools/screenshots/shoot-pages.ts';
import { shootReadme } from '#tools/screenshots/shoot-readme.ts';
import { shootStaff } from '#tools/screenshots/shoot-staff.ts';
import { serveSite } from '#tools/servers/serve-site.ts';

await runCommand(COMMANDS.screenshots, async ({ flags: { only, readme, staff } }) => {
  if (staff) return withBrowser(shootStaff);
  const root = join(import.meta.dirname, '..');
  const { pages } = loadSite(join(root, 'content'));
  const chosen = chosenFrom(pages, only);
  const site = await serveSite();
  try {
    await withBrowser((browser) =>
      readme
        ? shootReadme(browser, site.url, new Set(pages.map(({ path }) => path)))
        : shootPages(browser, site.url, chosen, join(root, 'shots')),
    );
  } finally {
    await site.stop();
  }
});
