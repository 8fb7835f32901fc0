import type { PageKind } from '../content/model/kinds.ts';
import { toMarkdownLink } from '../markdown/to-markdown-link.ts';

/** A link to a page. */
export type LinkTo = { label: string; path: string };

/** What a template may name: the page above, if there is one, and the action that every page offers. */
export type Around = { above: LinkTo | null; action: LinkTo };

const toMarkdown = ({ label, path }: LinkTo) => toMarkdownLink(label, path);

const nextSteps = ({ action }: Around) => `<NextSteps>\n  * ${toMarkdown(action)}\n</NextSteps>`;

const wayUp = ({ above }: Around) =>
  above
    ? `(Write: a sentence that leads readers to the page above, around this link:) ${toMarkdown(above)}`
    : '';

type Template = (around: Around) => string[];

const PLAIN: Template = (around) => [
  '(Write: the first words. Say what the page is about, and for whom.)',
  '## (Write: what readers look for here)',
  '(Write: the answer, in a few plain sentences.)',
  wayUp(around),
  nextSteps(around),
];

const TEMPLATES: Readonly<Partial<Record<PageKind, Template>>> = {
  article: (around) => [
    '(Write: the first words. Say what tonight is like for the reader, in two or three short sentences, and what this page gives.)',
    '## (Write: the first thing that the reader wants to know)',
    '(Write: the answer, before the reasons. Name a source for each claim about health, or say that it is our view.)',
    '## (Write: what can help)',
    '(Write: a sentence that ends in a colon, and under it three to six things to do, each starting with a verb:)',
    '* (Write: the first thing to do)\n* (Write: the second thing)\n* (Write: the third thing)',
    '## (Write: when it is time to ask for help)',
    '(Write: how a reader knows that it is time, and where to turn tonight.)',
    wayUp(around),
    nextSteps(around),
  ],
  pillar: (around) => [
    '(Write: the first words. Say what brings someone to this page, and that they are welcome here.)',
    '## (Write: what this is)',
    '(Write: what it is, what it is not, and what experts disagree on, each claim with its source.)',
    '## (Write: how people notice it)',
    '(Write: a sentence that ends in a colon, and under it what people notice:)',
    '* (Write: one sign)\n* (Write: another sign)\n* (Write: a third sign)',
    '## (Write: how therapy here works)',
    '(Write: what happens in the first weeks, without a promise of how it ends.)',
    wayUp(around),
    '## (Write: words above the articles of this page. While there are none, delete this line and the next)',
    '<Articles />',
    '## (Write: words above the pages beside this one)',
    '<RelatedServices />',
    '## (Write: words above the questions, at the top of this file)',
    '<Questions />',
    '## (Write: words for the first step)',
    '(Write: what the reader can do now, and how little it takes.)',
    nextSteps(around),
  ],
  plan: () => [
    '(Write: one sentence for whoever fills this sheet in. No word on it says what it is about.)',
    '## (Write: what comes first)',
    '* (Write: something to tick off)\n* (Write: something else)',
    '<WriteIn words="Someone I can call" />',
  ],
};

/**
 * The text that a new page of a kind starts with: that of a plain page if the kind has none of its own. A blank is "(Write: …)", says what belongs
 * there, and is an error (`note-in-copy`) once the page is no longer a draft.
 */
export function templateOf(kind: PageKind): Template {
  return TEMPLATES[kind] ?? PLAIN;
}
