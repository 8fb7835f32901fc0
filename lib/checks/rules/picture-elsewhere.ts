import { pageRule } from '../rule.ts';

/**
 * The pictures of a page lie in the folder of its name. The staff editor (Keystatic 0.6) looks for them there and nowhere
 * else, and saves the page without a picture that it did not find.
 */
export const pictureElsewhere = pageRule('picture-elsewhere', (page, { facts }) => {
  const folder = `/images/${page.slug}/`;
  return page.components.flatMap(({ name, attributes: { src = '' }, line, column }) => {
    const isThere = facts.pictures.some((picture) => picture.src === src);
    const isIn = src.startsWith(folder) && !src.slice(folder.length).includes('/');
    if (name !== 'Figure' || !isThere || isIn) return [];
    return [
      {
        line,
        column,
        message: `The picture "${src}" is not in the folder of this page, and the editor would take it out.`,
        fix: `Move the file to public${folder}${src.split('/').at(-1)}, and write src="${folder}${src.split('/').at(-1)}".`,
        inEditor: { fix: 'Choose the picture anew in this "Figure": its file is then copied to this page.' },
      },
    ];
  });
});
