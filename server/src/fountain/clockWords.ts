/**
 * Times of the clock written in words: `TWO A.M.`, `HALF PAST NINE`, `SIX O'CLOCK IN THE MORNING`. Pieces of patterns and the
 * numbers behind their words; what a time of day is, is the heading's business, which minute it is, script/clockTimes.ts's.
 */

/** Hours, from one. */
export const hourWords: readonly string[] = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' ');

/** Minutes behind an hour: `SIX THIRTY P.M.`. */
export const minuteWords: ReadonlyMap<string, number> = new Map([
	['OH FIVE', 5],
	['OH-FIVE', 5],
	['TEN', 10],
	['FIFTEEN', 15],
	['TWENTY', 20],
	['TWENTY-FIVE', 25],
	['THIRTY', 30],
	['THIRTY-FIVE', 35],
	['FORTY', 40],
	['FORTY-FIVE', 45],
	['FIFTY', 50],
	['FIFTY-FIVE', 55],
]);

/** Minutes before or after an hour: `HALF PAST NINE`, `A QUARTER TO TEN`. */
export const partWords: ReadonlyMap<string, number> = new Map([
	['HALF', 30],
	['QUARTER', 15],
	['A QUARTER', 15],
	['FIVE', 5],
	['TEN', 10],
	['TWENTY', 20],
	['TWENTY-FIVE', 25],
]);

/** Half of the day behind a time: by A.M. and P.M., or in words. Of a night the hour decides. */
export const halfOfDay = String.raw`(?: ?(?<half>[AP])(?:\.? ?M\.|\.?M(?![\p{L}\p{N}]))| (?<part>IN THE (?:MORNING|AFTERNOON|EVENING)|AT NIGHT)(?![\p{L}\p{N}]))`;

const alternatives = (words: Iterable<string>): string =>
	[...words].sort((lhs, rhs) => rhs.length - lhs.length).join('|');

const hour = `(?:${alternatives(hourWords)}|1[0-2]|[1-9])`;

/** `SIX THIRTY`, and `SIX`, of which only a half of the day makes a time. */
export const hourAndMinute = `(?<hour>${hour})(?:[ -](?<minute>${alternatives(minuteWords.keys())}))?`;

/** `HALF PAST NINE`, `TEN TO MIDNIGHT`. */
export const partOfHour = `(?<before>${alternatives(partWords.keys())})(?: MINUTES)? (?<side>PAST|AFTER|TO|TILL|BEFORE) (?<next>${hour}|NOON|MIDNIGHT)`;

/** `SIX O'CLOCK`. */
export const onTheHour = `(?<sharp>${hour}) O['’]CLOCK`;
