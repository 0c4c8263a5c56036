/** What the timeline's picture shows, as facts: nothing here knows where a thing is drawn, only what must hold wherever it is. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import { gatherPicture } from '../../../server/src/report/picture/gather.js';
import type { LaneKind } from '../../../server/src/report/picture/model.js';
import { textWidth } from '../../../server/src/report/picture/textWidth.js';
import { timelineSvg } from '../../../server/src/report/picture/timelineSvg.js';
import { analysisOf } from '../../support/analysisOf.js';
import type { XmlElement } from '../../support/readXml.js';
import { elementsIn, readXml } from '../../support/readXml.js';

const uri = 'file:///show/pilot.fountain';
const canonUri = 'file:///show/show.canon.yaml';

const canon = `canon: show
characters:
  anna: { name: Anna Berg, died: 1970 }
places:
  old-mill: { name: The Old Mill }
`;

const script = `Title: Time

[[time: 1979-03-02]]

INT. OLD MILL - DAY #1#

ANNA
Hello.

KARIN
Yes.

EXT. QUAY - NIGHT #2#

KARIN
Alone.

INT. OLD MILL - DAY (FLASHBACK - MAY 1961) #3#

ANNA
Then.

INT. OLD MILL - DAY (DREAM) #4#

KARIN
No clock.

INT. OLD MILL - TWO DAYS LATER #5#

KARIN
Later.

EXT. QUAY - FIVE YEARS LATER #6#

KARIN
Much later.
`;

async function svgOf(text: string, laneKind: LaneKind = 'people', filter = '', locale?: string): Promise<string> {
	const analysis = await analysisOf({ [uri]: text, [canonUri]: canon });
	const view = analysis.view(uri);
	if (view === undefined) throw new Error('No script');
	return timelineSvg(gatherPicture(view, analysis.findings(uri), { laneKind, filter, locale }));
}

async function pictureOf(text: string, laneKind?: LaneKind): Promise<XmlElement> {
	return readXml(await svgOf(text, laneKind));
}

function hasClass(element: XmlElement, name: string): boolean {
	return (element.attributes.get('class') ?? '').split(' ').includes(name);
}

function all(root: XmlElement, name: string): readonly XmlElement[] {
	return [...elementsIn(root)].filter((element) => hasClass(element, name));
}

function wordsOf(root: XmlElement): readonly string[] {
	return [...elementsIn(root)].filter(({ name }) => name === 'text').map(({ text }) => text);
}

function numberOf(element: XmlElement, name: string): number {
	return Number(element.attributes.get(name));
}

function sceneNumbered(root: XmlElement, number: string): XmlElement {
	const found = all(root, 'scene').filter(({ attributes }) =>
		attributes.get('aria-label')?.startsWith(`Scene ${number}:`),
	);
	equal(found.length, 1, `scene ${number}`);
	return found[0] ?? root;
}

function barOf(root: XmlElement, number: string): { top: number; bottom: number; left: number; words: string } {
	const [bar, ...more] = all(sceneNumbered(root, number), 'span');
	ok(bar !== undefined && more.length === 0);
	const top = numberOf(bar, 'y');
	return {
		top,
		bottom: top + numberOf(bar, 'height'),
		left: numberOf(bar, 'x'),
		words: bar.attributes.get('class') ?? '',
	};
}

function sceneLabels(root: XmlElement): readonly string[] {
	return all(root, 'scene').map(({ attributes }) => attributes.get('aria-label') ?? '');
}

/** Pairs of texts whose boxes share room, by the estimate that they were set with. */
function collisions(root: XmlElement): readonly string[] {
	const boxes = [...elementsIn(root)]
		.filter(({ name }) => name === 'text')
		.map((element) => {
			const size = numberOf(element, 'font-size');
			const width = textWidth(element.text, size);
			const part = { middle: 0.5, end: 1 }[element.attributes.get('text-anchor') ?? ''] ?? 0;
			const left = numberOf(element, 'x') - width * part;
			const baseline = numberOf(element, 'y');
			return {
				text: element.text,
				left,
				right: left + width,
				top: baseline - size * 0.78,
				bottom: baseline + size * 0.2,
			};
		})
		.sort((lhs, rhs) => lhs.top - rhs.top);
	return boxes.flatMap((box, index) => {
		const found: string[] = [];
		for (let next = index + 1; (boxes[next]?.top ?? Infinity) < box.bottom; next++) {
			const other = boxes[next];
			if (other !== undefined && other.left < box.right && box.left < other.right)
				found.push(`${box.text} | ${other.text}`);
		}
		return found;
	});
}

