/**
 * The time zone that a script writes behind a clock: `9:31 PM CST`, `11:50 PM, Central Time`, `4:00 PM local time`. Knows no
 * places and no dates.
 */

/** A zone as written, by one name for all its spellings; `LOCAL` for one that nobody can tell. */
export interface WrittenZone {
	readonly zone: string;
	/** Where its words end in the text. */
	readonly end: number;
}

/** The zone that stands right behind a clock ending at a column; `undefined` where none does. */
export function zoneBehind(text: string, column: number): WrittenZone | undefined {
	zonePattern.lastIndex = column;
	const match = zonePattern.exec(text);
	const { code, short, name, kind } = match?.groups ?? {};
	if (match === null) return undefined;
	const known = (code ?? short)?.toUpperCase() ?? letterOf(name, kind);
	return { zone: known ?? 'LOCAL', end: match.index + match[0].length };
}

/** How many minutes a zone's clocks are ahead of universal time: at least, and at most in summer; `undefined` for an unknown one. */
export function aheadInZone(zone: string): readonly [least: number, most: number] | undefined {
	return offsets.get(zone);
}

/** `Central Standard Time` is `CST`, `Central Time` and `Central` are `CT`. */
function letterOf(name: string | undefined, kind: string | undefined): string | undefined {
	if (name === undefined) return undefined;
	const half = kind === undefined ? '' : kind.startsWith('S') || kind.startsWith('s') ? 'S' : 'D';
	return `${(name[0] ?? '').toUpperCase()}${half}T`;
}

const hour = 60;

const offsets: ReadonlyMap<string, readonly [number, number]> = new Map([
	...(['E', 'C', 'M', 'P'] as const).flatMap((letter, index): [string, readonly [number, number]][] => {
		const standard = -(5 + index) * hour;
		return [
			[`${letter}ST`, [standard, standard]],
			[`${letter}DT`, [standard + hour, standard + hour]],
			[`${letter}T`, [standard, standard + hour]],
		];
	}),
	['GMT', [0, 0]],
	['UTC', [0, 0]],
	['ZULU', [0, 0]],
	['BST', [hour, hour]],
	['CET', [hour, hour]],
	['CEST', [2 * hour, 2 * hour]],
]);

// Never "9 PM PT. REYES", "8 PM LOCAL BAR", "6 AM EASTERN AVENUE": the short and the plain ones end the words.
const ends = String.raw`(?![\p{L}\p{N}])(?!\.? ?[\p{L}\p{N}])`;
const zonePattern = new RegExp(
	[
		String.raw`,? ?\(?(?:`,
		String.raw`(?<code>[ECMP][SD]T|GMT|UTC|BST|CES?T|ZULU)(?![\p{L}\p{N}])|`,
		String.raw`(?<short>[ECMP]T)${ends}|`,
		String.raw`(?<name>EASTERN|CENTRAL|MOUNTAIN|PACIFIC)(?: (?:(?<kind>STANDARD|DAYLIGHT) )?TIME(?![\p{L}\p{N}])|${ends})|`,
		String.raw`LOCAL(?: TIME(?![\p{L}\p{N}])|${ends})|`,
		String.raw`(?:MOSCOW|LONDON|PARIS|BERLIN|ROME|TOKYO|BEIJING|BAGHDAD|KABUL|NEW YORK|WASHINGTON|HOUSTON) TIME(?![\p{L}\p{N}])`,
		String.raw`)`,
	].join(''),
	'yiu',
);
