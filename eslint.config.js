import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What each layer may reach; the compiler's walls say the same, this says it while typing. */
const layers = {
  loading: [],
  domain: ['loading'],
  client: ['domain'],
  encryption: ['loading', 'domain'],
  messages: ['loading', 'domain'],
  wallets: ['domain'],
  checkout: ['loading', 'domain', 'client', 'encryption', 'messages'],
  element: ['loading', 'domain', 'client', 'encryption', 'messages', 'wallets', 'checkout'],
  sandbox: ['domain'],
  audit: [],
  command: ['sandbox', 'audit'],
};

/** Packages, and the one layer that each belongs to. */
const packages = {
  lit: 'element',
  'node-forge': 'encryption',
  hono: 'sandbox',
  '@hono': 'sandbox',
  valibot: 'sandbox',
};

/** Lit directives that write markup or styles where a strict Content-Security-Policy or an attacker would mind. */
const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'Breaks under a strict Content-Security-Policy, or renders what an API says as markup.',
}));

const restrictedImports = (layer) => {
  const above = Object.keys(layers).filter((name) => name !== layer && !layers[layer].includes(name));
  const foreign = Object.keys(packages).filter((name) => packages[name] !== layer);
  return [
    'error',
    {
      paths: unsafeDirectives,
      patterns: [
        { regex: `\\.\\./(${above.join('|')})(/|$)`, message: `${layer} may not know this layer.` },
        { regex: `^(${foreign.join('|')})(/|$)`, message: `This package is not for ${layer}.` },
        ...(['sandbox', 'audit', 'command'].includes(layer)
          ? []
          : [{ regex: '^node:', message: 'This runs in a browser.' }]),
      ],
    },
  ];
};

const templates = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/]';

/** Sinks and leaks, wherever shipped code is. */
const restrictedSyntax = [
  'error',
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|cssText)$/]',
    message: 'Text becomes nodes through templates or createElement only.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'Text becomes nodes through templates or createElement only.',
  },
  { selector: "Identifier[name='DOMParser']", message: 'A sink under Trusted Types.' },
  {
    selector: "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
    message: 'Name the origin that may read the message.',
  },
  {
    selector: `${templates} TemplateElement[value.raw=/\\sstyle=/]`,
    message: 'Blocked by a strict Content-Security-Policy: use a class, or style.setProperty.',
  },
  {
    selector: `${templates} TemplateElement[value.raw=/<style/]`,
    message: 'Blocked by a strict Content-Security-Policy: use the static styles.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'] > Literal[value=/^(style|value)$/]",
    message: 'Styles go through style.setProperty; values are properties, never attributes.',
  },
];

/** What is done by script where a consumer has hands; what hands cannot do has a name in `scripts.ts`. */
const hands =
  'A person acts by press, tap, type, key or paste; what only scripts do has a name in scripts.ts.';
const byHandOnly = [
  'error',
  ...[
    'CallExpression[callee.property.name=/^(click|submit|requestSubmit)$/][arguments.length=0]',
    'AssignmentExpression[left.property.name=/^(value|checked|selectedIndex)$/]',
    'CallExpression[callee.property.name="dispatchEvent"] > NewExpression[callee.name=/^(Mouse|Pointer|Touch|Keyboard|Input|Composition|Clipboard|Drag|Submit)Event$/]',
    'CallExpression[callee.property.name="dispatchEvent"] > NewExpression[callee.name="Event"] > Literal[value=/^(click|input|change|submit|key|pointer|mouse)/]',
    'Literal[value=/\\.(click|submit|requestSubmit)\\(\\)/]',
    'TemplateElement[value.raw=/\\.(click|submit|requestSubmit)\\(\\)/]',
  ].map((selector) => ({ selector, message: hands })),
];

const weakRandomness = {
  object: 'Math',
  property: 'random',
  message: 'Whatever is secret takes its randomness from crypto.',
};

const nodeScripts = ['test/**', 'demo/**', 'tools/**', '*.{js,ts}'];

export default tseslint.config(
  { ignores: ['dist/', 'artifacts/', 'node_modules/', 'test/vectors/', 'demo/public/**/*.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      'no-duplicate-imports': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-script-url': 'error',
      eqeqeq: ['error', 'smart'],
      'no-undef': 'off', // the compiler's
      'no-control-regex': 'off', // control characters are what some of ours look for
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off', // mixins start from an empty class
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-syntax': restrictedSyntax,
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...Object.keys(layers).map((layer) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': restrictedImports(layer) },
  })),
  {
    files: ['src/encryption/**/*.ts', 'src/sandbox/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', weakRandomness] },
  },
  {
    // Folders that still import one module in several statements.
    files: ['test/**', 'src/sandbox/**'],
    rules: { 'no-duplicate-imports': 'off' },
  },
  { files: ['src/sandbox/node/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/element/**/*.ts', 'src/wallets/**/*.ts', 'src/register.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-value-attribute': 'error',
      'lit/no-template-map': 'off',
      'lit/no-property-change-update': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'wc/guard-define-call': 'off', // register.ts asks the registry itself
    },
  },
  {
    files: [
      'test/element/**/*.ts',
      'test/e2e/**/*.{ts,tsx}',
      'test/demo/**/*.ts',
      'test/merchant/**/*.ts',
      'test/frameworks/**/*.ts',
      'test/site/**/*.ts',
    ],
    ignores: ['**/scripts.ts', 'test/element/canary.test.ts', 'test/e2e/pictures.ts'],
    rules: { 'no-restricted-syntax': byHandOnly },
  },
  {
    files: nodeScripts,
    rules: { 'no-console': 'off', 'no-script-url': 'off' },
  },
);
