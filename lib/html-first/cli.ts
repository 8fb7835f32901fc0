import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findHtml } from './find-html.ts';
import { stripBuild, toSummary } from './strip-build.ts';

const HELP = `Usage: node lib/html-first/cli.ts [distDir]

Strips the framework's scripts from a finished Next build, in place: the same as the adapter does,
for hosts that bring an adapter of their own. Run it after "next build".

  distDir            folder of the build (default: .next)
  --modules <path>   address below which the site's own modules are (default: /js/)
  --help             show this text`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { modules: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    const distDir = positionals[0] ?? '.next';
    if (!existsSync(join(distDir, 'BUILD_ID'))) {
      throw new Error(
        `There is no finished build in "${distDir}". Run "next build" first, or name its folder.`,
      );
    }
    console.log(toSummary(await stripBuild(distDir, await findHtml(distDir), { modules: values.modules })));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
