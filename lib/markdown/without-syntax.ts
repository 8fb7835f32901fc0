import type { Processor } from 'unified';

// What of the extensions of micromark and mdast-util-from-markdown is changed here.
type Named = { readonly name?: string };
type Constructs = Record<string, Named | Named[] | undefined>;
type Syntax = { flow?: Constructs; text?: Constructs };
type FromMarkdown = { transforms?: Named[] | null };

// Of texts with addresses that become links by themselves (GFM 0.29, section 6.9) or tables (section 4.10; micromark-extension-gfm-table
// wants a bar or a colon in the row of hyphens) each has one of these.
const SIGNS = /@|https?:|www\.|\||:-|-:/i;

// What reads both, as micromark-extension-gfm-autolink-literal, mdast-util-gfm-autolink-literal and micromark-extension-gfm-table call it.
const NAMES = ['emailAutolink', 'wwwAutolink', 'protocolAutolink', 'transformGfmAutolinkLiterals', 'table'];

/** Whether a text may hold the syntax that `withoutSyntax` takes out. */
export function mayHoldSyntax(text: string): boolean {
  return SIGNS.test(text);
}

/**
 * A plugin for `remark-parse`, after `remark-gfm`: takes out links without brackets and tables. They are tried at each letter and line, and
 * then on what was read: 40% of the time that a text takes.
 */
export function withoutSyntax(this: Processor): void {
  const isLeft = ({ name }: Named) => !NAMES.includes(name ?? '');
  const leftOf = (constructs: Constructs): Constructs =>
    Object.fromEntries(
      Object.entries(constructs)
        .map(([code, each]) => [code, [each ?? []].flat().filter(isLeft)] as const)
        .filter(([, each]) => each.length > 0),
    );
  const data = this.data() as { micromarkExtensions?: Syntax[]; fromMarkdownExtensions?: object[] };
  data.micromarkExtensions = data.micromarkExtensions?.map(({ flow, text, ...rest }) => ({
    ...rest,
    ...(flow && { flow: leftOf(flow) }),
    ...(text && { text: leftOf(text) }),
  }));
  const transformsLeft = (extension: FromMarkdown): FromMarkdown => ({
    ...extension,
    transforms: (extension.transforms ?? []).filter(isLeft),
  });
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((each) =>
    Array.isArray(each) ? each.map(transformsLeft) : each,
  );
}
