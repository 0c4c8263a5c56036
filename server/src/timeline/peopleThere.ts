/**
 * Who is in a scene as far as its own text tells: those who speak, and those whom action only names. Names are not looked
 * up, so that some of them are nobody's; they count only where they come again.
 */
import type { SceneFacts } from '../script/model.js';
import { wordList } from '../text/wordList.js';

/** Names in upper case. */
export interface PeopleThere {
	/** Cue names of those who are there or on the line. A voice-over says nothing of where we are. */
	readonly speaking: readonly string[];
	/** In CAPS in action; where nobody speaks, also the capitalised words of action. */
	readonly silent: readonly string[];
}

export function peopleThere(facts: SceneFacts): PeopleThere {
	const speaking = new Set<string>();
	for (const { cue, voice } of facts.cues) {
		if (voice === 'bodiless') continue;
		for (const name of cue.names) speaking.add(name.text.toUpperCase());
	}
	const silent = new Set<string>();
	// "BACK TO BEN" says that he is elsewhere.
	const returns = facts.timeCues.flatMap(({ meaning, line }) => (meaning.kind === 'return' ? line : []));
	for (const { text, line } of facts.capsNames) if (!returns.includes(line)) silent.add(text.toUpperCase());
	if (facts.cues.length === 0) for (const name of namesInAction(facts, returns)) silent.add(name);
	for (const name of speaking) silent.delete(name);
	return { speaking: [...speaking], silent: [...silent] };
}

function* namesInAction({ prose }: SceneFacts, except: readonly number[]): Iterable<string> {
	for (const { text, kind, aside, line } of prose) {
		if (kind !== 'action' || aside === true || except.includes(line)) continue;
		for (const [word] of text.matchAll(capitalised)) {
			const name = word.toUpperCase();
			if (!noNames.has(name.toLowerCase())) yield name;
		}
	}
}

// "Kelly", "Élodie", but not the "S" of "McSorley"
const capitalised = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}+/gu;

/** Words that begin sentences, and titles: they name nobody, or anybody. */
const noNames = wordList(`
	a an and another any as at back before behind below beside between both but by down each every everybody everyone everything
	far finally for four from half he her hers here his how if in inside into is it its just later many more most mr mrs ms
	never next no nobody not nothing now of off old on once one only other others out outside over she silence silently slowly
	some somebody someone something soon still such suddenly that the their them then there these they this those three
	through to together two under until up we what when where while who with within without young little yes yet you
	captain detective doctor dr father inspector king lady lord mother officer professor queen sergeant sir
`);

/** Whether two lists have somebody in common: `DOYLE` is `COLM DOYLE`, and `Colm` is. */
export function shareSomebody(lhs: readonly string[], rhs: readonly string[]): boolean {
	return lhs.some((name) => rhs.some((other) => isSame(name, other)));
}

function isSame(lhs: string, rhs: string): boolean {
	return lhs === rhs || isPartOf(lhs, rhs) || isPartOf(rhs, lhs);
}

function isPartOf(name: string, whole: string): boolean {
	const isAtEnd = whole.endsWith(name) && whole[whole.length - name.length - 1] === ' ';
	const isAtStart = whole.startsWith(name) && whole[name.length] === ' ';
	return (isAtEnd || isAtStart) && !noNames.has(name.toLowerCase());
}
