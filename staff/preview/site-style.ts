import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { FONT, FONT_CLASS } from './font.ts';

/** What Next writes for the font of the site (app/document.tsx). */
const FONT_STYLE = `@font-face{font-family:fraunces;src:url(${FONT.path}) format("woff2");font-display:swap;font-weight:450}
.${FONT_CLASS}{--font-fraunces:"fraunces"}
`;

/** The stylesheet of the site, made of its sources as a build makes it. Takes the root of the project. */
export async function makeSiteStyle(root: string): Promise<string> {
  const from = join(root, 'app/globals.css');
  const style = await postcss([tailwind({ optimize: false, base: root })]).process(
    readFileSync(from, 'utf8'),
    { from },
  );
  return FONT_STYLE + style.css;
}
