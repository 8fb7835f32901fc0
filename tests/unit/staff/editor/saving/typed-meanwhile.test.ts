import { expect, test } from 'vitest';
import { typedMeanwhile } from '#staff/editor/saving/typed-meanwhile.ts';

const press = (
  key: string,
  modifiers: Partial<Parameters<ReturnType<typeof typedMeanwhile>['press']>[0]> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...modifiers,
});

function typed(...events: ReturnType<typeof press>[]): [string, boolean[]] {
  const typed = typedMeanwhile();
  const taken = events.map((event) => typed.press(event));
  return [typed.take(), taken];
}

test('letters, ends of lines and what Backspace takes back', () => {
  expect(typed(press('a'), press('é'), press('😀'), press('Backspace'), press('Enter'), press('ß'))).toEqual([
    'aé\nß',
    [true, true, true, true, true, true],
  ]);
});

test('letters of AltGr are letters; commands, dead keys, arrows and letters being put together are none', () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' };
  expect(
    typed(
      press('@', altGr),
      press('b', { ctrlKey: true }),
      press('b', { metaKey: true }),
      press('Dead'),
      press('ArrowLeft'),
      press('か', { isComposing: true }),
    ),
  ).toEqual(['@', [true, false, false, false, false, false]]);
});

test('Backspace takes back nothing that was there before', () => {
  expect(typed(press('Backspace'), press('a'))).toEqual(['a', [false, true]]);
});
