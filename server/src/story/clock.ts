/**
 * The clock that a part hands on (docs/series.md, "Time"): a later part begins no earlier than the present of the part
 * before it. Its end would prove too much: a last scene may look years ahead. An assumption, never more.
 */
import type { StoryClock } from '../timeline/constraints.js';
import { isHandedOn } from '../timeline/evidence.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { Bound, TimeEvidence, Timeline } from '../timeline/model.js';
import type { Part } from './model.js';

/**
 * What a part hands on: the clock that its own words set, or the one that it was handed; `undefined` where some scene of its
 * present may lie at any time before.
 */
export function handOn(
	{ scenes }: Timeline,
	part: Pick<Part, 'uri' | 'name'>,
	handed: HandedClock | undefined,
): HandedClock | undefined {
	const present = scenes.filter(({ thread, threadUncertain }) => thread === 'present' && !threadUncertain);
	let begins: Bound | undefined;
	for (const { likely } of present) {
		if (likely.earliest.minute === undefined) return undefined;
		if (likely.earliest.minute < (begins?.minute ?? Infinity)) begins = likely.earliest;
	}
	if (begins?.minute === undefined || begins.because.some(isHandedOn)) return handed;
	return { minute: begins.minute, name: part.name, date: dateIn(begins, part) };
}

/** All of a clock but the clause that one part takes it over with. */
type HandedClock = Omit<StoryClock, 'says'>;

/** What dates a part that begins then, as the other parts tell it: `scene 1 of "Ebb" is set in March 2016`. */
function dateIn({ because }: Bound, { uri, name }: Pick<Part, 'uri' | 'name'>): TimeEvidence | undefined {
	const fact = because.findLast(({ kind, from, text }) => kind !== 'order' && from === undefined && !isLightWord(text));
	if (fact === undefined) return undefined;
	const says = fact.says.replace(/^the story /u, `${name} `).replace(/^scene \S+/u, (scene) => `${scene} of ${name}`);
	return { ...fact, says, part: uri };
}
