import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '#lib/content/load/parse-page.ts';

/** Replaces everything in a content folder, which need not exist yet, with these files. */
export function fillContent(folder: string, files: readonly ContentFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { file, text } of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
