/** Small pieces that every part of the picture is drawn with: text of a known size, lines, boxes. */
import { draw } from './paint.js';
import { element, escapeXml } from './xml.js';

export interface TextPlace {
	readonly x: number;
	/** The baseline. */
	readonly y: number;
	readonly size: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly style?: string;
}

/** Text that a picture's reader can find by where it stands: position and size are always written out. */
export function drawText(text: string, { x, y, size, anchor, style = 'ordinary' }: TextPlace): string {
	const where = { x, y, 'font-size': size, 'text-anchor': anchor === 'start' ? undefined : anchor };
	return draw('text', style, where, escapeXml(text));
}

export function drawTitle(text: string): string {
	return element('title', {}, escapeXml(text));
}

export function drawLine(style: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): string {
	return draw('line', style, { x1, y1, x2, y2 });
}
