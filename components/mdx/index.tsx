import type { ComponentType } from 'react';
import type { ComponentName } from '#lib/content/components/registry.ts';
import type { PageView } from '#lib/page-view.ts';
import { Cycle } from '../diagrams/cycle.tsx';
import { FiveParts } from '../diagrams/five-parts.tsx';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { InquiryForm } from '../inquiry/inquiry-form.tsx';
import { NotSent } from '../inquiry/not-sent.tsx';
import { AllArticles } from './lists/all-articles.tsx';
import { AllPages } from './lists/all-pages.tsx';
import { AllQuestions } from './lists/all-questions.tsx';
import { PageList } from './lists/page-list.tsx';
import { Questions } from './lists/questions.tsx';
import { Search } from './lists/search.tsx';
import { CareCard } from './practice/care-card.tsx';
import { Confirm } from './practice/confirm.tsx';
import { ContactWays } from './practice/contact-ways.tsx';
import { CrisisNotice } from './practice/crisis-notice.tsx';
import { Fees } from './practice/fees.tsx';
import { ForCounsel } from './practice/for-counsel.tsx';
import { NoticeStatus } from './practice/notice-status.tsx';
import { OpenFacts } from './practice/open-facts.tsx';
import { People } from './practice/people.tsx';
import { PracticeNote } from './practice/practice-note.tsx';
import { PrivacyReceipt } from './practice/privacy-receipt.tsx';
import { ReplyTime } from './practice/reply-time.tsx';
import { BothChairs } from './reading/both-chairs.tsx';
import { Callout } from './reading/callout.tsx';
import { Cite } from './reading/cite.tsx';
import { Comparison, Side } from './reading/comparison.tsx';
import { Definitions } from './reading/definitions.tsx';
import { Doors } from './reading/doors.tsx';
import { Figure } from './reading/figure.tsx';
import { NextSteps } from './reading/next-steps.tsx';
import { PrivateReading } from './reading/private-reading.tsx';
import { PullLine } from './reading/pull-line.tsx';
import { ReflectionList } from './reading/reflection-list.tsx';
import { SourceList } from './reading/source-list.tsx';
import { Steps } from './reading/steps.tsx';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each were held to its schema before the page was built
type AnyComponent = ComponentType<any>;

/** Everything that staff may use in a page. The names and their attributes are in lib/content/components. */
export function mdxComponentsFor(view: PageView) {
  const { page, directory, practice, sources } = view;
  return {
    AllArticles: bind(AllArticles, { directory, feed: view.feed }),
    AllPages: bind(AllPages, { directory }),
    AllQuestions: bind(AllQuestions, { directory }),
    Articles: bind(PageList, { pages: view.articles }),
    BothChairs,
    Callout,
    CareCard,
    Cite: bind(Cite, { sources }),
    Comparison,
    Confirm,
    ContactWays: bind(ContactWays, { practice, formPath: view.inquiryForm?.path ?? null }),
    CrisisLines: bind(CrisisLines, { lines: view.crisisLines }),
    CrisisNotice: bind(CrisisNotice, { known: view.crisisLines }),
    Cycle,
    Definitions,
    Doors,
    Fees: bind(Fees, { practice }),
    Figure: bind(Figure, { pictures: view.pictures }),
    FiveParts,
    ForCounsel,
    InquiryForm: bind(InquiryForm, { form: view.inquiryForm, practice, crisisLines: view.crisisLines }),
    NextSteps,
    NotSent,
    NoticeStatus: bind(NoticeStatus, { notice: view.notice }),
    OpenFacts: bind(OpenFacts, { gaps: view.openFacts }),
    People: bind(People, { people: view.people }),
    PracticeNote: bind(PracticeNote, { practice }),
    PrivacyReceipt,
    PrivateReading,
    PullLine,
    Questions: bind(Questions, { faq: page.faq }),
    ReflectionList,
    RelatedServices: bind(PageList, { pages: view.related }),
    ReplyTime: bind(ReplyTime, { practice }),
    Search: bind(Search, { help: view.help }),
    Side,
    SourceList: bind(SourceList, { sources }),
    Steps,
  } satisfies Record<ComponentName, AnyComponent>;
}

// What these show comes from the page and from the facts; an author adds the rest, if there is any.
function bind<Props extends object, Known extends Partial<Props>>(
  Component: ComponentType<Props>,
  known: Known,
): ComponentType<Omit<Props, keyof Known>> {
  return (props) => <Component {...({ ...props, ...known } as unknown as Props)} />;
}
