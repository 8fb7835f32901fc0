import type { Facts } from '../content/load/facts.ts';
import type { CrisisLine } from '../content/model/crisis-line.ts';
import type { Practice } from '../content/model/facts-schema.ts';
import type { Page } from '../content/model/page.ts';
import { FACTS_IN_WORDS, SAYABLE_FACTS } from '../content/practice/facts-in-words.ts';
import { labelOfFact } from '../content/practice/label-of-fact.ts';
import { alsoInWords, inPlainWords, wayInWords } from '../content/practice/way-in-words.ts';
import { filled } from '../filled.ts';
import { type Language, spokenIn } from '../languages.ts';
import { SITE_WORDS } from '../words/words.ts';
import { toUrl } from './to-url.ts';

const NO_ADVICE =
  'The pages below are general information. They are not medical advice, not a diagnosis and not therapy, and reading them makes no one a client.';

/** The listed pages as a reader finds their way through them: by main page, and all others (`lib/directory.ts`). */
type Directory = { branches: { pillar: Page; pages: Page[]; articles: Page[] }[]; others: Page[] };

/** The listed pages in another language. */
type InLanguage = { lang: Language; pages: readonly Page[] };

/**
 * What the site tells programs that read it for someone (llmstxt.org): whom to call in danger, before anything else; what is known of the
 * practice; and its listed pages by branch, those in other languages last, each with a sentence and its full address.
 */
export function toLlmsTxt(
  {
    facts,
    directory,
    others: elsewhere = [],
  }: { facts: Facts; directory: Directory; others?: readonly InLanguage[] },
  origin: string,
): string {
  const { practice, crisisLines } = facts;
  const { branches, others } = directory;
  const sections: [title: string, pages: readonly Page[]][] = [
    ...branches.map(({ pillar, pages, articles }): [string, Page[]] => [
      pillar.frontmatter.navLabel,
      [pillar, ...pages, ...articles],
    ]),
    ['About the practice and this site', others],
    ...elsewhere.map(({ lang, pages }): [string, readonly Page[]] => [
      `${filled(SITE_WORDS.crisis.inLanguage, { language: SITE_WORDS.practice.languages[spokenIn(lang)] })}`,
      pages,
    ]),
  ];
  const blocks = [
    `# ${practice.name}`,
    `> ${practice.description}`,
    'Give these numbers first to anyone who may be in danger. They work in the United States.',
    listOf(crisisLines.map(lineInWords)),
    NO_ADVICE,
    listOf(factsInWords(practice)),
    ...sections
      .filter(([, pages]) => pages.length > 0)
      .flatMap(([title, pages]) => [`## ${title}`, listOf(pages.map((page) => toEntry(page, origin)))]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function lineInWords({
  name,
  purpose,
  call,
  text,
  chat,
  hours,
  languages,
  ways: others,
}: CrisisLine): string {
  const ways = [
    `call ${call}`,
    ...(text ? [`text ${text.say ? `${text.say} to ` : ''}${text.to}`] : []),
    ...(chat ? [`chat at ${chat}`] : []),
  ];
  const sentences = [
    `**${name}**: ${purpose}: ${ways.join(', or ')}.`,
    ...(hours ? [`Answers ${hours.when}.`] : []),
    ...alsoInWords(languages, SITE_WORDS).map(inPlainWords),
    ...others.map((way) => inPlainWords(wayInWords(way, SITE_WORDS))),
  ];
  return sentences.join(' ');
}

/** What is known of the practice. What is not known is not mentioned. */
function factsInWords(practice: Practice): string[] {
  const said = SAYABLE_FACTS.map(
    (name) => [name, FACTS_IN_WORDS[name](practice, SITE_WORDS)?.words] as const,
  );
  return [...said, ['bookingUrl', practice.bookingUrl] as const].flatMap(([name, words]) =>
    words ? [`${labelOfFact(name)}: ${words}`] : [],
  );
}

function toEntry({ path, frontmatter }: Page, origin: string): string {
  const { heading, summary, description } = frontmatter;
  return `[${heading.replaceAll(/[[\]]/g, '\\$&')}](${toUrl(origin, path)}): ${summary ?? description}`;
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