const times = [
	'DAY',
	'NIGHT',
	'LATER',
	'THE NEXT MORNING',
	'THREE DAYS LATER',
	'DAY (FLASHBACK - 1981)',
	'NIGHT (DREAM)',
];

/** A script with `nScenes` scenes, many people, long names and every kind of scene. */
function longScript(nScenes: number): string {
	const scenes = Array.from({ length: nScenes }, (_scene, index) => {
		const time = times[(index * 5) % times.length] ?? 'DAY';
		const place =
			index % 7 === 0 ? 'A VERY LONG NAME OF A PLACE THAT NO LANE CAN EVER HOLD' : `ROOM ${String(index % 9)}`;
		return `INT. ${place} - ${time} #${String(index + 1)}${index % 10 === 0 ? 'ABC' : ''}#\n\nPERSON ${String(index % 61)}\nHello.\n\nANNA\nYes.\n`;
	});
	return `[[time: 1999-03-02]]\n\n${scenes.join('\n')}`;
}

describe('the picture of the timeline', () => {
	it('has every scene once, in the order of the script, from left to right', async () => {
		const root = await pictureOf(script);
		const lefts = ['1', '2', '3', '4', '5', '6'].map((number) => barOf(root, number).left);
		deepEqual(
			lefts,
			[...lefts].sort((lhs, rhs) => lhs - rhs),
		);
		equal(all(root, 'scene').length, 6);
	});

	it('has what happens later further up, and a flashback far below in a look of its own', async () => {
		const root = await pictureOf(script);
		const [day, night, flashback, later, muchLater] = ['1', '2', '3', '5', '6'].map((number) => barOf(root, number));
		ok(day && night && flashback && later && muchLater);
		ok(day.bottom > night.bottom && night.top > later.bottom && later.top > muchLater.bottom);
		ok(flashback.top > day.bottom);
		match(flashback.words, /flashback/u);
		const patterned = [...elementsIn(sceneNumbered(root, '3'))].some(({ attributes }) =>
			attributes.get('fill')?.startsWith('url(#'),
		);
		ok(patterned, 'a flashback is told by more than its color');
	});

	it('sets a scene without a time apart from all that have one, and says so', async () => {
		const root = await pictureOf(script);
		const others = ['1', '2', '3', '5', '6'].map((number) => barOf(root, number).bottom);
		ok(barOf(root, '4').top > Math.max(...others));
		match(sceneNumbered(root, '4').attributes.get('aria-label') ?? '', /dream · script day DR1 · time unknown/u);
		ok(wordsOf(root).includes('time unknown'));
	});

	it('draws what is less certain taller', async () => {
		const root = await pictureOf(script);
		const height = (number: string): number => barOf(root, number).bottom - barOf(root, number).top;
		ok(height('6') > height('1'));
	});

	it('names days, jumps, gaps and dates', async () => {
		const words = wordsOf(await pictureOf(script));
		for (const label of ['D1', 'N1', 'FB1', 'DR1', 'D2', '2 days', '5 years', '⋮ 18 years', 'May 1961', '2 Mar 1979'])
			ok(words.includes(label), `${label} in ${words.join(', ')}`);
	});

	it('has a lane per person, or per place, most scenes first', async () => {
		const lanes = (words: readonly string[], names: readonly string[]): readonly string[] =>
			words.filter((word) => names.includes(word));
		deepEqual(lanes(wordsOf(await pictureOf(script)), ['Anna Berg', 'KARIN']), ['KARIN', 'Anna Berg']);
		deepEqual(lanes(wordsOf(await pictureOf(script, 'places')), ['The Old Mill', 'QUAY']), ['The Old Mill', 'QUAY']);
	});

	it('marks a problem at its scene, with message and code', async () => {
		const root = await pictureOf(script);
		const problems = all(sceneNumbered(root, '1'), 'problem');
		equal(problems.length, 1);
		match(problems[0]?.children[0]?.text ?? '', /^warning: Anna Berg .* died in 1970.* \(dead-character\)$/mu);
		equal(all(sceneNumbered(root, '5'), 'problem').length, 0);
		match(sceneNumbered(root, '1').attributes.get('aria-label') ?? '', /dead-character/u);
	});

	it('marks a problem before the first scene, too', async () => {
		const root = await pictureOf(`[[ never closed\n\n${script}`);
		const inScenes = all(root, 'scene').reduce((sum, scene) => sum + all(scene, 'problem').length, 0);
		equal(all(root, 'problem').length, inScenes + 1);
	});

	it('shows a bound on one side only as open', async () => {
		const root = await pictureOf(
			script.replace('EXT. QUAY - FIVE YEARS LATER #6#', 'EXT. QUAY - DAY #6# [[time: after 1979-06-01]]'),
		);
		const { words } = barOf(root, '6');
		const isOpen = words.includes('open');
		const label = sceneNumbered(root, '6').attributes.get('aria-label') ?? '';
		equal(isOpen, /after/u.test(label.split('. ')[1] ?? ''), label);
	});

	it('ends a memory whose end is open at the scene that tells it', async () => {
		const memory = 'INT. ATTIC - MORNING (FLASHBACK)\n\nKARIN\nAnd then.\n';
		const root = await pictureOf(
			script.replace('INT. OLD MILL - DAY (DREAM)', `${memory}\nINT. OLD MILL - DAY (DREAM)`),
		);
		const attic = all(root, 'scene').find(({ attributes }) => /ATTIC/u.test(attributes.get('aria-label') ?? ''));
		match(attic?.attributes.get('aria-label') ?? '', /flashback · script day FB2 · between .* 1961.* and .* 1979/u);
		ok(!/after/u.test(attic?.attributes.get('aria-label')?.split('FB2 because')[0] ?? ''));
	});

	it('dates a memory that ends when it is told by its beginning, in few words', async () => {
		const memory =
			'> FLASHBACK TO:\n\nINT. ATTIC - NIGHT - 1961\n\nShe waits.\n\nINT. CELLAR - NIGHT - YEARS LATER\n\nShe waits.\n\nBACK TO:\n';
		const text = `[[time: 1979-03-02]]\n\nEXT. QUAY - DAY #1#\n\nHere.\n\n${memory}\nEXT. QUAY - DAY #2#\n\nThere.\n`;
		const words = wordsOf(await pictureOf(text));
		ok(words.includes('from 1963'), words.join(' | '));
		ok(!words.some((word) => / – .*1979/u.test(word)), words.join(' | '));
		match(await svgOf(text, 'people', '', 'de'), />ab 1963</u);
	});

	it('has a present without a date where the order of the script has it', async () => {
		const flashback = (year: number): string =>
			`EXT. ROAD - DAY (FLASHBACK - ${String(year)}) #F${String(year)}#\n\nYoung.\n\n`;
		const present = (number: number, when = ''): string =>
			`INT. DINER - PRESENT DAY${when} #${String(number)}#\n\nHere.\n\n`;
		const tops = (root: XmlElement, ...numbers: readonly string[]): readonly number[] =>
			numbers.map((number) => barOf(root, number).top);
		const isFalling = (heights: readonly number[]): boolean =>
			heights.every((height, index) => index === 0 || height < (heights[index - 1] ?? 0));
		// Only memories have dates: the present is above them, and has none.
		const memories = await pictureOf(present(1) + flashback(1989) + present(2) + flashback(1991) + present(3));
		ok(isFalling(tops(memories, 'F1989', 'F1991', '2')));
		equal(new Set(tops(memories, '1', '2', '3')).size, 1);
		deepEqual(
			wordsOf(memories)
				.filter((word) => word === 'time unknown' || (/^\D*(?:1989|1991)$/u.test(word) && !word.startsWith('F')))
				.sort(),
			['1989', '1991', 'time unknown'],
		);
		// Before a flash-forward it stands between.
		const forward = `EXT. ROAD - DAY (FLASHFORWARD - 2030) #FF#\n\nOld.\n\n`;
		const between = await pictureOf(present(1) + flashback(1989) + present(2) + forward + present(3));
		ok(isFalling(tops(between, 'F1989', '2', 'FF')));
		ok(!wordsOf(between).includes('time unknown'));
		// So it does before a present that has a date.
		const dated = await pictureOf(
			flashback(1989) + present(2) + `INT. DINER - DAY (MAY 2015) #3#\n\nHere.\n\n` + forward,
		);
		ok(isFalling(tops(dated, 'F1989', '2', 'FF')));
		ok(barOf(dated, '2').bottom > barOf(dated, '3').top);
		// Where nothing says, it is below, apart.
		const apart = await pictureOf(present(1) + forward + present(2));
		ok(isFalling(tops(apart, '2', 'FF')));
		ok(wordsOf(apart).includes('time unknown'));
	});

	it('has whoever is only likely there as a question mark, in words too', async () => {
		const root = await pictureOf(script.replace('Much later.', 'Much later.\n\nShe shoves Anna.'));
		const scene = sceneNumbered(root, '6');
		match(scene.attributes.get('aria-label') ?? '', /Anna Berg\?/u);
		ok(wordsOf(scene).includes('?'));
		ok(wordsOf(root).includes('likely there'));
		ok(!wordsOf(await pictureOf(script)).includes('likely there'));
	});

	it('escapes what a script says, and survives what XML forbids', async () => {
		const root = await pictureOf(
			'Title: A & B <script>\u0001\n\nINT. <b>"HOUSE"</b> & \'HOME\' ]]> - DAY\n\n@<B> "C"\nHi.\n',
		);
		ok(wordsOf(root).some((word) => word.startsWith('A & B <script>')));
		match(all(root, 'scene')[0]?.attributes.get('aria-label') ?? '', /<b>"HOUSE"<\/b> & 'HOME' \]\]>/u);
		ok(wordsOf(root).some((word) => word === '<B> "C"'));
	});

	it('narrows to scenes with a name, a place, a day or a number', async () => {
		const numbers = async (filter: string): Promise<readonly string[]> =>
			all(readXml(await svgOf(script, 'places', filter)), 'scene').map(
				({ attributes }) => /^Scene ([^:]+):/u.exec(attributes.get('aria-label') ?? '')?.[1] ?? '',
			);
		deepEqual(await numbers('  '), ['1', '2', '3', '4', '5', '6']);
		deepEqual(await numbers('Old Mill'), ['1', '3', '4', '5']);
		deepEqual(await numbers('flashback'), ['3']);
		deepEqual(await numbers('2'), ['2']);
		deepEqual(await numbers('nobody'), []);
	});

	it('needs nothing from outside and runs nothing', async () => {
		const xml = await svgOf(script);
		deepEqual(xml.match(/(?:https?:|@import|@font-face|<script|<image|<use|href|javascript:)[^"]*/gu), [
			'http://www.w3.org/2000/svg',
		]);
		const root = readXml(xml);
		const names = new Set([...elementsIn(root)].map(({ name }) => name));
		ok(!names.has('script') && !names.has('foreignObject'));
		deepEqual(
			root.children.slice(0, 2).map(({ name }) => name),
			['title', 'desc'],
		);
		match(xml, /prefers-color-scheme:dark/u);
	});

	it('has every colour written out, for readers of SVG that know no variables', async () => {
		const root = await pictureOf(longScript(30));
		const drawn = [...elementsIn(root)].filter(({ name }) => ['rect', 'path', 'line', 'text'].includes(name));
		ok(drawn.length > 100);
		for (const { name, attributes } of drawn) {
			const paints = ['fill', 'stroke'].flatMap((key) => attributes.get(key) ?? []);
			const where = `${name} ${attributes.get('class') ?? ''}: ${paints.join(', ')}`;
			ok(paints.length > 0, where);
			for (const paint of paints) match(paint, /^(?:#[\da-f]{6}|none|url\(#[\w-]+\))$/u, where);
		}
	});

	it('is the same text every time', async () => {
		equal(await svgOf(script), await svgOf(script));
	});

	it('says what is missing where there is no scene', async () => {
		const root = await pictureOf('Title: Nothing yet\n\nOnce upon a time.\n');
		ok(wordsOf(root).some((word) => word.startsWith('No scenes yet.')));
		equal(all(root, 'scene').length, 0);
	});

	for (const [nScenes, kind] of [
		[1, 'people'],
		[72, 'places'],
		[73, 'people'],
		[200, 'people'],
		[200, 'places'],
		[1500, 'people'],
	] as const)
		it(`stays readable with ${String(nScenes)} scenes and lanes for ${kind}`, async () => {
			const root = await pictureOf(longScript(nScenes), kind);
			equal(all(root, 'scene').length, nScenes);
			equal(new Set(all(root, 'scene').map(({ attributes }) => attributes.get('data-line'))).size, nScenes);
			deepEqual(collisions(root), []);
			ok(numberOf(root, 'width') < 3500, 'no wider than a few screens');
			const outside = [...elementsIn(root)].filter(
				(element) => numberOf(element, 'x') < 0 || numberOf(element, 'x') > numberOf(root, 'width'),
			);
			deepEqual(outside, []);
		});

	it('says how to set the clock where no scene has a time', async () => {
		const undated = await pictureOf('INT. HOUSE - DAY\n\nRain.\n\nINT. HOUSE - NIGHT\n\nRain.\n');
		ok(wordsOf(undated).some((word) => word.includes('[[time: 2015-03-02]]')));
		ok(wordsOf(await pictureOf(script)).every((word) => !word.includes('[[time')));
	});

	it('says what it says by itself in German where the editor speaks it, and quotes the script as it is', async () => {
		const root = readXml(await svgOf(script, 'people', '', 'de-AT'));
		const words = wordsOf(root);
		for (const german of [
			'2. März 1979',
			'Mai 1961',
			'2 Tage',
			'5 Jahre',
			'Zeit unbekannt',
			'Probleme',
			'Rückblende',
			'Warnung',
		])
			ok(
				words.some((each) => each.includes(german)),
				`${german} in ${words.join(' | ')}`,
			);
		match(words.join(' '), /6 Szenen · \d Spieltage · .* · \d Probleme/u);
		match(root.attributes.get('aria-label') ?? '', /: Zeit der Geschichte\..*eine Spur|Spur für jede Person/u);
		const english = new Set(wordsOf(await pictureOf(script)).filter((each) => /[a-z]{3}/u.test(each)));
		const same = words.filter((each) => english.has(each));
		deepEqual(same, ['Time', 'Anna Berg']);
		match(sceneLabels(root).join('\n'), /^Szene 5: INT\. OLD MILL - TWO DAYS LATER\. Spieltag D2/mu);
	});

	it('leaves out dates that have no room', async () => {
		const dated = Array.from(
			{ length: 70 },
			(_scene, index) => `INT. HOUSE - DAY\n\n[[time: ${String(1950 + ((index * 37) % 70))}-03-02]]\n\nRain.\n`,
		);
		deepEqual(collisions(await pictureOf(dated.join('\n'))), []);
	});

	it('has no touching labels in a script with every kind of scene', async () => {
		deepEqual(collisions(await pictureOf(script)), []);
	});
});
