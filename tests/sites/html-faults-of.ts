import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

type Message = { type: string; url: string; lastLine?: number; message?: string; extract?: string };

// The package's name for the place of its jar, a String object.
const CHECKER = String(createRequire(import.meta.url)('vnu-jar'));

/** What the Nu HTML checker calls an error in pages, all read in one run; null where there is no Java to run it. */
export function htmlFaultsOf(pages: ReadonlyMap<string, Uint8Array>): string[] | null {
  if (spawnSync('java', ['-version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pages-to-check-'));
  try {
    const paths = [...pages.keys()];
    const files = paths.map((path, index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, pages.get(path) ?? '');
      return file;
    });
    const words = ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', '--stdout', ...files];
    const said = execFileSync('java', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const { messages }: { messages: Message[] } = JSON.parse(said);
    // Its other messages are advice, which we do not always follow.
    return messages
      .filter(({ type }) => type !== 'info')
      .map(({ url, lastLine, message, extract }) => {
        const path = paths[Number(basename(url, '.html'))];
        return `${path}, line ${lastLine}: ${message} | ${extract?.replaceAll(/\s+/g, ' ')}`;
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
