/*
 * The buttons of the console's pages that change something: they ask the control port, with the token that the reader
 * enters. `data-call` is a path to post to, `data-body` its body, `data-done` what to say then.
 */

const token = document.querySelector<HTMLInputElement>('[name=token]')!;
const problem = document.querySelector<HTMLElement>('.problem')!;
const status = document.querySelector<HTMLElement>('.status')!;

/** The console's root: the folder of this program is below it. */
const root = new URL('control', import.meta.url);

interface Refused {
  readonly errors?: readonly { readonly id?: string; readonly message?: string }[];
}

/** Asks the control port. @throws Error that says to the reader what went wrong. */
export const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  problem.textContent = '';
  const headers = { Authorization: `Bearer ${token.value.trim()}`, 'Content-Type': 'application/json' };
  const answer = await fetch(root.href + path, { ...init, headers });
  if (answer.status === 401) throw new Error('The token is wrong.');
  const body: unknown = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) throw new Error((body as Refused).errors?.[0]?.id ?? 'The sandbox refused it.');
  return body;
};

/** Does the work, and says what went wrong with it. */
export const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    return false;
  }
};

const press = async ({ dataset }: HTMLButtonElement): Promise<void> => {
  const path = dataset['call'] ?? '';
  status.textContent = '';
  const worked = await attempt(() => call(path, { method: 'POST', body: dataset['body'] ?? '{}' }));
  if (!worked) token.focus();
  else status.textContent = dataset['done'] ?? '';
};

// The lists change, so the listener for their buttons is on the document.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset['call']) void press(button);
});
