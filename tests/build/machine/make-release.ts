import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BUILD, NOTE, ROOT } from '../current-build.ts';

/** A release of a test: the folder that is packed, the file, and the id. */
export type Release = { id: string; file: string; folder: string };

/** What is otherwise than in a release that is well. */
type Oddity = {
  /** How its server is: see the program below. */
  how?: 'well' | 'ends' | 'sick' | 'sick-behind' | 'of-another' | 'finds-all' | 'form-breaks' | 'other-page';
  form?: 'here' | null;
  origin?: string;
  /** The version of Node that it says it has. */
  node?: string;
  /** Changes files before they are summed up. */
  change?: (folder: string) => void;
  /** Changes files after that. */
  spoil?: (folder: string) => void;
};

// What the script asks of a server, and nothing else. Tests with the server of a real build are in behind-nginx.test.ts.
const SERVER = `import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const here = import.meta.dirname;
const { id } = JSON.parse(readFileSync(here + '/build.json'));
const how = readFileSync(here + '/how', 'utf8');
// A test may say otherwise while it runs.
const told = () => (process.env.TOLD && existsSync(process.env.TOLD) ? JSON.parse(readFileSync(process.env.TOLD)) : {});
if (how === 'ends') {
  console.error('A setting is wrong.');
  process.exit(1);
}
createServer((request, response) => {
  const send = (status, body) => response.writeHead(status, { Connection: 'close' }).end(body);
  if (request.url === '/api/health/') {
    const build = how === 'of-another' ? 'f'.repeat(64) : id;
    const isSick = how === 'sick' || (how === 'sick-behind' && !request.headers['x-forwarded-proto']);
    const problem = isSick ? 'The outbox is away.' : undefined;
    const health = { pending: 0, oldestSeconds: null, build, problem, ...told() };
    return send(health.problem ? 503 : 200, JSON.stringify(health));
  }
  if (request.url === '/api/inquiries/') return send(how === 'form-breaks' ? 500 : 422, '{}');
  if (request.url === '/') return send(200, how === 'other-page' ? '' : readFileSync(here + '/pages/index.html'));
  send(how === 'finds-all' ? 200 : 404, '');
}).listen(process.env.PORT, process.env.HOST);
`;

/** Makes a release file that is whole, with a server that does the least, or one with an oddity. `word` makes it another one than others. */
export function makeRelease(place: string, word: string, oddity: Oddity = {}): Release {
  const { how = 'well', form = 'here', origin = 'https://example.org', node = '24.0.0' } = oddity;
  const id = createHash('sha256').update(word).digest('hex');
  const folder = join(mkdtempSync(join(place, 'made-')), `release-${id}`);
  mkdirSync(join(folder, 'pages'), { recursive: true });
  const note = { id, origin, form, measured: true, node, addresses: {}, oldAddresses: [] };
  const write = (name: string, text: string, mode = 0o644) =>
    writeFileSync(join(folder, name), text, { mode });
  write('build.json', `${JSON.stringify(note, null, 1)}\n`);
  write('how', how);
  write('server.mjs', SERVER);
  write('inquiries.mjs', "console.log('inquiries', process.argv.slice(2), process.env.DATA_DIR);\n");
  write('pages/index.html', `<p>${word}</p>\n`);
  write('node', nodeSaying(node), 0o755);
  cpSync(join(BUILD, 'nginx'), join(folder, 'nginx'), { recursive: true });
  copyScript(folder);
  oddity.change?.(folder);
  sumUp(folder);
  oddity.spoil?.(folder);
  return { id, folder, file: pack(folder) };
}

/** The release of a real build in a folder, as `npm run release` makes it, but for its Node, which is the one that runs the tests. */
export function makeWholeRelease(place: string, build: string, id: string): Release {
  const folder = join(mkdtempSync(join(place, 'made-')), `release-${id}`);
  cpSync(build, folder, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'node'), nodeSaying(NOTE.node), { mode: 0o755 });
  copyScript(folder);
  sumUp(folder);
  return { id, folder, file: pack(folder) };
}

// The program itself has 120 MB.
const nodeSaying = (version: string) =>
  `#!/bin/sh\nif [ "$1" = --version ]; then echo v${version}; else exec '${process.execPath}' "$@"; fi\n`;

function copyScript(folder: string): void {
  rmSync(join(folder, 'deploy'), { recursive: true, force: true });
  mkdirSync(join(folder, 'deploy'));
  cpSync(join(ROOT, 'deploy/site'), join(folder, 'deploy/site'));
  cpSync(join(ROOT, 'deploy/machine'), join(folder, 'deploy/machine'), { recursive: true });
}

/** Writes the list of all files with their sums. */
export function sumUp(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name !== 'SHA256SUMS')
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  const lines = files.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

/** Packs a folder into a release file beside it, and gives its name. */
export function pack(folder: string): string {
  const file = `${folder}.tar.gz`;
  const [, above, name] = /^(.*)\/(.*)$/.exec(folder) ?? [];
  execFileSync('tar', ['-czf', file, '-C', above ?? '', name ?? '']);
  return file;
}
