import { lossesBetween } from '#lib/changes/losses-between.ts';
import { shorten } from '#lib/text/shorten.ts';
import { asOpened } from '../format/as-opened.ts';
import type { format, Pictures } from '../format/format.ts';
import type { Update } from '../wire.ts';

/** What a save of these files would lose unseen, as a sentence; null where it may go on. `paths` are those of all files that the window
 * knows, `textOf` gives what the room sent by its id. */
type Warn = (
  update: Update,
  readAs: Readonly<Record<string, string | null>>,
  paths: readonly string[],
  textOf: (sha: string) => string | undefined,
) => string | null;

/** So many of the words that would be lost are quoted, and so much of each. */
const QUOTED = 3;
const LONGEST = 60;

/**
 * Makes a function that says, before a save, what it would take out of a file although no one has seen it: what the form does not keep. Null where
 * there is nothing, and where that was said of the file already: whoever then saves once more has read it. `toForm` is `format`.
 */
export function warnOfLosses(toForm: typeof format): Warn {
  const told = new Set<string>();
  return ({ additions }, readAs, paths, textOf) => {
    for (const { path, contents } of additions) {
      const sha = readAs[path];
      // What it sent itself, the form keeps.
      const before = sha && path.startsWith('content/') ? textOf(sha) : undefined;
      if (before === undefined) continue;
      const opened = asOpened(before);
      const kept = keptOf(() => toForm(path, opened, picturesOf(path, paths)));
      const losses =
        kept === null ? [] : lossesBetween(path.replace('content/', ''), opened, kept, decode(contents));
      const key = JSON.stringify([path, losses]);
      if (losses.length === 0 || told.has(key)) continue;
      told.add(key);
      return toSentence(losses);
    }
    return null;
  };
}

// What the form does not open, no one saves from it.
function keptOf(toForm: () => string | null): string | null {
  try {
    return toForm();
  } catch {
    return null;
  }
}

/** The pictures in the folder of a page or a person, by their names: what is in them changes nothing here. */
function picturesOf(path: string, paths: readonly string[]): Pictures {
  const folder = `public/images/${/([^/]+)\.(?:mdx|yaml)$/.exec(path)?.[1]}/`;
  const own = paths.filter((each) => each.startsWith(folder)).map((each) => each.slice(folder.length));
  return new Map(own.map((name) => [name, new Uint8Array([0])]));
}

function toSentence(losses: readonly string[]): string {
  const quoted = losses
    .slice(0, QUOTED)
    .map((words) => `“${shorten(words.replaceAll(/\s+/g, ' ').trim(), LONGEST)}”`);
  const more = losses.length > QUOTED ? ' and more' : '';
  return `Not saved yet: there is something that this form does not show, and it would be lost: ${quoted.join(', ')}${more}. Put in anew what is needed of it, or save once more to leave it out.`;
}

function decode(base64: string): string {
  const letters = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
}
