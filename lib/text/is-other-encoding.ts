/**
 * Whether a text was read from a file that holds no UTF-8, but two bytes a letter, as "Unicode" in the Notepad of old and some exports have it: half of
 * what is read is then nothing.
 */
export function isOtherEncoding(text: string): boolean {
  return text.includes('\0') && (text.match(/\0/g)?.length ?? 0) * 4 > text.length;
}
