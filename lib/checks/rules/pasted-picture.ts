import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { markdownRule } from '../rule.ts';

/** A picture is shown with <Figure>, which knows its size and has copies of it for phones. */
export const pastedPicture = markdownRule('pasted-picture', (tree) =>
  nodesOf(tree, 'image', 'imageReference').map(({ node }) => {
    const src = node.type === 'image' ? node.url : '';
    return {
      ...startOf(node),
      message: `The picture "${src || node.alt}" is not shown with <Figure>.`,
      inEditor: {
        message: `The picture "${src || node.alt}" is not shown with "Figure".`,
        fix: 'Delete what is left of it, and add "Figure": type /figure on an empty line, and choose the picture there.',
      },
      fix: `Put the file into public/images and write, on a line of its own: <Figure src="${src.startsWith('/images/') ? src : '/images/…'}" alt="${node.alt || '…'}" />`,
    };
  }),
);
