/** A breakdown in German, where the editor speaks it: nothing that it says by itself is English, and nothing of the script's is changed. */
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';

import type { BreakdownOrder } from '../../../server/src/report/breakdown.js';
import { breakdownOf } from '../../../server/src/report/breakdown.js';
import type { BreakdownFormat } from '../../../server/src/report/breakdownFile.js';
import { breakdownFile } from '../../../server/src/report/breakdownFile.js';
import { analysisOf } from '../../support/analysisOf.js';
import { readXlsx } from '../../support/readXlsx.js';

const uri = 'file:///mühle/eins.fountain';

// Every sign that a breakdown explains, and names that only it gives.
const script = `Title: Die Mühle

[[time: 2015-09-10]]

INT. MÜHLE - DAY #1#

= Anna findet das Rad.

KARIN
Ja.

Sie schubst Anna.

EXT. KAI - NIGHT

ANNA (V.O.)
Nein.

.NIRGENDWO

Regen.

.OMITTED #2#

INT. MÜHLE - DREI TAGE SPÄTER #3#

INT. MÜHLE - 2 YEARS LATER #4#

ANNA
Alt.

INT. SAAL - DAY (FLASHBACK - 1961) #5#

ANNA
Damals.

INT. SAAL - DAY (FLASHBACK) #6#

KARIN
Auch.

INT. BETT - NIGHT (DREAM) #7#

BEN
Schlaf.

EXT. KAI - 9:00 P.M. - SEPTEMBER 2018 #8#

BEN
Da.
`;

interface Wish {
	readonly format: BreakdownFormat;
	readonly isMatrix?: boolean;
	readonly order?: BreakdownOrder;
	readonly locale?: string;
	readonly text?: string;
}

async function fileOf({ format, isMatrix = false, order = 'script', locale, text = script }: Wish): Promise<string> {
	const analysis = await analysisOf({ [uri]: text });
	const [view, layout] = [analysis.view(uri), analysis.layout(uri)];
	ok(view !== undefined && layout !== undefined);
	const content = await breakdownFile(breakdownOf(view, layout, order), { format, isMatrix, paper: 'a4', locale });
	if (typeof content === 'string') return content;
	return readXlsx(content)
		.map(({ name, cells }) => [name, ...cells.map((row) => row.join('\t'))].join('\n'))
		.join('\n\n');
}

/** What people read of it, in lower case. */
function wordsIn(file: string): readonly string[] {
	const shown = file.replaceAll(/<style>[^]*?<\/style>/gu, '').replaceAll(/title="([^"]*)"/gu, '>$1<');
	return (
		shown
			.replaceAll(/<[^>]*>/gu, ' ')
			.toLowerCase()
			.match(/\p{L}+/gu) ?? []
	);
}

const formats: readonly Wish[] = (['text', 'csv', 'xlsx', 'html'] as const).flatMap((format) => [
	{ format },
	{ format, order: 'story' as const },
	{ format, isMatrix: true },
]);

describe('a breakdown in German', () => {
	it('has no English word of its own, in any format', async () => {
		const ownWords = new Set(wordsIn(script));
		const words = new Set<string>();
		for (const wish of formats) for (const word of wordsIn(await fileOf(wish))) words.add(word);
		// What German writes alike, and the letters of days.
		const alike = new Set([...'name minute september off int ext dr d n fb x v o in i e a'.split(' '), 'flashback']);
		const english = new Set([...words].filter((word) => !ownWords.has(word) && !alike.has(word)));
		for (const word of ['scene', 'cast', 'length', 'later', 'printed', 'thursday', 'likely'])
			ok(english.has(word) || ownWords.has(word), word);
		for (const wish of formats) {
			const left = wordsIn(await fileOf({ ...wish, locale: 'de-AT' })).filter((word) => english.has(word));
			deepEqual(left, [], JSON.stringify(wish));
		}
	});

	it('has what the script says as it is, and the figures that it has in English', async () => {
		const figures = (file: string): readonly string[] =>
			file.replaceAll(/<style>[^]*?<\/style>/gu, '').match(/\d+/gu) ?? [];
		for (const wish of formats) {
			const [german, english] = [await fileOf({ ...wish, locale: 'de' }), await fileOf(wish)];
			notEqual(german, english);
			for (const name of ['MÜHLE', 'KARIN']) equal(german.split(name).length, english.split(name).length, name);
			// A day's date has its figures in the same order in both languages.
			if (wish.format !== 'text') deepEqual(figures(german), figures(english), JSON.stringify(wish));
		}
	});

	it('writes dates, jumps and lights as Germans do', async () => {
		const csv = await fileOf({ format: 'csv', locale: 'de' });
		match(
			csv,
			/^Szene,Tag,I\/A,Ort,Tageszeit,Datum,Sprung,Seite,Länge,Dauer,Besetzung,Inhalt,Achtel,Namen,Woher und wohin\r\n/u,
		);
		match(csv, /10\. September 2015/u);
		match(csv, /2 Jahre später/u);
		match(csv, /Rückblende/u);
		match(csv, /Traum/u);
		match(await fileOf({ format: 'text', locale: 'de', order: 'story' }), /── Donnerstag, 10\. September 2015 ──/u);
		match(await fileOf({ format: 'html', locale: 'de' }), /<html lang="de">/u);
		match(await fileOf({ format: 'text', locale: 'de' }), /ohne Angabe/u);
		// A day has room on one line.
		match(await fileOf({ format: 'text', locale: 'de' }), /^1 .* 10\. September 2015 /mu);
	});

	it('is JSON in English, as programs expect', async () => {
		equal(await fileOf({ format: 'json', locale: 'de' }), await fileOf({ format: 'json' }));
	});

	it('is English in a language that has no words of ours', async () => {
		equal(await fileOf({ format: 'text', locale: 'fr' }), await fileOf({ format: 'text' }));
	});

	it('says where nothing is in it', async () => {
		equal(await fileOf({ format: 'text', locale: 'de', text: 'Nur Regen.\n' }), 'Keine Szenen.');
	});
});
