import { expect, test } from 'vitest';
import { drawBody } from '../../components/draw-page.tsx';
import { all, wordsOf } from '../../components/markup.ts';

const itemsIn = async (text: string) => all(await drawBody(text), 'li').map(wordsOf);
const steps = (items: string) => itemsIn(`<Steps>\n${items}\n</Steps>`);

test.each([
  ['<Steps>\n1. **Sit down** Put both feet on the floor.\n</Steps>', 'Sit down. Put both feet on the floor.'],
  ['<Definitions>\n* **Sleep** You wake at four.\n</Definitions>', 'Sleep. You wake at four.'],
  ['<FiveParts>\n* **Witness** It sees all of this.\n</FiveParts>', 'Witness. It sees all of this.'],
])(
  'where the author wrote no mark at the end of the words that lead in, one is text: %s',
  async (text, said) => {
    expect(await itemsIn(text)).toEqual([said]);
  },
);

test('the mark is text that the stylesheet does not show', async () => {
  const tree = await drawBody('<Steps>\n1. **Sit down** Put both feet on the floor.\n</Steps>');
  expect(all(tree, 'span').map(({ properties, children }) => [properties.className, children])).toMatchObject(
    [[['sr-only'], [{ value: '.' }]]],
  );
});

test.each([
  '**Say the dates.** Tell them early.',
  '**Where are you?** The street, please.',
  '**First:** the door.',
  '**"It takes two."** "To keep a secret, one."',
  '**(Or not.)** As you like.',
  '**And then …** Nothing.',
])('words that end in a mark of their own get no other: %s', async (item) => {
  expect(await steps(`1. ${item}`)).toEqual([item.replaceAll('**', '')]);
});

test.each([
  ['**Say the dates.** Tell them early.', 1],
  ['**[Say the dates.](/contact/)** Tell them early.', 1],
  ['**The U.S.** Tell them early.', 0],
  ['**Where are you?** The street, please.', 0],
  ['**Then ...** Nothing.', 0],
])(
  'a period that the author wrote is not shown either, unless it is part of the words: %s',
  async (item, count) => {
    const tree = await drawBody(`<Steps>\n1. ${item}\n</Steps>`);
    expect(all(tree, 'span').map(wordsOf)).toEqual(Array(count).fill('.'));
  },
);

test('what is a link, marked to confirm, or stands in a loose list leads in as well', async () => {
  expect(await steps('1. [**The form**](/contact/) It is short.')).toEqual(['The form. It is short.']);
  expect(await steps('1. <Confirm id="so">**Our way**</Confirm> It is ours.')).toEqual([
    'Our way. It is ours.',
  ]);
  expect((await steps('1. **One** First.\n\n2. **Two** Then.')).map((words) => words.trim())).toEqual([
    'One. First.',
    'Two. Then.',
  ]);
});

test('what nothing follows, and strong words elsewhere, stay as they are', async () => {
  expect(await steps('1. **Only this**')).toEqual(['Only this']);
  expect(await steps('1. Take **both** hands.')).toEqual(['Take both hands.']);
  expect(await itemsIn('* **Sleep** You wake at four.')).toEqual(['Sleep You wake at four.']);
});
