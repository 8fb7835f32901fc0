import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';
import { bundle } from '../bundle/bundle.ts';
import type { format } from './format.ts';

/**
 * Loads `format` with the editor itself in it. The editor is made for browsers: it is bundled for one, and finds a window
 * that no one looks at. Takes the root of the project.
 */
export async function loadFormat(root: string): Promise<typeof format> {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, Element: window.Element });
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    const file = join(folder, 'format.mjs');
    writeFileSync(file, await bundle(root, 'editor/format/format.ts'));
    const loaded: { format: typeof format } = await import(pathToFileURL(file).href);
    return loaded.format;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
