import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';

/** The colors of the site by their role, in OKLCH. Text on paper has a contrast of 7:1 or more, lines 4.5:1. */
export const colors = {
  light: {
    paper: 'oklch(0.977 0.011 88)',
    'paper-deep': 'oklch(0.948 0.016 88)',
    ink: 'oklch(0.27 0.035 212)',
    'ink-soft': 'oklch(0.39 0.032 212)',
    line: 'oklch(0.505 0.05 195)',
    accent: 'oklch(0.525 0.13 42)',
    'accent-ink': 'oklch(0.42 0.11 40)',
    calm: 'oklch(0.932 0.019 192)',
    alert: 'oklch(0.4 0.14 27)',
  },
  dark: {
    paper: 'oklch(0.215 0.022 218)',
    'paper-deep': 'oklch(0.255 0.025 216)',
    ink: 'oklch(0.94 0.014 90)',
    'ink-soft': 'oklch(0.85 0.02 160)',
    line: 'oklch(0.68 0.05 190)',
    accent: 'oklch(0.75 0.11 48)',
    'accent-ink': 'oklch(0.86 0.075 55)',
    calm: 'oklch(0.29 0.035 200)',
    alert: 'oklch(0.84 0.085 28)',
  },
} as const;

const names = Object.keys(colors.light) as (keyof typeof colors.light)[];
const variables = (theme: Record<string, string>) =>
  Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, value]));

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: { colors: Object.fromEntries(names.map((name) => [name, `var(--${name})`])) },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': variables(colors.light),
        // Paper is light.
        '@media screen and (prefers-color-scheme: dark)': { ':root': variables(colors.dark) },
      });
    }),
  ],
} satisfies Config;
