import { sentAddresses } from './addresses.ts';
import { bytesAt } from './build.ts';

/** What readers are served, by its address, each as its file in the finished build has it. Throws where there is no build. */
export function finishedFiles(): Map<string, Buffer> {
  return new Map(sentAddresses().map((address) => [address, bytesAt(address)]));
}
