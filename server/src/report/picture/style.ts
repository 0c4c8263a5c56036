/**
 * The picture's colours and strokes, light and dark. The threads' hues stay apart for every common kind of colour
 * blindness (after Okabe and Ito), and their contrast with the paper is at least 3:1. Embedded in a page, the
 * page may set the same variables.
 */
const light: Readonly<Record<string, string>> = {
	paper: '#ffffff',
	ink: '#1c2127',
	faint: '#5d6670',
	rule: '#d7dce1',
	day: '#f4f6f8',
	night: '#e3e8ef',
	hover: '#0072b21a',
	present: '#0067a5',
	flashback: '#b54708',
	'flash-forward': '#7a6a00',
	dream: '#9a3d82',
	story: '#00775a',
	error: '#b42318',
	warning: '#8f5a00',
	information: '#1d5fa8',
};

const dark: Readonly<Record<string, string>> = {
	paper: '#14181d',
	ink: '#e8ecf0',
	faint: '#a1abb6',
	rule: '#343c46',
	day: '#1a1f26',
	night: '#232c39',
	hover: '#56b4e926',
	present: '#5cb8ef',
	flashback: '#f2994a',
	'flash-forward': '#e8d44d',
	dream: '#e294c8',
	story: '#3ccba0',
	error: '#ff8a80',
	warning: '#f5c451',
	information: '#86bdf5',
};

const threads = ['present', 'flashback', 'flash-forward', 'dream', 'story'];

export function styleSheet(): string {
	return [
		`.story-timeline{${variables(light)}font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color-scheme:light dark}`,
		`@media (prefers-color-scheme:dark){.story-timeline{${variables(dark)}}}`,
		'.paper{fill:var(--paper)}text{fill:var(--ink)}.faint{fill:var(--faint)}.strong{font-weight:600}',
		'.number{font-variant-numeric:tabular-nums}',
		'.band{fill:var(--day)}.band.night{fill:var(--night)}.band.aside{opacity:.16}',
		'.rule{stroke:var(--rule);fill:none}.gap{stroke:var(--faint);stroke-dasharray:1 4;stroke-linecap:round;fill:none}',
		'.course{stroke:var(--faint);stroke-width:1.2;fill:none;opacity:.75}.course.leap{stroke-dasharray:3 3}',
		'.hit{fill:transparent}.scene:hover .hit{fill:var(--hover)}',
		'.guide{stroke:var(--rule);opacity:.45}.lane{stroke-width:1.6;stroke:var(--faint);opacity:.4}',
		'.span{stroke-width:1.4}.span.open{stroke-dasharray:2.5 2.5}.arrow{fill:none;stroke-width:1.4}',
		'pattern path{fill:none;stroke-width:.9}',
		...threads.map(
			(thread) =>
				`.span.${thread}{fill:color-mix(in srgb,var(--${thread}) 34%,var(--paper));stroke:var(--${thread})}` +
				`.mark.${thread}{fill:var(--${thread})}pattern.${thread} path,.arrow.${thread}{stroke:var(--${thread})}` +
				`.band.aside.${thread}{fill:var(--${thread})}.label.${thread}{fill:var(--${thread})}`,
		),
		'.span.exact.present{fill:var(--present)}',
		'.mark.dream{fill:var(--paper);stroke:var(--dream);stroke-width:2}',
		...['error', 'warning', 'information'].map((severity) => `.${severity}{fill:var(--${severity})}`),
		'.hint{fill:none;stroke:var(--faint);stroke-width:1.6}.sign{fill:none;stroke:var(--paper);stroke-width:1.8;stroke-linecap:round}',
	].join('\n');
}

function variables(colors: Readonly<Record<string, string>>): string {
	return Object.entries(colors)
		.map(([name, color]) => `--${name}:${color};`)
		.join('');
}
