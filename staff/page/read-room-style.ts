import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHEETS = ['staff/page/room.css', 'staff/desk/desk.css'];

/** The stylesheet of the room's own pages. Takes the root of the project. */
export async function readRoomStyle(root: string): Promise<string> {
  return (await Promise.all(SHEETS.map((sheet) => readFile(join(root, sheet), 'utf8')))).join('');
}
