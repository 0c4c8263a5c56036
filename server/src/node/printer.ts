/** Draws on Node: loads the bundle that knows PDFs when the first one is asked for, and reads fonts from disk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Printer } from '../render/printout.js';
import type { drawPdf } from './pdf/drawPdf.js';

interface PdfBundle {
	readonly drawPdf: typeof drawPdf;
}

/** `distFolder` is where the bundles are, and the fonts in a folder of their own. */
export function createPrinter(distFolder: string, version: string): Printer {
	const loadBundle = createRequire(join(distFolder, 'printer.cjs'));
	const fontFolder = join(distFolder, 'fonts');
	const font = (file: string): Promise<Uint8Array> => readFile(join(fontFolder, file));
	return {
		font,
		async pdf(printout, fonts, watch) {
			const bundle = loadBundle('./pdf.cjs') as PdfBundle;
			return bundle.drawPdf(printout, {
				sources: {
					readBundled: font,
					readFile: (place) => readFile(place.startsWith('file:') ? fileURLToPath(place) : place),
					named: fonts,
				},
				creator: `Script Supervisor ${version}`,
				date: dateOfBuild(),
				watch,
			});
		},
	};
}

/** Now, unless whoever wants the same file from the same script says when. See reproducible-builds.org/specs/source-date-epoch. */
function dateOfBuild(): Date {
	const seconds = Number(process.env['SOURCE_DATE_EPOCH'] ?? NaN);
	return Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}
