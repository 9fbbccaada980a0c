import { ConnectCheckout } from '../element/connect-checkout.js';
import { attend } from './attend.js';

// Whoever creates an element in the development build is told what they probably did not mean.
ConnectCheckout.addInitializer((element) => attend(element as ConnectCheckout));
