import { closest } from 'fastest-levenshtein';
import { pageRule } from '../rule.ts';

/** A <Figure> shows a picture that is there. */
export const unknownPicture = pageRule('unknown-picture', (page, { facts }) => {
  const known = facts.pictures.map(({ src }) => src);
  return page.components
    .filter(({ name, attributes }) => name === 'Figure' && attributes.src && !known.includes(attributes.src))
    .map(({ line, column, attributes: { src = '' } }) => ({
      line,
      column,
      message: `There is no picture at "${src}".`,
      fix:
        known.length > 0
          ? `Use the address of a picture in public/images. The nearest is "${closest(src, known)}".`
          : `Put the picture into the folder public/images, as public${src}.`,
      inEditor: { fix: 'Choose the picture anew in this "Figure".' },
    }));
});
