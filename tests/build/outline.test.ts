import { expect, test } from 'vitest';
import { builtSite } from './build.ts';

// The practice asked for these sections. Whoever changes one of them changes it here as well, knowing so.
test('the main pillar has the sixteen sections of the outline, in its order', () => {
  const page = builtSite().graph.nodes.get('/sex-addiction-therapy-miami-florida/')?.page;
  expect(page?.headings.filter(({ depth }) => depth === 2).map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "What sex addiction actually is",
      "Why smart, high-functioning men get stuck",
      "The role of trauma and attachment",
      "Common sex addiction symptoms",
      "Porn addiction vs sex addiction",
      "Infidelity, escorts and compulsive cheating",
      "The impact on partners: betrayal trauma",
      "The impact on the relationship",
      "How sex addiction therapy works",
      "The five parts we work with",
      "Sex addiction in Miami and across Florida",
      "Treatment options",
      "Who we work with",
      "Related services",
      "Questions people ask",
      "Start sex addiction therapy today",
    ]
  `);
});
