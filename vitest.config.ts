import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      // Reads what `next build` wrote, and fails where there is nothing.
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
    ],
  },
});
