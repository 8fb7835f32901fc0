import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const APP = join(import.meta.dirname, '../../../../app');
const styles = readdirSync(join(APP, 'styles')).filter((name) => name.endsWith('.css'));
const textOf = (name: string) => readFileSync(join(APP, name), 'utf8');

/** The one weight that a build keeps of the font. */
const [, WEIGHT = ''] = /localFont\(\{[^}]*weight: '(\d+)'/.exec(textOf('document.tsx')) ?? [];

test.each(styles)('%s asks for the weight that the font of headings has', (name) => {
  const asked = [...textOf(`styles/${name}`).matchAll(/font: ([^;]*)var\(--font-serif\)/g)];
  for (const [, values = ''] of asked) expect(values).toMatch(new RegExp(`\\b${WEIGHT}\\b`));
});
