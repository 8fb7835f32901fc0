import type { Rule } from '../rule.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { codeInContent } from './code-in-content.ts';
import { componentSharesLine } from './component-shares-line.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { duplicateMetadata } from './duplicate-metadata.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { emojiInHeading } from './emoji-in-heading.ts';
import { emptyList } from './empty-list.ts';
import { emptySection } from './empty-section.ts';
import { headingOrder } from './heading-order.ts';
import { leadInWithoutList } from './lead-in-without-list.ts';
import { missingParent } from './missing-parent.ts';
import { noteInCopy } from './note-in-copy.ts';
import { orphanPage } from './orphan-page.ts';
import { redirectHidesPage } from './redirect-hides-page.ts';
import { typedContents } from './typed-contents.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownReference } from './unknown-reference.ts';
import { unshownQuestions } from './unshown-questions.ts';

/** Every rule. To add one: a file here, a test and a fixture of the same name, and a heading in the staff guide. */
export const RULES: readonly Rule[] = [
  brokenAnchor,
  brokenLink,
  codeInContent,
  componentSharesLine,
  curlyQuotes,
  duplicateMetadata,
  duplicateSlug,
  emojiInHeading,
  emptyList,
  emptySection,
  headingOrder,
  leadInWithoutList,
  missingParent,
  noteInCopy,
  orphanPage,
  redirectHidesPage,
  typedContents,
  unknownComponent,
  unknownReference,
  unshownQuestions,
];
