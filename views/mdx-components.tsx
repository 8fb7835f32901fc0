import type { ComponentType } from 'react';
import { Cycle } from '#components/diagrams/cycle.tsx';
import { FiveParts } from '#components/diagrams/five-parts.tsx';
import { CrisisLines, CrisisNotice } from '#components/facts/crisis-lines.tsx';
import { InquiryForm } from '#components/inquiry/inquiry-form.tsx';
import { NotSent } from '#components/inquiry/not-sent.tsx';
import { AllArticles, AllPages, AllQuestions, PageList } from '#components/mdx/lists/page-lists.tsx';
import { Questions } from '#components/mdx/lists/questions.tsx';
import { Search } from '#components/mdx/lists/search.tsx';
import { AsOf } from '#components/mdx/practice/as-of.tsx';
import { Booking } from '#components/mdx/practice/booking.tsx';
import { CareCard } from '#components/mdx/practice/care-card.tsx';
import { Confirm } from '#components/mdx/practice/confirm.tsx';
import { ContactWays } from '#components/mdx/practice/contact-ways.tsx';
import {
  Fact,
  WhenKnown,
  WhenKnownInLine,
  WhileUnknown,
  WhileUnknownInLine,
} from '#components/mdx/practice/depending.tsx';
import { Fees, OpenFacts, ReplyTime } from '#components/mdx/practice/facts.tsx';
import { ForCounsel } from '#components/mdx/practice/for-counsel.tsx';
import { NewClients } from '#components/mdx/practice/new-clients.tsx';
import { NoticeStatus } from '#components/mdx/practice/notice-status.tsx';
import { PagesElsewhere } from '#components/mdx/practice/pages-elsewhere.tsx';
import { People } from '#components/mdx/practice/people.tsx';
import { PracticeNote } from '#components/mdx/practice/practice-note.tsx';
import { PrivacyReceipt } from '#components/mdx/practice/privacy-receipt.tsx';
import {
  BothChairs,
  Callout,
  Comparison,
  Definitions,
  NextSteps,
  OnPaper,
  PullLine,
  Side,
  Steps,
} from '#components/mdx/reading/boxes.tsx';
import { Doors } from '#components/mdx/reading/doors.tsx';
import { Figure } from '#components/mdx/reading/figure.tsx';
import { AlsoCalled, Glossary } from '#components/mdx/reading/glossary.tsx';
import { PrivateReading } from '#components/mdx/reading/private-reading.tsx';
import { ReflectionList } from '#components/mdx/reading/reflection-list.tsx';
import { Cite, SourceList } from '#components/mdx/reading/sources.tsx';
import { WriteIn } from '#components/mdx/reading/write-in.tsx';
import type { ComponentName } from '#lib/content/components/registry.ts';
import { resolveHref } from '#lib/content/load/resolve-href.ts';
import { drawingOf } from '#lib/content/model/drawing-of.ts';
import type { Page } from '#lib/content/model/page.ts';
import { pathOf } from '#lib/content/model/paths.ts';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { FACTS_IN_WORDS } from '#lib/content/practice/facts-in-words.ts';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { toReachable } from '#lib/content/practice/to-reachable.ts';
import { directoryOf } from '#lib/directory.ts';
import { CHOICES, inquiriesIn, LIMITS, TICKED } from '#lib/inquiry/inquiry.ts';
import { CONTACT, CONTACT_SENT } from '#lib/known-pages.ts';
import { missingForReaders } from '#lib/launch/open-facts.ts';
import { answerLanguagesOf } from '#lib/links/answer-languages-of.ts';
import { articlesOf, relatedOf } from '#lib/links/relations.ts';
import { pathIn, roleOf } from '#lib/links/translations.ts';
import { FEED_PATH } from '#lib/own-addresses.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { helpOf } from '#lib/search/help-of.ts';
import type { Site } from '#lib/site.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { wordsOf } from '#lib/words/words.ts';
import { bind } from './bind.tsx';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each were held to its schema before the page was built
type AnyComponent = ComponentType<any>;

/**
 * Everything that staff may use in a page, given what it shows of the site and of that page. The names and what an author may write are in
 * `lib/content/components`. `inquiryAction` is the address that takes inquiries; null where the site offers no form.
 */
