// `npm run check`: prints what is wrong with the content folder, and exits 1 for errors that keep it from being published, or code anywhere.
import { join } from 'node:path';
import { isPublished } from '#lib/checks/is-published.ts';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { codeInContent } from '#lib/checks/rules/code-in-content.ts';
import { toChanges } from '#lib/edits/to-changes.ts';
import { fixContent } from '#lib/fix/fix-content.ts';
import { toLeft } from '#lib/fix/to-left.ts';
import type { Issue } from '#lib/issue.ts';
import { readWholeSite } from '#lib/read-whole-site.ts';
import { hasErrors } from '#lib/site.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { contentFolderIn, runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.check, async ({ words: [word], flags: { fix, format = 'text' } }) => {
  const contentDir = contentFolderIn(word);
  // The address of the site, which content should not repeat.
  loadEnv(join(import.meta.dirname, '..'));
  const { changes, left } = fix ? fixContent(contentDir) : { changes: [], left: [] };
  const { files, site } = await readWholeSite(contentDir);
  // Whatever reads the JSON must get nothing else.
  const fixed = [toChanges(changes, contentDir, '  fixed'), ...left.map((each) => toLeft(each, contentDir))];
  for (const each of fixed.filter(Boolean)) (format === 'json' ? console.error : console.log)(each);
  if (format === 'text') for (const line of toKept(site)) console.log(line);
  const issues = fix ? site.issues.map(({ edit: _, ...left }) => left) : site.issues;
  const isShown = ({ file }: Issue) => isPublished(file, site);
  const report = {
    text: () => toText(issues, contentDir, isShown),
    json: () => toJson(issues, contentDir, files, isShown),
    github: () => toGithub(issues, contentDir, isShown),
  };
  console.log(report[format]());
  // No one may leave code in a draft either, though nothing is compiled from one.
  if (hasErrors(site) || issues.some(({ rule }) => rule === codeInContent.id)) process.exitCode = 1;
});
