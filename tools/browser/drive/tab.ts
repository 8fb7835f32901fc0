/** A tab of a browser, as whoever reads in it has it: the few things that every engine is asked for in its own language. */
export type Tab = {
  /** Opens an address, and waits until its page is there, if not all that belongs to it. */
  goTo: (address: string) => Promise<void>;
  /** The address in its bar. */
  address: () => Promise<string>;
  /** So many pages back, or on. Whether one is there, and which, is asked afterward: a page from the cache never loads. */
  go: (steps: number) => Promise<void>;
  /** Calls a function in the page. It may use what is in the page and its arguments; all of it must be JSON. */
  run: <Result>(call: (...given: never[]) => Result, ...given: unknown[]) => Promise<Result>;
  /** Presses keys one after another, as a hand does, where the focus is. */
  type: (keys: string) => Promise<void>;
  /** Presses the first element that a selector finds, in its middle, once or so many times as fast as a hand does. */
  tap: (selector: string, times?: number) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
};

/** An engine that runs, with one tab open. */
export type Engine = {
  /** Its name and version. */
  name: string;
  tab: Tab;
  /** What pages have said on the console, and what went wrong in them, since it was last asked. */
  takeLines: () => string[];
  /** Ends it with all that belongs to it, and deletes what it kept. */
  stop: () => Promise<void>;
};
