// `npm run check`: reads the content folder, prints what is wrong with it, and exits 1 when there are errors. USAGE says the rest.
import { statSync } from 'node:fs';
import { toGithub } from '#lib/checks/reports/to-github.ts';
import { toJson } from '#lib/checks/reports/to-json.ts';
import { toKept } from '#lib/checks/reports/to-kept.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import { toChanges } from '#lib/edits/to-changes.ts';
import { fixContent } from '#lib/fix/fix-content.ts';
import { hasErrors, toSite } from '#lib/site.ts';
import { checkOptionsOf, USAGE } from '#tools/command-line/check-options.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';

const REPORTS: Record<'text' | 'json' | 'github', typeof toJson> = {
  text: toText,
  json: toJson,
  github: toGithub,
};

const options = checkOptionsOf(process.argv.slice(2));
if (options.kind === 'help') console.log(USAGE);
else if (options.kind === 'unclear') refuse(`${options.why}\n\n${USAGE}`);
else if (!statSync(options.contentDir, { throwIfNoEntry: false })?.isDirectory()) {
  refuse(`There is no folder "${options.contentDir}" here. Run the check in the folder of the project.`);
} else {
  // The address of the site, which content should not repeat.
  loadEnv();
  const { contentDir, format, fix } = options;
  const changes = fix ? fixContent(contentDir).changes : [];
  const { files, pictures } = readContent(contentDir);
  const site = toSite(parseContent(files, pictures));
  // What reads JSON wants nothing else on its way in.
  const fixed = toChanges(changes, contentDir, '  fixed');
  if (fixed) (format === 'json' ? console.error : console.log)(fixed);
  if (format === 'text') for (const line of toKept(site)) console.log(line);
  console.log(REPORTS[format](site.issues, contentDir, files));
  if (hasErrors(site)) process.exitCode = 1;
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 2;
}
