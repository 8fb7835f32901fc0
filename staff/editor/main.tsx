import { Keystatic } from '@keystatic/core/ui';
import { createRoot } from 'react-dom/client';
import { goToPlace } from './aids/go-to-place.ts';
import { nameButtons } from './aids/name-buttons.ts';
import { offerPages } from './aids/offer-pages.ts';
import config from './form/config.ts';
import { guardEditor } from './guard-editor.ts';

// The site's addresses end in a slash; the editor's own do not.
const { pathname, search, hash } = window.location;
if (pathname.endsWith('/'))
  window.history.replaceState(null, '', pathname.replace(/\/+$/, '') + search + hash);

guardEditor(window);
nameButtons(document);
offerPages(document);
goToPlace(window);

const root = document.getElementById('editor');
if (root) createRoot(root).render(<Keystatic config={config} />);
