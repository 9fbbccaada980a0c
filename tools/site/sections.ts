/** The table of contents: every page of the site is in it. Addresses are below `docs/`, without an ending. */
export interface Section {
  readonly title: string;
  readonly pages: readonly (readonly [title: string, path: string])[];
}

export const sections: readonly Section[] = [
  {
    title: 'Start',
    pages: [
      ['In two minutes', 'start/'],
      ['Playground', 'playground'],
      ['Plain pages', 'start/html'],
      ['React', 'start/react'],
      ['Vue', 'start/vue'],
      ['Svelte', 'start/svelte'],
      ['Angular', 'start/angular'],
      ['Next.js', 'start/next'],
      ['Nuxt', 'start/nuxt'],
      ['Astro', 'start/astro'],
    ],
  },
  {
    title: 'Guide',
    pages: [
      ['Concepts', 'guide/concepts'],
      ['Integrations', 'guide/integrations'],
      ['Outcomes and actions', 'guide/outcomes'],
      ['The list and the words', 'guide/options'],
      ['Your server', 'guide/server'],
      ['After the payment', 'guide/after-payment'],
      ['Themes', 'guide/themes'],
      ['Pictures of every state', 'guide/pictures'],
      ['Testing', 'guide/testing'],
      ['Warnings', 'guide/development'],
      ['Speed and traces', 'guide/speed'],
      ['Figures', 'guide/figures'],
      ['Going live', 'guide/going-live'],
      ['Migration', 'guide/migration'],
    ],
  },
  {
    title: 'Reference',
    pages: [
      ['Attributes and properties', 'reference/attributes'],
      ['Methods', 'reference/methods'],
      ['Events', 'reference/events'],
      ['Tokens, parts, slots, states', 'reference/styling'],
      ['Messages', 'reference/messages'],
      ['Troubleshooting', 'reference/errors'],
    ],
  },
  {
    title: 'Trust',
    pages: [
      ['Security', 'guide/security'],
      ['Accessibility', 'guide/accessibility'],
      ['What goes wrong', 'faults'],
    ],
  },
  {
    title: 'Inside',
    pages: [
      ['Architecture', 'architecture'],
      ['Glossary', 'glossary'],
      ['Languages', 'languages'],
      ['Decisions', 'decisions/'],
      ['The platform', 'platform'],
      ['The sandbox’s coverage', 'sandbox-coverage'],
    ],
  },
];
