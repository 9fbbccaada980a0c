/**
 * The console's script. It polls the page while it is visible and applies changes by the keys of entries, so
 * that an opened payment stays open and nothing jumps.
 */
export const consoleScript = `
const status = document.querySelector('.status');
const say = (text) => { status.textContent = text; };

const clockTime = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
const zone = (root) => {
  const today = new Date(root.querySelector('.clock time').dateTime).toDateString();
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const day = at.toDateString() === today ? '' : at.toLocaleDateString([], { day: 'numeric', month: 'short' }) + ', ';
    time.textContent = day + at.toLocaleTimeString([], clockTime);
    time.title = at.toLocaleString();
  }
};

const keyed = (root) => new Map([...root.querySelectorAll('[data-key]')].map((entry) => [entry.dataset.key, entry]));

const refreshRegion = (old, fresh) => {
  const before = keyed(old);
  const after = keyed(fresh);
  const list = [...before.values()][0]?.parentElement;
  const freshList = [...after.values()][0]?.parentElement;
  if (!list || !freshList) { old.replaceChildren(...fresh.childNodes); return; }
  for (const [key, entry] of before) if (!after.has(key)) entry.remove();
  let place = list.firstElementChild;
  for (const [key, entry] of after) {
    const known = before.get(key);
    if (known && known.dataset.source === entry.dataset.source) {
      if (known === place) place = place.nextElementSibling;
      else list.insertBefore(known, place);
      continue;
    }
    if (known) {
      if (known.open) entry.open = true;
      if (known === place) place = place.nextElementSibling;
      const focused = known.contains(document.activeElement);
      known.replaceWith(entry);
      if (focused) entry.querySelector('summary')?.focus();
    }
    if (!known) { entry.classList.add('new'); list.insertBefore(entry, place); }
  }
};

const mark = (root) => {
  for (const entry of root.querySelectorAll('[data-key]')) entry.dataset.source = entry.outerHTML;
  zone(root);
};

let etag = '';
const refresh = async () => {
  try {
    const headers = { Accept: 'text/html', ...(etag && { 'If-None-Match': etag }) };
    const answer = await fetch(location.pathname, { headers });
    document.body.classList.remove('offline');
    if (answer.status === 304) return;
    if (!answer.ok) throw new Error(String(answer.status));
    etag = answer.headers.get('ETag') ?? '';
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    mark(fresh);
    for (const region of document.querySelectorAll('[data-live]')) {
      const other = fresh.querySelector('[data-live="' + region.dataset.live + '"]');
      if (other) refreshRegion(region, other);
    }
  } catch {
    document.body.classList.add('offline');
    say('The sandbox does not answer.');
  }
};

const copy = async (button) => {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    say('Copied ' + button.dataset.copy);
    button.firstChild.data = 'Copied';
    setTimeout(() => { button.firstChild.data = 'Copy'; }, 1500);
  } catch {
    getSelection().selectAllChildren(button.previousElementSibling);
    say('Selected: copy it with the keyboard.');
  }
};

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  event.preventDefault();
  void copy(button);
});

mark(document);
const loop = async () => {
  if (!document.hidden) await refresh();
  setTimeout(loop, 1500);
};
setTimeout(loop, 1500);
document.addEventListener('visibilitychange', () => { if (!document.hidden) void refresh(); });
`;
