import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fillContent } from '#tools/copies/fill-content.ts';

/** Writes files into a new folder, `content` of a project, which is gone when the test is. Gives its path. */
export function contentFolder(files: Readonly<Record<string, string>>): string {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  const content = join(project, 'content');
  fillContent(
    content,
    Object.entries(files).map(([file, text]) => ({ file, text })),
  );
  return content;
}
