/** A script's timeline as a table of short rows, for tests that read like a breakdown. */
import { civilDateOf } from '../../server/src/calendar/civil.js';
import { minutesPerDay } from '../../server/src/calendar/partialDate.js';
import type { Canon } from '../../server/src/canon/model.js';
import { parse } from '../../server/src/fountain/parse.js';
import { buildScript } from '../../server/src/script/build.js';
import { sceneFacts } from '../../server/src/script/facts.js';
import { calendarFacts } from '../../server/src/timeline/canonFacts.js';
import { timelineInput } from '../../server/src/timeline/input.js';
import type { SceneTime, Timeline } from '../../server/src/timeline/model.js';
import { buildTimeline } from '../../server/src/timeline/timeline.js';

/** `locales`: the languages besides English. */
export function timelineOf(text: string, canon?: Canon, locales: readonly string[] = []): Timeline {
	const options = { locales };
	const script = buildScript('file:///test.fountain', parse(text, options));
	const header = sceneFacts(script.header, options);
	const facts = script.scenes.map(({ node }) => sceneFacts(node, options));
	return buildTimeline(timelineInput(header, facts), calendarFacts(canon));
}

/** `2015-03-02T06:00`, or `-` where unbounded. */
export function minuteText(minute: number | undefined): string {
	if (minute === undefined) return '-';
	const day = Math.floor(minute / minutesPerDay);
	const { year, month, day: dayOfMonth } = civilDateOf(day);
	const rest = minute - day * minutesPerDay;
	const two = (value: number): string => String(value).padStart(2, '0');
	return `${String(year)}-${two(month)}-${two(dayOfMonth)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** `present D1 2015-03-02T06:00 2015-03-02T18:00`, by all evidence, conventions included. */
export function row({ threadLabel, scriptDay, likely }: SceneTime): string {
	return `${threadLabel} ${scriptDay.label} ${minuteText(likely.earliest.minute)} ${minuteText(likely.latest.minute)}`;
}

/** One row per scene. */
export function rows(text: string): readonly string[] {
	return timelineOf(text).scenes.map(row);
}

/** Scenes from headings, one a line, with a line of action each; other lines (supers, transitions, notes) stand as they are. */
export function scenes(...headings: readonly string[]): string {
	return headings
		.map((heading) => (/^(?:INT|EXT|EST)/u.test(heading) ? `${heading}\n\nSomething happens.\n` : `${heading}\n`))
		.join('\n');
}
