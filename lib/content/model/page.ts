import type { Root } from 'mdast';
import type { Position, TextRange } from '../../issue.ts';
import type { Target } from '../load/resolve-href.ts';
import type { Locate } from '../load/yaml.ts';
import type { Kind } from './kinds.ts';
import type { Frontmatter } from './schema.ts';

export type PageHeading = Position & { depth: number; text: string; id: string };

/** A link as an author wrote it, in the body or in an answer. */
export type PageLink = Position & {
  href: string;
  text: string;
  /** What it points at. Whether there is such a page is known to the link graph. */
  target: Target;
  /** Where its address stands in the file; null where it is written otherwise, as an address that is a link by itself. */
  address: TextRange | null;
};

export type ComponentUse = Position & {
  name: string;
  /** String attributes as written. */
  attributes: Record<string, string>;
  /** True when some attribute is not a plain string; the rule code-in-content tells it. */
  hasCode: boolean;
  /** The attributes that stand in it twice: the last one counts. */
  twice: string[];
  parent: string | null;
  /** True where other text stands in the same line. */
  inLine: boolean;
  /** True in an answer, which can hold marks only. */
  inAnswer: boolean;
};

export type Faq = Position & {
  /** Its place among the questions of its page as they are written. */
  index: number;
  question: string;
  /** The id of the answer, which a link to the question leads to. */
  id: string;
  /** The answer as a tree, for the page. */
  answer: Root;
  /** The answer as plain words, for structured data. */
  text: string;
};

/**
 * One page of the site: a validated content file and everything that is read from it, or that is made of its fields. The pages of a `Site` are as
 * readers see them now: what waits for a fact, or went with its coming, is in none of their parts.
 */
export type Page = {
  kind: Kind;
  slug: string;
  path: string;
  /** Path below the content folder. */
  file: string;
  /** What stands in the file. */
  text: string;
  frontmatter: Frontmatter;
  /** True when the frontmatter could not be used: its fields are stand-ins, and only the body is worth checking. */
  isPlaceholder: boolean;
  /** False when the body is not valid MDX: its tree is that of plain Markdown, which knows no components. */
  compiles: boolean;
  /** Where a field of the frontmatter stands in the file. */
  locate: Locate;
  /** The body, frontmatter node included. */
  tree: Root;
  headings: PageHeading[];
  links: PageLink[];
  components: ComponentUse[];
  faq: Faq[];
  /** The page as it is written, where some of it depends on a fact; `writtenOf` asks for it. */
  written: Page | null;
  /** The facts that were known to whom it is shown so; null where nothing on it depends on one. */
  seenWith: ReadonlySet<string> | null;
};
