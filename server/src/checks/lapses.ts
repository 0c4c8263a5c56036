/**
 * What is wrong with several people in the same way is told once, of all of them. Knows neither places nor times.
 */
import type { PlacedFinding, SceneFinding } from './finding.js';
import { listInWords } from './words.js';

/** What is wrong with one person, not yet put into words. */
export interface Lapse {
	/** The scene that it is told in. */
	readonly scene: number;
	readonly person: string;
	/** Equal for people of one scene of whom all but the name would be told alike. */
	readonly kind: string;
	readonly tell: (who: Subject) => SceneFinding;
}

/** Whom a sentence is about. */
export interface Subject {
	/** `Ilan Reyes and Kim Lane`. */
	readonly who: string;
	/** `Ilan Reyes is`, `Ilan Reyes and Kim Lane are`. */
	readonly whoIs: string;
}

/** One finding for each kind in each scene, where its first person stands. People are named in the order given. */
export function tellTogether(lapses: Iterable<Lapse>): readonly PlacedFinding[] {
	const alike = new Map<string, [Lapse, ...Lapse[]]>();
	for (const lapse of lapses) {
		const key = `${String(lapse.scene)} ${lapse.kind}`;
		const others = alike.get(key);
		if (others === undefined) alike.set(key, [lapse]);
		else others.push(lapse);
	}
	return [...alike.values()].map((all) => {
		const [{ scene, tell }] = all;
		return { scene, finding: tell(subjectOf(all.map(({ person }) => person))) };
	});
}

function subjectOf(people: readonly string[]): Subject {
	const who = listInWords(people);
	return { who, whoIs: `${who} ${people.length > 1 ? 'are' : 'is'}` };
}
