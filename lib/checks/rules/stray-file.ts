import { STRAY } from '../../content/load/facts.ts';
import type { Stray } from '../../content/load/read-strays.ts';
import { toSlug } from '../../content/load/slug-issue.ts';
import { DATA_FILES } from '../../content/model/data-files.ts';
import { KINDS } from '../../content/model/kinds.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing lies in `content/` and `public/` but what the site knows. What is in `public/` is meant for readers: a page or a script there would be
 * one that no check has read.
 */
export const strayFile: Rule = {
  id: 'stray-file',
  check: ({ facts }) => facts.strays.map(issueOf),
};

function issueOf({ file, isLink, isFolder }: Stray): Issue {
  const at = { rule: 'stray-file', file, line: 1, column: 1, inEditor: STRAY };
  const name = file.startsWith('../') ? file.slice('../'.length) : `content/${file}`;
  if (isLink) {
    return {
      ...at,
      severity: 'error',
      message: `"${name}" is a link to another place, and no file.`,
      fix: 'Delete it, and put the file itself there.',
    };
  }
  if (isFolder) {
    return {
      ...at,
      severity: 'error',
      message: `"${name}" is a folder with the name of a file.`,
      fix: 'Delete it, or give it a name without an ending. What is in it belongs into the folder above.',
    };
  }
  if (name.startsWith('public/')) {
    return {
      ...at,
      severity: 'error',
      message: `The file "${name}" lies among what readers are sent, and is nothing that the site knows.`,
      fix: fixInPublic(name),
    };
  }
  const folders = [...Object.values(KINDS).map(({ folder }) => folder), 'sources', 'documents'];
  return {
    ...at,
    severity: 'warning',
    message: `Nothing reads the file "${name}".`,
    fix: `Keep it elsewhere. What is read lies in the folders ${folders.join(', ')}, or is one of ${DATA_FILES.join(', ')}.`,
  };
}

const ELSEWHERE =
  'Delete it. A picture goes into the folder of its page, such as public/images/about/office.jpg; anything else needs a developer.';

const TAKEN: Readonly<Record<string, string>> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp' };

function fixInPublic(name: string): string {
  const [, folder, file = '', ending = ''] = /^(public\/images\/[^/]+)\/([^/]+)\.([a-z]+)$/i.exec(name) ?? [];
  if (folder === undefined) return ELSEWHERE;
  const taken = TAKEN[ending.toLowerCase()];
  if (taken === undefined) {
    return 'Delete it, and save the picture as .jpg, .png or .webp: on an iPhone, a picture that is sent by mail becomes one. A drawing (.svg) needs a developer.';
  }
  const plain = `${toSlug(file) || 'picture'}.${taken}`;
  if (plain === `${file}.${ending}`)
    return 'Delete it: its name is that of a picture, and it is none. Save the picture anew.';
  return `Rename it to ${plain}: small letters, digits and hyphens, and .jpg, .png or .webp at the end.`;
}
