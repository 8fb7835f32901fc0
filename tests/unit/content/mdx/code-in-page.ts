/** Sets a mark that a test looks for: nothing in a page may ever run it. */
const RUN = 'globalThis.ranCodeOfAPage = true';

const CALL = `(() => { ${RUN}; return 'x' })()`;

const FIELDS = '---\ntitle: One\n---\n\n';

/** Bodies with program code in every place that MDX has for it, by the name of the place. */
export const CODE_IN_BODY: Readonly<Record<string, string>> = {
  'an export at the top': `export const x = ${CALL}\n\nWords.`,
  'an export after words': `Words.\n\nexport const x = ${CALL}`,
  'an export of a default layout': `export default function Layout() { ${RUN} }`,
  'an import': "import { x } from 'node:os'\n\nWords.",
  'an import of data': `import 'data:text/javascript,${encodeURIComponent(RUN)}'\n\nWords.`,
  'an import after words': "Words.\n\nimport 'node:os'",
  'braces on lines of their own': `{${CALL}}`,
  'braces over several lines': `{\n${CALL}\n}`,
  'braces in a sentence': `Words {${CALL}} words.`,
  'braces in a heading': `## A {${CALL}} section`,
  'braces in a heading that is underlined': `A {${CALL}} section\n===`,
  'braces in an item of a list': `* One {${CALL}}`,
  'braces in an item below an item': `* One\n  * {${CALL}}`,
  'braces in a table': `| A | B |\n|---|---|\n| {${CALL}} | b |`,
  'braces in the words of a link': `[words {${CALL}}](/contact/)`,
  'braces in bold words': `**words {${CALL}}**`,
  'braces in words that are struck through': `~~words {${CALL}}~~`,
  'braces in a quote': `> {${CALL}}`,
  'braces in a footnote': `Words[^1].\n\n[^1]: {${CALL}}`,
  'braces in a component': `<Callout title="x">\n{${CALL}}\n</Callout>`,
  'braces in a component in a line': `Words <Confirm id="x">{${CALL}}</Confirm>.`,
  'a comment in braces': '{/* words */}',
  'a comment that changes the compiler': '{/* @jsxImportSource data:text/javascript, */}',
  'an empty pair of braces': 'Words {} words.',
  'an attribute in braces': `<Callout title={${CALL}}>\nWords.\n</Callout>`,
  'an attribute in braces of a component in a line': `Words <Confirm id={${CALL}}>x</Confirm>.`,
  'attributes that are spread': `<Callout {...${CALL}}>\nWords.\n</Callout>`,
  'an element in an attribute': `<Callout title={<Callout title={${CALL}} />}>\nWords.\n</Callout>`,
  'a template in an attribute': `<Callout title={\`\${${CALL}}\`}>\nWords.\n</Callout>`,
  'an attribute without a value': '<Callout title>\nWords.\n</Callout>',
  'a member of a component': '<Callout.constructor>\nWords.\n</Callout.constructor>',
  'a member of whatever lies at hand': '<constructor.constructor />',
  'a member in a line': 'Words <a.b /> words.',
  'a name in a namespace': '<svg:script />',
};

/** Bodies with something else that is neither words nor a component of this site. */
export const ELEMENTS_IN_BODY: Readonly<Record<string, string>> = {
  'a script': `<script>${RUN}</script>`,
  'a script from elsewhere': '<script src="https://example.org/x.js" />',
  'a frame': '<iframe srcdoc="<script>1</script>" />',
  'a component that does not exist': '<Nothing />',
  'an element without a name': '<>words</>',
  'an element in a line': 'Words <b>words</b>.',
};

/** Texts that no compiler can read. */
export const UNREADABLE_BODY: Readonly<Record<string, string>> = {
  'a component that is not closed': '<Callout title="x">\n\nWords.',
  'a brace that is not closed': `Words {${CALL}`,
  'an export that is not finished': `export const x = {${RUN}`,
  'a component with curly quotes': '<Callout title=“x”>\n\nWords.\n\n</Callout>',
};

/** A file with a body, as it may come: with fields, without, with fields that end early, and from Windows. */
export const FILES: Readonly<Record<string, (body: string) => string>> = {
  'with fields': (body) => `${FIELDS}${body}\n`,
  'without fields': (body) => `${body}\n`,
  'with fields behind an empty line': (body) => `\n${FIELDS}${body}\n`,
  'with fields that end early': (body) => `---\n---\n\n${body}\n\n---\n\nWords.\n`,
  'with a line of hyphens that starts no fields': (body) => `Words.\n\n---\n\n${body}\n\n---\n`,
  'with fields that cannot be read': (body) => `---\ntitle: "One\n---\n\n${body}\n`,
  'with a byte order mark and line ends of Windows': (body) =>
    `\uFEFF${`${FIELDS}${body}\n`.replaceAll('\n', '\r\n')}`,
};
