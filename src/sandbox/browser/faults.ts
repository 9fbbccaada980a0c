/* The program of the console's fault switches: it asks the control port with the token that its reader enters. */

const POLL = 3_000;

/** What the control API says of a fault in force. */
interface Fault {
  readonly id: string;
  readonly rule: Readonly<Record<string, unknown>> & {
    readonly kind: string;
    readonly session?: string;
    readonly merchant?: string;
    readonly path?: string;
    readonly times?: number | 'always';
  };
  readonly met: number;
}

interface ControlAnswer {
  readonly faults?: readonly Fault[];
  readonly errors?: readonly { readonly id?: string }[];
}

const form = document.querySelector<HTMLFormElement>('.faults')!;
const token = form.querySelector<HTMLInputElement>('[name=token]')!;
const rules = form.querySelector<HTMLSelectElement>('[name=rule]')!;
const list = document.querySelector<HTMLElement>('.active')!;
const problem = document.querySelector<HTMLElement>('.problem')!;

const call = async (path: string, init: RequestInit = {}): Promise<ControlAnswer> => {
  problem.textContent = '';
  const headers = { Authorization: `Bearer ${token.value.trim()}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`console/control${path}`, { ...init, headers });
  if (answer.status === 401) throw new Error('The token is wrong.');
  const body = answer.status === 204 ? {} : ((await answer.json()) as ControlAnswer);
  if (!answer.ok) throw new Error(body.errors?.[0]?.id ?? 'The sandbox refused it.');
  return body;
};

/** Does the work, and says what went wrong with it. */
const attempt = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
};

const choices = [...rules.options].map(({ text, value }) => ({
  text,
  entries: Object.entries(JSON.parse(value) as Fault['rule']),
}));
const nameOf = (rule: Fault['rule']): string =>
  choices.find(({ entries }) => entries.every(([key, value]) => rule[key] === value))?.text ?? rule.kind;
const callerOf = ({ session, merchant }: Fault['rule']): string => {
  if (session) return 'One session';
  return merchant ? `Merchant ${merchant}` : 'Everyone';
};
const countOf = ({ rule: { times = 1 }, met }: Fault): string =>
  times === 'always' ? `met ${met}` : `met ${met} of ${times}`;

const element = (name: string, className: string, text: string): HTMLElement =>
  Object.assign(document.createElement(name), { className, textContent: text });

const newItem = (id: string, title: string): HTMLElement => {
  const item = document.createElement('li');
  item.dataset['id'] = id;
  const button = document.createElement('button');
  button.type = 'button';
  button.append('Remove', element('span', 'unseen', ` ${title}`));
  button.addEventListener('click', () => void attempt(() => remove(id)));
  item.append(element('strong', '', title), button, element('span', 'what', ''));
  return item;
};

// Items keep their elements, so that a button keeps the focus.
const refresh = async (): Promise<void> => {
  const { faults = [] } = await call('/faults');
  const before = new Map(
    [...list.querySelectorAll<HTMLElement>('li')].map((item) => [item.dataset['id'], item]),
  );
  for (const fault of faults) {
    const { id, rule } = fault;
    const item = before.get(id) ?? list.appendChild(newItem(id, nameOf(rule)));
    before.delete(id);
    const what = item.querySelector('.what');
    if (what) what.textContent = `${callerOf(rule)}, ${rule.path ?? 'every path'}, ${countOf(fault)}`;
  }
  for (const item of before.values()) item.remove();
};

const remove = async (id: string): Promise<void> => {
  await call(`/faults/${id}`, { method: 'DELETE' });
  await refresh();
  form.querySelector<HTMLElement>('[type=submit]')?.focus();
};

const add = async (): Promise<void> => {
  const data = new FormData(form);
  const field = (name: string) => String(data.get(name) ?? '');
  const rule = {
    ...(JSON.parse(field('rule')) as object),
    ...(field('merchant') ? { merchant: field('merchant') } : { everyone: true }),
    ...(field('path') && { path: field('path') }),
    times: field('times') === 'always' ? 'always' : Number(field('times')),
  };
  await call('/faults', { method: 'POST', body: JSON.stringify(rule) });
  await refresh();
};

const post = async (path: string, body: object): Promise<void> => {
  await attempt(() => call(path, { method: 'POST', body: JSON.stringify(body) }));
  if (problem.textContent) token.focus();
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(add);
});
token.addEventListener('change', () => void attempt(refresh));
// The list of sessions changes, so the listener for its buttons is on the document.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const advance = button?.dataset['advance'];
  const path = button?.dataset['call'];
  if (advance) void post('/clock', { advance: Number(advance) });
  if (path) void post(path, {});
});
setInterval(() => {
  if (!document.hidden && token.value && !problem.textContent) void attempt(refresh);
}, POLL);
