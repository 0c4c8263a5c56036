/** What a script's notes declare: `[[dies: MARCO]]`, `[[born: HOLLY]]`, `[[destroyed: THE RV]]`. Dreams and told stories declare nothing; a flashback without a date does for the present behind it. */
import type { Canon } from '../canon/model.js';
import { endedThingKey } from '../cast/endedThings.js';
import type { ScriptCast } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import type { Directive, SceneFacts } from '../script/model.js';
import { foldName } from '../script/names.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { Uri } from '../text/position.js';
import type { Timeline } from '../timeline/model.js';
import type { Declaration } from './model.js';
import { momentOf } from './order.js';

export interface DeclaringScript {
	readonly uri: Uri;
	/** By scene index. */
	readonly frames: readonly Pick<SceneFacts, 'heading' | 'directives'>[];
	readonly canon: Canon | undefined;
	readonly timeline: Timeline;
	readonly names: ScriptCast['names'];
}

type Declaring = Extract<Directive, { readonly names: unknown }> & { readonly kind: Declaration['kind'] };

/** In script order. Cost: linear in scenes; most declare nothing. */
export function declarationsOf({ uri, frames, canon, timeline, names }: DeclaringScript): readonly Declaration[] {
	return frames.flatMap(({ directives }, scene) => {
		const notes = directives.filter(isDeclaring);
		const time = timeline.scenes[scene];
		// Threads that only may be what they seem bind nobody.
		if (notes.length === 0 || time === undefined || time.threadUncertain) return [];
		const moment = momentOf(time, uri, timeline.scenes);
		if (time.exempt && !moment.goesBackFromPresent) return [];
		return notes.flatMap((note) =>
			note.names.map(({ name, line, span }): Declaration => ({
				kind: note.kind,
				name,
				key: note.kind === 'destroyed' ? thingKey(name, canon) : keyOfPerson(name, names),
				sceneName: `scene ${sceneNumber(frames, scene)}`,
				moment,
				at: { part: uri, scene, at: { line, span } },
			})),
		);
	});
}

/** Whether a script's notes declare anything; asks neither clock nor cast. */
export function declaresAnything(facts: readonly Pick<SceneFacts, 'directives'>[]): boolean {
	return facts.some(({ directives }) => directives.some(isDeclaring));
}

/** The canon's thing or place of that name, where it means one only; else its words. */
function thingKey(name: string, canon: Canon | undefined): string {
	const words = endedThingKey(foldName(name));
	const ids = new Set(
		[name, words].flatMap((text) => [
			...(canon?.names.objects(text) ?? []).map(({ id }) => id),
			...(canon?.names.places(text) ?? []).map(({ place }) => place.id),
		]),
	);
	const [id] = ids;
	return id !== undefined && ids.size === 1 ? id : words;
}

function keyOfPerson(name: string, names: ScriptCast['names']): string {
	const person = names.get(foldName(name))?.person;
	return person === undefined ? foldName(name) : personKey(person);
}

function isDeclaring(directive: Directive): directive is Declaring {
	return directive.kind === 'dies' || directive.kind === 'born' || directive.kind === 'destroyed';
}
