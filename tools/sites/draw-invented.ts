// Builds the site of a copy of the project that may hold what only tests may: invented people and numbers, which the rule `invented-fact` tells and
// every other way to a build refuses. Takes the root of the copy, in which the build is then current.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawBuild } from '#build/draw/draw-build.ts';
import { refuseIssues } from '#build/draw/refuse-issues.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { buildsIn, switchTo } from '#build/store/kept-builds.ts';
import { inventedFact } from '#lib/checks/rules/invented-fact.ts';
import { readWholeSite } from '#lib/read-whole-site.ts';

const [, , root = ''] = process.argv;
const { site } = await readWholeSite(join(root, 'content'));
const issues = site.issues.filter(({ rule }) => rule !== inventedFact.id);
const made = await drawBuild(root, site, refuseIssues({ ...site, issues }, process.env));
const folder = join(buildsIn(root), made.note.id);
mkdirSync(folder, { recursive: true });
writeBuild(folder, made);
switchTo(buildsIn(root), made.note.id);
