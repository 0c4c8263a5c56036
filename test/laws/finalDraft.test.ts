/**
 * Laws of Final Draft files: what we write, we read back identical; a script that went there and back says the same; and whatever
 * stands in a file's paragraphs, the script that it becomes is read as these paragraphs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import { fromScript } from '../../server/src/finaldraft/fromScript.js';
import type { FinalDraftDocument, Item, Paragraph, ParagraphKind, Run } from '../../server/src/finaldraft/model.js';
import { readFinalDraft } from '../../server/src/finaldraft/readFinalDraft.js';
import { runsOf, styledTextOf } from '../../server/src/finaldraft/styledText.js';
import { toFountain } from '../../server/src/finaldraft/toFountain.js';
import { writeFinalDraft } from '../../server/src/finaldraft/writeFinalDraft.js';
import { parse } from '../../server/src/fountain/parse.js';
import { titlePageOf } from '../../server/src/fountain/titlePage.js';
import { buildScript } from '../../server/src/script/build.js';
import { fountainText, lawParameters, screenplay } from '../support/arbitrary.js';
import { elementsIn } from '../support/finalDraftFiles.js';

const options = { locales: [] };
const samples = [
	...['redemption.fountain', 'redemption-draft.fountain', 'own-universe/the-long-light.fountain'],
	...['series/1-low-water.fountain', 'series/2-the-bell.fountain', 'series/3-spring-tide.fountain'],
];

function documentOf(text: string): FinalDraftDocument {
	const script = buildScript('test:', parse(text, options));
	const figures = script.scenes.map(({ index }) => ({
		length: '1 3/8',
		page: String(index + 1),
		scriptDay: `D${String(index + 1)}`,
	}));
	return fromScript(script, figures).document;
}

function throughXml(document: FinalDraftDocument): FinalDraftDocument {
	return readFinalDraft(writeFinalDraft(document, 'letter')).document;
}

function checkThereAndBack(text: string): void {
	const document = documentOf(text);
	assert.deepEqual(throughXml(document), document);
	const back = toFountain(document, options).text;
	assert.deepEqual(documentOf(back), document);
	assert.equal(toFountain(documentOf(back), options).text, back);
}

describe('a script as a Final Draft file, and back', () => {
	for (const sample of samples) {
		it(`says the same: ${sample}`, () => {
			checkThereAndBack(readFileSync(new URL(`../../samples/${sample}`, import.meta.url), 'utf8'));
		});
	}

	it('says the same for any screenplay', () => {
		fc.assert(fc.property(screenplay, checkThereAndBack), lawParameters(300));
	});

	it('has the same elements for any text, and settles at once', () => {
		fc.assert(
			fc.property(fountainText, (text) => {
				const document = documentOf(text);
				assert.deepEqual(throughXml(document), document);
				const once = documentOf(toFountain(document, options).text);
				assert.deepEqual(elementsIn(once), elementsIn(document));
				assert.deepEqual(documentOf(toFountain(once, options).text), once);
			}),
			lawParameters(1000),
		);
	});
});

describe('a title page through a Final Draft file', () => {
	const value = fc.constantFrom(
		'The Mill',
		'by',
		'Written by Jane Doe',
		'Blue Rev. 3 May',
		'Second draft',
		'© 2024',
		'*Jane* Doe',
	);
	const entry = fc.record({
		key: fc.constantFrom(
			'Title',
			'Credit',
			'Author',
			'Authors',
			'Source',
			'Notes',
			'Contact',
			'Copyright',
			'Revision',
			'Date',
			'Draft date',
			'TL',
			'CC',
			'br',
		),
		values: fc.array(value, { minLength: 1, maxLength: 3 }),
	});

	it('keeps its keys, as often and in the order in which they stand', () => {
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
				const text = entries.map(({ key, values }) => `${key}:\n    ${values.join('\n    ')}\n`).join('');
				const keysIn = (script: string): unknown =>
					titlePageOf(parse(script, options).lines).map(({ key, value: words }) => [key, words]);
				const back = toFountain(throughXml(documentOf(`${text}\nHe waits.\n`)), options).text;
				assert.deepEqual(keysIn(back), keysIn(text));
			}),
			lawParameters(300),
		);
	});
});

/** Words that Fountain reads as something else, in every place. */
const words = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...[
				'INT. CAR - DAY',
				'int. car',
				'EXT. SEA',
				'.22',
				'...',
				'CUT TO:',
				'FADE OUT.',
				'ANNA',
				'Anna',
				'He walks.',
				'@a',
			],
			...[
				'!wow',
				'~la',
				'# 1',
				'#hash',
				'= x',
				'===',
				'=== 12A',
				'> a <',
				'> a',
				'a <',
				'(beat)',
				'(a) b (c)',
				'(a',
				'b)',
			],
			...[
				'*a*',
				'**',
				'_a_b_',
				'a*b*c',
				'\\*',
				'\\',
				'C:\\temp\\*',
				'[[x]]',
				'[[',
				']]',
				'/*',
				'*/',
				'/',
				'*',
				'a/*b',
				'_',
			],
			...[
				'Title: x',
				'SUPER: "1978"',
				'R2D2',
				'3',
				'中文',
				'Ärger',
				'ЖАН',
				'est mort',
				'KIM ^',
				'^',
				'INT. A #5#',
				'&amp; <b>',
			],
		),
	},
	{ weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }) },
);

