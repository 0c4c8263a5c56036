/**
 * The smaller readings of a script: title page, unclosed marks, lookalikes, contents, and texts that are no script at all.
 */
import assert from 'node:assert/strict';

import { contentText, visibleText } from '../../../server/src/fountain/inline.js';
import { cueLookalike, headingLookalike } from '../../../server/src/fountain/lookalikes.js';
import { parse, print } from '../../../server/src/fountain/parse.js';
import { sectionDepthOf } from '../../../server/src/fountain/section.js';
import type { Line } from '../../../server/src/fountain/syntax.js';
import { titlePageOf } from '../../../server/src/fountain/titlePage.js';
import { openAtEnd, unclosedNotes } from '../../../server/src/fountain/unclosed.js';

const options = { locales: [] };
const linesOf = (text: string): readonly Line[] => parse(text, options).lines;

function lineAt(lines: readonly Line[], index: number): Line {
	const line = lines[index];
	assert.ok(line);
	return line;
}

describe('titlePageOf', () => {
	it('reads values beside keys and below them', () => {
		const entries = titlePageOf(
			linesOf('Title: BIG FISH\nAuthor:\n    John August\n\tD. W.\nX-Canon-Source: a.yaml\n\nNo: more'),
		);
		assert.deepEqual(
			entries.map(({ key, value, line }) => [key, value, line]),
			[
				['Title', 'BIG FISH', 0],
				['Author', 'John August\nD. W.', 1],
				['X-Canon-Source', 'a.yaml', 4],
			],
		);
		assert.deepEqual(entries[1]?.keySpan, { start: 0, end: 6 });
		assert.deepEqual(entries[1]?.values[1], { text: 'D. W.', span: { start: 1, end: 6 }, line: 3 });
	});

	it('keeps repeated keys apart and empty values empty', () => {
		const entries = titlePageOf(linesOf('Author: A\nAuthor: B\nSource:'));
		assert.deepEqual(
			entries.map(({ key, value }) => `${key}=${value}`),
			['Author=A', 'Author=B', 'Source='],
		);
	});

	it('takes a line that has no key for more of the value above', () => {
		assert.equal(
			titlePageOf(linesOf('Contact: Anna\nhttp://example.org\n12 Road'))[0]?.value,
			'Anna\nhttp://example.org\n12 Road',
		);
	});

	it('is empty without a title page', () => {
		assert.deepEqual(titlePageOf(linesOf('FADE IN:\n\nTitle: x')), []);
	});
});

describe('marks that are never closed', () => {
	const cases: Readonly<Record<string, readonly string[]>> = {
		'a [[b]] /* c */': [],
		'a [[b': ['note 0:2'],
		'a [[b\nc\n\nd ]]': ['note 0:2'],
		'[[b]] [[c\n': ['note 0:6'],
		'a\n/* b\n\n[[c': ['boneyard 1:0'],
		'[[a /* b': ['note 0:0', 'boneyard 0:4'],
		'[[a\n\n[[b\n\n[[c]]': ['note 0:0', 'note 2:0'],
		'[[a\n  \nb]]': [],
		'[[a\n \nb]]': ['note 0:0'],
		'*/ ]]': [],
	};
	for (const [text, expected] of Object.entries(cases)) {
		it(JSON.stringify(text), () => {
			const lines = linesOf(text);
			const shown = [...unclosedNotes(lines), ...openAtEnd(lines)].map(
				({ kind, line, span }) => `${kind} ${String(line)}:${String(span.start)}`,
			);
			assert.deepEqual(shown, expected);
		});
	}

	it('leaves a boneyard to the rest of the file where a stretch is not the last', () => {
		const lines = linesOf('a /* b\n\nc */');
		assert.deepEqual(unclosedNotes(lines.slice(0, 2)), []);
		assert.equal(openAtEnd(lines.slice(0, 2)).length, 1);
	});
});

