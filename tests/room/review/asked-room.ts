import { openSavedRoom } from '../small-room.ts';

export const STORY = 'content/articles/story.mdx';
const ADA = `name: Ada Example\nlicense:\n  type: Licensed Mental Health Counselor\n  number: MH12345\n  state: Florida\n  verified: 2026-11-20\n  record: null\nphoto: null\nbio: null\n`;

/** A room in which Ada was asked to read the story, her browser, and the path of the link that she was sent. */
export async function askedRoom(files: Record<string, string | Uint8Array> = {}) {
  const room = await openSavedRoom({ 'content/people/ada.yaml': ADA, ...files });
  return { ...room, reader: room.anotherVisitor(), link: await askAda(room.visitor, 'articles/story') };
}

/** Asks Ada to read a page, as staff do. Gives the path of the link. */
export async function askAda(visitor: Awaited<ReturnType<typeof openSavedRoom>>['visitor'], page: string) {
  await visitor.open(`/desk/page/${page}/`);
  await visitor.follow('Ask someone to read it');
  visitor.fill('Who is to read it?', 'Ada Example');
  visitor.fill('What do you ask them?', 'Are the signs right?');
  await visitor.press('Make the link');
  return new URL(visitor.wordsOf('.secret')[0] ?? '').pathname;
}

/** What Ada asks to change. */
export const ADA_SAYS = 'The first sign is missing.\nAnd <b>a second sign</b>.';
