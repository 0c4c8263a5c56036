/** A script as a PDF, and what is to be said of it. */
import type { Exported, ExportJob } from './export.js';
import type { MissingCharacter } from './printout.js';
import { languageOf, printoutOf } from './printoutOf.js';

/** `undefined` where the watch has ended it, and where nothing draws PDFs: the editor knows that before it asks. */
export async function exportPdf(job: ExportJob): Promise<Exported | undefined> {
	const { view, layout, config, highlight, revision, printer, watch } = job;
	if (printer.pdf === undefined) return undefined;
	const printout = printoutOf(view, layout, { ...config.export, highlight, revision, language: languageOf(config) });
	const printed = await printer.pdf(printout, config.export.fonts, watch);
	if (printed === undefined) return undefined;
	return { content: printed.bytes, remarks: [...printout.remarks, ...printed.unusable, ...remarksOn(printed.missing)] };
}

/** More characters than these are counted, not listed. */
const mostListed = 8;

function remarksOn(missing: readonly MissingCharacter[]): readonly string[] {
	if (missing.length === 0) return [];
	const listed = missing.slice(0, mostListed).map(({ character }) => `${character} (${codeOf(character)})`);
	const more = missing.length > mostListed ? ` and ${String(missing.length - mostListed)} more` : '';
	const count = missing.reduce((sum, each) => sum + each.count, 0);
	const places = count === 1 ? 'one place' : `${String(count)} places`;
	return [
		`No font here has ${listed.join(', ')}${more}: an empty box stands in ${places}. Name a font file that has it in the setting scriptSupervisor.export.fonts.`,
	];
}

/** `U+6F22`. */
function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
