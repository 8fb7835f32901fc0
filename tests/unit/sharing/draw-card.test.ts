import sharp from 'sharp';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawCard } from '#lib/sharing/draw-card.ts';
import { undrawableIn } from '#lib/sharing/undrawable-in.ts';

// next/og asks a server for what the font lacks, and draws a gap where there is no answer. Its own parts are in `data:` addresses.
let asked: string[] = [];
const real = fetch;
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (address: string | URL | Request) => {
    const url = address instanceof Request ? address.url : String(address);
    if (url.startsWith('data:')) return real(url);
    asked.push(new URL(url).host);
    return Promise.reject(new Error('Nothing may be fetched.'));
  });
  return () => vi.unstubAllGlobals();
});

const LONGEST = `What No one Tells You About Grief, and How to Live On ${'W'.repeat(16)}`;

test.each([
  ['the name of a practice', 'Harbor Practice'],
  ['the longest title that a page may have', LONGEST],
])('%s is drawn as a PNG of 1200 by 630 pixels and less than 60 KB', async (_, large) => {
  const png = await drawCard({ large, small: 'A private practice.' });
  const { format, width, height, exif } = await sharp(png).metadata();
  expect({ format, width, height, exif }).toEqual({
    format: 'png',
    width: 1200,
    height: 630,
    exif: undefined,
  });
  expect(png.length).toBeLessThan(60_000);
  expect(asked).toEqual([]);
});

test('the words are drawn, and not only the line', async () => {
  const [one, other] = await Promise.all(
    ['Harbor Practice', 'Another Practice'].map((large) => drawCard({ large, small: '' })),
  );
  expect(one).not.toEqual(other);
});

test('the font has every character that is let through', async () => {
  const characters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
  const drawable = characters.filter((each) => undrawableIn(each).length === 0).join(' ');
  expect(drawable).toContain('a');
  await drawCard({ large: drawable, small: '' });
  expect(asked).toEqual([]);
});

test.each(['→', '🌿', 'Ł', '中', '\u00AD'])('%s is not let through', (character) => {
  expect(undrawableIn(`a ${character}${character}`)).toEqual([character]);
});

test('next/og would have fetched what is not let through', async () => {
  const { ImageResponse } = await import('next/og.js');
  await new ImageResponse('🌿' as never, { width: 10, height: 10 }).arrayBuffer().catch(() => {});
  expect(asked).not.toEqual([]);
});

test('a title that cannot be drawn is refused in plain words, and nothing is fetched', async () => {
  await expect(
    drawCard({ large: 'Grief → Rest 🌿', small: 'Harbor Practice' }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The picture for shared links cannot show "→", "🌿" of "Grief → Rest 🌿". Use letters and plain marks there, or leave out "share: full".]`,
  );
  expect(asked).toEqual([]);
});
