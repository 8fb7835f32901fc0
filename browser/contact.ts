// Sends the inquiry form without leaving the page, and says beside each field what is wrong. The words are in the page; where this does not
// run, the browser sends the form by itself.
type Fault = { field?: string; message: string };

const ANSWER_WITHIN_MS = 20_000;

const form = document.querySelector('.inquiry form') as HTMLFormElement;
const part = (selector: string) => form.querySelector(selector) as HTMLElement;
const outcome = form.firstElementChild as HTMLElement;
const [refused, unknown] = outcome.children as unknown as [HTMLElement, HTMLElement];
const list = refused.lastElementChild as Element;
const button = part('button');
const status = part('[role=status]');
const reach = part('#inquiry-reach') as HTMLInputElement;

// Tells a repeat from another network, as of a phone that lost the Wi-Fi, from an inquiry of someone else with the same words. It is made when
// the form is first sent, and is kept nowhere but here.
let token = '';

function clear(): void {
  outcome.hidden = true;
  status.textContent = '';
  button.removeAttribute('aria-disabled');
  list.replaceChildren();
  for (const each of form.querySelectorAll('.fault')) each.textContent = '';
  for (const each of form.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
}

/** Says what is wrong, or, if that is not known, what to do. */
function show(faults?: Fault[]): void {
  clear();
  refused.hidden = !faults;
  unknown.hidden = !refused.hidden;
  list.replaceChildren(...(faults ?? []).map(toItem));
  outcome.hidden = false;
  outcome.focus();
}

function toItem({ field, message }: Fault): Element {
  const item = document.createElement('li');
  item.textContent = message;
  if (field) {
    const id = `#inquiry-${field}`;
    const input = part(id);
    (input.closest('[role=radiogroup]') ?? input).setAttribute('aria-invalid', 'true');
    const link = Object.assign(document.createElement('a'), {
      href: id,
      // By itself, the Tab key of Safari leads to no link.
      tabIndex: 0,
      textContent: message,
      onclick(event: Event) {
        event.preventDefault();
        input.focus();
      },
    });
    item.replaceChildren(link);
    part(`${id}-fault`).textContent = message;
  }
  return item;
}

// The browser's bubbles say less, and of one field at a time, than our own words beside every field. They stay where it must send by itself.
form.noValidate = 'timeout' in AbortSignal;

// All that an older browser may not know comes before `preventDefault`: where it fails, the browser sends the form by itself.
form.onsubmit = (event) => {
  if (!status.textContent) {
    token ||= crypto.getRandomValues(new Uint32Array(4)).join('-');
    const body = new URLSearchParams(new FormData(form) as never);
    body.set('token', token);
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    send({ method: 'post', headers: { Accept: 'application/json' }, body, signal });
  }
  event.preventDefault();
};

async function send(request: RequestInit): Promise<void> {
  clear();
  status.textContent = status.dataset.text as string;
  button.setAttribute('aria-disabled', 'true');
  try {
    const response = await fetch(form.action, request);
    const { sent, message, faults = [{ message }] } = await response.json();
    // A reader who has left in the meantime must not be brought back.
    if (!sent) show(faults);
    else if (form.isConnected) location.replace(form.dataset.sent as string);
  } catch {
    show();
  }
}

// The keyboard for a number or an address. The type of the field stays, because a browser's own idea of an address is narrower. So does
// "off": a browser that may suggest an address also keeps it, even from a form that was abandoned.
function adapt(): void {
  const { value } = form.elements.namedItem('way') as RadioNodeList;
  if (value) reach.inputMode = value === 'email' ? value : 'tel';
}

form.onchange = adapt;
// Making the choice may be what loaded this module.
adapt();

// A reader who comes back to this page finds nothing of what was typed.
addEventListener('pagehide', () => {
  token = '';
  form.reset();
  clear();
});
