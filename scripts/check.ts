// `npm run check`: reads the content folder, prints what is wrong with it, and exits 1 when there are errors.
import { join } from 'node:path';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import { toChanges } from '#lib/edits/to-changes.ts';
import { fixContent } from '#lib/fix/fix-content.ts';
import { hasErrors, toSite } from '#lib/site.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { contentFolderIn, runCommand } from '#tools/command-line/read-command.ts';

const REPORTS: Record<'text' | 'json' | 'github', typeof toJson> = {
  text: toText,
  json: toJson,
  github: toGithub,
};

await runCommand(COMMANDS.check, ({ words: [word], flags: { fix, format = 'text' } }) => {
  const contentDir = contentFolderIn(word);
  // The address of the site, which content should not repeat.
  loadEnv(join(import.meta.dirname, '..'));
  const changes = fix ? fixContent(contentDir).changes : [];
  const { files, pictures } = readContent(contentDir);
  const site = toSite(parseContent(files, pictures));
  // Whatever reads the JSON must get nothing else.
  const fixed = toChanges(changes, contentDir, '  fixed');
  if (fixed) (format === 'json' ? console.error : console.log)(fixed);
  if (format === 'text') for (const line of toKept(site)) console.log(line);
  console.log(REPORTS[format](site.issues, contentDir, files));
  if (hasErrors(site)) process.exitCode = 1;
});
