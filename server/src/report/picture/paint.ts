/**
 * What each kind of shape looks like, once: `draw` writes it out in light colours, for every reader of SVG there is, and
 * the style sheet says the same in colours that follow the theme.
 */
import { threads } from './kinds.js';
import type { ColorName } from './palette.js';
import { lightColors, lightTint } from './palette.js';
import type { Attributes } from './xml.js';
import { element } from './xml.js';

export type Paint = ColorName | { readonly tintOf: ColorName };

interface PaintRule {
	/** The words that a shape's style has to have, spaces between them: `span present exact`. */
	readonly style: string;
	readonly fill?: Paint;
	readonly stroke?: Paint;
	/** What no theme changes. */
	readonly fixed?: Attributes;
}

const outline: Attributes = { fill: 'none' };

/** Later ones go before earlier ones, and none says less words than an earlier one that it has to go before. */
export const paintRules: readonly PaintRule[] = [
	{ style: 'paper', fill: 'paper' },
	{ style: 'number', fill: 'ink' },
	{ style: 'ordinary', fill: 'ink' },
	{ style: 'strong', fill: 'ink', fixed: { 'font-weight': 600 } },
	{ style: 'faint', fill: 'faint' },
	{ style: 'band', fill: 'day' },
	{ style: 'band night', fill: 'night' },
	{ style: 'band aside', fixed: { opacity: '.16' } },
	{ style: 'rule', stroke: 'rule', fixed: outline },
	{ style: 'gap', stroke: 'faint', fixed: { ...outline, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' } },
	{ style: 'course', stroke: 'faint', fixed: { ...outline, 'stroke-width': 1.2, opacity: '.75' } },
	{ style: 'course leap', fixed: { 'stroke-dasharray': '3 3' } },
	{ style: 'hit', fixed: { ...outline, 'pointer-events': 'all' } },
	{ style: 'guide', stroke: 'rule', fixed: { opacity: '.45' } },
	{ style: 'lane', stroke: 'faint', fixed: { 'stroke-width': 1.6, opacity: '.4' } },
	{ style: 'span', fixed: { 'stroke-width': 1.4 } },
	{ style: 'span open', fixed: { 'stroke-dasharray': '2.5 2.5' } },
	{ style: 'arrow', fixed: { ...outline, 'stroke-width': 1.4 } },
	{ style: 'weave', fixed: { ...outline, 'stroke-width': 0.9 } },
	...threads.flatMap((thread): readonly PaintRule[] => [
		{ style: `span ${thread}`, fill: { tintOf: thread }, stroke: thread },
		{ style: `mark ${thread}`, fill: thread },
		{ style: `weave ${thread}`, stroke: thread },
		{ style: `arrow ${thread}`, stroke: thread },
		{ style: `band aside ${thread}`, fill: thread },
		{ style: `label ${thread}`, fill: thread },
	]),
	{ style: 'span present exact', fill: 'present' },
	{ style: 'mark dream', fill: 'paper', stroke: 'dream', fixed: { 'stroke-width': 2 } },
	{ style: 'error', fill: 'error' },
	{ style: 'warning', fill: 'warning' },
	{ style: 'information', fill: 'information' },
	{ style: 'hint', stroke: 'faint', fixed: { ...outline, 'stroke-width': 1.6 } },
	{ style: 'sign', stroke: 'paper', fixed: { ...outline, 'stroke-width': 1.8, 'stroke-linecap': 'round' } },
];

/** An element that looks as its style says; what `attributes` say goes before. */
export function draw(name: string, style: string, attributes: Attributes, ...children: readonly string[]): string {
	return element(name, { class: style, ...paintOf(style), ...attributes }, ...children);
}

function paintOf(style: string): Attributes {
	const words = new Set(style.split(' '));
	const attributes: Record<string, string | number | undefined> = {};
	for (const rule of paintRules) {
		if (!rule.style.split(' ').every((word) => words.has(word))) continue;
		Object.assign(attributes, rule.fixed);
		if (rule.fill !== undefined) attributes['fill'] = inLight(rule.fill);
		if (rule.stroke !== undefined) attributes['stroke'] = inLight(rule.stroke);
	}
	return attributes;
}

function inLight(paint: Paint): string {
	return typeof paint === 'string' ? lightColors[paint] : lightTint(paint.tintOf);
}
