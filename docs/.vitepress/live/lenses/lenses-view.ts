import { type TemplateResult, html } from 'lit';
import { type LensName, type Lenses, lensNames } from './lenses.js';
import { tellsShifts } from './shifts.js';
import { loaded, weigh } from './weight.js';

const said = { focus: 'Focus', alert: 'At once', status: 'When there is a pause' } as const;

const heardView = ({ told }: Lenses): TemplateResult => html`
  <p>
    From the names, roles and live regions of the page, in the order in which they come. Each screen reader
    has words of its own for them.
  </p>
  ${
    told.length
      ? html`<ol class="told">
          ${told.map(({ kind, text }) => html`<li><small>${said[kind]}</small> ${text}</li>`)}
        </ol>`
      : html`<p>Nothing yet: go into the form with the Tab key.</p>`
  }
`;

const bytesOf = new Intl.NumberFormat('en-GB');

const weightView = ({ readyAfter }: Lenses): TemplateResult => html`
  <p>
    ${
      readyAfter === undefined
        ? 'The list is not there yet.'
        : `From the tag to the list: ${Math.round(readyAfter)} ms, in this browser, now.`
    }
    Bytes are as this server sends them.
  </p>
  <table>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Requests</th>
        <th scope="col">Bytes</th>
      </tr>
    </thead>
    <tbody>
      ${weigh(loaded()).map(
        ({ what, count, bytes }) =>
          html`<tr>
            <td>${what}</td>
            <td>${count}</td>
            <td>${bytesOf.format(bytes)}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

const shiftsView = ({ shifts }: Lenses): TemplateResult => {
  if (!tellsShifts()) return html`<p>This browser does not tell of them; Chromium does.</p>`;
  const sum = shifts.filter(({ isExpected }) => !isExpected).reduce((all, { value }) => all + value, 0);
  return html`
    <p>
      ${sum.toFixed(4)} since the checkout was opened; 0.1 is where people begin to mind. What follows an
      input within half a second counts for nothing.
    </p>
    <ol class="told">
      ${shifts.map(
        ({ at, value, isExpected }) =>
          html`<li>
            ${value.toFixed(4)}
            <small>after ${Math.round(at)} ms${isExpected ? ', after an input' : ''}</small>
          </li>`,
      )}
    </ol>
  `;
};

const views: Readonly<Record<LensName, (lenses: Lenses) => TemplateResult>> = {
  heard: heardView,
  weight: weightView,
  shifts: shiftsView,
};

/** The lenses, of which those in the address are open. */
export const lensesView = (
  lenses: Lenses,
  open: readonly LensName[],
  toggle: (name: LensName, isOpen: boolean) => void,
): readonly TemplateResult[] =>
  (Object.entries(lensNames) as [LensName, string][]).map(
    ([name, title]) =>
      html`<details
        ?open=${open.includes(name)}
        @toggle=${({ target }: Event) => toggle(name, (target as HTMLDetailsElement).open)}
      >
        <summary>${title}</summary>
        ${open.includes(name) ? views[name](lenses) : ''}
      </details>`,
  );