export function mdxComponentsFor(site: Site, page: Page, inquiryAction: string | null) {
  const { graph } = site;
  const facts = factsIn(page.frontmatter.lang, site.facts);
  const sources = () => sourcesOf(page, facts.references);
  const words = wordsOf(page.frontmatter.lang);
  const here = (path: string) => pathIn(words.lang, path, graph);
  const inWords = () => ({ words });
  // A sheet has little room, and no one taps an address on paper.
  const { isForPaper } = roleOf(page, graph);
  const crisisLines = () =>
    facts.crisisLines.map((line) => toReachable(isForPaper ? { ...line, chat: null } : line, words));
  const practice = () => ({ words, practice: practiceInWords(facts.practice, words) });
  const ways = () => ({ ...practice(), formPath: inquiryAction && here(CONTACT.path) });
  return {
    AlsoCalled: bind(AlsoCalled, () => ({ alsoCalled: words.reading.alsoCalled })),
    AllArticles: bind(AllArticles, () => ({
      words,
      directory: directoryOf(site, words.lang),
      feed: FEED_PATH,
    })),
    AllPages: bind(AllPages, () => ({ words, directory: directoryOf(site, words.lang) })),
    AllQuestions: bind(AllQuestions, () => ({ directory: directoryOf(site, words.lang) })),
    Articles: bind(PageList, () => ({ pages: articlesOf(graph, page.path) })),
    AsOf,
    Booking: bind(Booking, ways),
    BothChairs: bind(BothChairs, inWords),
    Callout,
    CareCard: bind(CareCard, inWords),
    Cite: bind(Cite, ({ id }) => ({ source: sources().find((each) => each.id === id) })),
    Comparison,
    Confirm,
    ContactWays: bind(ContactWays, ways),
    CrisisLines: bind(CrisisLines, () => ({ lines: crisisLines() })),
    CrisisNotice: bind(CrisisNotice, () => ({
      known: crisisLines(),
    })),
    Cycle,
    Definitions,
    Doors: bind(Doors, () => ({
      drawingAt(href) {
        const target = resolveHref(href, page.path);
        const led = target.kind === 'internal' ? graph.nodes.get(target.path) : undefined;
        return led ? drawingOf(led.page) : 'door';
      },
    })),
    Fact: bind(Fact, ({ name }) => ({ said: FACTS_IN_WORDS[name](facts.practice, words) })),
    Fees: bind(Fees, practice),
    Figure: bind(Figure, ({ src }) => {
      const picture = facts.pictures.find((each) => each.src === src);
      return { picture, copies: picture ? copiesOf(picture) : [] };
    }),
    FiveParts,
    ForCounsel: bind(ForCounsel, inWords),
    Glossary: bind(Glossary, () => ({ words, letters: page.headings.filter(({ depth }) => depth === 2) })),
    InquiryForm: bind(InquiryForm, () => ({
      action: inquiryAction && inquiriesIn(inquiryAction, words.lang),
      sentPath: here(CONTACT_SENT.path),
      limits: LIMITS,
      choices: CHOICES,
      answerLanguages: answerLanguagesOf(site, words.lang),
      ticked: TICKED,
      ...practice(),
      crisisLines: siteChromeOf(site, words).crisisLines,
    })),
    NewClients: bind(NewClients, practice),
    NextSteps,
    NotSent: bind(NotSent, () => ({ ...practice(), limits: LIMITS })),
    NoticeStatus: bind(NoticeStatus, () => ({
      words,
      notice: facts.notices.find((notice) => notice.page === page.slug),
    })),
    OnPaper,
    OpenFacts: bind(OpenFacts, () => ({ words, open: missingForReaders(facts, words) })),
    PagesElsewhere: bind(PagesElsewhere, practice),
    People: bind(People, () => ({
      words,
      people: Object.entries(facts.people).map(([slug, person]) => ({
        ...person,
        path: graph.nodes.get(pathOf('person', slug))?.page.path ?? null,
      })),
    })),
    PracticeNote: bind(PracticeNote, practice),
    PrivacyReceipt: bind(PrivacyReceipt, inWords),
    PrivateReading: bind(PrivateReading, inWords),
    PullLine,
    Questions: bind(Questions, () => ({ faq: page.faq })),
    ReflectionList: bind(ReflectionList, inWords),
    RelatedServices: bind(PageList, () => ({ pages: relatedOf(graph, page.path) })),
    ReplyTime: bind(ReplyTime, practice),
    Search: bind(Search, () => ({ words, help: helpOf(site, words) })),
    Side,
    SourceList: bind(SourceList, () => ({ words, sources: sources() })),
    Steps,
    WhenKnown,
    WhenKnownInLine,
    WhileUnknown,
    WhileUnknownInLine,
    WriteIn,
  } satisfies Record<ComponentName, AnyComponent>;
}
