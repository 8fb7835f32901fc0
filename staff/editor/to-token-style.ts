import postcss from 'postcss';

/**
 * The colors of the site by their role, and no rule that draws anything: what a page may take from a stylesheet of the site if it must not look like it.
 * Takes the stylesheet.
 */
export function toTokenStyle(style: string): string {
  const root = postcss.parse(style);
  root.walkRules((rule) => {
    if (rule.selector !== ':root') rule.remove();
  });
  root.walkDecls((declaration) => {
    if (!declaration.prop.startsWith('--')) declaration.remove();
  });
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkAtRules((rule) => {
    // Layers would only change the order of what does not collide.
    if (!['media', 'layer', 'supports'].includes(rule.name)) rule.remove();
  });
  removeEmpty(root);
  return root.toString();
}

function removeEmpty(container: postcss.Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (!('nodes' in node) || node.nodes === undefined) {
      if (node.type === 'atrule') node.remove();
      continue;
    }
    removeEmpty(node as postcss.Container);
    if (node.nodes.length === 0) node.remove();
  }
}
