import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressed } from './compressed.ts';
import type { Exportable } from './read-exportable.ts';
import { toFileName } from './to-file-name.ts';
import { toHeadersFile } from './to-headers-file.ts';
import { toNginxMaps, toNginxServer } from './to-nginx.ts';
import { toRedirectsFile } from './to-redirects-file.ts';

/** The file for addresses that do not exist, as static hosts know it. */
const NOT_FOUND = '404.html';

/** Where the parts of a configuration of nginx lie. Its name starts with the sign that no address of the site starts with. */
export const NGINX_FOLDER = '_nginx';

/**
 * Writes an export into an empty folder, and gives the names of its files without those that are compressed. What is the same in `before`,
 * an older export, keeps its time: nginx makes the ETag of it, and readers need not fetch anew what did not change.
 */
export function writeFiles(site: Exportable, folder: string, before: string | null): string[] {
  const { rules, files } = site;
  const served = [
    ...files.map(({ path, from, type }) => ({ name: toFileName(path), bytes: readFileSync(from), type })),
    { name: NOT_FOUND, bytes: readFileSync(site.notFound), type: 'text/html' },
  ];
  for (const { name, bytes, type } of served) {
    write(name, bytes);
    for (const [ending, form] of compressed(bytes, type)) write(name + ending, form);
  }
  const forHosts: [name: string, text: string][] = [
    ['_headers', toHeadersFile(rules.headers, files)],
    ['_redirects', toRedirectsFile(rules.oldAddresses)],
    [`${NGINX_FOLDER}/maps.conf`, toNginxMaps(rules)],
    [`${NGINX_FOLDER}/server.conf`, toNginxServer(rules, files)],
  ];
  for (const [name, text] of forHosts) write(name, Buffer.from(text));
  return [...served, ...forHosts.map(([name]) => ({ name }))].map(({ name }) => name);

  function write(name: string, bytes: Buffer): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const old = before && join(before, name);
    if (!old || !existsSync(old) || !readFileSync(old).equals(bytes)) return;
    const { atime, mtime } = statSync(old);
    utimesSync(path, atime, mtime);
  }
}
