import { Hono } from 'hono';
import { once } from '#staff/http/once.ts';
import type { Room } from '#staff/room.ts';
import { answerEditorRequest } from '#staff/saves/answer-editor-request.ts';
import { bundle } from './bundle.ts';

// Styles are written by the editor as it runs. The font that it would fetch from elsewhere is not let in.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const SCRIPT = '/keystatic-editor.js';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<div id="editor"></div>
<noscript>The editor needs scripts. Everything else in the staff room works without them.</noscript>
<script type="module" src="${SCRIPT}"></script>
</body>
</html>
`;

/** The routes of the editor: its page, its script, and what it reads and writes. */
export function editorRoutes({ root, saves, person }: Room): Hono {
  const script = once(() => bundle(root, 'main.tsx'));
  // While the first page of the room is read.
  script().catch(() => undefined);
  return new Hono({ strict: false })
    .get('/keystatic/*', (context) => context.html(PAGE, 200, { 'Content-Security-Policy': POLICY }))
    .get(SCRIPT, async (context) =>
      context.body(await script(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .on(['GET', 'POST'], '/api/keystatic/*', ({ req }) => answerEditorRequest(req.raw, saves, person));
}
