// Nothing of a page waits for its script, and so the script can be here before the whole page is. Whoever needs the page imports this.
// One task later, so that what is done here is not done in the task that ends the page and lays it out.
if (document.readyState === 'loading') {
  await new Promise((done) => addEventListener('DOMContentLoaded', () => setTimeout(done)));
}

export {};
