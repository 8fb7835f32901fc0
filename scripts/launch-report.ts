// `npm run launch-report`: what the practice must still supply or confirm, as a checklist. Exits 1 until nothing is open.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopsPublication } from '#lib/checks/is-published.ts';
import { toSummary } from '#lib/checks/reports/to-summary.ts';
import { speakerOf } from '#lib/checks/statements/speaker-of.ts';
import { allTodosOf } from '#lib/launch/all-todos-of.ts';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { toHtml } from '#lib/launch/to-html.ts';
import { toText } from '#lib/launch/to-text.ts';
import { loadSite } from '#lib/site.ts';
import { todayInFlorida } from '#lib/today.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { contentFolderIn, pathIn, runCommand } from '#tools/command-line/read-command.ts';
import { statementsInCode } from '#tools/statements/statements-in-code.ts';

const UNTIL_THEN = '"npm run check" lists them. Until then, this list may lack something.';

await runCommand(COMMANDS['launch-report'], ({ words: [word], flags: { html } }) => {
  const contentDir = contentFolderIn(word);
  loadEnv(join(import.meta.dirname, '..'));
  const today = todayInFlorida();
  const site = loadSite(contentDir);
  const inCode = statementsInCode(join(import.meta.dirname, '..'), speakerOf(site.facts.practice));
  const list = groupTodos(allTodosOf({ ...site, today }, process.env, inCode), contentDir);
  const errors = site.issues.filter((issue) => stopsPublication(issue, site));
  if (errors.length > 0) console.log(`First fix the content: ${toSummary(errors)} ${UNTIL_THEN}\n`);
  console.log(toText(list));
  if (html) {
    try {
      writeFileSync(pathIn(html), toHtml(list, today));
    } catch (error) {
      throw new Error(`The list could not be written to "${html}": ${(error as Error).message}`);
    }
    console.log(`\nThe same list, to print or to mail, is in ${html}.`);
  }
  if (list.count > 0 || errors.length > 0) process.exitCode = 1;
});
