import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Words of Keystatic that are not true here, and what is said instead. */
const WORDS: Readonly<Record<string, string>> = {
  'Are you sure? This action cannot be undone.':
    'If this is a page that readers know, you are asked where its address shall lead before anything is deleted.',
};

/** A part of the bundler that changes these words in Keystatic's code. Throws where they are not there any more: an upgrade changed them. */
export function rewordKeystatic(): Plugin {
  return {
    name: 'reword-keystatic',
    setup({ onLoad }) {
      onLoad({ filter: /@keystatic[/\\]core[/\\]dist[/\\]keystatic-core-ui\.js$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [from, to] of Object.entries(WORDS)) {
          if (!contents.includes(`"${from}"`)) throw new Error(`Keystatic does not say "${from}" any more.`);
          contents = contents.replaceAll(`"${from}"`, JSON.stringify(to));
        }
        return { contents, loader: 'js' };
      });
    },
  };
}
