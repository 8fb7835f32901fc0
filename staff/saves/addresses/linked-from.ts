import type { Content } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import type { Kind } from '#lib/content/model/kinds.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import { movedFrom } from '#lib/move/moved.ts';
import { editsOf } from '#lib/move/plan-move.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';

/** Something that leads to a page or a person: what it is called, where in it, and where the editor opens it. */
type LinkedFrom = { title: string; where: string; href: string };

/** No page is called so. */
const NO_NAME = 'a-name-that-no-page-has';

/** Everything that leads to a page or a person by its address or by its name: what a move would change. */
export function linkedFrom(
  files: readonly ContentFile[],
  content: Content,
  { kind, slug, file }: { kind: Kind; slug: string; file: string },
): LinkedFrom[] {
  const edits = editsOf(files, content, movedFrom(kind, slug, NO_NAME)).filter((edit) => edit.file !== file);
  const found = edits.flatMap((edit): LinkedFrom[] => {
    const text = files.find((each) => each.file === edit.file)?.text ?? '';
    // The move itself adds an old address, which leads to nothing yet.
    if (edit.start === edit.end || edit.text.includes('redirects:')) return [];
    const path = `content/${edit.file}`;
    return [
      { title: titleOf(path, text), where: whereIn(edit.file, text, edit.start), href: editorPathOf(path) },
    ];
  });
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}

function whereIn(file: string, text: string, offset: number): string {
  if (file === 'navigation.yaml') return 'a menu';
  const end = file.endsWith('.mdx') ? text.indexOf('\n---', 3) : text.length;
  if (offset > end) return 'the words of the page';
  const [, field = ''] = /(?:^|.*\n)(\w[\w-]*):.*$/s.exec(text.slice(0, offset)) ?? [];
  return field === 'faq' ? 'an answer' : `the field ${labelOf(field)}`;
}
