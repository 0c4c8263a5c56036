/**
 * The picture's style sheet: what follows the theme. It goes on top of the light colours that every shape has written out
 * (`paint.ts`), in a rule that only those follow who can, so a reader of SVG that knows no variables shows the light
 * picture. Embedded in a page, the page may set the same variables.
 */
import type { Paint } from './paint.js';
import { paintRules } from './paint.js';
import type { ColorName } from './palette.js';
import { lightColors, tintPercent } from './palette.js';

const hover = { light: '#0072b21a', dark: '#56b4e926' } as const;

const darkColors: Readonly<Record<ColorName, string>> = {
	paper: '#14181d',
	ink: '#e8ecf0',
	faint: '#a1abb6',
	rule: '#343c46',
	day: '#1a1f26',
	night: '#232c39',
	present: '#5cb8ef',
	flashback: '#f2994a',
	'flash-forward': '#e8d44d',
	dream: '#e294c8',
	story: '#3ccba0',
	error: '#ff8a80',
	warning: '#f5c451',
	information: '#86bdf5',
};

/** Whoever mixes colours knows variables too. */
const condition = '(color:color-mix(in srgb,red,blue))';

export function styleSheet(): string {
	return [
		`@supports ${condition}{`,
		`.story-timeline{${variables({ ...lightColors, hover: hover.light })}color-scheme:light dark}`,
		`@media (prefers-color-scheme:dark){.story-timeline{${variables({ ...darkColors, hover: hover.dark })}}}`,
		'.number{font-variant-numeric:tabular-nums}.scene:hover .hit{fill:var(--hover)}',
		...paintRules.map(({ style, fill, stroke }) => {
			const declarations = [...declaration('fill', fill), ...declaration('stroke', stroke)];
			return declarations.length === 0 ? '' : `.${style.replaceAll(' ', '.')}{${declarations.join(';')}}`;
		}),
		'}',
	].join('\n');
}

function declaration(property: string, paint: Paint | undefined): readonly string[] {
	if (paint === undefined) return [];
	if (typeof paint === 'string') return [`${property}:var(--${paint})`];
	return [`${property}:color-mix(in srgb,var(--${paint.tintOf}) ${String(tintPercent)}%,var(--paper))`];
}

function variables(colors: Readonly<Record<string, string>>): string {
	return Object.entries(colors)
		.map(([name, color]) => `--${name}:${color};`)
		.join('');
}
