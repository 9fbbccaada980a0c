import { expect } from '@open-wc/testing';
import { type Canary, watch } from '../canary/canary.js';
import { card } from './canary.js';

const { cardNumber, securityCode } = card;
const grouped = cardNumber.replace(/(?<=^(?:.{4})+)/g, ' ').trim();

/** The control: each of these is a leak, so each must be reported, or the guard of all other tests is worth nothing. */
const leaking: Record<string, () => unknown> = {
  'the console': () => console.info('typed', grouped),
  'an object on the console': () => console.debug({ form: { values: [securityCode] } }),
  'an error on the console': () => console.warn(new Error(`refused ${cardNumber}`)),
  'an error that is caught': () => {
    try {
      throw new TypeError(`bad value ${cardNumber}`);
    } catch {
      // Swallowed, and seen nevertheless.
    }
  },
  'an address that is fetched': () => fetch(`/nowhere?q=${cardNumber}`),
  'a body of JSON': () => fetch('/nowhere', { method: 'POST', body: JSON.stringify({ cvv: securityCode }) }),
  'a look-up of more than eight digits': () =>
    fetch('/nowhere', { method: 'POST', body: JSON.stringify({ bin: cardNumber.slice(0, 9) }) }),
  'a look-up of seven digits': () =>
    fetch('/nowhere', { method: 'POST', body: JSON.stringify({ bin: cardNumber.slice(0, 7) }) }),
  'a form that is fetched': () =>
    fetch('/nowhere', { method: 'POST', body: new URLSearchParams({ code: securityCode }) }),
  'a request object': () => fetch(new Request('/nowhere', { method: 'POST', body: grouped })),
  'bytes that are fetched': () =>
    fetch('/nowhere', { method: 'POST', body: new TextEncoder().encode(cardNumber) }),
  'a header': () => fetch('/nowhere', { headers: { 'X-Note': cardNumber.slice(3, 12) } }),
  XMLHttpRequest: () => {
    const request = new XMLHttpRequest();
    request.open('POST', '/nowhere');
    request.send(cardNumber);
  },
  'a beacon': () => navigator.sendBeacon('/nowhere', cardNumber),
  'a message': () => postMessage({ cardNumber }, location.origin),
  'local storage': () => localStorage.setItem('draft', grouped),
  'session storage, set as a property': () => {
    sessionStorage.draft = cardNumber;
  },
  'a cookie': () => {
    document.cookie = `draft=${cardNumber}; max-age=60`;
  },
  'the history': () => history.replaceState({ cardNumber }, ''),
  'the address': () => history.replaceState(null, '', `#${cardNumber}`),
  'a custom event': () =>
    dispatchEvent(new CustomEvent('typed', { detail: { values: { cvv: securityCode } } })),
  'a getter of an event': () => {
    class Typed extends Event {
      get detail() {
        return { number: cardNumber };
      }
    }
    dispatchEvent(new Typed('typed'));
  },
  'an attribute': () => document.body.setAttribute('data-draft', cardNumber),
  'an attribute for a moment, in a shadow root': async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const input = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
    input.setAttribute('value', securityCode);
    await Promise.resolve();
    host.remove();
  },
  'text on the page': () => document.body.append(document.createTextNode(grouped)),
  'data of a form': () => {
    const form = document.body.appendChild(document.createElement('form'));
    const input = form.appendChild(document.createElement('input'));
    input.name = 'code';
    input.value = securityCode;
  },
  'a global': () => Reflect.set(globalThis, 'draft', { deep: [{ cardNumber }] }),
  'a performance mark': () => performance.mark(`typed ${cardNumber}`),
  'an encoded value': () => console.log(btoa(cardNumber)),
};

const innocent: Record<string, () => unknown> = {
  'looking up eight digits': () =>
    fetch('/nowhere', { method: 'POST', body: JSON.stringify({ bin: cardNumber.slice(0, 8) }) }),
  'looking up six digits': () =>
    fetch('/nowhere', { method: 'POST', body: JSON.stringify({ bin: cardNumber.slice(0, 6) }) }),
  'the last four digits on the page': () => document.body.append(`ends in ${cardNumber.slice(-4)}`),
  'an input that holds what was typed': () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input')).value = cardNumber;
  },
};

describe('The leak detector', () => {
  let canary: Canary;
  const before = new Set<ChildNode>();

  beforeEach(() => {
    document.body.childNodes.forEach((node) => before.add(node));
    canary = watch(card);
  });

  afterEach(() => {
    canary.stop();
    localStorage.clear();
    sessionStorage.clear();
    document.cookie = 'draft=; max-age=0';
    history.replaceState(null, '', location.pathname + location.search);
    document.body.removeAttribute('data-draft');
    [...document.body.childNodes].filter((node) => !before.has(node)).forEach((node) => node.remove());
    Reflect.deleteProperty(globalThis, 'draft');
    performance.clearMarks();
    performance.clearResourceTimings();
  });

  for (const [where, leak] of Object.entries(leaking))
    it(`The detector finds a leak in ${where}`, async () => {
      await Promise.resolve(leak()).catch(() => {});
      expect(await canary.leaks()).not.to.deep.equal([]);
    });

  for (const [what, act] of Object.entries(innocent))
    it(`The detector accepts ${what}`, async () => {
      await Promise.resolve(act()).catch(() => {});
      expect(await canary.leaks()).to.deep.equal([]);
    });

  it('The detector counts the inputs that still hold a secret', () => {
    const input = document.body.appendChild(document.createElement('input'));
    expect(canary.held()).to.equal(0);
    input.value = grouped;
    expect(canary.held()).to.equal(1);
  });

  it('The detector stops on request', async () => {
    canary.stop();
    console.debug(cardNumber);
    expect(await canary.leaks()).to.deep.equal([]);
  });
});
