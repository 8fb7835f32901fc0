import { join } from 'node:path';
import { answerEditorRequest } from '#staff/saves/answer-editor-request.ts';
import { openRoom } from '#staff/saves/room.ts';

export const dynamic = 'force-dynamic';

const root = process.cwd();
const room = openRoom({ root, data: join(root, '.next/staff'), repository: null });
const someone = { id: 'someone', name: 'Someone' };

const answer = (request: Request) => answerEditorRequest(request, room, someone);

export { answer as GET, answer as POST };
