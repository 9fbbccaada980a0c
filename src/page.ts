/** What pages load with one tag: it registers the element and exports nothing, as nobody would import it. */
import { register } from './register.js';

const [address = '', added] = import.meta.url.split(/(?=[?#])/);

if (added) {
  // Later files import this one by its own address: the page would have two copies, of which each knows half.
  console.warn(`connect-checkout.js is loaded twice: write its address without ${added}.`);
  import(/* @vite-ignore */ address).catch(register);
} else register();
