import { basename, dirname } from 'node:path/posix';
import { type FinishedFiles, sha256, textAt, toFinishedFile } from '../files/finished-files.ts';
import { cutFont } from './cut-font.ts';
import { namesOf } from './names-of.ts';
import { narrowStyle } from './narrow-style.ts';
import type { Seen } from './seen-in.ts';
import { shareStyles } from './share-styles.ts';

/** Pages as HTML by address, and the files that they load. */
export type Dressed = { pages: Map<string, string>; files: FinishedFiles };

/**
 * Gives each page a stylesheet of what it draws, and all of them a font of what they write, in place of the one stylesheet and the one font that Next
 * made for every page that there could be. Both are named by a hash of their bytes. Throws if Next made more or fewer, or scripts are missing.
 */
export async function dressPages(
  pages: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, Seen>,
  drawn: FinishedFiles,
): Promise<Dressed> {
  const [whole, font] = [onlyOne(drawn, '.css'), onlyOne(drawn, '.woff2')];
  const style = textAt(drawn, whole);
  // Beside those of words: what a stylesheet writes by itself, such as an arrow.
  const written = style.match(/[^ -~\s]/gu) ?? [];
  const characters = new Set([...written, ...[...seen.values()].flatMap((page) => [...page.characters])]);
  const cut = await cutFont(drawn.get(font)?.bytes ?? new Uint8Array(), characters, weightsIn(style));
  const newFont = hashed(font, cut, '.woff2');

  const files: FinishedFiles = new Map(drawn);
  files.delete(whole);
  files.delete(font);
  files.set(newFont, toFinishedFile(newFont, cut));

  const made = new Map<string, string>();
  const styleFor = (names: ReadonlySet<string>) => {
    const key = [...names].sort().join(' ');
    const known = made.get(key);
    if (known) return known;
    const css = narrowStyle(style, names).replaceAll(basename(font), basename(newFont));
    const address = hashed(whole, css, '.css');
    files.set(address, toFinishedFile(address, css));
    made.set(key, address);
    return address;
  };
  const dressed = new Map<string, string>();
  for (const [page, names] of shareStyles(namesOf(seen, drawn))) {
    const html = pages.get(page) ?? '';
    dressed.set(page, html.replaceAll(whole, styleFor(names)).replaceAll(font, newFont));
  }
  return { pages: dressed, files };
}

function onlyOne(files: FinishedFiles, ending: string): string {
  const [address, ...others] = [...files.keys()].filter((each) => each.endsWith(ending));
  if (address !== undefined && others.length === 0) return address;
  const found = address === undefined ? 'none' : [address, ...others].join(', ');
  throw new Error(
    `The site has one file "*${ending}" (app/document.tsx), and Next made ${found}. Import styles in app/globals.css.`,
  );
}

/** The weights that the face of the font offers, in a stylesheet: the lightest and the heaviest. */
function weightsIn(style: string): [number, number] {
  const [, lightest, heaviest = lightest] =
    /@font-face\s*\{[^}]*\.woff2[^}]*font-weight:\s*(\d+)(?:\s+(\d+))?/.exec(style) ?? [];
  if (lightest === undefined) throw new Error('The @font-face of the stylesheet has no font-weight.');
  return [Number(lightest), Number(heaviest)];
}

function hashed(beside: string, content: string | Uint8Array, ending: string): string {
  return `${dirname(beside)}/${sha256(content).slice(0, 12)}${ending}`;
}
