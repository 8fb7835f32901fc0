import { closest } from 'fastest-levenshtein';
import { toText } from '../checks/reports/to-text.ts';
import { parsePage } from '../content/load/parse-page.ts';
import { LONGEST_SLUG, slugIssueOf, toSlug } from '../content/load/slug-issue.ts';
import { KINDS, type Kind, type PageKind } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';
import { pageKinds } from '../content/model/page-kinds.ts';
import { fileOf, pathOf } from '../content/model/paths.ts';
import type { Frontmatter } from '../content/model/schema.ts';
import { HOME } from '../known-pages.ts';
import { toMarkdownLink } from '../markdown/to-markdown-link.ts';
import type { Site } from '../site.ts';
import type { LinkTo } from './templates.ts';
import { toPageText } from './to-page-text.ts';

/** What someone asks for. */
export type Wish = {
  kind: string;
  title: string;
  parent?: string | undefined;
  audience?: string | undefined;
  slug?: string | undefined;
};

/** A page to write, or why it cannot be made. */
export type PagePlan =
  | { refusal: string }
  | { refusal: null; kind: PageKind; slug: string; file: string; text: string; above: Page | null };

/** Plans a new page with nothing wrong but its blanks. Nothing is written. */
export function planPage(wish: Wish, site: Site, today: string): PagePlan {
  const kind = pageKinds().find((each) => each === wish.kind);
  if (!kind) return { refusal: kindIssueOf(wish.kind) };
  if (wish.title === '') return { refusal: `Say the title of the new ${kind}, between quotes.` };
  const pages = [...site.pages, ...site.drafts];
  const parent = wish.parent ?? parentFor(kind, pages);
  const above = pages.find((page) => page.slug === parent) ?? null;
  if (parent !== undefined && !above) {
    const nearest = closest(
      parent,
      pages.map((page) => page.slug),
    );
    return { refusal: `There is no page "${parent}" to stand above this one. The nearest is "${nearest}".` };
  }
  if (KINDS[kind].parent === 'always' && !above)
    return { refusal: `Every ${kind} stands below a page. Say which one, such as --parent five-parts.` };

  const slug = wish.slug ?? toSlug(wish.title);
  const fault = slug === '' ? 'The title has no letters for an address.' : slugIssueOf(slug, kind, site);
  if (fault) return { refusal: wish.slug ? fault : `${fault} ${adviceFor(slug)}` };

  const text = toPageText({
    kind,
    title: wish.title,
    parent,
    audience: (wish.audience ?? above?.frontmatter.audience ?? 'all') as Frontmatter['audience'],
    today,
    above: above && { label: above.frontmatter.navLabel, path: above.path },
    action: actionOf(site),
  });
  const file = fileOf(kind, slug);
  const { issues } = parsePage({ file, text });
  if (issues.length > 0)
    return { refusal: `This page would not be right from the start:\n\n${toText(issues)}` };
  return { refusal: null, kind, slug, file, text, above };
}

const OR = new Intl.ListFormat('en-US', { type: 'disjunction' });

function kindIssueOf(kind: string): string {
  if (kind === '') return `Say what to make: ${OR.format(pageKinds())}.`;
  if (!Object.hasOwn(KINDS, kind))
    return `There is no kind "${kind}". Did you mean "${closest(kind, pageKinds())}"?`;
  const { many } = KINDS[kind as Kind].name;
  return `${many} are not pages. Add one in the editor, under "${many}".`;
}

// If all pages of a kind but one have a parent, that one is the top of the site: see the rule missing-parent.
function parentFor(kind: PageKind, pages: readonly Page[]): string | undefined {
  if (KINDS[kind].parent !== 'all-but-one') return undefined;
  return pages.find((page) => page.kind === kind && page.frontmatter.parent === undefined)?.slug;
}

function actionOf({ facts, graph }: Site): LinkTo {
  const { page, label } = facts.navigation.action;
  return { label: label || 'Go on', path: graph.pathOfSlug.get(page) ?? HOME.path };
}

function adviceFor(slug: string): string {
  const short = slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, '');
  const example = slug.length > LONGEST_SLUG && short !== '' ? short : 'a-name-of-its-own';
  return `You can give one of your own: --slug ${example}.`;
}

/** What to do with a page that was just started, in steps. */
export function stepsFor(
  { kind, slug, above }: { kind: PageKind; slug: string; above: Page | null },
  title: string,
): string[] {
  const link = toMarkdownLink(title, pathOf(kind, slug));
  const editor = `http://localhost:3000/keystatic/collection/${KINDS[kind].folder}/item/${slug}`;
  return [
    `Open it in any editor, or with "npm run edit" at ${editor}`,
    'Write what each "(Write: …)" asks for. A page with one of them left cannot be published.',
    'When it is finished, take out the line "draft: true", and write the day that it goes live as "published".',
    above && above.path !== HOME.path
      ? `Then link to it in the text of content/${above.file}: ${link}`
      : `Then link to it in the text of a page that belongs with it, or name "${slug}" in content/navigation.yaml: ${link}`,
    'Run "npm run check". It says what is still missing.',
  ];
}
