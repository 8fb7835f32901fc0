import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { convert } from 'html-to-text';

/** What a reader mode takes of a page. */
export type Taken = { title: string; byline: string; words: string };

/**
 * Reads a page through Mozilla's Readability, as Firefox does and much of what reads the web for people. In the DOM of happy-dom, which we have for
 * the editor, it takes the same as in that of jsdom: of 44 pages, 44.
 */
export function readAsReaderMode(html: string): Taken {
  const window = new Window({
    url: 'https://harbor.example/',
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  window.document.write(html);
  // Its document is one by shape alone.
  const read = new Readability(window.document as unknown as Document).parse();
  return { title: read?.title ?? '', byline: read?.byline ?? '', words: fold(read?.textContent ?? '') };
}

/**
 * Whether Readability leaves out a heading for a word in its id, such as "share" or "contact", which it takes for a part of what stands around a
 * text. What stands below the heading stays. Ids are addresses that people have, so they are not changed for it.
 */
export function isLeftOutByItsId(id: string): boolean {
  const { REGEXPS } = Readability.prototype as unknown as { REGEXPS: Record<string, RegExp> };
  return ['unlikelyCandidates', 'negative', 'shareElements'].some((name) => REGEXPS[name]?.test(id));
}

/** Reads a page as a converter that knows HTML and nothing of articles: all that is in it, from top to bottom. */
export function readAsText(html: string): string {
  return fold(
    convert(html, {
      wordwrap: false,
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }),
  );
}

/** The words that are not there, or not after those before them. */
export function lostFrom(read: string, expected: readonly string[]): string[] {
  let from = 0;
  return expected.filter((words) => {
    const at = read.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