const run: fc.Arbitrary<Run> = fc.record({
	text: fc.tuple(words, fc.constantFrom('', ' ', ' ', '\n')).map(([text, space]) => text + space),
	style: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 6, 7),
});
// Characters that no file can hold are the reader's to refuse.
const runs = fc.array(run, { minLength: 1, maxLength: 3 });

function one(kind: ParagraphKind, more: Partial<Paragraph> = {}): fc.Arbitrary<Paragraph> {
	return runs.map((own) => ({
		...{
			kind,
			isCentered: false,
			startsPage: false,
			extraSpace: 0,
			depth: kind === 'section' ? 2 : 0,
			scene: undefined,
		},
		runs: runsOf(styledTextOf(own)),
		...more,
	}));
}

const scene = {
	...{ number: undefined, length: undefined, page: undefined, title: '', summary: [], arcs: [] },
	...{ scriptDay: undefined, omitted: [] },
} as const;
const spoken = fc.array(fc.oneof(one('dialogue'), one('dialogue'), one('parenthetical'), one('lyrics')), {
	maxLength: 3,
});
const cue = one('character').filter(({ runs: own }) => own.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
const speech = fc.tuple(cue, one('dialogue'), spoken).map(([first, line, more]) => [first, line, ...more]);
const item: fc.Arbitrary<readonly Item[]> = fc.oneof(
	speech,
	...[one('action'), one('action', { isCentered: true }), one('scene-heading', { scene }), one('transition')].map(
		(kind) => kind.map((paragraph) => [paragraph]),
	),
	...[one('section'), one('synopsis')].map((kind) => kind.map((paragraph) => [paragraph])),
);
const items = fc.array(item, { minLength: 1, maxLength: 5 }).map((lists) => lists.flat());

/** Words and kinds, without what a line of Fountain cannot have: space at its ends, invisible marks, a parenthesis left open, a dual mark. */
function wordsOf(list: readonly Item[]): readonly string[] {
	return list.flatMap((entry) => {
		if (entry.kind === 'dual') return wordsOf(entry.paragraphs);
		// Directly below a heading it belongs to the scene.
		if (entry.kind === 'synopsis') return [];
		const text = entry.runs.map((part) => part.text).join('');
		return text.replaceAll(/[\s\u2060()^\p{Cc}\u00AD\uFEFF]+/gu, '');
	});
}

describe('a Final Draft file from anywhere', () => {
	it('keeps every word in its order', () => {
		fc.assert(
			fc.property(items, (list) => {
				const { text } = toFountain({ items: list, notes: [], titlePage: [] }, options);
				assert.equal(wordsOf(documentOf(text).items).join(''), wordsOf(list).join(''), text);
			}),
			lawParameters(1000),
		);
	});

	it('keeps every element, or says which it could not', () => {
		fc.assert(
			fc.property(items, (list) => {
				const { text, leftovers } = toFountain({ items: list, notes: [], titlePage: [] }, options);
				const back = documentOf(text).items;
				const kindsIn = (value: readonly Item[]): readonly string[] =>
					value
						.filter(({ kind }) => kind !== 'synopsis')
						.filter((entry) => entry.kind === 'dual' || entry.runs.some((part) => part.text.trim() !== ''))
						// A line of dialogue in parentheses is a parenthetical, and the other way round.
						.map(({ kind }) => (kind === 'parenthetical' ? 'dialogue' : kind))
						.filter((kind, index, all) => kind !== all[index - 1]);
				if (leftovers.some(({ what }) => what.startsWith('cannot'))) return;
				assert.deepEqual(kindsIn(back), kindsIn(list), text);
			}),
			lawParameters(1000),
		);
	});
});