describe('headingLookalike', () => {
	const cases: Readonly<Record<string, string | undefined>> = {
		'He walks.\nINT. HOUSE - DAY\n': 'before',
		'\nINT. HOUSE - DAY\nHe walks.': 'after',
		'He walks.\nINT. HOUSE - DAY\nHe sits.': 'both',
		'ANNA\nint. house\n': undefined,
		'He walks.\nint. house\n': 'before',
		'He walks.\nint house\n': undefined,
		'He walks.\nest. 1978\n': undefined,
		'He walks.\nEST. CITY\n': 'before',
		'He walks.\n!INT. HOUSE\n': undefined,
		'\nINT. HOUSE\n': undefined,
		'He walks.\nHe sits.\n': undefined,
	};
	for (const [text, expected] of Object.entries(cases)) {
		it(JSON.stringify(text), () => {
			const lines = linesOf(text);
			assert.equal(headingLookalike(lines[0], lineAt(lines, 1), lines[2], options), expected);
		});
	}

	it('speaks of a heading directly behind a speech', () => {
		const lines = linesOf('ANNA\nHello.\nINT. HOUSE - DAY\n');
		assert.equal(headingLookalike(lines[1], lineAt(lines, 2), lines[3], options), 'before');
	});
});

describe('cueLookalike', () => {
	const cases: Readonly<Record<string, string | undefined>> = {
		'\nANNA (V.O.)\n': 'ANNA',
		'\n@McDuck ^\n': 'McDuck',
		'\nANNA\nHello.': undefined,
		'He walks.\nANNA\n': undefined,
		'\n!ANNA\n': undefined,
		'\nAnna\n': undefined,
		'\nCUT TO:\n': undefined,
	};
	for (const [text, expected] of Object.entries(cases)) {
		it(JSON.stringify(text), () => {
			const lines = linesOf(text);
			assert.equal(cueLookalike(lines[0], lineAt(lines, 1), lines[2])?.whole.text, expected);
		});
	}
});

describe('the words of a line', () => {
	const cases: Readonly<Record<string, string>> = {
		'  He walks.  ': 'He walks.',
		'!  He walks.': 'He walks.',
		'She [[softly]] nods.': 'She nods.',
		'[[a]] She nods. [[b]]': 'She nods.',
		'She[[a]]nods': 'Shenods',
		'She /* a */ [[b]] nods.': 'She nods.',
		'> THE END <': 'THE END',
		'> CUT': 'CUT',
		'~ La': 'La',
		'## Act': 'Act',
		'= So': 'So',
		'===': '',
		'.POV': 'POV',
	};
	for (const [text, expected] of Object.entries(cases)) {
		it(text, () => {
			assert.equal(contentText(lineAt(linesOf(text), 0)), expected);
		});
	}

	it('are seen at the columns of the source', () => {
		assert.equal(visibleText(lineAt(linesOf('a [[b]] c'), 0)), 'a       c');
	});

	it('say how deep a section is', () => {
		assert.deepEqual(linesOf('# a\n  ### b\nc').map(sectionDepthOf), [1, 3, 0]);
	});
});

describe('texts that are no script', () => {
	const texts: Readonly<Record<string, string>> = {
		empty: '',
		'a byte order mark alone': '\uFEFF',
		'two byte order marks': '\uFEFF\uFEFFINT. A',
		'carriage returns only': 'a\r\rb\r',
		'mixed line ends': 'a\r\n\rb\n\r\nc',
		'a lone surrogate': '\uD800\n\uDC00INT.\uD800',
		'control characters': Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join(''),
		'marks that never end': '[[/*[[(((\n***___',
	};
	for (const [name, text] of Object.entries(texts)) {
		it(`${name}: nothing is lost and nothing throws`, () => {
			assert.equal(print(parse(text, options)), text);
		});
	}

	it('a byte order mark does not hide a title page or a heading', () => {
		assert.equal(parse('\uFEFFTitle: x', options).lines[0]?.type, 'title-page');
		assert.equal(parse('\uFEFFINT. HOUSE', options).lines[0]?.type, 'scene-heading');
	});

	it('a megabyte on one line takes linear time', () => {
		const start = performance.now();
		for (const unit of ['x', '[[ ', '*a ', '(A ', '/* */', 'INT. (- ', '/', '['])
			parse(unit.repeat((1 << 20) / unit.length), options);
		assert.ok(performance.now() - start < 3000);
	});
});
