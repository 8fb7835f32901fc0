import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { type Copy, copySite, git } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { smallContent } from './small-content.ts';

/** The branch of a copy that has the content as it is. */
export const WHOLE = 'whole';
/** The one that has the small site. */
export const SMALL = 'small';

/** Makes a copy of the project for each worker, with the small site in the place of its content, until the last test has ended. */
export default function globalSetup({ workers }: FullConfig): () => void {
  process.env.E2E_BROWSER = findOrInstallShell();
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
  git(copy.root, 'checkout', '--quiet', '-b', SMALL);
  fillContent(join(copy.root, 'content'), smallContent());
  git(copy.root, 'add', '--all', 'content');
  git(copy.root, 'commit', '--quiet', '--message', 'The small site');
  return copy;
}
