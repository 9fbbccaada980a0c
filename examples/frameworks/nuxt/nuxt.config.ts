export default defineNuxtConfig({
  telemetry: false,
  // Vue leaves the tag to the browser.
  vue: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } },
  // `nuxt generate` of Nuxt 4.4 fails at "/" with unstorage 1.17.6; a server of Nuxt's own needs no such line.
  experimental: { payloadExtraction: false },
});
