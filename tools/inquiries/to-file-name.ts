/** The name of the text file that an inquiry is exported to: when it was written, and its id, so that files stand in order. */
export function toFileName({ id, createdAt }: { id: string; createdAt: number }): string {
  const time = new Date(createdAt).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return `${time}-${id}.txt`;
}
