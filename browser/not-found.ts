// Sent with the page for unknown addresses in place of `site.ts`.
import './site.ts';
import './nearest-pages.ts';
