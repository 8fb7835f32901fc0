import { Keystatic } from '@keystatic/core/ui';
import { createRoot } from 'react-dom/client';
import config from './config.ts';
import { goToPlace } from './go-to-place.ts';
import { nameButtons } from './name-buttons.ts';
import { offerPages } from './offer-pages.ts';
import { tellWhatWasRead } from './tell-what-was-read.ts';

// The site's addresses end in a slash; the editor's own do not.
const { pathname, search, hash } = window.location;
if (pathname.endsWith('/'))
  window.history.replaceState(null, '', pathname.replace(/\/+$/, '') + search + hash);

tellWhatWasRead(window);
nameButtons(document);
offerPages(document);
goToPlace(window);

const root = document.getElementById('editor');
if (root) createRoot(root).render(<Keystatic config={config} />);
