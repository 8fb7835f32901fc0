import type { BrowserContext } from '@playwright/test';

/** Lets nothing move in a window: without a graphics card, what turns while something is waited for takes more than all else. */
export async function standStill(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = '*, ::before, ::after { animation: none !important; transition: none !important }';
      document.head?.append(style);
    });
  });
  return context;
}
