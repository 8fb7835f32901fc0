import type { ComponentType } from 'react';
import type { ComponentName } from '#lib/content/components.ts';
import type { PageView } from '#lib/page-view.ts';
import { Cycle } from '../diagrams/cycle.tsx';
import { FiveParts } from '../diagrams/five-parts.tsx';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { AllArticles } from './all-articles.tsx';
import { AllPages } from './all-pages.tsx';
import { AllQuestions } from './all-questions.tsx';
import { BothChairs } from './both-chairs.tsx';
import { Callout } from './callout.tsx';
import { CareCard } from './care-card.tsx';
import { Cite } from './cite.tsx';
import { Comparison, Side } from './comparison.tsx';
import { Confirm } from './confirm.tsx';
import { ContactWays } from './contact-ways.tsx';
import { CrisisNotice } from './crisis-notice.tsx';
import { Definitions } from './definitions.tsx';
import { Doors } from './doors.tsx';
import { Fees } from './fees.tsx';
import { Figure } from './figure.tsx';
import { ForCounsel } from './for-counsel.tsx';
import { InquiryForm } from './inquiry-form.tsx';
import { NextSteps } from './next-steps.tsx';
import { NotSent } from './not-sent.tsx';
import { NoticeStatus } from './notice-status.tsx';
import { OpenFacts } from './open-facts.tsx';
import { PageList } from './page-list.tsx';
import { People } from './people.tsx';
import { PracticeNote } from './practice-note.tsx';
import { PrivacyReceipt } from './privacy-receipt.tsx';
import { PrivateReading } from './private-reading.tsx';
import { PullLine } from './pull-line.tsx';
import { Questions } from './questions.tsx';
import { ReflectionList } from './reflection-list.tsx';
import { ReplyTime } from './reply-time.tsx';
import { Search } from './search.tsx';
import { SourceList } from './source-list.tsx';
import { Steps } from './steps.tsx';

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
