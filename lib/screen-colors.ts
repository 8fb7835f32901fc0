/**
 * Colors of the site as sRGB, for what cannot read the OKLCH of tailwind.config.ts: the browser's own frame, the manifest, and
 * pictures that are drawn at build. tests/unit/tokens.test.ts holds each equal to the token of its name.
 */
export const SCREEN_COLORS = {
  light: { paper: '#faf7ef', ink: '#0f2b30', 'ink-soft': '#314a4f', accent: '#a64c25' },
  dark: { paper: '#0d1c20', accent: '#e7986f' },
} as const;
