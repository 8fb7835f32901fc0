import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { COMPILED } from '#tests/compiled.ts';
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { type Copy, copySite, git } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { smallContent } from './small-content.ts';

/** The branch of a copy that has the content as it is. */
export const WHOLE = 'whole';
/** One that has a small site without issues, which tests of publishing build. */
export const SMALL = 'small';

/** Makes a copy of the project for each worker, with the small site in the place of its content, until the last test has ended. */
export default function globalSetup({ workers }: FullConfig): () => void {
  process.env.E2E_BROWSER = findOrInstallShell();
  Object.assign(process.env, COMPILED);
  const copies: Copy[] = [];
  const removeAll = () => {
    for (const copy of copies) copy.remove();
  };
  try {
    while (copies.length < workers) copies.push(copyWithSmallSite());
    process.env.STAFF_ROOTS = JSON.stringify(copies.map(({ root }) => root));
    return removeAll;
  } catch (error) {
    removeAll();
    throw error;
  }
}

function copyWithSmallSite(): Copy {
  const copy = copySite();
  git(copy.root, 'branch', WHOLE);
  commitContent(copy, validFiles());
  git(copy.root, 'branch', SMALL);
  commitContent(copy, smallContent());
  return copy;
}

function commitContent({ root }: Copy, files: readonly ContentFile[]): void {
  fillContent(join(root, 'content'), files);
  git(root, 'add', '--all', 'content');
  git(root, 'commit', '--quiet', '--message', 'A small site');
}
