// A page does not wait for its script, so the script may run before all of the page is there. A module that needs the page imports this.
// One task later, so that its work is not part of the task that finishes the page and lays it out.
if (document.readyState === 'loading') {
  await new Promise((done) => addEventListener('DOMContentLoaded', () => setTimeout(done)));
}

export {};
