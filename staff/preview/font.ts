import { createRequire } from 'node:module';

/** The font of the site, as the room serves it. */
export const FONT = {
  path: '/fonts/fraunces.woff2',
  file: createRequire(import.meta.url).resolve(
    '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  ),
};

/** The class of the `html` element, which names the font. */
export const FONT_CLASS = 'fraunces';
