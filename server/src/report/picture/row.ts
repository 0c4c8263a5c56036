/**
 * One row of the picture, from top to bottom: script days, time left out, story time, scene numbers, problems, lanes.
 * A scene is one group over all of it, so that it is found, named and clicked as one.
 */
import type { Finding } from '../../checks/finding.js';
import type { Band, Column } from './columns.js';
import { bandsOf, columnWidth, setColumns } from './columns.js';
import { drawLine, drawText, drawTitle } from './drawing.js';
import { severities } from './kinds.js';
import type { PlacedLabel } from './labels.js';
import { placeInRows } from './labels.js';
import { drawLanes } from './lanes.js';
import { problemMark } from './marks.js';
import type { PictureScene, TimelinePicture } from './model.js';
import { draw } from './paint.js';
import { drawStoryPanel } from './storyPanel.js';
import { findingWords, sceneWords } from './words.js';
import { element } from './xml.js';

const daySize = 11;
const smallSize = 10;
const dayLine = 15;
const smallLine = 14;
const problemLine = 22;

export interface DrawnRow {
	readonly xml: string;
	readonly right: number;
	readonly bottom: number;
}

/**
 * `scenes`: some of the picture's, neighbors, at least one. Names and dates stand left of `gutter`. `isFirst`: problems
 * before the first scene stand here.
 */
export function drawRow(
	scenes: readonly PictureScene[],
	picture: TimelinePicture,
	{ top, gutter, isFirst }: { readonly top: number; readonly gutter: number; readonly isFirst: boolean },
): DrawnRow {
	const columns = setColumns(scenes, gutter);
	const right = (columns.at(-1)?.left ?? gutter) + columnWidth;
	const bands = bandsOf(columns);
	const days = placeInRows(
		bands.filter(({ scene }) => scene.day !== '').map((band) => ({ text: band.scene.day, center: middleOf(band) })),
		{ size: daySize, nRows: 2, left: gutter - 8 },
	);
	const jumps = placeInRows(jumpsOf(columns), { size: smallSize, nRows: 3, left: gutter - 8 });
	const numbers = placeInRows(
		columns.map(({ scene, center }) => ({ text: scene.number, center })),
		{ size: smallSize, nRows: 2, left: gutter - 14 },
	);
	const jumpTop = top + dayLine * nRowsOf(days);
	const panelTop = jumpTop + smallLine * nRowsOf(jumps) + 4;
	const panel = drawStoryPanel(columns, picture.words, { top: panelTop, left: gutter, right });
	const numberTop = panelTop + panel.height;
	const problemTop = numberTop + smallLine * nRowsOf(numbers) + 4;
	const early = isFirst ? picture.findingsBefore : [];
	const hasProblems = early.length > 0 || scenes.some(({ findings }) => findings.length > 0);
	const laneTop = problemTop + (hasProblems ? problemLine : 0) + 4;
	const lanes = drawLanes(columns, picture, { top: laneTop, left: gutter });
	const bottom = laneTop + lanes.height;

	const problemAt = problemTop + problemLine / 2;
	const background = [
		...bands.map((band) => drawBand(band, top, bottom)),
		...days.map((day) =>
			drawLabel(day, {
				y: top + 11,
				size: daySize,
				line: dayLine,
				style: `strong label ${threadOfDay(bands, day.center)}`,
			}),
		),
		...jumps.map((jump) => drawLabel(jump, { y: jumpTop + 10, size: smallSize, line: smallLine, style: 'faint' })),
		...jumps.map(({ center }) => drawLine('gap', [center, panelTop, center, numberTop])),
		panel.background,
		...numbers.map((number) =>
			drawLabel(number, { y: numberTop + 11, size: smallSize, line: smallLine, style: 'faint number' }),
		),
		hasProblems ? drawProblemsHead(early, picture.words.problemsHead, { gutter, y: problemAt }) : '',
		lanes.background,
	];
	const groups = columns.map((column, index) =>
		drawScene(column, picture, {
			box: { top, height: bottom - top },
			content:
				(panel.bars[index] ?? '') +
				drawProblems(column.scene.findings, column.center, problemAt) +
				(lanes.marks[index] ?? ''),
		}),
	);
	return { xml: [...background, ...groups].join('\n'), right, bottom };
}

function nRowsOf(labels: readonly { readonly row: number }[]): number {
	return labels.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

function middleOf({ left, right }: Band): number {
	return (left + right) / 2;
}

function threadOfDay(bands: readonly Band[], center: number): string {
	const thread = bands.find((band) => middleOf(band) === center)?.scene.thread ?? 'present';
	return thread === 'present' ? 'ordinary' : thread;
}

/** What lies aside of the present has its thread's tint; nights are darker than days. */
function drawBand({ left, right, scene }: Band, top: number, bottom: number): string {
	const style = scene.thread === 'present' ? (scene.isNight ? 'band night' : 'band') : `band aside ${scene.thread}`;
	const box = { x: left + 0.75, y: top - 4, width: right - left - 1.5, height: bottom - top + 4, rx: 3 };
	return draw('rect', style, box);
}

function jumpsOf(columns: readonly Column[]): readonly { readonly text: string; readonly center: number }[] {
	return columns.flatMap(({ scene, jumpLeft, left }) =>
		scene.jump === undefined ? [] : { text: scene.jump, center: (jumpLeft + left) / 2 },
	);
}

function drawLabel(
	{ text, center, row }: PlacedLabel,
	{
		y,
		size,
		line,
		style,
	}: { readonly y: number; readonly size: number; readonly line: number; readonly style: string },
): string {
	return drawText(text, { x: center, y: y + row * line, size, anchor: 'middle', style });
}

function drawProblemsHead(
	early: readonly Finding[],
	words: string,
	{ gutter, y }: { readonly gutter: number; readonly y: number },
): string {
	return (
		drawText(words, { x: gutter - 44, y: y + 4, size: daySize, anchor: 'end' }) + drawProblems(early, gutter - 24, y)
	);
}

function drawScene(
	{ scene, left }: Column,
	picture: TimelinePicture,
	{ box, content }: { readonly box: { readonly top: number; readonly height: number }; readonly content: string },
): string {
	const words = sceneWords(scene, picture);
	const problems = scene.findings.map(findingWords);
	return element(
		'g',
		{
			class: 'scene',
			role: 'img',
			'data-line': scene.line,
			'aria-label': [...words, ...problems].join('. '),
		},
		drawTitle([...words, ...problems].join('\n')),
		draw('rect', 'hit', { x: left, y: box.top, width: columnWidth, height: box.height }),
		content,
	);
}

/** The worst one's sign, and how many there are; the words of all where the pointer rests. */
function drawProblems(findings: readonly Finding[], x: number, y: number): string {
	const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
	if (worst === undefined) return '';
	const count = findings.length === 1 ? '' : findings.length > 9 ? '9+' : String(findings.length);
	const shift = count === '' ? 0 : 4;
	return element(
		'g',
		{ class: 'problem' },
		drawTitle(findings.map(findingWords).join('\n')),
		problemMark(worst, x - shift, y),
		count === '' ? '' : drawText(count, { x: x + shift - 0.5, y: y + 3.5, size: 9, style: 'number' }),
	);
}
