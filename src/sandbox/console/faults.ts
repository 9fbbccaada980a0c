import type { FaultRule } from '../faults/fault-rule.js';
import { type Markup, html } from '../pages/markup.js';
import { section } from './parts.js';
import type { ConsoleState } from './state.js';

/** The faults that a click can add; the control API offers more. */
const choices: readonly (readonly [string, FaultRule])[] = [
  ['Slow: 3 seconds', { kind: 'delay', delay: 3_000 }],
  ['Slow: 9.9 seconds', { kind: 'delay', delay: 9_900 }],
  ['No answer at all', { kind: 'never' }],
  ['Error 500', { kind: 'status', status: 500 }],
  ['Error 503', { kind: 'status', status: 503 }],
  ['Error 403, as of a session that ended', { kind: 'status', status: 403 }],
  ['Connection reset', { kind: 'reset' }],
  ['Connection reset after the work was done', { kind: 'reset', when: 'after' }],
  ['Body cut off', { kind: 'cut-off' }],
  ['Half of the JSON', { kind: 'half' }],
  ['Not JSON', { kind: 'not-json' }],
  ['A page in HTML', { kind: 'html', status: 502 }],
  ['No CORS header', { kind: 'no-cors' }],
];

const moves = [
  ['+10 min', 600_000],
  ['+1 h', 3_600_000],
  ['+2 h', 7_200_000],
] as const;

/**
 * The fault switches. They need the token of the control port, which the page never gets from the sandbox,
 * because other, untrusted pages can reach the same machine.
 */
export const faultsView = ({ merchants, control }: ConsoleState): Markup =>
  control
    ? section(
        'faults',
        'Faults',
        html`<form class="faults">
            <label class="token"
              >Token of the control port
              <input name="token" type="password" autocomplete="off" spellcheck="false" required />
            </label>
            <label
              >What goes wrong
              <select name="rule">
                ${choices.map(([name, rule]) => html`<option value="${JSON.stringify(rule)}">${name}</option>`)}
              </select>
            </label>
            <label
              >Whose calls
              <select name="merchant">
                ${merchants.map(({ id }) => html`<option value="${id}">Merchant ${id}</option>`)}
                <option value="">Everyone</option>
              </select>
            </label>
            <label
              >Path, such as /products*
              <input name="path" placeholder="every path" spellcheck="false" />
            </label>
            <label
              >How often
              <select name="times">
                <option value="1">Once</option>
                <option value="3">3 times</option>
                <option value="always">Until it is removed</option>
              </select>
            </label>
            <button type="submit">Make it go wrong</button>
            <p class="problem" role="alert"></p>
          </form>
          <ul class="active" aria-label="Faults in force"></ul>
          <p class="note moves">
            Move the clock
            ${moves.map(([name, by]) => html`<button type="button" data-advance="${by}">${name}</button>`)}
          </p>
          <script type="module" src="console/faults.js"></script>`,
        { note: 'The token was printed when the sandbox started.', live: false },
      )
    : html``;

export const faultsScript = `
const form = document.querySelector('.faults');
const list = document.querySelector('.active');
const problem = document.querySelector('.problem');

const call = async (path, init = {}) => {
  problem.textContent = '';
  const headers = { Authorization: 'Bearer ' + form.token.value.trim(), 'Content-Type': 'application/json' };
  const answer = await fetch('console/control' + path, { ...init, headers });
  if (answer.status === 401) throw new Error('The token is not right.');
  const body = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) throw new Error(body.errors?.[0]?.id ?? 'The sandbox refused it.');
  return body;
};

const told = (work) => async (event) => {
  event?.preventDefault();
  try { await work(event); } catch (error) { problem.textContent = error.message; }
};

const shown = [...form.rule.options].map(({ text, value }) => [text, Object.entries(JSON.parse(value))]);
const what = (rule) =>
  shown.find(([, entries]) => entries.every(([key, value]) => rule[key] === value))?.[0] ?? rule.kind;
const whose = ({ session, merchant, path }) =>
  (session ? 'One session' : merchant ? 'Merchant ' + merchant : 'Everyone') + ', ' + (path ?? 'every path');
const often = ({ rule: { times = 1 }, met }) => times === 'always' ? 'met ' + met : 'met ' + met + ' of ' + times;

const element = (name, className, text) =>
  Object.assign(document.createElement(name), { className, textContent: text });
const newItem = (id, title) => {
  const item = document.createElement('li');
  item.dataset.id = id;
  const button = element('button', '', 'Remove');
  button.type = 'button';
  button.append(element('span', 'unseen', ' ' + title));
  button.addEventListener('click', told(async () => {
    await call('/faults/' + id, { method: 'DELETE' });
    await refresh();
    form.querySelector('[type=submit]').focus();
  }));
  item.append(element('strong', '', title), button, element('span', 'what', ''));
  return item;
};

// Items keep their elements, so that a button keeps the focus.
const refresh = async () => {
  const { faults } = await call('/faults');
  const before = new Map([...list.children].map((item) => [item.dataset.id, item]));
  for (const fault of faults) {
    const item = before.get(fault.id) ?? list.appendChild(newItem(fault.id, what(fault.rule)));
    before.delete(fault.id);
    item.querySelector('.what').textContent = whose(fault.rule) + ', ' + often(fault);
  }
  for (const item of before.values()) item.remove();
};

form.addEventListener('submit', told(async () => {
  const { merchant, path, times, rule } = Object.fromEntries(new FormData(form));
  await call('/faults', { method: 'POST', body: JSON.stringify({
    ...JSON.parse(rule),
    ...(merchant ? { merchant } : { everyone: true }),
    ...(path && { path }),
    times: times === 'always' ? times : Number(times),
  }) });
  await refresh();
}));
form.token.addEventListener('change', told(refresh));
const post = async (path, body) => {
  await told(() => call(path, { method: 'POST', body: JSON.stringify(body) }))();
  if (problem.textContent) form.token.focus();
};
// The list of sessions changes, so the listener for their buttons is on the document.
document.addEventListener('click', (event) => {
  const { advance, call: path } = event.target.closest?.('button')?.dataset ?? {};
  if (advance) void post('/clock', { advance: Number(advance) });
  if (path) void post(path, {});
});
setInterval(() => { if (!document.hidden && form.token.value && !problem.textContent) void told(refresh)(); }, 3000);
`;
