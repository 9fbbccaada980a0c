/** The parts that are rarer still than the extras, by name; see `parts.ts`. */
export const rareParts = {
  actions: () => import('./views/actions/index.js'),
  banks: () => import('./views/banks/index.js'),
  installments: () => import('./views/installments/index.js'),
  fingerprint: () => import('./views/fingerprint/index.js'),
  lookUp: () => import('./views/look-up/index.js'),
  policy: () => import('./views/policy/index.js'),
  removal: () => import('./views/removal/index.js'),
  wallets: () => import('./views/wallets/index.js'),
};
