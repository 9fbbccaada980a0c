/** A part of the source whose mutants are tested together. */
export interface Part {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** The percentage of mutants that tests must detect. */
  readonly atLeast: number;
}

const unmutated = ['!src/**/*.d.ts', '!src/**/index.ts'];

export const parts: Readonly<Record<string, Part>> = {
  encryption: {
    mutate: ['src/encryption/**/*.ts', ...unmutated],
    tests: ['test/encryption/**/*.test.ts'],
    atLeast: 90,
  },
  validators: {
    mutate: [
      'src/domain/validators/**/*.ts',
      'src/domain/pattern*.ts',
      'src/domain/field-kinds/**/*.ts',
      '!src/**/*.d.ts',
    ],
    tests: ['test/domain/**/*.test.ts'],
    atLeast: 90,
  },
  domain: {
    mutate: [
      'src/domain/**/*.ts',
      '!src/domain/{validators,field-kinds,qr}/**',
      '!src/domain/{pattern*,qr-code}.ts',
      ...unmutated,
    ],
    tests: ['test/domain/**/*.test.ts'],
    atLeast: 85,
  },
  client: {
    mutate: ['src/client/**/*.ts', ...unmutated],
    tests: ['test/client/**/*.test.ts'],
    atLeast: 85,
  },
  checkout: {
    mutate: ['src/checkout/**/*.ts', ...unmutated],
    tests: ['test/checkout/**/*.test.ts'],
    atLeast: 85,
  },
  sandbox: {
    mutate: ['src/sandbox/auth/**/*.ts', 'src/sandbox/crypto/**/*.ts'],
    tests: [
      'test/sandbox/{jwe,v1hmac,key-pairs,fingerprint,encrypted-customer-input,sessions,client-api,hostile-requests,lenient-requests,time}.test.ts',
    ],
    atLeast: 85,
  },
};
