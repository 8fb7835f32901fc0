// `npm run check`: reads the content folder, prints what is wrong with it, and exits 1 when there are errors.
import { join } from 'node:path';
import { toChanges } from '#lib/checks/reports/to-changes.ts';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { fixContent } from '#lib/fix/fix-content.ts';
import { hasErrors, loadSite } from '#lib/site.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { contentFolderIn, runCommand } from '#tools/command-line/read-command.ts';

const REPORTS = { text: toText, json: toJson, github: toGithub };

await runCommand(COMMANDS.check, ({ words: [word], flags: { fix, format = 'text' } }) => {
  const contentDir = contentFolderIn(word);
  // The address of the site, which content should not repeat.
  loadEnv(join(import.meta.dirname, '..'));
  const changes = fix ? fixContent(contentDir).changes : [];
  const site = loadSite(contentDir);
  // Whatever reads the JSON must get nothing else.
  const tell = format === 'json' ? console.error : console.log;
  if (changes.length > 0) tell(toChanges(changes, contentDir));
  if (format === 'text') for (const line of toKept(site)) console.log(line);
  console.log(REPORTS[format](site.issues, contentDir));
  if (hasErrors(site)) process.exitCode = 1;
});
