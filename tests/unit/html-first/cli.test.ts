import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { HOME, makeBuild } from './make-build.ts';

const CLI = fileURLToPath(new URL('../../../lib/html-first/cli.ts', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a build is stripped and the totals are told', async () => {
  expect(run(await makeBuild())).toMatchInlineSnapshot(`
    {
      "status": 0,
      "stderr": "",
      "stdout": "HTML first: pages: 2, HTML before: 0.3 kB, after: 0.2 kB, scripts deleted: 1 (0.0 kB).
    ",
    }
  `);
});

test('an unknown script is reported and ends with 1', async () => {
  expect(run(await makeBuild({ [HOME]: '<p>x</p><script>go()</script>' }))).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "HTML first: 1 problem; no file was changed.
      /: an inline script that starts "go()".
        Fix: Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.
    ",
      "stdout": "",
    }
  `);
});

test('the folder of the modules can be given', async () => {
  const distDir = await makeBuild({ [HOME]: '<p>x</p><script type="module" src="/m/x.js"></script>' });
  expect(run(distDir, '--modules', '/m/').status).toBe(0);
});

test('a folder without a build is named', () => {
  expect(run('nowhere')).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "There is no finished build in "nowhere". Run "next build" first, or name its folder.
    ",
      "stdout": "",
    }
  `);
});

test('help tells how to use it', () => {
  expect(run('--help').stdout).toMatchInlineSnapshot(`
    "Usage: node lib/html-first/cli.ts [distDir]

    Strips the framework's scripts from a finished Next build, in place: the same as the adapter does,
    for hosts that bring an adapter of their own. Run it after "next build".

      distDir            folder of the build (default: .next)
      --modules <path>   address below which the site's own modules are (default: /js/)
      --help             show this text
    "
  `);
});
