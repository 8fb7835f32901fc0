import type { ComponentType, ReactNode } from 'react';
import {
  ArticleLayout,
  HomeLayout,
  PillarLayout,
  PlainLayout,
  SheetLayout,
} from '#components/layouts/layouts.tsx';
import { PersonLayout } from '#components/layouts/person.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { hasContents } from '#components/navigation/contents.tsx';
import { Midway } from '#components/navigation/midway.tsx';
import { dateOf } from '#lib/content/dates/date-of.ts';
import { drawingOf } from '#lib/content/model/drawing-of.ts';
import type { LayoutName } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { personOf } from '#lib/content/people/person-of.ts';
import { languagesInWords } from '#lib/content/practice/fact-words.ts';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { readingMinutesOf } from '#lib/content/reading/reading-time.ts';
import { termsFor } from '#lib/glossary/terms-for.ts';
import { isHome } from '#lib/known-pages.ts';
import { firstStepOf } from '#lib/links/first-step-of.ts';
import { articlesOf, breadcrumbsOf, parentOf, readNextOf } from '#lib/links/relations.ts';
import { bylineOf, reviewerOf } from '#lib/links/signature-of.ts';
import { signedBy } from '#lib/links/signed-by.ts';
import { stepsOf } from '#lib/links/steps-of.ts';
import { roleOf } from '#lib/links/translations.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import type { Site } from '#lib/site.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { wordsOf } from '#lib/words/words.ts';
import { bind } from './bind.tsx';
import { elsewhereOf } from './elsewhere-of.ts';
import { toSeenBody } from './to-seen-body.tsx';
import { withMidway } from './with-midway.tsx';
import { withTerms } from './with-terms.tsx';

/** The layout of a page, given what it shows of the site and of that page. */
export function layoutFor(site: Site, page: Page): ComponentType<{ children: ReactNode }> {
  const { graph } = site;
  const facts = factsIn(page.frontmatter.lang, site.facts);
  const words = wordsOf(page.frontmatter.lang);
  const ofEach = () => ({
    words,
    page,
    date: dateOf(page, facts),
    drawing: drawingOf(page),
    byline: bylineOf(page, site),
    reviewer: reviewerOf(page, site),
  });
  const ofLower = () => ({ ...ofEach(), breadcrumbs: breadcrumbsOf(graph, page.path) });
  const ofLong = () => ({
    ...ofLower(),
    hasSources: sourcesOf(page, facts.references).length > 0,
    minutes: readingMinutesOf(page),
  });
  const layouts = {
    front: bind(HomeLayout, ofEach),
    plain: bind(PlainLayout, ofLower),
    pillar: bind(PillarLayout, () => ({
      ...ofLong(),
      firstStep: firstStepOf(page, { graph, ...siteChromeOf(site, words) }),
      unlisted: page.components.some(({ name }) => name === 'Articles') ? [] : articlesOf(graph, page.path),
    })),
    article: bind(ArticleLayout, () => ({
      ...ofLong(),
      above: parentOf(graph, page.path),
      next: readNextOf(graph, page.path),
    })),
    sheet: bind(SheetLayout, ofLower),
    person: bind(PersonLayout, () => ({
      ...ofPerson(page, site),
      words,
      page,
      date: dateOf(page, facts),
      drawing: drawingOf(page),
      signed: signedBy(page.slug, graph),
      breadcrumbs: breadcrumbsOf(graph, page.path),
      action: siteChromeOf(site, words).action,
    })),
  } satisfies Record<LayoutName, ComponentType<{ children: ReactNode }>>;
  return layouts[isHome(page.path) ? 'front' : roleOf(page, graph).layout];
}

function ofPerson({ slug, file, frontmatter }: Page, { facts }: Site) {
  const person = personOf(slug, facts.people);
  const license = person?.license;
  if (!person || !license) throw new Error(`${file} has no license, and so no page.`);
  const picture = facts.pictures.find(({ src }) => src === person.photo);
  return {
    person: { ...person, license },
    languages:
      person.languages.length > 0 ? languagesInWords(person.languages, wordsOf(frontmatter.lang)) : null,
    photo: picture ? { picture, copies: copiesOf(picture) } : null,
  };
}

function scriptOf(page: Page, graph: Site['graph']): string {
  const { faq } = page;
  if (roleOf(page, graph).isForPaper) return 'sheet';
  return faq.length > 0 ? 'answers' : 'site';
}

/** Whether a component shows the crisis lines of every page. The form does, before its message. */
const showsCrisisLines = (name: string, inquiryAction: string | null) =>
  name === 'CrisisLines' || (name === 'InquiryForm' && inquiryAction !== null);

/** The layouts that list the sections of their page. */
const LONG: ReadonlySet<LayoutName> = new Set(['pillar', 'article']);

type WholePageProps = {
  site: Site;
  page: Page;
  origin: string;
  /** The address that takes inquiries; null where the site offers no form. */
  inquiryAction: string | null;
  children: ReactNode;
};

/**
 * A page as readers get it, around its words: structured data, what stands around every page, layout. The words are elements that were made of its
 * file, and no component that makes them: what depends on a fact is looked for among them.
 */
export function WholePage({ site, page, origin, inquiryAction, children }: WholePageProps) {
  const words = wordsOf(page.frontmatter.lang);
  const Layout = layoutFor(site, page);
  const body = withTerms(toSeenBody(children, site.known), termsFor(page, site));
  return (
    <>
      <Shell
        chrome={siteChromeOf(site, words)}
        path={page.path}
        elsewhere={elsewhereOf(words.lang, page, site.graph)}
        scripts={page.frontmatter.scripts}
        script={scriptOf(page, site.graph)}
        hasCrisisLines={page.components.some(({ name }) => showsCrisisLines(name, inquiryAction))}
      >
        <Layout>
          {LONG.has(roleOf(page, site.graph).layout) && hasContents(page.headings)
            ? withMidway(
                body,
                <Midway
                  words={words}
                  steps={stepsOf(page, { graph: site.graph, ...siteChromeOf(site, words) })}
                />,
              )
            : body}
        </Layout>
      </Shell>
      {/* Last, because programs that turn a page into text may take it for words. */}
      <script type="application/ld+json">{toScriptText(toJsonLd(page, site, origin))}</script>
    </>
  );
}
