/** Only because the example shop serves files; a Next.js server needs no such line. */
export default { output: 'export' };
