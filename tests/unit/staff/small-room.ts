import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteReader } from '#lib/site.ts';
import { openRoom } from '#staff/room.ts';
import { toRoutes } from '#staff/routes.tsx';
import { contentFolder } from '#tests/content-folder.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const HOST = 'localhost:3000';

const project = await openRoom(join(import.meta.dirname, '../../..'), {});

/** A room whose files are those of the small site, and others, which something other than the room may change. It is gone when the test is. */
export function openSmallRoom(files: Readonly<Record<string, string>> = {}) {
  const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
  const content = contentFolder({ ...valid, ...files });
  const readSite = siteReader(content);
  const routes = toRoutes({ ...project, folder: join(content, '..'), readSite });
  const ask = async (path: string, headers: Record<string, string> = { host: HOST }) =>
    routes.request(`http://${HOST}${path}`, { headers });
  return {
    content,
    readSite,
    ask,
    /** What can be read at an address. */
    read: async (path: string) => {
      const response = await ask(path);
      const html = await response.text();
      const words = html
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&quot;', '"')
        .replaceAll(/\s+/g, ' ');
      return { status: response.status, html, words };
    },
    change: (file: string, to: (text: string) => string) =>
      writeFileSync(join(content, file), to(readFileSync(join(content, file), 'utf8'))),
  };
}
