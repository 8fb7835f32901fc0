import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** A fault of the syntax, in words for people who do not program; `offset` counts characters from the start. */
export type YamlIssue = { offset: number; message: string; fix: string };

/** What staff hear of fields that no form can show. Their words, as the editor writes them, can always be read. */
export const UNREADABLE = {
  message: 'The fields of this form cannot be read, and the editor does not open it.',
  fix: 'They were changed outside of the editor. Ask the developer to bring them back.',
};

type Explanation = [message: string, fix: string];

const UNCLOSED: Explanation = [
  'A quote or a bracket is opened here and never closed.',
  'Put the text between two straight quotes ("…"), and use \\" for a quote inside it.',
];
const NOT_ALIGNED: Explanation = [
  'The spaces at the start of this line do not fit the line above.',
  'Start lines that belong together with the same number of spaces.',
];

const TOO_DEEP: Explanation = [
  'There are too many brackets in each other here.',
  'Write a list with one item a line: two spaces, a hyphen, a space and the text.',
];
/** What is said of all else: most often a sign that YAML has a use for, at the start of a text. */
const UNREAD: Explanation = [
  'This line cannot be read: it has a sign that has a meaning of its own here, such as & ! * | or >.',
  'Put the text between two straight quotes ("…").',
];

// The parser's own words are for programmers. These are the slips that people make.
const EXPLAINED: Partial<Record<YAMLError['code'], Explanation>> = {
  TAB_AS_INDENT: ['A line starts with a tab.', 'Use spaces at the start of the line instead of the tab.'],
  DUPLICATE_KEY: ['The same field stands twice.', 'Keep one of the two and delete the other.'],
  MISSING_CHAR: NOT_ALIGNED,
  BAD_INDENT: NOT_ALIGNED,
  BAD_SCALAR_START: [
    'The text starts with a character that has a meaning of its own here.',
    'Put the text between two straight quotes ("…").',
  ],
  UNEXPECTED_TOKEN: [
    'There is something here after the end of the text.',
    'Put the whole text between two straight quotes ("…"), and use \\" for a quote inside it.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a colon inside the text, which reads as a second field.',
    'Put the whole text after the first colon between straight quotes ("…").',
  ],
  BAD_DQ_ESCAPE: [
    'There is a backslash here between straight quotes, where it has a meaning of its own.',
    'Take it out, or write it twice (\\\\).',
  ],
  MULTIPLE_DOCS: [
    'A line of three hyphens or three dots ends the fields here, and more stands below it.',
    'Delete the line, or what stands below it.',
  ],
  NON_STRING_KEY: [
    'The name of a field is a list or a group here.',
    'Take the brackets out, or put the whole text between two straight quotes ("…").',
  ],
  KEY_OVER_1024_CHARS: [
    'There is a colon inside a long text, which reads as the end of the name of a field.',
    'Put the whole text between two straight quotes ("…").',
  ],
  RESOURCE_EXHAUSTION: TOO_DEEP,
  MULTILINE_IMPLICIT_KEY: [
    'This line has no colon after the name of the field.',
    'Write the name of the field, a colon, a space, and then the text.',
  ],
};

/** What is wrong with the syntax of a document. One slip often gives several errors: the first of each line is told. */
export function yamlIssuesOf(doc: Document.Parsed, text: string): YamlIssue[] {
  const toIssue = (offset: number, [message, fix]: Explanation): YamlIssue => ({ offset, message, fix });
  const all = [
    ...doc.errors.map((error) => {
      const opened = UNFINISHED.test(error.message) ? openedBefore(doc, error.pos[0]) : undefined;
      return opened === undefined ? toIssue(error.pos[0], explain(error)) : toIssue(opened, UNCLOSED);
    }),
    ...aliasesOf(doc).map((offset) => toIssue(offset, STARRED)),
  ];
  const lineOf = ({ offset }: YamlIssue) => text.slice(0, offset).split('\n').length;
  return all.filter((fault, index) => all.findIndex((other) => lineOf(other) === lineOf(fault)) === index);
}

const UNFINISHED = /^Missing closing|^Flow (map|sequence)/;

// "*words*" at the start of a text names another part of the file in YAML. No one means that here.
const STARRED: Explanation = [
  'The text starts with a star, which has a meaning of its own here.',
  'Take the star out, or put the text between two straight quotes ("…").',
];

function explain({ code }: YAMLError): Explanation {
  return EXPLAINED[code] ?? UNREAD;
}

function aliasesOf(doc: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(doc, {
    Alias: (_, node) => {
      offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Where the quote or bracket was opened that is missed at an offset: the error itself stands where the file ends. */
function openedBefore(doc: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(doc, {
    Node: (_, node) => {
      const opens = (isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow);
      const from = node.range?.[0];
      if (opens && from !== undefined && from <= offset && offset <= (node.range?.[2] ?? 0)) start = from;
    },
  });
  return start;
}
