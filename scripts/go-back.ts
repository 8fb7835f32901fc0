// `npm run go-back -- previous`, or `-- <id>`: makes an earlier build the current one. Without a name, it lists the builds.
import { join } from 'node:path';
import { buildMeant, buildsIn, keptBuilds, toLine } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';

const builds = buildsIn(join(import.meta.dirname, '..'));

await runCommand(COMMANDS['go-back'], ({ words: [wanted] }) => {
  if (!wanted) {
    const list = keptBuilds(builds).map(({ id, made, isCurrent }) => toLine(id, made, isCurrent));
    if (list.length === 0) throw new Error('There is no finished build. Run "npm run build" first.');
    console.log(`The builds, newest first:\n${list.join('\n')}`);
    return;
  }
  const id = buildMeant(builds, wanted);
  switchAndTell(builds, id);
  console.log(`Current from now on: ${join('builds', id)}. Restart a running server to serve it.`);
});
