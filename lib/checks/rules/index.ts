import type { Rule } from '../rule.ts';
import { ambiguousLinkText } from './ambiguous-link-text.ts';
import { americanUsage } from './american-usage.ts';
import { answerLength } from './answer-length.ts';
import { blockInAnswer } from './block-in-answer.ts';
import { boldAsHeading } from './bold-as-heading.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { brokenMarkdown } from './broken-markdown.ts';
import { closedToEditor } from './closed-to-editor.ts';
import { codeInContent } from './code-in-content.ts';
import { componentSharesLine } from './component-shares-line.ts';
import { contradictsFact } from './contradicts-fact.ts';
import { crisisSearch } from './crisis-search.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { cutInSearch } from './cut-in-search.ts';
import { damagedPicture } from './damaged-picture.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicateMetadata } from './duplicate-metadata.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateSource } from './duplicate-source.ts';
import { emojiInHeading } from './emoji-in-heading.ts';
import { emptyList } from './empty-list.ts';
import { emptyPage } from './empty-page.ts';
import { emptySection } from './empty-section.ts';
import { factsDisagree } from './facts-disagree.ts';
import { hardSentence } from './hard-sentence.ts';
import { hardToRead } from './hard-to-read.ts';
import { headingOrder } from './heading-order.ts';
import { impossibleDate } from './impossible-date.ts';
import { incompleteComponent } from './incomplete-component.ts';
import { indefiniteArticle } from './indefinite-article.ts';
import { inventedFact } from './invented-fact.ts';
import { largePicture } from './large-picture.ts';
import { leadInWithoutList } from './lead-in-without-list.ts';
import { leftWithHoles } from './left-with-holes.ts';
import { longHeading } from './long-heading.ts';
import { lostInEditor } from './lost-in-editor.ts';
import { lostLine } from './lost-line.ts';
import { misplacedComponent } from './misplaced-component.ts';
import { misplacedFact } from './misplaced-fact.ts';
import { missingParent } from './missing-parent.ts';
import { mixedLanguages } from './mixed-languages.ts';
import { neverSeen } from './never-seen.ts';
import { noteInCopy } from './note-in-copy.ts';
import { oldAddress } from './old-address.ts';
import { oneSidedCite } from './one-sided-cite.ts';
import { oneWayLink } from './one-way-link.ts';
import { orphanPage } from './orphan-page.ts';
import { otherAnswer } from './other-answer.ts';
import { outdatedTranslation } from './outdated-translation.ts';
import { overdueCheck } from './overdue-check.ts';
import { overusedWords } from './overused-words.ts';
import { pastedPicture } from './pasted-picture.ts';
import { personFirst } from './person-first.ts';
import { pictureElsewhere } from './picture-elsewhere.ts';
import { pictureMetadata } from './picture-metadata.ts';
import { practiceStatement } from './practice-statement.ts';
import { promise } from './promise.ts';
import { protectedTitle } from './protected-title.ts';
import { redirectHidesPage } from './redirect-hides-page.ts';
import { repeatedHeading } from './repeated-heading.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';
import { repeatedQuestion } from './repeated-question.ts';
import { rewrittenDocument } from './rewritten-document.ts';
import { shamingWord } from './shaming-word.ts';
import { sourceIdentifier } from './source-identifier.ts';
import { spelling } from './spelling.ts';
import { strayFile } from './stray-file.ts';
import { takenAddress } from './taken-address.ts';
import { tellingPaper } from './telling-paper.ts';
import { testimonial } from './testimonial.ts';
import { titleWithoutPlace } from './title-without-place.ts';
import { tooDeep } from './too-deep.ts';
import { trackedLink } from './tracked-link.ts';
import { translationPair } from './translation-pair.ts';
import { typedBullet } from './typed-bullet.ts';
import { typedContents } from './typed-contents.ts';
import { undatedFact } from './undated-fact.ts';
import { underlinedHeading } from './underlined-heading.ts';
import { undrawableHeading } from './undrawable-heading.ts';
import { undrawableTitle } from './undrawable-title.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownPicture } from './unknown-picture.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSource } from './unknown-source.ts';
import { unlistedSources } from './unlisted-sources.ts';
import { unmarkedDate } from './unmarked-date.ts';
import { unshownQuestions } from './unshown-questions.ts';
import { unsourcedClaim } from './unsourced-claim.ts';
import { untranslatedFact } from './untranslated-fact.ts';
import { unusedPicture } from './unused-picture.ts';
import { unverifiedSource } from './unverified-source.ts';
import { vagueLinkText } from './vague-link-text.ts';
import { weakAltText } from './weak-alt-text.ts';
import { wordlessHeading } from './wordless-heading.ts';

/** Every rule. To add one: a file here, a test and a fixture of the same name, and a heading in the staff guide. */
export const RULES: readonly Rule[] = [
  ambiguousLinkText,
  americanUsage,
  answerLength,
  blockInAnswer,
  boldAsHeading,
  brokenAnchor,
  brokenLink,
  brokenMarkdown,
  closedToEditor,
  codeInContent,
  componentSharesLine,
  contradictsFact,
  crisisSearch,
  curlyQuotes,
  cutInSearch,
  damagedPicture,
  doubledWord,
  duplicateMetadata,
  duplicateSlug,
  duplicateSource,
  emojiInHeading,
  emptyList,
  emptyPage,
  emptySection,
  factsDisagree,
  hardSentence,
  hardToRead,
  headingOrder,
  impossibleDate,
  incompleteComponent,
  indefiniteArticle,
  inventedFact,
  largePicture,
  leadInWithoutList,
  leftWithHoles,
  longHeading,
  lostInEditor,
  lostLine,
  misplacedComponent,
  misplacedFact,
  missingParent,
  mixedLanguages,
  neverSeen,
  noteInCopy,
  oldAddress,
  oneSidedCite,
  oneWayLink,
  orphanPage,
  otherAnswer,
  outdatedTranslation,
  overdueCheck,
  overusedWords,
  pastedPicture,
  personFirst,
  pictureElsewhere,
  pictureMetadata,
  practiceStatement,
  promise,
  protectedTitle,
  redirectHidesPage,
  repeatedHeading,
  repeatedParagraph,
  repeatedQuestion,
  rewrittenDocument,
  shamingWord,
  sourceIdentifier,
  spelling,
  strayFile,
  takenAddress,
  tellingPaper,
  testimonial,
  titleWithoutPlace,
  tooDeep,
  trackedLink,
  translationPair,
  typedBullet,
  typedContents,
  undatedFact,
  underlinedHeading,
  undrawableHeading,
  undrawableTitle,
  unknownComponent,
  unknownPicture,
  unknownReference,
  unknownSource,
  unlistedSources,
  unmarkedDate,
  unshownQuestions,
  unsourcedClaim,
  untranslatedFact,
  unusedPicture,
  unverifiedSource,
  vagueLinkText,
  weakAltText,
  wordlessHeading,
];
