// Asks for a passkey, or makes one, where a page of the room has a form for it; then goes on to where it leads.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { wordsForTrouble } from './words-for-trouble.ts';

/** A sentence of the room, which is shown as it is. */
class Refused extends Error {}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form);

function prepare(form: HTMLFormElement): void {
  const { passkey: kind = '', token, next } = form.dataset;
  const button = form.querySelector('button');
  const told = form.querySelector<HTMLElement>('[role=status]');
  const alert = form.querySelector<HTMLElement>('[role=alert]');
  if (!button || !told || !alert) return;
  const isMade = kind === 'add' || kind === 'invited';
  button.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    alert.hidden = true;
    told.textContent = 'Your device asks you now…';
    try {
      const optionsJSON = await post('/passkey/options', { kind, token });
      const response = isMade
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
      const answer = await post('/passkey/verify', { response });
      told.textContent = 'One moment…';
      const address = answer.next ?? next;
      // What waited for it is posted. A field may be called "submit".
      if (address === undefined) HTMLFormElement.prototype.submit.call(form);
      else if (kind === 'prove') window.location.replace(address);
      else window.location.assign(address);
    } catch (error) {
      told.textContent = '';
      alert.textContent = error instanceof Refused ? error.message : wordsForTrouble(error, isMade);
      alert.hidden = false;
      button.ariaDisabled = null;
    }
  });
}

async function post(address: string, body: object) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  const isSentence = response.headers.get('content-type')?.startsWith('text/plain');
  throw new Refused(
    isSentence
      ? await response.text()
      : `The staff room failed (${response.status}). Try again; if it stays like this, tell the developer.`,
  );
}
