// Sent with a page that answers questions in place of `site.ts`.
import './site.ts';
import './unfold-on-paper.ts';
