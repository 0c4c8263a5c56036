/** A breakdown in each of its formats. */
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown } from './breakdown.js';
import { breakdownCsv, breakdownJson } from './breakdownFormats.js';
import { breakdownHtml } from './breakdownHtml.js';
import { breakdownText } from './breakdownText.js';
import { matrixHtml } from './matrixHtml.js';
import { matrixCsv, matrixText } from './sceneMatrix.js';

export const breakdownFormats = ['text', 'csv', 'xlsx', 'json', 'html'] as const;

export type BreakdownFormat = (typeof breakdownFormats)[number];

export interface BreakdownFileOptions {
	readonly format: BreakdownFormat;
	/** Who is in which scene, instead of the scenes; JSON has both in one. */
	readonly isMatrix: boolean;
	readonly paper: Paper;
}

/** A text, or the bytes of a spreadsheet. */
export async function breakdownFile(
	breakdown: Breakdown,
	{ format, isMatrix, paper }: BreakdownFileOptions,
): Promise<string | Uint8Array> {
	switch (format) {
		case 'text':
			return isMatrix ? matrixText(breakdown) : breakdownText(breakdown);
		case 'csv':
			return isMatrix ? matrixCsv(breakdown) : breakdownCsv(breakdown);
		case 'json':
			return breakdownJson(breakdown);
		case 'html':
			return isMatrix ? matrixHtml(breakdown, paper) : breakdownHtml(breakdown, paper);
		case 'xlsx':
			return (await import('./breakdownXlsx.js')).breakdownXlsx(breakdown, { paper, isMatrix });
	}
}
