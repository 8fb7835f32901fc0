import { answerEditor } from '#staff/editor/answer-editor.ts';

export const dynamic = 'force-dynamic';

export const GET = answerEditor;
export const POST = answerEditor;
