/* The program of the console's fault switches. */
import { attempt, call } from './control.js';

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
}

const form = document.querySelector<HTMLFormElement>('.faults')!;
const token = form.querySelector<HTMLInputElement>('[name=token]')!;
const rules = form.querySelector<HTMLSelectElement>('[name=rule]')!;
const list = document.querySelector<HTMLElement>('.active')!;
const problem = document.querySelector<HTMLElement>('.problem')!;

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
  const { faults = [] } = (await call('/faults')) as ControlAnswer;
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

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(add);
});
token.addEventListener('change', () => void attempt(refresh));
setInterval(() => {
  if (!document.hidden && token.value && !problem.textContent) void attempt(refresh);
}, POLL);
