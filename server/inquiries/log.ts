/** Where lines for whoever runs the site go. `console` is one. No line of ours holds a word of a visitor. */
export type Log = {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
};
