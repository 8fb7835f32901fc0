/** What makes a release file of the content and pictures in a folder, in `incoming`, and gives its id. It tells how many pages it has looked at. */
export type MakeRelease = (wanted: {
  folder: string;
  incoming: string;
  said: (words: string) => void;
  looked: (done: number, total: number) => Promise<void>;
}) => Promise<string>;
