import { validFiles } from '#tools/copies/valid-files.ts';

/** Facts of the small site: none is known, or those that the words of the tests are about. */
export type Filled = { phone?: boolean; email?: boolean; fees?: boolean };

const VALUES = {
  phone: ['phone: null', "phone: '+13053004321'"],
  email: ['email: null', 'email: us@harborpractice.org'],
  fees: ['fees: null', 'fees: A session is $180.'],
} as const;

/** The file of the facts with some of them filled in. */
export function factsWith(filled: Filled): Record<string, string> {
  const file = 'practice.yaml';
  const text = validFiles().find((each) => each.file === file)?.text ?? '';
  const keys = (Object.keys(VALUES) as (keyof typeof VALUES)[]).filter((key) => filled[key]);
  const days = keys.map((key) => `${key}: 2026-11-01`);
  const dated = `${text}changed: { ${days.join(', ')} }\n`;
  return { [file]: keys.reduce((changed, key) => changed.replace(VALUES[key][0], VALUES[key][1]), dated) };
}

/** Words that depend on facts, in each place of a page, and what readers see of them: while no fact is known, and once all are. */
export const PLACES: readonly { where: string; words: string; unknown: string[]; known: string[] }[] = [
  {
    where: 'a paragraph of its own',
    words:
      'One.\n\n<WhileUnknown fact="phone">\nWe have no telephone.\n</WhileUnknown>\n\n<WhenKnown fact="phone">\nCall <Fact name="phone" /> any day.\n</WhenKnown>',
    unknown: ['One.', 'We have no telephone.'],
    known: ['One.', 'Call (305) 300-4321 any day.'],
  },
  {
    where: 'both states beside each other in one sentence',
    words:
      'Write to us<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" /><WhileUnknownInLine fact="phone">: there is no telephone yet</WhileUnknownInLine>.',
    unknown: ['Write to us: there is no telephone yet.'],
    known: ['Write to us, or call (305) 300-4321.'],
  },
  {
    where: 'a line of marks alone',
    words:
      'One.\n\n<WhenKnownInLine fact="phone">Call </WhenKnownInLine><Fact name="phone" />\n<WhileUnknownInLine fact="fees">Ask.</WhileUnknownInLine>',
    unknown: ['One.', 'Ask.'],
    known: ['One.', 'Call (305) 300-4321'],
  },
  {
    where: 'an item of a list, which goes with it',
    words:
      '* Write\n* <WhenKnownInLine fact="phone">Call</WhenKnownInLine>\n* Come<WhenKnownInLine fact="phone"> or call first</WhenKnownInLine>',
    unknown: ['Write', 'Come'],
    known: ['Write', 'Call', 'Come or call first'],
  },
  {
    where: 'a whole list, which goes with its items',
    words:
      'One.\n\n* <WhenKnownInLine fact="phone">**Call** [us](/top/)</WhenKnownInLine>\n* <WhenKnownInLine fact="email">Write</WhenKnownInLine>',
    unknown: ['One.'],
    known: ['One.', 'Call us', 'Write'],
  },
  {
    where: 'a cell of a table, and a whole row',
    words:
      '| a | b |\n| --- | --- |\n| c | d<WhenKnownInLine fact="phone"> e</WhenKnownInLine> |\n| <WhenKnownInLine fact="phone">f</WhenKnownInLine> | <WhenKnownInLine fact="phone">g</WhenKnownInLine> |',
    unknown: ['a', 'b', 'c', 'd'],
    known: ['a', 'b', 'c', 'd e', 'f', 'g'],
  },
  {
    where: 'a heading with its section',
    words:
      'One.\n\n<WhenKnown fact="fees">\n## What it costs\n\n<Fact name="fees" />\n</WhenKnown>\n\n<WhileUnknown fact="fees">\n## What it costs\n\nAsk us.\n</WhileUnknown>',
    unknown: ['One.', 'What it costs', 'Ask us.'],
    known: ['One.', 'What it costs', 'A session is $180.'],
  },
  {
    where: 'words of a heading',
    words:
      '## What we ask<WhileUnknownInLine fact="fees">, and do not say yet</WhileUnknownInLine>\n\nWords.',
    unknown: ['What we ask, and do not say yet', 'Words.'],
    known: ['What we ask', 'Words.'],
  },
  {
    where: 'a card',
    words:
      'One.\n\n<WhenKnown fact="phone">\n<CareCard urgency="today" action="Call us">\n* you have not slept\n</CareCard>\n</WhenKnown>',
    unknown: ['One.'],
    known: ['One.', 'Today: Call us if', 'you have not slept'],
  },
  {
    where: 'a box around it',
    words:
      '<Callout title="How to reach us">\nWrite.\n\n<WhenKnown fact="phone">\nOr call.\n</WhenKnown>\n</Callout>',
    unknown: ['How to reach us', 'Write.'],
    known: ['How to reach us', 'Write.', 'Or call.'],
  },
  {
    where: 'two frames, one in the other',
    words:
      'One.\n\n<WhenKnown fact="phone">\nCall.\n\n<WhenKnown fact="email">\nOr write.\n</WhenKnown>\n\n<WhileUnknown fact="email">\nDo not write.\n</WhileUnknown>\n</WhenKnown>',
    unknown: ['One.'],
    known: ['One.', 'Call.', 'Or write.'],
  },
  {
    where: 'a mark around a mark, and in one',
    words:
      'We <Confirm id="so">answer<WhenKnownInLine fact="phone"> calls</WhenKnownInLine></Confirm>, and <WhenKnownInLine fact="phone">we <Confirm id="it">call back</Confirm></WhenKnownInLine><WhileUnknownInLine fact="phone">we write</WhileUnknownInLine>.',
    unknown: ['We answer, and we write.'],
    known: ['We answer calls, and we call back.'],
  },
  {
    where: 'lines of one paragraph',
    words:
      'An answer.\\\n<WhenKnownInLine fact="phone">We call.</WhenKnownInLine>\\\n<WhenKnownInLine fact="email">We write.</WhenKnownInLine>\\\nA pause.',
    unknown: ['An answer.|A pause.'],
    known: ['An answer.|We call.|We write.|A pause.'],
  },
];
