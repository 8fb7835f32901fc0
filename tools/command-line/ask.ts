import { createInterface } from 'node:readline';

/** Whether somebody types "yes" when asked. Anything else, and an end of the input, is a no. */
export async function ask(question: string): Promise<boolean> {
  process.stdout.write(`${question}\nType yes to go on: `);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line.trim().toLowerCase() === 'yes';
  return false;
}
