/**
 * Local story time against universal time, by the zone of a place. The only file that asks `Intl`; it names zone, locale
 * and calendar itself, so that every host answers alike. Knows nothing of scenes.
 */
import { dayNumberOf } from '../calendar/civil.js';
import { minutesPerDay } from '../calendar/partialDate.js';

/** Turns minutes since 1970 on a zone's clocks into minutes of universal time; `undefined` for a zone that nobody knows. */
export type ZoneClock = (localMinute: number) => number;

/** More minutes than a long series asks for; a clock that knows so many starts afresh. */
const mostKnownOffsets = 20_000;

/** The clock of an IANA zone (`America/Denver`). Making one is slow, and so is its first answer for a minute: keep it. */
export function zoneClock(zone: string): ZoneClock | undefined {
	const format = formatOf(zone);
	if (format === undefined) return undefined;
	const offsets = new Map<number, number>();
	const offsetAt = (minute: number): number => {
		const known = offsets.get(minute);
		if (known !== undefined) return known;
		const offset = shownMinute(format, minute) - minute;
		if (offsets.size >= mostKnownOffsets) offsets.clear();
		offsets.set(minute, offset);
		return offset;
	};
	return (localMinute) => {
		// The offset of the first guess may be that of the other side of a change of clocks; the second is not.
		const guess = localMinute - offsetAt(localMinute);
		return localMinute - offsetAt(guess);
	};
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
	try {
		return new Intl.DateTimeFormat('en-US', {
			...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
			...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
		});
	} catch {
		// A zone that does not exist is a value that somebody typed.
		return undefined;
	}
}

/** What the zone's clocks show at a minute of universal time. */
function shownMinute(format: Intl.DateTimeFormat, minute: number): number {
	const shown = new Map(format.formatToParts(minute * 60_000).map(({ type, value }) => [type, Number(value)]));
	const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
	return dayNumberOf(part('year'), part('month'), part('day')) * minutesPerDay + part('hour') * 60 + part('minute');
}
