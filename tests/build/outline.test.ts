import { expect, test } from 'vitest';
import { builtSite } from './build.ts';

// The practice asked for these sections. Whoever changes one of them changes it here as well, knowing so.
test('the main pillar has the sixteen sections of the outline, in its order', () => {
  const page = builtSite().graph.nodes.get('/sex-addiction-therapy-miami-florida/')?.page;
  expect(page?.headings.filter(({ depth }) => depth === 2).map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "What Sex Addiction Actually Is",
      "Why Smart, High-Functioning Men Get Stuck",
      "The Role of Trauma & Attachment",
      "Common Sex Addiction Symptoms",
      "Porn Addiction vs Sex Addiction",
      "Infidelity, Escorts & Compulsive Cheating",
      "The Impact on Partners (Betrayal Trauma)",
      "The Relationship Impact",
      "How Sex Addiction Therapy Works",
      "IFS Parts Model",
      "Miami & Florida-Specific Sex Addiction Issues",
      "Treatment Options",
      "Who We Work With",
      "Related Services",
      "Questions People Ask",
      "Start Sex Addiction Therapy Today",
    ]
  `);
});
