// Keeps the page of a publication true while it is under way. Without scripts, the page loads itself anew.
const script = document.querySelector<HTMLElement>('script[data-events]');
const [status, state] = ['publication-status', 'publication-state'].map((id) => document.getElementById(id));

/** What the room tells: the first line, the rest as HTML, and whether that is all. */
export type Told = { status: string; look: string; state: string; title: string; isOver: boolean };

if (script?.dataset.events && status && state) {
  const events = new EventSource(script.dataset.events);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told: Told = JSON.parse(data);
    // Words that stay are not put there again, or they would be read out again.
    if (status.textContent !== told.status) status.textContent = told.status;
    status.className = told.look;
    if (state.innerHTML !== told.state) state.innerHTML = told.state;
    document.title = told.title;
    if (told.isOver) events.close();
  });
  // A room that starts again is asked again by the browser. One that refuses shows why on the page itself: the sign-in may have run out.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => window.location.reload(), AGAIN_MS);
  });
}

const AGAIN_MS = 5_000;
