import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { imageSize } from 'image-size';
import { sendFile } from '#staff/http/send-file.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import type { Room } from '#staff/room.ts';
import { GuidePage } from './guide-page.tsx';
import { GUIDE } from './path.ts';
import { toGuide } from './to-guide.ts';

/** The routes of the guide for staff, and of its pictures. They belong to the code, whichever words are being written. */
export function guideRoutes({ root }: Room): Hono {
  const picture = (name: string) => join(root, 'docs/screenshots/staff', name);
  return new Hono({ strict: false })
    .get(GUIDE.replace(/\/$/, ''), async (context) => {
      const text = await readFile(join(root, 'content/README.md'), 'utf8');
      const guide = toGuide(text, (name) => {
        const { width, height } = imageSize(readFileSync(picture(name)));
        return { width, height };
      });
      return context.html(toRoomPage('Guide', <GuidePage guide={guide} />));
    })
    .get(`${GUIDE}:name{[a-z-]+\\.png}`, (context) => sendFile(context, picture(context.req.param('name'))));
}
