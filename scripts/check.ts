// `npm run check`: reads the content folder, prints what is wrong with it, and exits 1 when there are errors that keep it from being published,
// or code anywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublished } from '#lib/checks/is-published.ts';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { codeInContent } from '#lib/checks/rules/code-in-content.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import { toChanges } from '#lib/edits/to-changes.ts';
import { fixContent } from '#lib/fix/fix-content.ts';
import type { Issue } from '#lib/issue.ts';
import { decodePictures } from '#lib/pictures/decode-pictures.ts';
import { hasErrors, toSite } from '#lib/site.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { contentFolderIn, runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.check, async ({ words: [word], flags: { fix, format = 'text' } }) => {
  const contentDir = contentFolderIn(word);
  // The address of the site, which content should not repeat.
  loadEnv(join(import.meta.dirname, '..'));
  const changes = fix ? fixContent(contentDir).changes : [];
  const { files, pictures, strays } = readContent(contentDir);
  const bytesOf = (src: string) => readFileSync(join(contentDir, '../public', src));
  const site = toSite(parseContent(files, await decodePictures(pictures, bytesOf), strays));
  // Whatever reads the JSON must get nothing else.
  const fixed = toChanges(changes, contentDir, '  fixed');
  if (fixed) (format === 'json' ? console.error : console.log)(fixed);
  if (format === 'text') for (const line of toKept(site)) console.log(line);
  const isShown = ({ file }: Issue) => isPublished(file, site);
  const report = {
    text: () => toText(site.issues, contentDir, isShown),
    json: () => toJson(site.issues, contentDir, files, isShown),
    github: () => toGithub(site.issues, contentDir, isShown),
  };
  console.log(report[format]());
  // Code in a draft stops no publication, because nothing is compiled from it; but no one may leave it there.
  const hasCode = site.issues.some(({ rule }) => rule === codeInContent.id);
  if (hasErrors(site) || hasCode) process.exitCode = 1;
});
