export {
  type CheckoutOutcome,
  type DriverOptions,
  type TypedCard,
  Checkout,
  checkoutOn,
} from './checkout.js';
export type { PlaywrightFrame, PlaywrightPage, WebdriverBrowser } from './hands.js';
export { type TestSandboxOptions, sandboxFixture, startSandbox } from './sandbox.js';
export { type TestCard, type TestCardOutcome, allTestCards, testCards } from './test-cards.js';
export type { BankChoice, OutcomeKind } from './words.js';
export type { RunningSandbox } from '../sandbox/node/index.js';
