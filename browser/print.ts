import './parsed.ts';

// Until then, its space is kept free.
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.dataset.ready = '';
  button.onclick = () => print();
}
