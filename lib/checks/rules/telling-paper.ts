import { KINDS } from '../../content/model/kinds.ts';
import { passagesOf } from '../phrases/passages-of.ts';
import { pageRule } from '../rule.ts';

const SUBJECTS = String.raw`\b(?:sex|porn|addict|betray|infidel|cheat|adulter|masturbat|compulsi)\w*`;

/** A sheet to print tells whoever finds the paper neither its subject nor where it comes from: not in its words, and not in the title that browsers print. */
export const tellingPaper = pageRule('telling-paper', (page, { facts }) => {
  if (!KINDS[page.kind].isForPaper) return [];
  const telling = new RegExp(`${SUBJECTS}|${escaped(facts.practice.name)}`, 'i');
  return passagesOf(page).flatMap((passage) => {
    const words = telling.exec(passage.text)?.[0];
    if (words === undefined) return [];
    return [
      {
        ...passage.placeOf(words),
        message: `"${words}" would tell whoever finds the paper what it is about, or where it comes from.`,
        fix: 'Say it in words that could lie open on any table, such as "a hard hour".',
      },
    ];
  });
});

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
