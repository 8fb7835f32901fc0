/**
 * The text of a file as it is read: editors on Windows add a byte order mark and CRLF, very old ones write CR alone, and nothing of that is part of
 * the words.
 */
export function asRead(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
