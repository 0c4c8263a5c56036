/** Copies the fonts that exported pages are set in from their packages into `dist/fonts/`, with the licences that ask for it, and a style sheet for them. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

export async function layFonts({ root }) {
	const { fontFiles, fontStyleSheet } = await loadTable(root);
	const target = join(root, 'dist/fonts');
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await writeFile(join(target, 'fonts.css'), fontStyleSheet());
	for (const family of ['courier-prime', 'cousine']) {
		const source = join(root, 'node_modules/@fontsource', family);
		await copyFile(join(source, 'LICENSE'), join(target, `${family}.LICENSE.txt`));
		const files = fontFiles.filter((file) => file.startsWith(`${family}-`));
		await Promise.all(files.map((file) => copyFile(join(source, 'files', file), join(target, file))));
	}
}

/** Which files there are is said in one place, in the source. */
async function loadTable(root) {
	const { outputFiles } = await build({
		entryPoints: [join(root, 'server/src/render/bundledFonts.ts')],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		logLevel: 'error',
	});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
