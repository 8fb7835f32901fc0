import type { Processor } from 'unified';

// What of the extensions of micromark and mdast-util-from-markdown is changed here.
type Named = { readonly name?: string };
type Constructs = Record<string, Named | Named[] | undefined>;
type Syntax = { flow?: Constructs; text?: Constructs };
type FromMarkdown = { transforms?: Named[] | null };

/**
 * Syntax of GFM that is tried at each letter or line, and then on what was read: half of the time that a text takes without it.
 * Each with the signs of which a text that holds it has one, and the names of what reads it.
 */
const COSTLY: readonly { sign: RegExp; names: readonly string[] }[] = [
  {
    // Addresses that become links by themselves (GFM 0.29, section 6.9).
    sign: /@|https?:|www\./i,
    // As micromark-extension-gfm-autolink-literal and mdast-util-gfm-autolink-literal call them.
    names: ['emailAutolink', 'wwwAutolink', 'protocolAutolink', 'transformGfmAutolinkLiterals'],
  },
  {
    // Tables (GFM 0.29, section 4.10): micromark-extension-gfm-table wants a bar or a colon in the row of hyphens.
    sign: /\||:-|-:/,
    names: ['table'],
  },
];

/** The names of the syntax that a text cannot hold, for `withoutSyntax`; always in the same order. */
export function syntaxNotIn(text: string): string[] {
  return COSTLY.filter(({ sign }) => !sign.test(text)).flatMap(({ names }) => names);
}

/** A plugin for `remark-parse`, after `remark-gfm`: takes out the syntax of these names. */
export function withoutSyntax(this: Processor, names: readonly string[]): void {
  const isLeft = ({ name }: Named) => !names.includes(name ?? '');
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
