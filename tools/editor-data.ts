/**
 * Writes the files that editors read beside the manifest: `html.customData` and `css.customData` of VS Code, `web-types`
 * of JetBrains.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Reads the manifest in a folder and writes three files to it. */
export const writeEditorData = (folder: string): void => {
  const manifest = JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8')) as Parameters<
    typeof generateVsCodeCustomElementData
  >[0];
  const shared = { outdir: folder, hideLogs: true };
  generateVsCodeCustomElementData(manifest, {
    ...shared,
    htmlFileName: 'html-custom-data.json',
    cssFileName: 'css-custom-data.json',
  });
  generateJetBrainsWebTypes(manifest, { ...shared, webTypesFileName: 'web-types.json', packageJson: false });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeEditorData(dist);
