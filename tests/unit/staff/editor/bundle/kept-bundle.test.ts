import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptBundle } from '#staff/editor/bundle/kept-bundle.ts';

/** A project whose bundle is a count of how often it was made. */
function smallProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['staff/editor/bundle', 'lib', 'node_modules'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'lib/a.ts'), 'one');
  writeFileSync(
    join(root, 'staff/editor/bundle/print-bundle.ts'),
    `import { appendFileSync, readFileSync } from 'node:fs';
    const made = '${join(root, 'made')}';
    appendFileSync(made, '.');
    process.stdout.write('made ' + readFileSync(made, 'utf8').length);`,
  );
  return root;
}

const kept = (root: string) => readdirSync(join(root, 'node_modules/.cache/editor'));

test('it is made once, and anew when something that it is made of has changed; one is kept', async () => {
  const root = smallProject();
  expect([await keptBundle(root), await keptBundle(root)]).toEqual(['made 1', 'made 1']);
  writeFileSync(join(root, 'lib/a.ts'), 'two');
  expect([await keptBundle(root), await keptBundle(root)]).toEqual(['made 2', 'made 2']);
  writeFileSync(join(root, 'package-lock.json'), '{ }');
  expect(await keptBundle(root)).toBe('made 3');
  expect(kept(root)).toHaveLength(1);
  // What is no code is no part of it.
  writeFileSync(join(root, 'lib/notes.txt'), 'words');
  expect(await keptBundle(root)).toBe('made 3');
});

test('where nothing can be kept, it is made all the same', async () => {
  const root = smallProject();
  cpSync(join(root, 'package-lock.json'), join(root, 'node_modules/.cache'));
  expect([await keptBundle(root), await keptBundle(root)]).toEqual(['made 1', 'made 2']);
});

test('what cannot be made is told', async () => {
  const root = smallProject();
  writeFileSync(join(root, 'staff/editor/bundle/print-bundle.ts'), 'throw new Error("the reason")');
  await expect(keptBundle(root)).rejects.toThrow('the reason');
});
