import { join } from 'node:path';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { COMPILED } from '#tests/compiled.ts';
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { type Copy, copySite, git } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { smallContent } from './small-content.ts';

/** The branch of the copy that has the content as it is. */
export const WHOLE = 'whole';
/** One that has a small site without issues, which tests of publishing build. */
export const SMALL = 'small';

/** Makes a copy of the project, with the small site in the place of its content, until the last test has ended. */
export default function globalSetup(): () => void {
  process.env.E2E_BROWSER = findOrInstallShell();
  Object.assign(process.env, COMPILED);
  const copy = copySite(['tests', 'bench']);
  try {
    git(copy.root, 'branch', WHOLE);
    commitContent(copy, validFiles());
    git(copy.root, 'branch', SMALL);
    commitContent(copy, smallContent());
    process.env.STAFF_ROOT = copy.root;
    return copy.remove;
  } catch (error) {
    copy.remove();
    throw error;
  }
}

function commitContent({ root }: Copy, files: readonly ContentFile[]): void {
  fillContent(join(root, 'content'), files);
  git(root, 'add', '--all', 'content');
  git(root, 'commit', '--quiet', '--message', 'A small site');
}
