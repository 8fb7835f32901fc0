// `npm run go-back -- previous`, or `-- <id>`: makes an earlier build the one to serve. Without a name, it lists the builds that there are.
import { join } from 'node:path';
import { buildsIn } from '#build/kept/build-folders.ts';
import { buildMeant, keptBuilds, toLine } from '#build/kept/kept-builds.ts';
import { orEnd } from '#tools/command-line/or-end.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';

const builds = buildsIn(join(import.meta.dirname, '..'));

await orEnd(() => {
  const [wanted, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error('Name one build: npm run go-back -- previous');
  if (!wanted) {
    const list = keptBuilds(builds).map(({ id, made, isCurrent }) => toLine(id, made, isCurrent));
    if (list.length === 0) throw new Error('There is no finished build. Run "npm run build" first.');
    console.log(`The builds that there are, the youngest first:\n${list.join('\n')}`);
    return;
  }
  const id = buildMeant(builds, wanted);
  switchAndTell(builds, id);
  console.log(
    `To be served from now on: ${join('builds', id)}. A server that is running serves it once it is started anew.`,
  );
});
