import { SITE_LANGUAGE } from '../languages.ts';
import type { Checked, Rule } from './rule.ts';
import { americanUsage } from './rules/american-usage.ts';
import { contradictsFact } from './rules/contradicts-fact.ts';
import { indefiniteArticle } from './rules/indefinite-article.ts';
import { leftWithHoles } from './rules/left-with-holes.ts';
import { oneSidedCite } from './rules/one-sided-cite.ts';
import { otherAnswer } from './rules/other-answer.ts';
import { practiceStatement } from './rules/practice-statement.ts';
import { unmarkedDate } from './rules/unmarked-date.ts';
import { unsourcedClaim } from './rules/unsourced-claim.ts';
import { vagueLinkText } from './rules/vague-link-text.ts';

/**
 * Rules that know English and nothing else. What looks for phrases knows the language of each (`phraseRule`), and what counts or looks up words asks
 * the page for it; all others look at what is the same in every language.
 */
const OF_ENGLISH: ReadonlySet<Rule> = new Set([
  americanUsage,
  contradictsFact,
  indefiniteArticle,
  leftWithHoles,
  oneSidedCite,
  otherAnswer,
  practiceStatement,
  unmarkedDate,
  unsourcedClaim,
  vagueLinkText,
]);

/** A site as a rule may look at it: one that knows a single language is shown no page in another. */
export function shownTo(rule: Rule, site: Checked): Checked {
  if (!OF_ENGLISH.has(rule)) return site;
  const isEnglish = ({ frontmatter }: Checked['pages'][number]) => frontmatter.lang === SITE_LANGUAGE;
  return { ...site, pages: site.pages.filter(isEnglish), drafts: site.drafts.filter(isEnglish) };
}
