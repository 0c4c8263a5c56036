/** What the signs mean: only those that the picture shows, in lines as wide as the picture. */
import type { Severity } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';
import { drawLine, drawText } from './drawing.js';
import { severities, threads } from './kinds.js';
import { laneMark, likelyMark, patternOf, problemMark } from './marks.js';
import type { TimelinePicture } from './model.js';
import { draw } from './paint.js';
import { isExact } from './storyPanel.js';
import { textWidth } from './textWidth.js';
import { element } from './xml.js';

const size = 11;
const lineHeight = 22;

interface Sign {
	readonly width: number;
	readonly draw: (x: number, y: number) => string;
}

interface Entry extends Sign {
	readonly text: string;
}

export interface DrawnLegend {
	readonly xml: string;
	readonly height: number;
}

export function drawLegend(
	picture: TimelinePicture,
	{ left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): DrawnLegend {
	let x = left;
	let y = top + lineHeight / 2;
	const drawn = entriesOf(picture).map(({ text, width, draw }) => {
		const room = width + 6 + textWidth(text, size);
		if (x > left && x + room > right) {
			x = left;
			y += lineHeight;
		}
		const entry = draw(x, y) + drawText(text, { x: x + width + 6, y: y + 4, size, style: 'faint' });
		x += room + 16;
		return entry;
	});
	return { xml: drawn.join('\n'), height: y + lineHeight / 2 - top };
}

function entriesOf({ scenes, findingsBefore, words }: TimelinePicture): readonly Entry[] {
	const seen = new Set(scenes.map(({ thread }) => thread));
	const found = new Set(
		[...findingsBefore, ...scenes.flatMap(({ findings }) => findings)].map(({ severity }) => severity),
	);
	const hasJump = scenes.some(({ jump }) => jump !== undefined);
	return [
		...threads.filter((thread) => seen.has(thread)).map((thread) => threadEntry(thread, words.threads[thread])),
		...(scenes.some((scene) => scene.thread === 'present' && isExact(scene))
			? [{ text: words.legend.exact, ...exactSign }]
			: []),
		...(scenes.some(({ earliest, latest }) => earliest !== latest) ? [{ text: words.legend.span, ...spanSign }] : []),
		...(scenes.some(({ earliest, latest }) => (earliest === undefined) !== (latest === undefined))
			? [{ text: words.legend.open, ...openSign }]
			: []),
		...(scenes.some(({ likely }) => likely.size > 0) ? [{ text: words.legend.likely, ...likelySign }] : []),
		...(hasJump ? [{ text: words.legend.jump, ...jumpSign }] : []),
		...severities
			.filter((severity) => found.has(severity))
			.map((severity) => problemEntry(severity, words.severities[severity])),
	];
}

function threadEntry(thread: ThreadKind, text: string): Entry {
	return {
		text,
		width: 28,
		draw: (x, y) => bar(thread, x, y, 9) + laneMark(thread, x + 22, y),
	};
}

function bar(thread: ThreadKind, x: number, y: number, height: number): string {
	const box = { x, y: y - height / 2, width: 12, height, rx: 4 };
	const pattern = patternOf(thread);
	return (
		draw('rect', `span ${thread}`, box) + (pattern === undefined ? '' : element('rect', { ...box, fill: pattern }))
	);
}

const exactSign: Sign = {
	width: 12,
	draw: (x, y) => draw('rect', 'span present exact', { x, y: y - 4.5, width: 12, height: 9, rx: 4 }),
};

const spanSign: Sign = {
	width: 12,
	draw: (x, y) => bar('present', x, y, 18),
};

const openSign: Sign = {
	width: 10,
	draw: (x, y) =>
		draw('path', 'arrow present', {
			d: `M${String(x + 5)},${String(y + 7)} v-14 M${String(x + 1)},${String(y - 3)} l4,-4 l4,4`,
		}),
};

const likelySign: Sign = {
	width: 10,
	draw: (x, y) => likelyMark('present', x + 5, y),
};

const jumpSign: Sign = {
	width: 6,
	draw: (x, y) => drawLine('gap', [x + 3, y - 8, x + 3, y + 8]),
};

function problemEntry(severity: Severity, text: string): Entry {
	return { text, width: 14, draw: (x, y) => problemMark(severity, x + 7, y) };
}
