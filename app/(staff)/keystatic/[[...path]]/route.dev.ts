export const dynamic = 'force-dynamic';

// Styles are written by the editor as it runs. The font that it would fetch from elsewhere is not let in.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

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
<noscript>The editor needs scripts. The files in the folder content can be changed with any text editor as well.</noscript>
<script type="module" src="/keystatic-editor.js/"></script>
</body>
</html>
`;

/** The staff editor: a page of its own, so that neither its styles nor those of the site reach the other. */
export function GET() {
  return new Response(PAGE, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
  });
}
