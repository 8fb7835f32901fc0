// `npm run new -- article "Title" --parent five-parts`: starts a page, as a draft with marked blanks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import { planPage, stepsFor } from '#lib/new/plan-page.ts';
import { loadSite } from '#lib/site.ts';
import { todayInFlorida } from '#lib/today.ts';
import { folderIn, nameIn, readCommand, refuse } from '#tools/command-line/read-command.ts';

const OR = new Intl.ListFormat('en-US', { type: 'disjunction' });
const USAGE = 'npm run new -- article "What helps at night" --parent betrayal-trauma-therapy-miami-florida';
const { words, flags } = readCommand(
  { parent: 'string', audience: 'string', slug: 'string', content: 'string' },
  USAGE,
);
const [kind, ...rest] = words;
if (!kind) refuse(`Say what to make: ${OR.format(pageKinds())}.`, USAGE);

const contentDir = folderIn(flags.content);
const title = rest.join(' ').trim();
const parent = flags.parent && nameIn(flags.parent);
const plan = planPage({ ...flags, kind, title, parent }, loadSite(contentDir), todayInFlorida());
if (plan.refusal !== null) refuse(plan.refusal, USAGE);

// Never over a file that is there, whatever the site knows of it.
writeFileSync(join(contentDir, plan.file), plan.text, { flag: 'wx' });
console.log(`Made ${contentDir}/${plan.file}. It is a draft, and not on the site.\n`);
for (const [index, step] of stepsFor(plan, title).entries()) console.log(`${index + 1}. ${step}`);
