// `npm run new -- article "Title" --parent five-parts`: starts a page, as a draft with marked blanks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planPage, stepsFor } from '#lib/new/plan-page.ts';
import { loadSite } from '#lib/site.ts';
import { todayInFlorida } from '#lib/today.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { contentFolderIn, nameIn, refuse, runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.new, ({ words: [kind = '', ...rest], flags }) => {
  const contentDir = contentFolderIn(flags.content);
  const title = rest.join(' ').trim();
  const parent = flags.parent && nameIn(flags.parent);
  const plan = planPage({ ...flags, kind, title, parent }, loadSite(contentDir), todayInFlorida());
  if (plan.refusal !== null) refuse(plan.refusal, COMMANDS.new.usage);

  // Never overwrite a file, even one that the site does not know.
  writeFileSync(join(contentDir, plan.file), plan.text, { flag: 'wx' });
  console.log(`Made ${contentDir}/${plan.file}. It is a draft, and not on the site.\n`);
  for (const [index, step] of stepsFor(plan, title).entries()) console.log(`${index + 1}. ${step}`);
});
