/*
 * The console's program. It polls the page while it is visible and applies changes by the keys of entries, so that an
 * opened payment stays open and nothing jumps.
 */

const POLL = 1_500;
const COPIED = 1_500;

const status = document.querySelector('.status');
const say = (text: string): void => {
  if (status) status.textContent = text;
};

const clockTime = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** Writes times in the reader's own zone. */
const localiseTimes = (root: ParentNode): void => {
  const today = new Date(root.querySelector<HTMLTimeElement>('.clock time')?.dateTime ?? '').toDateString();
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const day =
      at.toDateString() === today ? '' : `${at.toLocaleDateString([], { day: 'numeric', month: 'short' })}, `;
    time.textContent = day + at.toLocaleTimeString([], clockTime);
    time.title = at.toLocaleString();
  }
};

const keyed = (root: ParentNode): ReadonlyMap<string, HTMLElement> =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-key]')].map((entry) => [entry.dataset['key'] ?? '', entry]),
  );

/** Takes the place of an entry that has changed: it stays open, and keeps the focus. */
const replaceEntry = (old: HTMLElement, fresh: HTMLElement): void => {
  if (old instanceof HTMLDetailsElement && fresh instanceof HTMLDetailsElement) fresh.open = old.open;
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) fresh.querySelector('summary')?.focus();
};

const listOf = (entries: ReadonlyMap<string, HTMLElement>): Element | null | undefined =>
  [...entries.values()][0]?.parentElement;

const refreshRegion = (old: Element, fresh: Element): void => {
  const before = keyed(old);
  const after = keyed(fresh);
  const list = listOf(before);
  if (!list || !listOf(after)) {
    old.replaceChildren(...fresh.childNodes);
    return;
  }
  for (const [key, entry] of before) if (!after.has(key)) entry.remove();
  let place = list.firstElementChild;
  for (const [key, entry] of after) {
    const known = before.get(key);
    if (!known) {
      entry.classList.add('new');
      list.insertBefore(entry, place);
      continue;
    }
    const inPlace = known === place;
    if (inPlace) place = known.nextElementSibling;
    if (known.dataset['source'] !== entry.dataset['source']) replaceEntry(known, entry);
    else if (!inPlace) list.insertBefore(known, place);
  }
};

const serializer = new XMLSerializer();

/** Remembers what every entry was before this program changed it. */
const mark = (root: ParentNode): void => {
  for (const entry of keyed(root).values()) entry.dataset['source'] = serializer.serializeToString(entry);
  localiseTimes(root);
};

let etag = '';
const refresh = async (): Promise<void> => {
  try {
    const headers = { Accept: 'text/html', ...(etag && { 'If-None-Match': etag }) };
    const answer = await fetch(location.pathname + location.search, { headers });
    document.body.classList.remove('offline');
    if (answer.status === 304) return;
    if (!answer.ok) throw new Error(String(answer.status));
    etag = answer.headers.get('ETag') ?? '';
    // The sandbox's own page, which this console is; its policy runs no script in it.
    // eslint-disable-next-line no-restricted-syntax
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    mark(fresh);
    for (const region of document.querySelectorAll<HTMLElement>('[data-live]')) {
      const other = fresh.querySelector(`[data-live="${region.dataset['live'] ?? ''}"]`);
      if (other) refreshRegion(region, other);
    }
  } catch {
    document.body.classList.add('offline');
    say('The sandbox does not answer.');
  }
};

const copy = async (button: HTMLElement): Promise<void> => {
  const text = button.dataset['copy'] ?? '';
  const label = button.firstChild;
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied ${text}`);
    if (!label) return;
    label.nodeValue = 'Copied';
    setTimeout(() => (label.nodeValue = 'Copy'), COPIED);
  } catch {
    if (button.previousElementSibling) getSelection()?.selectAllChildren(button.previousElementSibling);
    say('Selected: copy it with the keyboard.');
  }
};

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-copy]');
  if (!button) return;
  event.preventDefault();
  void copy(button);
});

const loop = async (): Promise<void> => {
  if (!document.hidden) await refresh();
  setTimeout(() => void loop(), POLL);
};
mark(document);
setTimeout(() => void loop(), POLL);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void refresh();
});
