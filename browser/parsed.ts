// A page does not wait for its script, so the script may run before all of the page is there. A module that needs the page imports this.
// In a task of its own, so that its work is not part of the task that finishes the page and lays it out.
while (document.readyState === 'loading') await new Promise((done) => setTimeout(done, 50));

export {};
