import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Exportable, readExportable } from '#lib/export/read-exportable.ts';
import { writeExport } from '#lib/export/write-export.ts';
import { DIST, ROOT } from './build.ts';

/** The pages of the finished build as an exported folder. Whoever makes it removes it. */
export function exportBuild(): { pages: string; site: Exportable; names: string[]; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'export-'));
  // The account of nginx reads it.
  chmodSync(parent, 0o755);
  const pages = join(parent, 'pages');
  const site = readExportable(DIST, join(ROOT, 'public'));
  const names = writeExport(site, pages);
  return { pages, site, names, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
