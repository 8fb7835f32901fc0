import type { Rule } from '../rule.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { closedToEditor } from './closed-to-editor.ts';
import { codeInContent } from './code-in-content.ts';
import { componentSharesLine } from './component-shares-line.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { duplicateMetadata } from './duplicate-metadata.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { emojiInHeading } from './emoji-in-heading.ts';
import { emptyList } from './empty-list.ts';
import { emptyMark } from './empty-mark.ts';
import { emptySection } from './empty-section.ts';
import { hardToRead } from './hard-to-read.ts';
import { headingOrder } from './heading-order.ts';
import { inventedFact } from './invented-fact.ts';
import { leadInWithoutList } from './lead-in-without-list.ts';
import { lostInEditor } from './lost-in-editor.ts';
import { misplacedComponent } from './misplaced-component.ts';
import { missingParent } from './missing-parent.ts';
import { noteInCopy } from './note-in-copy.ts';
import { oneWayLink } from './one-way-link.ts';
import { orphanPage } from './orphan-page.ts';
import { pictureElsewhere } from './picture-elsewhere.ts';
import { promise } from './promise.ts';
import { protectedTitle } from './protected-title.ts';
import { redirectHidesPage } from './redirect-hides-page.ts';
import { repeatedHeading } from './repeated-heading.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';
import { shamingWord } from './shaming-word.ts';
import { tooDeep } from './too-deep.ts';
import { typedContents } from './typed-contents.ts';
import { undrawableTitle } from './undrawable-title.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownPicture } from './unknown-picture.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSource } from './unknown-source.ts';
import { unlistedSources } from './unlisted-sources.ts';
import { unshownQuestions } from './unshown-questions.ts';
import { unsourcedClaim } from './unsourced-claim.ts';
import { unverifiedSource } from './unverified-source.ts';

/** Every rule. To add one: a file here, a test and a fixture of the same name, and a heading in the staff guide. */
export const RULES: readonly Rule[] = [
  brokenAnchor,
  brokenLink,
  closedToEditor,
  codeInContent,
  componentSharesLine,
  curlyQuotes,
  duplicateMetadata,
  duplicateSlug,
  emojiInHeading,
  emptyList,
  emptyMark,
  emptySection,
  hardToRead,
  headingOrder,
  inventedFact,
  leadInWithoutList,
  lostInEditor,
  misplacedComponent,
  missingParent,
  noteInCopy,
  oneWayLink,
  orphanPage,
  pictureElsewhere,
  promise,
  protectedTitle,
  redirectHidesPage,
  repeatedHeading,
  repeatedParagraph,
  shamingWord,
  tooDeep,
  typedContents,
  undrawableTitle,
  unknownComponent,
  unknownPicture,
  unknownReference,
  unknownSource,
  unlistedSources,
  unshownQuestions,
  unsourcedClaim,
  unverifiedSource,
];
