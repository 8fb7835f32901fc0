// Shows a preview anew when its page was saved in another window, or what all pages are made of: facts, menus, sources, pictures. The browser keeps
// the place that someone reads at.
import { SAVED_CHANNEL } from '#staff/editor/wire.ts';

const own = document.querySelector<HTMLElement>('script[data-file]')?.dataset.file;

new BroadcastChannel(SAVED_CHANNEL).addEventListener('message', ({ data }: MessageEvent<string[]>) => {
  if (data.some((path) => path === own || !path.endsWith('.mdx'))) window.location.reload();
});
