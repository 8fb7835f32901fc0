// `npm run launch-report`: what the practice must still supply or confirm, as a checklist. Exits 1 until nothing is open.
import { writeFileSync } from 'node:fs';
import { toSummary } from '#lib/checks/reports/to-summary.ts';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import { toHtml } from '#lib/launch/to-html.ts';
import { toText } from '#lib/launch/to-text.ts';
import { hasErrors, loadSite } from '#lib/site.ts';
import { todayInFlorida } from '#lib/today.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { folderIn, readCommand, refuse } from '#tools/command-line/read-command.ts';

const { words, flags } = readCommand(
  { html: 'string' },
  'npm run launch-report -- --html launch-report.html',
);
const contentDir = folderIn(words[0]);
loadEnv();
const today = todayInFlorida();
const site = loadSite(contentDir);
const open = [...launchTodosOf({ ...site, today }), ...openSettingsOf(process.env)];
const list = groupTodos(open, contentDir);

// What cannot be read is not known to be open or not.
if (hasErrors(site)) {
  console.log(
    `First fix the content: ${toSummary(site.issues)} "npm run check" tells them. Until then this list may lack something.\n`,
  );
}
console.log(toText(list));
if (flags.html) {
  try {
    writeFileSync(flags.html, toHtml(list, today));
  } catch (error) {
    refuse(
      `The list could not be written to "${flags.html}": ${error instanceof Error ? error.message : error}`,
    );
  }
  console.log(`\nThe same list, to print or to mail, is in ${flags.html}.`);
}
if (list.count > 0 || hasErrors(site)) process.exitCode = 1;
