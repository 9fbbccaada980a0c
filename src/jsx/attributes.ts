import type { ConnectCheckout } from '../element/connect-checkout.js';
import type { CheckoutEventMap } from '../element/events.js';

type Kinds = typeof ConnectCheckout.properties;

type Kebab<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

/** Every property of the element. */
export type CheckoutProperties = { [Name in keyof Kinds]?: ConnectCheckout[Name] };

/** What may be written in markup, in HTML's spelling. */
export type CheckoutAttributes = {
  [Name in keyof Kinds as Kinds[Name] extends { readonly attribute: false } ? never : Kebab<Name>]?:
    (Kinds[Name] extends { readonly type: BooleanConstructor } ? boolean : string) | ConnectCheckout[Name];
} & { 'color-scheme'?: 'light' | 'dark' | undefined };

/** A listener for each event, under the names that a framework gives to them. */
export type CheckoutListeners<Prefix extends string> = {
  [Name in keyof CheckoutEventMap as `${Prefix}${Name}`]?:
    ((event: CheckoutEventMap[Name]) => void) | undefined;
};

/** The same as React's own events are named: `onPaymentReady`. */
export type CheckoutHandlers = {
  [Name in keyof CheckoutEventMap as `on${Camel<Name>}`]?:
    ((event: CheckoutEventMap[Name]) => void) | undefined;
};

/** Names of handlers, and the events that they are for. */
export type CheckoutHandlerNames = { readonly [Name in keyof CheckoutEventMap as `on${Camel<Name>}`]: Name };
