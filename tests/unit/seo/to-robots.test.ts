import { describe, expect, test } from 'vitest';
import { AI_CRAWLERS } from '#lib/seo/robots/ai-crawlers.ts';
import { toRobots } from '#lib/seo/robots/to-robots.ts';

const ORIGIN = 'https://harbor.example';
const CHOICES = ['all', 'no-training', 'none'] as const;

/** Whether a crawler may read, as RFC 9309 has it: by the group with its name, whatever its capitals, and else by the one for all. */
function mayRead(agent: string, aiCrawlers: (typeof CHOICES)[number]): boolean {
  const { rules } = toRobots({ aiCrawlers }, ORIGIN);
  const groupOf = (name: string) =>
    rules.filter(({ userAgent }) =>
      [userAgent].flat().some((each) => each.toLowerCase() === name.toLowerCase()),
    );
  const own = groupOf(agent);
  return (own.length > 0 ? own : groupOf('*')).every(({ disallow }) => disallow === undefined);
}

test.each([
  ['GPTBot', [true, false, false]],
  ['ClaudeBot', [true, false, false]],
  ['Google-Extended', [true, false, false]],
  ['CCBot', [true, false, false]],
  ['OAI-SearchBot', [true, true, false]],
  ['ChatGPT-User', [true, true, false]],
  ['PerplexityBot', [true, true, false]],
  ['Claude-User', [true, true, false]],
  ['Googlebot', [true, true, true]],
  ['Bingbot', [true, true, true]],
  ['Applebot', [true, true, true]],
  ['DuckDuckBot', [true, true, true]],
  ['Slurp', [true, true, true]],
  ['YandexBot', [true, true, true]],
  ['Baiduspider', [true, true, true]],
  ['a crawler that no one has heard of', [true, true, true]],
])('%s may read under "all", "no-training" and "none": %j', (agent, expected) => {
  expect(CHOICES.map((choice) => mayRead(agent, choice))).toEqual(expected);
});

test.each(CHOICES)(
  'under "%s", every AI crawler is told once what holds for it, and no group is empty',
  (choice) => {
    const { rules, sitemap } = toRobots({ aiCrawlers: choice }, ORIGIN);
    const [all, ...others] = rules;
    expect(all).toEqual({ userAgent: '*', allow: '/' });
    expect(others.flatMap(({ userAgent }) => userAgent).sort()).toEqual(
      AI_CRAWLERS.map(({ agent }) => agent).sort(),
    );
    expect(rules.filter(({ userAgent }) => userAgent.length === 0)).toEqual([]);
    expect(sitemap).toBe('https://harbor.example/sitemap.xml');
  },
);

describe('the table of AI crawlers', () => {
  test('has every name once, whatever its capitals', () => {
    const names = AI_CRAWLERS.map(({ agent }) => agent.toLowerCase());
    expect(names).toEqual([...new Set(names)]);
  });

  test('has for each a source that is a page, and the day someone looked', () => {
    const wrong = AI_CRAWLERS.filter(
      ({ source, checked }) => !/^https:\/\/[^/]+\/./.test(source) || !/^\d{4}-\d\d-\d\d$/.test(checked),
    );
    expect(wrong).toEqual([]);
  });
});
