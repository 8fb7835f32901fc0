/** Where the focus is. */
export type Caret = {
  element: HTMLElement;
  /** Whether letters typed there become words. */
  takesLetters: boolean;
  /** Puts the focus and the caret there again; says whether they are. */
  put: () => boolean;
};

/** Where the focus is now, and the caret in it; null where nothing has it. */
export function caretIn(document: Document): Caret | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.isContentEditable) return caretInWords(document, element);
  const isField =
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && isOfText(element));
  const [start, end] = isField ? [element.selectionStart, element.selectionEnd] : [null, null];
  return {
    element,
    takesLetters: isField && !element.readOnly,
    put() {
      element.focus({ preventScroll: true });
      // A field for numbers knows no places.
      if (isField && start !== null) element.setSelectionRange(start, end);
      return document.activeElement === element;
    },
  };
}

// Of the other types, each has keys of its own.
const isOfText = ({ type }: HTMLInputElement) =>
  ['text', 'search', 'url', 'tel', 'email', 'number', 'password'].includes(type);

function caretInWords(document: Document, element: HTMLElement): Caret {
  const selection = document.getSelection();
  const from = selection && placeOf(element, selection.anchorNode, selection.anchorOffset);
  const to = selection && placeOf(element, selection.focusNode, selection.focusOffset);
  return {
    element,
    takesLetters: true,
    put() {
      element.focus({ preventScroll: true });
      const start = from && pointAt(element, from);
      const end = to && pointAt(element, to);
      if (!start || !end) return false;
      document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      return document.activeElement === element;
    },
  };
}

/** A place among words: which child of which child, and how far into it. The same words drawn anew have it as well. */
type Place = { path: number[]; offset: number };

function placeOf(root: Node, node: Node | null, offset: number): Place | null {
  const path: number[] = [];
  for (let at = node; at !== root; at = at.parentNode) {
    if (!at?.parentNode) return null;
    path.unshift(Array.prototype.indexOf.call(at.parentNode.childNodes, at));
  }
  return { path, offset };
}

function pointAt(root: Node, { path, offset }: Place): { node: Node; offset: number } | null {
  let node: Node | undefined = root;
  for (const index of path) node = node?.childNodes[index];
  if (!node) return null;
  const length = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length;
  return { node, offset: Math.min(offset, length) };
}
