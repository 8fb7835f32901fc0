import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { mayBeKept } from '#staff/http/may-be-kept.ts';
import { once } from '#staff/http/once.ts';
import { STYLES } from '#staff/page/styles.ts';
import type { Room } from '#staff/room.ts';
import { answerEditorRequest } from '#staff/saves/request/answer-editor-request.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { personOf } from '#staff/sign-in/who.ts';
import { keptBundle } from './bundle/kept-bundle.ts';
import { toTokenStyle } from './to-token-style.ts';

// Styles are written by the editor as it runs. The font that it would fetch from elsewhere is not let in.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const SCRIPT = '/keystatic-editor.js';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Editor · Staff room</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${STYLES.editor}">
</head>
<body>
<aside id="strip" data-stays aria-label="This page"></aside>
<div id="editor"></div>
<noscript>The editor needs scripts. Everything else in the staff room works without them.</noscript>
<script type="module" src="${SCRIPT}"></script>
</body>
</html>
`;

/** The routes of the editor: its page, its style, its script, and what it reads and writes. */
export function editorRoutes({ root, store, siteStyle }: Room): Hono {
  const script = once(() => keptBundle(root));
  const tokens = once(async () => toTokenStyle(await siteStyle()));
  // While the first page of the room is read.
  script().catch(() => undefined);
  return new Hono({ strict: false })
    .get('/keystatic/*', (context) => context.html(PAGE, 200, { 'Content-Security-Policy': POLICY }))
    .get(SCRIPT, mayBeKept, async (context) =>
      context.body(await script(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get(STYLES.editor, mayBeKept, async (context) => {
      const own = await readFile(join(root, 'staff/editor/editor.css'), 'utf8');
      return context.body(`${await tokens()}\n${own}`, 200, { 'Content-Type': 'text/css; charset=utf-8' });
    })
    .on(['GET', 'POST'], '/api/keystatic/*', allow('writer'), (context) =>
      answerEditorRequest(context.req.raw, store, personOf(context)),
    );
}
