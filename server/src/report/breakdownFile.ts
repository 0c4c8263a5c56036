/** A breakdown in each of its formats. */
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown } from './breakdown.js';
import { breakdownCsv, breakdownJson } from './breakdownFormats.js';
import { breakdownHtml } from './breakdownHtml.js';
import { breakdownText } from './breakdownText.js';
import { matrixHtml } from './matrixHtml.js';
import { reportWords } from './reportWords.js';
import { matrixCsv, matrixText } from './sceneMatrix.js';

export const breakdownFormats = ['text', 'csv', 'xlsx', 'json', 'html'] as const;

export type BreakdownFormat = (typeof breakdownFormats)[number];

export interface BreakdownFileOptions {
	readonly format: BreakdownFormat;
	/** Who is in which scene, instead of the scenes; JSON has both in one. */
	readonly isMatrix: boolean;
	readonly paper: Paper;
	/** A language tag (`de-AT`); English where it is not given, or there are no words for it. JSON is for programs, and English. */
	readonly locale?: string | undefined;
}

/** A text, or the bytes of a spreadsheet. */
export async function breakdownFile(
	breakdown: Breakdown,
	{ format, isMatrix, paper, locale }: BreakdownFileOptions,
): Promise<string | Uint8Array> {
	const words = reportWords(locale);
	switch (format) {
		case 'text':
			return isMatrix ? matrixText(breakdown, words) : breakdownText(breakdown, words);
		case 'csv':
			return isMatrix ? matrixCsv(breakdown, words) : breakdownCsv(breakdown, words);
		case 'json':
			return breakdownJson(breakdown);
		case 'html':
			return isMatrix ? matrixHtml(breakdown, paper, words) : breakdownHtml(breakdown, paper, words);
		case 'xlsx':
			return (await import('./breakdownXlsx.js')).breakdownXlsx(breakdown, { paper, isMatrix, words });
	}
}
