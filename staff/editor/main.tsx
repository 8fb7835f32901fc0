import { Keystatic } from '@keystatic/core/ui';
import { createRoot } from 'react-dom/client';
import config from './config.ts';
import { guardEditor } from './guard-editor.ts';

// The site's addresses end in a slash; the editor's own do not.
const { pathname, search } = window.location;
if (pathname.endsWith('/')) window.history.replaceState(null, '', pathname.replace(/\/+$/, '') + search);

guardEditor(window);

const root = document.getElementById('editor');
if (root) createRoot(root).render(<Keystatic config={config} />);
