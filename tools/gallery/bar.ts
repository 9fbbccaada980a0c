import { html, render } from 'lit';
import { type Address, locales, themes, widths, writeAddress } from './address.js';
import { type StateName, states } from './states/index.js';

const names = Object.keys(states) as StateName[];

const choice = (
  address: Address,
  key: 'locale' | 'scheme' | 'theme' | 'width',
  values: readonly unknown[],
) => html`
  <label>
    ${key}
    <select
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        location.assign(writeAddress({ ...address, [key]: value || undefined }));
      }}
    >
      <option value="">default</option>
      ${values.map(
        (value) =>
          html`<option .value=${String(value)} ?selected=${address[key] === value}>${value}</option>`,
      )}
    </select>
  </label>
`;

/** The bar above a state: links to its neighbours, and controls for the other parameters of the address. */
export const stateBar = (address: Address & { readonly state: StateName }): HTMLElement => {
  const bar = document.createElement('nav');
  const index = names.indexOf(address.state);
  const link = (to: StateName | undefined, text: string) =>
    html`<a href=${writeAddress({ ...address, state: to })}>${text}</a>`;
  render(
    html`${link(undefined, 'All states')}
      <strong>${states[address.state].title}</strong>
      ${choice(address, 'locale', locales)} ${choice(address, 'scheme', ['light', 'dark'])}
      ${choice(address, 'theme', themes)} ${choice(address, 'width', widths)}
      ${link(names.at(index - 1), 'Previous')} ${link(names[(index + 1) % names.length], 'Next')}`,
    bar,
  );
  return bar;
};

/** The index: a link to every state. */
export const stateIndex = (address: Address): HTMLElement => {
  const index = document.createElement('main');
  render(
    html`<h1>States of the checkout</h1>
      <p>
        Each is reached as a visitor would reach it, on the sandbox. The bar above a state changes language,
        colour scheme, theme and width.
      </p>
      <ul>
        ${names.map(
          (name) =>
            html`<li><a href=${writeAddress({ ...address, state: name })}>${states[name].title}</a></li>`,
        )}
      </ul>`,
    index,
  );
  return index;
};
