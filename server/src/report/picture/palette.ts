/**
 * The picture's colours on light paper. The threads' hues stay apart for every common kind of colour blindness (after
 * Okabe and Ito), and their contrast with the paper is at least 3:1, as is that of the dark ones in `style.ts`.
 */
export const lightColors = {
	paper: '#ffffff',
	ink: '#1c2127',
	faint: '#5d6670',
	rule: '#d7dce1',
	day: '#f4f6f8',
	night: '#e3e8ef',
	present: '#0067a5',
	flashback: '#b54708',
	'flash-forward': '#7a6a00',
	dream: '#9a3d82',
	story: '#00775a',
	error: '#b42318',
	warning: '#8f5a00',
	information: '#1d5fa8',
} as const;

export type ColorName = keyof typeof lightColors;

/** The colour of a thread thinned with paper, for surfaces that lines and dots are drawn over. */
export const tintPercent = 35;

/** `#b9d2e3`: so much of a colour that the rest is paper. */
export function lightTint(name: ColorName): string {
	const [color, paper] = [channelsOf(lightColors[name]), channelsOf(lightColors.paper)];
	const mixed = color.map((channel, at) => ((paper[at] ?? 0) * (100 - tintPercent) + channel * tintPercent) / 100);
	return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(color: string): readonly number[] {
	return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
