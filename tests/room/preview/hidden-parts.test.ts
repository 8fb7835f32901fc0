import { expect, test } from 'vitest';
import { factsWith } from '#tests/unit/content/seen/depending.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { openSmallRoom } from '../small-room.ts';

const BODY =
  'One.\n\n<WhenKnown fact="phone, email">\nCall us. We answer.\n\n<WhenKnown fact="fees">\nTwo.\n</WhenKnown>\n</WhenKnown>\n\n<WhileUnknown fact="fees">\n<Fees />\n</WhileUnknown>\n\n<Questions />';
const FAQ = [
  { question: 'How much?', answer: 'Ask<WhenKnownInLine fact="fees">, or read it here</WhenKnownInLine>.' },
];
const PAGE = { 'pages/home.mdx': writePage({ faq: FAQ }, BODY) };

test('a preview is the page of now, and its strip says what is hidden, and why', async () => {
  const { visitor } = openSmallRoom({ ...factsWith({}), ...PAGE });
  await visitor.open('/preview/');
  expect(visitor.wordsOf('.desk-badge summary')).toEqual(['2 parts are hidden']);
  expect(visitor.wordsOf('.desk-badge li')).toEqual([
    '“Call us. We answer. Two.” is hidden until this is known: the telephone number or the e-mail address.',
    '“How much? , or read it here” is hidden until this is known: the fees.',
  ]);
  expect(visitor.wordsOf('main').join()).not.toContain('Call us.');
});

test('what went when a fact came is told as well', async () => {
  const { visitor } = openSmallRoom({ ...factsWith({ fees: true, phone: true }), ...PAGE });
  await visitor.open('/preview/');
  expect(visitor.wordsOf('.desk-badge summary')).toEqual(['1 part is hidden']);
  expect(visitor.wordsOf('.desk-badge li')).toEqual(['“Fees” is hidden because this is known: the fees.']);
  expect(visitor.wordsOf('main').join()).toContain('Call us.');
});

test('a page that hides nothing has no such line', async () => {
  const { visitor } = openSmallRoom();
  await visitor.open('/preview/');
  expect(visitor.wordsOf('.desk-badge summary')).toEqual([]);
});
