// `npm run content:stats`: how long each page is, how hard it is to read, how much of it another page shares, and its turns of phrase.
import { join } from 'node:path';
import { habitsInWords } from '#lib/checks/words/habits-in-words.ts';
import { fiveWordRunsOf } from '#lib/content/reading/five-word-runs.ts';
import { gradeOf, readingBlocksOf, readingOf } from '#lib/content/reading/reading-ease.ts';
import { loadSite } from '#lib/site.ts';
import { wordsOf } from '#lib/text/sentences.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS['content-stats'], () => {
  const { pages } = loadSite(join(import.meta.dirname, '../content'));
  const runs = new Map(
    pages.map((page) => {
      const words = readingBlocksOf(page).map((block) => wordsOf(block.toLowerCase()));
      return [page, new Set(words.flatMap(fiveWordRunsOf))];
    }),
  );

  console.log('words  grade  shared  with');
  for (const [page, own] of [...runs].sort(([a], [b]) => a.file.localeCompare(b.file, 'en'))) {
    const sentences = readingOf(page);
    const shares = [...runs]
      .filter(([other]) => other !== page)
      .map(([other, theirs]) => ({ other, count: [...own].filter((run) => theirs.has(run)).length }))
      .sort((a, b) => b.count - a.count);
    const most = shares[0];
    const percent = ((100 * (most?.count ?? 0)) / Math.max(1, own.size)).toFixed(1);
    const columns = [
      String(sentences.flatMap(wordsOf).length).padStart(5),
      gradeOf(sentences).toFixed(1).padStart(5),
      `${percent} %`.padStart(6),
    ];
    console.log(`${columns.join('  ')}  ${page.path}${most?.count ? ` (most: ${most.other.path})` : ''}`);
  }
  console.log(
    '\ngrade: Flesch-Kincaid. shared: five-word runs that the page has in common with the one most like it.',
  );
  console.log(habitsInWords(pages));
});
