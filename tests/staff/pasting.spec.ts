import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { caretAtEndOf, formOf, goTo, save, wordsOf } from '#tools/browser/editor.ts';
import { diff, expect, root, editorTest as test } from './test.ts';

const SAMPLES = join(import.meta.dirname, '../unit/staff/editor/paste/samples');
const sample = (name: string) => readFileSync(join(SAMPLES, `${name}.clipboard`), 'utf8');

type Data = { html?: string; text?: string; picture?: boolean };

/** Pastes or drops, as the browser does when someone asks for it, where the focus is. */
async function bring(page: Page, how: 'paste' | 'drop', { html, text, picture }: Data): Promise<void> {
  await page.evaluate(
    ([how, html, text, picture]) => {
      const data = new DataTransfer();
      if (html) data.setData('text/html', html);
      if (text) data.setData('text/plain', text);
      if (picture) data.items.add(new File(['x'], 'room.png', { type: 'image/png' }));
      const target = document.activeElement ?? document.body;
      const kind = { bubbles: true, cancelable: true };
      const box = target.querySelector('p')?.getBoundingClientRect();
      target.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...kind, clipboardData: data })
          : new DragEvent('drop', {
              ...kind,
              dataTransfer: data,
              clientX: (box?.x ?? 0) + 2,
              clientY: (box?.y ?? 0) + 4,
            }),
      );
    },
    [how, html, text, picture] as const,
  );
}

async function atNewLine(page: Page): Promise<void> {
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.press('Enter');
}

const added = () =>
  diff()
    .filter((line) => /^\+(?!\+)/.test(line))
    .map((line) => line.slice(1));

test('what is pasted from Word is saved as a heading, lists, a table and plain links, and the pictures are told', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await atNewLine(page);
  await bring(page, 'paste', { html: sample('word-windows'), text: 'What a slip is', picture: true });
  await expect(page.locator('#strip').getByText('add it with + › Figure')).toBeVisible();
  await save(page);
  const lines = added().join('\n');
  expect(lines).toContain('## What a slip is');
  expect(lines).toContain('A **slip** is *one* evening, and says nothing of the next.');
  expect(lines).toContain(
    '[the study](https://example.org/study?id=7), my notes and [this](https://example.com/a?b=1)',
  );
  expect(lines).toContain('In Miami and Tampa.');
  expect(lines).toContain('* A glass of water\n  * slowly\n* A **call**');
  expect(lines).toContain('1. Sleep\n2. Tell someone');
  expect(lines).toMatch(/\| Day +\| Step \|\n\| -+ +\| -+ \|\n\| One +\| Rest \|/);
});

test('text, words of the editor itself, what is dropped, and a picture alone', async ({ page, story }) => {
  await goTo(page, formOf(story));
  await atNewLine(page);
  await bring(page, 'paste', { text: 'Bring:\u00A0\n\n•\ta pen\u00AD\n•\ta glass' });
  await save(page);
  expect(added().filter(Boolean)).toEqual(['Bring:', '* a pen', '* a glass']);

  await atNewLine(page);
  const html = '<p data-pm-slice="1 1 []">As\u00A0it <strong>was</strong></p>';
  await bring(page, 'paste', { html, text: 'As it was' });
  await expect(wordsOf(page).getByText('As\u00A0it was')).toBeVisible();

  await bring(page, 'drop', { html: '<p>Drop\u00ADped <a href="file:///C:/x">words</a></p>', text: 'x' });
  await expect(wordsOf(page).getByText('Dropped words')).toBeVisible();
  await expect(wordsOf(page).locator('a[href^="file:"]')).toHaveCount(0);

  await bring(page, 'paste', { picture: true });
  await expect(page.locator('#strip').getByText('A picture cannot be pasted into the words.')).toBeVisible();
});

test('a field takes plain characters, and one line where it has one', async ({ page, story }) => {
  await goTo(page, formOf(story));
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('');
  await bring(page, 'paste', { text: 'After\u00A0a sl\u00ADip,\nagain\u2028' });
  await expect(title).toHaveValue('After a slip, again');
  await save(page);
  expect(readFileSync(join(root, 'content', story.file), 'utf8')).toContain('title: After a slip, again\n');
});
