import {
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { ConnectCheckout as CheckoutElement } from './element/connect-checkout.js';
import type { CheckoutHandlerNames, CheckoutHandlers, CheckoutProperties } from './jsx/attributes.js';

export type { CheckoutElement };

/**
 * The element's properties, its events as `onPaymentReady`…, and the properties of any HTML element; children
 * fill slots.
 */
export type ConnectCheckoutProps = CheckoutProperties &
  CheckoutHandlers & { readonly colorScheme?: 'light' | 'dark' | undefined } & Omit<
    HTMLAttributes<CheckoutElement>,
    keyof CheckoutProperties | keyof CheckoutHandlers
  >;

const tag = 'connect-checkout';

// Servers render only the tag.
if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, CheckoutElement);

const handlers: CheckoutHandlerNames = {
  onCheckoutReady: 'checkout-ready',
  onProductChange: 'product-change',
  onPaymentChange: 'payment-change',
  onPaymentReady: 'payment-ready',
  onAccountSaved: 'account-saved',
  onAccountRemove: 'account-remove',
  onSessionExpiring: 'session-expiring',
  onSessionExpired: 'session-expired',
  onPaymentResult: 'payment-result',
  onPaymentAction: 'payment-action',
  onCheckoutError: 'checkout-error',
};

const properties: Readonly<
  Record<string, { readonly type?: unknown; readonly attribute?: boolean | string }>
> = {
  ...CheckoutElement.properties,
  colorScheme: { attribute: 'color-scheme' },
};
const isObject = (name: string) => properties[name]?.attribute === false || properties[name]?.type === Object;

const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** React 18 writes `false` into attributes, and `className` unchanged. */
const attributes = (props: object) =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => !(name in handlers) && !isObject(name))
      .map(([name, value]: [string, unknown]) =>
        name in properties
          ? [attributeOf(name), value === false ? undefined : value]
          : [name === 'className' ? 'class' : name, value],
      ),
  );

/** Servers have no layout effects, and older versions of React warn about them. */
const useSoonEffect = globalThis.document ? useLayoutEffect : useEffect;

/** `<connect-checkout>` as a React component; its `ref` is the element. React 18 and newer. */
export const ConnectCheckout: ForwardRefExoticComponent<
  ConnectCheckoutProps & RefAttributes<CheckoutElement>
> = forwardRef<CheckoutElement, ConnectCheckoutProps>((props, ref) => {
  const element = useRef<CheckoutElement>(null);
  useImperativeHandle(ref, () => element.current!, []);

  const latest = useRef(props);
  useSoonEffect(() => {
    // A property that is no longer given is reset; one that was never given is left to the element.
    const given = { ...Object.fromEntries(Object.keys(latest.current).map((name) => [name])), ...props };
    for (const [name, value] of Object.entries(given))
      if (isObject(name)) Object.assign(element.current!, { [name]: value });
    latest.current = props;
  });

  useSoonEffect(() => {
    const listening = new AbortController();
    for (const [name, type] of Object.entries(handlers))
      element.current!.addEventListener(
        type,
        (event) => latest.current[name as keyof CheckoutHandlers]?.(event as never),
        { signal: listening.signal },
      );
    return () => listening.abort();
  }, []);

  return createElement(tag, { ...attributes(props), ref: element });
});
ConnectCheckout.displayName = 'ConnectCheckout';
