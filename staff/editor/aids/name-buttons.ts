import { editIcon } from '@keystar/ui/icon/icons/editIcon';
import { externalLinkIcon } from '@keystar/ui/icon/icons/externalLinkIcon';
import { linkIcon } from '@keystar/ui/icon/icons/linkIcon';
import { pencilIcon } from '@keystar/ui/icon/icons/pencilIcon';
import { plusIcon } from '@keystar/ui/icon/icons/plusIcon';
import { trash2Icon } from '@keystar/ui/icon/icons/trash2Icon';
import { unlinkIcon } from '@keystar/ui/icon/icons/unlinkIcon';
import { isValidElement, type ReactNode } from 'react';
import { whenItChanges } from './when-it-changes.ts';

/** What the buttons do that show one of these and say nothing. */
const NAMES = new Map(
  (
    [
      [linkIcon, 'Link'],
      [unlinkIcon, 'Take the link away'],
      [externalLinkIcon, 'Open the link in another tab'],
      [plusIcon, 'Add a component'],
      [editIcon, 'Edit'],
      [pencilIcon, 'Edit'],
      [trash2Icon, 'Delete'],
    ] as const
  ).map(([icon, name]) => [drawnIn(icon).join(' '), name]),
);

/** Gives a name to each button of the editor that shows a drawing alone: Keystatic leaves some without, and calls the link "Divider". */
export function nameButtons(document: Document): () => void {
  return whenItChanges(document, () => {
    for (const button of document.querySelectorAll('button')) {
      const name = nameOf(button);
      if (name && button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
    }
  });
}

function nameOf(button: HTMLButtonElement): string | undefined {
  if (button.textContent?.trim() || button.hasAttribute('aria-labelledby')) return undefined;
  const paths = button.querySelector('svg')?.querySelectorAll('path') ?? [];
  const name = NAMES.get([...paths].map((path) => path.getAttribute('d')).join(' '));
  const given = button.getAttribute('aria-label');
  return given === null || (given === 'Divider' && name === 'Link') ? name : undefined;
}

// An icon is a few paths in a fragment.
function drawnIn(icon: ReactNode): string[] {
  if (Array.isArray(icon)) return icon.flatMap(drawnIn);
  if (!isValidElement<{ d?: string; children?: ReactNode }>(icon)) return [];
  return icon.props.d === undefined ? drawnIn(icon.props.children) : [icon.props.d];
}
