import { transform } from 'lightningcss';
import { TARGETS } from '#build/style/narrow-style.ts';

/** A stylesheet in the one form that its sense has: as small as possible, for the same browsers, wherever its font lies. */
export function asBuilt(style: string): string {
  const code = Buffer.from(style);
  const { code: small } = transform({
    filename: 'x.css',
    code,
    minify: true,
    errorRecovery: true,
    targets: TARGETS,
  });
  return small
    .toString()
    .replace(/url\([^)]*\.woff2\)/, 'url(font)')
    .replace(/\.\w+_className\{[^}]*\}/, '')
    .replace(/\/\*!.*?\*\//, '');
}
