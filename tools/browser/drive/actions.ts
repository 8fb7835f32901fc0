/** Keys without a sign of their own (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const KEYS = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C' };

const HELD_MS = 20;
const NEXT_TAP_MS = 60;

/** Keys pressed one after another, in the form that WebDriver and WebDriver BiDi share. */
export function keyActions(keys: string): object[] {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** A place of the window pressed so many times, in the same form. */
export function tapActions([x, y]: readonly [number, number], times: number): object[] {
  const tap = [
    { type: 'pointerDown', button: 0 },
    { type: 'pause', duration: HELD_MS },
    { type: 'pointerUp', button: 0 },
    { type: 'pause', duration: NEXT_TAP_MS },
  ];
  const actions = [
    { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
    ...Array.from({ length: times }, () => tap).flat(),
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

/** Where to press an element, once it is in sight. Read by the browser, as it stands. */
export function middleOf(selector: string): [number, number] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
